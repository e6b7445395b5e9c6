"""Messages: quotations that reach the story by telephone, letter, note or notice, and who sent them."""

import re
from functools import lru_cache

from reading.facts import Manner, Span, Tier
from reading.lexicon import Lexicon, any_of
from reading.speech.cues import Cue
from reading.speech.doers import find_subject, is_owner
from reading.speech.hearing import Attribution, Hearing
from reading.speech.parties import Naming, Party
from reading.speech.scenes import Scene

_ORDER = (Naming.PERSON, Naming.PRONOUN, Naming.NOUN, Naming.AGENCY)
_REPLYING = "回[答应复]|答复|面对"
_ADDRESSED = re.compile(f"(?:拨[通打]|打断|给|致|对|向|{_REPLYING})了?$")
_CALLER = re.compile(r"^[^,，]{0,12}的(?:人)?(?:正|就)?是")
_REMARK = re.compile(r"(?:^|[,，])(?:而|可)?这(?:句话|番话|些话|段话)?(?:也|就|正|便)?(?:曾)?(?:是|成了|成为)")
_NEAR = 3
_ASKS = "请"
_POSTED = re.compile("(?:[贴挂印立](?:着|有|了|出了?)|写[着有])$")
_TURNED = re.compile(f"(?:{_REPLYING})[了着]?$")
_ASKED = re.compile("的?(?:[提疑询追反质]问|问话|问题|质疑|关切|话)")
_HEARD = re.compile("听[完到见了罢]")
_WORDS_OF = re.compile("的(?:[这那][句番席]话|话|嘱托|教诲)")
_FAR_END = re.compile("(?:电话|手机|听筒|话筒)(?:的?(?:那|另一)[头端边]|里)")
_ARTICLE = re.compile("第[^,，]{1,12}[条款]")
_ONCE = re.compile("[时后]")
_WHENCE = re.compile("(?:了?来自[^,，]{0,8})?")


def find_notice(scene: Scene, at: int) -> str | None:
    """Return what stretch `at` is said to stand on: 门上贴着“今日休息,明日开门”的|告示, but no 标语, a slogan."""
    lead = scene.lead(at)
    behind = _notice(scene.lexicon) if _POSTED.search(scene.text, lead.start, lead.end) else None
    match = behind.match(scene.text, scene.quoted[at].outer.end) if behind else None
    return match["noun"] if match else None


def hear_notice(hearing: Hearing) -> Attribution | None:
    """门上贴着“今日休息,明日开门”的告示: whoever passes by did not write it."""
    noun = find_notice(hearing.scene, hearing.at)
    return _unsigned(hearing.scene, noun, None) if noun else None


def hear_sender(hearing: Hearing) -> Attribution | None:
    """接到疾控中心打来的电话:“…”; 孩子写的纸条:“…”: the sender spoke."""
    scene, lead = hearing.scene, hearing.lead
    clauses = scene.clauses(lead)
    if not clauses or not scene.leads_on(lead):
        return None
    clause = clauses[-1]
    for party in reversed(scene.parties_in(clause)):
        match = _sent(scene.lexicon).fullmatch(scene.text, party.span.end, clause.end)
        received = scene.text.endswith(scene.lexicon.words("receipts"), 0, party.start)
        if match and (match["own"] or received) and not _is_addressed(scene, party):
            return _sent_by(hearing, party, match["noun"])
    return _hear_strange_sender(scene, clause)


def _hear_strange_sender(scene: Scene, clause: Span) -> Attribution | None:
    """张军接到一个陌生电话:“…”: whoever called is not named, and it was not 张军."""
    got = _receipts(scene.lexicon).search(scene.text, clause.start, clause.end)
    noun = _last_noun(scene.lexicon).search(scene.text, got.end(), clause.end) if got else None
    # 张军看到雪时不胜感慨 tells what he says himself.
    if got is None or noun is None or _ONCE.search(scene.text, got.end(), noun.start()):
        return None
    return _unsigned(scene, noun["noun"], None)


def hear_issuer(hearing: Hearing) -> Attribution | None:
    """“今夜有雪,请减少外出。”下午,市气象局发出暴雪预警: an agency issued the words that ask for something."""
    scene = hearing.scene
    if hearing.hands_on or _ASKS not in scene.content(hearing.at) or not scene.is_final(hearing.last):
        return None
    for party in scene.parties_in(hearing.tail):
        if party.naming is Naming.AGENCY and _issued(scene.lexicon).match(scene.text, party.span.end, hearing.tail.end):
            return hearing.infer(party)
    return None


