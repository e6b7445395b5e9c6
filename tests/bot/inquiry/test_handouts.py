"""What is handed out of an archive, and the files that it becomes."""

import csv
import json
from io import StringIO

import pytest

from bot.inquiry.answers import View
from bot.inquiry.handouts import Handout
from bot.rendering.handout_files import HandoutFiles, write_document
from bot.rendering.links import Links
from bot.wording.catalogue import LANGUAGES, catalogue
from reading.asking.question import Facet
from tests.bot.archives import archive_of

FERRY = """江城日报 2022年5月3日 第02版

渡口的早班船

本报记者 林晓

青石渡口管理站站长周海生说:“船可以晚,人不能少。”周海生说:“票价还是两元。”5月2日,青石渡口送走300人。

周海生今年58岁。林家湾的乘客说:“=谢谢老周。”
"""


@pytest.fixture
async def answering(tmp_path):
    """An archive of one page."""
    async with archive_of(tmp_path, FERRY) as house:
        yield house.answering


@pytest.fixture
def handout(summary, article):
    """What a small archive holds of one person."""
    return Handout(summary.entity, "", summary.quotations.entries, summary.figures.entries, (article,))


def rows_of(table):
    return list(csv.DictReader(StringIO(table.decode("utf-8-sig"))))


async def test_the_last_answer_is_handed_out_whole_whatever_page_it_showed(answering):
    answer = await answering.answer("周海生说了什么", "chat")
    handout = await answering.hand_out(None, "chat")
    assert handout.entity == answer.entity
    assert [said.text for said in handout.quotations] == ["船可以晚,人不能少。", "票价还是两元。"]
    assert "58岁" in [counted.text for counted in handout.figures]
    assert [article.source.headline for article in handout.articles] == ["渡口的早班船"]


async def test_text_hits_are_handed_out_as_passages(answering):
    await answering.answer("船可以晚", "chat")
    handout = await answering.hand_out(None, "chat")
    assert (handout.entity, handout.name) == (None, "船可以晚")
    assert "船可以晚" in handout.passages[0].text


@pytest.mark.parametrize("view", [View("x" * 16, Facet.SUMMARY), View(None, Facet.PASSAGES, words="查无此人"), None])
async def test_where_nothing_was_answered_nothing_is_handed_out(answering, view):
    assert await answering.hand_out(view, "chat") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_has_a_line_for_each_statement_with_its_source(handout, language):
    texts = catalogue(language)
    said, counted, article = rows_of(HandoutFiles(texts, Links("archive_test_bot")).table(handout))
    column = {name: texts(f"handout.column_{name}") for name in ("text", "who", "quantity", "date", "link", "headline")}
    assert (said[column["text"]], said[column["who"]]) == ("船可以晚,人不能少", "周海生")
    assert (counted[column["text"]], counted[column["quantity"]]) == ("近300人", "300")
    assert {row[column["date"]] for row in (said, counted, article)} == {"2022-05-03"}
    assert said[column["link"]] == "https://t.me/archive_test_bot?start=q_qqqqqqqqqqqqqqqq"
    assert article[column["headline"]] == "渡口的<早班>船&票"


async def test_no_cell_of_the_table_is_a_formula_and_excel_reads_it(answering):
    handout = await answering.hand_out(View(None, Facet.PASSAGES, words="谢谢老周"), "chat")
    table = HandoutFiles(catalogue(), Links()).table(handout)
    assert table.startswith(b"\xef\xbb\xbf")
    cells = [cell for row in csv.reader(StringIO(table.decode("utf-8-sig"))) for cell in row]
    assert "谢谢老周" in "".join(cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]


def test_the_document_says_the_same_and_names_its_fields_alike_in_all_languages(handout):
    document = json.loads(write_document(handout))
    assert document["entity"]["name"] == "周海生"
    assert document["quotations"][0]["tier"] == "explicit"
    assert document["figures"][0]["period"] == "2022-05-03"
    assert document["articles"][0]["byline"] == [{"name": "林晓", "role": "记者", "outlet": "江城晚报"}]
    sources = [document[facet][0]["source"] for facet in ("quotations", "figures")]
    assert all(source["publication"] == "江城日报" and source["file"] == "jiangcheng.txt" for source in sources)


@pytest.mark.parametrize(
    ("words", "name"), [("还是 两元", "还是两元"), ("../../etc", "etc"), ("？", "jianbao"), ("长" * 90, "长" * 40)]
)
def test_files_are_called_by_what_they_are_about(words, name):
    table, document = HandoutFiles(catalogue(), Links()).replies(Handout(None, words))
    assert (table.attachment.name, document.attachment.name) == (f"{name}.csv", f"{name}.json")
