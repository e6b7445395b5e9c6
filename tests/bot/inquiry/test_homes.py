"""A question's places tell which entity is meant."""

import pytest

from bot.inquiry.answers import Status
from tests.bot.archives import archive_of

ROAD = """东风日报 2022年5月3日 第02版

山路修好了

本报记者 高原

5月2日,合川的山路修好了。养护所所长林晓说:“修了三个月。”

东江市蓝湾筑路有限公司今年投入300万元。
"""


async def test_a_place_printed_beside_a_name_is_told_with_why_it_was_found(tmp_path) -> None:
    async with archive_of(tmp_path, ROAD) as house:
        answer = await house.answering.answer("合川 林晓", "chat")
        assert (answer.entity.name, answer.view.found.beside) == ("林晓", ("合川",))
        assert not (await house.answering.answer("林晓", "chat")).view.found.beside


async def test_a_place_that_is_printed_nowhere_beside_a_name_means_another_one(tmp_path) -> None:
    async with archive_of(tmp_path, ROAD) as house:
        assert (await house.answering.answer("上海 林晓", "chat")).status is Status.NOTHING


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("我人在上海,老家在湖南邵阳,请问东江市蓝湾筑路有限公司今年投入多少", "东江市蓝湾筑路有限公司"),
        ("我住在上海,请问林晓多大年纪", None),
        ("我住在上海那边的一个老小区,请问我们那儿到底哪天能解封", None),
    ],
)
async def test_where_somebody_lives_is_left_aside_where_another_clause_names_a_body_in_full(
    tmp_path, question, name
) -> None:
    async with archive_of(tmp_path, ROAD) as house:
        answer = await house.answering.answer(question, "chat")
    assert (answer.entity.name if answer.entity else None) == name


async def test_a_department_of_one_place_is_none_of_another_place_printed_beside_it(tmp_path) -> None:
    page = ROAD.replace("养护所所长林晓", "四川省卫生健康委员会疾控处处长林晓")
    async with archive_of(tmp_path, page) as house:
        assert (await house.answering.answer("四川卫健委疾控处", "chat")).entity.name == "四川省卫生健康委员会疾控处"
        assert (await house.answering.answer("合川卫健委疾控处", "chat")).entity is None
