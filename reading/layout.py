"""Layout: the lines of a page in, its blocks out, each told what it is by its shape and its neighbours.

What a line says alone (a byline, a jump line, a bracketed label, running text) is read first. Then lines that only look
like titles are told from the first pieces of broken paragraphs and from captions, which stand under a gap in the page's
even spacing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from statistics import median_low

from reading.blocks import CLOSING_MARKS, Block, Part, ends_sentence, join, measure, read_lines
from reading.bylines import find_outlet, is_signature, parse_byline
from reading.datelines import read_dateline
from reading.folio import is_folio, is_frame
from reading.lexicon import Lexicon
from reading.words import cut_words

_LONGEST_TITLE = 48
_LONGEST_EXCLAMATION = 26
_LONGEST_CAPTION = 60
_LONGEST_TITLE_RUN = 4
_PICTURE_GAP = 2
_RARE = 0.2
_MARKS = "▲△▼▽◀▶◁▷←→↑↓■●◆☆★"
_LABEL = re.compile(r"[\[【〔［][^\[\]【】〔〕［］。]{1,12}[\]】〕］]")
_PAGE = r"第?\s*(?:[A-Za-z]?\d{1,3}|[一二三四五六七八九十]{1,3})\s*版?[^。()()]{0,16}"
_JUMP = re.compile(
    rf"[{_MARKS}\s]*[((【\[]?[{_MARKS}\s]*(?:上接|紧接|下转)\s*(?:本报|今日|今天)?{_PAGE}[))】\]{_MARKS}\s]*"
)
_JUMP_AHEAD = re.compile(rf"[((【\[]\s*[{_MARKS}]?(?:上接|紧接){_PAGE}[))】\]]")
_JUMP_BEHIND = re.compile(rf"[((【\[]\s*[{_MARKS}]?下转{_PAGE}[))】\]]\s*$")
_TURN = re.compile(r"(?:@[^\s:：]{1,10}|[问答QA]|记者|主持人)[:：].+|[^\s:：，,。“”]{2,6}[:：][^:：]*[,，。?？].*")
_NUMBERED = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|[((][一二三四五六七八九十\d]{1,3}[))]|\d{1,2}[.、．](?!\d)|第[一二三四五六七八九十]{1,3}[章节条])"
)
_DATED = re.compile(r"\d[日时点分月年]\S{0,8}$|[上下中]午$|[凌早]晨$|晚上?$|^(?:由于|随着|据|截至|因?受.+影响$)")
_NO_BEGINNING = re.compile(r"[，,。、；;)）」』”’的]|[后时中里内等][，,]")


@dataclass(frozen=True, slots=True)
class Layout:
    """A page's `blocks` in the order of the file, and the lines of its `frame`, which belong to no story."""

    blocks: tuple[Block, ...]
    frame: tuple[str, ...]


def lay_out_blocks(text: str, lexicon: Lexicon) -> Layout:
    """Return the blocks and the frame of a page's `text`."""
    lines = list(_mark_gaps(list(read_lines(text))))
    alone = [piece for line in lines for piece in _read_alone(line, lexicon)]
    framed = list(_mark_frame(alone, lexicon))
    frame = tuple(block.text for block in framed if block.part is Part.FRAME)
    blocks = list(_unwrap([block for block in framed if block.part is not Part.FRAME]))
    joined = list(_join_titles(blocks, is_framed=bool(frame)))
    return Layout(tuple(_read_in_place(joined, lexicon)), frame)


def is_numbered(title: str) -> bool:
    """Tell whether `title` counts a section of a longer text (一、…), and so heads no story."""
    return _NUMBERED.match(title) is not None


def strip_jump(printed: str) -> str:
    """Return a jump line without its brackets and arrows: 上接1版."""
    return printed.strip(f"()()[]【】{_MARKS} ")


def _mark_gaps(lines: Sequence[Block]) -> Iterator[Block]:
    usual = median_low([line.gap for line in lines]) if lines else 0
    wide = sum(1 for line in lines if line.gap >= usual + _PICTURE_GAP)
    for line in lines:
        yield replace(line, stands_off=line.gap >= usual + _PICTURE_GAP and wide <= max(2, _RARE * len(lines)))


