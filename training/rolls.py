"""Rolls of names and bylines put together from the names of the training text.

Labelled news holds few of them, since they are hardly sentences; newspaper pages are full of them.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

import numpy as np

from reading.facts import Kind
from reading.lexicon import Lexicon
from training.corpus import Name, Paragraph

_LENGTHS = range(2, 5)
_LONGEST_ROLL = 40
_SEPARATORS = ("", "", " ", "  ", "\u3000", "、", ",")
_FEW = 4
_BYLINES = (
    *(
        "记者 {}",
        "本报记者 {}",
        "(记者{})",
        "记者{}",
        "通讯员 {}",
        "见习记者 {}",
        "实习生 {}",
        "摄影 {}",
        "文/{}",
        "图/{}",
    ),
    *(
        "{} 摄",
        "{} 文/图",
        "{}/文",
        "本报记者 {} 摄",
        "编辑 {}",
        "责任编辑:{}",
        "作者:{}",
        "({})",
        "[{}]",
        "特约记者 {}",
    ),
)


def invent_rolls(paragraphs: Sequence[Paragraph], lexicon: Lexicon, count: int, seed: int) -> Iterator[Paragraph]:
    """Yield `count` rolls, half of them bylines, of the Chinese names in `paragraphs`; each name is drawn alike."""
    names = sorted(_chinese_names(paragraphs, frozenset(lexicon.words("surnames"))))
    chance = np.random.default_rng(seed)
    for number in range(count):
        yield _byline(names, chance) if number % 2 else _roll(names, chance, "{}", _LONGEST_ROLL)


def _chinese_names(paragraphs: Sequence[Paragraph], surnames: frozenset[str]) -> Iterator[str]:
    """Yield the Chinese names that stand in `paragraphs` more than once: what was labelled once may be no name."""
    seen = Counter(
        paragraph.text[start:end]
        for paragraph in paragraphs
        for start, end, kind in paragraph.names
        if kind == Kind.PERSON and end - start in _LENGTHS
    )
    yield from (name for name, times in seen.items() if times > 1 and name[0] in surnames and "·" not in name)


def _byline(names: Sequence[str], chance: np.random.Generator) -> Paragraph:
    text, found = "", []
    for _ in range(chance.integers(1, _FEW)):
        form = _BYLINES[chance.integers(len(_BYLINES))]
        part = _roll(names, chance, form, _FEW)
        found += [(len(text) + start, len(text) + end, kind) for start, end, kind in part.names]
        text += part.text + " " * int(chance.integers(1, 3))
    return Paragraph(text, tuple(found))


def _roll(names: Sequence[str], chance: np.random.Generator, form: str, longest: int) -> Paragraph:
    before, behind = form.split("{}")
    separator = _SEPARATORS[chance.integers(len(_SEPARATORS))]
    text, found = before, list[Name]()
    for number in range(chance.integers(1, longest + 1)):
        name = names[int(chance.integers(len(names)))]
        text += separator if number else ""
        found.append((len(text), len(text) + len(name), Kind.PERSON))
        text += name
    return Paragraph(text + behind, tuple(found))
