"""A typesetter that makes the PDFs which the tests read."""

from io import BytesIO

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

FONT = "STSong-Light"
BODY = 10
LEADING = 15


class Typesetter:
    """Sets Chinese text on pages of 600 by 800 points."""

    def __init__(self, password=None):
        pdfmetrics.registerFont(UnicodeCIDFont(FONT))
        self._file = BytesIO()
        encryption = None if password is None else StandardEncryption(password)
        self._canvas = Canvas(self._file, pagesize=(600, 800), encrypt=encryption)

    def set(self, left, height, text, size=BODY):
        """Set one line."""
        self._canvas.setFont(FONT, size)
        self._canvas.drawString(left, height, text)

    def centre(self, height, text, size=BODY):
        """Set one line in the middle of the page."""
        self._canvas.setFont(FONT, size)
        self._canvas.drawCentredString(300, height, text)

    def set_columns(self, lefts, height, width, text, *, by_rows=False):
        """Set paragraphs, one a line of `text`, in columns of `width` characters; return where the columns end."""
        lines = [line for paragraph in text.split("\n") for line in broken(f"　　{paragraph}", width)]
        depth = -(-len(lines) // len(lefts))
        places = [(lefts[at // depth], height - LEADING * (at % depth), line) for at, line in enumerate(lines)]
        for left, at, line in sorted(places, key=lambda place: (-place[1], place[0])) if by_rows else places:
            self.set(left, at, line)
        return height - LEADING * depth

    def draw(self):
        """Draw a picture that holds no text."""
        self._canvas.rect(100, 100, 300, 300, fill=1)

    def turn(self):
        """Begin the next page."""
        self._canvas.showPage()

    def print(self):
        """Return the bytes of the document."""
        self._canvas.save()
        return self._file.getvalue()


def broken(text, width):
    return [text[start : start + width] for start in range(0, len(text), width)]


@pytest.fixture(scope="session")
def new_typesetter():
    """What makes a typesetter, one for each document."""
    return Typesetter


@pytest.fixture
def typesetter(new_typesetter):
    return new_typesetter()
