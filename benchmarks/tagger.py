"""How well and how fast names are tagged, in one run on one machine: the table of seeds/names.card.md.

    PYTHONPATH=. NER_DATA=folder python benchmarks/tagger.py [--trainer]

The folder holds boson2, msra_train_nopd, msra_test and pd_test as .jsonl.gz. With --trainer the trainer learns anew
from msra_train_nopd alone, once for each of `SEEDS`, which takes a quarter of an hour and needs numba
(`pip install -e '.[train]'`), to be compared with what has been published for that corpus. None of it teaches the
shipped model.
"""

import os
import resource
import sys
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from reading.tagging.model import read_model
from reading.tagging.tagger import Sighting
from reading.tagging.trained import TrainedTagger
from training.corpus import Paragraph, read_paragraphs
from training.lesson import Pace
from training.scores import score_names

MODEL = Path(__file__).parents[1] / "seeds" / "names.model"
BATCH = 100
# A sixth of the text that teaches the shipped model is read once more, and rare features count in it.
SMALL_EPOCHS, SMALL_ROWS = 4, 4_000_000
# Far enough apart that no pupil of one is a pupil of the other.
SEEDS = (1, 11)
LINE = "{:<42}{:>24}{:>24}{:>24}{:>24}"
THOUSAND = 1000
MEBI = 1 << 20


def main() -> int:
    """Print the table; return 2 where the folder of labelled text is missing."""
    folder = Path(os.environ.get("NER_DATA", ""))
    missing = [name for name in ("boson2", *needed()) if not file_of(folder, name).is_file()]
    if missing:
        print(f"NER_DATA must name a folder with {', '.join(f'{name}.jsonl.gz' for name in missing)}", file=sys.stderr)
        return 2
    tagger = print_load()
    modern = list(read_paragraphs(file_of(folder, "boson2")))
    print_speed(tagger, modern)
    print(LINE.format("precision/recall/F1", "person", "place", "agency", "all"))
    print_scores("shipped model, boson2", tagger, modern)
    if needed():
        print_trainer(folder)
    return 0


def needed() -> tuple[str, ...]:
    """Return the names of the files that --trainer asks for."""
    return ("msra_train_nopd", "msra_test", "pd_test") if "--trainer" in sys.argv else ()


def file_of(folder: Path, name: str) -> Path:
    """Return where the labelled text called `name` stands in `folder`."""
    return folder / f"{name}.jsonl.gz"


def print_load() -> TrainedTagger:
    """Print how large the model is and how long it takes to load; return its tagger."""
    packed = MODEL.read_bytes()
    begin = time.process_time()
    tagger = TrainedTagger(read_model(packed))
    print(f"file {len(packed) / MEBI:.1f} MiB, loaded in {time.process_time() - begin:.2f} CPU seconds")
    return tagger


def print_speed(tagger: TrainedTagger, paragraphs: Sequence[Paragraph]) -> None:
    """Print how much text is tagged in a CPU second, and the most memory that the process has held."""
    size = sum(len(paragraph.text.encode()) for paragraph in paragraphs)
    begin = time.process_time()
    for _ in tagged(tagger, paragraphs):
        pass
    speed = size / THOUSAND / (time.process_time() - begin)
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{speed:.0f} KB of UTF-8 in a CPU second, {BATCH} paragraphs at once; {held:.0f} MiB of memory at most")


def tagged(tagger: TrainedTagger, paragraphs: Sequence[Paragraph]) -> Iterator[tuple[Sighting, ...]]:
    """Yield what `tagger` sees in each of `paragraphs`."""
    remaining = iter(paragraphs)
    while batch := list(islice(remaining, BATCH)):
        yield from tagger.tag([paragraph.text for paragraph in batch])


def print_scores(title: str, tagger: TrainedTagger, paragraphs: Sequence[Paragraph]) -> None:
    """Print a row of the table."""
    given = [
        [(each.span.start, each.span.end, each.kind) for each in sightings] for sightings in tagged(tagger, paragraphs)
    ]
    scores = score_names([paragraph.names for paragraph in paragraphs], given)
    cells = (f"{score.precision:.3f}/{score.recall:.3f}/{score.f1:.3f}" for _, score in scores)
    print(LINE.format(title, *cells))


def print_trainer(folder: Path) -> None:
    """Print the rows of a model that the trainer learns from msra_train_nopd."""
    try:
        from training.train import train_model  # noqa: PLC0415 - needs numba, which only the trainer has
    except ImportError as error:
        print(f"--trainer needs numba: {error}", file=sys.stderr)
        return
    taught = list(read_paragraphs(file_of(folder, "msra_train_nopd")))
    for seed in SEEDS:
        model = read_model(train_model(taught, Pace(SMALL_EPOCHS, seed=seed), fewest=1, rows=SMALL_ROWS))
        for name in ("msra_test", "pd_test"):
            title = f"trained on msra_train_nopd ({seed}), {name}"
            print_scores(title, TrainedTagger(model), list(read_paragraphs(file_of(folder, name))))


if __name__ == "__main__":
    sys.exit(main())
