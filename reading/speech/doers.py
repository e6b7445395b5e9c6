"""Doers: who does what a clause says, told from the one spoken to, the one acted on and the one who merely owns."""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from reading.facts import Span
from reading.lexicon import Lexicon
from reading.speech.parties import Naming, Party
from reading.speech.scenes import Scene
from reading.text.vocabulary import Vocabulary
from reading.text.words import list_words, part_of_speech

_REACH = 24
_NEXT = 6
_REPORTER = "记者"
_MOVING = ("让", "令", "使")
_CONCERNED = ("来说", "来讲", "而言")
_STRANGE = ("", "nr")
_NOMINAL = ("", "n")
_TWO_MORE = re.compile(r"\w{2}")
_CIRCUMSTANCE = re.compile(r"在[^,，;；]{2,40}(?:上|下|时|中|里|内|前|后|期间|现场)")
_BEING = re.compile(r"(?:[是当]|作为|身为|成为|成了|担任|当上|当选)[^,，;；。:：]*$")
_TOWARDS = re.compile(r"(?<![反绝相应针面])(?:对(?![此于方])|向(?!来)|跟(?!随)|给|朝|接受)(?P<between>.{0,20})$")


def find_subject(scene: Scene, within: Span) -> Party | None:
    """Return who is the subject of the verb that stands where `within` ends, or None.

    In the verb's own clause that is the nearest party, in the clauses before it the first one; whom something moves
    (这让|何丽犯难) where nobody else acts.
    """
    for clause in reversed(scene.clauses(within)):
        parties = scene.parties_in(clause)
        able = [party for party in parties if _may_act(scene, party, clause)] or [
            party for party in parties if scene.text.endswith(_MOVING, clause.start, party.start)
        ]
        free = [party for party in able if _towards(scene, clause, party) is None]
        if able:
            return (free or able)[-1] if clause.end == within.end else _first(scene, free or able)
    return None


def _first(scene: Scene, parties: list[Party]) -> Party:
    """Return the first of `parties`, or whom it only describes: 驻点队员、擅长外语的民警|周岩."""
    people = [party for party in parties if party.naming is Naming.PERSON]
    describes = parties[0].naming is Naming.NOUN and scene.text.startswith("、", parties[0].span.end)
    return people[0] if describes and people else parties[0]


def find_actor(scene: Scene, clauses: Iterable[Span]) -> Party | None:
    """Return the first who acts in `clauses`, or None; a crowd without a name yields to whoever acts behind it."""
    acting = list(_acting(scene, clauses))
    return next((party for party in acting if not _is_crowd(scene, party)), next(iter(acting), None))


def _is_crowd(scene: Scene, party: Party) -> bool:
    return party.several and scene.lexicon.table("speaker_nouns").get(party.span.of(scene.text)) != "single"


def _acting(scene: Scene, clauses: Iterable[Span]) -> Iterator[Party]:
    """Yield the people who act in `clauses`, in order; 谈起往事 and the like are passed over."""
    for clause in clauses:
        if any(cue.span.start == clause.start for cue in scene.cues_in(clause)):
            continue
        for party in scene.parties_in(clause):
            if party.naming is Naming.AGENCY or (party.naming is Naming.PRONOUN and party.several):
                continue
            if not (is_object(scene, party) or is_owner(scene, party) or is_aside(scene, party, clause)):
                yield party


def is_aside(scene: Scene, party: Party, within: Span) -> bool:
    """Tell whether `party` only says where, whose, whom or what: 在|村民家里, 一名选手的, 除了指导|学徒, 他是|医生."""
    if is_circumstance(scene, party, within) or is_predicate(scene, party, within):
        return True
    if party.naming is not Naming.NOUN:
        return False
    return is_owner(scene, party) or _is_behind_verb(scene, party, within)


def _is_behind_verb(scene: Scene, party: Party, within: Span) -> bool:
    """Tell whether a verb stands before `party` in its clause, which therefore only acts on them: 还要辅导|学生."""
    before = scene.clauses(Span(within.start, party.start))[-1:]
    words = list_words(before[0].of(scene.text)) if before and before[0].end == party.start else []
    return bool(words) and words[-1] != "的" and any(part_of_speech(word) == "v" for word in words)


def is_object(scene: Scene, party: Party) -> bool:
    """Tell whether the word before `party` makes it the one spoken to or acted on."""
    if party.naming is Naming.AGENCY and scene.text.endswith(_visited(scene.lexicon), 0, party.start):
        return True
    if _is_heard(scene, party) or scene.text.startswith(_CONCERNED, party.span.end):
        return False
    before = scene.text[max(0, party.start - _REACH) : party.start]
    listed = scene.lexicon.words("object_words")
    return before.endswith(listed) and not _ends_compound(before, party, listed)


