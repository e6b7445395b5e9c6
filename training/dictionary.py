"""What the model carries besides its weights: how characters are read, name characters, and a dictionary of classes.

The words and their parts of speech are those of jieba's dictionary (MIT); the lists of seeds/words lie over them.
"""

import unicodedata
from collections.abc import Iterator

import jieba
import numpy as np
from numpy.typing import NDArray

from reading.lexicon import Lexicon
from reading.tagging.features import AGENCY_ENDING, MARK, PLANE, Features, character_hashes
from reading.tagging.hashes import Codes
from reading.tagging.wordtable import LONGEST, SHORTEST, WordTable
from reading.text.folding import simplify

# Written in several ways, read as one.
_TWINS = {"「": "“", "『": "“", "」": "”", "』": "”", "〈": "《", "〉": "》", "•": "·", "・": "·", "‧": "·", "｡": "。"}
# Lists whose words are a class of their own, the weightier first; that of AGENCY_ENDING leads.
_LISTS = (
    "agency_tails",
    "byline_roles",
    "cues",
    "offices",
    "divisions",
    "countries",
    "known_agencies",
    "place_tails",
    "compound_surnames",
    "honorifics",
    "person_nouns",
    "person_verbs",
)
_PARTS = (
    *("n", "nr", "ns", "nt", "nz", "nrt", "v", "vn", "a", "d", "m", "q"),
    *("t", "r", "f", "s", "b", "j", "i", "l", "z", "c", "p", "x"),
)
_COMMON_SURNAMES = 100


def build_features(lexicon: Lexicon) -> Features:
    """Return the features over `lexicon` and the segmenter's dictionary."""
    hashes = character_hashes()
    return Features(plain_characters(), name_characters(lexicon), WordTable.of(word_classes(lexicon), hashes), hashes)


def plain_characters() -> Codes:
    """Return for each code of the Basic Multilingual Plane the one as which it is read."""
    plain = np.arange(PLANE, dtype=np.uint16)
    for code in range(1, PLANE):
        character = chr(code)
        if unicodedata.category(character) == "Cs":
            continue
        folded = unicodedata.normalize("NFKC", character)
        folded = folded if len(folded) == 1 else character
        read = _TWINS.get(folded) or simplify(folded)
        if read.isdecimal():
            read = "0"
        if len(read) == 1 and "\0" < read <= "\uffff":
            plain[code] = ord(read)
    return plain


def name_characters(lexicon: Lexicon) -> NDArray[np.uint8]:
    """Return the kinds of each character: bits for frequent and other surnames, given names, foreign names."""
    kinds = np.zeros(PLANE, np.uint8)
    surnames = lexicon.words("surnames")
    groups = (
        surnames[:_COMMON_SURNAMES],
        surnames[_COMMON_SURNAMES:],
        lexicon.words("given_characters"),
        lexicon.words("foreign_characters"),
        lexicon.words("not_given"),
    )
    for bit, characters in enumerate(groups):
        for character in characters:
            if len(character) == 1:
                kinds[ord(character)] |= 1 << bit
    kinds[[ord(digit) for digit in "0123456789"]] = 1 << 5
    kinds[[ord(mark) for mark in ",。、:;!?()“”《》· \n"]] = MARK
    kinds[ord("A") : ord("Z") + 1] = 1 << 7
    kinds[ord("a") : ord("z") + 1] = 1 << 7
    return kinds


def word_classes(lexicon: Lexicon) -> dict[str, int]:
    """Return the class of each word; the words of the lists first, then the more frequent ones."""
    classes: dict[str, int] = {}
    for number, name in enumerate(_LISTS, start=AGENCY_ENDING):
        for word in lexicon.words(name):
            if SHORTEST <= len(word) <= LONGEST:
                classes.setdefault(word, number)
    for word, part in _spoken_words():
        number = _PARTS.index(part) if part in _PARTS else len(_PARTS)
        classes.setdefault(word, number + AGENCY_ENDING + len(_LISTS))
    return classes


def _spoken_words() -> Iterator[tuple[str, str]]:
    """Yield the words of the segmenter's dictionary with their parts of speech, the more frequent first."""
    with jieba.get_dict_file() as lines:
        rows = [line.decode("utf-8").split() for line in lines]
    for word, _, part in sorted(rows, key=lambda row: (-int(row[1]), row[0])):
        if SHORTEST <= len(word) <= LONGEST:
            yield word, part
