"""References: citations in the usual forms, for a list, for LaTeX and in words.

GB/T 7714-2015 is the Chinese standard for references: a newspaper article has the mark [N], up to three authors are
named, and an unknown one is left out where references are numbered.
"""

from collections.abc import Iterator

from bot.inquiry.citations import Citation
from bot.wording.catalogue import Catalogue

_MOST_AUTHORS = 3
# What TeX takes for a command, and BibTeX for the end of a field.
_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "#$%&_"},
    }
)
# A title within a title takes the smaller marks.
_INNER = str.maketrans("《》", "〈〉")


def write_reference(citation: Citation) -> str:
    """Return `citation` as GB/T 7714-2015 writes a newspaper article."""
    authors = [*citation.authors[:_MOST_AUTHORS], *(["等"] if len(citation.authors) > _MOST_AUTHORS else [])]
    printed = [part for part in (citation.publication, citation.day.isoformat() if citation.day else None) if part]
    where = ", ".join(printed) + (f"({citation.page})" if citation.page else "")
    parts = [", ".join(authors), f"{citation.title or ''}[N]", where]
    return "".join(f"{part}. " for part in parts if part).rstrip()


def write_bibtex(citation: Citation) -> str:
    """Return `citation` as an entry of a BibTeX file."""
    fields = "".join(f"  {name} = {value},\n" for name, value in _bibtex_fields(citation))
    return f"@article{{jianbao-{citation.article},\n{fields}}}"


def write_sentence(citation: Citation, texts: Catalogue) -> str:
    """Return `citation` in words, as a newsroom would print it."""
    day = citation.day
    parts = (
        texts("citing.publication", publication=citation.publication) if citation.publication else "",
        texts("citing.day", year=day.year, month=day.month, day=day.day) if day else "",
        texts("citing.page", page=citation.page) if citation.page else "",
        texts("citing.title", title=citation.title.translate(_INNER)) if citation.title else "",
        texts("citing.authors", authors=texts("entity.comma").join(citation.authors)) if citation.authors else "",
    )
    return "".join(parts).strip()


def _bibtex_fields(citation: Citation) -> Iterator[tuple[str, str]]:
    if citation.authors:
        # Braces keep a name in one piece that holds a blank, a comma or the word "and".
        yield "author", f"{{{' and '.join(f'{{{_tex(name)}}}' for name in citation.authors)}}}"
    if citation.title:
        yield "title", f"{{{{{_tex(citation.title)}}}}}"
    if citation.publication:
        yield "journal", f"{{{_tex(citation.publication)}}}"
    if citation.day:
        yield "year", str(citation.day.year)
        yield "month", str(citation.day.month)
        yield "day", str(citation.day.day)
    if citation.page:
        yield "pages", f"{{{_tex(citation.page)}}}"


def _tex(text: str) -> str:
    return text.translate(_TEX)
