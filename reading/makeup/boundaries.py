"""Boundaries: where on a page one story ends and another begins.

A story begins with its titles where a byline or a dateline follows them, where the story before has come to its end
(a byline or a credit behind its last sentence), where the page's spacing says so; and where it says nothing, where two
titles stand together, where the text below a title has nothing to do with the text above it, or where it is signed
though the story above it was signed already. Any other short line in the middle of a story is a subheading.
"""

import re
from collections.abc import Iterator, Sequence

from reading.lexicon import Lexicon
from reading.lines.blocks import BULLETS, TITLE_DASHES, Block, Part, count_titles
from reading.lines.breaks import is_all_quoted
from reading.lines.bylines import parse_byline
from reading.lines.credits import credits_only_picture, credits_picture, cut_credit, cut_photographer
from reading.lines.datelines import read_dateline
from reading.lines.jumps import leads_on
from reading.lines.leaning import is_predicate, size_of
from reading.lines.shapes import (
    are_parallel,
    find_turn,
    heads_briefs,
    heads_notice,
    heads_sidebar,
    is_numbered,
    is_row,
    opens_note,
    opens_turn,
    series_mark,
)
from reading.lines.signoffs import introduces
from reading.makeup.drafts import Draft
from reading.makeup.kinship import are_kin, are_strangers, kinship, telling_pairs
from reading.naming.surnames import is_only_name
from reading.text.han import HAN
from reading.text.narrowing import narrow

# 柳溪镇：渡口添新船; 柳溪镇　渡口添新船
_PLACED = re.compile(rf"(?P<place>[{HAN}]{{1,6}}(?P<level>[市县区旗乡镇村]|街道|社区))(?P<mark>:\s*|\s+)\S")
_LEVELS = ({"市", "县", "区", "旗"}, {"乡", "镇", "街道"}, {"村", "社区"})
_NAME_LENGTHS = (3, 2)
_SHORTEST_HEADLINE = 4
_USUAL_TITLE = 14
_LONGEST_SUBHEADING = 6
_LONGEST_NOTE = 4
_BEHIND = 4
_LEAST_TURNS = 2
_REACH = 16


def begins_story(draft: Draft, blocks: Sequence[Block], at: int, run: int, lexicon: Lexicon) -> bool:
    """Tell whether the block at `at` begins another story than `draft`."""
    block = blocks[at]
    if block.part is Part.SIGNOFF or not (draft.has_body or draft.is_closed):
        return False
    if block.part in (Part.JUMP, Part.BYLINE):
        is_behind_end = bool(block.opens) and count_titles(blocks, at + 1) > 0
        return is_behind_end or _is_jump_back(block) or _signs_story_below(draft, blocks, at, lexicon)
    if draft.is_closed:
        return block.part is not Part.CAPTION and not _goes_on_below_lead(draft, blocks, at, lexicon)
    if run:
        is_other = (
            _heads_story(draft, blocks, at, run, lexicon)
            or _heads_table_inside(draft, blocks[at + run : at + run + 1])
            or (draft.is_headless and not _may_be_subheading(blocks, at, run))
        )
        return is_other and not draft.awaits_titles
    if block.opens or is_stray(draft, blocks, at, lexicon) or _leads_to_titles(blocks, at, lexicon):
        return True
    return _opens_news(block, lexicon) and not _leads_to(draft, blocks, at, lexicon)


