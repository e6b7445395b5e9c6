"""Credits: the byline glued to the end of a story's last sentence or of a caption (…结束。记者 张三 摄).

The credit is cut off and read as a byline. Where a photographer's credit follows words that no full stop ends, these
words are the caption of a picture, glued to the story's last paragraph.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from reading.facts import Author
from reading.lexicon import Lexicon, any_of
from reading.lines.blocks import CLOSING_MARKS, SENTENCE_ENDS
from reading.lines.bylines import parse_byline, parse_names
from reading.lines.outlets import bare_byline
from reading.lines.signatures import is_signature
from reading.text.han import HAN
from reading.text.narrowing import narrow

_SENTENCE_END = re.compile(rf"[{SENTENCE_ENDS}][{re.escape(CLOSING_MARKS)}]*")
_BRACKET = re.compile(r"\s*[(【]([^()。]{2,90})[)】]\s*$")
_PHOTO_ENDS = ("摄", "摄影", "摄影报道")
MADE_BY = re.compile(rf"摄影?/(?:记者|通讯员)?\s?[{HAN}]{{2,4}}$")
"""A pattern for the credit at the end of a caption that says first what was done: …在江边摄/记者张三."""
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Credited:
    """A paragraph’s `body` and what stood behind it: a picture’s `caption`, the `credit`, the `authors` it names."""

    body: str
    authors: tuple[Author, ...] = ()
    credit: str = ""
    caption: str | None = None


@lru_cache(maxsize=4096)
def cut_credit(paragraph: str, lexicon: Lexicon) -> Credited:
    """Return `paragraph` with the credit at its end cut off; as it stands where it has none."""
    above = max(0, len(paragraph) - _LONGEST)
    for start in (above + behind for behind in _starts(narrow(paragraph)[above:], lexicon)):
        credit, body = paragraph[start:].strip(), paragraph[:start].rstrip()
        authors = parse_byline(credit, lexicon) or _bare_names(paragraph[start:], lexicon)
        if body and (authors or is_signature(credit, lexicon)):
            return _split_caption(body, authors, credit, lexicon)
    return Credited(paragraph)


def credits_picture(credit: str, lexicon: Lexicon) -> bool:
    """Tell whether `credit` says who made a picture: 张三 摄, 记者 张三 摄影报道."""
    is_named = bare_byline(credit).endswith(lexicon.words("photo_credit_ends"))
    return is_named or credits_only_picture(credit, lexicon)


def credits_only_picture(credit: str, lexicon: Lexicon) -> bool:
    """Tell whether `credit` says who made a picture, and nothing about who wrote: 张三 摄, (资料图片)."""
    authors = parse_byline(credit, lexicon)
    if not authors:
        return bare_byline(credit).endswith(lexicon.words("photo_credit_ends"))
    return all(author.role in lexicon.words("photo_roles") for author in authors)


def cut_photographer(paragraph: str, lexicon: Lexicon) -> Credited | None:
    """Return `paragraph` cut from its credit where that tells who made a picture, and nothing else; else None."""
    credited = cut_credit(paragraph, lexicon)
    is_own = credited.caption is None and bool(credited.credit) and credits_only_picture(credited.credit, lexicon)
    return credited if is_own else None


def _bare_names(tail: str, lexicon: Lexicon) -> tuple[Author, ...]:
    """Return the authors named without a role behind a last sentence, a blank between them: …结束。 张三 李四."""
    return parse_names(tail.strip(), lexicon) if tail[:1].isspace() else ()


def _starts(tail: str, lexicon: Lexicon) -> Iterator[int]:
    """Yield where in a paragraph's `tail` a credit may start."""
    ends = [match.end() for match in _SENTENCE_END.finditer(tail) if match.end() < len(tail)]
    bracket = _BRACKET.search(tail)
    if bracket and bracket.start() in ends:
        yield bracket.start()
    yield from ends[-1:]
    if tail.endswith(_PHOTO_ENDS) or MADE_BY.search(tail):
        yield from (match.start() for match in _credit(lexicon).finditer(tail, max([0, *ends])))


@lru_cache(maxsize=8)
def _credit(lexicon: Lexicon) -> re.Pattern[str]:
    """Return what finds a credit that no full stop parts from its caption: …采集样本记者张三摄."""
    tails = any_of(lexicon.words("outlet_tails"))
    own = "|".join(map(re.escape, lexicon.words("own_outlets")))
    outlet = rf"(?:{own}|[{HAN}]{{2,6}}?{tails})"
    return re.compile(
        rf"(?:{outlet})?(?:特约)?(?:记者|通讯员)[^。,;]{{2,40}}(?:{'|'.join(_PHOTO_ENDS)})$|(?<=\s)\S{{2,4}}(?:\s\S{{2,4}}){{0,2}}\s?摄$"
        rf"|{MADE_BY.pattern}"
    )


def _split_caption(body: str, authors: tuple[Author, ...], credit: str, lexicon: Lexicon) -> Credited:
    ends = [match.end() for match in _SENTENCE_END.finditer(narrow(body))]
    if not credits_picture(credit, lexicon) or not ends or ends[-1] == len(body):
        return Credited(body, authors, credit)
    return Credited(body[: ends[-1]], authors, credit, body[ends[-1] :].strip())
