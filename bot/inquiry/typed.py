"""What users type, without what nobody sees: marks that join, part and turn text, which a copy brings along."""

import unicodedata

# Controls, marks of form, and halves of characters, as text in another encoding leaves them.
_UNSEEN = ("Cc", "Cf", "Cs")
_LINE_ENDS = "\r\n"


def read_typed(text: str) -> str:
    """Return the characters of `text` that can be seen, and its blanks and line ends."""
    return "".join(filter(_is_seen, text.replace("\t", " ")))


def _is_seen(character: str) -> bool:
    return character in _LINE_ENDS or unicodedata.category(character) not in _UNSEEN
