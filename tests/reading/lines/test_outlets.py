"""Newspapers, stations and sites, where they stand alone."""

import pytest

from reading.lines.outlets import bare_byline, find_outlet, find_papers, may_be_outlet


@pytest.mark.parametrize(
    ("printed", "outlet"),
    [
        ("江州日报", "江州日报"),
        ("（江州日报）", "江州日报"),
        ("江州日报-江潮新闻", "江州日报-江潮新闻"),
        ("江州日报昨日创刊七十周年", None),
        ("报", None),
        ("", None),
    ],
)
def test_an_outlet_is_found_only_where_it_stands_alone(printed, outlet, lexicon):
    assert find_outlet(printed, lexicon) == outlet


@pytest.mark.parametrize(("outlet", "papers"), [("江州晚报-江州在线", ["江州晚报"]), ("江州在线", [])])
def test_of_an_outlet_the_newspapers_are_told(outlet, papers):
    assert list(find_papers(outlet)) == papers


@pytest.mark.parametrize(
    ("text", "may"), [("南都", True), ("江州日报上江", True), ("江州滨江大桥", False), ("", False)]
)
def test_a_short_form_or_a_desk_may_be_an_outlet(text, may, lexicon):
    assert may_be_outlet(text, lexicon) is may


@pytest.mark.parametrize("printed", ["■本报记者 何雨桐", "（本报记者 何雨桐）", "【本报记 者 何雨桐】"])
def test_a_byline_is_bare_without_its_marks_and_brackets(printed):
    assert bare_byline(printed) == "本报记者 何雨桐"
