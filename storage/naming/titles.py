"""Whether a query names a person by office: pure rules over folded strings."""

from reading.text.folding import fold

_SHORTEST_OFFICE = 5
_SHORTEST_END = 3
_SHORTEST_TITLE = 2
_LONGEST_TITLE = 5
_DEPUTY = "副"
_AND_ALSO = "兼"
_MOST_SKIPPED = 3


def office_fit(asked: str, office: str) -> float:
    """Return how well the office `asked` for is the printed `office`, 0 to 100.

    A printed office may be longer in front (区税务局合阳税务所所长) or between (锦湖街道办事处综治办主任), by much
    where both begin with the same agency; a deputy is never the chief. An office that names no agency (居民, 同事) is
    nobody's. Of two in one hand, the first is asked for by itself (柳溪社区书记 of 柳溪社区党委书记兼主任).
    """
    first = office.partition(_AND_ALSO)[0]
    return max(_single_fit(asked, one) for one in {office, first})


def _single_fit(asked: str, office: str) -> float:
    if len(asked) < _SHORTEST_OFFICE:
        return 0.0
    if office.endswith(asked):
        return 100.0 if office == asked else 95.0
    end = _common_end(asked, office)
    before = office[: len(office) - end]
    if end < _SHORTEST_TITLE or before.endswith(_DEPUTY) or asked[: len(asked) - end].endswith(_DEPUTY):
        return 0.0
    skipped = _skipped_before_end(asked[: len(asked) - end], before)
    if skipped is None:
        return 0.0
    if end >= _SHORTEST_END:
        return 85.0
    is_of_agency = before.startswith(asked[: len(asked) - end])
    return 70.0 if skipped <= _MOST_SKIPPED or is_of_agency else 0.0


def longer_than(asked: str, office: str) -> str | None:
    """Return what `asked` puts before the printed `office` (锦湖街道 before 综治办主任), None if it ends otherwise."""
    if len(office) < _SHORTEST_OFFICE - 1 or not asked.endswith(office) or asked == office:
        return None
    return asked.removesuffix(office)


def title_fit(asked: str, name: str, office: str) -> float:
    """Return how well `asked`, a name or surname with a title (张主任, 张军主任), is who bears `name` and `office`."""
    full = fold(name)
    if asked.startswith(full) and _is_title(asked.removeprefix(full), office):
        return 100.0
    is_titled = any(_is_title(asked[cut:], office) and full.startswith(asked[:cut]) for cut in (1, 2))
    return 85.0 if is_titled else 0.0


def _is_title(title: str, office: str) -> bool:
    return _SHORTEST_TITLE <= len(title) <= _LONGEST_TITLE and office.endswith(title)


def _common_end(first: str, second: str) -> int:
    length = 0
    while length < min(len(first), len(second)) and first[-1 - length] == second[-1 - length]:
        length += 1
    return length


def _skipped_before_end(asked: str, office: str) -> int | None:
    """Return how many characters of `office` follow the last one of `asked`, which it holds in order; else None."""
    at = -1
    for character in asked:
        at = office.find(character, at + 1)
        if at < 0:
            return None
    return len(office) - at - 1
