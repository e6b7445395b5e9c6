"""Whole articles opened to read: where the match stands, what is beside them on the page, and what is withheld."""

import pytest

from storage.archive.articles import Articles
from storage.archive.dossier import Dossiers
from storage.naming.names import Names
from storage.writing.corrections import Corrections
from storage.writing.ledger import Draft
from storage.writing.page_writer import Delivery
from storage.writing.rulings import Action


@pytest.fixture
async def opened(database, intake, press):
    """An archive of one page with three stories, and what opens them."""
    first = press.story("头条\n河水涨了。", headline="头条")
    second = press.story(
        "孙大河谈渡口\n孙大河说,“船可以晚。”去年送走300人,前年也送走300人。\n林小船在旁边听着。渡口在江边。",
        press.tell("人", "孙大河", roles=["渡口管理站站长"]),
        press.tell("人", "林小船", roles=["渡口管理站船工"]),
        said=[("孙大河", "船可以晚。")],
        counted=[("孙大河", "300人", "300", "人")],
        headline="孙大河谈渡口",
        deck="二十年如一日",
    )
    third = press.story("尾条\n林小船下班了。", press.tell("人", "林小船", roles=["渡口管理站船工"]), headline="尾条")
    await intake.take_in([Delivery("a.txt", "1", press.issue(first, second, third, day="2022-05-03", number="02"))])
    return Articles(database)


@pytest.fixture
def key(database):
    """Return a function that tells the id of a name."""

    async def of(name):
        return (await Names(database).find(name))[0].entity.id

    return of


@pytest.fixture
def article(database, key):
    """Return a function that tells the id of the newest article that names somebody."""

    async def of(name):
        return (await Dossiers(database).articles(await key(name), 0, 1)).entries[0].id

    return of


def shown(reading):
    return "\n".join(paragraph.text for paragraph in reading.paragraphs)


def marked(reading):
    return [mark.of(paragraph.text) for paragraph in reading.paragraphs for mark in paragraph.highlights]


async def hide(database, name):
    (card,) = [found.entity for found in await Names(database).find(name)]
    await Corrections(database).rule(Draft(Action.HIDE, (name,), "keeper"), [card])


async def test_an_article_is_shown_whole_with_its_titles_marked(opened, article):
    reading = await opened.read(await article("孙大河"))
    assert shown(reading).startswith("孙大河谈渡口\n孙大河说,“船可以晚。”去年送走300人")
    assert reading.card.source.headline == "孙大河谈渡口"
    assert not [gap for paragraph in reading.paragraphs for gap in paragraph.gaps]
    assert marked(reading) == []


async def test_the_neighbours_are_those_of_the_same_page(opened, article):
    reading = await opened.read(await article("孙大河"))
    assert (reading.before.source.headline, reading.after.source.headline) == ("头条", "尾条")
    first = await opened.read(reading.before.id)
    assert (first.before, first.after.id) == (None, reading.card.id)


async def test_mentions_of_the_entity_asked_for_are_highlighted(opened, article, key):
    reading = await opened.read(await article("孙大河"), named=await key("林小船"))
    assert marked(reading) == ["林小船"]


@pytest.mark.parametrize(
    ("words", "marks"), [("渡口", ["渡口", "渡口"]), ("船 江边", ["船", "船", "江边"]), ("无", [])]
)
async def test_words_sought_are_highlighted(opened, article, words, marks):
    assert marked(await opened.read(await article("孙大河"), words=words)) == marks


async def test_a_quotation_and_a_figure_are_found_in_their_article(opened, database, key):
    dossiers = Dossiers(database)
    (said,) = (await dossiers.quotations(await key("孙大河"), 0, 9)).entries
    assert marked(await opened.read_quotation(said.id)) == ["船可以晚。"]
    (counted,) = (await dossiers.figures(await key("孙大河"), 0, 9)).entries
    reading = await opened.read_figure(counted.id)
    assert marked(reading) == ["300人"]
    assert reading.card.source == counted.source


@pytest.mark.parametrize("way", ["read", "read_quotation", "read_figure"])
async def test_an_unknown_id_opens_nothing(opened, way):
    assert await getattr(opened, way)("x" * 16) is None


async def test_sentences_and_titles_that_name_somebody_hidden_are_withheld(opened, database, article):
    opened_before = await article("孙大河")
    await hide(database, "孙大河")
    reading = await opened.read(opened_before)
    assert [gap for paragraph in reading.paragraphs for gap in paragraph.gaps]
    assert "孙大河" not in repr(reading)
    assert "船可以晚" not in shown(reading)
    assert "去年送走300人,前年也送走300人。\n林小船在旁边听着。渡口在江边。" in shown(reading)
    assert reading.card.source.headline is None
    assert reading.card.deck == "二十年如一日"


async def test_what_names_somebody_hidden_is_no_neighbour(opened, database, article):
    tail = (await opened.read(await article("孙大河"))).after.id
    assert (await opened.read(tail)).before.source.headline == "孙大河谈渡口"
    await hide(database, "孙大河")
    assert (await opened.read(tail)).before.source.headline == "头条"


async def test_words_said_by_somebody_hidden_are_withheld_where_a_pronoun_names_them(database, intake, press, key):
    story = press.story(
        "孙大河到了。他说,“水还要涨。”众人点头。",
        press.tell("人", "孙大河", roles=["渡口管理站站长"]),
        said=[("孙大河", "水还要涨。")],
    )
    await intake.take_in([Delivery("b.txt", "2", press.issue(story, day="2022-05-04"))])
    said = (await Dossiers(database).quotations(await key("孙大河"), 0, 1)).entries[0]
    await hide(database, "孙大河")
    reading = await Articles(database).read(said.source.article)
    assert shown(reading) == "众人点头。"
    assert await Articles(database).read_quotation(said.id) is None


async def test_a_headline_that_names_somebody_hidden_stands_below_nobodys_words(database, intake, press, key):
    story = press.story(
        "孙大河谈渡口\n孙大河到了。林小船说,“水还要涨。”",
        press.tell("人", "孙大河", roles=["渡口管理站站长"]),
        press.tell("人", "林小船", roles=["渡口管理站船工"]),
        said=[("林小船", "水还要涨。")],
        headline="孙大河谈渡口",
    )
    await intake.take_in([Delivery("b.txt", "2", press.issue(story, day="2022-05-04"))])
    dossiers = Dossiers(database)

    async def headlines():
        said = await dossiers.quotations(await key("林小船"), 0, 1)
        telling = await dossiers.passages(await key("林小船"), 0, 1)
        return {said.entries[0].source.headline, telling.entries[0].source.headline}

    assert await headlines() == {"孙大河谈渡口"}
    await hide(database, "孙大河")
    assert await headlines() == {None}
