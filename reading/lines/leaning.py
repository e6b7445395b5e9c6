"""Leaning: whether a line of a title goes on in the line below, so that the two are one title, broken."""

import re
from collections.abc import Sequence
from functools import lru_cache

from reading.lexicon import Lexicon, any_of
from reading.lines.blocks import TITLE_DASHES
from reading.lines.breaks import cannot_begin, is_broken_between
from reading.naming.surnames import is_only_name
from reading.text.narrowing import narrow
from reading.text.words import first_word, list_words, part_of_speech

LONGEST_BROKEN = 28
"""Letters and digits of a headline that was broken into lines which nothing else shows to be one."""

_QUOTED = ("“”", "《》", "「」", "()")
_ENDS = ("!", "?", "…", "”", "」")
_CONJUNCTION = "c"
_VERB, _ADVERB, _NOUN = "v", "d", "n"
_DEED = ("v", "p")
_PREDICATE = (*_DEED, _ADVERB)
_INSTALMENTS = frozenset("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳")
_PARTING = frozenset(" ,")
_PAIR = 2
_LONGEST_OFFICE = 8
_NAME_LENGTHS = (3, 2)


def find_pieces(lines: Sequence[str], lexicon: Lexicon) -> list[int]:
    """Return where each of the titles that `lines` print begins, the first of them at 0."""
    starts = [0]
    for at in range(1, len(lines)):
        if not leans(lines[at - 1], lines[at], lexicon) and not _completes(lines[starts[-1] : at], lines[at], lexicon):
            starts.append(at)
    return starts


def is_cut(title: str, below: str) -> bool:
    """Tell whether the marks of `title` show that it goes on in the line `below`."""
    bare = narrow(title)
    return (
        bare.endswith(("、", ","))
        or cannot_begin(below)
        or any(bare.count(opening) > bare.count(closing) for opening, closing in map(tuple, _QUOTED))
    )


def is_predicate(line: str) -> bool:
    """Tell whether `line` says what somebody does whom it does not name: 迎来三座新桥."""
    first = first_word(line)
    leads = len(first) > _PAIR and part_of_speech(first[0]).startswith(_PREDICATE)
    return leads or part_of_speech(first).startswith(_PREDICATE)


def size_of(title: str) -> int:
    """Return how many letters and digits `title` has, 1 at least."""
    return max(1, sum(map(str.isalnum, title)))


def announces(title: str, lexicon: Lexicon) -> bool:
    """Tell whether `title` only leads on: by who speaks (在座谈会上指出), to whom (@江州车主), by a dash or number."""
    bare = narrow(title)
    is_open = bare.startswith("@") or bare.endswith(TITLE_DASHES) or title[-1] in _INSTALMENTS
    return is_open or bare.rstrip(":").endswith(lexicon.words("kicker_tails"))


def reports_event(title: str, lexicon: Lexicon) -> bool:
    """Tell whether `title` says in one clause that somebody holds a meeting, and nothing of it: 我市召开座谈会."""
    if not title.endswith(lexicon.words("meeting_tails")) or not _PARTING.isdisjoint(narrow(title)):
        return False
    return any(word in lexicon.words("event_reports") for word in list_words(title)[1:-1])


def leans(title: str, below: str, lexicon: Lexicon) -> bool:
    """Tell whether the line `title` goes on in the line `below`."""
    names_speaker = narrow(title).endswith(":") and not announces(title, lexicon)
    is_open = title.endswith(lexicon.words("leaning_tails")) or names_speaker or is_cut(title, below)
    is_set_wide = 1 in (size_of(title), size_of(below))
    if is_open or is_set_wide or is_broken_between(title, below, "") or _ends_in_conjunction(title):
        return True
    if reports_event(title, lexicon) and is_predicate(below):
        return True
    return _asks_about(title, below, lexicon) or _awaits_predicate(title, below, lexicon)


def _completes(above: Sequence[str], line: str, lexicon: Lexicon) -> bool:
    """Tell whether `line` is the last of a title broken into the lines `above`: what its subject does, too."""
    if len(above) == 1 or not (is_predicate(line) and names_only(above[0], lexicon)):
        return False
    sizes = list(map(size_of, above))
    is_alike = size_of(line) <= max(sizes) and size_of(line) + sum(sizes) <= LONGEST_BROKEN
    return is_alike and _PARTING.isdisjoint(narrow("".join((*above, line))))


def _ends_in_conjunction(title: str) -> bool:
    return part_of_speech(list_words(title)[-1]) == _CONJUNCTION


def _asks_about(title: str, below: str, lexicon: Lexicon) -> bool:
    """Tell whether `below` asks about what only `title` names: 江边的新桥灯, 为何夜里不亮？."""
    is_asked = below.startswith(lexicon.words("asking_adverbs")) and narrow(below).endswith("?")
    is_one = narrow(title)[-1] not in _ENDS and size_of(title + below) <= LONGEST_BROKEN
    return is_asked and is_one and names_only(title, lexicon)


def names_only(title: str, lexicon: Lexicon) -> bool:
    """Tell whether the last part of `title` only names something, whatever 的 ties to it: 刚换的新桥灯."""
    *_, last = narrow(title).replace(",", " ").split() or [title]
    if last.endswith(lexicon.words("happening_verbs")):
        return False
    words = list_words(last.rpartition("的")[2] or last)
    *before, end = map(part_of_speech, words)
    # What no dictionary has is a name.
    is_name = end.startswith(_NOUN) or (not end and words[-1].isalpha())
    return is_name and not any(word.startswith(_VERB) for word in before)


def find_doer(line: str, lexicon: Lexicon) -> int | None:
    """Return where the noun stands that says what somebody is whose name follows, early in `line`: 退休教师罗建平…."""
    noun = _person_nouns(lexicon).search(line, 0, _LONGEST_OFFICE)
    behind = line[noun.end() :] if noun else ""
    is_named = any(is_only_name(behind[:length], lexicon) for length in _NAME_LENGTHS)
    return noun.start() if noun and is_named else None


@lru_cache(maxsize=8)
def _person_nouns(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(any_of(lexicon.words("person_nouns")))


def _awaits_predicate(title: str, below: str, lexicon: Lexicon) -> bool:
    """Tell whether `title` ends with who or what does what `below` begins with: 骗开房门 江州一男子, 盗走三部手机.

    Two halves as long as each other are whole, and what somebody is may be a verb, too: 退休教师罗建平….
    """
    *before, last = narrow(title).replace(",", " ").split() or [title]
    if len(last) in map(len, before) or not part_of_speech(list_words(below)[0]).startswith(_DEED):
        return False
    if find_doer(below, lexicon) in (0, len(first_word(below))):
        return False
    return names_only(last, lexicon)
