import pytest

from bot.files.listing import list_files

PAGES = {"乙.txt", "甲.TXT", "丙.txt", "丁.html", "戊.HTM", "己.pdf"}


@pytest.fixture
def folder(tmp_path):
    for name in (
        "乙.txt",
        "甲.TXT",
        "下面/丙.txt",
        "丁.html",
        "戊.HTM",
        "己.pdf",
        ".藏起.txt",
        ".git/丁.txt",
        "图.png",
        "无名",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return tmp_path


def names(listing):
    return {path.name for path in listing.files}


def test_texts_web_pages_and_pdfs_are_found_at_any_depth_and_the_others_counted(folder):
    listing = list_files([folder])
    assert names(listing) == PAGES
    assert listing.other == 3


def test_a_file_that_is_named_is_read_whatever_it_is_called(folder):
    assert names(list_files([folder / "无名"])) == {"无名"}


def test_a_file_named_twice_is_listed_once(folder):
    assert len(list_files([folder, folder / "乙.txt", folder / "下面"]).files) == 6


def test_links_in_a_circle_end(folder):
    (folder / "下面" / "回去").symlink_to(folder, target_is_directory=True)
    (folder / "又一个.txt").symlink_to(folder / "乙.txt")
    assert names(list_files([folder])) == PAGES
