"""Speakers: who said what stands between quotation marks, by the words around it.

The rules stand in the order of their trust: words that lead up to the marks (张军说:“…”), words that follow them
(“…”张军说), then what the context tells (the one who acts, the one just quoted, the one whose section it is).
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import dropwhile

from reading.facts import Span, Tier
from reading.lexicon import Lexicon, any_of
from reading.speech.cues import Cue
from reading.speech.doers import find_actor, find_subject
from reading.speech.hearing import NOBODY, Attribution, Hearing
from reading.speech.messages import (
    hear_caller,
    hear_following_message,
    hear_heard,
    hear_issuer,
    hear_leading_message,
    hear_notice,
    hear_question,
    hear_receiver,
    hear_sender,
    leading_manner,
    tells_message,
)
from reading.speech.parties import Naming, Party
from reading.speech.scenes import COLONS, Scene
from reading.speech.talk import has_voice

_NEAR = 3
_PAIR = 2
_MOTTO = 24
_ALONE = 6
_ADDRESS = 8
_PAUSES = " 　,，:："
_ASKING = "问"
_WELL = "得好"
_CONTRAST = "则"
_LIKE = ("和", "与", "跟", "同", "像")
_EXCHANGE = re.compile(
    "[^,，]{0,4}(?:对[话白]|一问一答|你问我答)|(?:[^,，]+[,，])?[^,，]*(?:讨价还价|你一言我一语|家常|攀谈|交谈)"
)
_AMID = re.compile("[^,，]{0,8}声(?:中|里|不绝|不断|此起彼伏|四起)")
_OUTCRY = re.compile("(?:一[阵声]|阵阵|声声)[^,，的]{0,8}(?:[呼哭]?喊|呼救|叫|惊呼|呼唤|吆喝|声音)")
_CHORUS = re.compile("齐声|异口同声|七嘴八舌|纷纷")
_FINISHED = re.compile(
    "的?(?:话音|一?句?话)(?:刚落|未落|还?没(?:有)?(?:说完|落)|刚?一?出口)|的?一声(?:令下|[口号]令|招呼|吆喝)|下达[指命口]令"
)
_RECALLING = re.compile("(?:[说谈提聊讲想忆]|回想|回忆)[起到及]")
_DENIED = re.compile("(?:没有?|[并从]未)(?:再|正面|直接|立即|立刻|马上|当场)?$|(?<![得无])不$")
_SHARED = re.compile("有着?(?:同样|相同|类似|一样)|[这一]样(?![,，])")


def attribute(scene: Scene, at: int, heard: Mapping[int, Attribution]) -> Attribution:
    """Return who said stretch `at` of `scene`; `heard` are the attributions of the quotations before it.

    What is called a saying was said by nobody: 俗话说:“…”.
    """
    hearing = Hearing(scene, at, heard)
    if hearing.lead.of(scene.text).rstrip(_PAUSES).removesuffix(_WELL).endswith(scene.lexicon.words("sayings")):
        return NOBODY
    rules = _RULES if not hearing.answers else _ANSWER_RULES
    found = next((found for rule in rules if (found := rule(hearing)) is not None), NOBODY)
    if found.tier is not Tier.INFERRED or found.speaker is None:
        return found
    is_another = (
        hearing.addresses(found.speaker) or hearing.mentions(found.speaker) or hearing.replies_to(found.speaker)
    )
    return NOBODY if is_another else found


def find_lead_cue(scene: Scene, at: int) -> Cue | None:
    """Return the cue that stands in the last clause before stretch `at`, or None."""
    clauses = scene.clauses(scene.lead(at))
    if not clauses:
        return None
    cues = [cue for cue in scene.cues_in(clauses[-1]) if scene.before(at) in COLONS or not scene.is_noun(cue)]
    return cues[-1] if cues else None


def find_tail_cue(scene: Scene, at: int) -> tuple[Party, Cue] | None:
    """Return who is said to speak behind stretch `at`, and the cue, or None."""
    tail = scene.tail(at)
    # “…”王先生担心:孩子怎么回家? tells of other words.
    own = [clause for clause in scene.clauses(tail) if not scene.text.startswith(tuple(COLONS), clause.end)]
    for clause in _from_first_party(scene, own)[:_NEAR]:
        for cue in scene.cues_in(clause):
            if _DENIED.search(scene.text, clause.start, cue.span.start) or _asks_for(scene, at, cue, clause):
                continue
            party = find_subject(scene, Span(tail.start, cue.span.start))
            if party is not None and (cue.plain or _ends(scene, cue, clause) or party.naming is not Naming.AGENCY):
                return party, cue
    return None


def _asks_for(scene: Scene, at: int, cue: Cue, clause: Span) -> bool:
    """Tell whether `clause` only says when stretch `at` was asked for, which asks nothing: “…。”当记者问起时."""
    is_when = scene.text.endswith(("时", "后"), clause.start, clause.end)
    return is_when and _ASKING in cue.span.of(scene.text) and not scene.content(at).endswith(("?", "？"))


def _ends(scene: Scene, cue: Cue, clause: Span) -> bool:
    """Tell whether `cue` ends `clause`, but for the one spoken to: 市教育局回应|记者."""
    return cue.span.end == clause.end or any(
        (party.start, party.span.end) == (cue.span.end, clause.end) for party in scene.parties_in(clause)
    )


def _from_first_party(scene: Scene, clauses: list[Span]) -> list[Span]:
    """Return `clauses` without those at their head that only say when and where."""
    return list(dropwhile(lambda clause: not scene.parties_in(clause), clauses))


def closing_cue(scene: Scene, at: int) -> Cue | None:
    """Return the plain cue that ends the first clause behind stretch `at`, or None."""
    clauses = scene.clauses(scene.tail(at))[:1]
    return next((cue for one in clauses for cue in scene.cues_in(one) if cue.plain and cue.span.end == one.end), None)


def introduces(scene: Scene, cue: Cue, lead: Span) -> bool:
    """Tell whether nothing but the one spoken to stands between `cue` and the end of `lead`."""
    between = scene.text[cue.span.end : lead.end].strip(" 　,，:：").removeprefix("自己")
    if between in scene.lexicon.words("calling_words"):
        return True
    spoken_to = [party.span.of(scene.text) for party in scene.parties_in(Span(cue.span.end, lead.end))]
    return not between or (len(between) <= _ADDRESS and between.endswith(tuple(spoken_to)))


def _hear_lead(hearing: Hearing) -> Attribution | None:
    """张军说:“…”, 张军表示,“…”, 有人劝他“…”; a colon alone speaks too."""
    scene, lead = hearing.scene, hearing.lead
    cue = _leading_cue(hearing)
    if not _is_led(hearing, cue):
        return None
    party = find_subject(scene, Span(lead.start, cue.span.start if cue else lead.end))
    if cue is None:
        return _hear_colon(hearing, party) if party is not None else None
    if party is not None and _is_choral(scene, party, cue):
        return Attribution(Tier.UNATTRIBUTED, None, None, cue.span.of(scene.text), cue.manner)
    if party is not None:
        told = tells_message(scene, party, cue)
        return None if told else hearing.credit(party, cue, leading_manner(hearing))
    goes_on = _continuing(scene.lexicon).fullmatch(scene.text, lead.start, cue.span.start)
    return _continue(hearing, cue) if goes_on else None


def _is_choral(scene: Scene, party: Party, cue: Cue) -> bool:
    """Tell whether many speak behind the clause of the one `party`: 何丽举起相机,教室里齐声喊:“…”."""
    clause = scene.clauses(Span(party.span.start, cue.span.end))[-1]
    return not party.several and clause.start > party.span.end and _CHORUS.search(clause.of(scene.text)) is not None


def _hear_colon(hearing: Hearing, party: Party) -> Attribution | None:
    """张军:“…”, 张军有同感:“…”: no cue leads up to the words, and none behind them names another."""
    if _is_said_behind(hearing):
        return None
    if not _stands_last(hearing.scene, hearing.lead, party):
        return replace(hearing.infer(party), manner=leading_manner(hearing))
    return hearing.credit(party, None, leading_manner(hearing))


def _is_said_behind(hearing: Hearing) -> bool:
    """Tell whether the first words behind the marks name the speaker, whatever led up to them: 大家愣住了:“…”张军说."""
    found = find_tail_cue(hearing.scene, hearing.last)
    if found is None:
        return False
    party, cue = found
    known = party.name is not None or party.naming is Naming.PRONOUN
    return known and hearing.scene.clauses(hearing.tail)[0].covers(cue.span)


def _stands_last(scene: Scene, lead: Span, party: Party) -> bool:
    """Tell whether `party` stands in the last clause of `lead`, where a colon alone says that they speak."""
    return scene.clauses(lead)[-1].covers(party.span)


def _leading_cue(hearing: Hearing) -> Cue | None:
    """Return the last clause's cue; before a colon that of the last clause where somebody stands."""
    scene, lead = hearing.scene, hearing.lead
    cue = find_lead_cue(scene, hearing.first)
    if cue is not None or not scene.leads_on(lead):
        return cue
    for clause in reversed(scene.clauses(lead)):
        if find_subject(scene, clause) is not None or scene.cues_in(clause):
            return next(reversed(scene.cues_in(clause)), None)
    return None


