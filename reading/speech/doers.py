"""Doers: who does what a clause says, told from the one spoken to, the one acted on and the one who merely owns."""

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from reading.facts import Span
from reading.speech.parties import Naming, Party
from reading.speech.scenes import BLOT, Scene
from reading.text.words import is_nominal, list_words, part_of_speech

_REACH = 24
_NEXT = 6
_FAR = 40
_WHEN = ("时", "后")
_HEARD = ("听", "听见", "听到", "只见")
_LAST = "最后"
_BY = "所"
_FACED = ("对", "向", "冲", "朝", "给", "跟")
_CIRCUMSTANCE = re.compile(r"在[^,，;；]{2,40}(?:上|下|时|中|里|内|前|后|期间|现场)")
_TOWARDS = re.compile(
    r"(?<![反绝相应针面])(?:对(?![此于方])|向(?!来)|跟(?!随)|给|朝|接受)(?:[^的]{0,20}|.{0,20}的[^的]{0,4})$"
)
_TOLD_APART = re.compile("[^,，;；]+的(?:[,，;；。]|$)")
_TRADE = re.compile("[^,，的]{1,3}?[员者师工生户手警兵]")
_BEING = re.compile(r"(?:[是当]|作为|身为|成为|成了|担任|当上|当选)[^,，;；。:：]*$")


def find_subject(scene: Scene, within: Span) -> Party | None:
    """Return who is the subject of the verb that stands where `within` ends, or None.

    In the verb's own clause that is the nearest party, in the clauses before it the first one.
    """
    for clause in reversed(scene.clauses(within)):
        parties = scene.parties_in(clause)
        able = [party for party in parties if _may_act(scene, party, clause)]
        able = [party for party in able if not _is_apposed(scene, party)] or able
        if able:
            return able[-1 if clause.end == within.end else 0]
    return None


def _is_apposed(scene: Scene, party: Party) -> bool:
    """Tell whether what stands behind goes on saying who a noun means: 队员|、三级教练何丽."""
    return party.naming is Naming.NOUN and scene.text.startswith("、", party.span.end)


def find_actor(scene: Scene, clauses: Iterable[Span], but: Collection[str] = ()) -> Party | None:
    """Return the first who acts in `clauses`, or None; a crowd without a name yields to whoever acts behind it.

    The people named in `but` are passed over.

    Who acts in a clause that only says when yields to whoever acts in another (张军进门时,何丽很激动), and all to
    whoever is told from those named before: 张军接起电话,对方很着急.
    """
    clauses = list(clauses)
    told = [clause for clause in clauses if not scene.text.endswith(_WHEN, clause.start, clause.end)]
    found = ([one for one in _acting(scene, part) if one.name not in but] for part in (told, clauses))
    acting = next(filter(None, found), [])
    others = (party for party in acting if _sort(scene, party) == "other")
    single = (party for party in acting if not (party.several and _sort(scene, party) != "single"))
    return next(chain(others, single, acting), None)


def _sort(scene: Scene, party: Party) -> str | None:
    """Return what sort of speaker `speaker_nouns` calls the party, None where no noun names it."""
    return scene.lexicon.table("speaker_nouns").get(party.span.of(scene.text))


def _acting(scene: Scene, clauses: Iterable[Span]) -> Iterator[Party]:
    """Yield the people who act in `clauses`, in order."""
    for clause in clauses:
        for party in scene.parties_in(clause):
            if party.naming is Naming.AGENCY or (party.naming is Naming.PRONOUN and party.several):
                continue
            if not (is_object(scene, party) or is_owner(scene, party) or is_aside(scene, party, clause)):
                yield party


def is_aside(scene: Scene, party: Party, within: Span) -> bool:
    """Tell whether `party` inside the span `within` only says where, when or what: 在|市教育局会上, 他是|一名医生.

    So does who is told from all others: 鞋是|教练|买的.
    """
    if scene.text.endswith("是", 0, party.start) and _TOLD_APART.match(scene.text, party.span.end, within.end):
        return True
    return _is_circumstance(scene, party, within) or _is_predicate(scene, party, within)


