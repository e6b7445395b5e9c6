"""What bytes a page may come in, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.errors import RefusedFileError, RefusedFor
from reading.files.decoding import LARGEST_FILE, decode

SENTENCE = "江州市昨日开通两条公交线路，市民“出门就上车”。"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gbk", "gb18030"])
def test_a_page_reads_the_same_in_every_encoding(encoding):
    assert decode(SENTENCE.encode(encoding)) == SENTENCE


def test_big_endian_utf_16_is_read_by_its_mark():
    assert decode(b"\xfe\xff" + SENTENCE.encode("utf-16-be")) == SENTENCE


def test_rare_characters_of_a_name_are_no_mojibake():
    assert decode("记者赵㛃、钱喆、孙淼采写了这篇报道。".encode("gb18030")) == "记者赵㛃、钱喆、孙淼采写了这篇报道。"


def test_a_nul_is_no_character_of_a_page():
    assert decode("\ufeff标题\0正文".encode("utf-16-le")) == "标题正文"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_all_line_ends_become_one(end):
    assert decode(f"标题{end}正文".encode()) == "标题\n正文"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", RefusedFor.EMPTY),
        (b"\xef\xbb\xbf \r\n\t", RefusedFor.EMPTY),
        ("　\u200b\n".encode(), RefusedFor.EMPTY),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", RefusedFor.BINARY),
        (bytes(range(1, 32)) * 4, RefusedFor.BINARY),
        (b"a" * (LARGEST_FILE + 1), RefusedFor.HUGE),
        ("Été à Évian, Noël".encode("latin-1"), RefusedFor.ENCODING),
        ("Привет, редакция! Это газета.".encode("cp1251"), RefusedFor.ENCODING),
        ("東京都は新しい図書館を開いた。".encode("shift_jis"), RefusedFor.ENCODING),
        (b"\xff\xfe" + "新".encode("utf-16-le") + b"\x00", RefusedFor.ENCODING),
    ],
)
def test_what_is_no_page_is_refused_with_its_reason(content, reason):
    with pytest.raises(RefusedFileError) as refused:
        decode(content)
    assert refused.value.reason is reason


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content):
    try:
        text = decode(content)
    except RefusedFileError:
        return
    assert text.strip()
    assert "\r" not in text


@given(st.text(alphabet="的一是在不了有和人这中大为上个国，。：“”", min_size=1, max_size=80))
def test_chinese_text_survives_gbk(text):
    assert decode(text.encode("gbk")) == text
