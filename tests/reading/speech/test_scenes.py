"""What stands around the quotations of an article."""

from hypothesis import given
from hypothesis import strategies as st

from reading.facts import Article, Kind, Name, Span
from reading.speech.scenes import BLOT, set_scene


def scene_of(text, lexicon):
    return set_scene(Article(text, ((1, 1),)), lexicon)


def test_quoted_and_bracketed_words_are_blotted_out_in_place(lexicon):
    text = "他(站长)说:“到了。”"
    assert scene_of(text, lexicon).text == f"他{BLOT * 4}说:“{BLOT * 3}”"


def test_names_are_blotted_out_so_that_no_cue_stands_in_them(lexicon):
    text = "“到了。”白睿明说。"
    article = Article(text, ((1, 1),), names=(Name("白睿明", Kind.PERSON, (Span(5, 8),)),))
    scene = set_scene(article, lexicon)
    assert [cue.span.of(text) for cue in scene.cues] == ["说"]
    assert scene.text.startswith(f"“{BLOT * 3}”")
    assert scene.text.endswith("说。")


def test_lead_and_tail_are_what_the_sentence_says_around_a_stretch(lexicon):
    text = "雨停了。老人说,“到了。”说完,他笑了。天也亮了。"
    scene = scene_of(text, lexicon)
    assert (scene.lead(0).of(text), scene.tail(0).of(text)) == ("老人说,", "说完,他笑了")


def test_a_term_in_marks_ends_neither_lead_nor_tail(lexicon):
    text = "“到了。”在“百团”会上,他又说:“再见。”"
    scene = scene_of(text, lexicon)
    assert (scene.tail(0).of(text), scene.lead(2).of(text)) == ("在“百团”会上,他又说:",) * 2
    assert scene.leads_on(scene.tail(0))


def test_quotations_without_a_word_between_make_a_chain(lexicon):
    scene = scene_of("“一。”“二。” “三。”他说,“四。”", lexicon)
    assert [scene.chain(at) for at in range(4)] == [(0, 2), (0, 2), (0, 2), (3, 3)]


def test_a_run_that_ends_with_an_ellipsis_trails_off(lexicon):
    scene = scene_of("“太远”“太贵”……“一网通办”“最多跑一次”改革", lexicon)
    assert [scene.trails_off(at) for at in range(4)] == [True, True, False, False]


def test_sentences_before_an_offset_come_back_to_front_as_far_as_the_section_goes(lexicon):
    text = "甲。\n标题\n乙。丙。丁"
    article = Article(text, ((1, 3),), titles=(Span(3, 5),))
    found = [span.of(text).strip() for span in set_scene(article, lexicon).sentences_before(len(text))]
    assert [sentence for sentence in found if sentence] == ["丁", "丙。", "乙。"]


@given(st.text(alphabet='“”「」"()。,:\n他说', max_size=50))
def test_blotting_keeps_every_offset(lexicon, text):
    scene = scene_of(text, lexicon)
    assert len(scene.text) == len(text)
    assert all(kept in {BLOT, printed} for kept, printed in zip(scene.text, text, strict=True))
