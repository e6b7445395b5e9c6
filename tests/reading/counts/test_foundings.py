"""What a clause founds is what the next clauses tell of."""

import pytest

from reading.counts.actors import find_actors
from reading.counts.foundings import Foundings
from reading.facts import Article, Kind, Name, Span


def found_in(text, lexicon, **kinds):
    names = tuple(
        Name(printed, Kind(kind), (Span(text.index(printed), text.index(printed) + len(printed)),))
        for kind, printed in kinds.items()
    )
    article = Article(text=text, lines=(), names=names)
    founded = Foundings(article, find_actors(article, lexicon), lexicon)
    return founded.find(Span(text.index("9"), text.index("9") + 1))


@pytest.mark.parametrize(
    ("text", "founds"),
    [
        ("柳溪镇推出“云窗口”，接入9个村。", True),
        ("柳溪镇上线了“云窗口”小程序，每天9人使用。", True),
        ("柳溪镇增开两条“云窗口”，有9人。", True),
        ("柳溪镇推出“云窗口”9天。", False),
        ("柳溪镇推出“云窗口”。来了9人。", False),
        ("柳溪镇关掉“云窗口”，来了9人。", False),
    ],
)
def test_a_figure_is_about_what_was_founded_in_a_clause_before_it(text, founds, lexicon):
    name = found_in(text, lexicon, place="柳溪镇", system="云窗口")
    assert (name.name if name else None) == ("云窗口" if founds else None)


def test_whoever_is_named_behind_it_acts(lexicon):
    assert found_in("镇上推出“云窗口”，青云村有9人报名。", lexicon, system="云窗口", place="青云村") is None


@pytest.mark.parametrize(("told", "runs"), [("上线9天，有人报名", True), ("昨天上线9天", False), ("来了9人", False)])
def test_what_has_been_running_so_long_is_the_last_system_named(told, runs, lexicon):
    name = found_in(f"何丽发起“云窗口”活动，市民爱看。{told}。", lexicon, person="何丽", system="云窗口")
    assert (name.name if name else None) == ("云窗口" if runs else None)
