"""Shapes: what a line of a page says by itself: a byline, a jump line, a label, a caption, running text, a title."""

import re
from functools import lru_cache

from reading.lexicon import Lexicon, any_of
from reading.lines.blocks import BULLETS, CLOSING_MARKS, TITLE_DASHES, Part
from reading.lines.bylines import parse_byline
from reading.lines.credits import MADE_BY, credits_only_picture, cut_credit
from reading.lines.datelines import read_dateline
from reading.lines.elements import Element, read_elements
from reading.lines.folio import is_folio
from reading.lines.frames import is_frame
from reading.lines.jumps import is_jump
from reading.lines.outlets import bare_byline, find_outlet
from reading.lines.signatures import is_signature
from reading.text.han import HAN
from reading.text.narrowing import narrow

LONGEST_TITLE = 48
"""Characters; what is longer is running text."""
LONGEST_CAPTION = 60
"""Characters of a picture's text that nothing but its place tells."""
LONGEST_CREDITED = 80
"""Characters of a picture's text with the credit at its end."""

_LONGEST_EXCLAMATION = 26
_LONGEST_SOURCE = 12
_LONGEST_NOTICE = 16
_LONGEST_POINTED = 40
_LONGEST_AREA = 4
_LONGEST_NAME = 24
_LONGEST_SPREAD = 12
_LONGEST_TWIN = 5
_AROUND = f"{BULLETS}【】[]〔〕 　:："
_POINTERS = tuple("▲△▼▽◀▶")
_LABEL = re.compile(r"[\[【〔「][^\[\]【】〔〕「」。]{1,12}[\]】〕」]|[■●◆◎][^■●◆◎。]{2,10}[■●◆◎]")
_LABELLED = re.compile(r"(@?[^\s:,。“”]{1,10}):\s*\S")
_IN_SERIES = re.compile(
    r"(?P<bracket>[\[【〔])[^\[\]【】〔〕。]{1,12}[\]】〕]\s*\S"
    r"|(?P<bullet>[" + BULLETS + r"])|[^\s:,。“”!?]{2,14}(?P<colon>:)\s*\S"
)
_REPORTED = re.compile(r"据([^,。:“”!?\s]{2,10}?)(报道|消息|电)?")
_IN_PARTS = re.compile(rf"[{HAN}”?!] +[{HAN}“]|\||^\([{HAN}]{{2,8}}\)")
_NOTE = re.compile(r"\([^()]+\)")
_ASKED = re.compile(r"@[^\s:]{1,10}:.+")
_SPEECH = re.compile(r"[^“]{2,}[:,说道问]“[^“”]*[!?…]”$")
# No comma stands in a table's cells but inside a number.
_ROW = re.compile(r"(?!.*(?:[，。；;]|,(?!\d{3})))(?:.*\s\S*\d\S*$|.*\d.*\s\S+\s)")
# 黄瓜4.5 土豆1.6元 大白菜0.9
_PRICES = re.compile(r"(?:[^\s\d,。:]{1,8}\d+(?:\.\d+)?(?:[元角]\S{0,4})?(?:\s+|$)){3,}")
_REACHED = re.compile(r"\d{3}|@|www")
_NUMBERED = re.compile(
    r"[一二三四五六七八九十]{1,3}(?:、|$)|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}(?:[.、](?!\d)|$)|0\d\s"
    r"|第[一二三四五六七八九十]{1,3}[章节条]",
)


@lru_cache(maxsize=4096)
def tell_shape(text: str, lexicon: Lexicon) -> Part:
    """Return what the line `text` is by itself; a title is what looks like nothing else."""
    around = _tell_around(text, lexicon)
    if around is not None:
        return around
    bare = narrow(text)
    if _LABEL.fullmatch(bare) and not parse_byline(bare[1:-1], lexicon) and not opens_note(text, lexicon):
        return Part.LABEL
    dateline = read_dateline(text, lexicon)
    if dateline is not None and dateline.end < len(text.rstrip()) and not parse_byline(text, lexicon):
        return Part.BODY
    is_heading = heads_briefs(text, lexicon) or heads_sidebar(text, lexicon)
    if dateline is not None or (_signs(text, lexicon) and not is_heading):
        return Part.BYLINE
    if opens_caption(text, lexicon) or _is_credited_title(text, lexicon):
        return Part.CAPTION
    return Part.BODY if _is_running_text(bare, lexicon) or _NOTE.fullmatch(bare) else Part.TITLE


