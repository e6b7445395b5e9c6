"""Standard words for those of dialects."""

import pytest

from reading.asking.dialects import to_standard
from reading.asking.question import Facet, read_question
from reading.lexicon import Lexicon


@pytest.mark.parametrize(
    ("said", "standard"),
    [
        ("派咗几多医护,去咗边度", "派了多少医护,去了哪里"),
        ("大桥修了好多钱", "大桥修了多少钱"),
        ("大桥啷个走", "大桥怎么走"),
        ("大桥多会儿通车", "大桥什么时候通车"),
        ("河边个体户", "河边个体户"),
        ("东风大桥", "东风大桥"),
    ],
)
def test_words_of_dialects_become_standard_words(said: str, standard: str, lexicon: Lexicon) -> None:
    assert to_standard(said, lexicon) == standard


def test_a_question_in_dialect_asks_what_the_standard_one_does(lexicon: Lexicon) -> None:
    assert read_question("西河三中有几多学生", lexicon).facet is Facet.FIGURES
    assert read_question("点解大桥封了", lexicon).facet is Facet.PASSAGES
