import asyncio
import os
from collections import Counter
from io import BytesIO

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from bot.files.listing import list_files
from bot.files.readers import read_file, read_files
from bot.files.reindex import DoubtfulSheet, ImportReport, Progress, RefusedFile, Reindexing
from bot.files.reports import report_lines, report_table
from bot.wording.catalogue import catalogue
from reading.confidence import Confidence, Doubt
from reading.errors import RefusedFor

STORY = "{0}渡口的早班船\n本报记者 林晓\n5月3日,天还没亮,{0}渡口已经排起长队。站长周海生说:“船可以晚,人不能少。”\n"


class FakeIntake:
    """Keeps pages in a dictionary, as the archive does: a content once."""

    def __init__(self):
        self.pages = {}
        self.taken = []

    async def known(self):
        return {sheet: digest for sheet, (digest, _) in self.pages.items()}

    async def take_in(self, deliveries):
        for delivery in deliveries:
            assert delivery.digest not in {
                digest for sheet, (digest, _) in self.pages.items() if sheet != delivery.sheet
            }
            self.pages[delivery.sheet] = (delivery.digest, delivery.page)
            self.taken.append(delivery.sheet)

    async def forget(self, sheets):
        for sheet in sheets:
            self.pages.pop(sheet, None)


@pytest.fixture
def intake():
    return FakeIntake()


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "pages"
    folder.mkdir()
    for name in ("青石", "白沙"):
        write(folder, name)
    return folder


def write(folder, name, content=None):
    (folder / f"{name}.txt").write_bytes(STORY.format(name).encode() if content is None else content)


@pytest.fixture
def reindex(intake, folder):
    async def run(*paths, full=False):
        progress = Progress()
        report = await Reindexing(intake, folder).run(paths or [folder], progress, full=full)
        assert report.read + report.unchanged + len(report.refused) == report.files == progress.total == progress.done
        return report

    return run


def reasons(report):
    return Counter(file.reason for file in report.refused)


async def test_every_file_is_accounted_for(reindex, folder):
    write(folder, "空", b" \n")
    write(folder, "图", b"\x89PNG\0\0\1\2")
    write(folder, "国标", STORY.format("黄泥").encode("gb18030"))
    write(folder, "有标记", b"\xef\xbb\xbf" + STORY.format("红石").encode())
    write(folder, "青石抄本", STORY.format("青石").encode())
    (folder / "网页.html").write_text(f"<pre>{STORY.format('绿洲')}", encoding="utf-8")
    (folder / "坏.pdf").write_bytes(b"%PDF-1.7")
    (folder / "图.png").write_bytes(b"PNG")
    report = await reindex()
    assert report.read == 5
    assert report.articles == 5
    assert report.other == 1
    assert reasons(report) == {
        RefusedFor.EMPTY: 1,
        RefusedFor.BINARY: 1,
        RefusedFor.DUPLICATE: 1,
        RefusedFor.DAMAGED: 1,
    }


def write_issue(folder, *names):
    """Write a PDF with a sheet of its own for each of `names`."""
    content = BytesIO()
    canvas = Canvas(content, pagesize=(600, 800), invariant=True)
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    for name in names:
        for at, line in enumerate(STORY.format(name).splitlines()):
            canvas.setFont("STSong-Light", 20 if at == 0 else 8)
            canvas.drawString(40, 700 - 40 * at, line)
        canvas.showPage()
    canvas.save()
    (folder / "一期.pdf").write_bytes(content.getvalue())


async def test_each_sheet_of_a_document_is_a_page_of_the_archive(reindex, folder, intake):
    write_issue(folder, "黄泥", "红石")
    report = await reindex()
    assert (report.read, report.pages, report.articles) == (3, 4, 4)
    first, second = (str(folder / name) for name in ("一期.pdf", "一期.pdf#2"))
    assert [intake.pages[sheet][1].articles[0].headline for sheet in (first, second)] == [
        "黄泥渡口的早班船",
        "红石渡口的早班船",
    ]
    assert any("4" in line for line in report_lines(report, catalogue()))
    assert (await reindex()).unchanged == 3


