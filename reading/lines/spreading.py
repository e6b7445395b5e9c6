"""Spreading: lines whose characters a program read or wrote apart from each other, closed up: 大 桥 昨 日 通 车.

A few characters that a newspaper sets wide (讣　告, 何　丽) say nothing; only on a page that is spread they are closed
up with the others.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reading.lines.blocks import Block
from reading.text.han import HAN

_FEWEST_LINES = 3
_FEWEST_CHARACTERS = 4
_SHARE = 0.8
_MARKS = "（）()“”‘’「」《》：，。、；！？:,.;!?□■●/-"
_LONE = re.compile(rf"(?<![^\s{_MARKS}])([^\s])[ \u3000](?=\S)")
_HAN = re.compile(f"[{HAN}]")


def close_up_lines(lines: Sequence[Block]) -> Iterator[Block]:
    """Yield `lines`, closed up where some of them are spread."""
    is_spread = sum(_is_spread(line.text) for line in lines) >= _FEWEST_LINES
    for line in lines:
        yield replace(line, text=_LONE.sub(r"\1", line.text)) if is_spread else line


def _is_spread(line: str) -> bool:
    """Tell whether hardly two characters of `line` stand together."""
    words = line.split()
    lone = [word for word in words if len(word.strip(_MARKS)) <= 1]
    is_text = sum(1 for word in lone if _HAN.search(word)) >= _FEWEST_CHARACTERS
    return is_text and len(lone) >= _SHARE * len(words)
