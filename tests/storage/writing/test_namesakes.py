"""Two people of one name on one page stay two."""

from dataclasses import replace

import pytest

from reading.facts import Article, Kind, Name, Page, Span
from storage.writing.namesakes import tell_namesakes


def story(*roles: str, kind: Kind = Kind.PERSON) -> Article:
    text = "王建国来了。"
    name = Name("王建国", kind, (Span(0, 3),), roles=roles)
    return Article(text, ((1, 1),), paragraphs=(Span(0, len(text)),), names=(name,))


def page(*stories: Article) -> Page:
    return Page(stories, publication="东风日报")


@pytest.mark.parametrize(
    "stories",
    [
        (story("主审法官"), story()),
        (story("市法院主审法官"), story("主审法官")),
        (story("东风街道办事处主任"), story("办事处主任")),
        (story(), story()),
        (story("主审法官"), story("教导员", kind=Kind.PLACE)),
    ],
)
def test_offices_that_agree_leave_a_name_uncontested(stories: tuple[Article, ...]) -> None:
    assert tell_namesakes(page(*stories)) == {}


def test_offices_that_do_not_agree_are_two_people() -> None:
    marks = tell_namesakes(page(story("主审法官"), story("教导员")))
    assert marks[0, "王建国"] != marks[1, "王建国"]


def test_the_articles_of_one_bearer_bear_one_mark() -> None:
    marks = tell_namesakes(page(story("主审法官"), story("派出所教导员"), story("教导员")))
    assert marks[1, "王建国"] == marks[2, "王建国"] != marks[0, "王建国"]


def test_an_article_without_an_office_joins_neither_of_two() -> None:
    marks = tell_namesakes(page(story("主审法官"), story("教导员"), story()))
    assert len(set(marks.values())) == 3


def test_other_names_of_the_page_are_left_alone() -> None:
    other = story("主审法官")
    renamed = replace(other, names=(replace(other.names[0], name="李莉"),))
    assert {name for _, name in tell_namesakes(page(other, story("教导员"), renamed))} == {"王建国"}