def _goes_on_below_lead(draft: Draft, blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    """Tell whether the text at `at` goes on below the lead of `draft`, which ends with the name of its author."""
    block = blocks[at]
    is_lead = bool(draft.heads and draft.authors) and len(draft.body) == 1 and draft.continued_on is None
    if not is_lead or block.part is not Part.BODY or block.opens or block.text[0] in BULLETS:
        return False
    is_other = _opens_news(block, lexicon) or bool(cut_credit(block.text, lexicon).credit)
    return not is_other and are_kin(*_matters(draft, blocks, at, lexicon), surely=False)


def _leads_to(draft: Draft, blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    """Tell whether the text of `draft` may be the lead above the dateline at `at`, which tells of the same."""
    is_lead = bool(draft.heads) and draft.may_be_lead
    return is_lead and not are_strangers(*_matters(draft, blocks, at, lexicon), surely=False)


def _heads_table_inside(draft: Draft, below: Sequence[Block]) -> bool:
    """Tell whether a table stands `below` the titles at which the text of `draft` breaks off behind a comma."""
    return draft.last_text.endswith((",", "，", "、")) and any(is_row(each.text) for each in below)


def _may_be_subheading(blocks: Sequence[Block], at: int, run: int) -> bool:
    """Tell whether the title at `at` is alone, short and right above a text, as inside a headless piece."""
    is_above_text = [block.part for block in blocks[at + 1 : at + 2]] == [Part.BODY]
    return run == 1 and is_above_text and size_of(blocks[at].text) <= _LONGEST_SUBHEADING


def _is_jump_back(block: Block) -> bool:
    """Tell whether `block` says that the text below it goes on from another page."""
    return block.part is Part.JUMP and not leads_on(block.text)


def is_headline_under_gap(draft: Draft, blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    """Tell whether what stands like a caption under a gap heads a text that has nothing to do with `draft`."""
    block = blocks[at]
    is_caption = block.part is Part.CAPTION and block.stands_off and not block.text.endswith("。")
    if not is_caption or not draft.has_body:
        return False
    below = at + 1 + count_titles(blocks, at + 1)
    return (
        below < len(blocks)
        and blocks[below].part is Part.BODY
        and are_strangers(*_matters(draft, blocks, below, lexicon), surely=False)
    )


def is_above_text(draft: Draft, blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    """Tell whether running text of `draft` stands below the byline at `at`.

    Between them the title of the first section may stand, of several, where the byline signs a note, or a lead that
    tells of the same.
    """
    below = blocks[at + 1 : at + 3]
    parts = [block.part for block in below]
    if parts != [Part.TITLE, Part.BODY] or draft.has_note:
        return parts[:1] == [Part.BODY] or parts == [Part.TITLE, Part.BODY]
    if draft.is_led or not draft.may_be_lead or below[0].gap > blocks[at].gap:
        return False
    parting = next((block.part for block in blocks[at + 3 :] if block.part not in (Part.BODY, Part.CAPTION)), None)
    return parting is Part.TITLE and are_kin(*_matters(draft, blocks, at + 2, lexicon), surely=False)


def _signs_story_below(draft: Draft, blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    """Tell whether the byline at `at` stands above the titles of its story: `draft` is signed."""
    first = next((place for place in range(at, len(blocks)) if blocks[place].part is not Part.BYLINE), len(blocks))
    below = first + count_titles(blocks, first)
    is_above = at < first < below < len(blocks) and blocks[below].part is Part.BODY
    if not is_above or not draft.authors or _starts_with_dateline(blocks[below], lexicon):
        return False
    return bool(parse_byline(blocks[at].text, lexicon)) and not credits_picture(blocks[at].text, lexicon)


def is_stray(draft: Draft, blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    """Tell whether `block` begins inside a paragraph, though the one above is whole: among others that are indented.

    What tells of the same as `draft` was only set without an indent.
    """
    block, below = blocks[at], [each for each in blocks[at + 1 : at + 2] if each.part is Part.BODY]
    if block.part is not Part.BODY or block.is_indented or draft.is_broken or introduces(block.text):
        return False
    around = [*draft.body, *below]
    is_among_indented = len(around) > 1 and all(each.is_indented for each in around)
    if not is_among_indented or narrow(block.text).startswith("(") or cut_photographer(block.text, lexicon):
        return False
    own, told = (telling_pairs((each.text for each in part), lexicon) for part in ([block], draft.body))
    return not are_kin(own, told, surely=True)


def _leads_to_titles(blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    """Tell whether the block at `at` begins an editor's note that stands above the titles of its story."""
    below = [block.part for block in blocks[at + 1 : at + 1 + _LONGEST_NOTE]]
    return opens_note(blocks[at].text, lexicon) and Part.TITLE in below


def _opens_news(block: Block, lexicon: Lexicon) -> bool:
    return block.part is Part.BODY and (heads_briefs(block.text, lexicon) or _starts_with_dateline(block, lexicon))


def _starts_with_dateline(block: Block, lexicon: Lexicon) -> bool:
    return block.part is Part.BODY and read_dateline(block.text, lexicon) is not None


def _heads_story(draft: Draft, blocks: Sequence[Block], at: int, run: int, lexicon: Lexicon) -> bool:
    """Tell whether the titles from `at` on head a story of their own."""
    titles = [block for block in blocks[at : at + run] if block.part is Part.TITLE]
    behind = [block for block in blocks[at + run : at + run + _BEHIND] if block.part is not Part.CAPTION][:_LEAST_TURNS]
    if (
        not behind
        or behind[0].part in (Part.TITLE, Part.LABEL)
        or not titles
        or _heads_section(blocks[at : at + run], lexicon)
        or _quotes_somebody(titles, behind, lexicon)
        or _carries_on_talk(draft, behind, lexicon)
    ):
        return False
    if (
        any(heads_briefs(block.text, lexicon) for block in blocks[at : at + run])
        or heads_notice(titles[0].text, lexicon)
        or behind[0].part is Part.BYLINE
        or _is_jump_back(behind[0])
        or any(_starts_with_dateline(block, lexicon) for block in _lead(behind))
    ):
        return True
    if _tells_of_other_place(draft, titles[0]):
        return True
    opens = blocks[at].opens
    if opens is not None and not _is_doubtful(draft, blocks, at, run, lexicon):
        return opens
    return _tells_of_another(draft, blocks, at, run, lexicon)


def _tells_of_other_place(draft: Draft, title: Block) -> bool:
    """Tell whether `title` begins with another place than the headline of `draft`: 柳溪镇：…, 青石镇：…."""
    places = [_PLACED.match(narrow(each.text)) for each in (*draft.heads[-1:], title)]
    first, last = places[0], places[-1]
    if first is None or last is None or first["place"] == last["place"]:
        return False
    return first["mark"][:1] == last["mark"][:1] and any({first["level"], last["level"]} <= each for each in _LEVELS)


def _is_doubtful(draft: Draft, blocks: Sequence[Block], at: int, run: int, lexicon: Lexicon) -> bool:
    """Tell whether the text must say whether a story begins at `at`, whatever the page's spacing does.

    Subheadings do not stand in pairs, and a gap may part a column, not a story, above one that is like those before.
    """
    if not blocks[at].opens:
        are_paired = run > 1 and not draft.is_broken
        return are_paired and are_strangers(*_matters(draft, blocks, at + run, lexicon), surely=False)
    return run == 1 and size_of(blocks[at].text) <= _LONGEST_SUBHEADING and _is_in_series(draft, blocks, at)


def _heads_section(titles: Sequence[Block], lexicon: Lexicon) -> bool:
    """Tell whether the first of `titles` counts a section, or heads a sidebar, alone or above its parts."""
    are_parts = all(is_numbered(title.text) for title in titles[-1:] if len(titles) > 1)
    return is_numbered(titles[0].text) or (are_parts and heads_sidebar(titles[0].text, lexicon))


def _quotes_somebody(titles: Sequence[Block], behind: Sequence[Block], lexicon: Lexicon) -> bool:
    """Tell whether `titles` are words of the story set large and who said them (——市民何丽), above a text of it."""
    dash = next((mark for mark in TITLE_DASHES if titles[-1].text.startswith(mark)), None)
    if len(titles) == 1 or dash is None or not is_all_quoted(titles[0].text) or behind[0].part is not Part.BODY:
        return False
    speaker = titles[-1].text.lstrip(dash)
    is_named = any(is_only_name(speaker[-length:], lexicon) for length in _NAME_LENGTHS)
    return is_named and not is_predicate(speaker) and not _starts_with_dateline(behind[0], lexicon)


def _carries_on_talk(draft: Draft, behind: Sequence[Block], lexicon: Lexicon) -> bool:
    """Tell whether the blocks `behind` titles are turns of a talk, between people of whom `draft` has told.

    Readers who ask under the names of their accounts (@市民何女士:) begin one of their own.
    """
    turns = [(find_turn(block.text), block.text) for block in behind if block.part is Part.BODY]
    if len(turns) < _LEAST_TURNS or any(label is None for label, _ in turns):
        return False
    before = {find_turn(block.text) for block in draft.body}
    if turns[0][1].startswith("@") and turns[0][0] not in before:
        return False
    told = "\n".join(block.text for block in draft.body)
    return any(label in before or (label in told and not opens_turn(text, lexicon)) for label, text in turns if label)


def _lead(behind: Sequence[Block]) -> Sequence[Block]:
    """Return those of the blocks `behind` titles that may begin with a dateline: a lead may stand above it."""
    has_lead = [block.part for block in behind[:2]] == [Part.BODY, Part.BODY]
    return behind[: 1 + has_lead]


def _tells_of_another(draft: Draft, blocks: Sequence[Block], at: int, run: int, lexicon: Lexicon) -> bool:
    """Tell whether the text below the titles from `at` on, which nobody signs there, is another story's than `draft`.

    Below two titles it is, unless it tells of the same matter.
    """
    titles = [block for block in blocks[at : at + run] if block.part is Part.TITLE]
    if _lists_briefs(draft, titles[0]):
        return True
    if _is_labelled_alike(draft, blocks[at]) if run > 1 else _must_go_on(draft, titles[0]):
        return False
    section, told = _matters(draft, blocks, at + run, lexicon)
    if len(titles) == run > 1:
        return not are_kin(section, told - _lead_above(draft, section, lexicon), surely=True)
    if run > 1:
        return are_strangers(section, told, surely=False)
    if _is_in_series(draft, blocks, at):
        return titles[0].text[:1] in BULLETS and are_strangers(section, told, surely=True)
    # The longer a title, the likelier it heads a story: subheadings are short.
    likelihood = size_of(titles[0].text) / _USUAL_TITLE
    is_other = are_strangers(section, told, surely=not draft.is_unsigned, likelihood=likelihood)
    return is_other or (not are_kin(section, told, surely=True) and _is_signed_below(draft, blocks, at, lexicon))


def _lead_above(draft: Draft, section: frozenset[str], lexicon: Lexicon) -> frozenset[str]:
    """Return the pairs of the last paragraph of `draft` where it rather leads to the `section` below the titles."""
    above, last = draft.body[:-1], draft.body[-1:]
    rest, lead = (telling_pairs((block.text for block in part), lexicon) for part in (above, last))
    return lead - rest if above and kinship(lead, section) > kinship(lead, rest) else frozenset()


def _is_labelled_alike(draft: Draft, label: Block) -> bool:
    """Tell whether `label`, above a title, has the mark or bracket that another section of `draft` begins with."""
    above = (block.text for block in draft.blocks if block.part is Part.TITLE)
    return any(series_mark(text) == narrow(label.text[0]) for text in above)


def _lists_briefs(draft: Draft, title: Block) -> bool:
    """Tell whether `title` bears a mark, as the headline of `draft` does: both are short news of a column."""
    return title.text[:1] in BULLETS and any(each.text[:1] == title.text[:1] for each in draft.heads)


def _must_go_on(draft: Draft, title: Block) -> bool:
    """Tell whether no more than a lead stands below the byline of `draft`, or `title` is too short for a headline."""
    has_lead_only = draft.is_led and draft.dateline is None and len(draft.body) == 1
    return has_lead_only or len(title.text) < _SHORTEST_HEADLINE


def _is_in_series(draft: Draft, blocks: Sequence[Block], at: int) -> bool:
    """Tell whether the title at `at` is formed like another one of `draft`, or like the next one below."""
    title = blocks[at].text
    mark = series_mark(title)
    above = [block.text for block in draft.blocks if block.part is Part.TITLE]
    below = next((block for block in blocks[at + 1 :] if block.part is not Part.BODY), None)
    others = [*above, *([below.text] if below is not None and below.part is Part.TITLE else [])]
    return any(
        other != title and (are_parallel(title, other) or (mark is not None and series_mark(other) == mark))
        for other in others
    )


def _is_signed_below(draft: Draft, blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    """Tell whether a second signature below shows that another story begins, and that it does so at `at`.

    Of the titles above that signature, the one whose text has least to do with the story above is the headline.
    """
    end = _find_signature(blocks, at, lexicon) if draft.is_led and draft.authors else None
    if end is None:
        return False
    titles = [place for place in range(at, end) if blocks[place].part is Part.TITLE]
    return at == min(titles, key=lambda place: _closeness([*draft.body, *blocks[at:place]], blocks[place:end], lexicon))


def _find_signature(blocks: Sequence[Block], at: int, lexicon: Lexicon) -> int | None:
    """Return where the text from `at` on, signed below or at its end, ends; None where another story comes first."""
    for place in range(at + 1, len(blocks)):
        block = blocks[place]
        if block.part is Part.BYLINE and credits_only_picture(block.text, lexicon):
            continue
        if block.part is Part.BYLINE:
            return place if blocks[place - 1].part is not Part.TITLE else None
        credited = cut_credit(block.text, lexicon) if block.part is Part.BODY else None
        if credited is not None and credited.authors and not credits_only_picture(credited.credit, lexicon):
            return place + 1
        if count_titles(blocks, place) > 1:
            return None
    return None


def _closeness(above: Sequence[Block], below: Sequence[Block], lexicon: Lexicon) -> float:
    texts = ((block.text for block in part if block.part is Part.BODY) for part in (above, below))
    return kinship(*(telling_pairs(text, lexicon) for text in texts))


def _matters(draft: Draft, blocks: Sequence[Block], at: int, lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """Return the pairs that tell what the text from `at` on is about, and those that tell it of `draft`."""
    section = telling_pairs((block.text for block in _find_text(blocks, at, lexicon)), lexicon)
    return section, telling_pairs((block.text for block in (*draft.heads, *draft.body)), lexicon)


def _find_text(blocks: Sequence[Block], at: int, lexicon: Lexicon) -> Iterator[Block]:
    """Yield the running text from `at` on, with its sections, up to where another story surely begins or one ends."""
    for place in range(at, min(at + _REACH, len(blocks))):
        block = blocks[place]
        if block.part in (Part.TITLE, Part.LABEL):
            below = blocks[place + 1 : place + 2]
            if any(
                each.part not in (Part.BODY, Part.CAPTION) or _starts_with_dateline(each, lexicon) for each in below
            ):
                return
        elif block.part is Part.BODY:
            yield block
            if cut_credit(block.text, lexicon).authors:
                return
        elif block.part is not Part.CAPTION:
            return
