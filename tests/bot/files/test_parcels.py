import stat
import zipfile
from contextlib import suppress
from io import BytesIO
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.files.parcels import LARGEST_CONTENT, MOST_FILES, can_hold_pages, unpack
from reading.errors import RefusedFileError, RefusedFor

PAGE = "青石渡口的早班船".encode()


def zipped(*members, compression=zipfile.ZIP_DEFLATED):
    """Return a zip archive; a member is a name or ZipInfo, and a content."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return out.getvalue()


def paths(parcel):
    return [str(file.path) for file in parcel.files]


@pytest.mark.parametrize("name", ["a.txt", "A.HTML", "a.htm", "a.pdf", "a.zip", "a.ZIP"])
def test_pages_and_archives_of_them_are_known_by_their_names(name):
    assert can_hold_pages(name)


@pytest.mark.parametrize("name", ["", "a", "a.docx", "a.csv", ".txt", "a.txt.exe"])
def test_other_files_hold_no_pages(name):
    assert not can_hold_pages(name)


def test_a_page_file_is_one_file():
    (file,) = unpack("渡口.TXT", PAGE).files
    assert (str(file.path), file.content) == ("渡口.txt", PAGE)


def test_an_archive_keeps_its_folders_and_counts_what_is_no_page():
    content = zipped(("江城/2022/01.txt", PAGE), ("封面.jpg", b"x"), ("__MACOSX/._01.txt", b"x"), ("江城/.x.txt", b"x"))
    parcel = unpack("a.zip", content)
    assert paths(parcel) == ["江城/2022/01.txt"]
    assert parcel.other == 3


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_names_written_without_their_encoding_are_read(encoding):
    plain = zipped(("aaaaaaaaaaaa.txt"[: len("渡口".encode(encoding))] + ".txt", PAGE))
    written = plain.replace(b"a" * len("渡口".encode(encoding)), "渡口".encode(encoding))
    assert paths(unpack("a.zip", written)) == ["渡口.txt"]


@pytest.mark.parametrize("name", ["../a.txt", "a/../../b.txt", "/etc/a.txt", "..\\a.txt", "C:\\a.txt", "C:a.txt"])
def test_an_archive_that_leads_out_of_its_folder_is_refused(name):
    with pytest.raises(RefusedFileError) as refused:
        unpack("a.zip", zipped((zipfile.ZipInfo(name), PAGE)))
    assert refused.value.reason is RefusedFor.UNSAFE


def test_an_archive_with_a_link_is_refused():
    link = zipfile.ZipInfo("a.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with pytest.raises(RefusedFileError) as refused:
        unpack("a.zip", zipped((link, "/etc/passwd")))
    assert refused.value.reason is RefusedFor.UNSAFE


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (zipped(("a.txt", b"\0" * 20_000_000)), RefusedFor.SWOLLEN),
        (zipped(*((f"{number}.txt", b"") for number in range(MOST_FILES + 1))), RefusedFor.HUGE),
        (zipped(("a.txt", b"\0" * (LARGEST_CONTENT + 1))), RefusedFor.HUGE),
        (b"PK no archive", RefusedFor.DAMAGED),
        (zipped(("a.txt", PAGE), compression=zipfile.ZIP_STORED).replace(PAGE, PAGE[::-1]), RefusedFor.DAMAGED),
        (zipped(("a.txt", PAGE))[:-40], RefusedFor.DAMAGED),
    ],
    ids=["bomb", "many", "large", "none", "spoiled", "cut"],
)
def test_what_is_no_sound_archive_is_refused(content, reason):
    with pytest.raises(RefusedFileError) as refused:
        unpack("a.zip", content)
    assert refused.value.reason is reason


def test_an_archive_with_a_password_is_refused():
    content = bytearray(zipped(("a.txt", PAGE)))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    content[6] |= 1
    with pytest.raises(RefusedFileError) as refused:
        unpack("a.zip", bytes(content))
    assert refused.value.reason is RefusedFor.LOCKED


@given(st.text(st.characters(), max_size=200))
def test_every_name_becomes_a_plain_path_below_the_folder(name):
    (file,) = unpack(f"{name}.txt", PAGE).files
    assert not file.path.is_absolute()
    assert len(file.path.parts) == 1
    assert not file.path.name.startswith(".")
    assert len(file.path.name.encode()) <= 255
    assert file.path == PurePosixPath(file.path.name)


PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)


@given(st.sampled_from(PACKINGS), st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)), min_size=1, max_size=4))
def test_an_archive_spoiled_anywhere_is_unpacked_or_refused(packing, spoiled):
    content = bytearray(zipped(("渡口.txt", PAGE * 20), compression=packing))
    for place, byte in spoiled:
        content[place % len(content)] = byte
    with suppress(RefusedFileError):
        assert len(unpack("a.zip", bytes(content)).files) <= 1
