"""Roles: the office or description printed with a person, as it is printed.

It stands right before the name (街道办主任张军), behind 是 or 任 (张军是街道办主任), behind 作为 (作为街道办主任,张军)
or as an apposition between commas (张军,街道办主任,).
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from reading.facts import Span
from reading.lexicon import Lexicon
from reading.naming.runs import runs
from reading.text.overlaps import Overlaps
from reading.text.segments import Segments
from reading.text.vocabulary import vocabulary
from reading.text.words import is_word

_PHRASE = r"[^,，。;；:：!！?？“”\n]{2,40}?"
_END = r"(?=[,，。;；\n]|$)"
_BEING = re.compile(
    rf"(?:(?:今年|现年)?\d{{1,3}}岁[,，])?(?:是|系|任|担任|时任|现任|曾任)(?:[^,，。的\n]{{0,12}}的)?(?:[一这那][名位个])?({_PHRASE})(?:、|{_END})"
)
_CALLED_HE = re.compile(rf"[^“”。!！?？\n]{{0,12}}[。!！?？]”?[他她]是({_PHRASE}){_END}")
_APPOSED = re.compile(rf"[,，]((?!是|为|在|从|让|把|被)[^,，。;；:：!！?？“”、\n]{{2,24}}?){_END}")
_CAREER = re.compile(rf"[,，](?:[^。！!？?\n；;]{{2,40}}[,，])?(?:现任|时任|现为|先后任|任)({_PHRASE}){_END}")
_CHILD = re.compile(r"的([\u4e00-\u9fff]{2,8})")
_AS = re.compile(rf"(?:作为|身为|担任)(?:一名|一位)?({_PHRASE})(?:的|[,，])$")
_COUNTED = re.compile(
    r"(?:[、和与][\u4e00-\u9fff]{2,4}){0,6}?[\d两二三四五六七八九十]{1,2}[名位]([\u4e00-\u9fff]{2,12})"
)
# Of 初三(2)班学生 the bracket ends no run.
_NUMBERED = re.compile(r"(?:[初高大][一二三四五六]|[一二三四五六七八九]年级)?[(（]\d{1,2}[)）]\Z")
_CALLED = re.compile(r"(?:名叫|叫做|叫)$")
_REACH = 50
_OFFICES = 5
_JOINTS = "、兼和与及"
_DEPARTMENTS = "科处室"


class Roles:
    """The offices and nouns that end a role."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Take the lists `offices`, `person_nouns`, `roleless_nouns` and `agency_tails`."""
        self._titles = vocabulary(lexicon, "offices", "person_nouns")
        self._roleless = lexicon.words("roleless_nouns")
        self._departments = vocabulary(lexicon, "agency_tails")
        self._runs = runs(lexicon)

    def find(self, segments: Segments, mention: Span, bodies: Overlaps) -> Iterator[str]:
        """Yield the roles printed with the person at `mention`, as they are printed; `bodies` are named organisations.

        A role that begins within the name of a body begins with the body.
        """
        text = segments.text
        end = len(text[: mention.start].rstrip(" \u3000"))
        title = self._titles.start_to(text, end)
        found = [text[_with_body(self._start(segments, title), bodies) : end]] if title is not None else []
        found += self._behind(text, mention)
        before = _AS.search(text, max(0, mention.start - _REACH), mention.start)
        found += self._ended(before[1]) if before else []
        yield from (role for role in found if role and not role.endswith(self._roleless))

    def _behind(self, text: str, mention: Span) -> Iterator[str]:
        for pattern in (_BEING, _APPOSED, _CAREER, _CALLED_HE):
            match = pattern.match(text, mention.end)
            if match:
                yield from self._ended(match[1])
        counted = _COUNTED.match(text, mention.end)
        child = (
            _CHILD.match(text, mention.end)
            if _CALLED.search(text, max(0, mention.start - _REACH), mention.start)
            else None
        )
        for match in filter(None, (counted, child)):
            phrase = match[1]
            ends = (end for end in range(len(phrase), 1, -1) if self._titles.start_to(phrase, end) is not None)
            yield from (phrase[:end] for end in islice(ends, 1))

    def _ended(self, phrase: str) -> list[str]:
        """Return `phrase` if an office or a person's noun ends it."""
        return [phrase] if self._titles.start_to(phrase, len(phrase)) is not None else []

    def _start(self, segments: Segments, title: int, offices: int = _OFFICES) -> int:
        """Return where the phrase starts that ends with the title at `title`: offices may be joined by 、 and 兼."""
        text = segments.text
        edge = title if title in segments.ends or not title else segments.at(title).start
        # 感染|科主任
        if edge and text[edge] in _DEPARTMENTS:
            edge = segments.at(edge - 1).start
        department = self._departments.start_to(text, edge)
        if department is not None and department in segments.ends:
            edge = department
        start = self._runs.start(segments, edge)
        numbered = _NUMBERED.search(text, max(0, start - _REACH), start)
        if numbered:
            return self._runs.start(segments, numbered.start())
        if not start or text[start - 1] not in _JOINTS:
            return start
        office = self._titles.start_to(text, start - 1)
        if office is not None and offices:
            return self._start(segments, office, offices - 1)
        return self._joined(segments, start) if department is not None else start

    def _joined(self, segments: Segments, start: int) -> int:
        """Return where a department's name of two nouns starts: 消毒与媒介控制科."""
        first = self._runs.start(segments, start - 1) if segments.text[start - 1] != "、" else start
        words = segments.over(Span(first, start - 1))
        opens = not segments.text[first - 1 : first].isalnum()
        return first if words and opens and all(is_word(word.of(segments.text)) for word in words) else start


def _with_body(start: int, bodies: Overlaps) -> int:
    """Return `start`, moved to where the body begins that stands around it or ends at it."""
    return min((body.start for body in bodies.crossing(Span(start - 1, start + 1))), default=start)


@lru_cache(maxsize=8)
def roles(lexicon: Lexicon) -> Roles:
    """Return the roles of `lexicon`."""
    return Roles(lexicon)