def _ends_compound(words: str, party: Party, listed: Collection[str]) -> bool:
    """Tell whether the last character of `words` belongs to a longer word, and so acts on nobody: 中文系, 招聘|经理."""
    last = list_words(words)[-1]
    if len(last) == 1 or last in listed:
        return False
    tag = part_of_speech(last)
    return tag.startswith("n") or (tag == "v" and party.start < party.span.start)


def is_circumstance(scene: Scene, party: Party, within: Span) -> bool:
    """Tell whether `party` inside the span `within` only says where or when: 在企业家|论坛上, 在村民|家里."""
    if party.naming not in {Naming.AGENCY, Naming.NOUN}:
        return False
    found = _CIRCUMSTANCE.search(scene.text, within.start, within.end)
    return found is not None and found.start() < party.start and party.span.end < found.end()


def is_predicate(scene: Scene, party: Party, within: Span) -> bool:
    """Tell whether `party` inside the span `within` only says what somebody is: 何丽是|一名医生, 作为|居民."""
    if party.naming is not Naming.NOUN or scene.text[party.span.end : party.span.end + 1].isalnum():
        return False
    return _BEING.search(scene.text, max(within.start, party.start - _REACH), party.start) is not None


@lru_cache(maxsize=4)
def _visited(lexicon: Lexicon) -> tuple[str, ...]:
    """Return the words before an agency that keep it from acting: 在, 走进, where something happens; 代表, 受."""
    return tuple(word for word, part in lexicon.rows("oblique_marks") if part in {"place", "party"})


def _is_heard(scene: Scene, party: Party) -> bool:
    """Tell whether `party` is one whom somebody else hears speak: 何丽听见|丈夫|喊."""
    speaks = any(
        cue.span.start == party.span.end for cue in scene.cues_in(Span(party.span.end, party.span.end + _NEXT))
    )
    return speaks and scene.text.endswith(scene.lexicon.words("hearing_words"), 0, party.start)


def _may_act(scene: Scene, party: Party, clause: Span) -> bool:
    if is_circumstance(scene, party, clause) or is_predicate(scene, party, clause):
        return False
    between = _towards(scene, clause, party)
    # In 对她的请求何丽说 何丽 speaks, in 对赶来的何丽说 she is spoken to.
    if between is not None and ("的" not in between or between.endswith("的")):
        return False
    return not is_object(scene, party) and not is_owner(scene, party) and not _is_employer(scene, party, clause)


def _is_employer(scene: Scene, party: Party, clause: Span) -> bool:
    """Tell whether `party` is an agency that only employs or teaches who is named behind it: 县一中|学生苗青."""
    if party.naming is not Naming.AGENCY:
        return False
    behind = scene.text[party.span.end : clause.end]
    nouns = (end for _, ends in _person_nouns(scene.lexicon).find_starts(behind) for end in ends)
    named = any(_TWO_MORE.match(behind, end) and not behind.endswith(_REPORTER, 0, end) for end in nouns)
    return named or _ends_strange(scene, behind)


def _ends_strange(scene: Scene, words: str) -> bool:
    """Tell whether nothing but nouns are in `words`, the last one in no dictionary, as names are: 宣传科马二蛋."""
    tags = [part_of_speech(word) for word in list_words(words)] if words.isalpha() else []
    is_strange = bool(tags) and tags[-1] in _STRANGE and all(tag[:1] in _NOMINAL for tag in tags)
    return is_strange and not words.endswith(scene.lexicon.words("messages"))


@lru_cache(maxsize=4)
def _person_nouns(lexicon: Lexicon) -> Vocabulary:
    return Vocabulary(noun for noun in lexicon.words("person_nouns") if len(noun) > 1)


def is_owner(scene: Scene, party: Party) -> bool:
    """Tell whether `party` only has what the words behind are about (何丽的歌), and neither says nor thinks it."""
    if not scene.text.startswith("的", party.span.end):
        return False
    return not scene.text.startswith(scene.lexicon.words("utterance_nouns"), party.span.end + 1)


def _towards(scene: Scene, clause: Span, party: Party) -> str | None:
    """Return what stands between the party and a preposition before it that may make it the one spoken to."""
    found = _TOWARDS.search(scene.text, max(clause.start, party.start - _REACH), party.start)
    return found["between"] if found else None
