"""Numerals: Arabic, Chinese and mixed (16,200; 2.6万; 三万五千; 1亿2000万), read as exact decimals.

A numeral that leaves its number open is read as the least number it can mean: 十几 is 10, 数百 is 100, 四五十 is 40.
Shares are read in hundredths: 百分之十二 is 12, 三成 is 30. A fraction (三分之一) is its
quotient to ten places.
"""

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

# Possessive, so that a page of nothing but digits or 万 costs no more than any other.
_ARABIC_NUMERAL = r"(?<![0-9０-９])[0-9０-９]++(?:[,，][0-9０-９]{3}(?![0-9０-９]))*+(?:[.．][0-9０-９]++)?"
_THOUSAND = "千(?![米克瓦卡赫帕伏焦])"
_HUNDRED = "百(?!帕)"
_SCALES = f"(?:[十万亿]|{_HUNDRED}|{_THOUSAND}){{1,4}}+"
_CHINESE = "〇零○一二两三四五六七八九十百万亿壹贰叁肆伍陆柒捌玖拾佰仟"
_CHINESE_NUMERAL = (
    rf"(?:[{_CHINESE}]|{_THOUSAND}|几(?=[十百千万亿])|(?<![人总户次倍分字指多少无])数(?=[十百千万亿]))"
    rf"(?:[{_CHINESE}]|{_THOUSAND}|(?<=十)几|[余多来](?=[万亿])){{0,24}}+"
)
# 零点五个百分点; 三点一刻 and 下午三点五人 tell the time.
_SPELLED_DECIMAL = "(?<![午晚晨早])[零一二三四五六七八九十百]{1,4}+点[〇零一二三四五六七八九]{1,3}+(?![十分刻钟时秒半])"
_SLASHED = r"(?<![0-9A-Za-z/.\-])[1-9][/／][1-9](?![0-9/.月号])"
NUMERAL = (
    rf"(?:{_SLASHED}|百分之{_CHINESE_NUMERAL}(?:点[{_CHINESE}]+)?|{_CHINESE_NUMERAL}分之{_CHINESE_NUMERAL}(?:点[{_CHINESE}]+)?"
    rf"|{_ARABIC_NUMERAL}(?:[余多来几]?{_SCALES}(?:{_ARABIC_NUMERAL}[百千万]{{1,2}}+)?){{0,4}}+"
    rf"|{_SPELLED_DECIMAL}|{_CHINESE_NUMERAL})"
)
"""A pattern for what `read_numeral` may read in running text; it captures nothing."""

NUMERAL_START = f"0-9０-９千几数{_CHINESE}"
"""The characters that a numeral begins with, for use between the brackets of a regular expression."""

_FORMAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟萬億零○兩廿", "一二三四五六七八九十百千万亿〇〇两二")
_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九")} | {"两": 2, "几": 1, "数": 1}
_OPEN = re.compile("[余多来]")
_ARABIC = re.compile(r"[+\-−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_PAIR = "一二|一两|二三|两三|三四|三五|四五|五六|六七|七八|八九"
_DIGIT = rf"\d+(?:\.\d+)?|{_PAIR}|[一二两三四五六七八九几数]"
_BELOW_MYRIAD = re.compile(
    rf"(?:(?P<thousands>{_DIGIT})?(?P<thousand>千))?〇?(?:(?P<hundreds>{_DIGIT})?(?P<hundred>百))?〇?"
    rf"(?:(?P<tens>{_DIGIT})?(?P<ten>十))?〇?(?P<ones>{_DIGIT})?",
)
_PLACES = (("thousands", "thousand", 1000), ("hundreds", "hundred", 100), ("tens", "ten", 10))
_YEAR_LIKE = re.compile("[〇一二三四五六七八九]{3,}")
_MYRIADS = (("亿", Decimal(10**8)), ("万", Decimal(10**4)))
_SHARE = re.compile("百分之(?P<hundredths>.+)|(?P<tenths>.+)成(?P<rest>[一二三四五六七八九半])?")
_FRACTION = re.compile("(?P<below>.+)分之(?P<above>.+)|(?P<upper>[1-9])/(?P<lower>[1-9])")
_DECIMAL = re.compile("(?P<whole>.+)点(?P<decimals>[〇一二三四五六七八九]+)")
_PLACES_OF_FRACTION = 10
_HALF = Decimal("0.5")


@lru_cache(maxsize=1024)
def read_numeral(text: str) -> Decimal | None:
    """Return the number that `text` as a whole spells, or None where it spells none."""
    plain = unicodedata.normalize("NFKC", text).translate(_FORMAL)
    share = _SHARE.fullmatch(plain)
    if share is not None:
        return _read_share(share)
    fraction = _FRACTION.fullmatch(plain)
    if fraction is not None:
        return _read_fraction(fraction)
    return _HALF if plain == "半" else _read_number(plain)


def _read_share(share: re.Match[str]) -> Decimal | None:
    if share["hundredths"] is not None:
        return _read_number(share["hundredths"])
    tenths = _read_number(share["tenths"])
    if tenths is None:
        return None
    return tenths * 10 + (_read_rest(share["rest"]) if share["rest"] else 0)


def _read_rest(digit: str) -> int:
    return 5 if digit == "半" else _DIGITS[digit]


def _read_fraction(fraction: re.Match[str]) -> Decimal | None:
    below = _read_number(fraction["below"] or fraction["lower"])
    above = _read_number(fraction["above"] or fraction["upper"])
    return round(above / below, _PLACES_OF_FRACTION) if above is not None and below else None


def _read_number(plain: str) -> Decimal | None:
    if _YEAR_LIKE.fullmatch(plain):
        return Decimal(_spell(plain))
    decimal = _DECIMAL.fullmatch(plain)
    if decimal is not None:
        whole = _read_number(decimal["whole"])
        return None if whole is None else whole + Decimal(f"0.{_spell(decimal['decimals'])}")
    return _read_myriads(_OPEN.sub("", plain) if len(plain) > 1 else plain)


def _spell(digits: str) -> str:
    return "".join(str(_DIGITS[character]) for character in digits)


def _read_myriads(plain: str) -> Decimal | None:
    for sign, factor in _MYRIADS:
        head, found, tail = plain.rpartition(sign)
        if found:
            return _add(_read_myriads(head) if head else Decimal(1), factor, tail)
    return _read_below_myriad(plain)


def _add(head: Decimal | None, factor: Decimal, tail: str) -> Decimal | None:
    if head is None or not tail:
        return None if head is None else head * factor
    rest = _read_myriads(tail)
    if rest is None or rest >= factor:
        return None
    # 三万五 says 35,000: one bare digit behind a sign counts the next place down.
    bare = len(tail) == 1 and tail in _DIGITS and tail != "〇"
    return head * factor + rest * (factor / 10 if bare else 1)


def _read_below_myriad(plain: str) -> Decimal | None:
    if _ARABIC.fullmatch(plain):
        return Decimal(plain.replace(",", "").replace("−", "-"))
    if plain == "〇":
        return Decimal(0)
    places = _BELOW_MYRIAD.fullmatch(plain)
    if places is None or not any(places.groups()):
        return None
    return sum((_read_place(places, *place) for place in _PLACES), _read_ones(places))


def _read_place(places: re.Match[str], count: str, sign: str, worth: int) -> Decimal:
    if places[sign] is None:
        return Decimal(0)
    return worth * (_read_digit(places[count]) if places[count] else Decimal(1))


def _read_ones(places: re.Match[str]) -> Decimal:
    if places["ones"] is None:
        return Decimal(0)
    if places["ones"] == "几" and places["ten"]:
        return Decimal(0)
    return _read_digit(places["ones"]) * _worth_of_last(places)


def _worth_of_last(places: re.Match[str]) -> int:
    # 一百二 says 120, 一百〇二 says 102.
    if places["ten"] or "〇" in places.string:
        return 1
    if places["hundred"]:
        return 10
    return 100 if places["thousand"] else 1


def _read_digit(text: str) -> Decimal:
    # Of two digits side by side (四五十) the first is the least that is meant.
    return Decimal(_DIGITS[text[0]]) if text[0] in _DIGITS else Decimal(text)
