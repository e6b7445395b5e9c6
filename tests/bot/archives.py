"""Small archives of real pages, opened as the bot opens its own."""

from contextlib import asynccontextmanager

from bot.bootstrap import open_house
from bot.files.reindex import Progress
from bot.settings import Settings


@asynccontextmanager
async def archive_of(folder, *pages):
    """Give the house over an archive in `folder` into which the texts `pages` have been read."""
    for number, text in enumerate(pages):
        (folder / f"{number}.txt").write_text(text, "utf-8")
    url = f"sqlite+aiosqlite:///{folder}/archive.db"
    async with open_house(Settings(_env_file=None, database_url=url, archive_dir=str(folder))) as house:
        await house.reindexing.run([folder], Progress())
        yield house
