"""How well headlines are told from kickers and decks, by titles that were not learnt: one file of them after the other.

    PYTHONPATH=. python benchmarks/headlines.py

Each file of training/heads is divided by weights that were learnt from all others. `exact` is the share of the heads of
more than one line whose headline is told as its people divided it, `whole` also counts those whose kicker is read with
the headline.
"""

from collections.abc import Mapping

from reading.lexicon import Lexicon
from reading.lines.headlines import find_headline
from training.headlines import HEADS, Head, learn_marks, list_lessons, read_heads

LINE = "{:<18}{:>8}{:>8}{:>8}"


def main() -> int:
    """Print the table."""
    files = sorted(HEADS.glob("*.txt"))
    print(LINE.format("learnt without", "heads", "exact", "whole"))
    for left_out in files:
        weights = learn_marks(list_lessons(path for path in files if path != left_out))
        heads = [head for head in read_heads(left_out) if len(head.lines) > 1]
        told = [(head.headline, divide_by(weights, head)) for head in heads]
        exact = sum(right == got for right, got in told) / len(told)
        whole = sum(right == got or got == (0, right[1]) for right, got in told) / len(told)
        print(LINE.format(left_out.stem, len(heads), f"{exact:.3f}", f"{whole:.3f}"), flush=True)
    return 0


def divide_by(weights: Mapping[str, float], head: Head) -> tuple[int, int]:
    """Return where the headline of `head` is by `weights`."""
    lexicon = Lexicon({"headline_marks": tuple((mark, str(weight)) for mark, weight in weights.items())})
    return find_headline(head.lines, head.gaps, lexicon, limit=len(head.lines))


if __name__ == "__main__":
    raise SystemExit(main())
