"""Signatures: lines that say where a text or a picture is from, and name nobody: 本报评论员, （据《江州晚报》）."""

import re
from functools import lru_cache
from itertools import islice

from reading.lexicon import Lexicon, any_of
from reading.lines.affiliations import is_affiliation
from reading.lines.byline_tokens import Sort, scan
from reading.lines.outlets import BRACKETS, LONGEST, LONGEST_OUTLET, REMEMBERED, bare_byline, find_outlet
from reading.text.han import HAN
from reading.text.narrowing import narrow

PICTURES_FROM = re.compile(
    rf"\s*(?:本[文版组]|以上)?(?:题图|图片|照片|图)(?:均?由|均为|来自|来源于)[{HAN}A-Za-z ]{{2,24}}$"
)
"""A pattern for who lent the pictures, at the end of a line: 本版图片由江州图库提供."""
_JOINTS = re.compile(r"[、,/\s]+|和|及")
_GATHERED = "综合"
_PAIR = 2


@lru_cache(maxsize=REMEMBERED)
def is_signature(printed: str, lexicon: Lexicon) -> bool:
    """Tell whether `printed` says where a report is from but names nobody: 本报评论员, 本报综合, 来源:新华网."""
    if len(printed) > LONGEST:
        return False
    bare = bare_byline(printed)
    if source_pattern(lexicon).match(bare) or PICTURES_FROM.match(bare) or _is_author_note(printed, lexicon):
        return True
    if _is_source_note(printed, lexicon) or _is_sender(printed, lexicon):
        return True
    if bare.endswith(_GATHERED) and bare.removesuffix(_GATHERED) in lexicon.words("own_outlets"):
        return True
    return _is_crew(bare, lexicon) or find_outlet(printed, lexicon) is not None


def _is_crew(bare: str, lexicon: Lexicon) -> bool:
    """Tell whether `bare` says what was done for the newspaper, and not by whom: 本报评论员, 供图/组委会."""
    tokens = tuple(islice(scan(bare, lexicon), _PAIR + 1))
    sorts = [token.sort for token in tokens]
    if sorts in ([Sort.CHUNK, Sort.ROLE], [Sort.CHUNK, Sort.DEED]):
        return tokens[0].text in lexicon.words("own_outlets") or find_outlet(tokens[0].text, lexicon) is not None
    is_lent = sorts[1:] == [Sort.APART, Sort.CHUNK] and tokens[1].text == "/" and len(bare) <= LONGEST_OUTLET
    return is_lent and tokens[0].text in lexicon.words("photo_roles")


def _is_source_note(printed: str, lexicon: Lexicon) -> bool:
    """Tell whether `printed` only says what it is taken from: （据《江州晚报》）, （综合新华社、江州日报）."""
    bare = bare_byline(printed)
    source = _reprint(lexicon).match(bare)
    if source is None:
        return False
    outlets = _JOINTS.split(bare[source.end() :].removesuffix("报道").removesuffix("消息").removesuffix("电"))
    is_bracketed = narrow(printed.strip()[:1]) in BRACKETS
    is_sure = is_bracketed or "《" in bare or len(outlets) > 1
    return is_sure and all(not word or find_outlet(word, lexicon) for word in outlets)


def _is_sender(printed: str, lexicon: Lexicon) -> bool:
    """Tell whether `printed` names, in brackets, only the body that sent a text in: （校团委）."""
    around = narrow(printed[:1] + printed[-1:])
    if len(printed) > LONGEST_OUTLET or not all(mark in BRACKETS for mark in around):
        return False
    body = bare_byline(printed)
    return " " not in body and is_affiliation(body, lexicon)


def _is_author_note(printed: str, lexicon: Lexicon) -> bool:
    """Tell whether `printed` is the note in brackets that says who the author is: （作者系市作协会员）."""
    return narrow(printed[:1]) == "(" and bare_byline(printed).startswith(lexicon.words("author_notes"))


def cut_reprint(byline: str, lexicon: Lexicon) -> str:
    """Return `byline` without the newspapers in title marks that it is taken from: 《江州晚报》 张三."""
    source = _reprint(lexicon).match(byline)
    return byline[source.end() :].strip() if source and "《" in source.group() else byline


@lru_cache(maxsize=8)
def source_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """Return what finds where a text is from, behind a word that says so: 来源:新华网 08:30."""
    return re.compile(rf"{any_of(lexicon.words('source_marks'))}\s*:\s*\S{{1,16}}(?:\s+\d{{1,2}}:\d\d(?::\d\d)?)?\s*")


@lru_cache(maxsize=8)
def _reprint(lexicon: Lexicon) -> re.Pattern[str]:
    opener = any_of(lexicon.words("source_openers"))
    titles = r"(?:《[^《》]{2,14}》[、,\s]*)+"
    return re.compile(rf"{opener}\s*:?\s*(?:{titles})?(?:综合)?|{titles}")
