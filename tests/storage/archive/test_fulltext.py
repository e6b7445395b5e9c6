"""Full text: every string is found, the newest first, with its match highlighted in the sentence around it."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reading.facts import Span
from storage.archive.fulltext import Fulltext
from storage.writing.page_writer import Delivery

TEXT = "渡口边的三十年\n周海生说:“船可以晚,人不能少!”5G基站(3座)在後山,㎡与…都算。\n张军伟、張軍 ﬁn 𠮷野家 á"


async def take(intake, *pages):
    for number, page in enumerate(pages):
        await intake.take_in([Delivery(f"{number}.txt", str(number), page)])


async def test_every_short_string_of_an_article_finds_it(database, intake, press):
    await take(intake, press.issue(press.story(TEXT)))
    fulltext = Fulltext(database)
    for length in range(1, 5):
        for start in range(len(TEXT) - length + 1):
            string = TEXT[start : start + length]
            if string.strip():
                assert (await fulltext.find(string, 0, 1)).total == 1, string


@given(text=st.text(min_size=1, max_size=30), data=st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_any_text_at_all_is_found_by_its_pieces(database, intake, press, text, data):
    text = text.replace("\x00", "").encode("utf-8", "ignore").decode()
    start = data.draw(st.integers(0, max(0, len(text) - 1)))
    piece = text[start : start + data.draw(st.integers(1, 4))]
    await intake.take_in([Delivery("a.txt", "1", press.issue(press.story(text)))])
    assert (await Fulltext(database).find(piece, 0, 9)).total == (1 if piece.strip() else 0)


@pytest.mark.parametrize(
    ("words", "match"),
    [
        ("後山", "後山"),
        ("后山", "後山"),
        ("5g", "5G"),
        ("５G基站", "5G基站"),
        ("3 座", "3"),
        ("船可以晚，人", "船可以晚,人"),
        ("船可以晚,人", "船可以晚,人"),
        ("海生军", None),
        ("周海生说船", None),
        ("基站3座在", "基站(3座)在"),
        ("基站(3座", "基站(3座"),
        ("基(站", None),
        ("年周", "年\n周"),
        ("M2", "㎡"),
    ],
)
async def test_what_is_typed_otherwise_finds_what_is_printed(database, intake, press, words, match):
    await take(intake, press.issue(press.story(TEXT)))
    found = await Fulltext(database).find(words, 0, 9)
    shown = [passage.highlights[0].of(passage.text) for passage in found.entries]
    assert shown == ([match] if match else [])


async def test_all_words_must_stand_in_the_article(database, intake, press):
    await take(intake, press.issue(press.story("船来了。人走了。")), press.issue(press.story("船来了。")))
    found = await Fulltext(database).find("船 走了", 0, 9)
    assert found.total == 1


async def test_of_a_story_the_place_that_counts_in_the_unit_asked_for_is_preferred(database, intake, press):
    await take(intake, press.issue(press.story("渡口开了。\n渡口有船3条。")))
    (found,) = (await Fulltext(database).find("渡口", 0, 1, units=("条",))).entries
    assert found.text == "渡口有船3条。"


async def test_words_that_stand_far_apart_are_of_different_matters(database, intake, press):
    apart = "船来了。" + "江水很平静。" * 30 + "人走了。"
    await take(intake, press.issue(press.story(apart)), press.issue(press.story("船来了。人走了。")))
    (passage,) = (await Fulltext(database).find("人走 船来", 0, 9)).entries
    assert passage.text == "船来了。人走了。"


async def test_what_has_the_words_in_its_headline_comes_before_newer_articles(database, intake, press):
    told = press.issue(press.story("船来了\n大家都去看。", headline="船来了"), day="2020-01-01")
    await take(intake, press.issue(press.story("船来了又走。"), day="2022-01-01"), told)
    found = await Fulltext(database).find("船来了", 0, 9)
    assert [passage.source.headline for passage in found.entries] == ["船来了", None]


async def test_hits_come_newest_first_and_undated_last(database, intake, press):
    days = ["2022-05-02", None, "2022-05-09", "2021-12-31", "2022-05-02"]
    await take(intake, *(press.issue(press.story(f"船来了{number}。"), day=day) for number, day in enumerate(days)))
    fulltext = Fulltext(database)
    found = [passage async for passage in paged(fulltext, "船来")]
    assert [str(passage.source.day) for passage in found] == [
        "2022-05-09",
        "2022-05-02",
        "2022-05-02",
        "2021-12-31",
        "None",
    ]


async def paged(fulltext, words):
    offset = 0
    while True:
        part = await fulltext.find(words, offset, 2)
        for passage in part.entries:
            yield passage
        offset += 2
        if part.is_last:
            return


async def test_a_passage_stands_in_its_article_word_for_word(database, intake, press):
    long = "甲乙丙丁" * 100 + "船来了" + "戊己庚辛" * 100
    await take(intake, press.issue(press.story(long)))
    (passage,) = (await Fulltext(database).find("船来了", 0, 9)).entries
    assert passage.span.of(long) == passage.text
    assert [one.of(passage.text) for one in passage.highlights] == ["船来了"]
    assert len(passage.text) <= 160


@pytest.mark.parametrize(
    "words", ["", " ", "\n\t", "没有这个", '"', "' OR 1", "* AND", "NEAR(", "x003002", "(", "\\", "%"]
)
async def test_what_stands_nowhere_is_not_found(database, intake, press, words):
    await take(intake, press.issue(press.story("船来了。")))
    assert (await Fulltext(database).find(words, 0, 9)).total == 0


async def test_who_is_said_to_be_somebody_comes_first_and_in_that_sentence(database, intake, press):
    told = press.story("站长不在渡口,船也没有来。站长周海生在渡口。", press.tell("人", "周海生", roles=["站长"]))
    await take(
        intake, press.issue(press.story("站长又不在渡口。"), day="2022-05-04"), press.issue(told, day="2022-05-03")
    )
    found = await Fulltext(database).find("站长 渡口", 0, 9)
    assert [passage.text for passage in found.entries] == ["站长周海生在渡口。", "站长又不在渡口。"]


async def test_a_title_is_shown_with_the_sentence_below_it(database, intake, press):
    await take(intake, press.issue(press.story("渡口换船\n昨日来了新船。它很快。", titles=(Span(0, 4),))))
    (found,) = (await Fulltext(database).find("渡口", 0, 9)).entries
    assert found.text == "渡口换船\n昨日来了新船。"


@pytest.mark.parametrize(
    ("wordings", "chosen"),
    [
        ([("渡口",), ("船只", "船")], ("渡口", "船")),
        ([("渡口", "码头"), ("船",)], ("渡口", "船")),
        ([("码头",), ("船",)], ()),
        ([], ()),
    ],
)
async def test_words_are_chosen_as_a_text_prints_them_together(database, intake, press, wordings, chosen):
    await take(intake, press.issue(press.story("渡口来了船。")), press.issue(press.story("码头到了。")))
    assert await Fulltext(database).choose_words(wordings) == chosen


@pytest.mark.parametrize(
    ("wordings", "close"),
    [
        ([("站长",), ("码头", "渡口"), ("灯塔",)], {"码头": "渡口", "站长": "站长"}),
        ([("站长",), ("灯塔",)], {"站长": "站长"}),
        ([("站长",), ("彩虹",)], {}),
        ([], {}),
    ],
)
async def test_a_story_prints_all_words_and_some_close_together(database, intake, press, wordings, close):
    apart = "船来了又走了,一天也没有停下来过。" * 12
    await take(intake, press.issue(press.story(f"站长在渡口。{apart}灯塔亮了。"), press.story("站长说渡口还早。")))
    article, found = await Fulltext(database).choose_story(wordings)
    assert found == close
    assert bool(article) == bool(close)
