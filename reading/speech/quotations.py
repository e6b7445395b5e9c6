"""Quotations: which quoted stretches of an article somebody said or wrote, and who.

Marks also stand around terms, slogans, titles and nicknames. A stretch counts as a quotation by its own shape (final
mark, clauses, first and second person) and by its place (a sentence of its own, behind a cue, before one).
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from reading.facts import Article, Quotation, Span, Tier
from reading.lexicon import Lexicon, any_of
from reading.speech.cues import Cue
from reading.speech.doers import find_subject
from reading.speech.hearing import Attribution
from reading.speech.messages import find_notice
from reading.speech.scenes import BLOT, COLONS, COMMAS, FINAL, SEMICOLONS, Scene, set_scene
from reading.speech.speakers import attribute, find_lead_cue, find_tail_cue, introduces
from reading.speech.talk import has_clauses, has_voice
from reading.text.marks import holds_marks
from reading.text.words import list_words, part_of_speech

_WHOLE = 20
_LONG = 10
_SHORT = 6
_BRIEF = 5
_CRY = 3
_TERM = 14
_NEAR = 12
_VERBS = ("v", "d")
_ENDS = FINAL + "\n"
_WORDS_OF = re.compile("这[^,，]{0,24}的(?:一句|那句|心里|真心)?话(?:$|[,，])|这[^,，]{0,24}(?:口头禅|心声)(?:$|[,，])")
_CALLED = re.compile("[（(](?:以下)?[简下又]?称")


def find_quotations(article: Article, lexicon: Lexicon) -> Iterator[Quotation]:
    """Yield the quotations of `article` in order, its titles left out; spans leave the marks out.

    Words that nobody says where they stand are whose the article says they are where it prints them again.

    Args:
        article: the article, its names filled.
        lexicon: holds the lists of cues, parties and naming nouns.
    """
    if not holds_marks(article.text):
        return
    scene = set_scene(article, lexicon)
    found = list(_hear(scene))
    said = [(_letters(article, one), one.speaker) for one in found if one.tier is Tier.EXPLICIT]
    for one in found:
        speakers = _find_sayers(article, one, said)
        yield replace(one, tier=Tier.INFERRED, speaker=speakers.pop()) if len(speakers) == 1 else one


def _find_sayers(article: Article, one: Quotation, said: Sequence[tuple[str, str | None]]) -> set[str]:
    """Return those of whom the article tells elsewhere that they `said` the words of `one`, which nobody says here."""
    letters = _letters(article, one)
    if one.tier is not Tier.UNATTRIBUTED or one.printed is not None or len(letters) < _LONG:
        return set()
    return {speaker for words, speaker in said if speaker is not None and letters in words}


def _letters(article: Article, one: Quotation) -> str:
    """Return what tells words apart however they are set: their letters and digits."""
    return "".join(filter(str.isalnum, one.span.of(article.text)))


def _hear(scene: Scene) -> Iterator[Quotation]:
    heard: dict[int, Attribution] = {}
    for at, one in enumerate(scene.quoted):
        if any(title.overlaps(one.outer) for title in scene.article.titles):
            continue
        goes_on = at - 1 in heard and _goes_on(scene, at)
        if not goes_on and not is_quotation(scene, at):
            continue
        found = heard[at - 1] if goes_on else attribute(scene, at, heard)
        heard[at] = found
        yield Quotation(one.content, found.tier, found.speaker, found.printed, found.cue, found.manner)


def _goes_on(scene: Scene, at: int) -> bool:
    """Tell whether the stretch stands right behind one that ends within its sentence (“…”“…”)."""
    touches = scene.quoted[at - 1].outer.end == scene.quoted[at].outer.start
    return touches and not scene.is_final(at - 1) and len(scene.content(at)) >= _SHORT


def is_quotation(scene: Scene, at: int) -> bool:
    """Tell whether somebody said or wrote what stands in stretch `at`."""
    if not any(character.isalnum() for character in scene.content(at)):
        return False
    if find_notice(scene, at):
        return _is_clause(scene, at)
    if _is_name(scene, at):
        return False
    if scene.trails_off(at) and len(scene.content(at)) >= _SHORT:
        return True
    if scene.content(at)[-1:] in COMMAS:
        return True
    return _judge_place(scene, at)(scene, at)


def _judge_place(scene: Scene, at: int) -> Callable[[Scene, int], bool]:
    """Return the judge for the place where stretch `at` stands."""
    if scene.before(at) in COLONS:
        return _stands_behind_colon
    if scene.before(at) in COMMAS:
        return _stands_behind_comma
    opens = scene.opens_sentence(at) or scene.before(at) in (BLOT, *SEMICOLONS)
    return _opens_sentence if opens else _stands_inside


@lru_cache(maxsize=4)
def _naming(lexicon: Lexicon) -> re.Pattern[str]:
    nouns = any_of(lexicon.words("naming_nouns"))
    return re.compile(
        f"(?:的|等|这一|这个|之)?{nouns}(?!现场|[上中里内前后间])|的|等|为(?:主题|题|目标|原则|名|代号)|之"
    )


def _is_name(scene: Scene, at: int) -> bool:
    """Tell whether the words behind the stretch call it a theme, a slogan or a term, or shorten it."""
    if _CALLED.match(scene.article.text, scene.quoted[at].outer.end):
        return True
    named = _naming(scene.lexicon).match(scene.text, scene.quoted[at].outer.end)
    if named is None or not scene.is_final(at):
        return named is not None
    says = any(scene.cues_in(clause) for clause in scene.clauses(scene.tail(at))[:1])
    return not says and not (has_clauses(scene.content(at)[:-1]) and len(scene.content(at)) > _WHOLE)


def _is_clause(scene: Scene, at: int) -> bool:
    content = scene.content(at)
    return has_clauses(content) or has_voice(content)


def _stands_behind_colon(scene: Scene, at: int) -> bool:
    lead = scene.lead(at).of(scene.text).rstrip(" 　:：")
    asks = scene.content(at).endswith(("?", "？"))
    if not asks and lead.endswith(scene.lexicon.words("naming_nouns")) and find_lead_cue(scene, at) is None:
        return False
    if scene.is_final(at):
        return True
    if not _closes_clause(scene, at):
        return False
    if find_lead_cue(scene, at) is not None:
        return True
    named = any(party.span.end == scene.lead(at).start + len(lead) for party in scene.parties_in(scene.lead(at)))
    return named or (_is_clause(scene, at) and len(scene.content(at)) >= _SHORT)


def _stands_behind_comma(scene: Scene, at: int) -> bool:
    if scene.is_final(at) or _leads_to_words(scene, at):
        return True
    if not _closes_clause(scene, at):
        return False
    content = scene.content(at)
    closes = scene.behind(at) in _ENDS
    cue = find_lead_cue(scene, at)
    if cue is not None:
        shortest = _BRIEF if closes and cue.plain else _SHORT if closes else _LONG
        is_long = len(content) >= shortest and (closes or cue.plain)
        return _is_clause(scene, at) or is_long
    shortest = _SHORT if closes and has_clauses(content) and has_voice(content) else _LONG
    if (closes or _is_followed(scene, at)) and len(content) >= shortest and _is_clause(scene, at):
        return True
    shortest = _SHORT if closes else _LONG
    return (closes or scene.behind(at) in COMMAS) and len(content) >= shortest and _is_reported(scene, at)


def _leads_to_words(scene: Scene, at: int) -> bool:
    """Tell whether nothing but a comma parts the stretch, which has a verb, from one that somebody said: “…”,“…”."""
    content = scene.content(at)
    if at + 1 >= len(scene.quoted) or len(content) < _SHORT or "、" in content or not _has_verb(content):
        return False
    between = scene.text[scene.quoted[at].outer.end : scene.quoted[at + 1].outer.start]
    return between.strip() in ("", *COMMAS)[1:] and is_quotation(scene, at + 1)


def _is_reported(scene: Scene, at: int) -> bool:
    """Tell whether the sentence reports what somebody said before it comes to the stretch, no list of slogans."""
    lead = scene.lead(at)
    ends = {clause.end for clause in scene.clauses(lead)}
    cues = (cue for cue in scene.cues_in(lead) if cue.plain or cue.span.end in ends)
    told = (find_subject(scene, Span(lead.start, cue.span.start)) for cue in cues)
    return "、" not in scene.content(at) and any(told)


def _is_part_of_report(scene: Scene, at: int) -> bool:
    """Tell whether the stretch ends what the sentence reports in the speaker's own words: 张军说，所以“走，不停”."""
    content = scene.content(at)
    is_long = len(content) >= _LONG and any(comma in content for comma in COMMAS)
    is_spoken = len(content) >= _BRIEF and has_voice(content)
    told = is_long or is_spoken or _is_predicate(scene, at)
    return scene.behind(at) in _ENDS and told and _is_reported(scene, at)


