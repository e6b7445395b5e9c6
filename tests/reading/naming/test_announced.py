"""Short forms that a text announces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.facts import Span
from reading.naming.announced import find_announced, find_other_names


@pytest.mark.parametrize(
    ("behind", "short"),
    [
        ("(以下简称“鱼类所”)昨日开放", "鱼类所"),
        ("（以下简称：鱼类所）昨日开放", "鱼类所"),
        ("（下称「鱼类所」）昨日开放", "鱼类所"),
        ('(简称"鱼类所",在东港)昨日开放', "鱼类所"),
        ("(英文简称FRI,在东港)昨日开放", "FRI"),
        ("(下称鱼类所)昨日开放", "鱼类所"),
        ("(以下简称《海洋鱼类保护与利用条例》)昨日施行", "《海洋鱼类保护与利用条例》"),
    ],
)
def test_the_bracket_behind_a_name_announces_its_short_form(behind, short):
    name = "海州市鱼类研究所"
    ((full, span),) = find_announced(name + behind, [Span(0, len(name))])
    assert (full, span.of(name + behind)) == (name, short)


@pytest.mark.parametrize("behind", ["(又名“鱼类所”)", "昨日开放(以下简称“鱼类所”)", "简称“鱼类所”", "(以下简称“”)"])
def test_nothing_is_announced_elsewhere(behind):
    name = "海州市鱼类研究所"
    assert not list(find_announced(name + behind, [Span(0, len(name))]))


@pytest.mark.parametrize(("name", "other"), [("简·斯特兰", "施洁恩"), ("国际鱼类联合会", "IFF")])
def test_a_foreign_name_in_brackets_is_another_name_however_short(name, other):
    text = f"{name}({other})"
    spans = [Span(0, len(name)), Span(len(name) + 1, len(text) - 1)]
    assert [found.of(text) for _, found in find_other_names(text, spans)] == [other]


@pytest.mark.parametrize(("text", "found"), [("鱼类所附属医院(东港医院)", True), ("鱼类所附属医院东港医院", False)])
def test_a_name_alone_in_brackets_is_another_name(text, found):
    start = text.index("东港医院")
    spans = [Span(0, len("鱼类所附属医院")), Span(start, start + len("东港医院"))]
    others = [(full, other.of(text)) for full, other in find_other_names(text, spans)]
    assert others == [("鱼类所附属医院", "东港医院")] * found


@given(st.text(alphabet="(（以下简称：“鱼”)），的", max_size=24), st.integers(0, 20))
def test_what_is_announced_reads_back_from_the_text(text, end):
    for full, short in find_announced(text, [Span(0, end)]):
        assert full == text[:end]
        assert short.of(text)