def _is_led(hearing: Hearing, cue: Cue | None) -> bool:
    return hearing.scene.leads_on(hearing.lead) or (cue is not None and introduces(hearing.scene, cue, hearing.lead))


@lru_cache(maxsize=4)
def _continuing(lexicon: Lexicon) -> re.Pattern[str]:
    words = any_of(lexicon.words("continuing_words"))
    return re.compile(f"(?:{words}|[^,，]{{1,6}}地|[,，\\s])*+")


def _continue(hearing: Hearing, cue: Cue) -> Attribution:
    name = hearing.topic(hearing.lead.start, past_unnamed=False)
    tier = Tier.UNATTRIBUTED if name is None else Tier.INFERRED
    return Attribution(tier, name, None, cue.span.of(hearing.scene.text), cue.manner)


def _hear_unnamed_lead(hearing: Hearing) -> Attribution | None:
    """电话那头传来声音:“…”: led up to, but nobody is named."""
    cue = find_lead_cue(hearing.scene, hearing.first)
    names_nobody = cue is None or not hearing.scene.leads_on(hearing.lead)
    if not _is_led(hearing, cue) or (names_nobody and _is_said_behind(hearing)):
        return None
    return hear_leading_message(hearing, cue)


def _hear_tail(hearing: Hearing) -> Attribution | None:
    """“…”张军说. In “…?”“…”张军说 the question is somebody else's, and behind “…”随后 the story goes on."""
    if _turns(hearing):
        return None
    found = find_tail_cue(hearing.scene, hearing.last)
    if found is None:
        return _hear_stranger(hearing) if not hearing.hands_on else None
    # In “…?”“…。”张军问过 he asked, in “…?”“…。”张军说 he answered.
    party, cue = found
    if party.name in hearing.addressed:
        return None
    asked = _ASKING in cue.span.of(hearing.scene.text)
    if hearing.answers if asked else hearing.is_answered:
        return NOBODY
    return hearing.credit(party, cue) if _says(hearing.scene, party, cue) else hearing.infer(party)


