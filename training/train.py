"""Train the name model: `python -m training.train FOLDER [--output seeds/names.model]`.

FOLDER holds silver_news, silver_boson and silver_clue (.jsonl.gz) to learn from, and boson2 to measure the model with.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from bot.wordlists import load_lexicon
from reading.features import Features
from reading.model import Model, read_model
from training.corpus import Paragraph, read_paragraphs
from training.dictionary import build_features
from training.learning import learn
from training.lesson import Learnt, Pace
from training.packing import shrink
from training.preparing import Prepared, prepare
from training.pupils import Pupil, mean_of
from training.rolls import invent_rolls
from training.scores import score_names

SILVER = ("silver_news", "silver_boson", "silver_clue")
FEWEST = 3
# One roll for so many paragraphs: more of them blur how names stand in sentences, fewer do not teach rolls.
ROLL_EVERY = 85
UNIT = 0.1
ROWS = 1_500_000


def load_paragraphs(folder: Path, names: Sequence[str]) -> list[Paragraph]:
    """Return the paragraphs of the files called `names` in `folder`, in that order."""
    return [paragraph for name in names for paragraph in read_paragraphs(folder / f"{name}.jsonl.gz")]


def train_model(paragraphs: Sequence[Paragraph], pace: Pace, *, fewest: int = FEWEST, rows: int = ROWS) -> bytes:
    """Return the bytes of a model that has learnt `paragraphs`, and rolls of the names in them, at `pace`.

    Features that occur less often than `fewest` times are left out, and of the others only `rows` are kept.
    Two pupils are taught, and their mean is kept: one that has seen no rolls knows best how names stand in sentences.
    """
    lexicon = load_lexicon()
    features = build_features(lexicon)
    rolls = list(invent_rolls(paragraphs, lexicon, len(paragraphs) // ROLL_EVERY, pace.seed))
    mean = mean_of([teach(features, [*paragraphs, *more], pace, fewest) for more in ([], rolls)])
    return shrink(features, mean.keys, mean.learnt, unit=UNIT, rows=rows)


def teach(features: Features, paragraphs: Sequence[Paragraph], pace: Pace, fewest: int) -> Pupil:
    """Return a pupil that has learnt `paragraphs`."""
    prepared = prepare(features, paragraphs, fewest)
    return Pupil(prepared.keys, average(prepared, pace))


def average(prepared: Prepared, pace: Pace) -> Learnt:
    """Return the mean of what was learnt after each reading but the first: it errs less than any of them."""
    kept: list[Learnt] = []
    for number, learnt in enumerate(learn(prepared.lesson, pace), start=1):
        print(f"read {number} of {pace.epochs} times", file=sys.stderr)
        if number > 1:
            kept.append(Learnt(learnt.weights.copy(), learnt.ties.copy()))
    return Learnt(
        np.mean([each.weights for each in kept], axis=0, dtype=np.float32),
        np.mean([each.ties for each in kept], axis=0, dtype=np.float32),
    )


def report(model: Model, paragraphs: Sequence[Paragraph]) -> str:
    """Return a line that says how well `model` finds the names of `paragraphs`."""
    given = model.names([paragraph.text for paragraph in paragraphs])
    scores = score_names([paragraph.names for paragraph in paragraphs], given)
    return ", ".join(f"{kind} {score.precision:.3f}/{score.recall:.3f}/{score.f1:.3f}" for kind, score in scores)


def main() -> None:
    """Train on the folder named on the command line, write the model, and say how good it is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--output", type=Path, default=Path("seeds/names.model"))
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    packed = train_model(load_paragraphs(chosen.folder, SILVER), Pace(seed=chosen.seed))
    chosen.output.write_bytes(packed)
    print(f"{chosen.output}: {len(packed)} bytes")
    print("boson2:", report(read_model(packed), load_paragraphs(chosen.folder, ["boson2"])))


if __name__ == "__main__":
    main()
