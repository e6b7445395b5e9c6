"""A file is read as what its content shows it to be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.errors import RefusedFileError, RefusedFor
from reading.files.documents import read_document

SENTENCE = "江州市昨日开通两条公交线路，市民“出门就上车”。"
HTML = '<html><head><meta charset="{0}"></head><body><p>' + SENTENCE + "</p></body></html>"


def test_plain_text_stays_as_it_is(lexicon):
    assert read_document(f"　　{SENTENCE}\n".encode(), lexicon) == (f"　　{SENTENCE}\n",)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gbk", "gb18030"])
@pytest.mark.parametrize("declared", ["utf-8", "gb2312", "nonsense"])
def test_a_web_page_is_read_in_its_encoding_whatever_it_declares(encoding, declared, lexicon):
    assert read_document(HTML.format(declared).encode(encoding), lexicon) == (SENTENCE,)


def test_an_encoding_that_only_the_web_page_can_tell_is_taken_from_it(lexicon):
    head = '<head><meta http-equiv="Content-Type" content="text/html; charset=big5"></head>'
    html = f"<html>{head}<p>江州市昨日開通兩條公車路線</p>"
    assert read_document(html.encode("big5"), lexicon) == ("江州市昨日開通兩條公車路線",)


def test_a_broken_byte_spoils_a_character_of_a_web_page_and_not_the_page(lexicon):
    content = HTML.format("gb2312").replace(SENTENCE, SENTENCE * 20).encode("gbk")
    (text,) = read_document(content.replace("昨日".encode("gbk"), b"\xff" + "昨日".encode("gbk"), 1), lexicon)
    assert text.count("开通两条公交线路") == 20


@pytest.mark.parametrize("declared", ["gb2312", "zip", "idna", "utf-7"])
def test_a_web_page_of_no_known_encoding_is_refused(declared, lexicon):
    html = (
        f'<meta charset="{declared}"><p>'.encode() + "東京都は新しい図書館を開いた。".encode("shift_jis") + b"\xfd\xff"
    )
    with pytest.raises(RefusedFileError) as refused:
        read_document(html, lexicon)
    assert refused.value.reason is RefusedFor.ENCODING


def test_an_encoding_that_no_web_page_is_written_in_is_not_believed(lexicon):
    html = ('<meta charset="punycode"><p>' + SENTENCE * 9).encode("punycode")
    with pytest.raises(RefusedFileError) as refused:
        read_document(html.replace(b"<p>", b"<p>\xfd"), lexicon)
    assert refused.value.reason is RefusedFor.ENCODING


@given(st.binary(max_size=300), st.sampled_from([b"", b"%PDF-1.4\n", b"<p>", b'<meta charset="gbk">', b"\xff\xfe"]))
def test_any_bytes_are_read_or_refused(lexicon, content, opening):
    try:
        text = "\n".join(read_document(opening + content, lexicon))
    except RefusedFileError:
        return
    assert text.strip()
    assert "\0" not in text
