"""An editor's signs tell a page that was read well from one that was not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.confidence import LOW_CONFIDENCE, Confidence, Doubt, judge_page
from reading.facts import Article, Page, Span
from reading.page import lay_out

SENTENCES = (
    "天还没亮,青石渡口已经排起长队。",
    "站长周海生说:“船可以晚,人不能少。”",
    "两条航线开通以来,已经运送旅客1.2万人次。",
    "“以前要绕行18公里。”李桂芬说。",
    "“现在只要8分钟,”她说,“我每天坐最早的一班。”",
    "江州市交通运输局介绍,年内还将增开三条航线。",
    "“孩子们上学再也不用起早了。”校长钱喆说。",
)


def story(*paragraphs, headline="青石渡口的早班船", captions=()):
    lines = [*filter(None, [headline]), *paragraphs, *captions]
    starts = [sum(len(line) + 1 for line in lines[:at]) for at in range(len(lines))]
    spans = tuple(Span(start, start + len(line)) for start, line in zip(starts, lines, strict=True))
    titles = spans[:1] if headline else ()
    return Article("\n".join(lines), ((1, 1),), headline, captions=captions, paragraphs=spans, titles=titles)


def page(*stories, dropped=0.0):
    return Page(stories or (story(*SENTENCES),), dropped=dropped)


def shuffled(text):
    pieces = [text[start : start + 9] for start in range(0, len(text), 9)]
    return sorted(pieces, key=lambda piece: piece[::-1])


def misread(sentence):
    """Put a common character that is not its own in the place of every fourth one."""
    return "".join("村" if at % 4 == 1 and "一" <= each <= "鿿" else each for at, each in enumerate(sentence))


def test_a_page_as_newspapers_print_it_is_trusted():
    assert judge_page(page()) == Confidence(1.0)


def test_nothing_read_is_trusted_in_nothing():
    assert judge_page(Page(())).value == 0.0


@pytest.mark.parametrize(
    ("bad", "gravest"),
    [
        (page(story("\n".join(SENTENCES).encode().decode("gb18030", "replace").replace("\n", "。"))), Doubt.GARBLED),
        (
            page(story(*(sentence.replace("人", "\ue123").replace("船", "\ufffd") for sentence in SENTENCES))),
            Doubt.GARBLED,
        ),
        (page(story(*(sentence.strip("。”") for sentence in SENTENCES))), Doubt.BROKEN),
        (page(story("航线开通旅客运送" * 40 + "。")), Doubt.UNSTOPPED),
        (page(story(*(misread(sentence) for sentence in SENTENCES))), Doubt.WORDLESS),
        (page(story(*(" ".join(sentence) for sentence in SENTENCES))), Doubt.WORDLESS),
        (page(story("“孩子们上学。", "再也不用起早。”", "她说:“现在好了。", "船来了。”")), Doubt.UNPAIRED),
        (page(*[story(*SENTENCES, headline=None)] * 6), Doubt.HEADLESS),
        (page(*[story()] * 6), Doubt.BODILESS),
        (page(*[story("船来了。")] * 9), Doubt.STUBS),
        (page(dropped=0.8), Doubt.DROPPED),
    ],
)
def test_what_an_editor_would_look_up_is_told_first(bad, gravest):
    confidence = judge_page(bad)
    assert confidence.is_low
    assert confidence.doubts[0] is gravest


@pytest.mark.parametrize(
    "good",
    [
        page(story(*SENTENCES, headline=None)),
        page(story(*SENTENCES), story("渡口的早晨,", headline=None, captions=("图为渡口的早晨。",)), story(*SENTENCES)),
        page(story(*SENTENCES), *[story(headline=None, captions=("图为青石渡口的早晨。",))] * 3),
        page(story(*SENTENCES, "记者赵㛃、钱喆采写。" * 3)),
        page(story("青石渡口:", "白沙渡口", *SENTENCES)),
        page(story(*(sentence.replace("开", "開").replace("长", "長") for sentence in SENTENCES))),
        page(dropped=0.3),
    ],
)
def test_what_real_pages_hold_is_no_sign(good):
    assert judge_page(good).value >= LOW_CONFIDENCE


def test_lines_out_of_order_show_on_a_page_that_was_read(lexicon):
    text = "".join(SENTENCES) * 3
    assert not judge_page(lay_out(f"青石渡口的早班船\n{text}\n", lexicon)).is_low
    assert judge_page(lay_out("\n".join(["青石渡口的早班船", *shuffled(text)]), lexicon)).is_low


def test_lines_of_no_article_are_counted_on_the_page(lexicon):
    menu = "\n".join(["上一版 下一版 返回目录 放大 缩小 默认"] * 3)
    assert lay_out(f"青石渡口的早班船\n{SENTENCES[0]}\n", lexicon).dropped == 0.0
    assert 0.3 < lay_out(f"{menu}\n青石渡口的早班船\n{SENTENCES[0]}\n", lexicon).dropped < 0.9


@given(st.text(alphabet="渡口早班船。,“”「」\n 　\ue000\ufffd㛃A1", max_size=200))
def test_every_page_gets_a_number_between_none_and_all(lexicon, text):
    confidence = judge_page(lay_out(text, lexicon))
    assert 0.0 <= confidence.value <= 1.0
    assert confidence.doubts or confidence.value == 1.0
