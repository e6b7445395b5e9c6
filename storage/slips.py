"""How likely a query is a name with a slip: one character wrong, missing, too much, or two swapped."""

from rapidfuzz.distance import OSA, Levenshtein

from reading.facts import Kind

# Where names differ in one of these they are siblings, not slips: 省 and 市, the first and the second.
SIBLINGS = frozenset("国省市区县州盟旗镇乡村东西南北中上下前后左右新老大小一二三四五六七八九十零0123456789")
PLAUSIBLE = 60.0
"""What scores less is as often another name, to be offered and not answered for."""

_SHORTEST_WINDOW = 5
_SHORT_NAME = 2
# What a person's name loses: another surname, another character (王建国 is not 王建军), so short that little is left.
_SURNAME, _EXCHANGED, _SHORT = 15.0, 15.0, 5.0
_WINDOW = 10.0


def is_one_slip(typed: str, form: str) -> bool:
    """Tell whether one character of the folded `form` is wrong, missing, too much or swapped in `typed`, or none is."""
    return OSA.distance(typed, form, score_cutoff=1) <= 1


def slip_score(typed: str, form: str, kind: Kind) -> float:
    """Return how likely `typed` is a slip of `form`, both folded: 0 for no slip, else up to 100.

    The shorter the name, the lower: half of a two-character name is wrong where one character is. People score below
    60 where a character stands for another, which is as often another person.
    """
    if OSA.distance(typed, form, score_cutoff=1) != 1:
        return 0.0
    score = 100.0 * (1 - 1 / max(len(typed), len(form)))
    if kind is not Kind.PERSON:
        return 0.0 if _are_siblings(typed, form) and not _is_doubled(typed, form) else score
    is_exchanged = len(typed) == len(form) and sorted(typed) != sorted(form)
    return score - _EXCHANGED * is_exchanged - _SURNAME * (typed[:1] != form[:1]) - _SHORT * (len(form) == _SHORT_NAME)


def window_score(typed: str, form: str) -> float:
    """Return how likely `typed` is a slip of a part of the longer `form`; 0 where it is too short to say."""
    if not _SHORTEST_WINDOW <= len(typed) < len(form):
        return 0.0
    lengths = range(len(typed) - 1, min(len(typed) + 1, len(form)) + 1)
    windows = (form[start : start + length] for length in lengths for start in range(len(form) - length + 1))
    return max(0.0, max(slip_score(typed, window, Kind.AGENCY) for window in windows) - _WINDOW)


def _is_doubled(typed: str, form: str) -> bool:
    """Tell whether a character was typed twice (双清区区税务局)."""
    return any(typed[:at] + typed[at + 1 :] == form for at in range(1, len(typed)) if typed[at] == typed[at - 1])


def _are_siblings(typed: str, form: str) -> bool:
    changed = (
        typed[edit.src_start : edit.src_end] + form[edit.dest_start : edit.dest_end]
        for edit in Levenshtein.opcodes(typed, form)
        if edit.tag != "equal"
    )
    return any(not SIBLINGS.isdisjoint(characters) for characters in changed)
