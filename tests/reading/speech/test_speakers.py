"""Which cue leads up to a quotation and which follows it."""

import pytest

from reading.facts import Article, Kind, Name, Span
from reading.speech.scenes import set_scene
from reading.speech.speakers import attribute, closing_cue, find_lead_cue, find_tail_cue, introduces


def scene_of(text, lexicon):
    start = text.find("秦川")
    names = (Name("秦川", Kind.PERSON, (Span(start, start + 2),)),) if start >= 0 else ()
    return set_scene(Article(text, ((1, 1),), names=names), lexicon)


@pytest.mark.parametrize(
    ("text", "cue", "adjoins"),
    [
        ("秦川说:“好。”", "说", True),
        ("秦川建议他“歇一会儿,再走”。", "建议", True),
        ("秦川介绍村里的情况,“好。”", "介绍", False),
        ("秦川对此的评论“还行,凑合”。", None, False),
        ("秦川最怕人说“不行”,“好。”", "说", False),
        ("“好。”", None, False),
    ],
)
def test_the_lead_cue_stands_in_the_last_clause_before_the_marks(lexicon, text, cue, adjoins):
    scene = scene_of(text, lexicon)
    last = len(scene.quoted) - 1
    found = find_lead_cue(scene, last)
    assert (found.span.of(text) if found else None) == cue
    assert (found is not None and introduces(scene, found, scene.lead(last))) is adjoins


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("“好。”秦川说。", "秦川", "说"),
        ("“好。”昨天,在会上,秦川说。", "秦川", "说"),
        ("“好。”秦川说:“走。”", None, None),
        ("“好。”秦川走了。", None, None),
    ],
)
def test_the_tail_cue_has_a_subject_and_leads_up_to_nothing_else(lexicon, text, speaker, cue):
    found = find_tail_cue(scene_of(text, lexicon), 0)
    assert (found and (found[0].name, found[1].span.of(text))) == (speaker and (speaker, cue))


@pytest.mark.parametrize(
    ("text", "closes"), [("“好。”他人说。", True), ("“好。”他说着走了。", False), ("“好。”", False)]
)
def test_a_closing_cue_ends_the_clause_behind_the_marks(lexicon, text, closes):
    assert (closing_cue(scene_of(text, lexicon), 0) is not None) is closes


def test_who_was_heard_before_goes_on_speaking(lexicon):
    text = "“先吃饭。”秦川说。“吃完再修。”"
    scene = scene_of(text, lexicon)
    first = attribute(scene, 0, {})
    assert attribute(scene, 1, {0: first}).speaker == first.speaker == "秦川"
