"""Web pages: the HTML of an e-paper's page in, the text of its lines out.

What a browser sets on a line of its own becomes a line, blocks stand apart by an empty line, and blanks that the page
holds firm (&nbsp;) stay as indentation. Scripts, forms and navigation are dropped: what nobody reads as the page's
text. What only the page's head says (newspaper, day, number of the page) follows as a folio line.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import chain, count, groupby

from selectolax.lexbor import LexborHTMLParser, LexborNode

from reading.errors import RefusedFileError, RefusedFor
from reading.lexicon import Lexicon, any_of
from reading.lines.folio import as_headline, is_folio
from reading.lines.frames import PAGE_ENTRY
from reading.lines.outlets import find_outlet
from reading.lines.printed_days import find_days
from reading.text.narrowing import narrow

_TAGS = re.compile(r"\A\s*<(?:!doctype|!--|\?xml|[a-z])|</(?:html|body|div|p|td|span)\s*>", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_NESTED = re.compile(r"<(/?)(?:article|aside|blockquote|center|dd|div|dl|dt|form|li|ol|section|ul)\b", re.IGNORECASE)
# The parser looks through all open blocks for each new one: nobody's page is so deep, and a hostile one takes minutes.
_DEEPEST = 1000
_SPACE = re.compile(r"[ \t\n\f\r]+")
# A line end in the source is no blank between Chinese characters.
_SOURCE_END = re.compile(r"(?<=[^\x00-\u02ff])[ \t\f\r]*\n[ \t\n\f\r]*(?=[^\x00-\u02ff])")
_LEAST_MENU = 3
_SHORTEST_TITLE, _SHORTEST_HEADING = 9, 4
_SEGMENTS = re.compile(r"\s+|[_|>»·,,]|(?<!\d)[-—–]+|[-—–]+(?!\d)")
_DAY_NAMED = re.compile(r"(?!.*(?:modif|updat|expir)).*(?:date|time|publish)", re.IGNORECASE)


class _Break(Enum):
    LINE = auto()
    BLOCK = auto()


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the page; `links` counts those in it, `is_linked` tells that all its words are links' names."""

    text: str
    links: int
    is_linked: bool

    @property
    def is_menu_entry(self) -> bool:
        """Tell whether the line may be an entry of a menu; a sentence is text even where it is a link."""
        return self.is_linked and "。" not in self.text


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of text with the number of the link that it stands in, 0 for none."""

    text: str
    link: int


def looks_like_html(text: str) -> bool:
    """Tell whether `text` is HTML: it begins with a tag or closes an element."""
    return _TAGS.search(text) is not None


def read_webpage(html: str, lexicon: Lexicon) -> str:
    """Return the text of the page that `html` shows, without its navigation.

    Raises:
        RefusedFileError: the page shows no text (EMPTY), or its elements are nested beyond all use (DAMAGED).
    """
    if _depth(html) > _DEEPEST:
        raise RefusedFileError(RefusedFor.DAMAGED)
    tree = LexborHTMLParser(html)
    lines = _without_menus(list(_read_lines(tree.body, lexicon)))
    text = "\n".join(_with_single_gaps(lines)).strip("\n")
    if not text:
        raise RefusedFileError(RefusedFor.EMPTY)
    folio = _folio_line(tree, text.split("\n"), lexicon)
    return f"{text}\n\n{folio}" if folio else text


def _depth(html: str) -> int:
    depth = deepest = 0
    for match in _NESTED.finditer(html):
        depth = max(0, depth - 1) if match[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _read_lines(body: LexborNode | None, lexicon: Lexicon) -> Iterator[_Line]:
    pieces: list[_Piece] = []
    for token in chain(_read_tokens(body, lexicon), [_Break.LINE]):
        if isinstance(token, _Piece):
            pieces.append(token)
            continue
        yield _set_line(pieces)
        pieces = []
        if token is _Break.BLOCK:
            yield _set_line(pieces)


def _read_tokens(body: LexborNode | None, lexicon: Lexicon) -> Iterator[_Piece | _Break]:
    """Yield the texts of `body` and what breaks the line between them, in the order of the page."""
    left: list[tuple[LexborNode | _Break | None, int, bool]] = [(body, 0, False)]
    settings = lexicon.table("html_elements")
    links = count(1)
    while left:
        node, link, is_firm = left.pop()
        tag = node.tag if isinstance(node, LexborNode) else None
        setting = settings.get(tag or "", "inline")
        if isinstance(node, _Break):
            yield node
        elif node is None or setting == "unread" or _is_hidden(node):
            continue
        elif tag == "-text":
            yield from _read_text(_Piece(node.text_content or "", link), is_firm=is_firm)
        elif tag == "br":
            yield _Break.LINE
        else:
            inner = (next(links) if tag == "a" else link, is_firm or setting == "firm")
            if setting != "inline":
                yield _Break.BLOCK
                left.append((_Break.BLOCK, *inner))
            left += [(child, *inner) for child in reversed(list(node.iter(include_text=True)))]


def _read_text(piece: _Piece, *, is_firm: bool) -> Iterator[_Piece | _Break]:
    """Yield `piece`, cut into its lines where the page shows them as they stand in the source."""
    if not is_firm:
        yield piece
        return
    first, *others = piece.text.split("\n")
    yield _Piece(first.replace(" ", "\xa0"), piece.link)
    for other in others:
        yield _Break.LINE
        yield _Piece(other.replace(" ", "\xa0"), piece.link)


def _is_hidden(element: LexborNode) -> bool:
    return "hidden" in element.attributes or _HIDDEN.search(element.attributes.get("style") or "") is not None


def _set_line(pieces: Sequence[_Piece]) -> _Line:
    joined = _SOURCE_END.sub("", "".join(piece.text for piece in pieces))
    text = _SPACE.sub(" ", joined).strip(" ").replace("\xa0", " ")
    links = {piece.link for piece in pieces if any(map(str.isalnum, piece.text))}
    return _Line(text.rstrip(), len(links - {0}), bool(links) and 0 not in links)


def _without_menus(lines: Sequence[_Line]) -> Iterator[_Line]:
    """Yield `lines` without the rows and the lists of links."""
    printed = [line for line in lines if line.text]
    menus: set[int] = set()
    for is_entry, run in groupby(printed, key=lambda line: line.is_menu_entry):
        entries = list(run)
        if is_entry and sum(line.links for line in entries) >= _LEAST_MENU:
            menus.update(map(id, entries))
    return (line for line in lines if id(line) not in menus)


def _with_single_gaps(lines: Iterator[_Line]) -> Iterator[str]:
    """Yield the texts of `lines`, never two empty ones below each other."""
    for is_empty, run in groupby(lines, key=lambda line: not line.text):
        yield from [""] if is_empty else (line.text for line in run)


def _folio_line(tree: LexborHTMLParser, lines: Sequence[str], lexicon: Lexicon) -> str | None:
    """Return newspaper, day, page and title as the page's head names them; None where they make no folio.

    A head without any day is of the day that the page prints on a line of its own. Of the `lines` of the page, the one
    that its head repeats is its title: however short, if it is set as the page's only first heading.
    """
    title = tree.css_first("title")
    heading = title.text() if title else ""
    contents = [(_name_of(meta), meta.attributes.get("content") or "") for meta in tree.css("meta[content]")]
    stamps = [heading, *(content for name, content in contents if _DAY_NAMED.match(name))]
    printed = (line for line in lines if is_folio(line, lexicon))
    days = list(chain.from_iterable(map(find_days, chain(stamps, printed))))
    segments = [
        segment for text in (heading, *(content for _, content in contents)) for segment in _SEGMENTS.split(text)
    ]
    edition = re.compile(rf"{any_of(lexicon.words('chrome'))}$")
    outlets = [
        outlet for each in segments if (bare := edition.sub("", each)) and (outlet := find_outlet(bare, lexicon))
    ]
    entries = [segment for segment in _SEGMENTS.split(heading) if PAGE_ENTRY.fullmatch(narrow(segment))]
    line = " ".join([*outlets[:1], *(day.isoformat() for day in days[:1]), *entries[:1]])
    if not is_folio(line, lexicon):
        return None
    titles = [
        title
        for title in _find_titles(tree, heading, lines)
        if not is_folio(title, lexicon) and find_outlet(title, lexicon) is None
    ]
    return " ".join([line, max(titles, key=len)]) if titles else line


def _find_titles(tree: LexborHTMLParser, heading: str, lines: Sequence[str]) -> Iterator[str]:
    """Yield those of the page's `lines` that the `heading` in its head repeats and that may be titles."""
    named = as_headline(heading)
    first = {as_headline(node.text()) for node in tree.css("h1")}
    for title in map(as_headline, lines):
        is_first = first == {title} and len(title) >= _SHORTEST_HEADING
        if title in named and (len(title) >= _SHORTEST_TITLE or is_first):
            yield title


def _name_of(meta: LexborNode) -> str:
    named = (meta.attributes.get(key) for key in ("name", "property", "itemprop"))
    return next(filter(None, named), "")
