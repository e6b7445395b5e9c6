"""The sources under which the pages of one file are kept."""

import pytest

from bot.files.sheets import file_of, source_of


@pytest.mark.parametrize(("number", "source"), [(1, "报/一.pdf"), (2, "报/一.pdf#2"), (12, "报/一.pdf#12")])
def test_a_source_tells_its_file(number, source):
    assert source_of("报/一.pdf", number) == source
    assert file_of(source) == "报/一.pdf"


def test_a_number_sign_inside_a_name_counts_no_page():
    assert file_of("报/一#2.pdf") == "报/一#2.pdf"
