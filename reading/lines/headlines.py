"""Headlines: which of the lines above a story are its headline, the others being its kicker and its deck.

Lines that go on in the next one are one title; where only one title was broken, it is the headline. Two titles are
told apart by what shows that something else begins between them: the upper one announces what is said below, the lower
one names its kind of story, or answers or unfolds it. What is left are one headline where they are two, as a kicker
read with its headline misleads nobody and half a headline does. Of more, two that were broken are the headline, or the
one that stands between the others.
"""

import re
from collections.abc import Sequence
from enum import Enum, auto
from functools import lru_cache
from itertools import pairwise

from reading.lexicon import Lexicon, any_of
from reading.lines.affiliations import is_affiliation
from reading.lines.leaning import (
    LONGEST_BROKEN,
    announces,
    find_doer,
    find_pieces,
    is_predicate,
    names_only,
    reports_event,
    size_of,
)
from reading.text.han import HAN
from reading.text.narrowing import narrow
from reading.text.words import list_words, part_of_speech

_SPOKEN = ("“”", "「」", '""')
_VERB = "v"
_ADVERB = "d"
_NOUN = "n"
_PLACE_OR_TIME = ("f", "s", "t", "m", "q")
_QUOTED = re.compile("[“「]")
_FIGURATIVE = re.compile(
    "[的了](?P<named>[“「][^“”「」]{2,6}[”」])$|[起出来上成入进](?P<made>[“「][^“”「」]{2,6}[”」])$"
    "|^(?P<change>从[“「].+[”」]到[“「].+[”」])$|(?<=.)[“「](?P<deed>[^“”「」])[”」]"
)
# 柳溪镇…, 青石县第二中学…
_PLACED = re.compile(rf"[{HAN}]{{2,6}}?(?:[省市县区旗乡镇村]|街道|社区)(?=[{HAN}])")
# 记老船工罗建平, which tells of somebody as ——记… does.
_TELLS_OF = re.compile("追?记(?![者住得忆录下挂号在不好牢])|访(?![问谈])")
_AMOUNT = re.compile(rf"\d[\d.,]*[万亿%‰]?[{HAN}℃]{{0,3}}$")
_INTERROGATIVE = re.compile(
    "[咋啥吗呢]|怎[么样]|如何|为何|为什么|什么|何[时处去]|哪|谁|多少|几[个时点天]|([是能会该要有])[不没]\\1"
)
_PARTING = frozenset(" ,")
_PAIR = 2
# Sizes are letters and digits.
_LONGEST_IDIOM = 4
_LONGEST_CALL = 6
_LONGEST_PIECE = 4
_SHORTEST_WHOLE = 8
_SHORTEST_ASKED = 6
_LEAST_CLAUSE = 6
_LONG_CLAUSE = 10
_LEAST_POINT = 4
_MANY = 3
_LONG = 20
# How many times as long as another a line is.
_CLEARLY = 1.25
_SMALLER = 1.4
_ALIKE = 1.5
_CALLED = 2.5
_TWICE = 2
_FAR = 3


class _Main(Enum):
    """Which of two titles, one below the other, is the main one, where they are two."""

    ABOVE = auto()
    BELOW = auto()
    UNTOLD = auto()


def find_headline(lines: Sequence[str], lexicon: Lexicon, *, has_deck: bool) -> tuple[int, int]:
    """Return where the headline among the `lines` above a story starts and ends; there must be one line at least.

    `has_deck` tells that a deck behind its dash stands below them.
    """
    titles = list(pairwise((*find_pieces(lines, lexicon), len(lines))))
    broken = [(start, end) for start, end in titles if end - start > 1]
    if len(broken) == 1:
        is_kicker = broken[0] == titles[0] and _is_asked_below(lines[: broken[0][1]], lines[broken[0][1] :])
        start, end = broken[0]
        is_more = _is_subject(lines[:start], lexicon) or _is_set_alike(lines[:start], lines[start:end])
        return titles[-1] if is_kicker else (start - is_more, end)
    first, last = _find_main([lines[start] for start, _ in titles], lexicon, has_deck=has_deck)
    return titles[first][0], titles[last - 1][1]


