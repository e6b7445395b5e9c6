from pathlib import PurePosixPath

import pytest

from bot.files.listing import list_files
from bot.files.parcels import PageFile, Parcel
from bot.files.pending import Pending
from bot.files.readers import digest_of

DAY = 86_400


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "pages"
    folder.mkdir()
    return folder


@pytest.fixture
def pending(folder):
    return Pending(folder)


def parcel(**contents):
    return Parcel(tuple(PageFile(PurePosixPath(f"{name}.txt"), text.encode()) for name, text in contents.items()))


def test_what_waits_is_no_page_of_the_archive_yet(pending, folder):
    token = pending.keep(parcel(甲="一", 乙="二"))
    assert [path.name for path in pending.files(token)] == ["乙.txt", "甲.txt"]
    assert list_files([folder]).files == ()


def test_a_parcel_waits_through_a_restart(pending, folder):
    token = pending.keep(parcel(甲="一"))
    assert len(Pending(folder).files(token)) == 1


def test_what_is_saved_stands_in_the_folder_and_waits_no_more(pending, folder):
    token = pending.keep(parcel(甲="一"))
    (saved,) = pending.save(token, ())
    assert (saved.path, saved.renamed) == (folder / "甲.txt", False)
    assert saved.path.read_text("utf-8") == "一"
    assert pending.files(token) == ()
    assert list(pending.save(token, ())) == []


def test_a_file_of_the_same_name_is_never_written_over(pending, folder):
    (folder / "甲.txt").write_text("从前的", "utf-8")
    (saved,) = pending.save(pending.keep(parcel(甲="一")), ())
    assert (saved.path, saved.renamed) == (folder / "甲-2.txt", True)
    assert (folder / "甲.txt").read_text("utf-8") == "从前的"


def test_what_the_archive_holds_already_is_not_saved_again(pending, folder):
    token = pending.keep(parcel(甲="一", 乙="二"))
    assert [saved.path.name for saved in pending.save(token, {digest_of("一".encode())})] == ["乙.txt"]
    assert not (folder / "甲.txt").exists()


def test_a_parcel_is_thrown_away_once(pending):
    token = pending.keep(parcel(甲="一"))
    assert pending.drop(token)
    assert not pending.drop(token)


@pytest.mark.parametrize("token", ["", "..", "../..", "0" * 15, "0" * 16, "ABCDEF0123456789"])
def test_no_other_folder_is_touched_by_a_forged_token(pending, folder, token):
    (folder / "甲.txt").write_text("一", "utf-8")
    assert pending.files(token) == ()
    assert not pending.drop(token)
    assert (folder / "甲.txt").exists()


def test_what_waited_for_long_is_thrown_away_when_more_comes(pending, folder):
    token = pending.keep(parcel(甲="一"))
    moment = (folder / ".uploads" / token).stat().st_mtime
    later = Pending(folder, clock=lambda: moment + 8 * DAY)
    kept = later.keep(parcel(乙="二"))
    assert later.files(token) == ()
    assert later.files(kept)
