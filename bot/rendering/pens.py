"""Pens: what pictures are drawn with, as wide as a phone shows and with letters as large as it needs.

The letters are of a font that comes with the program: no machine need have Chinese ones.
"""

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont
from pylopdf_fonts_zh_cn import sans_path

WIDTH = 1080
"""Pixels across."""

MARGIN, GAP = 60, 8
"""Pixels that stay free at both sides of a picture, and around a label."""

TITLE, SUBTITLE, LABEL = 60, 40, 34
"""Heights of letters, in pixels."""

PAPER, INK, FAINT = "#ffffff", "#1b1f24", "#8b949e"
"""Colours of the ground, of what is written, and of what is less than that."""

Place = tuple[float, float]
Box = tuple[float, float, float, float]
Label = tuple[str, Sequence[Place]]


class Pen:
    """Draws and writes on a picture of its own, `height` pixels high."""

    def __init__(self, height: int) -> None:
        self._image = Image.new("RGB", (WIDTH, height), PAPER)
        self.canvas = ImageDraw.Draw(self._image)
        self._fonts: dict[int, ImageFont.FreeTypeFont] = {}

    def png(self) -> bytes:
        """Return the picture as it is now."""
        stored = BytesIO()
        self._image.save(stored, "PNG", optimize=True)
        return stored.getvalue()

    def measure(self, text: str, size: int) -> float:
        """Return how many pixels wide a line is."""
        return self._font(size).getlength(text)

    def write(self, text: str, place: Place, size: int, *, bold: bool = False) -> None:
        """Write a line whose upper left corner is at `place`, its end cut off before the right margin."""
        kept = self._cut(text, size, WIDTH - MARGIN - place[0])
        self.canvas.text(place, kept, INK, self._font(size), stroke_width=1 if bold else 0)

    def write_apart(self, labels: Iterable[Label], fill: str, taken: Iterable[Box] = ()) -> None:
        """Write each label centred above the first of its places that is not `taken`, by a label before it or else."""
        written = [*taken]
        for text, places in labels:
            half = self._font(LABEL).getlength(text) / 2
            for x, y in places:
                middle = min(max(x, half), WIDTH - half)
                box = (middle - half - GAP, y - LABEL - GAP, middle + half + GAP, y)
                if not any(_overlap(box, other) for other in written):
                    self.canvas.text((middle, y), text, fill, self._font(LABEL), anchor="ms")
                    written.append(box)
                    break

    def write_over(self, lines: Iterable[str], place: Place, fill: str = INK, *, bold: bool = False) -> None:
        """Write lines centred below `place`, on paper that keeps what they cross away from them."""
        x, y = place
        for number, line in enumerate(lines):
            at = (x, y + number * (LABEL + GAP))
            self.canvas.text(at, line, PAPER, self._font(LABEL), anchor="ma", stroke_width=GAP)
            self.canvas.text(at, line, fill, self._font(LABEL), anchor="ma", stroke_width=1 if bold else 0)

    def fold(self, text: str, width: float) -> Iterator[str]:
        """Yield `text` on at most two lines of at most `width` pixels, its end cut off where it is longer."""
        fitting = next((n for n in range(len(text), 0, -1) if self.measure(text[:n], LABEL) <= width), 1)
        half = fitting if fitting == len(text) else min(fitting, (len(text) + 1) // 2)
        yield text[:half]
        if rest := text[half:]:
            yield self._cut(rest, LABEL, width)

    def _cut(self, text: str, size: int, width: float) -> str:
        kept = text
        while kept and self.measure(kept, size) > width:
            kept = f"{kept.rstrip('…')[:-1]}…"
        return kept

    def _font(self, size: int) -> ImageFont.FreeTypeFont:
        if size not in self._fonts:
            self._fonts[size] = ImageFont.truetype(sans_path(), size)
        return self._fonts[size]


def around(place: Place, radius: float) -> Box:
    """Return the box of a circle."""
    x, y = place
    return (x - radius, y - radius, x + radius, y + radius)


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