def _is_predicate(scene: Scene, at: int) -> bool:
    """Tell whether the stretch says what the noun before it does: 会员“少说有两百人”."""
    content, lead = scene.content(at), scene.lead(at).of(scene.article.text)[-_NEAR:]
    return len(content) >= _SHORT and _has_verb(content) and part_of_speech(list_words(lead)[-1]).startswith("n")


def _has_verb(words: str) -> bool:
    return any(part_of_speech(word) in _VERBS for word in list_words(words))


def _is_called_words(scene: Scene, at: int) -> bool:
    """Tell whether what leads up to the stretch calls it words: 她说出的那句“对不起，我们输了”, 她常说的一句话是“…”."""
    lead = scene.lead(at).of(scene.text).removesuffix("是").removesuffix("就")
    called = lead.endswith(scene.lexicon.words("calling_words"))
    return called and (scene.is_final(at) or (len(scene.content(at)) >= _BRIEF and _is_clause(scene, at)))


def _is_called_words_behind(scene: Scene, at: int) -> bool:
    """Tell whether the words right behind the stretch call it somebody's: “…”,这是她常说的一句话."""
    return scene.behind(at) in COMMAS and _WORDS_OF.match(scene.tail(at).of(scene.text)) is not None


def _opens_sentence(scene: Scene, at: int) -> bool:
    if scene.is_final(at):
        return True
    content = scene.content(at)
    if _is_followed(scene, at):
        return _is_clause(scene, at) or len(content) >= _SHORT
    stands_alone = scene.before(at) == scene.behind(at) == "\n" and has_voice(content)
    if len(content) >= _SHORT and (stands_alone or _is_called_words_behind(scene, at)):
        return True
    if scene.behind(at) in COMMAS and len(content) >= _LONG and has_clauses(content) and has_voice(content):
        return True
    if scene.behind(at) in COMMAS and len(content) >= _LONG and find_tail_cue(scene, at) is not None:
        return True
    return scene.behind(at) in FINAL and len(content) >= _LONG and _is_clause(scene, at)


