"""The scene of an article's quotations: its text with all that is quoted or bracketed blotted out, and what is there.

Blotting keeps every offset, so that words before and behind a quotation can be read without falling into another one.
The names of people and agencies are blotted too, by another character: 白睿明说 holds no 明说, 对冲基金公司 no 对.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import TypeVar

from reading.facts import Article, Span
from reading.lexicon import Lexicon
from reading.speech.cues import Cue, find_cues
from reading.speech.parties import Party, find_named, find_parties
from reading.text.marks import Quoted, find_quoted

BLOT = "□"
_NAMED = "某"
FINAL = "。!?！？…"
COMMAS = ",，"
COLONS = ":：—"
SEMICOLONS = ";；"
_BLANKS = " 　"
_FAR = 500
_START, _END = attrgetter("span.start"), attrgetter("span.end")
_BRACKETED = re.compile(r"[(（][^()（）\n]{0,80}[)）]")
_CLAUSE = re.compile(r"[^,，;；:：。!?！？…\n]+")
_STATEMENT = re.compile(f"[^{SEMICOLONS}]+")
_BREAK = re.compile(f"[{FINAL}\\n]")

_Placed = TypeVar("_Placed", Party, Cue)


@dataclass(frozen=True)
class Scene:
    """The article's blotted `text`, and in the order of the text its quoted stretches, parties and cues.

    Stretches are named by their index in `quoted`.
    """

    article: Article
    lexicon: Lexicon
    text: str
    quoted: tuple[Quoted, ...]
    parties: tuple[Party, ...]
    cues: tuple[Cue, ...]

    def content(self, at: int) -> str:
        """Return what stands between the marks of stretch `at`, outer blanks left out."""
        return self.quoted[at].content.of(self.article.text).strip()

    def is_final(self, at: int) -> bool:
        """Tell whether stretch `at` ends with a sentence's final mark."""
        return self.content(at).rstrip("”’」』 ").endswith(tuple(FINAL))

    def before(self, at: int) -> str:
        """Return the character before stretch `at`, blanks passed over; a line break where its paragraph begins."""
        start = self.quoted[at].outer.start
        while start > 0 and self.text[start - 1] in _BLANKS:
            start -= 1
        return self.text[start - 1] if start else "\n"

    def behind(self, at: int) -> str:
        """Return the character behind stretch `at`, blanks passed over; a line break where its paragraph ends."""
        end = self.quoted[at].outer.end
        while end < len(self.text) and self.text[end] in _BLANKS:
            end += 1
        return self.text[end : end + 1] or "\n"

    def trails_off(self, at: int) -> bool:
        """Tell whether stretch `at` belongs to a run of stretches that ends with an ellipsis (“…”“…”……)."""
        position = bisect_right(self._run_starts, at)
        first, last = self._run_starts[position - 1], self._run_starts[position] - 1
        return first < last and self.behind(last) == "…"

    def opens_sentence(self, at: int) -> bool:
        """Tell whether stretch `at` is the first of its sentence."""
        return not self.lead(at).of(self.text).strip()

    def chain(self, at: int) -> tuple[int, int]:
        """Return the first and the last of the final stretches that follow one another without a word between."""
        position = bisect_right(self._chain_starts, at)
        return self._chain_starts[position - 1], self._chain_starts[position] - 1

    def lead(self, at: int) -> Span:
        """Return the part of the sentence before stretch `at`, 500 characters of it at most."""
        opened = self.quoted[at].outer.start
        return Span(max(self._ends[bisect_right(self._ends, opened) - 1], opened - _FAR), opened)

    def tail(self, at: int) -> Span:
        """Return what follows stretch `at` to the end of the sentence or the next statement, 500 characters at most."""
        closed = self.quoted[at].outer.end
        while closed < len(self.text) and self.text[closed] in "…" + COMMAS + _BLANKS:
            closed += 1
        stops = [len(self.text), closed + _FAR]
        stops += [end - 1 for end in self._ends[bisect_right(self._ends, closed) :][:1]]
        stops += self._statements[bisect_left(self._statements, closed) :][:1]
        return Span(closed, max(closed, min(stops)))

    def leads_on(self, span: Span) -> bool:
        """Tell whether the words of `span` end with a colon and so lead up to what follows."""
        return span.of(self.text).rstrip().endswith(tuple(COLONS))

    def clauses(self, within: Span) -> list[Span]:
        """Return the clauses inside the span `within`, in order."""
        found = _CLAUSE.finditer(self.text, within.start, within.end)
        return [Span(match.start(), match.end()) for match in found if match.group().strip()]

    def statements(self, within: Span) -> list[Span]:
        """Return the parts of the span `within` between its semicolons, in order."""
        found = _STATEMENT.finditer(self.text, within.start, within.end)
        return [Span(match.start(), match.end()) for match in found]

    def parties_in(self, within: Span) -> list[Party]:
        """Return the parties whose names stand inside the span `within`, in order."""
        return list(_inside(self.parties, within))

    def cues_in(self, within: Span) -> list[Cue]:
        """Return the cues inside the span `within`, in order."""
        return list(_inside(self.cues, within))

    def is_noun(self, cue: Cue) -> bool:
        """Tell whether `cue` is used as a noun, as in 他对此事的评论."""
        return self.text.endswith("的", 0, cue.span.start)

    def quoted_in(self, within: Span) -> range:
        """Return the stretches that stand inside the span `within`, marks included."""
        first = bisect_left(self.quoted, within.start, key=lambda one: one.outer.start)
        last = bisect_right(self.quoted, within.end, key=lambda one: one.outer.end)
        return range(first, last)

    def paragraph_start(self, offset: int) -> int:
        """Return where the paragraph of `offset` begins."""
        return self.text.rfind("\n", 0, offset) + 1

    def paragraph_end(self, offset: int) -> int:
        """Return where the paragraph of `offset` ends."""
        end = self.text.find("\n", offset)
        return end if end >= 0 else len(self.text)

    def sentences_before(self, offset: int) -> Iterator[Span]:
        """Yield the sentences before `offset` in its section, the last one first; its own is cut there."""
        floor = max((title.end for title in self.article.titles if title.end <= offset), default=0)
        stop = offset
        for end in reversed(self._ends[: bisect_left(self._ends, offset)]):
            if stop <= floor:
                return
            yield Span(max(end, floor), stop)
            stop = end

    @cached_property
    def _ends(self) -> tuple[int, ...]:
        """Where sentences end outside the quoted stretches: the offsets behind their last characters."""
        marks = [match.end() for match in _BREAK.finditer(self.text)]
        closed = [one.outer.end for at, one in enumerate(self.quoted) if self.is_final(at)]
        titles = [offset for span in self.article.titles for offset in (span.start, span.end)]
        return tuple(sorted({0, *marks, *closed, *titles}))

    @cached_property
    def _statements(self) -> tuple[int, ...]:
        """Where the stretches open that end as a sentence does or stand behind a colon."""
        found = (at for at in range(len(self.quoted)) if self.is_final(at) or self.before(at) in COLONS)
        return tuple(self.quoted[at].outer.start for at in found)

    @cached_property
    def _run_starts(self) -> tuple[int, ...]:
        """The stretches with words before them, and behind them the number of all stretches."""
        begun = (at for at in range(len(self.quoted)) if at == 0 or not self._touches(at - 1))
        return (*begun, len(self.quoted))

    @cached_property
    def _chain_starts(self) -> tuple[int, ...]:
        """The stretches that begin a chain, and behind them the number of all stretches."""
        begun = (at for at in range(len(self.quoted)) if at == 0 or not self._is_joined(at - 1))
        return (*begun, len(self.quoted))

    def _is_joined(self, at: int) -> bool:
        return self._touches(at) and (self.is_final(at) or self.trails_off(at))

    def _touches(self, at: int) -> bool:
        end = self.quoted[at].outer.end
        return not self.text[end : self.quoted[at + 1].outer.start].strip(_BLANKS)


def set_scene(article: Article, lexicon: Lexicon) -> Scene:
    """Return the scene of `article`, whose names must be filled."""
    quoted = tuple(find_quoted(article.text))
    text = _blot(article.text, [one.content for one in quoted], BLOT)
    text = _blot(text, [Span(*match.span()) for match in _BRACKETED.finditer(text)], BLOT)
    parties = find_parties(article, text, lexicon)
    named = (party.span for party in find_named(article))
    text = _blot(text, [span for span in named if BLOT not in span.of(text)], _NAMED)
    return Scene(article, lexicon, text, quoted, parties, tuple(find_cues(text, lexicon)))


def _inside(placed: Sequence[_Placed], within: Span) -> Sequence[_Placed]:
    """Return those of `placed`, which stand in order, whose spans lie inside the span `within`."""
    return placed[bisect_left(placed, within.start, key=_START) : bisect_right(placed, within.end, key=_END)]


def _blot(text: str, spans: Iterable[Span], by: str) -> str:
    characters = list(text)
    for span in spans:
        characters[span.start : span.end] = by * (span.end - span.start)
    return "".join(characters)