def _tell_around(text: str, lexicon: Lexicon) -> Part | None:
    """Return FRAME or JUMP where `text` is no line of a story, else None."""
    if is_frame(text, lexicon) or (is_folio(text, lexicon) and not parse_byline(text, lexicon)):
        return Part.FRAME
    return Part.JUMP if is_jump(text) else None


def _signs(text: str, lexicon: Lexicon) -> bool:
    is_signed = bool(parse_byline(text, lexicon)) or is_signature(text, lexicon)
    return is_signed or _is_source(text, lexicon)


def opens_caption(text: str, lexicon: Lexicon) -> bool:
    """Tell whether `text` begins as a caption does that says so: 图为…, ▲…."""
    is_pointed = text[:1] in _POINTERS and len(text) <= _LONGEST_POINTED
    return is_pointed or text.lstrip(BULLETS).startswith(lexicon.words("caption_openers"))


def tells_contact(text: str, lexicon: Lexicon) -> bool:
    """Tell whether `text` says whom to call or where to go, as in a notice or an advertisement."""
    if find_turn(text) in lexicon.words("ad_labels"):
        return True
    return _REACHED.search(text) is not None and Element.CONTACT in read_elements(text, lexicon).kinds


def closes_caption(text: str, lexicon: Lexicon) -> bool:
    """Tell whether `text` ends as a caption does that says whose picture it shows: …。受访者供图, …(资料照片)."""
    is_short = len(text) <= LONGEST_CREDITED and text.count("。") <= 1
    return is_short and text.rstrip("。)） ").endswith(lexicon.words("picture_sources"))


def _is_credited_title(text: str, lexicon: Lexicon) -> bool:
    """Tell whether `text` is words without a full stop, a photographer's credit behind them: 江边 记者 张三 摄."""
    is_short = len(text) <= LONGEST_TITLE and "。" not in text
    if not is_short or not (text.endswith(lexicon.words("photo_credit_ends")) or MADE_BY.search(text)):
        return False
    credit = cut_credit(text, lexicon)
    return bool(credit.authors) and credits_only_picture(credit.credit, lexicon)


def is_numbered(title: str) -> bool:
    """Tell whether `title` counts a section of a longer text (一、…), and so heads no story."""
    return _NUMBERED.match(narrow(title)) is not None


def is_row(line: str) -> bool:
    """Tell whether `line` may be a row of a table: a number stands in its last column, or in one of several."""
    return len(line) <= LONGEST_TITLE and _ROW.match(line) is not None


def heads_notice(title: str, lexicon: Lexicon) -> bool:
    """Tell whether `title` is that of a notice (停水通告, 声　明), which is no part of another text."""
    bare = "".join(title.split())
    return len(bare) <= _LONGEST_NOTICE and bare.endswith(lexicon.words("notice_tails"))


def heads_sidebar(title: str, lexicon: Lexicon) -> bool:
    """Tell whether `title` heads a text that belongs to the story beside it: 记者手记, ■相关链接."""
    return title.strip(_AROUND) in lexicon.words("sidebar_titles")


def heads_briefs(text: str, lexicon: Lexicon) -> bool:
    """Tell whether `text` names a column of short news (快讯, 简　讯), or begins with one behind a mark (●短讯 …)."""
    bare = narrow(text)[:_LONGEST_NAME]
    is_called = _briefs(lexicon).match(bare) is not None
    return is_called or (len(bare) <= _LONGEST_SPREAD and _briefs(lexicon).match("".join(bare.split())) is not None)


def opens_note(text: str, lexicon: Lexicon) -> bool:
    """Tell whether `text` begins an editor's note, or is the line above one: 编者按:…, 【开栏的话】."""
    return _notes(lexicon).match(narrow(text)[:_LONGEST_NAME]) is not None


def heads_note(text: str, lexicon: Lexicon) -> bool:
    """Tell whether `text` is only the line above an editor's note."""
    match = _notes(lexicon).match(narrow(text)[:_LONGEST_NAME])
    return match is not None and match.end() == len(text)


