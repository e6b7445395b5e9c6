"""A question's places tell which entity is meant."""

from bot.inquiry.answers import Status
from tests.bot.archives import archive_of

ROAD = """东风日报 2022年5月3日 第02版

山路修好了

本报记者 高原

5月2日,合川的山路修好了。养护所所长林晓说:“修了三个月。”
"""


async def test_a_place_printed_beside_a_name_is_told_with_why_it_was_found(tmp_path) -> None:
    async with archive_of(tmp_path, ROAD) as house:
        answer = await house.answering.answer("合川 林晓", "chat")
        assert (answer.entity.name, answer.view.found.beside) == ("林晓", ("合川",))
        assert not (await house.answering.answer("林晓", "chat")).view.found.beside


async def test_a_place_that_is_printed_nowhere_beside_a_name_means_another_one(tmp_path) -> None:
    async with archive_of(tmp_path, ROAD) as house:
        assert (await house.answering.answer("上海 林晓", "chat")).status is Status.NOTHING
