"""Labelled text is read, and labelled character by character."""

import gzip
import json

import pytest

from reading.facts import Kind
from reading.tagging.crf import FIRST, INNER, LAST, OUTSIDE, SINGLE, names_in
from training.corpus import Paragraph, gold_labels, read_paragraphs


def test_paragraphs_are_read_in_the_order_of_the_file(tmp_path):
    rows = [{"text": "罗维民到了梅溪镇", "ents": [[0, 3, "PER"], [5, 8, "LOC"]]}, {"text": "水退了", "ents": []}]
    path = tmp_path / "few.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(json.dumps(row) for row in rows).encode()))
    assert list(read_paragraphs(path)) == [
        Paragraph("罗维民到了梅溪镇", ((0, 3, Kind.PERSON), (5, 8, Kind.PLACE))),
        Paragraph("水退了", ()),
    ]


@pytest.mark.parametrize(
    ("text", "names", "labels"),
    [
        ("罗维民到", [(0, 3, Kind.PERSON)], [FIRST, INNER, LAST, OUTSIDE]),
        ("到京", [(1, 2, Kind.PLACE)], [OUTSIDE, SINGLE + 1]),
        ("市局", [(0, 2, Kind.AGENCY)], [FIRST + 2, LAST + 2]),
    ],
)
def test_a_name_is_labelled_from_its_first_to_its_last_character(text, names, labels):
    assert gold_labels([Paragraph(text, tuple(names))], [0], len(text)).tolist() == labels


def test_labels_spell_the_names_they_were_made_from():
    paragraphs = [
        Paragraph("罗维民到京", ((0, 3, Kind.PERSON), (4, 5, Kind.PLACE))),
        Paragraph("市局", ((0, 2, Kind.AGENCY),)),
    ]
    labels = gold_labels(paragraphs, [3, 12], 20)
    assert list(names_in(labels)) == [(3, 6, Kind.PERSON), (7, 8, Kind.PLACE), (12, 14, Kind.AGENCY)]
