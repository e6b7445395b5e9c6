"""What a page prints about itself."""

from datetime import date

import pytest

from reading.lines.folio import Folio, as_headline, is_folio, is_page_head, is_weekday, read_folio


@pytest.mark.parametrize(
    "line",
    [
        "2023年6月8日 星期四",
        "江州日报 要闻 00003 某标题 2023-06-08 2",
        "来源：江州日报 2023-06-08",
        "2023年6月8日 星期四 责编 赵一宁 版式 钱多多",
        "2023年6月8日　第A3版：综合新闻　<>",
        "2023年6月8日 星期",
        "2023-06-08 2 2 江州日报 content_0000.html 1 江州" + "新桥" * 20 + " /enpproperty-->",
        "《江州日报》（2023年06月08日 04版）",
        "2023年6月8日 星期四 癸卯年四月二十",
        "A6 时政 2023年6月8日 星期四",
        "江州日报 8 要闻·速览",
        "江州日报　第8版　要闻",
        "8 要闻 江州日报",
    ],
)
def test_a_line_with_newspaper_and_day_is_the_folio(line, lexicon):
    assert is_folio(line, lexicon)


@pytest.mark.parametrize("line", ["2023年6月8日，大桥通车", "江州日报创刊", "大桥 8 通车", "大桥于2023年6月8日通车。"])
def test_a_dated_title_is_no_folio(line, lexicon):
    assert not is_folio(line, lexicon)


def test_the_folio_gives_newspaper_day_number_section_and_repeated_title(lexicon):
    frame = ["第00001版:要闻", "第00003版:印象江州", "江州日报 印象江州 00003 江畔新添一座图书馆 2023-06-08 2"]
    assert read_folio(frame, lexicon) == Folio(
        "江州日报",
        date(2023, 6, 8),
        "00003",
        "印象江州",
        frozenset({"江畔新添一座图书馆"}),
    )


def test_a_part_of_the_newspaper_that_is_called_like_one_is_not_the_newspaper(lexicon):
    assert read_folio(["第07版:教育周刊 | 江州晚报 2022-11-15 星期二"], lexicon).publication == "江州晚报"


def test_the_number_of_pages_is_no_page_number(lexicon):
    assert read_folio(["江州日报 2023年6月8日 今日16版 总第3640期"], lexicon).number is None
    assert is_page_head("A09：社会新闻")


def test_a_repeated_title_may_be_short_or_hold_blanks(lexicon):
    frame = ["江州日报 要闻 00003 江畔新馆　明天开门 2023-06-08 2"]
    assert as_headline("江畔新馆  明天开门") in read_folio(frame, lexicon).headlines
    assert "要闻" not in read_folio(frame, lexicon).headlines


def test_of_a_page_list_only_the_entry_that_stands_out_is_this_page(lexicon):
    pages = ["第01版：要闻", "第02版：时政", "第03版：民生"]
    assert read_folio(pages, lexicon) == Folio()
    assert read_folio(["第02版：时政", *pages], lexicon) == Folio(number="02", section="时政")


def test_the_entry_of_a_page_list_beside_buttons_is_this_page(lexicon):
    frame = ["第03版：民生 上一版 下一版", "第01版：要闻", "第02版：时政"]
    assert read_folio(frame, lexicon) == Folio(number="03", section="民生")


def test_a_page_that_prints_nothing_about_itself_gives_nothing(lexicon):
    assert read_folio([], lexicon) == Folio()


def test_a_day_of_the_week_is_known_by_itself():
    assert is_weekday("星期四")
    assert is_weekday("农历五月初九 星期四")
    assert not is_weekday("星期四的早晨")
    assert not is_weekday("2023")


def test_number_and_section_are_read_from_the_head_of_the_page(lexicon):
    assert is_page_head("06 民生·经济")
    assert is_page_head("要闻 12")
    assert is_page_head("民生·A12")
    assert not is_page_head("06 民生，经济")
    assert read_folio(["民生·A12"], lexicon) == Folio(number="A12", section="民生")
    assert read_folio(["06 民生·经济"], lexicon) == Folio(number="06", section="民生·经济")
    assert read_folio(["2023年6月8日　第A3版：综合新闻　<>"], lexicon).section == "综合新闻"


def test_of_a_newspaper_and_its_website_the_newspaper_is_the_page_s(lexicon):
    assert read_folio(["江州日报-江潮新闻"], lexicon).publication == "江州日报"