def _is_subject(above: Sequence[str], lexicon: Lexicon) -> bool:
    """Tell whether the last line `above` a broken title, a kicker above it, is a few characters that only name it."""
    return len(above) > 1 and size_of(above[-1]) <= _LONGEST_CALL and names_only(above[-1], lexicon)


def _is_set_alike(above: Sequence[str], broken: Sequence[str]) -> bool:
    """Tell whether the only line `above` a title `broken` in a narrow column is as long as its first: it is its first.

    What is set smaller, as a kicker is, has more characters on a line.
    """
    is_alike = len(above) == 1 and size_of(above[0]) == size_of(broken[0]) <= _LONGEST_CALL
    return is_alike and _PARTING.isdisjoint(narrow("".join((*above, *broken))))


def _is_asked_below(broken: Sequence[str], below: Sequence[str]) -> bool:
    """Tell whether one line that asks stands `below` a longer `broken` title, which leads to the question."""
    return (
        len(below) == 1 and narrow(below[0]).endswith("?") and _CLEARLY * size_of(below[0]) <= size_of("".join(broken))
    )


def _find_main(titles: Sequence[str], lexicon: Lexicon, *, has_deck: bool) -> tuple[int, int]:
    """Return where the main ones of `titles` start and end."""
    called = 1 if _stand_around_halves(titles) else _find_call(titles)
    if called is not None:
        return called, called + 1
    mains = [_tell_main(*pair, lexicon, is_first=at == 0) for at, pair in enumerate(pairwise(titles))]
    if len(titles) > 1 and announces(titles[-1], lexicon):
        mains[-1] = _Main.ABOVE
    if mains[-1:] == [_Main.UNTOLD] and _adds_facts(titles[-2], titles[-1], lexicon, are_all=len(mains) == 1):
        mains[-1] = _Main.ABOVE
    if has_deck and mains[-1:] == [_Main.ABOVE]:
        mains[-1] = _Main.UNTOLD
    ends = (at for at, pair in enumerate(pairwise((*mains, None)), start=1) if _ends_headline(*pair))
    end = next(ends, len(titles))
    start = max((at for at, main in enumerate(mains[: end - 1], start=1) if main is _Main.BELOW), default=0)
    told = titles[start:end]
    if len(told) > _PAIR:
        first, last = _find_among_many(told, has_deck=has_deck)
        return start + first, start + last
    if len(told) < _PAIR or _are_pieces(*told):
        return start, end
    if has_deck or end < len(titles):
        return start + 1, end
    return start, end - 1 if start else end


def _stand_around_halves(titles: Sequence[str]) -> bool:
    """Tell whether of four `titles` only the second has two halves: a kicker stands above it, a deck's points below."""
    halves = [narrow(title).replace(",", " ").split() for title in titles]
    is_parted = [len(parts) == _PAIR for parts in halves] == [False, True, False, False]
    return is_parted and all(len(parts) <= _PAIR and min(map(size_of, parts)) >= _LEAST_CLAUSE for parts in halves)


def _find_call(titles: Sequence[str]) -> int | None:
    """Return where words in quotation marks stand between longer lines, a kicker and a deck: “别松手！”."""
    sizes = list(map(size_of, titles))
    inner = range(1, len(titles) - 1)
    return next((at for at in inner if _is_quoted(titles[at]) and sizes[at] < min(sizes[at - 1], sizes[at + 1])), None)


def _tell_main(above: str, below: str, lexicon: Lexicon, *, is_first: bool) -> _Main:
    asked = [narrow(line).count("?") for line in (above, below)]
    if max(asked) > 1 and min(asked) <= 1:
        return _Main.BELOW if asked[0] > 1 else _Main.ABOVE
    longer = size_of(below) / size_of(above)
    is_idiom = (_is_idiom(above) and longer >= _CLEARLY) or _is_taken_up(above, below)
    if announces(above, lexicon) or _frames(above, lexicon) or is_idiom or _sets_up_words(above, below):
        return _Main.BELOW
    if _frames(below, lexicon) or _is_answered(above, below):
        return _Main.BELOW if _lacks_subject(above) else _Main.ABOVE
    is_short_figure = longer >= _CALLED and _is_played_upon(above, below)
    if is_short_figure or any(tell(above, below, lexicon) for tell in (_is_told_in_words, _is_unfolded, _is_placed)):
        return _Main.ABOVE
    if size_of(above) >= max(_LONG, _FAR * size_of(below)) and not is_predicate(below):
        return _Main.BELOW
    is_call = is_first and size_of(above) <= _LONGEST_CALL and longer >= _CALLED and not _tells_where(above)
    return _Main.BELOW if is_call else _Main.UNTOLD


