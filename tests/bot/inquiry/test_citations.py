from dataclasses import replace
from datetime import date

from bot.files.wordlists import load_lexicon
from bot.inquiry.citations import Citation, cite
from reading.facts import Author


def test_what_is_missing_is_named():
    assert Citation("a", ("林晓",), "渡口的早班船", "江城日报", date(2022, 5, 3), "2").missing == ()
    assert Citation("a", (), None, None, None, None).missing == ("authors", "title", "publication", "day", "page")


def test_the_authors_are_those_who_wrote(article):
    byline = (
        Author("林晓", "首席记者", "江城日报"),
        Author("高原", "摄影记者"),
        Author("周舟", "文/图"),
        Author("王编", "编辑"),
        Author("林晓", "记者"),
        Author("何麗", "記者"),
        Author("高原", "攝影記者"),
    )
    citation = cite(replace(article, byline=byline), load_lexicon())
    assert citation.authors == ("林晓", "周舟", "何麗")
    assert (citation.title, citation.page, citation.day) == ("渡口的<早班>船&票", "2", date(2022, 5, 3))


def test_a_title_over_two_lines_is_cited_on_one(article):
    broken = replace(article, source=replace(article.source, headline="一江\n 春水"))
    assert cite(broken, load_lexicon()).title == "一江 春水"