async def test_sheets_are_gone_with_their_document_or_from_it(reindex, folder, intake):
    write_issue(folder, "黄泥", "红石", "绿洲")
    await reindex()
    write_issue(folder, "黄泥", "红石")
    await reindex()
    assert [sheet for sheet in intake.pages if "#" in sheet] == [str(folder / "一期.pdf#2")]
    (folder / "一期.pdf").unlink()
    assert (await reindex()).forgotten == 1
    assert len(intake.pages) == 2


async def test_a_duplicate_names_its_twin(reindex, folder):
    await reindex()
    write(folder, "抄本", STORY.format("青石").encode())
    (refused,) = (await reindex()).refused
    assert (refused.reason, refused.detail) == (RefusedFor.DUPLICATE, "青石.txt")


async def test_a_twin_of_the_same_name_is_named_with_its_folder(reindex, folder):
    (folder / "又").mkdir()
    (folder / "又" / "青石.txt").write_bytes((folder / "青石.txt").read_bytes())
    (refused,) = (await reindex()).refused
    assert refused.detail in (str(folder / "青石.txt"), str(folder / "又" / "青石.txt"))


async def test_an_unchanged_file_is_not_read_again_unless_all_are(reindex, intake):
    await reindex()
    intake.taken.clear()
    assert (await reindex()).unchanged == 2
    assert not intake.taken
    assert (await reindex(full=True)).read == 2
    assert len(intake.taken) == 2


async def test_a_changed_file_takes_the_place_of_what_it_was(reindex, folder, intake):
    await reindex()
    write(folder, "青石", STORY.format("青石新").encode())
    report = await reindex()
    assert (report.read, report.unchanged) == (1, 1)
    assert len(intake.pages) == 2