def _ends_headline(main: _Main | None, below: _Main | None) -> bool:
    """Tell whether the upper title of a pair is above the lower one's deck, which leads to no title `below` it."""
    return main is _Main.ABOVE and below is not _Main.BELOW


def _find_among_many(titles: Sequence[str], *, has_deck: bool) -> tuple[int, int]:
    """Return where the headline among three or more `titles` starts and ends, of which only lengths tell.

    One between the others that is whole and the shortest is set in the largest type. Where a deck stands below them, it
    is the last one.
    """
    sizes = list(map(size_of, titles))
    at = min(range(1, len(titles) - 1), key=sizes.__getitem__)
    if not _PARTING.isdisjoint(narrow(titles[at])) and sizes[at] == min(sizes) and sizes.count(sizes[at]) == 1:
        return at, at + 1
    if has_deck:
        return len(titles) - 1 - _are_pieces(*titles[-2:]), len(titles)
    pairs = {
        at: size_of(first + second) for at, (first, second) in enumerate(pairwise(titles)) if _are_pieces(first, second)
    }
    if pairs:
        at = min(pairs, key=lambda at: pairs[at] * (_CLEARLY if at else 1))
        return at - _is_set_alike(titles[:at], titles[at : at + 2]), at + 2
    return at, at + 1


def _are_pieces(above: str, below: str) -> bool:
    """Tell whether two lines without parts may be one headline: one is too short for a title, or they are alike."""
    short, long = sorted((size_of(above), size_of(below)))
    is_alike = long <= _ALIKE * short
    is_whole = not _PARTING.isdisjoint(narrow(above + below)) or above.endswith("…")
    if short <= _LONGEST_PIECE:
        return not is_whole or size_of(below) == short
    return not is_whole and is_alike and short + long <= LONGEST_BROKEN


def _frames(title: str, lexicon: Lexicon) -> bool:
    """Tell whether `title` only says what the other tells of: which kind of story, or that an event was held."""
    is_held = title.endswith(lexicon.words("event_reports")) or reports_event(title, lexicon)
    return _tells_kind(title, lexicon) or (size_of(title) >= _SHORTEST_WHOLE and is_held)


def _is_taken_up(above: str, below: str) -> bool:
    """Tell whether `above` only names what the clauses `below` tell of in the same words: 旧桥加装路灯, 新区首批…."""
    is_parted = not _PARTING.isdisjoint(narrow(below)) and _PARTING.isdisjoint(narrow(above))
    return is_parted and size_of(above) > _LEAST_POINT and above[-_LEAST_POINT:] in below


def _lacks_subject(title: str) -> bool:
    """Tell whether `title` begins with when or how something is done that stands below it: 将持续三个月."""
    return part_of_speech(list_words(title)[0]) == _ADVERB


def _tells_kind(line: str, lexicon: Lexicon) -> bool:
    """Tell whether `line` ends with what kind of story it is (夜市调查), not with what is done (警方介入调查)."""
    if not line.endswith(lexicon.words("deck_tails")):
        return False
    *before, last = map(part_of_speech, list_words(line))
    return not (last.startswith(_VERB) and before[-1:] == [_VERB])


def _is_idiom(title: str) -> bool:
    """Tell whether `title` is a saying in two halves of four characters: 凝心聚力 共克时艰."""
    sizes = list(map(size_of, title.split()))
    return len(sizes) == _PAIR and set(sizes) == {_LONGEST_IDIOM} and not (_QUOTED.search(title) or "了" in title)


def _tells_where(title: str) -> bool:
    """Tell whether `title` only says where or when: 山村里, 一季度."""
    return part_of_speech(list_words(title)[-1]).startswith(_PLACE_OR_TIME)


def _is_answered(above: str, below: str) -> bool:
    asks = narrow(above).endswith("?") and not narrow(below).endswith("?")
    is_longer = size_of(below) >= _CLEARLY * size_of(above) or size_of(above + below) > LONGEST_BROKEN
    return asks and is_longer and not is_predicate(below)


