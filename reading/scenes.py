"""The scene of an article's quotations: its text with all that is quoted or bracketed blotted out, and what is there.

Blotting keeps every offset, so that words before and behind a quotation can be read without falling into another one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from reading.cues import Cue, find_cues
from reading.facts import Article, Span
from reading.lexicon import Lexicon
from reading.marks import Quoted, find_quoted
from reading.parties import Party, find_parties

BLOT = "□"
FINAL = "。!?！？…"
COMMAS = ",，"
COLONS = ":：—"
_BRACKETED = re.compile(r"[(（][^()（）\n]{0,80}[)）]")
_CLAUSE = re.compile(r"[^,，;；:：。!?！？…\n]+")


@dataclass(frozen=True)
class Scene:
    """The article's blotted `text`, and in the order of the text its quoted stretches, parties and cues."""

    article: Article
    text: str
    quoted: tuple[Quoted, ...]
    parties: tuple[Party, ...]
    cues: tuple[Cue, ...]

    @cached_property
    def statements(self) -> frozenset[int]:
        """The stretches, by index, that end as a sentence does or stand behind a colon."""
        return frozenset(at for at, one in enumerate(self.quoted) if self.is_final(at) or self._before(one) in COLONS)

    @cached_property
    def _ends(self) -> tuple[int, ...]:
        """Where sentences end outside the quoted stretches: the offsets behind their last characters."""
        marks = [match.end() for match in re.finditer(f"[{FINAL}\\n]", self.text)]
        closed = [one.outer.end for at, one in enumerate(self.quoted) if self.is_final(at)]
        titles = [offset for span in self.article.titles for offset in (span.start, span.end)]
        return tuple(sorted({0, *marks, *closed, *titles}))

    def is_final(self, at: int) -> bool:
        """Tell whether stretch `at` ends with a sentence's final mark."""
        content = self.quoted[at].content.of(self.article.text).rstrip("”’」』 ")
        return content[-1:] in tuple(FINAL)

    def _before(self, one: Quoted) -> str:
        return self.text[: one.outer.start].rstrip(" 　")[-1:]

    def before(self, at: int) -> str:
        """Return the character before stretch `at`, blanks passed over; a line break where its paragraph begins."""
        return self._before(self.quoted[at]) or "\n"

    def behind(self, at: int) -> str:
        """Return the character behind stretch `at`, blanks passed over; a line break where its paragraph ends."""
        return self.text[self.quoted[at].outer.end :].lstrip(" 　")[:1] or "\n"

    def opens_sentence(self, at: int) -> bool:
        """Tell whether stretch `at` is the first of its sentence."""
        return not self.lead(at).of(self.text).strip()

    def chain(self, at: int) -> tuple[int, int]:
        """Return the first and the last of the final stretches that follow one another without a word between."""
        first = last = at
        while first > 0 and self._touches(first - 1):
            first -= 1
        while last + 1 < len(self.quoted) and self._touches(last):
            last += 1
        return first, last

    def _touches(self, at: int) -> bool:
        between = self.text[self.quoted[at].outer.end : self.quoted[at + 1].outer.start]
        return self.is_final(at) and between.strip(" 　") == "" and "\n" not in between

    def lead(self, at: int) -> Span:
        """Return the part of the sentence before stretch `at`."""
        opened = self.quoted[at].outer.start
        return Span(max((end for end in self._ends if end <= opened), default=0), opened)

    def tail(self, at: int) -> Span:
        """Return what follows stretch `at` up to the end of the sentence or up to the next statement in marks."""
        closed = self.quoted[at].outer.end
        while self.text[closed : closed + 1] in tuple("…,， 　"):
            closed += 1
        stops = [end - 1 for end in self._ends if end > closed]
        stops += [
            self.quoted[other].outer.start for other in self.statements if self.quoted[other].outer.start >= closed
        ]
        return Span(closed, max(closed, min(stops, default=len(self.text))))

    def clauses(self, within: Span) -> list[Span]:
        """Return the clauses inside the span `within`, in order."""
        found = _CLAUSE.finditer(self.text, within.start, within.end)
        return [Span(match.start(), match.end()) for match in found if match.group().strip()]

    def parties_in(self, within: Span) -> Iterator[Party]:
        """Yield the parties whose names stand inside the span `within`."""
        return (party for party in self.parties if within.covers(party.span))

    def cues_in(self, within: Span) -> Iterator[Cue]:
        """Yield the cues inside the span `within`."""
        return (cue for cue in self.cues if within.covers(cue.span))

    def sentences_before(self, offset: int) -> Iterator[Span]:
        """Yield the sentences before `offset` in its section, the last one first; its own is cut there."""
        floor = max((title.end for title in self.article.titles if title.end <= offset), default=0)
        stop = offset
        for end in reversed([end for end in self._ends if end < offset]):
            if stop <= floor:
                return
            yield Span(max(end, floor), stop)
            stop = end


def set_scene(article: Article, lexicon: Lexicon) -> Scene:
    """Return the scene of `article`, whose names must be filled."""
    quoted = tuple(find_quoted(article.text))
    text = _blot(article.text, [one.content for one in quoted])
    text = _blot(text, [Span(*match.span()) for match in _BRACKETED.finditer(text)])
    return Scene(article, text, quoted, find_parties(article, text, lexicon), tuple(find_cues(text, lexicon)))


def _blot(text: str, spans: Sequence[Span]) -> str:
    characters = list(text)
    for span in spans:
        characters[span.start : span.end] = BLOT * (span.end - span.start)
    return "".join(characters)
