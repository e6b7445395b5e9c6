"""How far a printed name reaches: the whole archive, one newspaper, or the page that prints it."""

from collections.abc import Collection
from functools import lru_cache

from reading.facts import Kind
from reading.text.folding import fold

EVERYWHERE = ""
# 市卫健委 means one agency within a newspaper; 街道办 only within a page.
_LEVELS = tuple("国省市区县州")
_SHORTEST = 2


class Strength:
    """Tells weak forms from strong ones.

    `parts` are the words of which nothing but a common noun can be made; `known` the names that are made of such words
    and yet mean one agency everywhere (教育部).
    """

    def __init__(self, parts: Collection[str] = (), known: Collection[str] = ()) -> None:
        self._parts = frozenset(map(fold, parts)) - {""}
        self._known = frozenset(map(fold, known))
        self._longest = max(map(len, self._parts), default=0)
        self._is_generic = lru_cache(maxsize=10_000)(self._is_made_of_parts)

    def is_weak(self, kind: Kind, form: str, name: str) -> bool:
        """Tell whether `form`, printed for `name`, names nobody by itself (街道办, 刘书记)."""
        folded, full = fold(form), fold(name)
        if kind is Kind.PERSON:
            return folded not in full and full not in folded
        return folded != full and (len(folded) < _SHORTEST or self._is_generic(folded))

    def scope(self, kind: Kind, form: str, page: str, publication: str | None, *, relative: bool) -> str:
        """Return within what `form` means one thing: everywhere, a newspaper or a page. A person's is the page."""
        folded = fold(form)
        is_generic = len(folded) < _SHORTEST or self._is_generic(folded)
        if kind is Kind.PERSON or (is_generic and not folded.startswith(_LEVELS)):
            return f"page {page}"
        if not (is_generic or relative):
            return EVERYWHERE
        return f"publication {publication}" if publication else f"page {page}"

    def _is_made_of_parts(self, form: str) -> bool:
        if form in self._known:
            return False
        reached = {0}
        for start in range(len(form)):
            if start in reached:
                ends = range(start + 1, min(len(form), start + self._longest) + 1)
                reached |= {end for end in ends if form[start:end] in self._parts}
        return len(form) in reached
