"""Bylines: who wrote or photographed, out of the line, bracket or sentence end that says so.

A byline is a chain of roles with their names (记者 张三 李四 通讯员 王五), where an outlet may stand before the role
(成都商报记者) and a closing word may say what was done (摄, 文/图). The outlet counts for its own role and for the
other 记者 of the same chain, never for correspondents from outside (通讯员).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from operator import itemgetter

from reading.facts import Author
from reading.lexicon import Lexicon, any_of
from reading.lines.affiliations import cut_affiliations
from reading.lines.byline_tokens import Sort, Token, close_up_names, cut_outlet, cut_outlets, part_glued, scan
from reading.lines.outlets import (
    LONGEST,
    LONGEST_SHORT_FORM,
    MARKS,
    REMEMBERED,
    bare_byline,
    find_outlet,
    may_be_outlet,
)
from reading.lines.signatures import PICTURES_FROM, cut_reprint, source_pattern
from reading.naming.surnames import find_surname, is_name, is_only_name, split_names
from reading.text.han import HAN
from reading.text.narrowing import narrow
from reading.text.words import part_of_speech

UNKNOWN_ROLE = "作者"
"""The role of authors whom the page only names."""
_REPORTER = "记者"
_REPORTERS = (_REPORTER, "通讯员")
_READER = re.compile("[你您我]")
_PHOTOGRAPHY = "摄影"
_DEEDS = (_PHOTOGRAPHY, "摄")
# ◎记者 张三 ◎实习生 李四
_MARKED_AGAIN = re.compile(rf"(?<=\s)[{MARKS}]+")
_HOME = re.compile(rf"^\[?[{HAN}]{{2,5}}\]")
_FILED = ("报道", "综合报道")
# 本报驻江州记者; 均为 张三 摄; 张三 发自江州
_BESIDE = re.compile(
    rf"驻[{HAN}]{{2,8}}?(?=(?:特派|全媒体|首席)?记者)|\s*发自[{HAN}、 ]{{2,16}}$"
    r"|^\(?作者单位:\s*\S+\s+(?=作者)"
    r"|^资料(?:图片?|照片)[:\s]*(?=.*摄$)|^(?:(?:本[文版组]|以上)?(?:题图|图片|照片|图))?均[由为]\s*(?=.*(?:摄|摄影|供图|提供)$)"
)
_PRINTED = re.compile(r"\s*《[^《》]{2,12}》\s*\([^()]{6,30}\)$")
_NAMED = re.compile(r"《([^《》]{2,10}报)》(?=[^《》]{0,6}记者)")
_WRITES = re.compile(r"作者|记者|通讯员")
_DATED = re.compile(r"[\s|]*(?<!\d)(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s*\d{1,2}:\d\d(?::\d\d)?)?[\s|]*")
# 字号：大 中 小; 浏览次数：12; 发布时间：2023-05-01
_CONTROLS = re.compile(
    r"[【\[]?字[号体](?:大小)?[:\s]*(?:[特超]?[大中小]号?(?![^\s/|】\]])[\s/|】\]]*)+"
    r"|(?:浏览|点击|阅读|访问|文章)?(?:次数|字数|量|数)[:\s]*\d+[次字]?"
    r"|(?:发布|更新|上传)?(?:时间|日期):(?=\s*(?:19|20)\d\d)"
)
# A02 | 要闻 | By 何丽 | 2023-05-01
_FILED_BY = re.compile(r"(?:[^|。]{1,16}\|\s*)+By\s+([^|]{2,40}?)\s*(?:\|.*)?")
_LATIN = re.compile(r"[A-Z][A-Za-z.'-]*(?: [A-Z][A-Za-z.'-]*)*")
# A headline that says it has a picture: 农村改水工程开工(图).
_PICTURED = re.compile(r"\S{5,}\([组多]?图\)")
_PRESS_OFFICE = "宣"
_PLACE_TAG = "ns"
_NOTE = re.compile(r"(?<=\S)\s*\([^()]{2,16}\)$")
_LONGEST_PLACE = 4
# ◆柳溪镇
_PLACED = re.compile(rf"[{HAN}]{{2,}}(?:[镇乡县区村]|街道|社区)")
_FOREIGN = (2, 8)
_USUAL = 3


@dataclass(slots=True)
class _Chain:
    """The byline as far as it has been read."""

    authors: list[Author] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    role: str | None = None
    outlet: str | None = None
    desk: str | None = None

    def close(self, role: str | None = None) -> None:
        """Give the names read so far to their role, or to `role`."""
        kind = role or self.role or UNKNOWN_ROLE
        outlet = self.outlet or (self.desk if kind.endswith(_REPORTER) else None)
        self.authors += [Author(name, kind, outlet) for name in self.names]
        self.names, self.outlet = [], None


@lru_cache(maxsize=REMEMBERED)
def parse_byline(printed: str, lexicon: Lexicon) -> tuple[Author, ...]:
    """Return the authors that `printed` names, in its order; empty where it is no byline from end to end."""
    if len(printed) > LONGEST or "。" in printed or printed.endswith((":", "：")) or _is_pictured(printed):
        return ()
    noted = _names_before_note(printed, lexicon)
    if noted:
        return noted if printed.lstrip()[:1] in tuple(MARKS) else ()
    filed = _FILED_BY.fullmatch(narrow(printed))
    if filed:
        return parse_byline(filed[1], lexicon) or parse_names(filed[1], lexicon)
    bare = bare_byline(_NAMED.sub(itemgetter(1), _PRINTED.sub("", _MARKED_AGAIN.sub("", narrow(printed)))))
    bare = _undated(source_pattern(lexicon).sub("", cut_reprint(bare, lexicon))).strip()
    for beside in (_answerers(lexicon), _editors(lexicon), _tips(lexicon), _lenders(lexicon), _BESIDE, PICTURES_FROM):
        bare = beside.sub("", bare)
    bare = cut_affiliations(bare, lexicon)
    outlets, bare = cut_outlets(bare.strip(), lexicon)
    if not bare:
        return ()
    tokens = tuple(close_up_names(part_glued(scan(bare, lexicon), lexicon), lexicon))
    authors = _read_chain(tokens, outlets, lexicon)
    if any(token.sort in (Sort.ROLE, Sort.DEED) for token in tokens):
        return authors
    # 嘉宾：市人民医院 张三
    is_marked = bare != narrow(printed).strip() and ":" not in bare
    return authors if is_marked and any(_is_surely_name(author.name, lexicon) for author in authors) else ()


def _names_before_note(printed: str, lexicon: Lexicon) -> tuple[Author, ...]:
    """Return the authors of a line of bare names with a note behind it (□李四（法律工作者）), or none."""
    bare = narrow(printed)
    note = _NOTE.search(bare) if bare.endswith(")") else None
    return parse_names(bare[: note.start()], lexicon) if note else ()


def _is_pictured(printed: str) -> bool:
    """Tell whether `printed` is a headline with a note that it has a picture."""
    return _PICTURED.fullmatch(narrow(printed)) is not None and _WRITES.search(printed) is None


def _undated(byline: str) -> str:
    """Return `byline` without the full date and the buttons that web pages print beside who wrote."""
    return _DATED.sub(" ", _CONTROLS.sub(" ", byline)) if _WRITES.search(byline) else byline


def parse_names(printed: str, lexicon: Lexicon) -> tuple[Author, ...]:
    """Return the authors of a line of bare names, as under the title of an essay; empty where it is no such line.

    Behind a mark (□何苦) a name may be another word, too; where the author is from may stand before it (□［安徽］万里,
    □江州市第一中学 万里) or writes for (江州晚报 何苦 万里), and a note behind it.
    """
    if printed.endswith((":", "：")):
        return ()
    home = _HOME.sub("", bare_byline(_NOTE.sub("", narrow(printed))))
    outlet, bare = cut_outlet(cut_affiliations(cut_reprint(bare_byline(home), lexicon), lexicon), lexicon)
    tokens = tuple(close_up_names(scan(bare, lexicon), lexicon))
    names = [token.text for token in tokens if token.sort is Sort.CHUNK]
    is_bare = all(token.sort in (Sort.CHUNK, Sort.APART) for token in tokens)
    is_marked = printed.lstrip()[:1] in tuple(MARKS)
    fits = is_name if is_marked else is_only_name
    if not is_bare or not all(fits(name, lexicon) for name in names) or any(map(_PLACED.fullmatch, names)):
        return ()
    return tuple(Author(name, UNKNOWN_ROLE, outlet) for name in names)


@lru_cache(maxsize=8)
def _tips(lexicon: Lexicon) -> re.Pattern[str]:
    """Return what finds who told the newspaper, at the end of a byline: 线索提供 张先生（奖50元）."""
    return re.compile(rf"\s+{any_of(lexicon.words('tip_marks'))}\s*[:/]?.{{2,20}}$")


@lru_cache(maxsize=8)
def _answerers(lexicon: Lexicon) -> re.Pattern[str]:
    """Return what finds who answered, before who put it down: 解答人：市医保局 张三　整理：李四."""
    return re.compile(rf"^{any_of(lexicon.words('answerers'))}\s*[:/]\s*\S.*?\s(?=\S+:|本报|记者)")


@lru_cache(maxsize=8)
def _editors(lexicon: Lexicon) -> re.Pattern[str]:
    """Return what finds who edited the text, in brackets behind who wrote: (记者张三)【编辑:李四】."""
    return re.compile(rf"\)?\s*[(【\[](?:{any_of(lexicon.words('page_staff'))}):\s*[^()【】\[\]]{{2,12}}$")


@lru_cache(maxsize=8)
def _lenders(lexicon: Lexicon) -> re.Pattern[str]:
    """Return what finds who lends the picture, in brackets behind who made it: 张三摄（人民视觉）."""
    return re.compile(rf"(?<=摄)\s*\({any_of(lexicon.words('picture_sources'))}\)?$")


def _read_chain(tokens: Sequence[Token], outlets: str | None, lexicon: Lexicon) -> tuple[Author, ...]:
    chain = _Chain(outlet=outlets, desk=outlets)
    for at, token in enumerate(tokens):
        if token.sort is Sort.CHUNK:
            if not _take_chunk(chain, tokens, at, lexicon):
                return ()
        elif token.sort in (Sort.ROLE, Sort.DEED) and _closes(chain, tokens, at):
            _take_deed(chain, token.text, lexicon)
        elif token.sort in (Sort.ROLE, Sort.DEED):
            _take_role(chain, token.text)
    chain.close()
    return tuple(chain.authors) if _are_people(chain.authors, lexicon) else ()


def _take_chunk(chain: _Chain, tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Read a stretch of characters as an outlet or as names; tell whether it is one of them."""
    text = tokens[at].text
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if text in lexicon.words("own_outlets") or text in _crowds(lexicon):
        chain.close()
        chain.desk = None
        return True
    if chain.names and tokens[at - 1].text.endswith("(") and _is_place(text):
        return True
    names = split_names(text, lexicon) or _whole_name(chain, tokens, at, lexicon)
    names_behind = any(token.sort is Sort.CHUNK for token in tokens[at + 1 :])
    leads = following is not None and following.sort is Sort.ROLE and (names_behind or not names)
    if following is not None and following.text in _FILED and _is_where(text, lexicon):
        return len(text) <= _LONGEST_PLACE
    is_first = leads and not chain.names and chain.role is None
    outlet = find_outlet(text.removesuffix("发"), lexicon) or (
        text if is_first and may_be_outlet(text, lexicon) else None
    )
    if outlet is not None and not (chain.role and following is None and is_name(text, lexicon)):
        chain.close()
        chain.outlet = chain.desk = outlet
        return True
    chain.names += names
    return bool(names)


