"""Lists of names, one a line or a few in a row: what a user sends to have looked up at once, told from questions."""

import csv
import re
from collections.abc import Iterable, Iterator

from reading.asking.question import read_question
from reading.lexicon import Lexicon, any_of
from reading.text.folding import fold

FEWEST, MOST = 3, 200
"""How many names make a list, and how many are looked up at once."""

_MOST_IN_A_ROW = 5
_LONGEST_NAME = 40
# Each line of a list holds a name, and most nothing else; a few may hold a word that questions are made of (数据局).
_BARE_SHARE = 2 / 3
_BULLET = re.compile(r"^\s*(?:[-*•·●○▪]+|[(（]?\d{1,3}[.、)）．]|[①-⑳])\s*")
_COMMA = re.compile(r"\s*[、,，;；]\s*")
_SENTENCE = re.compile(r"[,，。;；!！?？:：…“”\"]")


def read_list(text: str, lexicon: Lexicon) -> tuple[str, ...] | None:
    """Return the names of `text` in order, each once, without bullets and numbers; None where it is no such list."""
    return _names(text.splitlines(), lexicon)


def read_list_file(text: str, lexicon: Lexicon) -> tuple[str, ...] | None:
    """Return the names in a file's `text`: those of its first column, where it is a table; None where it is no list."""
    delimiter = "\t" if "\t" in text else ","
    rows = csv.reader(text.splitlines(), delimiter=delimiter)
    return _names((row[0] for row in rows if row), lexicon)


def read_rows(text: str, lexicon: Lexicon) -> Iterator[tuple[str, ...]]:
    """Yield the names that `text` may be a row of, parted by commas, else by blanks, the last maybe by a word (和)."""
    parts = _COMMA.split(text.strip()) if _COMMA.search(text) else text.split()
    # The joint behind the last comma parts no more than two.
    if len(parts) < FEWEST - 1:
        return
    *before, last = parts
    first, *second = re.split(f"(?<=..)(?:{any_of(lexicon.words('question_joints'))})(?=..)", last, maxsplit=1)
    for row in (parts, [*before, first.strip(), *map(str.strip, second)]):
        names = _names(row, lexicon, bare_share=1) if len(row) <= _MOST_IN_A_ROW else None
        if names:
            yield names


def _names(lines: Iterable[str], lexicon: Lexicon, bare_share: float = _BARE_SHARE) -> tuple[str, ...] | None:
    """Return the names that stand in `lines`; what the first of them are tells whether it is a list."""
    stripped = (_BULLET.sub("", line).strip() for line in lines)
    names = tuple(dict.fromkeys(line for line in stripped if line))
    if len(names) < FEWEST or not all(map(_may_be_name, names)):
        return None
    questions = [read_question(name, lexicon) for name in names[:MOST]]
    if not all(question.stretches and not question.greets for question in questions):
        return None
    bare = sum(1 for question in questions if fold("".join(question.stretches)) == fold(question.text))
    return names if bare >= bare_share * len(questions) else None


def _may_be_name(line: str) -> bool:
    return len(line) <= _LONGEST_NAME and bool(fold(line)) and not _SENTENCE.search(line)