def _turns(hearing: Hearing) -> bool:
    """Tell whether the words behind the marks carry the story on: 随后, 就这样, to another: 李四则认为."""
    scene, tail = hearing.scene, hearing.tail
    if _turning(scene.lexicon).match(scene.text, tail.start, tail.end):
        return True
    first = next(iter(scene.parties_in(tail)), None)
    return first is not None and scene.text.startswith(_CONTRAST, first.span.end)


@lru_cache(maxsize=4)
def _turning(lexicon: Lexicon) -> re.Pattern[str]:
    # 最后陈述时 says when.
    return re.compile(f"{any_of(lexicon.words('turning_words'))}(?![^,，]*[时后][,，])")


def _says(scene: Scene, party: Party, cue: Cue) -> bool:
    """Tell whether `cue` says that `party` spoke: in one clause (张军近日说), or alone in the next (张军笑了,说)."""
    clauses = scene.clauses(Span(party.span.end, cue.span.end))
    return len(clauses) == 1 or (cue.plain and cue.span.start - clauses[-1].start <= _ALONE)


def _hear_stranger(hearing: Hearing) -> Attribution | None:
    """“…”某人说, by a written message or by somebody who is none of the article's names."""
    message = hear_following_message(hearing)
    cue = closing_cue(hearing.scene, hearing.last)
    if message is not None or cue is None or hearing.scene.is_noun(cue):
        return message
    return hearing.meet(hearing.scene.clauses(hearing.tail)[0].start, cue)


