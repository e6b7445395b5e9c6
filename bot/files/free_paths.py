"""Free paths: where a file can be written without overwriting another."""

from pathlib import Path


def free_path(path: Path) -> Path:
    """Return `path`, or where that is taken the first numbered variant that is not: table.csv, table-2.csv."""
    candidate, number = path, 1
    while candidate.exists():
        number += 1
        candidate = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return candidate
