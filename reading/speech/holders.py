"""Holders: which of the people named in an article is meant by a noun - 妻子, 徒弟, 小娄的姐姐, 老人, 一名男生."""

import re
from collections.abc import Iterator

from reading.facts import Kind, Name, Span
from reading.speech.parties import Naming, Party, one_holds
from reading.speech.scenes import Scene
from reading.text.han import HAN

_OF = "的"
_ELDERS = ("老人", "老人家")
_OLD = 70
_DEPUTY = "副"
_AGED = re.compile(r"(\d{2,3})周?岁的?$")
_AGE = re.compile(r"[,，(（]?今?年?已?(\d{2,3})周?岁")
_BESIDE = 8
_FAR = 300
_ONE = re.compile("一[名位个]")
_SURNAMED = re.compile(
    rf"(?:[。!?！？”]|\n[ 　]*)(?P<taken>这[名位]|该)?(?P<noun>[{HAN}]{{2,4}})姓(?P<surname>[{HAN}])(?![名氏])"
)


def find_holder(scene: Scene, party: Party) -> str | None:
    """Return the one person whom the article introduces by the very noun that `party` is, if that may mean one.

    Where it introduces nobody so it may tell the surname behind: 一名男生说……这名考生姓柳.
    """
    noun = party.span.of(scene.article.text)
    people = [one for one in scene.article.names if one.kind is Kind.PERSON]
    if noun in _ELDERS:
        held = list(dict.fromkeys(one.name for one in scene.parties_in(Span(0, party.start)) if _is_old(scene, one)))
    elif noun in one_holds(scene.lexicon):
        held = list(dict.fromkeys(_holding(scene, party, noun)))
    elif scene.lexicon.table("speaker_nouns").get(noun.rpartition(_OF)[2]) == "single":
        held = [one.name for one in people if _is_introduced(scene.article.text, one, noun)]
        held = held or [one.name for one in people if _is_kin(scene, one, party)]
    else:
        held = []
    held = held or list(_surnamed(scene, party))
    return held[0] if len(held) == 1 else None


def _surnamed(scene: Scene, party: Party) -> Iterator[str]:
    """Yield the people who may bear the surname that a sentence behind tells of whom `party` means."""
    noun = party.span.of(scene.text)
    for match in _SURNAMED.finditer(scene.text, party.span.end, min(len(scene.text), party.span.end + _FAR)):
        between = scene.parties_in(Span(party.span.end, match.start("noun")))
        is_other = any(_ONE.match(one.span.of(scene.text)) for one in between)
        if match["noun"] == noun or (match["taken"] and _ONE.match(noun) and not is_other):
            people = (one for one in scene.article.names if one.kind is Kind.PERSON)
            yield from (one.name for one in people if one.name.startswith(match["surname"]))
            return


def _holding(scene: Scene, party: Party, noun: str) -> Iterator[str]:
    """Yield the people named before `party` who hold the office `noun`, where nothing says which: 镇长|说."""
    if scene.text[party.start - 1 : party.start].isalnum():
        return
    for name in scene.article.names:
        holds = any(role.endswith(noun) and not role.endswith(_DEPUTY + noun) for role in name.roles)
        if name.kind is Kind.PERSON and holds and name.mentions[0].start < party.start:
            yield name.name


def _is_introduced(text: str, name: Name, noun: str) -> bool:
    """Tell whether `name` is anywhere called `noun`: as a role, or as in 名叫王小雨的小朋友."""
    if noun in name.roles or any(text.endswith(noun, 0, one.start) for one in name.mentions):
        return True
    return any(text.startswith(f"的{noun}", one.end) and text.endswith("叫", 0, one.start) for one in name.mentions)


def _is_kin(scene: Scene, name: Name, party: Party) -> bool:
    """Tell whether anywhere `name` has for kin who has `party`: 小娄的姐姐 is 何丽 in 何丽的妹妹小娄."""
    text = scene.article.text
    whose = next((one for one in scene.article.names if any(at.start == party.span.start for at in one.mentions)), None)
    kin = party.span.of(text).rpartition(_OF)[2]
    returned = [word for word, other in scene.lexicon.rows("siblings") if other == kin]
    named = [f"{_OF}{word}{form}" for word in returned for form in (whose.forms if whose else ())]
    return any(text.startswith(tuple(named), at.end) for at in name.mentions)


def _is_old(scene: Scene, party: Party) -> bool:
    """Tell whether a person is called old: 钱老太, 独居老人何丽, or by the age beside (78岁的何丽, 何丽今年78岁)."""
    if party.naming is not Naming.PERSON:
        return False
    text = scene.article.text
    if party.span.of(text).endswith(scene.lexicon.words("elders")) or text.endswith(_ELDERS, 0, party.span.start):
        return True
    ages = [_AGED.search(text, max(0, party.start - _BESIDE), party.start), _AGE.match(text, party.span.end)]
    return any(int(age[1]) >= _OLD for age in ages if age)
