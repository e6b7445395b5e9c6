"""Pictures: captions that are stories of their own, with the photographer's credit below, behind or glued to them."""

from collections.abc import Sequence
from dataclasses import replace

from reading.facts import Author
from reading.lexicon import Lexicon
from reading.lines.blocks import Block, Part
from reading.lines.bylines import parse_byline
from reading.lines.credits import Credited, credits_only_picture, credits_picture, cut_credit, cut_photographer
from reading.lines.datelines import read_dateline
from reading.lines.shapes import LONGEST_CAPTION, LONGEST_CREDITED, opens_caption
from reading.makeup.drafts import Draft
from reading.naming.surnames import is_only_name
from reading.text.narrowing import narrow

_PAIR = 2


def credited_below(draft: Draft, blocks: Sequence[Block], at: int, lexicon: Lexicon) -> Draft | None:
    """Return the picture whose text stands at `at` with the photographer's line below it, or None."""
    block, behind = blocks[at], blocks[at + 1 : at + 3]
    if not draft.has_body or not behind or not is_picture_credit(behind[0], lexicon):
        return None
    if block.part is Part.TITLE and (_is_above_news(behind[1:], lexicon) or _is_above_own(behind, lexicon)):
        return None
    if not _may_be_caption(draft, block, behind[0].text, lexicon):
        return None
    authors = list(parse_byline(behind[0].text, lexicon))
    return Draft(blocks=[block.as_part(Part.CAPTION), behind[0]], authors=authors, is_closed=True)


def heads_picture(draft: Draft, blocks: Sequence[Block], at: int, run: int, lexicon: Lexicon) -> bool:
    """Tell whether the `run` of titles at `at` heads a credited picture's text, set apart with it from `draft`."""
    around = blocks[at + run : at + run + _PAIR]
    if not around or not draft.has_body or draft.is_broken or around[0].part not in (Part.CAPTION, Part.BODY):
        return False
    is_below = is_picture_credit(around[-1], lexicon)
    is_apart = blocks[at].gap > around[0].gap and (is_below or all(each.gap > around[0].gap for each in around[1:]))
    is_credited = is_below or cut_photographer(around[0].text, lexicon) is not None
    return is_apart and is_credited and len(around[0].text) <= LONGEST_CREDITED


def picture_beside(draft: Draft, blocks: Sequence[Block], at: int, lexicon: Lexicon) -> list[Block]:
    """Return the picture at `at`, its text and the photographer's line beside it, that `draft` goes on behind.

    Empty where there is none. The line stands below the text, or above it where it can credit nothing above. What
    stands above a dateline heads that story, its picture below it.
    """
    pair, behind = blocks[at : at + _PAIR], blocks[at + _PAIR : at + _PAIR + 1]
    if draft.is_closed or not (draft.heads or draft.has_body) or len(pair) < _PAIR:
        return []
    goes_on = [each.part for each in behind] == [Part.BODY] or (not draft.has_body and behind[:1] != [])
    is_text = pair[0].part in ((Part.TITLE, Part.BODY) if draft.has_body else (Part.BODY, Part.CAPTION))
    if not goes_on or not is_text or not _credits_only_picture(pair[1], lexicon):
        return []
    if draft.has_body and _is_above_news(behind, lexicon):
        return []
    is_one = _is_short_sentence(pair[0].text) and behind[0].part in (Part.BODY, Part.BYLINE)
    return [pair[0].as_part(Part.CAPTION), pair[1]] if is_one else []


def _is_above_news(below: Sequence[Block], lexicon: Lexicon) -> bool:
    """Tell whether a dateline stands first `below` a title and its picture's credit: the title is that story's."""
    return any(read_dateline(each.text, lexicon) is not None for each in below[:1])


def _is_above_own(behind: Sequence[Block], lexicon: Lexicon) -> bool:
    """Tell whether who wrote and pictured signs a text that stands right below: the title above is its headline."""
    return [each.part for each in behind[1:]] == [Part.BODY] and not _credits_only_picture(behind[0], lexicon)


def _credits_only_picture(block: Block, lexicon: Lexicon) -> bool:
    return block.part is Part.BYLINE and credits_only_picture(block.text, lexicon)


def _is_short_sentence(text: str) -> bool:
    return len(text) <= LONGEST_CAPTION and text.count("。") <= 1 and "“" not in text


def credited_behind(draft: Draft, block: Block, lexicon: Lexicon) -> Draft | None:
    """Return the picture whose text `block` is, the credit behind its last word, or None."""
    credited = cut_credit(block.text, lexicon)
    if not draft.has_body or credited.caption is not None or not credited.credit:
        return None
    bare = replace(block, text=credited.body)
    credits_it = credits_picture(credited.credit, lexicon) or _has_other_author(draft, credited.authors)
    if not credits_it or not _may_be_caption(draft, bare, credited.credit, lexicon):
        return None
    return Draft(blocks=[bare.as_part(Part.CAPTION)], authors=list(credited.authors), is_closed=True)