def _read_alone(line: Block, lexicon: Lexicon) -> Iterator[Block]:
    """Yield what `line` is by itself; a jump line in brackets is cut off its paragraph."""
    ahead, behind = _JUMP_AHEAD.match(line.text), _JUMP_BEHIND.search(line.text)
    if _JUMP.fullmatch(line.text) or not (ahead or behind):
        yield line.as_part(_tell_alone(line.text, lexicon))
        return
    start, end = ahead.end() if ahead else 0, behind.start() if behind else len(line.text)
    if ahead:
        yield replace(line, part=Part.JUMP, text=ahead.group(), lines=())
    text = line.text[start:end].strip()
    yield replace(line, part=_tell_alone(text, lexicon), text=text)
    if behind:
        yield replace(line, part=Part.JUMP, text=behind.group(), lines=())


def _tell_alone(text: str, lexicon: Lexicon) -> Part:
    if is_frame(text, lexicon) or is_folio(text, lexicon):
        return Part.FRAME
    if _JUMP.fullmatch(text):
        return Part.JUMP
    if _LABEL.fullmatch(text) and not parse_byline(text[1:-1], lexicon):
        return Part.LABEL
    if parse_byline(text, lexicon) or is_signature(text, lexicon) or _is_source(text, lexicon):
        return Part.BYLINE
    if text.startswith(lexicon.words("caption_openers")) or text[0] in "▲△▼▽◀▶":
        return Part.CAPTION
    return Part.BODY if _is_running_text(text, lexicon) else Part.TITLE


def _is_source(text: str, lexicon: Lexicon) -> bool:
    """Tell whether `text` only says where a picture is from: (资料图片), 受访者供图."""
    bare = text.strip("()()[]【】 ")
    return len(bare) <= 12 and bare.endswith(lexicon.words("photo_credit_ends"))  # noqa: PLR2004


def _is_running_text(text: str, lexicon: Lexicon) -> bool:
    if len(text) > _LONGEST_TITLE or "。" in text or text.endswith((",", "，", ";", "；", "、")):
        return True
    if _TURN.fullmatch(text) or read_dateline(text, lexicon) is not None:
        return True
    return len(text) > _LONGEST_EXCLAMATION and text.rstrip(CLOSING_MARKS)[-1:] in ("!", "?", "！", "？")


def _mark_frame(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Block]:
    """Mark the nameplate above everything else, and titles that the page's margin repeats below."""
    last = max((at for at, block in enumerate(blocks) if block.part is Part.BODY), default=-1)
    is_framed = any(block.part is Part.FRAME for block in blocks[last + 1 :])
    above = {block.text for block in blocks[: last + 1]}
    at_top = True
    for at, block in enumerate(blocks):
        repeats = at > last and is_framed and block.text in above
        is_plate = at_top and find_outlet(block.text, lexicon) is not None
        at_top = at_top and (is_plate or block.part is Part.FRAME)
        yield block.as_part(Part.FRAME) if repeats or is_plate else block


def _unwrap(blocks: Sequence[Block]) -> Iterator[Block]:
    """Tell full lines of a page that was wrapped at one width from titles."""
    width = _wrap_width([block.text for block in blocks])
    is_open = False
    for block in blocks:
        is_full = width is not None and measure(block.text) >= width - 1
        carries_on = is_open and block.part is Part.TITLE and not block.is_indented and block.gap == 0
        told = block.as_part(Part.BODY) if block.part is Part.TITLE and (is_full or carries_on) else block
        is_open = is_full and told.part is Part.BODY and not ends_sentence(told.text)
        yield told