async def test_a_file_that_is_gone_is_forgotten_but_not_those_of_other_folders(reindex, folder, intake, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    write(other, "黄泥")
    await reindex()
    await reindex(other)
    (folder / "青石.txt").unlink()
    report = await reindex()
    assert report.forgotten == 1
    assert {sheet.rpartition("/")[2] for sheet in intake.pages} == {"白沙.txt", "黄泥.txt"}


async def test_a_file_that_moved_is_no_duplicate_of_itself(reindex, folder, intake, tmp_path):
    await reindex()
    other = tmp_path / "other"
    other.mkdir()
    (folder / "青石.txt").rename(other / "青石.txt")
    report = await reindex(other)
    assert (report.read, report.forgotten) == (1, 1)
    assert len(intake.pages) == 2


async def test_two_files_may_exchange_their_contents(reindex, folder, intake):
    await reindex()
    write(folder, "青石", STORY.format("白沙").encode())
    write(folder, "白沙", STORY.format("青石").encode())
    assert (await reindex()).read == 2
    assert len(intake.pages) == 2


async def test_a_file_that_turned_bad_is_no_longer_in_the_archive(reindex, folder, intake):
    await reindex()
    write(folder, "青石", b"\0\0\0")
    assert reasons(await reindex()) == {RefusedFor.BINARY: 1}
    assert len(intake.pages) == 1


async def test_a_file_that_cannot_be_opened_keeps_its_place(reindex, folder, intake, tmp_path):
    write(tmp_path, "黄泥")
    (folder / "黄泥.txt").symlink_to(tmp_path / "黄泥.txt")
    await reindex()
    (tmp_path / "黄泥.txt").unlink()
    assert reasons(await reindex()) == {RefusedFor.UNREADABLE: 1}
    assert len(intake.pages) == 3


async def test_a_file_whose_name_no_database_takes_stops_no_other(reindex, folder, intake):
    odd = folder / os.fsdecode("江城.txt".encode("gb18030"))
    odd.write_bytes(STORY.format("乌桕").encode())
    report = await reindex()
    assert reasons(report) == {RefusedFor.UNREADABLE: 1}
    assert report.read == len(intake.pages) == 2
    "\n".join(report_lines(report, catalogue())).encode()


async def test_a_folder_that_is_missing_makes_nothing_forgotten(reindex, folder, intake):
    await reindex()
    folder.rename(folder.with_name("weg"))
    with pytest.raises(FileNotFoundError):
        await reindex()
    assert len(intake.pages) == 2


async def test_several_processes_read_files_as_one_does(folder):
    write(folder, "空", b" ")
    paths = list_files([folder]).files
    assert [read async for read in read_files(paths, workers=2)] == [(path, read_file(path)) for path in paths]


async def test_runs_do_not_overlap(intake, folder):
    reindexing = Reindexing(intake, folder)
    first = reindexing.start(Progress())
    assert reindexing.start(Progress()) is None
    assert (await first).read == 2
    second = reindexing.start(Progress())
    assert (await asyncio.wait_for(second, 10)).unchanged == 2


async def test_a_run_that_is_stopped_keeps_what_it_read_and_the_next_one_goes_on(intake, folder):
    for number in range(9):
        write(folder, f"渡口{number}")
    reindexing, progress = Reindexing(intake, folder), Progress()
    job = reindexing.start(progress)
    assert reindexing.stop()
    report = await job
    assert (report.read, report.left) == (1, 10)
    assert len(intake.pages) == 1
    assert any("还有 10 个没有看" in line for line in report_lines(report, catalogue()))
    rest = await reindexing.start(Progress())
    assert (rest.read, rest.unchanged, rest.left) == (10, 1, 0)


def test_where_nothing_runs_nothing_is_stopped(intake, folder):
    assert not Reindexing(intake, folder).stop()


async def test_the_table_names_each_file_with_what_became_of_it(reindex, folder):
    write(folder, "=空", b" ")
    write(folder, "乱", STORY.format("青石").replace(",", "").replace("。", "").replace("人", "\ue001").encode() * 9)
    table = report_table(await reindex(), catalogue(), folder)
    lines = [line.split(",") for line in table.decode("utf-8-sig").splitlines()]
    assert lines[0] == ["文件", "结果", "版面", "报道", "原因"]
    told = {line[0]: line[1] for line in lines[1:]}
    assert told == {"'=空.txt": "未读", "乱.txt": "读入，请对照原报", "白沙.txt": "读入", "青石.txt": "读入"}


def test_a_report_names_refused_files_and_counts_the_rest():
    refused = tuple(RefusedFile(f"/报/{number:03}.txt", RefusedFor.HUGE, "5 MB") for number in range(50))
    lines = list(report_lines(ImportReport(refused=refused), catalogue()))
    assert "共 50 个文件" in lines[0]
    assert "太大，请分成几个：50 个" in lines
    assert "/报/029.txt：太大，请分成几个（5 MB）" in lines
    assert lines[-1] == "……另有 20 个"


async def test_a_page_that_was_read_badly_is_read_and_reported(reindex, folder):
    write(folder, "乱", STORY.format("青石").replace(",", "").replace("。", "").replace("人", "\ue001").encode() * 9)
    report = await reindex()
    (doubtful,) = report.doubtful
    assert report.read == 3
    assert doubtful.sheet.endswith("乱.txt")
    assert doubtful.confidence.is_low


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("zh-Hans", "/报/1.txt：可信度 42%，有报上不会印的怪字，像是乱码"),
        ("en", "/报/1.txt: confidence 42%, characters that no newspaper prints, as of a wrong encoding"),
    ],
)
def test_a_report_names_each_doubtful_file_with_its_gravest_doubt(language, expected):
    confidence = Confidence(0.42, (Doubt.GARBLED, Doubt.BROKEN))
    report = ImportReport(read=40, doubtful=tuple(DoubtfulSheet(f"/报/{at}.txt", confidence) for at in range(40)))
    lines = list(report_lines(report, catalogue(language)))
    assert expected in lines
    assert sum("42%" in line for line in lines) == 30
    assert "10" in lines[-1]
