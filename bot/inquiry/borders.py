"""Where names end in a question: whether a known name stands there by itself or is a piece of a longer, unknown one."""

import re
from functools import cached_property
from itertools import chain

from reading.asking.question import Question
from reading.facts import Kind
from reading.lexicon import Lexicon, any_of
from reading.naming.rules import RuleTagger
from reading.text.folding import fold
from reading.text.words import cut_words, first_word, is_proper, is_word, list_words, part_of_speech
from storage.archive.findings import Candidate, Match
from storage.naming.abbreviations import is_within
from storage.naming.slips import SIBLINGS
from storage.naming.spellings import usual_reading

_SHORTEST_NAME = 2
_GIVEN = 2
_LONGEST_BODY = 12
_PART = "part"
_OWN_PART = r"[^\W的]{2,8}"
_DOUBLED = re.compile(r"(.)\1")
# Parts of speech of the segmenter's dictionary; the aspects are 了, 着 and 过 behind a verb.
_VERB, _NOUN = "v", "n"
_NOMINAL = ("vn", "an", "b", "j", "l", "m")
_ASPECTS = frozenset({"ul", "uz", "ug"})

PERSON = "nr"
"""What the segmenter's dictionary has for names of people begins so."""


class Borders:
    """Tells where names end by the word lists and the dictionary."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon

    @cached_property
    def _tagger(self) -> RuleTagger:
        return RuleTagger(self._lexicon)

    def stands_alone(self, found: Candidate, question: Question) -> bool:
        """Tell whether a form is a name by itself: 张军 not in 张军伟, 移动 only of its own, 西河 not in 西河四中."""
        if found.form != found.entity.name and is_word(found.form) and not is_proper(found.form):
            return False
        match found.entity.kind:
            case Kind.PERSON:
                is_last = any(stretch.endswith(found.form) for stretch in question.stretches)
                return is_last or self._ends_as_name(found.form, question.text)
            case Kind.PLACE:
                return not any(self._is_of_more(found.form, stretch) for stretch in question.stretches)
            case _:
                return True

    def ends(self, found: Candidate, piece: str, stretch: str, said: str) -> bool:
        """Tell whether what follows a piece of a stretch is no part of the same name; `said` goes on behind both."""
        if found.entity.kind is Kind.PERSON:
            return piece == stretch or self._ends_as_name(piece, said)
        if found.entity.kind is Kind.PLACE and self._begins_with_an_agency(_behind(piece, stretch)):
            return False
        return not self._ends_as_agency(_behind(piece, stretch))

    def _begins_with_an_agency(self, rest: str) -> bool:
        """Tell whether the first words of `rest` are made like an agency's name: 卫健委新增, 联通建了."""
        brands = self._lexicon.words("brands")
        firsts = (rest[: span.end] for span in cut_words(rest))
        return any(self._ends_as_agency(first) or first in brands for first in firsts)

    def _ends_as_agency(self, rest: str) -> bool:
        """Tell whether `rest` ends as agencies' names do (市监局), and not in a verb that ends alike (查处, 开会)."""
        return rest.endswith(self._lexicon.words("agency_tails")) and part_of_speech(list_words(rest)[-1]) != _VERB

    def begins_an_agency(self, place: str, question: Question) -> bool:
        """Tell whether a place only begins the name of an agency, which the archive does not know."""
        if any(self._begins_with_an_agency(_behind(place, stretch)) for stretch in question.stretches):
            return True
        return any(place in agency and place != agency for agency in self._agencies(question))

    def begins_an_agency_in_pinyin(self, found: Candidate, typed: str, question: Question) -> bool:
        """Tell whether a place in pinyin only begins the name of an agency: yunnan of yunnan sheng minzhengting."""
        if found.entity.kind is not Kind.PLACE or found.match is not Match.PINYIN:
            return False
        letters = "".join(stretch for stretch in question.stretches if stretch.isascii()).lower()
        return letters.partition(typed.lower())[2].endswith(self._tails_in_pinyin)

    @cached_property
    def _tails_in_pinyin(self) -> tuple[str, ...]:
        tails = (tail for tail in self._lexicon.words("agency_tails") if len(tail) <= _SHORTEST_NAME)
        return tuple("".join(usual_reading(tail)) for tail in tails)

    def find_longer_body(self, found: Candidate, typed: str, question: Question) -> str:
        """Return the longer name of an agency that `typed`, which names what was `found`, only begins in a question.

        Empty where there is none, where a word joins two bodies (医专和附属医院), or where it is but another form of
        one of the names of what was found, be a character of it typed twice.
        """
        if found.entity.kind is not Kind.AGENCY:
            return ""
        names = [fold(name) for name in (found.entity.name, *found.entity.aliases)]
        seen = (one for one in self._agencies(question) if one.startswith(typed) and one != typed)
        below = (self._body_below(_behind(typed, stretch)) for stretch in question.stretches)
        bodies = chain(seen, (typed + body for body in below if body))
        other = (one for one in bodies if not any(is_within(_DOUBLED.sub(r"\1", fold(one)), name) for name in names))
        joints = self._lexicon.words("question_joints")
        return max((one for one in other if not one.startswith(joints, len(typed))), key=len, default="")

    def _body_below(self, rest: str) -> str:
        """Return the nouns with which `rest` begins if they are made like the name of a body, else an empty string."""
        tails = self._lexicon.words("agency_tails")
        ends = (end for end in range(min(len(rest), _LONGEST_BODY), 1, -1) if rest[:end].endswith(tails))
        return next((rest[:end] for end in ends if _are_nouns(rest[:end]) and not _goes_on(rest[end:])), "")

    def find_home(self, found: Candidate, typed: str, question: Question) -> str:
        """Return where who asks lives if `typed`, an agency's name, only begins what that is called; else empty.

        我是江城地产青石花园的业主 names no 江城地产.
        """
        if found.entity.kind is not Kind.AGENCY:
            return ""
        home = re.search(f"{re.escape(typed)}{_OWN_PART}(?={self._residents})", question.text)
        return home.group() if home else ""

    @cached_property
    def _residents(self) -> str:
        return f"的(?:{any_of(self._lexicon.words('question_residents'))})"

    def is_department(self, body: str) -> bool:
        """Tell whether a body is named like a part of another one: 公安部网络安全处, but not 城南大学医院."""
        tails = self._lexicon.table("agency_tails")
        longest = max((tail for tail in tails if body.endswith(tail)), key=len, default="")
        return tails.get(longest) == _PART

    def _agencies(self, question: Question) -> list[str]:
        """Return what looks like the name of an agency in a question."""
        (seen,) = self._tagger.tag([question.text])
        return [one.chain.of(question.text) for one in seen if one.kind is Kind.AGENCY]

    def _is_of_more(self, place: str, stretch: str) -> bool:
        """Tell whether a place begins an agency or an office in `stretch`, or lacks what tells it from its siblings."""
        rest = _behind(place, stretch)
        return (
            _is_one_of_several(place, stretch)
            or self._ends_as_agency(rest)
            or (bool(rest) and f"{place[-1]}{rest}".endswith(self._lexicon.words("offices")))
            or self._is_division(rest)
        )

    def _is_division(self, rest: str) -> bool:
        """Tell whether `rest` is made like the name of a division: 城东街道, but not 低风险地区."""
        *own, last = list_words(rest) or ("",)
        return last in self._lexicon.words("levels") and sum(map(len, own)) >= _SHORTEST_NAME

    @cached_property
    def _given(self) -> frozenset[str]:
        return frozenset(self._lexicon.words("given_characters"))

    @cached_property
    def _forms_of_address(self) -> tuple[str, ...]:
        """Single characters (伯, 姐) are of given names as well."""
        return tuple(word for word in self._lexicon.words("honorifics") if len(word) > 1)

    def _ends_as_name(self, form: str, text: str) -> bool:
        """Tell whether a person's name ends where `form` ends, as 张军 does in 张军主任 and 张军PANDA.

        One more character of given names makes another name (张军伟), and so does the last one typed twice.
        """
        rest = _behind(form, text)
        if rest.startswith(self._forms_of_address):
            return True
        if not rest[:1].isalnum() or rest[:1].isascii() or not (rest[0] in self._given or rest[0] == form[-1]):
            return True
        if ends_before_word(form, text) or (rest[0] != form[-1] and self._is_full(form)):
            return True
        token = next((span.of(text) for span in cut_words(text) if span.end > len(text) - len(rest)), "")
        is_longer = rest[0] == form[-1] or token == form + rest[0]
        return not (is_longer or fold(form) in fold(token) or is_proper(token))

    def _is_full(self, form: str) -> bool:
        """Tell whether a name has as many characters as names have: a given name of two behind its surname."""
        return any(form.startswith(one) and len(form) - len(one) >= _GIVEN for one in self._lexicon.words("surnames"))