def is_object(scene: Scene, party: Party) -> bool:
    """Tell whether the word before `party` makes it the one spoken to or acted on."""
    # 如何丽|所说
    if _speaks(scene, party) or scene.text.startswith(_BY, party.span.end):
        return False
    before = scene.text[max(0, party.start - _REACH) : party.start].removesuffix(_LAST)
    listed = scene.lexicon.words("object_words")
    return before.endswith(listed) and not _ends_compound(before, listed)


def _ends_compound(words: str, listed: Collection[str]) -> bool:
    """Tell whether the last character of `words` belongs to a longer word, and so acts on nobody: 中文|系."""
    last = list_words(words)[-1]
    if len(last) == 1 or last in listed:
        return False
    return part_of_speech(last).startswith("n")


def _is_circumstance(scene: Scene, party: Party, within: Span) -> bool:
    """Tell whether `party` inside the span `within` only says where or when: 在|市医院, 在企业家|论坛上."""
    if party.naming not in {Naming.AGENCY, Naming.NOUN}:
        return False
    if party.naming is Naming.AGENCY and scene.text.endswith("在", 0, party.start):
        return True
    found = _CIRCUMSTANCE.search(scene.text, within.start, within.end)
    return found is not None and found.start() < party.start and party.span.end < found.end()


def _is_predicate(scene: Scene, party: Party, within: Span) -> bool:
    """Tell whether `party` inside the span `within` only says what somebody is: 何丽是|一名医生, 作为|居民."""
    if party.naming is not Naming.NOUN or scene.text[party.span.end : party.span.end + 1].isalnum():
        return False
    return _BEING.search(scene.text, max(within.start, party.start - _REACH), party.start) is not None


def _speaks(scene: Scene, party: Party) -> bool:
    """Tell whether a cue follows `party`, heard or told with an office: 张军听见|有人|喊, 内科和|重症科主任何丽|说."""
    behind = scene.text[party.span.end : party.span.end + _FAR]
    end = party.span.end + len(behind) - len(behind.lstrip(BLOT))
    cues = scene.cues_in(Span(end, end + _NEXT))
    titled = party.start < party.span.start and not _is_faced(scene, party)
    heard = scene.text.endswith(_HEARD, 0, party.start)
    return (titled or heard) and any(cue.span.start == end for cue in cues)


def _may_act(scene: Scene, party: Party, clause: Span) -> bool:
    if is_aside(scene, party, clause) or is_object(scene, party) or is_owner(scene, party):
        return False
    if _is_employer(scene, party, clause):
        return False
    # 对《江州日报》记者|表示; in 对她的请求何丽说 何丽 speaks.
    return _TOWARDS.search(scene.text, max(clause.start, party.start - _REACH), party.start) is None


def _is_employer(scene: Scene, party: Party, clause: Span) -> bool:
    """Tell whether the agency `party` only says where somebody works whose name is not known: 市医院|招聘经理."""
    if party.naming is not Naming.AGENCY:
        return False
    near = scene.parties_in(Span(party.span.end, min(clause.end, party.span.end + _NEXT)))
    if any(one.naming is Naming.NOUN and not one.several and not _is_faced(scene, one) for one in near):
        return True
    trade = _TRADE.match(scene.text, party.span.end, clause.end)
    return trade is not None and all(map(is_nominal, list_words(trade.group())))


def _is_faced(scene: Scene, party: Party) -> bool:
    return scene.text.endswith(_FACED, 0, party.start)


def is_owner(scene: Scene, party: Party) -> bool:
    """Tell whether `party` only has what the words behind are about (何丽的歌), and neither says nor thinks it."""
    if not scene.text.startswith("的", party.span.end):
        return False
    return not scene.text.startswith(scene.lexicon.words("utterance_nouns"), party.span.end + 1)
