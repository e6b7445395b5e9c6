import asyncio
import csv
import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.commands import main
from bot.settings import Settings


@pytest.fixture
def jianbao(tmp_path, monkeypatch):
    """Run a command in an empty folder with the settings given, and nothing else set."""
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)

    def run(*arguments, env=None, piped=None):
        return CliRunner().invoke(main, arguments, env=env, input=piped)

    return run


def test_a_correction_holds_for_the_next_command_and_can_be_undone(jianbao, archive, tmp_path):
    address = archive["DATABASE_URL"].removeprefix("sqlite+aiosqlite:///")
    own = archive | {"DATABASE_URL": f"sqlite+aiosqlite:///{shutil.copy(address, tmp_path / 'own.db')}"}
    done = jianbao("correct", "rename", "何晓", "何小晓", env=own)
    assert (done.exit_code, done.output.endswith("撤销：jianbao correct undo 1\n")) == (0, True)
    assert jianbao("ask", "何晓是谁", env=own).output.startswith("何小晓")
    assert jianbao("correct", "undo", "1", env=own).exit_code == 0
    assert jianbao("ask", "何晓是谁", env=own).output.startswith("何晓")


def test_a_correction_that_names_nobody_is_refused_with_an_example(jianbao, archive):
    refused = jianbao("correct", "hide", "谁也不是", env=archive)
    assert (refused.exit_code, refused.stdout) == (1, "")
    assert "例如" in refused.stderr


def is_one_sentence(result):
    return result.exit_code == 2 and result.stderr.count("\n") == 1 and "Traceback" not in result.output


def test_a_second_index_of_the_same_pages_reads_nothing(jianbao, archive):
    again = jianbao("index", env=archive)
    assert again.exit_code == 0
    assert "读入 0 个" in again.output
    assert "未变 9 个" in again.output


def test_a_quiet_index_prints_nothing(jianbao, archive):
    assert jianbao("index", "--quiet", env=archive).output == ""


def test_refused_files_are_named_and_the_exit_code_says_so(jianbao, tmp_path):
    (tmp_path / "空.txt").write_bytes(b"")
    refused = jianbao("index", str(tmp_path))
    assert refused.exit_code == 1
    assert "空.txt：空文件" in refused.output
    assert jianbao("index", "--quiet", str(tmp_path)).exit_code == 1


def test_a_path_that_is_not_there_is_wrong_usage(jianbao):
    assert jianbao("index", "没有这里").exit_code == 2
    assert is_one_sentence(jianbao("index", env={"ARCHIVE_DIR": "没有这里"}))


def test_one_question_gets_one_answer(jianbao, archive):
    answered = jianbao("ask", "张军是谁", env=archive)
    assert answered.exit_code == 0
    assert "人物" in answered.output
    assert "📰 成都商报" in answered.output


def test_an_answer_as_json_keeps_the_contract(jianbao, archive):
    record = json.loads(jianbao("ask", "--json", "张军说了什么", env=archive).stdout)
    assert set(record) == {
        "question", "status", "entity", "match", "disclosed", "choices", "facet", "messages", "sources"
    }  # fmt: skip
    assert record["status"] == "answered"
    assert record["entity"]["name"] == "张军"
    assert set(record["entity"]) == {"id", "name", "kind", "aliases"}
    assert record["match"] == "exact"
    assert record["facet"] == "quotations"
    assert all(set(source) == {"article", "publication", "date", "headline"} for source in record["sources"])


def test_what_the_archive_does_not_know_is_answered_with_nothing(jianbao, archive):
    record = json.loads(jianbao("ask", "--json", "欧阳不存在说了什么", env=archive).stdout)
    assert record["status"] == "nothing"
    assert record["entity"] is None
    assert record["sources"] == []


def test_piped_questions_share_a_conversation_until_an_empty_line(jianbao, archive):
    lines = jianbao("ask", "--json", "-", env=archive, piped="张军是谁\n他说了什么\n\n他说了什么\n").stdout.splitlines()
    first, second, third = map(json.loads, lines)
    assert second["entity"] == first["entity"]
    assert second["facet"] == "quotations"
    assert third["entity"] is None


@pytest.mark.parametrize("command", [("ask", "-"), ("chat",)])
def test_a_question_in_another_encoding_is_answered_with_nothing(jianbao, archive, command):
    asked = jianbao(*command, env=archive, piped="张军是谁\n".encode("gb18030"))
    assert asked.exit_code == 0
    assert "没有" in asked.stdout


def test_an_answer_is_shown_without_what_the_terminal_cannot_show(archive):
    answered = CliRunner(charset="gbk").invoke(main, ("ask", "张军是谁"), env=archive)
    assert answered.exit_code == 0
    assert "? 成都商报" in answered.output


