"""Scripts: questions are read in Simplified characters, and the answer to what was typed in others says so."""

from dataclasses import replace

from bot.inquiry.answers import Answer
from reading.text.folding import simplify
from storage.archive.findings import EntityCard, Match

_PRINTED = (Match.EXACT, Match.ALIAS)


def disclose_script(answer: Answer, message: str) -> Answer:
    """Return `answer` with the name as it stands in `message`, disclosed where only Simplified characters are printed.

    An answer by the exact name becomes one by folding: 張軍 is not how 张军 is printed.
    """
    beside = answer.beside and disclose_script(answer.beside, message)
    typed = _find_typed(answer.typed, message)
    if typed == answer.typed or answer.entity is None or typed in _names(answer.entity):
        return replace(answer, beside=beside) if beside else answer
    match = Match.FOLDED if answer.match in _PRINTED else answer.match
    view = answer.view
    if view and view.found and match:
        view = replace(view, found=replace(view.found, typed=typed, match=match))
    return replace(answer, beside=beside, typed=typed, match=match, view=view, disclosed=True)


def _find_typed(words: str, message: str) -> str:
    """Return the stretch of `message` that reads `words` in Simplified characters; `words` where there is none."""
    simple = simplify(message)
    at = simple.find(words)
    return message[at : at + len(words)] if at >= 0 and len(simple) == len(message) else words


def _names(entity: EntityCard) -> tuple[str, ...]:
    return (entity.name, *entity.aliases)
