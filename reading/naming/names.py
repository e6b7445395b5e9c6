"""Names: the people, places, agencies and systems of each article of a page, with every place where they stand.

What a tagger sees is settled page by page: short forms are tied to full ones within an article, a person seen once is
looked for on the whole page, and every form is looked for in the whole article, the longest first, so that no name is
found inside a longer one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from reading.facts import Kind, Name, Page, Span
from reading.lexicon import Lexicon
from reading.naming.announced import find_announced, find_other_names
from reading.naming.coined import coined
from reading.naming.forms import drop_shared, forms
from reading.naming.joint import tagger_of
from reading.naming.known_agencies import known_agencies
from reading.naming.local_places import local_places
from reading.naming.place_rows import place_rows
from reading.naming.roles import roles
from reading.naming.signers import leave_out_signers
from reading.naming.sites import sites
from reading.tagging.tagger import Sighting, Tagger
from reading.text.overlaps import Overlaps
from reading.text.segments import Segments, segment
from reading.text.vocabulary import Vocabulary
from reading.text.words import part_of_speech

_SHORT_FORM = 2


@dataclass(frozen=True, slots=True)
class _Group:
    """The forms of one thing in one article, the fullest first, and where they stand."""

    kind: Kind
    forms: tuple[str, ...]
    mentions: list[Span] = field(default_factory=list)


def find_names(page: Page, lexicon: Lexicon, tagger: Tagger | None = None) -> Iterator[tuple[Name, ...]]:
    """Yield the names of each article of `page`, in the order of the articles.

    Every mention's span reads back as one of the name's forms. Authors of a byline are no names of their article
    unless its text prints them. `tagger` sees the names; without one the lexicon's own does.
    """
    texts = [article.text for article in page.articles]
    tagged = (tagger or tagger_of(lexicon)).tag(texts)
    seen = tuple(tuple(leave_out_signers(text, found, lexicon)) for text, found in zip(texts, tagged, strict=True))
    proven = local_places(lexicon).settle(texts, seen, page.publication)
    placed = tuple(place_rows(lexicon).settle(segment(text), each) for text, each in zip(texts, proven, strict=True))
    named = tuple(coined(lexicon).settle(segment(text), each) for text, each in zip(texts, placed, strict=True))
    people = _people(texts, named)
    for text, found in zip(texts, named, strict=True):
        yield tuple(_article_names(segment(text), found, people, lexicon))


def _people(texts: Sequence[str], seen: Sequence[Sequence[Sighting]]) -> frozenset[str]:
    pairs = zip(texts, seen, strict=True)
    return frozenset(each.span.of(text) for text, found in pairs for each in found if each.kind == Kind.PERSON)


def _article_names(
    segments: Segments, seen: Sequence[Sighting], people: frozenset[str], lexicon: Lexicon
) -> Iterator[Name]:
    groups = tuple(_groups(segments.text, seen, people, lexicon))
    _place(segments, seen, groups, lexicon)
    bodies = Overlaps(span for group in groups if group.kind == Kind.AGENCY for span in group.mentions)
    places = Overlaps(span for group in groups if group.kind == Kind.PLACE for span in group.mentions)
    for group in groups:
        if group.mentions and not forms(lexicon).is_loose(group.kind, group.forms[0]):
            yield _name(segments, group, bodies, places, lexicon)


def _groups(text: str, seen: Sequence[Sighting], people: frozenset[str], lexicon: Lexicon) -> Iterator[_Group]:
    """Yield the forms of each thing that is `seen` in `text`; `people` are seen on its page."""
    ties = forms(lexicon)
    chains: defaultdict[tuple[Kind, str], list[str]] = defaultdict(list)
    for each in seen:
        if each.chain != each.span:
            chains[each.kind, each.span.of(text)].append(each.chain.of(text))
    printed = _printed(text, seen, people)
    alike = ((kind, group) for kind, those in printed.items() for group in ties.group(kind, those, text))
    tied = tuple(_tied(tuple(alike), _announced(text, seen)))
    shortened = (
        {short for form in group for short in ties.shortened(kind, form) if short in text} for kind, group in tied
    )
    for (kind, group), own in zip(tied, drop_shared(shortened), strict=True):
        names = (*group, *(chain for form in group for chain in chains[kind, form]))
        # 张蕊 is no shorter name of 张医生, and a place no part of the chain that it ends.
        if kind in {Kind.AGENCY, Kind.SYSTEM}:
            names = _rank(text, names)
        yield _Group(kind, tuple(dict.fromkeys((*names, *sorted(own)))))


def _rank(text: str, names: Sequence[str]) -> tuple[str, ...]:
    """Return `names`, the fullest first, yet before it what `text` also marks alone: 云窗口 of “云窗口”平台."""

    def is_alone(name: str) -> bool:
        marked = f"“{name}”"
        framed = {other for other in names if marked in other}
        return bool(framed) and text.count(marked) > sum(text.count(other) for other in framed)

    return tuple(sorted(names, key=lambda name: (not is_alone(name), -len(name))))


def _printed(text: str, seen: Iterable[Sighting], people: Iterable[str]) -> Mapping[Kind, Sequence[str]]:
    """Return the forms of each kind that are `seen` in `text`, with those of `people` that it prints."""
    printed: defaultdict[Kind, list[str]] = defaultdict(list)
    for each in seen:
        printed[each.kind].append(each.span.of(text))
    printed[Kind.PERSON] += [name for name in people if name in text]
    return printed


def _announced(text: str, seen: Sequence[Sighting]) -> Mapping[str, Sequence[str]]:
    """Return the other forms that brackets in `text` give names that are `seen` there."""
    others = [*find_announced(text, {span for each in seen if each.kind != Kind.PERSON for span in each.spans})]
    for kind in (Kind.AGENCY, Kind.PERSON, Kind.SYSTEM):
        others += find_other_names(text, {each.chain for each in seen if each.kind == kind})
    announced: defaultdict[str, list[str]] = defaultdict(list)
    for full, other in others:
        announced[full].append(other.of(text))
    return announced


def _tied(
    grouped: Sequence[tuple[Kind, tuple[str, ...]]], announced: Mapping[str, Sequence[str]]
) -> Iterator[tuple[Kind, tuple[str, ...]]]:
    """Yield the groups of forms, each with the short forms `announced` for it, which no other group keeps."""
    forms = {form for _, group in grouped for form in group}
    given = {short for full, those in announced.items() if full in forms for short in those}
    for kind, group in grouped:
        own = tuple(dict.fromkeys(short for form in group for short in announced.get(form, ())))
        kept = tuple(form for form in group if form not in given or form in own)
        if kept:
            yield kind, tuple(dict.fromkeys((*kept, *own)))


def _place(segments: Segments, seen: Iterable[Sighting], groups: Sequence[_Group], lexicon: Lexicon) -> None:
    """Give each group the spans where its forms stand: the longest form first, and what was seen inside it."""
    owners: dict[str, _Group] = {}
    # 柳溪博物馆 is the museum beside the “柳溪博物馆”公众号, too.
    for group in sorted(groups, key=lambda group: group.kind == Kind.SYSTEM):
        for form in group.forms:
            owners.setdefault(form, group)
    standing = Vocabulary(owners).find_apart(
        segments.text, lambda span: _stands_alone(segments, span, owners[span.of(segments.text)].kind, lexicon)
    )
    for span in sorted({*standing, *(span for each in seen for span in each.spans)}):
        owner = owners.get(span.of(segments.text))
        if owner is not None:
            owner.mentions.append(span)


def _stands_alone(segments: Segments, span: Span, kind: Kind, lexicon: Lexicon) -> bool:
    """Tell whether the form of a `kind` at `span` is no piece of another word: 张军 in 张军伟."""
    if span.end - span.start > _SHORT_FORM:
        return kind != Kind.AGENCY or known_agencies(lexicon).is_whole(segments, span)
    word = segments.at(span.end - 1)
    if word.start < span.start and span.end < word.end:
        return False
    return word.end == span.end or word.start > span.start or part_of_speech(word.of(segments.text)) != ""


def _name(segments: Segments, group: _Group, bodies: Overlaps, places: Overlaps, lexicon: Lexicon) -> Name:
    printed = {span.of(segments.text) for span in group.mentions}
    kept = [form for form in group.forms if form in printed]
    held: tuple[str, ...] = ()
    if group.kind == Kind.PERSON:
        found = (role for span in group.mentions for role in roles(lexicon).find(segments, span, bodies))
        held = tuple(dict.fromkeys(found))
    relative = forms(lexicon).is_relative(group.kind, kept[0])
    is_site = group.kind == Kind.AGENCY and sites(lexicon).is_site(segments.text, kept[0], group.mentions, places)
    kind = Kind.PLACE if is_site else group.kind
    return Name(kept[0], kind, tuple(group.mentions), tuple(kept[1:]), held, relative)
