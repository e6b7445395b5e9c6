"""How the pages of one file are called."""

import pytest

from bot.files.sheets import file_of, name_sheet


@pytest.mark.parametrize(("number", "sheet"), [(1, "报/一.pdf"), (2, "报/一.pdf#2"), (12, "报/一.pdf#12")])
def test_a_sheet_tells_its_file(number, sheet):
    assert name_sheet("报/一.pdf", number) == sheet
    assert file_of(sheet) == "报/一.pdf"


def test_a_number_sign_inside_a_name_counts_no_page():
    assert file_of("报/一#2.pdf") == "报/一#2.pdf"