def hear_question(hearing: Hearing) -> Attribution | None:
    """“…?”张军回应邻居的疑问:“…”, “…?”面对邻居的疑问,张军一时语塞: the first words are the neighbour's."""
    scene, tail = hearing.scene, hearing.tail
    # “…。”张军回答记者的提问时说 gives the answer.
    if not hearing.hands_on and not hearing.asks(hearing.last):
        return None
    for party in scene.parties_in(tail):
        if _TURNED.search(scene.text, tail.start, party.start) and _ASKED.match(scene.text, party.span.end, tail.end):
            return hearing.credit(party, None)
    return None


def hear_heard(hearing: Hearing) -> Attribution | None:
    """“…。”听完医生的话,张军放下心来: the doctor spoke; 听完电话里的答复: somebody far away.

    So did the doctor in “…。”张军记着医生的这句话.
    """
    scene = hearing.scene
    clause = next(iter(scene.clauses(hearing.tail)), None)
    if clause is None:
        return None
    parties = scene.parties_in(clause)
    if not _HEARD.match(scene.text, clause.start):
        said = [one for one in parties[1:] if _WORDS_OF.fullmatch(scene.text, one.span.end, clause.end)]
        return hearing.infer(said[-1]) if said else None
    for party in parties:
        if scene.text.startswith("的", party.span.end) and not is_owner(scene, party):
            return hearing.infer(party)
    return _unsigned(scene, None, None) if _FAR_END.search(scene.text, clause.start, clause.end) else None


def hear_caller(hearing: Hearing) -> Attribution | None:
    """“…”来电的是市教育局; “…”这是张军说得最多的话."""
    scene, tail = hearing.scene, hearing.tail
    words = tail.of(scene.text)
    remark, caller = _REMARK.search(words), None if hearing.hands_on else _CALLER.search(words)
    if remark and scene.cues_in(Span(tail.start, tail.start + remark.start())):
        remark = None
    for match in (remark, caller):
        party = _find_first(scene, Span(tail.start + match.end(), tail.end)) if match else None
        if party is not None:
            cue = next((one for one in scene.cues_in(tail) if not scene.is_noun(one)), None)
            return hearing.credit(party, cue) if cue or match is caller else hearing.infer(party)
    return None


def hear_receiver(hearing: Hearing) -> Attribution | None:
    """“…”张军接到群众电话; “…”张军收到一条短信: whoever sent it spoke, and not 张军."""
    scene, tail = hearing.scene, hearing.tail
    got = _receipts(scene.lexicon).search(scene.text, tail.start, tail.end)
    if got is None:
        return None
    clause = next(one for one in scene.clauses(tail) if got.end() <= one.end)
    if _is_said(scene, Span(clause.end, tail.end)):
        return None
    for party in scene.parties_in(Span(got.end(), tail.end)):
        match = _sent_before(scene.lexicon).match(scene.text, party.span.end, tail.end)
        if match and _WHENCE.fullmatch(scene.text, got.end(), party.start):
            return _sent_by(hearing, party, match["noun"])
    noun = _nouns(scene.lexicon).search(scene.text, got.end(), clause.end)
    if noun is None or _ONCE.search(scene.text, got.end(), noun.start()):
        return None
    return _unsigned(scene, noun.group(), None)


def _is_said(scene: Scene, within: Span) -> bool:
    """Tell whether somebody speaks in the span `within`: “…”接到医生的电话,张军笑着说."""
    return any(cue.plain and find_subject(scene, Span(within.start, cue.span.start)) for cue in scene.cues_in(within))


def tells_message(scene: Scene, party: Party, cue: Cue) -> bool:
    """Tell whether a message or a law, and not `party` in a clause before, says the words: 张军说,贺信中提到“…”."""
    clause = next(one for one in scene.clauses(Span(party.span.start, cue.span.end)) if one.end == cue.span.end)
    told = (_nouns(scene.lexicon), _ARTICLE)
    return clause.start > party.span.end and any(one.search(scene.text, clause.start, cue.span.start) for one in told)


def hear_leading_message(hearing: Hearing, cue: Cue | None) -> Attribution:
    """门上贴着纸条:“…”; 电话打来:“…”: what leads up to the words names nobody."""
    scene = hearing.scene
    noun = _leading_noun(hearing)
    if cue is None or (noun and noun.start() != cue.span.start):
        return _unsigned(scene, noun.group() if noun else None, cue)
    stranger = hearing.meet(scene.clauses(hearing.lead)[-1].start, cue)
    return stranger or _unsigned(scene, None, cue)


def leading_manner(hearing: Hearing) -> Manner:
    """Return the manner of the message that leads up to the words (袋子里有张纸条:“…”), speech where there is none."""
    noun = _leading_noun(hearing)
    return _manner(hearing.scene.lexicon, noun and noun.group())