def _wrap_width(lines: Sequence[str]) -> float | None:
    """Return the width at which most lines break inside a sentence, or None where a line is a paragraph."""
    widths = sorted(measure(line) for line in lines)
    if len(widths) < 8:  # noqa: PLR2004
        return None
    width = widths[len(widths) * 3 // 4]
    full = [line for line in lines if width - 2 <= measure(line) <= width + 1]
    broken = [line for line in full if not ends_sentence(line)]
    return width if 2 * len(full) > len(lines) and 2 * len(broken) > len(full) else None


def _join_titles(blocks: Sequence[Block], *, is_framed: bool) -> Iterator[Block]:
    """Join the lines of a title that was broken: nothing between them where other lines stand apart."""
    apart = bool(blocks) and median_low([block.gap for block in blocks]) > 0 and not is_framed
    held: Block | None = None
    for block in blocks:
        both = held is not None and held.part is block.part is Part.TITLE and block.gap == 0
        if held is not None and both and (apart or _is_unclosed(held.text)):
            held = join(held, block)
            continue
        if held is not None:
            yield held
        held = block
    if held is not None:
        yield held


def _is_unclosed(title: str) -> bool:
    pairs = ("“”", "《》", "「」", "()", "()")
    return any(title.count(opening) > title.count(closing) for opening, closing in pairs) or title.endswith("、")


def _read_in_place(blocks: Sequence[Block], lexicon: Lexicon) -> Iterator[Block]:
    is_inside = False
    previous: Block | None = None
    for at, block in enumerate(blocks):
        part = block.part
        if part is Part.TITLE:
            part = _tell_title(blocks, at, previous if is_inside else None, lexicon)
        elif part is Part.BODY and is_inside and _is_caption_sentence(block, blocks[at + 1 : at + 2]):
            part = Part.CAPTION
        previous = block.as_part(part)
        is_inside = part is Part.BODY or (is_inside and part not in (Part.BYLINE, Part.JUMP))
        yield previous


def _tell_title(blocks: Sequence[Block], at: int, previous: Block | None, lexicon: Lexicon) -> Part:
    """Tell what looks like a title; `previous` stands above it in the same story, None at a story's head."""
    block = blocks[at]
    following = blocks[at + 1] if at + 1 < len(blocks) else None
    if _stands_in_table(blocks, at):
        return Part.BODY
    if previous is not None and block.stands_off and not _heads_byline(blocks, at, lexicon):
        return Part.CAPTION
    if following is not None and _breaks_off(block, following, lexicon):
        return Part.BODY
    return Part.BODY if previous is not None and _carries_on(previous, block, following, lexicon) else Part.TITLE


def _is_caption_sentence(block: Block, following: Sequence[Block]) -> bool:
    is_one = len(block.text) <= _LONGEST_CAPTION and block.text.count("。") <= 1
    return block.stands_off and is_one and bool(following) and ends_sentence(block.text)


def _stands_in_table(blocks: Sequence[Block], at: int) -> bool:
    """Tell whether the line is one of many short ones below each other: a list, a table, a poem."""
    first = at
    while first > 0 and blocks[first - 1].part is Part.TITLE:
        first -= 1
    last = at
    while last + 1 < len(blocks) and blocks[last + 1].part is Part.TITLE:
        last += 1
    is_headed = first > 0 and blocks[first - 1].part is Part.BODY
    leads = last + 1 < len(blocks) and blocks[last + 1].part is Part.BYLINE
    return last - first >= _LONGEST_TITLE_RUN and is_headed and not leads


def _heads_byline(blocks: Sequence[Block], at: int, lexicon: Lexicon) -> bool:
    """Tell whether the titles from `at` on lead to a byline or a dateline, as a story's titles do."""
    end = at
    while end < len(blocks) and blocks[end].part in (Part.TITLE, Part.LABEL):
        end += 1
    if end == len(blocks):
        return False
    return blocks[end].part is Part.BYLINE or read_dateline(blocks[end].text, lexicon) is not None


def _breaks_off(block: Block, following: Block, lexicon: Lexicon) -> bool:
    """Tell whether what looks like a title is the beginning of a paragraph that goes on in the next line."""
    if following.part is not Part.BODY or following.stands_off or read_dateline(following.text, lexicon):
        return False
    if following.is_indented and block.is_indented:
        return False
    return _opens_sentence(block.text, lexicon) or _shares_word(block.text, following.text)


def _carries_on(previous: Block, block: Block, following: Block | None, lexicon: Lexicon) -> bool:
    """Tell whether what looks like a title carries on the sentence that the line above it broke off."""
    is_open = previous.part is Part.BODY and not ends_sentence(previous.text) and previous.text[-1] not in CLOSING_MARKS
    if not is_open or following is None or following.part is not Part.BODY or " " in block.text:
        return False
    return read_dateline(following.text, lexicon) is None and _shares_word(previous.text, block.text)


def _opens_sentence(text: str, lexicon: Lexicon) -> bool:
    head, comma, _ = text.replace("，", ",").partition(",")
    if not comma or ends_sentence(text):
        return False
    return bool(_DATED.search(head)) or head in _sentence_openers(lexicon)


@lru_cache(maxsize=8)
def _sentence_openers(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.words("sentence_openers"))


def _shares_word(first: str, second: str) -> bool:
    """Tell whether the line break between `first` and `second` falls inside a word."""
    if _NO_BEGINNING.match(second) or first[-1].isdigit():
        return True
    head, tail = first[-6:], second[:6]
    crosses = any(span.start < len(head) < span.end for span in cut_words(head + tail))
    return crosses and any(span.end == len(head) and span.end - span.start == 1 for span in cut_words(head))
