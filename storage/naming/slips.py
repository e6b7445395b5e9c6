"""How likely a query is a name with a slip: one character wrong, missing, too much, or two swapped."""

from collections.abc import Iterator

from rapidfuzz.distance import OSA, Levenshtein

from reading.facts import Kind
from storage.naming.abbreviations import LEGAL_WORDS
from storage.naming.shape_families import ShapeFamilies
from storage.naming.spellings import are_near_in_sound

# Where names differ in one of these they are siblings, not slips: 省 and 市, the first and the second.
SIBLINGS = frozenset(
    "国省市区县州盟旗镇乡村东西南北中上下前后左右内外新老大小男女高初正副总分支委甲乙丙丁一二三四五六七八九十零0123456789"
)
PLAUSIBLE = 60.0
"""What scores less is as often another name, to be offered and not answered for."""

LIKELY = 40.0
"""What scores less is not answered for, even where the name holds what is asked about it."""

REMOTE = 10.0
"""What scores less is mostly another name, to be offered only where nothing else is found."""

MASK = "某"
"""What newspapers print in the place of a given name, or a part of it."""

SHORTEST_PART = 4
"""What is shorter may be a slip of a whole name only."""

# So short a part must be what a firm is called by: its name without the place before it and the legal words behind.
_SHORTEST_INNER = 5
_SHORTEST_PLACE = 2

_SHORT_NAME = 2
# What is left of the likelihood: another surname; so short a name, and where what is wrong looks like the right one; a
# character that only sounds nearly like the right one; one that neither sounds nor looks like it, and makes another
# name as often (王建军 of 王建国, 沙湖镇 of 沙河镇); such a one that is a surname or half the name.
_SURNAME, _SHORT, _SHORT_ALIKE, _NEAR_SOUND, _EXCHANGED, _UNLIKE = 0.7, 0.7, 0.8, 0.78, 0.55, 0.25
_WINDOW = 10.0


def is_one_slip(typed: str, form: str) -> bool:
    """Tell whether one character of the folded `form` is wrong, missing, too much or swapped in `typed`, or none is."""
    return OSA.distance(typed, form, score_cutoff=1) <= 1


class Slips:
    """Judges slips; `shapes` knows which characters are mistaken for each other by eye."""

    def __init__(self, shapes: ShapeFamilies) -> None:
        self._shapes = shapes

    def score(self, typed: str, form: str, kind: Kind) -> float:
        """Return how likely `typed` is a slip of `form`, both folded: 0 for no slip, else up to 100.

        The shorter the name, the lower: half of a two-character name is wrong where one character is, so that an
        unlike character there mostly makes another name, as it does of a surname: such a name is `REMOTE`. What is left
        of a masked name (许某 of 许某宝) is likely meant for it, or for another masked the same way.
        """
        if typed == form or not is_one_slip(typed, form):
            return 0.0
        likely = 100.0 * (1 - 1 / max(len(typed), len(form)))
        if _is_doubled(typed, form) or (typed.endswith(MASK) and form.startswith(typed)):
            return likely
        if kind is not Kind.PERSON and self._are_siblings(typed, form):
            return 0.0
        is_other_surname = kind is Kind.PERSON and typed[:1] != form[:1]
        is_short = min(len(form), len(typed)) <= _SHORT_NAME
        exchanged = _exchanged(typed, form)
        is_alike = exchanged is not None and self._shapes.are_alike(*exchanged)
        short = _SHORT_ALIKE if is_alike else _SHORT
        kept = (_SURNAME if is_other_surname else 1.0) * (short if is_short else 1.0)
        if (is_short or is_other_surname) and exchanged is not None and not self._are_mistaken(*exchanged):
            kept *= _UNLIKE
        return likely * kept * self._kept(exchanged)

    def score_part(self, typed: str, form: str) -> float:
        """Return how likely `typed` is a slip of a part of the longer `form`; 0 where it is too short to say.

        Of four characters only what a firm is called by in short (海睛农业 of 江城海晴农业有限公司).
        """
        if not SHORTEST_PART <= len(typed) < len(form) or typed in form:
            return 0.0
        windows = _inner(typed, form) if len(typed) >= _SHORTEST_INNER else _called_by(typed, form)
        scores = (self.score(typed, window, Kind.AGENCY) for window in windows if _ends_alike(typed, window))
        return max(0.0, max(scores, default=0.0) - _WINDOW)

    def _are_mistaken(self, first: str, second: str) -> bool:
        return self._shapes.are_alike(first, second) or are_near_in_sound(first, second)

    def _kept(self, exchanged: tuple[str, str] | None) -> float:
        if exchanged is None or self._shapes.are_alike(*exchanged):
            return 1.0
        return _NEAR_SOUND if are_near_in_sound(*exchanged) else _EXCHANGED

    def _are_siblings(self, typed: str, form: str) -> bool:
        """Tell whether what differs tells one of several bodies from the others; 太 may still be meant for 大."""
        changed = "".join(
            typed[edit.src_start : edit.src_end] + form[edit.dest_start : edit.dest_end]
            for edit in Levenshtein.opcodes(typed, form)
            if edit.tag != "equal"
        )
        exchanged = _exchanged(typed, form)
        if sorted(typed) == sorted(form) or (exchanged is not None and self._shapes.are_alike(*exchanged)):
            return SIBLINGS.issuperset(changed)
        return not SIBLINGS.isdisjoint(changed)


def _exchanged(typed: str, form: str) -> tuple[str, str] | None:
    """Return the typed character and the one that it stands for, where just one is exchanged for another."""
    if len(typed) != len(form):
        return None
    differing = [pair for pair in zip(typed, form, strict=True) if pair[0] != pair[1]]
    return differing[0] if len(differing) == 1 else None


def _inner(typed: str, form: str) -> Iterator[str]:
    """Yield the parts of `form` that are as long as `typed`, but for one character."""
    lengths = range(len(typed) - 1, min(len(typed) + 1, len(form)) + 1)
    return (form[start : start + length] for length in lengths for start in range(len(form) - length + 1))


def _called_by(typed: str, form: str) -> Iterator[str]:
    """Yield what the firm `form` may be called by, as long as `typed` but for one character."""
    legal = LEGAL_WORDS.search(form)
    end = legal.start() if legal else 0
    starts = range(end - len(typed) - 1, end - len(typed) + 2)
    return (form[start:end] for start in starts if start == 0 or start >= _SHORTEST_PLACE)


def _ends_alike(typed: str, window: str) -> bool:
    """Tell whether a slip lies within: what is missing or too much at an end only shifts the window."""
    return len(typed) == len(window) or (typed[0], typed[-1]) == (window[0], window[-1])


def _is_doubled(typed: str, form: str) -> bool:
    """Tell whether a character was typed twice (双清区区税务局)."""
    return any(typed[:at] + typed[at + 1 :] == form for at in range(1, len(typed)) if typed[at] == typed[at - 1])
