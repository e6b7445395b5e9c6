"""Around a sentence that names nobody stand those whom its figures may be about."""

import pytest

from reading.counts.cast import Cast
from reading.counts.context import Context
from reading.counts.quantities import find_quantities
from reading.facts import Article, Kind, Name, Span
from reading.text.sentences import split_sentences

KINDS = {"罗建平": Kind.PERSON, "柳溪镇": Kind.PLACE, "柳溪中学": Kind.AGENCY}


def context_of(text, lexicon):
    names = tuple(
        Name(printed, kind, (Span(text.index(printed), text.index(printed) + len(printed)),))
        for printed, kind in KINDS.items()
        if printed in text
    )
    sentences = tuple(split_sentences(text))
    (quantity,) = find_quantities(text, lexicon)
    sentence = next(sentence for sentence in sentences if sentence.covers(quantity.core))
    return Context(Cast(Article(text=text, lines=(), names=names), sentences, lexicon)), quantity, sentence


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("柳溪镇下了雨。罗建平来了。有8个村受灾。", "柳溪镇"),
        ("柳溪镇下了雨。罗建平来了。走了2万步。", "罗建平"),
        ("柳溪镇下了雨。柳溪中学放了假。有8个班补课。", "柳溪中学"),
    ],
)
def test_the_last_fitting_sentence_tells_the_subject(text, name, lexicon):
    context, *asked = context_of(text, lexicon)
    assert context.find_before(*asked).name == name


@pytest.mark.parametrize(("titles", "name"), [((), "柳溪镇"), ((Span(0, 6),), "柳溪中学")])
def test_whom_the_headline_names_is_likelier_than_who_was_named_last(titles, name, lexicon):
    text = "柳溪中学开学\n柳溪中学放了假。柳溪镇下了雨。有8个班补课。"
    names = (
        Name("柳溪中学", Kind.AGENCY, (Span(0, 4), Span(7, 11))),
        Name("柳溪镇", Kind.PLACE, (Span(15, 18),)),
    )
    sentences = tuple(split_sentences(text))
    (quantity,) = find_quantities(text, lexicon)
    article = Article(text=text, lines=(), names=names, titles=titles)
    context = Context(Cast(article, sentences, lexicon))
    assert context.find_before(quantity, sentences[-1]).name == name


def test_nobody_is_told_of_before_the_first_sentence(lexicon):
    context, *asked = context_of("有8个村受灾。柳溪镇下了雨。", lexicon)
    assert context.find_before(*asked) is None
    assert context.find_voice(*asked) is None
    assert context.find_main(*asked).name == "柳溪镇"


def test_who_has_the_word_speaks_for_the_office_as_we(lexicon):
    text = "访柳溪站站长何丽\n何丽：我们设了12盏灯。"
    names = (
        Name("柳溪站", Kind.AGENCY, (Span(1, 4),)),
        Name("何丽", Kind.PERSON, (Span(6, 8), Span(9, 11)), roles=("柳溪站站长",)),
    )
    sentences = tuple(split_sentences(text))
    (quantity,) = find_quantities(text, lexicon)
    article = Article(text=text, lines=(), names=names, paragraphs=(Span(9, len(text)),))
    assert Context(Cast(article, sentences, lexicon)).find_voice(quantity, sentences[-1]) == names[0]


def test_a_count_is_of_what_is_told_of_most_rather_than_of_who_only_spoke_before(lexicon):
    text = "柳溪镇下了雨。柳溪镇停了电。天晴了。电来了。路通了。路很长。昨天罗建平说。有8个村受灾。"
    town = Name("柳溪镇", Kind.PLACE, (Span(0, 3), Span(7, 10)))
    speaker = Name("罗建平", Kind.PERSON, (Span(text.index("罗建平"), text.index("罗建平") + 3),))
    sentences = tuple(split_sentences(text))
    (quantity,) = find_quantities(text, lexicon)
    context = Context(Cast(Article(text=text, lines=(), names=(town, speaker)), sentences, lexicon))
    assert context.find_before(quantity, sentences[-1]) == town
