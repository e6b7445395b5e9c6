"""Credits: the byline glued to the end of a story's last sentence or of a caption (…结束。记者 张三 摄).

The credit is cut off and read as a byline. Where a photographer's credit follows words that no full stop ends, these
words are the caption of a picture, glued to the story's last paragraph.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reading.bylines import HAN, find_outlet, parse_byline
from reading.facts import Author
from reading.lexicon import Lexicon

_SENTENCE_END = re.compile(r"[。!?！？…][”’」』\")）)]*")
_BRACKET = re.compile(r"\s*[((【]([^()()。]{2,90})[))】]\s*$")
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Credited:
    """A paragraph as `body`, the `caption` glued behind it, if any, and the `authors` that its end names."""

    body: str
    authors: tuple[Author, ...] = ()
    caption: str | None = None


def cut_credit(paragraph: str, lexicon: Lexicon) -> Credited:
    """Return `paragraph` with the credit at its end cut off; as it stands where it has none."""
    for start in _starts(paragraph, lexicon):
        authors = parse_byline(paragraph[start:], lexicon)
        if authors:
            return _split_caption(paragraph[:start].rstrip(), authors, lexicon)
        if find_outlet(paragraph[start:], lexicon) and start:
            return Credited(paragraph[:start].rstrip())
    return Credited(paragraph)


def _starts(paragraph: str, lexicon: Lexicon) -> Iterator[int]:
    """Yield where a credit may start, the earliest first."""
    tail = max(0, len(paragraph) - _LONGEST)
    bracket = _BRACKET.search(paragraph, tail)
    if bracket:
        yield bracket.start()
    ends = [match.end() for match in _SENTENCE_END.finditer(paragraph, tail) if match.end() < len(paragraph)]
    yield from ends[-1:]
    yield from (match.start() for match in _credit(lexicon).finditer(paragraph, max([tail, *ends])))


@lru_cache(maxsize=8)
def _credit(lexicon: Lexicon) -> re.Pattern[str]:
    tails = "|".join(map(re.escape, sorted(lexicon.words("outlet_tails"), key=len, reverse=True)))
    own = "|".join(map(re.escape, lexicon.words("own_outlets")))
    return re.compile(
        rf"(?:(?:{own})|[{HAN}]{{2,6}}?(?:{tails}))?(?:特约)?(?:记者|通讯员)[^。,,;;]{{2,40}}摄(?:影报道|影)?[))]?$"
    )


def _split_caption(body: str, authors: tuple[Author, ...], lexicon: Lexicon) -> Credited:
    by_camera = all(author.role in lexicon.words("photo_roles") for author in authors)
    ends = [match.end() for match in _SENTENCE_END.finditer(body)]
    if not by_camera or not ends or ends[-1] == len(body):
        return Credited(body, authors)
    return Credited(body[: ends[-1]], authors, body[ends[-1] :].strip())
