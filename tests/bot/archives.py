"""Small archives of real pages, opened as the bot opens its own."""

from contextlib import asynccontextmanager

from bot.bootstrap import open_house
from bot.files.reindex import Progress
from bot.settings import Settings


def settings_of(folder):
    """Return the settings of an archive that lies in `folder`, pages and database."""
    url = f"sqlite+aiosqlite:///{folder}/archive.db"
    return Settings(_env_file=None, database_url=url, archive_dir=str(folder))


@asynccontextmanager
async def archive_of(folder, *pages):
    """Give the house over an archive in `folder` into which the texts `pages` have been read."""
    for number, text in enumerate(pages):
        (folder / f"{number}.txt").write_text(text, "utf-8")
    async with open_house(settings_of(folder)) as house:
        await house.reindexing.run([folder], Progress())
        yield house
