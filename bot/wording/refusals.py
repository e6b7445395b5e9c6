"""Refusals: the one table from an error to the sentence that a user reads."""

from bot.wording.catalogue import Catalogue
from reading.confidence import Confidence
from reading.errors import (
    ArchiveError,
    ForeignSchemaError,
    JianbaoError,
    OutdatedSchemaError,
    RefusedFileError,
    RefusedFor,
    SettingsError,
    TokenError,
    UnreachableArchiveError,
    UnwritableArchiveError,
)

_KEYS: tuple[tuple[type[Exception], str], ...] = (
    (TokenError, "errors.token"),
    (SettingsError, "errors.setting"),
    (UnreachableArchiveError, "errors.unreachable"),
    (UnwritableArchiveError, "errors.unwritable"),
    (ForeignSchemaError, "errors.foreign"),
    (OutdatedSchemaError, "errors.outdated"),
    (ArchiveError, "errors.archive"),
    (RefusedFileError, "errors.file"),
    (OSError, "errors.file"),
)


def explain(error: JianbaoError | OSError, texts: Catalogue) -> str:
    """Return one sentence about `error`: what is wrong and what to do."""
    key = next((key for kind, key in _KEYS if isinstance(error, kind)), "errors.archive")
    if not isinstance(error, SettingsError):
        return texts(key, problem=_problem(error))
    reason = f"settings.{error.problem}"
    return texts(key, setting=error.setting, problem=texts(reason) if reason in texts else error.problem)


def explain_file(reason: RefusedFor, detail: str, texts: Catalogue) -> str:
    """Return why a file was not read, in a few words."""
    return texts(f"refused.{reason}", detail=texts("refused.detail", detail=detail) if detail else "")


def explain_doubt(confidence: Confidence, texts: Catalogue) -> str:
    """Return how far a page of low `confidence` may be trusted, and why no further, in a few words."""
    reason = texts(f"doubts.{confidence.doubts[0]}")
    return texts("report.doubt", percent=round(confidence.value * 100), reason=reason)


def _problem(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename}: {error.strerror}" if error.filename else error.strerror
    return str(error) or type(error).__name__
