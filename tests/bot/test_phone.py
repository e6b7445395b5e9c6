"""Everything that a button shows fits a phone: a screen and a half of 20 characters a line, in every language."""

import pytest
from sqlalchemy import select

from bot.bootstrap import open_house
from bot.inquiry.answers import View
from bot.settings import Settings
from bot.terminal import wrap
from bot.wording.catalogue import LANGUAGES
from reading.asking.question import Facet
from storage.engine.schema import entity

COLUMNS = 40
SCREEN_AND_A_HALF = 45
# A keyboard's row is about as high as two lines.
LINES_A_ROW = 2
EVERY = 8


@pytest.fixture
async def house(archive):
    """The sample archive."""
    async with open_house(Settings(**{name.lower(): value for name, value in archive.items()})) as opened:
        yield opened


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_list_and_card_fits_a_screen_and_a_half(house, language):
    async with house.database.reading() as connection:
        keys = list(await connection.scalars(select(entity.c.id).order_by(entity.c.id)))[::EVERY]
    reception = house.reception("archive_test_bot")
    for view in (View(key, facet) for key in keys for facet in Facet):
        (reply,) = (await reception.open(view, "phone", language)).replies
        lines = list(wrap(reply.text, COLUMNS))
        assert len(lines) + LINES_A_ROW * len(reply.rows) <= SCREEN_AND_A_HALF, reply.text
