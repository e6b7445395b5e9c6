"""Articles: the text of a page in, its stories out, each with its text and its place in the file.

Stories stay in the order of the file; the pieces of each are put in reading order.
"""

from collections.abc import Iterator, Sequence

from reading.facts import Article, Author, Span
from reading.lexicon import Lexicon
from reading.lines.blocks import Block, Part
from reading.lines.bylines import UNKNOWN_ROLE
from reading.lines.folio import Folio, read_folio
from reading.lines.layout import lay_out_blocks
from reading.makeup.drafts import Draft
from reading.makeup.healing import heal
from reading.makeup.pieces import put_in_order
from reading.makeup.stories import gather
from reading.makeup.titles import Titles, tell_titles

_LONGEST_COLUMN = 10


def read_articles(text: str, lexicon: Lexicon) -> tuple[tuple[Article, ...], Folio]:
    """Return the articles of a page's `text`, and what the page prints about itself."""
    layout = lay_out_blocks(text, lexicon)
    folio = read_folio(layout.folios, lexicon)
    drafts = put_in_order(list(gather(list(heal(layout.blocks, lexicon)), lexicon)), lexicon)
    blank = {number for number, line in enumerate(text.split("\n"), start=1) if not line.strip()}
    return tuple(_finish(draft, layout.listed, blank, lexicon) for draft in drafts), folio


def _finish(draft: Draft, known: frozenset[str], blank: set[int], lexicon: Lexicon) -> Article:
    heads, blocks = _place_column(draft)
    titles = tell_titles(heads, known, lexicon)
    text, paragraphs, marked = _set_text([*_title_lines(titles), *_body_lines(blocks)])
    return Article(
        text=text,
        lines=tuple(_ranges([number for block in (*heads, *blocks) for number in block.lines], blank)),
        headline=titles.headline,
        kicker=titles.kicker,
        deck=titles.deck,
        column=titles.column,
        subheadings=tuple(block.text for block in blocks if block.part is Part.TITLE),
        captions=tuple(block.text for block in blocks if block.part is Part.CAPTION),
        byline=tuple(_list_once([*draft.authors, *draft.photographers])),
        dateline=draft.dateline,
        continued_from=draft.continued_from,
        continued_on=draft.continued_on,
        paragraphs=paragraphs,
        titles=marked,
    )


def _list_once(authors: Sequence[Author]) -> Iterator[Author]:
    """Yield `authors` once each; whoever is named with a role elsewhere is not listed without one."""
    told = {author.name for author in authors if author.role != UNKNOWN_ROLE}
    yield from dict.fromkeys(author for author in authors if author.role != UNKNOWN_ROLE or author.name not in told)


def _place_column(draft: Draft) -> tuple[list[Block], list[Block]]:
    """Return the draft's titles and its other blocks; a lone title between byline and text is a column's name."""
    inner = [block for block in draft.blocks if block.part is Part.TITLE]
    before = [block for block in draft.blocks if block.part in (Part.TITLE, Part.BODY)][:1]
    if inner != before or len(inner[0].text if inner else "") > _LONGEST_COLUMN or not draft.is_led:
        return draft.heads, draft.blocks
    others = [block for block in draft.blocks if block not in inner]
    return [*draft.heads, *(block.as_part(Part.LABEL) for block in inner)], others


def _title_lines(titles: Titles) -> Iterator[tuple[str, bool]]:
    for title in (titles.kicker, titles.headline, titles.deck):
        if title:
            yield title, True


def _body_lines(blocks: Sequence[Block]) -> Iterator[tuple[str, bool]]:
    for block in blocks:
        if block.text and block.part in (Part.TITLE, Part.BODY, Part.CAPTION):
            yield block.text, block.part is Part.TITLE


def _set_text(lines: Sequence[tuple[str, bool]]) -> tuple[str, tuple[Span, ...], tuple[Span, ...]]:
    """Return the text of `lines`, the spans of all of them, and of those that are titles."""
    spans: list[Span] = []
    start = 0
    for line, _ in lines:
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    titles = tuple(span for span, (_, is_title) in zip(spans, lines, strict=True) if is_title)
    return "\n".join(line for line, _ in lines), tuple(spans), titles


def _ranges(numbers: Sequence[int], blank: set[int]) -> Iterator[tuple[int, int]]:
    """Yield `numbers` as ranges, joined over lines that are empty."""
    first = last = 0
    for number in numbers:
        if first and last <= number and blank.issuperset(range(last + 1, number)):
            last = number
            continue
        if first:
            yield first, last
        first = last = number
    if first:
        yield first, last
