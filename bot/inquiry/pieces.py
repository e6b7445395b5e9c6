"""Pieces of a question that may be a name: whole stretches, and their beginnings as words are taken off the end."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.inquiry.borders import PERSON, ends_before_word
from reading.asking.question import Question
from reading.lexicon import Lexicon
from reading.text.words import cut_words, is_proper, is_word, part_of_speech
from storage.archive.findings import Match

# A piece of a stretch is too short a witness for a title.
_LOOSE = frozenset({Match.ABBREVIATION, Match.HOMOPHONE, Match.PINYIN, Match.FUZZY})
_SHORTEST_SHORT_FORM = 4
_MOST_PIECES = 8
# One character of it typed twice.
_LONGEST_PERSON = 4
_SHORT = 2
# Parts of speech of the segmenter's dictionary: conjunctions, prepositions and what stands between words.
_PARTICLES = frozenset({"c", "p", "u", "uj", "ul", "uz", "ud", "ug", "uv"})
# A name in pinyin has up to six letters a character.
LONGEST_PIECE = 24
_LONGEST_LATIN = 72
_MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Piece:
    """The beginning of a stretch, and the steps of which it is witness enough; one cut out of a word offers nothing."""

    text: str
    witnessed: frozenset[Match]
    is_cut: bool = False


def join_stretches(question: Question) -> Iterator[str]:
    """Yield what may be one name: stretches with nothing but blanks between them (zhang li ting), then each stretch.

    In Latin letters, where blanks part words that no dictionary tells from a name, some of them in a row may be one:
    the more, the sooner.
    """
    runs: list[list[str]] = []
    at = 0
    for stretch in question.stretches:
        start = max(at, question.text.find(stretch, at))
        if runs and question.text[at:start].isspace() and stretch.isascii() == runs[-1][-1].isascii():
            runs[-1].append(stretch)
        else:
            runs.append([stretch])
        at = start + len(stretch)
    for run in runs:
        words = run[:_MOST_WORDS]
        fewest = _SHORT if run[0].isascii() else max(_SHORT, len(run))
        for size in range(len(words), fewest - 1, -1):
            yield from (_cut_short("".join(words[start : start + size])) for start in range(len(words) - size + 1))
    yield from question.stretches


def find_pieces(stretch: str, said: str, lexicon: Lexicon) -> list[Piece]:
    """Return `stretch` and its beginnings that may be a name with a slip, the longest first.

    `said` is the message from there on. What the table has as a short form (市监局) is one, however short.
    """
    known = lexicon.table("abbreviations")
    pieces = (piece for piece in find_beginnings(stretch, said) if not _is_plain_word(piece.text, lexicon))
    widened = (
        replace(one, witnessed=one.witnessed | {Match.ABBREVIATION}) if one.text in known else one for one in pieces
    )
    return [piece for piece in widened if piece.witnessed][:_MOST_PIECES]


def find_beginnings(stretch: str, said: str = "") -> Iterator[Piece]:
    """Yield `stretch` and what is left of it as words are taken off its end, down to two characters.

    A last word that no dictionary holds is taken off by the character: it may be a name with a verb glued to it. What
    was taken off within a word, or may itself be of a name, leaves no room for a second slip, but where a person's name
    may end because what is `said` goes on with a word.
    """
    witnessed = _LOOSE
    for span in reversed(list(cut_words(_cut_short(stretch)))):
        word = span.of(stretch)
        if span.end > 1:
            yield Piece(stretch[: span.end], witnessed)
        inside = () if is_word(word) or word.isascii() else range(span.end - 1, max(1, span.start), -1)
        yield from (Piece(stretch[:end], *_within_word(stretch[:end], said)) for end in inside)
        witnessed = _of_words(stretch[: span.start])
        is_of_name = span.start > 0 and (is_proper(word) or not is_word(word))
        if is_of_name and not _ends_as_person(stretch[: span.start], said):
            witnessed -= {Match.FUZZY}


def find_parts(stretch: str) -> Iterator[str]:
    """Yield what stands between the particles of a stretch (白城医专 in 白城医专和附属医院派去长春的采样队)."""
    ends = [0]
    for span in cut_words(stretch):
        if part_of_speech(span.of(stretch)) in _PARTICLES:
            ends += [span.start, span.end]
    ends.append(len(stretch))
    cut = (stretch[start:end] for start, end in zip(ends[::2], ends[1::2], strict=True))
    return (part for part in cut if 1 < len(part) < len(stretch))


def _cut_short(stretch: str) -> str:
    return stretch[: _LONGEST_LATIN if stretch.isascii() else LONGEST_PIECE]


def _of_words(piece: str) -> frozenset[Match]:
    """A beginning that is short is no witness for a short form: 公司 begins many."""
    return _LOOSE if len(piece) >= _SHORTEST_SHORT_FORM else _LOOSE - {Match.ABBREVIATION}


def _within_word(piece: str, said: str) -> tuple[frozenset[Match], bool]:
    """Return of what a piece cut out of a word is a witness, and whether it is too weak a one to offer anything.

    It may be a name by chance, unless a word follows, or it is long: two characters sound like many.
    """
    if _ends_as_person(piece, said):
        return _of_words(piece), False
    if len(piece) >= _SHORTEST_SHORT_FORM:
        return _LOOSE, True
    return _of_words(piece) - ({Match.FUZZY} if len(piece) > _SHORT else {Match.FUZZY, Match.HOMOPHONE}), False


def _ends_as_person(piece: str, said: str) -> bool:
    return len(piece) <= _LONGEST_PERSON and ends_before_word(piece, said)


def _is_plain_word(piece: str, lexicon: Lexicon) -> bool:
    """A dictionary word that is no name of a person is never taken for a slip of one."""
    is_name = part_of_speech(piece).startswith(PERSON) or piece.startswith(lexicon.words("surnames"))
    return is_word(piece) and not is_name
