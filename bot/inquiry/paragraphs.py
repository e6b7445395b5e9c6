"""The paragraph around a passage: where and when are often told a few sentences away from what was looked for."""

from reading.facts import Span
from storage.archive.findings import ArticleText, Passage

# A longer one is no more read on a phone.
LONGEST_PARAGRAPH = 320
_QUESTION_MARKS, _CLOSING = ("?", "？"), '”"」』)） \n'


def widened(passage: Passage, article: ArticleText | None) -> Passage:
    """Return the paragraph around `passage` in its `article`, which is None where it is hidden; itself in a long one.

    A paragraph that asks comes with the next one, which answers it.
    """
    around = next((one for one in article.paragraphs if one.covers(passage.span)), passage.span) if article else None
    if article is None or around is None:
        return passage
    if around.of(article.text).rstrip(_CLOSING).endswith(_QUESTION_MARKS):
        behind = (paragraph.end for paragraph in article.paragraphs if paragraph.start >= around.end)
        answered = Span(around.start, next(behind, around.end))
        around = answered if answered.end - answered.start <= LONGEST_PARAGRAPH else around
    if around.end - around.start > LONGEST_PARAGRAPH:
        return passage
    shift = passage.span.start - around.start
    highlights = tuple(Span(mark.start + shift, mark.end + shift) for mark in passage.highlights)
    return Passage(around.of(article.text), passage.source, around, highlights)
