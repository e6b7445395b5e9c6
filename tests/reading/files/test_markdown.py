"""Markdown, and the text of the page that it marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.files.documents import read_document
from reading.files.markdown import looks_like_markdown, read_markdown

PAGE = "## 大桥通车\n\n**本报记者 何丽**\n\n大桥昨日通车。\n"


@pytest.mark.parametrize(
    ("marked", "bare"),
    [
        ("## 大桥通车", "大桥通车"),
        ("**本报记者 何丽**", "本报记者 何丽"),
        ("*通讯员 罗敏*", "通讯员 罗敏"),
        ("- **新桥通车** 桥长两公里。", "• 新桥通车 桥长两公里。"),
        ("> 图为新桥。", "图为新桥。"),
        ("[大桥通车](https://example.com/a_3.htm)", "大桥通车"),
        ("![市民在新桥上散步](images/1.jpg)", "市民在新桥上散步"),
        (r"电话：0000\-5550187", "电话：0000-5550187"),
        ("电话：138****6621，139****6622", "电话：138****6621，139****6622"),
        ("---", "---"),
        ("#渡口话题# 大桥通车", "#渡口话题# 大桥通车"),
        ("　　大桥昨日通车。", "　　大桥昨日通车。"),
    ],
)
def test_marks_are_left_out_and_nothing_else(marked, bare):
    assert read_markdown(marked) == bare


@pytest.mark.parametrize(
    ("text", "is_markdown"),
    [
        (PAGE, True),
        ("# 江州晚报\n## 大桥通车\n", True),
        ("## 大桥通车\n大桥昨日通车。\n", False),
        ("#渡口话题#\n**\n", False),
        ("", False),
    ],
)
def test_headings_and_strong_words_show_markdown(text, is_markdown):
    assert looks_like_markdown(text) is is_markdown


def test_a_file_in_markdown_is_read_without_its_marks(lexicon):
    assert read_document(PAGE.encode(), lexicon) == ("大桥通车\n\n本报记者 何丽\n\n大桥昨日通车。\n",)


@given(st.text(alphabet="# *_->[]()!`\\\n大桥", max_size=60))
def test_each_line_stays_where_it_is(text):
    assert read_markdown(text).count("\n") == text.count("\n")
