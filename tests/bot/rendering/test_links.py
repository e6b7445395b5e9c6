import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.inquiry.answers import Picture, Reason, Subject, Tongue, View
from bot.inquiry.views import read_target, write_target
from bot.rendering.links import Links, read_payload
from bot.wording.catalogue import LANGUAGES
from reading.asking.asked_times import AskedTime
from reading.asking.question import Facet
from storage.archive.filters import Filter
from storage.archive.findings import Match

IDS = st.text(alphabet="abcXYZ019_-", min_size=16, max_size=16)
TIMES = st.builds(AskedTime, st.none() | st.integers(1900, 2100), words=st.text(max_size=9))


@given(IDS)
def test_a_link_opens_what_it_was_made_for(identity):
    links = Links("archive_test_bot")
    for address in (links.article(identity), links.quotation(identity), links.figure(identity)):
        payload = address.partition("?start=")[2]
        assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", payload)
        assert read_payload(payload).cited == payload
    assert read_payload(links.entity(identity).partition("=")[2]) == View(identity, Facet.SUMMARY)


@pytest.mark.parametrize(("letter", "facet"), [("a", Facet.ARTICLES), ("q", Facet.QUOTATIONS), ("f", Facet.FIGURES)])
def test_the_letter_says_what_is_cited(letter, facet):
    assert read_payload(f"{letter}_0123456789abcdef").facet is facet


@pytest.mark.parametrize("payload", ["", "help", "x_123", "a_", "a_1 2", "a_张军", "a_" + "1" * 80])
def test_any_other_payload_is_none_of_ours(payload):
    assert read_payload(payload) is None


def test_without_a_bot_there_is_nowhere_to_lead():
    assert Links().article("0123456789abcdef") is None


REASONS = st.builds(
    Reason, match=st.sampled_from(Match), name=st.text(max_size=9), form=st.text(max_size=9), typed=st.text(max_size=9)
)
VIEWS = st.builds(
    View,
    entity=st.none() | IDS,
    facet=st.sampled_from(Facet),
    offset=st.integers(0, 9999),
    topic=st.lists(st.text(max_size=5), max_size=3).map(tuple),
    words=st.text(max_size=20),
    cited=st.text(max_size=20),
    found=st.none() | REASONS,
    units=st.lists(st.text(max_size=3), max_size=2).map(tuple),
    asked=st.builds(Filter, st.lists(TIMES, max_size=2).map(tuple), st.text(max_size=9)),
)


@given(
    VIEWS | REASONS | st.builds(Tongue, st.sampled_from(LANGUAGES)) | st.builds(Picture, IDS, st.sampled_from(Subject))
)
def test_what_a_button_opens_comes_back_from_its_ticket_as_it_went(target):
    assert read_target(write_target(target)) == target


def test_a_ticket_of_an_older_program_still_opens_its_view():
    older = '{"entity":"e","facet":"figures","offset":5,"topic":["船"],"words":"","cited":""}'
    assert read_target(older) == View("e", Facet.FIGURES, offset=5, topic=("船",))
