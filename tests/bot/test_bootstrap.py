"""The house, wired: what it builds before the first question comes."""

from bot.inquiry.answers import Status
from tests.bot.archives import archive_of

PAGE = "白桥镇修通新路\n\n“路通了。”白桥镇镇长许静怡说。\n"


async def test_a_house_that_has_warmed_up_has_told_nobody_anything(tmp_path):
    async with archive_of(tmp_path, PAGE) as house:
        await house.warm_up()
        assert (await house.answering.answer("还有呢", "chat")).status is Status.NOTHING
        assert (await house.answering.answer("许静怡说了什么", "chat")).status is Status.ANSWERED


async def test_a_house_without_pages_warms_up(tmp_path):
    async with archive_of(tmp_path) as house:
        await house.warm_up()
        assert (await house.answering.answer("许静怡", "chat")).status is Status.NOTHING
