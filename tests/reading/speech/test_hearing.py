"""Whom the context of a quotation is about."""

import pytest

from reading.facts import Article, Kind, Name, Span, Tier
from reading.speech.hearing import Attribution, Hearing
from reading.speech.parties import Naming
from reading.speech.scenes import set_scene


def hearing_of(text, lexicon, titles=(), heard=()):
    names = tuple(
        Name(form, Kind.PERSON, (Span(text.index(form), text.index(form) + 2),))
        for form in ("秦川", "白鹿")
        if form in text
    )
    spans = tuple(Span(text.index(title), text.index(title) + len(title)) for title in titles)
    scene = set_scene(Article(text, ((1, 1),), names=names, titles=spans), lexicon)
    return Hearing(scene, len(scene.quoted) - 1, dict(enumerate(heard)))


@pytest.mark.parametrize(
    ("text", "past_unnamed", "topic"),
    [
        ("白鹿回了家。秦川的母亲进了门。“坐。”", True, None),
        ("白鹿回了家。秦川的邻居进了门。“坐。”", True, "白鹿"),
        ("秦川进了门。“坐。”", False, "秦川"),
        ("秦川进了门。老人站起来。“坐。”", False, None),
        ("秦川进了门。老人站起来。“坐。”", True, "秦川"),
        ("秦川扶着白鹿。“坐。”", False, "秦川"),
        ("门开了。“坐。”", False, None),
        ("秦川进了门。一位老人站起来。“坐。”", True, None),
        ("秦川进了门。大家都夸白鹿。“坐。”", True, "白鹿"),
        ("秦川进了门；白鹿站起来。“坐。”", False, "白鹿"),
        ("秦川进了门。与白鹿一样闲不住。“坐。”", True, "秦川"),
        ("秦川进了门。大家让座,白鹿站起来。“坐。”", False, "白鹿"),
        ("秦川说,路难走。白鹿熟路。“坐。”", False, "秦川"),
        ("秦川说,路难走。\n白鹿熟路。“坐。”", False, "白鹿"),
        ("秦川进了门。他接受过白鹿的治疗。“坐。”", True, "秦川"),
        ("秦川的邻居白鹿进了门。“坐。”", True, "白鹿"),
        ("秦川的门开了。“坐。”", True, "秦川"),
        ("秦川进了门。在医生的帮助下,他站起来。“坐。”", False, "秦川"),
    ],
)
def test_the_topic_is_who_acted_last(lexicon, text, past_unnamed, topic):
    assert hearing_of(text, lexicon).topic(text.index("“"), past_unnamed=past_unnamed) == topic


def test_the_topic_does_not_cross_into_another_section(lexicon):
    text = "秦川进了门。\n第二天\n“坐。”"
    assert hearing_of(text, lexicon, ["第二天"]).topic(text.index("“"), past_unnamed=True) is None


def test_a_title_with_one_person_gives_its_section_a_topic(lexicon):
    text = "白鹿\n“坐。”"
    assert hearing_of(text, lexicon, ["白鹿"]).topic(text.index("“"), past_unnamed=False) == "白鹿"


def test_who_was_quoted_last_is_the_topic(lexicon):
    text = "“坐。”“喝茶。”门开了。“再来。”"
    heard = [Attribution(Tier.EXPLICIT, "秦川")] * 2
    assert hearing_of(text, lexicon, heard=heard).topic(text.rindex("“"), past_unnamed=False) == "秦川"


def test_a_pronoun_that_was_acted_on_is_not_who_acted(lexicon):
    hearing = hearing_of("白鹿进了门。秦川劝过她,她说:“不去。”", lexicon)
    (_, spoken) = (party for party in hearing.scene.parties_in(hearing.lead) if party.naming is Naming.PRONOUN)
    assert hearing.credit(spoken, None).speaker == "白鹿"


def test_a_noun_printed_before_a_name_means_its_bearer_later(lexicon):
    hearing = hearing_of("女儿白鹿进了门。“坐。”女儿说。", lexicon)
    assert hearing.credit(hearing.scene.parties_in(hearing.tail)[0], None).speaker == "白鹿"


def test_a_noun_taken_up_means_who_acted_last(lexicon):
    hearing = hearing_of("秦川进了门。“坐。”这位医生说。", lexicon)
    assert hearing.credit(hearing.scene.parties_in(hearing.tail)[0], None).speaker == "秦川"


@pytest.mark.parametrize(
    ("words", "addresses"), [("秦川,你来。", True), ("秦川你来。", False), ("大家听着,秦川要来。", False)]
)
def test_words_that_begin_with_a_name_address_its_bearer(lexicon, words, addresses):
    assert hearing_of(f"秦川进了门。“{words}”", lexicon).addresses("秦川") is addresses


def test_a_question_is_answered_by_the_rest_of_its_chain(lexicon):
    hearing = hearing_of("“在吗?”“在。”秦川说。", lexicon)
    assert hearing.answers
    assert Hearing(hearing.scene, 0, {}).is_answered
