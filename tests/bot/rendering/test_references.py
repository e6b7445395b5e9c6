import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.inquiry.citations import Citation
from bot.rendering.references import write_bibtex, write_reference, write_sentence
from bot.wording.catalogue import catalogue

WHOLE = Citation("aaaaaaaaaaaaaaaa", ("林晓", "高原"), "渡口的早班船", "江城日报", date(2022, 5, 3), "2")
NOTHING = Citation("aaaaaaaaaaaaaaaa", (), None, None, None, None)


def test_a_reference_is_written_as_the_standard_writes_newspapers():
    assert write_reference(WHOLE) == "林晓, 高原. 渡口的早班船[N]. 江城日报, 2022-05-03(2)."


@pytest.mark.parametrize(
    ("changes", "reference"),
    [
        ({"authors": ()}, "渡口的早班船[N]. 江城日报, 2022-05-03(2)."),
        ({"page": None}, "林晓, 高原. 渡口的早班船[N]. 江城日报, 2022-05-03."),
        ({"day": None}, "林晓, 高原. 渡口的早班船[N]. 江城日报(2)."),
        ({"publication": None}, "林晓, 高原. 渡口的早班船[N]. 2022-05-03(2)."),
        ({"authors": ("甲", "乙", "丙", "丁")}, "甲, 乙, 丙, 等. 渡口的早班船[N]. 江城日报, 2022-05-03(2)."),
        ({"authors": ("甲", "乙", "丙")}, "甲, 乙, 丙. 渡口的早班船[N]. 江城日报, 2022-05-03(2)."),
    ],
)
def test_what_is_not_printed_is_left_out_of_a_reference(changes, reference):
    assert write_reference(replace(WHOLE, **changes)) == reference


def test_a_bibtex_entry_has_a_field_for_all_that_is_printed():
    assert write_bibtex(WHOLE) == (
        "@article{jianbao-aaaaaaaaaaaaaaaa,\n"
        "  author = {{林晓} and {高原}},\n"
        "  title = {{渡口的早班船}},\n"
        "  journal = {江城日报},\n"
        "  year = 2022,\n"
        "  month = 5,\n"
        "  day = 3,\n"
        "  pages = {2},\n"
        "}"
    )
    assert write_bibtex(NOTHING) == "@article{jianbao-aaaaaaaaaaaaaaaa,\n}"


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("50% & 3#_x", r"50\% \& 3\#\_x"),
        ("a{b}c", r"a\textbraceleft{}b\textbraceright{}c"),
        (r"C:\x", r"C:\textbackslash{}x"),
        ("~$^", r"\textasciitilde{}\$\textasciicircum{}"),
    ],
)
def test_what_tex_would_take_for_a_command_is_escaped(printed, written):
    assert f"title = {{{{{written}}}}}," in write_bibtex(replace(WHOLE, title=printed))


@given(st.text(max_size=30), st.text(max_size=30))
def test_whatever_is_printed_the_braces_of_an_entry_are_balanced(title, name):
    depth = 0
    for brace in re.findall(r"[{}]", write_bibtex(replace(WHOLE, title=title, authors=(name,)))):
        depth += 1 if brace == "{" else -1
        assert depth >= 0
    assert depth == 0


def test_a_sentence_for_a_newsroom_says_paper_day_page_title_and_authors():
    title = "船过《大桥》"
    sentence = write_sentence(replace(WHOLE, title=title), catalogue())
    assert sentence == "《江城日报》2022年5月3日第2版《船过〈大桥〉》（林晓、高原）"
    assert write_sentence(WHOLE, catalogue("en")) == "江城日报, 2022-5-3, page 2: 《渡口的早班船》 (林晓, 高原)"