def begins_title(line: str) -> bool:
    """Tell whether `line` begins as only a title's first line does: with a mark, or with a deck's dash."""
    return line.startswith(TITLE_DASHES) or line[:1] in BULLETS


def series_mark(title: str) -> str | None:
    """Return what marks `title` as one of a series: the colon of 县水务局:…, the bracket of 【张三】…, the ■ of ■苗."""
    match = _IN_SERIES.match(narrow(title))
    return str(match[match.lastgroup or 0]) if match else None


def are_parallel(title: str, other: str) -> bool:
    """Tell whether two titles are formed alike: short and as long, or of as many parts of much the same length."""
    first, second = (list(map(len, narrow(each).replace(",", " ").split())) for each in (title, other))
    if len(first) == 1:
        return first == second and first[0] <= _LONGEST_TWIN
    return len(first) == len(second) and all(abs(one - two) <= 1 for one, two in zip(first, second, strict=True))


def opens_turn(text: str, lexicon: Lexicon) -> bool:
    """Tell whether `text` is a turn of an interview: 记者:…, 问:…."""
    return _turns(lexicon).match(narrow(text)) is not None


def find_turn(text: str) -> str | None:
    """Return what may be who speaks in `text`, printed before a colon: 晚报 of 晚报:何时开学?."""
    match = _LABELLED.match(narrow(text))
    return match[1] if match else None


def takes_turn(text: str, before: str, lexicon: Lexicon) -> bool:
    """Tell whether `text` answers `before`: both begin with who speaks, and `before` asks or is asked."""
    if find_turn(before) is None or find_turn(text) is None:
        return False
    return before.startswith("@") or narrow(before).endswith("?") or opens_turn(before, lexicon)


def _is_source(text: str, lexicon: Lexicon) -> bool:
    """Tell whether `text` only says where a picture or a report is from: (资料图片), 受访者供图, 据新华社电."""
    bare = bare_byline(text)
    if len(bare) > _LONGEST_SOURCE or "。" in bare:
        return False
    told = _REPORTED.fullmatch(bare)
    is_told = told is not None and (told[2] is not None or find_outlet(told[1], lexicon) is not None)
    return is_told or bare.endswith(lexicon.words("photo_credit_ends"))


def _is_running_text(text: str, lexicon: Lexicon) -> bool:
    if len(text) > LONGEST_TITLE or "。" in text or text.endswith((",", ";", "、")) or _SPEECH.search(text):
        return True
    if not any(map(str.isalnum, text)):
        return True
    if _PRICES.fullmatch(text) or _ASKED.fullmatch(text) or opens_turn(text, lexicon) or opens_note(text, lexicon):
        return True
    is_long = len(text) > _LONGEST_EXCLAMATION and not _IN_PARTS.search(text)
    return is_long and text.rstrip(CLOSING_MARKS)[-1:] in ("!", "?")


@lru_cache(maxsize=8)
def _turns(lexicon: Lexicon) -> re.Pattern[str]:
    # Two characters are set wide below three: ■嘉　宾：.
    names = "|".join(r"\s*".join(map(re.escape, name)) for name in lexicon.words("interviewers"))
    return re.compile(rf"[{BULLETS}]?\s*(?:{names})(?:\([^()]{{1,20}}\))?:\s*\S")


@lru_cache(maxsize=8)
def _briefs(lexicon: Lexicon) -> re.Pattern[str]:
    tails = "|".join(map(re.escape, lexicon.words("news_in_brief")))
    name = rf"[{HAN}]{{0,{_LONGEST_AREA}}}(?:{tails})"
    return re.compile(rf"[{BULLETS}]?\s*{name}\s*[{BULLETS}]?$|[{BULLETS}]\s*{name}[\s:]|【{name}】")


@lru_cache(maxsize=8)
def _notes(lexicon: Lexicon) -> re.Pattern[str]:
    names = any_of(lexicon.words("editor_notes"))
    return re.compile(rf"[{BULLETS}]?\s*(?:[【\[(]{names}:?[】\])]|{names}(?=[\s:]|$))[\s:]*")
