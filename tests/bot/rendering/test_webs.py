"""Webs of names as PNGs, whatever stands on them."""

from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.rendering.pens import LABEL, WIDTH, Pen
from bot.rendering.webs import Knot, Thread, Web

TEXTS = st.text(alphabet=st.sampled_from("渡口的早班船与乘客300人,，·𠮷é "), max_size=60)
SHARES = st.floats(0, 1)
KNOTS = st.lists(st.builds(Knot, TEXTS, TEXTS, st.integers(0, 3), SHARES), min_size=1, max_size=10).map(tuple)
LEGEND = ("人物", "地点", "机构", "机制与平台")


def drawn(web):
    return Image.open(BytesIO(web.draw()))


def ink(image, colour):
    return sum(count for count, of in image.getcolors(1 << 20) if of == colour)


@given(st.data())
@settings(max_examples=10)
def test_whatever_is_drawn_is_a_png_that_telegram_takes(data):
    knots = data.draw(KNOTS)
    places = st.integers(0, len(knots) - 1)
    threads = data.draw(st.lists(st.builds(Thread, places, places, SHARES), max_size=12))
    image = drawn(Web(data.draw(TEXTS), data.draw(TEXTS), data.draw(TEXTS), knots, tuple(threads), LEGEND))
    assert (image.format, image.width) == ("PNG", WIDTH)
    assert image.width + image.height <= 10_000


def test_a_line_is_the_thicker_the_more_it_stands_for():
    thin, thick = (drawn(Web("", "", "", (Knot("", "", 0, share),) * 2, (), LEGEND)) for share in (0.4, 0.8))
    assert ink(thick, (0xA9, 0xC7, 0xF5)) == pytest.approx(2 * ink(thin, (0xA9, 0xC7, 0xF5)), rel=0.1)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("青石镇", ["青石镇"]),
        ("江城市交通运输管理站", ["江城市交通", "运输管理站"]),
        ("渡" * 30, ["渡" * 8, "渡" * 7 + "…"]),
        ("", [""]),
    ],
)
def test_a_long_name_is_folded_into_two_lines_of_about_one_length(name, lines):
    assert list(Pen(10).fold(name, 8.2 * LABEL)) == lines