def _whole_name(chain: _Chain, tokens: Sequence[Token], at: int, lexicon: Lexicon) -> tuple[str, ...]:
    """Return a name without a Chinese surname and without a dot (记者 巴图巴依尔), where blanks set it apart."""
    around = (*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2])
    is_apart = all(token.sort is Sort.APART for token in around)
    text = tokens[at].text
    is_whole = _sounds_foreign(text, lexicon) or _is_press_office(text) or _is_long_name(text, lexicon)
    return (text,) if chain.role and is_apart and (is_whole or _LATIN.fullmatch(text)) else ()


def _is_long_name(text: str, lexicon: Lexicon) -> bool:
    """Tell whether `text` is four characters behind a surname, and no word: 温克坚石."""
    return len(text) == _LONGEST_PLACE and find_surname(text, lexicon) is not None and not part_of_speech(text)


def _is_where(text: str, lexicon: Lexicon) -> bool:
    """Tell whether what stands before 报道 says from where it is, and not who reports."""
    return _is_place(text) or (find_surname(text, lexicon) is None and not _is_press_office(text))


def _is_place(text: str) -> bool:
    """Tell whether the segmenter's dictionary has `text` as a place: 武汉, though 武 is a surname."""
    return part_of_speech(text) == _PLACE_TAG


