import re
import string

import pytest

from bot.wording.catalogue import LANGUAGES, catalogue, choose_language, find_language
from reading.asking.question import Facet
from reading.confidence import Doubt
from reading.errors import RefusedFor
from reading.facts import Kind, Tier
from storage.archive.findings import Match

FIRST, *OTHERS = LANGUAGES


def placeholders(text):
    return sorted({name for _, name, _, _ in string.Formatter().parse(text) if name})


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_says_the_same_things(language):
    assert catalogue(language).texts.keys() == catalogue(FIRST).texts.keys()


@pytest.mark.parametrize("language", OTHERS)
def test_every_language_fills_the_same_placeholders(language):
    for key, text in catalogue(FIRST).texts.items():
        assert placeholders(catalogue(language).texts[key]) == placeholders(text), key


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "key",
    [
        "message.letters",
        "message.long",
        "message.media",
        "message.command",
        "buttons.expired",
        "nothing.example",
        "nothing.gone",
        "access.admins",
        "help.inline",
        "help.batch",
        "batch.many",
        "handout.nothing",
        "handout.no_answer",
        "batch.no_list",
        "language.ask",
        "language.chosen",
        "desk.same",
        "desk.kinds",
        "desk.whole",
        "errors.unwritable",
        "errors.telegram",
    ],
)
def test_every_refusal_shows_an_example(language, key):
    assert re.search("例如|for example", catalogue(language).texts[key])


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_of_a_finding_has_its_word(language):
    texts = catalogue(language)
    words = {
        "kinds": Kind,
        "facets": Facet,
        "matches": Match,
        "quotation": Tier,
        "refused": RefusedFor,
        "doubts": Doubt,
    }
    for table, values in words.items():
        assert all(f"{table}.{value}" in texts for value in values)


@pytest.mark.parametrize(
    ("code", "language"),
    [("zh-hans", FIRST), ("zh-hant", FIRST), ("en", "en"), ("en-GB", "en"), ("fr", FIRST), (None, FIRST)],
)
def test_only_clients_set_to_english_get_english_labels(code, language):
    assert choose_language(code) == language


def test_a_choice_outdoes_the_client_unless_it_is_no_language():
    assert choose_language("en", FIRST) == FIRST
    assert choose_language("en", "tlh") == "en"


@pytest.mark.parametrize(
    ("word", "language"),
    [
        *((word, "en") for word in ("en", " ENGLISH ", "英文")),
        *((word, FIRST) for word in ("zh", "中文", "zh-hans", "简体")),
        *((word, None) for word in ("", "法语", "、")),
    ],
)
def test_a_language_is_found_by_its_code_or_its_own_name(word, language):
    assert find_language(word) == language
