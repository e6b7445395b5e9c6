"""The language of each visitor: chosen, changed, and kept over a restart."""

from storage.chats.languages import Languages
from storage.engine.database import open_database


async def test_who_chose_nothing_has_no_language(database):
    languages = Languages(database)
    await languages.load()
    assert languages.chosen("telegram:1") is None


async def test_each_visitor_has_the_language_chosen_last(database):
    languages = Languages(database)
    await languages.choose("telegram:1", "en")
    await languages.choose("telegram:2", "en")
    await languages.choose("telegram:1", "zh-Hans")
    assert languages.chosen("telegram:1") == "zh-Hans"
    assert languages.chosen("telegram:2") == "en"


async def test_a_choice_outlives_a_restart(address):
    async with await open_database(address) as first:
        await Languages(first).choose("telegram:1", "en")
    async with await open_database(address) as second:
        languages = Languages(second)
        await languages.load()
        assert languages.chosen("telegram:1") == "en"
