import csv
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st

from bot.files.spreadsheet import plain_cell, write_table

# What CSV readers take for the end of a line or of the text.
WORDS = st.text(st.characters(exclude_characters="\r\n\0", exclude_categories=["Cs"]), max_size=20)


@given(st.lists(st.lists(WORDS, min_size=2, max_size=4), min_size=1, max_size=4))
def test_a_table_reads_back_cell_by_cell(rows):
    table = write_table(rows).decode("utf-8-sig")
    assert list(csv.reader(StringIO(table))) == [[plain_cell(cell) for cell in row] for row in rows]


@given(st.sampled_from("=+-@\t\r"), WORDS)
def test_no_cell_is_a_formula(beginning, words):
    assert plain_cell(beginning + words)[0] == "'"


def test_excel_knows_the_table_for_utf_8_and_numbers_for_numbers():
    assert write_table([["文件", 3]]) == b"\xef\xbb\xbf" + "文件,3\r\n".encode()