def _is_press_office(name: str) -> bool:
    """Tell whether `name` is what an office's press desk signs with: 江公宣, 江应急宣."""
    return name.endswith(_PRESS_OFFICE) and _USUAL <= len(name) <= LONGEST_SHORT_FORM


def _sounds_foreign(text: str, lexicon: Lexicon) -> bool:
    """Tell whether `text` is no word and is written with the characters that foreign names are written with."""
    shortest, longest = _FOREIGN
    sounds = shortest <= len(text) <= longest and _foreign_characters(lexicon).issuperset(text)
    return sounds and not part_of_speech(text)


@lru_cache(maxsize=8)
def _foreign_characters(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.words("foreign_characters"))


def _is_surely_name(text: str, lexicon: Lexicon) -> bool:
    is_named = is_only_name(text, lexicon) or _sounds_foreign(text, lexicon)
    return is_named and _PLACED.fullmatch(text) is None


def _closes(chain: _Chain, tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a role stands behind its names (张三 李四 摄影), not before them (图/李四)."""
    if not chain.names:
        return False
    if tokens[at].sort is Sort.DEED:
        return at + 1 == len(tokens) or not (_sets_deeds_first(tokens) or set(tokens[at + 1].text) & set("/:"))
    following = next((token for token in tokens[at + 1 :] if token.sort is not Sort.APART), None)
    return following is None or following.sort is not Sort.CHUNK


def _sets_deeds_first(tokens: Sequence[Token]) -> bool:
    """Tell whether each deed stands before the names of who did it: 文 张三 图 李四."""
    return tokens[0].sort is Sort.DEED and tokens[-1].sort is Sort.CHUNK


def _take_role(chain: _Chain, role: str) -> None:
    if chain.names:
        chain.close()
    # 摄/记者 张三
    chain.role = _PHOTOGRAPHY + role if chain.role in _DEEDS and role == _REPORTER else role


def _take_deed(chain: _Chain, deed: str, lexicon: Lexicon) -> None:
    done = lexicon.table("credit_roles").get(deed, deed)
    keeps = chain.role is not None and (done != _PHOTOGRAPHY or len(deed) > len(_PHOTOGRAPHY))
    chain.close(None if keeps else done)
    chain.role = None


def _are_people(authors: Sequence[Author], lexicon: Lexicon) -> bool:
    return 2 * sum(_is_likely_name(one.name, lexicon) or _is_called_reporter(one) for one in authors) >= len(authors)


def _is_called_reporter(author: Author) -> bool:
    """Tell whether `author` bears no word for a name, though no usual surname either, and is a reporter: 记者 轩慧.

    What a column of reporters does for its readers is none (记者帮你问).
    """
    is_name = 1 < len(author.name) <= _USUAL and not part_of_speech(author.name)
    return is_name and author.role.endswith(_REPORTERS) and _READER.search(author.name) is None


def _is_likely_name(name: str, lexicon: Lexicon) -> bool:
    if name.endswith(_addresses(lexicon)):
        return False
    is_usual = find_surname(name, lexicon) is not None or "·" in name
    return is_usual or bool(_LATIN.fullmatch(name)) or _sounds_foreign(name, lexicon) or _is_press_office(name)


@lru_cache(maxsize=8)
def _addresses(lexicon: Lexicon) -> tuple[str, ...]:
    """Return how people are called whose given name is left out, who sign nothing: 读者 刘先生."""
    return tuple(word for word in lexicon.words("honorifics") if len(word) > 1)


@lru_cache(maxsize=8)
def _crowds(lexicon: Lexicon) -> frozenset[str]:
    """Return what stands for people without a name: 受访者, 市民."""
    return frozenset(lexicon.words("speaker_nouns"))
