"""A corrector learns what a teacher does wrong, and leaves alone what it knows nothing of."""

import pytest

from reading.facts import Kind
from training.corpus import Paragraph

pytest.importorskip("numba")

TOWNS = ("梅溪镇", "锦湖镇", "宁远镇", "青石镇", "白马镇", "双江镇", "石桥镇", "榕溪镇")
ASKED = "昨天云台镇卫生院罗维民说水退了。"
BODY, WRITER = (2, 8, Kind.AGENCY), (8, 11, Kind.PERSON)
CUT = (2, 5, Kind.PLACE)


def story(town, *names):
    return Paragraph(f"昨天{town}卫生院罗维民说水退了。", names)


@pytest.fixture(scope="module")
def corrector(lexicon):
    """Return what is learnt of a teacher that calls the town all that the health centre is named by."""
    from training.correcting import learn_corrections  # noqa: PLC0415 - needs numba
    from training.dictionary import build_features  # noqa: PLC0415 - reads the segmenter's dictionary

    taught = [story(town, CUT, WRITER) for town in TOWNS]
    right = [story(town, BODY, WRITER) for town in TOWNS]
    return learn_corrections(build_features(lexicon), taught, right)


def test_what_the_teacher_always_cuts_is_made_whole_where_it_was_never_seen(corrector):
    (corrected,) = corrector.correct([Paragraph(ASKED, (CUT, WRITER))])
    assert corrected == Paragraph(ASKED, (BODY, WRITER))


def test_people_stay_as_the_teacher_has_them(corrector):
    (corrected,) = corrector.correct([Paragraph(ASKED, (CUT,))])
    assert corrected == Paragraph(ASKED, (BODY,))


def test_paragraphs_come_back_in_their_order_with_their_texts(corrector):
    several = [Paragraph("水退了。", ()), Paragraph(ASKED, (CUT, WRITER)), Paragraph("", ())]
    assert [each.text for each in corrector.correct(several)] == [each.text for each in several]
