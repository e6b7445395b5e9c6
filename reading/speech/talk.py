"""Talk: what tells words said aloud from slogans, titles and terms - clauses, persons, particles."""

import re

_INNER = re.compile(r"[,，;；。!?！？:：]")
_PERSON = re.compile(r"[我你您咱俺]")
_PARTICLE = re.compile(r"了|[吗呢吧啊呀嘛啦哦哟呗噢](?:$|[,，;；。!?！？])")


def has_clauses(words: str) -> bool:
    """Tell whether `words` have a mark inside that ends a clause."""
    return _INNER.search(words) is not None


def has_voice(words: str) -> bool:
    """Tell whether somebody speaks in `words`: the first or second person stands there, or a particle of speech."""
    return _PERSON.search(words) is not None or _PARTICLE.search(words) is not None
