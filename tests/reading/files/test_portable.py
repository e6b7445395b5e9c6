"""The text layer of a PDF is read in the order in which a reader reads the page."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reading.errors import RefusedFileError, RefusedFor
from reading.files.portable import looks_like_pdf, read_portable
from reading.page import read_page

FERRY = (
    "天还没亮,青石渡口已经排起长队。站长周海生说:“船可以晚,人不能少。”他今年52岁,在渡口守了31年。\n"
    "江州市交通运输局5月3日介绍,两条水上公交航线开通以来,已经运送旅客1.2万人次,其中上学的孩子有860名。\n"
    "“以前过江要绕行18公里,现在只要8分钟。”住在对岸的李桂芬说。她每天坐最早的一班船去卖菜,傍晚再坐船回家。"
)
KICKER = "江州市两条水上公交航线昨日正式开通，沿江四座渡口恢复停靠"
SCHOOL = (
    "本报讯(记者 孙淼) 白沙镇第二小学的新校舍昨日启用,600名学生搬进了新教室。校长钱喆说,新校舍有24间教室。\n"
    "记者在现场看到,操场边种下了40棵樟树。六年级学生林小雨说:“我最喜欢图书馆的大窗户。”"
)


def set_page(typesetter, *, by_rows=False):
    typesetter.set(40, 770, "江州日报 2022年5月3日 第03版 民生", 9)
    typesetter.centre(735, KICKER, 14)
    typesetter.centre(700, "青石渡口的早班船", 28)
    typesetter.centre(675, "本报记者 林晓")
    end = typesetter.set_columns((40, 220, 400), 650, 16, FERRY, by_rows=by_rows)
    typesetter.set(40, end - 40, "白沙二小搬进新校舍", 20)
    typesetter.set_columns((40, 310), end - 70, 25, SCHOOL, by_rows=by_rows)


@pytest.fixture(scope="module")
def printed_page(new_typesetter):
    typesetter = new_typesetter()
    set_page(typesetter)
    return typesetter.print()


def reason_of(content):
    with pytest.raises(RefusedFileError) as refused:
        read_portable(content)
    return refused.value.reason


@pytest.mark.parametrize("by_rows", [False, True])
def test_columns_are_read_one_after_the_other_however_the_file_orders_them(typesetter, by_rows):
    set_page(typesetter, by_rows=by_rows)
    printed = [line.strip() for line in read_portable(typesetter.print())[0].split("\n") if line]
    titles = ["江州日报 2022年5月3日 第03版 民生", KICKER, "青石渡口的早班船", "本报记者 林晓"]
    assert printed == [*titles, *FERRY.split("\n"), "白沙二小搬进新校舍", *SCHOOL.split("\n")]


def test_a_typeset_page_is_read_as_its_stories(typesetter, lexicon):
    set_page(typesetter)
    page = read_page(read_portable(typesetter.print())[0], lexicon)
    ferry, school = page.articles
    assert (page.publication, str(page.day), page.number) == ("江州日报", "2022-05-03", "03")
    assert (ferry.kicker, ferry.headline) == (KICKER, "青石渡口的早班船")
    assert [author.name for author in (*ferry.byline, *school.byline)] == ["林晓", "孙淼"]
    assert ferry.quotations[0].speaker == "周海生"
    assert len(ferry.quotations) == 2
    assert school.headline == "白沙二小搬进新校舍"


def test_stories_beside_each_other_follow_the_one_above_them(typesetter):
    end = typesetter.set_columns((40, 220, 400), 650, 16, FERRY)
    for left, title in ((40, "白沙二小搬进新校舍"), (400, "公园开放")):
        typesetter.set(left, end - 40, title, 16)
    typesetter.set_columns((40, 220), end - 70, 16, SCHOOL)
    typesetter.set_columns((400,), end - 70, 16, "本报讯(记者 吴双) 滨江公园昨日开放,园里种了300棵樟树。")
    (text,) = read_portable(typesetter.print())
    ends = [text.index(words) for words in ("傍晚再坐船回家。", "白沙二小搬进新校舍", "大窗户。”", "公园开放")]
    assert ends == sorted(ends)


def test_each_sheet_of_a_document_is_a_page_of_its_own(typesetter):
    typesetter.set(40, 700, "第一页的话。")
    typesetter.turn()
    typesetter.turn()
    typesetter.set(40, 700, "第三页的话。")
    assert read_portable(typesetter.print()) == ("第一页的话。", "", "第三页的话。")


def test_a_document_of_pictures_is_refused_as_such(typesetter):
    typesetter.draw()
    assert reason_of(typesetter.print()) is RefusedFor.PICTURES


def test_a_locked_document_is_refused_as_such(new_typesetter):
    typesetter = new_typesetter("口令")
    typesetter.set(40, 700, "看不见的话。")
    assert reason_of(typesetter.print()) is RefusedFor.LOCKED


def test_a_broken_document_is_refused_as_such():
    assert reason_of(b"%PDF-1.7\n") is RefusedFor.DAMAGED


def test_a_document_of_too_many_pages_is_refused(typesetter):
    for _ in range(70):
        typesetter.set(40, 700, "话。")
        typesetter.turn()
    assert reason_of(typesetter.print()) is RefusedFor.HUGE


def test_shapes_that_stand_for_no_characters_are_refused(typesetter):
    typesetter.set(40, 700, "\ue001\ue002\ue003\ue004\ue005")
    assert reason_of(typesetter.print()) is RefusedFor.ENCODING


def test_lone_characters_of_a_font_that_is_not_there_are_not_lost_in_silence(typesetter):
    for at, character in enumerate("青石渡口的早班船"):
        typesetter.set(40 + 10 * at, 700, character)
    try:
        outcome = read_portable(typesetter.print())
    except RefusedFileError as refusal:
        outcome = refusal.reason
    assert outcome in (("青石渡口的早班船",), RefusedFor.ENCODING)


@pytest.mark.parametrize(("content", "expected"), [(b"%PDF-1.4", True), (b"\n\n%PDF-1.4", True), (b"PDF", False)])
def test_a_pdf_is_known_by_its_mark(content, expected):
    assert looks_like_pdf(content) is expected


@given(st.lists(st.tuples(st.integers(0, 100_000), st.integers(0, 255)), max_size=20))
@settings(max_examples=50)
def test_a_spoiled_document_is_read_or_refused(printed_page, slips):
    content = bytearray(printed_page)
    for at, byte in slips:
        content[at % len(content)] = byte
    try:
        sheets = read_portable(bytes(content))
    except RefusedFileError:
        return
    assert "".join(sheets).strip()