def leads_story(draft: Draft, block: Block, below: Sequence[Block], lexicon: Lexicon) -> bool:
    """Tell whether `block` is a credited picture's text above the running text `below`, and belongs to `draft`.

    A line may stand there that ends no sentence, a paragraph only between the titles of `draft` and its text.
    """
    is_above = [each.part for each in below] == [Part.BODY] or (not draft.has_body and bool(below))
    if not draft.heads or draft.is_closed or not is_above or below[0].part not in (Part.BODY, Part.BYLINE):
        return False
    if block.part is not (Part.CAPTION if draft.has_body else Part.BODY) or block.stands_off:
        return False
    if cut_photographer(block.text, lexicon) is not None:
        return True
    credited = cut_credit(block.text, lexicon)
    is_first = not draft.has_body and _is_short_sentence(credited.body)
    return is_first and bool(credited.credit) and credits_picture(credited.credit, lexicon)


def _has_other_author(draft: Draft, authors: Sequence[Author]) -> bool:
    """Tell whether `draft` is signed above its text, not by those who wrote and pictured (文/图) this."""
    signed = {author.name for author in draft.authors}
    return draft.is_led and bool(signed) and all("图" in one.role and one.name not in signed for one in authors)


def glued_to(block: Block, credited: Credited) -> Draft | None:
    """Return the picture whose text was glued to the end of `block`, or None."""
    if credited.caption is None:
        return None
    caption = replace(block, part=Part.CAPTION, text=credited.caption, lines=block.lines[-1:])
    return Draft(blocks=[caption], authors=list(credited.authors), is_closed=True)


def picture_inside(draft: Draft, blocks: Sequence[Block], at: int, lexicon: Lexicon) -> Credited | None:
    """Return what the block at `at` prints where it is the credited text of a picture that belongs to `draft`.

    It does where somebody who wrote the story made the picture, where it shows a person of the story, or where nobody
    has signed the story yet and its text goes on below.
    """
    block = blocks[at]
    is_text = block.part in (Part.BODY, Part.CAPTION) and len(block.text) <= LONGEST_CREDITED
    credited = cut_photographer(block.text, lexicon) if is_text and draft.has_body and not draft.is_closed else None
    if credited is None:
        return None
    if block.part is Part.CAPTION:
        return credited if _names_known_person(draft, credited.body, 1, lexicon) else None
    writers = {author.name for author in draft.authors}
    goes_on = draft.is_unsigned and [below.part for below in blocks[at + 1 : at + 2]] == [Part.BODY]
    is_own = goes_on or any(author.name in writers for author in credited.authors)
    return credited if is_own else None


def is_picture_credit(block: Block, lexicon: Lexicon) -> bool:
    """Tell whether `block` is a photographer's line."""
    return block.part is Part.BYLINE and credits_picture(block.text, lexicon)


def shows_known_person(draft: Draft, title: Block, lexicon: Lexicon) -> bool:
    """Tell whether what looks like a title begins with a person of the story: it is a caption.

    Without a gap above, the story must have told of that person more than once.
    """
    times = 1 if title.stands_off else _PAIR
    is_told = not draft.is_closed and ":" not in narrow(title.text)
    return is_told and _names_known_person(draft, title.text, times, lexicon)


def _names_known_person(draft: Draft, text: str, times: int, lexicon: Lexicon) -> bool:
    """Tell whether `text` begins with a person of whom `draft` has told so many `times` at least."""
    told = "".join(block.text for block in draft.body)
    heads = [text[:length] for length in (3, 2) if told.count(text[:length]) >= times]
    return any(is_only_name(head, lexicon) for head in heads)


def _may_be_caption(draft: Draft, block: Block, credit: str, lexicon: Lexicon) -> bool:
    """Tell whether `block` with its `credit` may be a picture of its own, not a part of `draft`."""
    if block.part is Part.CAPTION:
        return not opens_caption(block.text, lexicon)
    return block.part is Part.TITLE or (block.part is Part.BODY and _is_picture_text(draft, block, credit, lexicon))


def _is_photo_news(draft: Draft) -> bool:
    """Tell whether `draft` has no more than a title and a paragraph, so that the photographer signs all of it."""
    return bool(draft.heads) and len(draft.body) == 1


def _is_picture_text(draft: Draft, block: Block, credit: str, lexicon: Lexicon) -> bool:
    """Tell whether a credited paragraph is the text of a picture, not the last one of the story."""
    if draft.is_closed or draft.is_broken:
        return True
    if draft.is_unsigned and (not credits_only_picture(credit, lexicon) or _is_photo_news(draft)):
        return False
    is_short = len(block.text) <= LONGEST_CAPTION and "“" not in block.text
    return is_short or _opens_picture(block.text, lexicon)


def _opens_picture(text: str, lexicon: Lexicon) -> bool:
    """Tell whether `text` begins with where or when it shows something: 近日,…, 4月1日,…."""
    return text.startswith(lexicon.words("picture_openers")) or text[:1].isdigit()
