"""Lists of names, one a line: what a user sends to have many looked up at once, told from questions and articles."""

import csv
import re
from collections.abc import Iterable

from reading.folding import fold
from reading.lexicon import Lexicon
from reading.question import read_question

FEWEST, MOST = 3, 200
"""How many names make a list, and how many are looked up at once."""

_LONGEST_NAME = 40
# Of the lines of a list most are nothing but a name; a few may hold a word that questions are made of (数据局).
_BARE_SHARE = 2 / 3
_BULLET = re.compile(r"^\s*(?:[-*•·●○▪]+|[(（]?\d{1,3}[.、)）．]|[①-⑳])\s*")
_SENTENCE = re.compile(r"[,，。;；!！?？:：…“”\"]")


def read_list(text: str, lexicon: Lexicon) -> tuple[str, ...] | None:
    """Return the names of `text` in order, each once, without bullets and numbers; None where it is no such list."""
    return _names(text.split("\n"), lexicon)


def read_list_file(text: str, lexicon: Lexicon) -> tuple[str, ...] | None:
    """Return the names in a file's `text`: those of its first column, where it is a table; None where it is no list."""
    delimiter = "\t" if "\t" in text else ","
    rows = csv.reader(text.split("\n"), delimiter=delimiter)
    return _names((row[0] for row in rows if row), lexicon)


def _names(lines: Iterable[str], lexicon: Lexicon) -> tuple[str, ...] | None:
    stripped = (_BULLET.sub("", line).strip() for line in lines)
    names = tuple(dict.fromkeys(line for line in stripped if line))
    if len(names) < FEWEST or not all(map(_may_be_name, names)):
        return None
    bare = sum(1 for name in names if _is_bare(name, lexicon))
    return names if bare >= max(FEWEST, _BARE_SHARE * len(names)) else None


def _may_be_name(line: str) -> bool:
    return len(line) <= _LONGEST_NAME and bool(fold(line)) and not _SENTENCE.search(line)


def _is_bare(line: str, lexicon: Lexicon) -> bool:
    """Tell whether nothing of `line` asks: no facet, no pronoun, no filler."""
    question = read_question(line, lexicon)
    return not question.greets and fold("".join(question.stretches)) == fold(line)