def _closes_clause(scene: Scene, at: int) -> bool:
    return not scene.behind(at).isalnum()


def _is_followed(scene: Scene, at: int) -> bool:
    """Tell whether the clause right behind the stretch says who spoke, and no more."""
    found = find_tail_cue(scene, at)
    clauses = scene.clauses(scene.tail(at))
    return found is not None and found[1].plain and clauses[0].covers(found[1].span)


def _stands_inside(scene: Scene, at: int) -> bool:
    """Judge a stretch in the middle of a clause: a cue right before it makes it speech, or its mere length."""
    cue = find_lead_cue(scene, at)
    lead = scene.lead(at)
    if scene.is_final(at) and len(scene.content(at)) >= _WHOLE:
        return True
    if _is_part_of_report(scene, at) or _is_called_words(scene, at):
        return True
    if cue is None or scene.behind(at) in COLONS or not introduces(scene, cue, lead):
        return False
    content = scene.content(at)
    if cue.plain and scene.text[cue.span.end : lead.end] in ("", "自己"):
        return scene.is_final(at) or _is_clause(scene, at) or len(content) >= _SHORT or _is_uttered(scene, at, cue)
    is_closed = cue.plain and scene.behind(at) in (*_ENDS, *COMMAS)
    shortest = _BRIEF if is_closed else _TERM
    is_told = _is_clause(scene, at) or (len(content) >= shortest and _has_verb(content) and "、" not in content)
    return scene.is_final(at) or (is_told and len(content) >= min(shortest, _SHORT))


def _is_uttered(scene: Scene, at: int, cue: Cue) -> bool:
    """Tell whether few words behind a verb of speech are a sentence, and end the clause: 有人在喊“要撑住”."""
    content = scene.content(at)
    utters = cue.span.of(scene.text).startswith(scene.lexicon.words("uttering_verbs"))
    return utters and len(content) >= _CRY and scene.behind(at) in (*_ENDS, *COMMAS) and _has_verb(content)