def _is_unfolded(above: str, below: str, lexicon: Lexicon) -> bool:
    """Tell whether `below` tells in several clauses, or by its witness, what the title `above` tells in one."""
    if size_of(above) < _SHORTEST_WHOLE or ":" in narrow(below):
        return False
    parts = narrow(below).replace(",", " ").replace(";", " ").split()
    if len(parts) >= _MANY and min(map(len, parts)) >= _LEAST_POINT:
        return True
    is_parted = len(parts) > 1 and min(map(len, parts)) >= _LEAST_CLAUSE and not _is_quoted(above)
    if (is_parted and _PARTING.isdisjoint(narrow(above))) or below.startswith(lexicon.words("deck_openers")):
        return True
    if _explains(below, lexicon):
        return True
    told_of = _TELLS_OF.match(below)
    if told_of is not None and names_only(below[told_of.end() :], lexicon):
        return True
    is_told = _is_explained(above, below, lexicon) or _is_meant(above, below)
    return len(parts) == 1 and (is_told or _is_detail(above, below))


def _explains(title: str, lexicon: Lexicon) -> bool:
    """Tell whether somebody who knows explains in `title`: 疾控专家详解…, 民警揭秘…."""
    verb = _explaining_verbs(lexicon).search(title)
    return verb is not None and title[: verb.start()].endswith(lexicon.words("deck_speakers"))


