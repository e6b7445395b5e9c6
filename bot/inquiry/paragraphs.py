"""The paragraph around a passage: where and when are often told a few sentences away from what was looked for."""

from dataclasses import replace

from reading.facts import Span
from reading.text.sentences import split_sentences
from storage.archive.findings import ArticleText, Passage

# A longer one is no more read on a phone.
LONGEST_PARAGRAPH = 320
_QUESTION_MARKS, _CLOSING = ("?", "？"), '”"」』)） \n'


def asks(text: str) -> bool:
    """Tell whether `text` ends with a question."""
    return text.rstrip(_CLOSING).endswith(_QUESTION_MARKS)


def widened(passage: Passage, article: ArticleText | None) -> Passage:
    """Return the paragraph around `passage` in its `article`, which is None where it is hidden; itself in a long one.

    A paragraph that asks comes with the next one, which answers it.
    """
    around = next((one for one in article.paragraphs if one.covers(passage.span)), passage.span) if article else None
    if article is None or around is None:
        return passage
    if asks(around.of(article.text)):
        behind = (paragraph.end for paragraph in article.paragraphs if paragraph.start >= around.end)
        answered = Span(around.start, next(behind, around.end))
        around = answered if answered.end - answered.start <= LONGEST_PARAGRAPH else around
    if around.end - around.start > LONGEST_PARAGRAPH:
        return passage
    return _stretched(passage, around, article)


def led_in(passage: Passage, article: ArticleText | None) -> Passage:
    """Return `passage` with the sentence before it in its paragraph, which may tell who it is about; or as it is."""
    around = next((one for one in article.paragraphs if one.covers(passage.span)), None) if article else None
    if article is None or around is None:
        return passage
    before = [one.start for one in split_sentences(article.text[around.start : passage.span.start])]
    return _stretched(passage, Span(around.start + before[-1], passage.span.end), article) if before else passage


def _stretched(passage: Passage, around: Span, article: ArticleText) -> Passage:
    shift = passage.span.start - around.start
    highlights = tuple(Span(mark.start + shift, mark.end + shift) for mark in passage.highlights)
    return replace(passage, text=around.of(article.text), span=around, highlights=highlights)