def _hear_earlier_clause(hearing: Hearing) -> Attribution | None:
    """他说,自己很忙,“…”: the cue stands some clauses before; one with its own subject reports those behind it."""
    scene, lead = hearing.scene, hearing.lead
    told: list[tuple[bool, bool, Cue, Party]] = []
    for clause in scene.clauses(lead):
        for cue in scene.cues_in(clause):
            party = find_subject(scene, Span(lead.start, cue.span.start))
            if party is not None and (cue.plain or party.naming is not Naming.AGENCY):
                told.append((clause.covers(party.span), _ends(scene, cue, clause), cue, party))
    if not told:
        return None
    *_, cue, party = max(told, key=lambda one: (one[0], one[1], one[2].span))
    return hearing.credit(party, cue)


def _has_people(hearing: Hearing) -> bool:
    """Tell whether the paragraph names people before the chain."""
    start = hearing.scene.quoted[hearing.first].outer.start
    before = Span(hearing.scene.paragraph_start(start), start)
    return any(party.naming is Naming.PERSON for party in hearing.scene.parties_in(before))


def _hear_leading_actor(hearing: Hearing) -> Attribution | None:
    """张军每天守在路口,“…”: who acts in the words before, the one whom the last of them opens with before all."""
    clauses = list(hearing.scene.clauses(hearing.lead))
    last = find_actor(hearing.scene, clauses[-1:])
    opens = last is not None and last.naming is Naming.PERSON and last.start == clauses[-1].start
    actor = last if opens else find_actor(hearing.scene, clauses)
    return hearing.infer(actor) if actor else None


def _hear_following_actor(hearing: Hearing) -> Attribution | None:
    """“…”张军擦了擦汗: who acts in the words behind. In “…?”张军说:“…” nobody is known to have asked.

    Nor is it known who said what where both are called a talk (“…?”“…”这段对话,张军一直记得), or who shouted (“…!”
    欢呼声中,张军举起奖杯).
    """
    is_exchange = hearing.is_answered or (hearing.answers and _EXCHANGE.match(hearing.scene.text, hearing.tail.start))
    is_crowd = _AMID.match(hearing.scene.text, hearing.tail.start) or _is_outcry(hearing)
    if is_exchange or is_crowd or (hearing.hands_on and hearing.asks(hearing.at)):
        return NOBODY
    if _turns(hearing):
        return None
    clauses = hearing.scene.clauses(hearing.tail)
    recalling = None if hearing.hands_on else _find_recalling(hearing.scene, clauses[:2])
    if recalling is not None:
        return hearing.infer(recalling)
    clauses = clauses if hearing.hands_on else _from_first_party(hearing.scene, clauses)[:2]
    actor = find_actor(hearing.scene, clauses, hearing.addressed)
    if actor is None or (_has_people(hearing) and _is_remote(hearing, actor)):
        return None
    return hearing.infer(actor)


