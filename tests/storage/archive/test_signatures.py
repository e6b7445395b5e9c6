"""Who signs articles is found by name, and what they signed with it."""

import pytest

from reading.facts import Author
from storage.archive.filters import Filter
from storage.archive.issues import Issues
from storage.archive.signatures import Signatures
from storage.writing.page_writer import Delivery

BYLINE = (Author("林晓", "记者"), Author("林晓雯", "摄影"), Author("", "记者"))


@pytest.mark.parametrize(
    ("text", "author"),
    [("记者林晓写了什么", "林晓"), ("林 晓", "林 晓"), ("林晓雯拍的", "林晓雯"), ("林小", None), ("", None)],
)
async def test_the_longest_name_that_signs_is_found(database, intake, press, text, author):
    await intake.take_in([Delivery("a.txt", "1", press.issue(press.story("船来了。", byline=BYLINE)))])
    assert await Signatures(database).named(text) == author


async def test_what_somebody_signed_is_theirs_as_long_as_it_is_there(database, intake, press):
    await intake.take_in(
        [Delivery("a.txt", "1", press.issue(press.story("船来了。", byline=BYLINE), press.story("人走了。")))]
    )
    signed = await Issues(database).articles(Filter(author="林晓"), 0, 9)
    assert [card.lead for card in signed.entries] == ["船来了。"]
    await intake.forget(["a.txt"])
    assert await Signatures(database).named("林晓") is None