@lru_cache(maxsize=8)
def _explaining_verbs(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(any_of(lexicon.words("explaining_verbs")))


def _adds_facts(above: str, below: str, lexicon: Lexicon, *, are_all: bool) -> bool:
    """Tell whether the last title `below` adds facts to the one `above`; `are_all` tells that there are no others."""
    if _ends_in_amount(above, below, lexicon):
        return True
    return are_all and (_is_counted(above, below, lexicon) or _is_retold(above, below))


def _is_counted(above: str, below: str, lexicon: Lexicon) -> bool:
    """Tell whether `above` tells in one long clause what was done, and `below` in figures what came of it.

    So it is in 警方破获一起网络诈骗案, 追回被骗资金86万元.
    """
    is_clause = (
        _PARTING.isdisjoint(narrow(above)) and size_of(above) >= _LONG_CLAUSE and not narrow(above).endswith("?")
    )
    verbs = [word for word in list_words(above)[1:] if part_of_speech(word).startswith(_VERB)]
    return is_clause and bool(verbs) and any(map(str.isdecimal, below)) and not names_only(below, lexicon)


def _is_placed(above: str, below: str, lexicon: Lexicon) -> bool:
    """Tell whether a place does in the far longer `below`, with figures, what the clause `above` tells of nobody."""
    is_clause = _PARTING.isdisjoint(narrow(above)) and size_of(above) > _LONGEST_CALL and not names_only(above, lexicon)
    is_told = _PLACED.match(below) is not None and any(map(str.isdecimal, below))
    return is_clause and is_told and _PLACED.match(above) is None and size_of(below) >= _TWICE * size_of(above)


def _is_retold(above: str, below: str) -> bool:
    """Tell whether `above` tells in two halves what `below` tells in two longer ones.

    Halves as long as each other that do not say who does it are a slogan above the news: 抢抓农时 确保丰收.
    """
    halves = [narrow(title).replace(",", " ").split() for title in (above, below)]
    if any(len(each) != _PAIR or min(map(size_of, each)) < _LEAST_POINT for each in halves):
        return False
    first, second = halves[0]
    is_slogan = size_of(first) == size_of(second) and is_predicate(first)
    return size_of(below) >= _CLEARLY * size_of(above) and not is_slogan and not narrow(below).endswith("?")


def _ends_in_amount(above: str, below: str, lexicon: Lexicon) -> bool:
    """Tell whether `below` says of whom `above` does not name how much it came to: 老船厂变身民宿, 村里年增收36万元."""
    are_clauses = _PARTING.isdisjoint(narrow(above + below)) and not names_only(above, lexicon)
    if not are_clauses or size_of(below) < size_of(above) or _AMOUNT.search(narrow(below)) is None:
        return False
    return size_of(above) >= _SHORTEST_WHOLE and not (is_predicate(below) or _begins_with_time(below))


def _begins_with_time(line: str) -> bool:
    return part_of_speech(list_words(line)[0]).startswith(_PLACE_OR_TIME)


def _is_explained(above: str, below: str, lexicon: Lexicon) -> bool:
    """Tell whether `above` only names what the longer `below` tells by who did it: 雨夜里的“摆渡人”, 民警…."""
    is_named = _PARTING.isdisjoint(narrow(above)) and (above.endswith("”") or _ends_in_noun(above)) and "的" in above
    is_longer = size_of(below) >= _CLEARLY * size_of(above)
    return (
        is_named
        and is_longer
        and (below.startswith(lexicon.words("deck_speakers")) or find_doer(below, lexicon) is not None)
    )


def _is_played_upon(title: str, below: str) -> bool:
    """Tell whether `title` is no kicker's call: one character stands alone in quotation marks (十年磨一“戏”).

    So may more of them, where figures follow `below`: 把“冷板凳”坐热.
    """
    figure = _FIGURATIVE.search(title)
    is_told = _QUOTED.search(title) is not None and is_predicate(title) and any(map(str.isdecimal, below))
    return is_told or (figure is not None and figure["deed"] is not None)


def _is_meant(above: str, below: str) -> bool:
    """Tell whether `above` tells by a figure of speech what the longer `below` says in plain words.

    A verb stands alone in quotation marks (一盏灯“管”住一条江), figures follow what is only named (来了“水管家”), or a
    place does it of which only the figure was told (开起“共享厨房”).
    """
    figure = _FIGURATIVE.search(above) if _PARTING.isdisjoint(narrow(above)) else None
    if figure is None or _QUOTED.search(below) or size_of(below) < _SMALLER * size_of(above):
        return False
    is_told = figure["deed"] is not None or any(map(str.isdecimal, below))
    is_placed = figure["named"] is None and _PLACED.match(below) is not None
    return not is_predicate(below) and (is_told or is_placed)


def _ends_in_noun(title: str) -> bool:
    return part_of_speech(list_words(title)[-1]).startswith(_NOUN)


def _is_detail(above: str, below: str) -> bool:
    """Tell whether `above` is whole, and `below` too long to be of it.

    No headline is as long as one in two parts and a third that is longer than both. Where `above` tells in one clause
    what is done, `below` gives figures in a line that is set smaller: 新桥下周通车, 全长1200米投资3.6亿元.
    """
    parts = narrow(above).split()
    if len(parts) == _PAIR:
        is_whole = min(map(size_of, parts)) >= _LEAST_CLAUSE
        return is_whole and size_of(below) >= size_of(above) and size_of(above + below) > LONGEST_BROKEN
    is_whole = _PARTING.isdisjoint(narrow(above)) and part_of_speech(list_words(above)[-1]).startswith(_VERB)
    is_smaller = size_of(below) >= _SMALLER * size_of(above) and any(map(str.isdecimal, below))
    return is_whole and is_smaller and not is_predicate(below)


def _is_told_in_words(above: str, below: str, lexicon: Lexicon) -> bool:
    """Tell whether `below` is what somebody says of the title `above`: in quotation marks, or behind who answers."""
    if size_of(above) < (_SHORTEST_ASKED if _INTERROGATIVE.search(above) else _SHORTEST_WHOLE):
        return False
    speaker, colon, _ = narrow(below).partition(":")
    speakers = (*lexicon.words("deck_speakers"), *lexicon.words("person_nouns"))
    is_said = speaker.endswith(speakers) or speaker.startswith(lexicon.words("deck_speakers"))
    is_answer = bool(colon) and (is_said or is_affiliation(speaker, lexicon))
    return is_answer or _is_quoted(below)


def _sets_up_words(above: str, below: str) -> bool:
    """Tell whether `above` tells in two clauses when the words `below` were said: 老船工修好桥,却摆摆手, “应该的”."""
    return "," in narrow(above) and _is_quoted(below) and size_of(below) <= size_of(above)


def _is_quoted(line: str) -> bool:
    """Tell whether all of `line` stands in one pair of quotation marks."""
    return line[:1] + line[-1:] in _SPOKEN and line[:-1].count(line[0]) == 1