def _find_recalling(scene: Scene, clauses: Sequence[Span]) -> Party | None:
    """Return the person behind the first of `clauses`, which says of what is spoken: 说起那一夜,张军的手还在抖."""
    if len(clauses) < _PAIR or not _RECALLING.match(scene.text, clauses[0].start):
        return None
    first = next(iter(scene.parties_in(clauses[1])), None)
    return first if first is not None and first.naming is Naming.PERSON else None


def _is_outcry(hearing: Hearing) -> bool:
    """Tell whether the words behind call those quoted a shout before they name anybody: “…!”一阵呼喊惊醒了张军."""
    scene, tail = hearing.scene, hearing.tail
    found = _OUTCRY.search(scene.text, tail.start, tail.end)
    return found is not None and not scene.parties_in(Span(tail.start, found.start()))


def _hear_finished(hearing: Hearing) -> Attribution | None:
    """“…!”张军话音未落, “…!”随着张军一声令下: it was he who spoke."""
    scene, tail = hearing.scene, hearing.tail
    party = next(iter(scene.parties_in(tail)), None)
    is_finished = party is not None and _FINISHED.match(scene.text, party.span.end, tail.end) is not None
    return hearing.infer(party) if is_finished and party else None


def _hear_alike(hearing: Hearing) -> Attribution | None:
    """“…”和柏青有同样想法的街坊不少: who shares what was said with others said it."""
    scene, tail = hearing.scene, hearing.tail
    party = next(iter(scene.parties_in(tail)), None)
    if party is None or party.naming is not Naming.PERSON or scene.text[tail.start : party.start] not in _LIKE:
        return None
    return hearing.infer(party) if _SHARED.match(scene.text, party.span.end, tail.end) else None


def _is_remote(hearing: Hearing, actor: Party) -> bool:
    """Tell whether `actor` may act apart from the words: in what leads up to the next ones, or unnamed and late."""
    return hearing.hands_on or (actor.naming is Naming.NOUN and actor.start > hearing.tail.start)


def _hear_context(hearing: Hearing) -> Attribution | None:
    """A quotation that stands alone continues who was last quoted or acted in its section; no motto does."""
    start = hearing.scene.quoted[hearing.first].outer.start
    name = None if _is_motto(hearing) else hearing.topic(start, past_unnamed=False)
    name = name or (hearing.told_below() if hearing.scene.is_final(hearing.at) else None)
    return Attribution(Tier.INFERRED, name) if name else None


def _is_motto(hearing: Hearing) -> bool:
    """Tell whether few words head the text of a paragraph, nobody speaking in them: a saying or a slogan."""
    scene, content = hearing.scene, hearing.scene.content(hearing.at)
    if hearing.first != hearing.last or len(content) > _MOTTO or has_voice(content):
        return False
    start = scene.quoted[hearing.at].outer.start
    return scene.behind(hearing.at) != "\n" and not scene.text[scene.paragraph_start(start) : start].strip()


_RULES: tuple[Callable[[Hearing], Attribution | None], ...] = (
    hear_notice,
    hear_sender,
    _hear_lead,
    hear_question,
    hear_issuer,
    hear_caller,
    hear_receiver,
    _hear_unnamed_lead,
    hear_heard,
    _hear_finished,
    _hear_alike,
    _hear_tail,
    _hear_earlier_clause,
    _hear_leading_actor,
    _hear_following_actor,
    _hear_context,
)
_LEAD_RULES = {hear_sender, _hear_lead, _hear_unnamed_lead, _hear_earlier_clause, _hear_leading_actor}
_ANSWER_RULES = tuple(rule for rule in _RULES if rule not in _LEAD_RULES)
