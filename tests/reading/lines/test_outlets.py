"""Newspapers, stations and sites, where they stand alone."""

from reading.lines.outlets import find_outlet


def test_an_outlet_is_found_only_where_it_stands_alone(lexicon):
    assert find_outlet("江州日报", lexicon) == "江州日报"
    assert find_outlet("江州日报昨日创刊七十周年", lexicon) is None