def _leading_noun(hearing: Hearing) -> re.Match[str] | None:
    scene = hearing.scene
    clauses = scene.clauses(hearing.lead)
    return _nouns(scene.lexicon).search(scene.text, clauses[-1].start, clauses[-1].end) if clauses else None


def hear_following_message(hearing: Hearing) -> Attribution | None:
    """“…”一张纸条上写着: written, by nobody who is named."""
    scene, tail = hearing.scene, hearing.tail
    cues = [one for one in scene.cues_in(tail) if one.manner is Manner.WRITTEN]
    for clause in scene.clauses(tail)[:2] if cues else []:
        noun = _nouns(scene.lexicon).search(scene.text, clause.start, clause.end)
        cue = next((one for one in cues if noun and not _holds(Span(*noun.span()), one.span)), None)
        if noun and cue:
            return _unsigned(scene, noun.group(), cue)
    return None


def _holds(noun: Span, cue: Span) -> bool:
    """Tell whether `cue` is only a part of `noun`: 判决书 says nothing, 留言 may."""
    return noun.covers(cue) and noun != cue


def _sent_by(hearing: Hearing, party: Party, noun: str) -> Attribution:
    return hearing.credit(party, None, _manner(hearing.scene.lexicon, noun))


def _unsigned(scene: Scene, noun: str | None, cue: Cue | None) -> Attribution:
    spoken, manner = (cue.span.of(scene.text), cue.manner) if cue else (None, Manner.SPEECH)
    manner = manner if manner is Manner.WRITTEN else _manner(scene.lexicon, noun)
    return Attribution(Tier.UNATTRIBUTED, None, noun, spoken, manner)


def _manner(lexicon: Lexicon, noun: str | None) -> Manner:
    """Return whether the message that is called `noun` is written; without one it is speech."""
    return Manner(lexicon.table("messages")[noun]) if noun else Manner.SPEECH


def _is_addressed(scene: Scene, party: Party) -> bool:
    return _ADDRESSED.search(scene.text, max(0, party.start - _NEAR), party.start) is not None


def _find_first(scene: Scene, within: Span) -> Party | None:
    parties = [one for one in scene.parties_in(within) if not _is_addressed(scene, one)]
    return min(parties, key=lambda party: (_ORDER.index(party.naming), party.start), default=None)


@lru_cache(maxsize=4)
def _nouns(lexicon: Lexicon) -> re.Pattern[str]:
    """Match a message anywhere; nouns of one character stand in too many words for that."""
    return re.compile(any_of(word for word in lexicon.words("messages") if len(word) > 1))


@lru_cache(maxsize=4)
def _notice(lexicon: Lexicon) -> re.Pattern[str]:
    """Match the written message behind its words."""
    written = {noun for noun, manner in lexicon.rows("messages") if manner == Manner.WRITTEN}
    return re.compile(f"的(?P<noun>{any_of(written.difference(lexicon.words('naming_nouns')))})")


@lru_cache(maxsize=4)
def _last_noun(lexicon: Lexicon) -> re.Pattern[str]:
    """Match the message that ends a clause."""
    return re.compile(f"(?P<noun>{any_of(lexicon.words('messages'))})$")


@lru_cache(maxsize=4)
def _sent(lexicon: Lexicon) -> re.Pattern[str]:
    """Match what stands between a sender and the end of the clause; group `own` where the message is called theirs."""
    # 何丽的文章下 others write.
    noun = f"(?P<noun>{any_of(lexicon.words('messages'))})(?!下)"
    return re.compile(f"{_sending(lexicon)}{noun}(?:(?<=..)(?:[^,，]{{0,6}}|[打发传寄送][^,，]{{0,30}}))?")


@lru_cache(maxsize=4)
def _sent_before(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(f"{_sending(lexicon)}(?P<noun>{_nouns(lexicon).pattern})")


@lru_cache(maxsize=4)
def _issued(lexicon: Lexicon) -> re.Pattern[str]:
    """Match what stands between an agency and what it issues."""
    sent, issued = any_of(lexicon.words("sending_verbs")), any_of(lexicon.words("issued_messages"))
    return re.compile(f"[^,，]{{0,24}}?{sent}了?[^,，的]{{0,8}}?{issued}(?![^,，。])")


def _sending(lexicon: Lexicon) -> str:
    return f"(?P<own>(?:[^,，的]{{0,4}}{any_of(lexicon.words('sending_verbs'))}[^,，的]?)?的)?[^,，的下]{{0,4}}?"


@lru_cache(maxsize=4)
def _receipts(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(any_of(lexicon.words("receipts")))
