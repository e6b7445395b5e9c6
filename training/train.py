"""Train the name model: `python -m training.train FOLDER [--output seeds/names.model]`.

FOLDER holds silver_news, silver_boson and silver_clue (.jsonl.gz) to learn from, and boson2 to measure the model with.
With hand_news and hand_silver, paragraphs that a careful reader labelled, silver labels are first corrected by them.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from bot.files.wordlists import load_lexicon
from reading.tagging.model import Model, read_model
from training.corpus import Paragraph, read_paragraphs
from training.correcting import learn_corrections
from training.dictionary import build_features
from training.learning import learn
from training.lesson import Learnt, Pace
from training.packing import shrink
from training.preparing import Prepared, prepare
from training.pupils import mean_of
from training.rolls import invent_rolls
from training.scores import score_names

SILVER = ("silver_news", "silver_boson", "silver_clue")
# The second also holds the teacher's labels, from which its faults are learnt.
HAND = ("hand_news", "hand_silver")
HAND_TIMES = 4
FEWEST = 3
# One roll for so many paragraphs: more of them blur how names stand in sentences, fewer do not teach rolls.
ROLL_EVERY = 85
PUPILS = 4
UNIT = 0.05
ROWS = 2_000_000


def load_paragraphs(folder: Path, names: Sequence[str]) -> list[Paragraph]:
    """Return the paragraphs of the files called `names` in `folder`, in that order."""
    return [paragraph for name in names for paragraph in read_paragraphs(folder / f"{name}.jsonl.gz")]


def load_lessons(folder: Path) -> list[Paragraph]:
    """Return what the shipped model learns: the silver paragraphs, corrected where a reader labelled some of them.

    What the reader labelled is learnt several times over.
    """
    silver = load_paragraphs(folder, SILVER)
    if not all((folder / f"{name}.jsonl.gz").is_file() for name in HAND):
        return silver
    right = load_paragraphs(folder, HAND[1:])
    taught = list(read_paragraphs(folder / f"{HAND[1]}.jsonl.gz", "silver"))
    corrector = learn_corrections(build_features(load_lexicon()), taught, right)
    return [*corrector.correct(silver), *load_paragraphs(folder, HAND) * HAND_TIMES]


def train_model(paragraphs: Sequence[Paragraph], pace: Pace, *, fewest: int = FEWEST, rows: int = ROWS) -> bytes:
    """Return the bytes of a model that has learnt `paragraphs`, and rolls of the names in them, at `pace`.

    Features that occur less often than `fewest` times are left out, and of the others only `rows` are kept.
    """
    lexicon = load_lexicon()
    features = build_features(lexicon)
    rolls = list(invent_rolls(paragraphs, lexicon, len(paragraphs) // ROLL_EVERY, pace.seed))
    prepared = prepare(features, paragraphs, rolls, fewest)
    mean = mean_of(teach_pupils(prepared, pace))
    return shrink(features, prepared.keys, mean, unit=UNIT, rows=rows)


def teach_pupils(prepared: Prepared, pace: Pace) -> Iterator[Learnt]:
    """Yield what each of several pupils has learnt after each reading but the first, which errs most.

    Every other one sees no rolls, and knows best how names stand in sentences. Chance gives each another order of the
    chains, and leaves out other features.
    """
    for pupil in range(PUPILS):
        lesson = prepared.plain if pupil % 2 else prepared.lesson
        for number, learnt in enumerate(learn(lesson, replace(pace, seed=pace.seed + pupil)), start=1):
            print(f"pupil {pupil + 1} of {PUPILS} has read {number} of {pace.epochs} times", file=sys.stderr)
            if number > 1:
                yield learnt


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
    packed = train_model(load_lessons(chosen.folder), Pace(seed=chosen.seed))
    chosen.output.write_bytes(packed)
    print(f"{chosen.output}: {len(packed)} bytes")
    print("boson2:", report(read_model(packed), load_paragraphs(chosen.folder, ["boson2"])))


if __name__ == "__main__":
    main()