def test_a_question_is_needed(jianbao):
    assert jianbao("ask").exit_code == 2


@pytest.mark.parametrize("command", ["chat", "run"])
def test_without_a_token_the_bot_talks_in_the_terminal(jianbao, archive, command):
    talked = jianbao(command, env=archive, piped="张军说了什么\n1\n")
    assert talked.exit_code == 0
    assert talked.stdout.startswith("› 张军说了什么\n张军 · 引语")
    assert "› 1\n" in talked.stdout


def test_run_says_how_to_get_a_token_beside_the_conversation(jianbao, archive):
    talked = jianbao("run", env=archive, piped="")
    assert "@BotFather" in talked.stderr
    assert talked.stdout == ""


@pytest.mark.parametrize(
    "environment",
    [
        {"ADMIN_USER_IDS": "张军"},
        {"DATABASE_URL": "nonsense"},
        {"DATABASE_URL": "sqlite+aiosqlite:////proc/no/archive.db"},
        {"DATABASE_URL": "postgresql+asyncpg://jianbao@127.0.0.1:1/jianbao"},
        {"WEBHOOK_URL": "https://bot.example.org/hook"},
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(jianbao, environment):
    assert is_one_sentence(jianbao("ask", "张军", env=environment))


def test_a_file_that_is_no_archive_is_refused(jianbao, tmp_path):
    (tmp_path / "notes.db").write_text("这不是数据库" * 100, encoding="utf-8")
    assert is_one_sentence(jianbao("ask", "张军", env={"DATABASE_URL": "sqlite+aiosqlite:///notes.db"}))


def test_an_export_holds_every_article_and_its_spans_read_back(jianbao, archive, tmp_path):
    assert jianbao("export", "--output", "e.jsonl", env=archive).exit_code == 0
    articles = [json.loads(line) for line in (tmp_path / "e.jsonl").read_text("utf-8").splitlines()]
    assert {article["source"] for article in articles} == {
        path.name for path in Path(archive["ARCHIVE_DIR"]).glob("*.txt")
    }
    for article in articles:
        for fact in (*article["quotations"], *article["figures"]):
            assert article["text"][fact["start"] : fact["end"]] == fact["text"]
    assert jianbao("export", env=archive).stdout.splitlines() == (tmp_path / "e.jsonl").read_text("utf-8").splitlines()


def test_a_table_opens_in_a_spreadsheet(jianbao, archive, tmp_path):
    assert jianbao("export", "--format", "csv", "--output", "e.csv", env=archive).exit_code == 0
    assert (tmp_path / "e.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    with (tmp_path / "e.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(jianbao("export", env=archive).stdout.splitlines())
    assert not [cell for row in rows for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]


def test_an_output_that_cannot_be_written_is_refused_in_one_sentence(jianbao, archive):
    assert is_one_sentence(jianbao("export", "--output", "no/such/folder.jsonl", env=archive))


def test_check_says_what_is_there(jianbao, archive):
    checked = jianbao("check", env=archive)
    assert checked.exit_code == 0
    assert "9 个版面" in checked.output
    assert "TELEGRAM_BOT_TOKEN" in checked.output


def test_check_goes_on_to_the_end_where_something_is_wrong(jianbao):
    checked = jianbao(
        "check",
        env={
            "DATABASE_URL": "nonsense",
            "TELEGRAM_BOT_TOKEN": "1:a",
            "TELEGRAM_API_URL": "http://127.0.0.1:1",
        },
    )
    assert checked.exit_code == 2
    assert "错 数据库" in checked.output
    assert "错 Telegram" in checked.output


@pytest.fixture
def refusing_server(unused_tcp_port):
    """A Bot API server that knows no token."""
    body = b'{"ok":false,"error_code":401,"description":"Unauthorized"}'
    return unused_tcp_port, b"HTTP/1.1 401 Unauthorized\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body)


async def test_a_token_that_telegram_refuses_ends_the_run(jianbao, refusing_server):
    port, response = refusing_server

    async def refuse(reader, writer):
        await reader.read(65536)
        writer.write(response)
        await writer.drain()
        writer.close()

    environment = {"TELEGRAM_BOT_TOKEN": "1:wrong", "TELEGRAM_API_URL": f"http://127.0.0.1:{port}"}
    async with await asyncio.start_server(refuse, "127.0.0.1", port):
        ended = await asyncio.to_thread(jianbao, "run", env=environment)
    assert ended.exit_code == 2
    assert "TELEGRAM_BOT_TOKEN" in ended.stderr
    assert "Traceback" not in ended.output
