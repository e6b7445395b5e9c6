"""The message catalogues: what the bot says, in each of its languages, as data (`bot/locales/*.toml`)."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

FIRST = "zh-Hans"
LANGUAGES = (FIRST, "en")


@dataclass(frozen=True, eq=False)
class Catalogue:
    """The texts of one language by dotted key (`nothing.title`)."""

    language: str
    texts: Mapping[str, str]

    def __call__(self, key: str, **values: object) -> str:
        """Return the text under `key` with `{placeholders}` filled from `values`.

        Raises:
            KeyError: there is no such text, or a placeholder has no value.
        """
        return self.texts[key].format(**values)

    def __contains__(self, key: str) -> bool:
        """Tell whether there is a text under `key`."""
        return key in self.texts


@cache
def catalogue(language: str = FIRST) -> Catalogue:
    """Return the catalogue of one of `LANGUAGES`."""
    source = files("bot.locales").joinpath(f"{language}.toml").read_text("utf-8")
    return Catalogue(language, dict(_flatten(tomllib.loads(source))))


def choose_language(code: str | None, chosen: str | None = None) -> str:
    """Return the `chosen` language, else that for a client that speaks `code` (an IETF tag, None where it is unknown).

    Whoever asks an archive of Chinese newspapers reads Chinese; only clients set to English get English labels.
    """
    if chosen in LANGUAGES:
        return chosen
    return "en" if code is not None and code.lower().startswith("en") else FIRST


def find_language(word: str) -> str | None:
    """Return the language that `word` names by its code or a name (en, English, 英文, zh, 中文), if any."""
    for language in LANGUAGES:
        texts = catalogue(language)
        names = (language, language.partition("-")[0], texts("language.name"), *texts("language.also").split("、"))
        if word.strip().casefold() in map(str.casefold, names):
            return language
    return None


def _flatten(table: Mapping[str, object], above: str = "") -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _flatten(value, f"{above}{key}.")
        else:
            yield f"{above}{key}", str(value)
