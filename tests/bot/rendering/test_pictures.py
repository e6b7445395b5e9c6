"""PNGs as wide as a phone shows, whatever stands on them."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFont
from pylopdf_fonts_zh_cn import sans_path

from bot.rendering.pens import WIDTH
from bot.rendering.pictures import Form, Mark, Panel, Plot

BACKGROUND = (255, 255, 255)
TEXTS = st.text(alphabet=st.sampled_from("渡口的早班船与乘客300人,，·𠮷é "), max_size=60)
MARKS = st.lists(
    st.builds(
        Mark,
        at=st.dates(date(1990, 1, 1), date(2030, 1, 1)),
        value=st.floats(0, 1e12) | st.just(0.0),
        label=TEXTS,
        time=TEXTS,
    ),
    min_size=1,
    max_size=40,
)
PANELS = st.lists(
    st.builds(
        Panel,
        title=TEXTS,
        form=st.sampled_from(Form),
        marks=MARKS.map(lambda marks: tuple(sorted(marks, key=lambda mark: mark.at))),
    ),
    min_size=1,
    max_size=3,
)


def plotted(title, panels):
    return Image.open(BytesIO(Plot(title, tuple(panels)).draw()))


def bars(*values):
    start = date(2022, 5, 1)
    return tuple(Mark(start + timedelta(days=at), value, "", "") for at, value in enumerate(values))


def tops(image):
    """Return how high the coloured columns are, each once, from left to right."""
    heights = []
    for x in range(image.width):
        height = dict(map(reversed, image.crop((x, 250, x + 1, 680)).getcolors())).get((0x1F, 0x6F, 0xEB))
        if height and (not heights or heights[-1] != height):
            heights.append(height)
    return heights


@given(TEXTS, PANELS)
@settings(max_examples=10)
def test_whatever_is_drawn_is_a_png_that_telegram_takes(title, panels):
    image = plotted(title, panels)
    assert image.format == "PNG"
    assert image.width == WIDTH
    assert image.width + image.height <= 10_000
    assert max(image.size) / min(image.size) <= 20


def test_bars_are_as_high_as_their_values_are_large():
    first, second, third = tops(plotted("", [Panel("", Form.BARS, bars(100, 50, 25))]))
    assert first == pytest.approx(2 * second, abs=3)
    assert second == pytest.approx(2 * third, abs=3)


def test_the_margins_stay_free_of_long_titles():
    image = plotted("渡" * 200, [Panel("口" * 200, Form.BARS, bars(1))])
    assert image.crop((WIDTH - 50, 0, WIDTH, 300)).getcolors() == [(50 * 300, BACKGROUND)]


def test_labels_never_stand_over_each_other():
    crowded = tuple(Mark(mark.at, mark.value, "三百人", "五月") for mark in bars(*[5] * 40))
    sparse = tuple(Mark(mark.at, mark.value, "三百人", "五月") for mark in bars(*[5] * 4))
    ink = [
        sum(count for count, colour in plotted("", [Panel("", Form.BARS, marks)]).getcolors(10_000) if dark(colour))
        for marks in (crowded, sparse)
    ]
    assert ink[0] <= 3 * ink[1]


def dark(colour):
    return max(colour) < 100


def test_the_font_has_the_characters_that_newspapers_print():
    font = ImageFont.truetype(sans_path(), 40)
    missing = bytes(font.getmask("\U0010ffff"))
    assert all(bytes(font.getmask(character)) != missing for character in "简报渡口例％℃①〔〕《》“”·—…圳璟堃喆邨")