def ends_before_word(form: str, text: str) -> bool:
    """Tell whether what stands behind `form` in `text` begins with a word that no name ends within: 连着, 立了, 谈未来.

    Not where the segmenter ends a name one character later and a whole word follows there (张军伟, 业绩).
    """
    rest = _behind(form, text)
    if part_of_speech(rest[1:2]) in _ASPECTS or (len(form) > _GIVEN and _is_verb_before_word(rest)):
        return True
    words = [rest[:length] for length in (2, 3) if len(rest) >= length]
    if not any(is_word(word) and not part_of_speech(word).startswith(PERSON) for word in words):
        return False
    later = text.find(form) + len(form) + 1
    following = next((span.of(text) for span in cut_words(text) if span.start == later), "")
    return len(following) == 1 or not is_word(following)


def _is_verb_before_word(rest: str) -> bool:
    """Tell whether `rest` begins with a verb of one character and a whole word behind it: 谈未来."""
    return part_of_speech(rest[:1]) == _VERB and len(rest) > _SHORTEST_NAME and is_word(rest[1:3])


def _are_nouns(body: str) -> bool:
    """Tell whether a body is named by nouns and numbers; a verb is of a name where one character ends that: 征收科."""
    words = list_words(body)
    kinds = [part_of_speech(word) for word in words]
    is_of_verb = kinds[-2:-1] == [_VERB] and len(words[-1]) == 1
    return all(
        kind.startswith(_NOUN) or kind in _NOMINAL for kind in (kinds[:-2] + kinds[-1:] if is_of_verb else kinds)
    )


def _goes_on(rest: str) -> bool:
    """Tell whether the words behind a body begin with a noun, which may be of its name: 医院|大楼."""
    first = first_word(rest)
    return len(first) > 1 and part_of_speech(first).startswith((_NOUN, *_NOMINAL))


def _is_one_of_several(form: str, stretch: str) -> bool:
    """Tell whether `stretch` begins with the character that tells 大沙河镇 from 沙河镇."""
    return len(stretch) > len(form) and stretch[0] in SIBLINGS and stretch.startswith(form, 1)


def _behind(form: str, stretch: str) -> str:
    """Return what stands behind `form` in `stretch`; empty where it does not stand there."""
    return stretch.partition(form)[2]
