from pathlib import Path

import pytest

from bot.settings import Settings, read_settings
from bot.wording.catalogue import catalogue
from bot.wording.refusals import explain
from reading.errors import SettingsError


@pytest.fixture(autouse=True)
def empty_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)


def test_without_any_setting_the_defaults_hold():
    settings = read_settings()
    assert settings.telegram_bot_token is None
    assert settings.telegram_api_url == "https://api.telegram.org"
    assert settings.database_url == "sqlite+aiosqlite:///jianbao.db"
    assert settings.archive_dir == Path("seeds/pages")


def test_the_environment_goes_before_the_file(monkeypatch):
    Path(".env").write_text("ARCHIVE_DIR=从文件\nLOG_LEVEL=info\n", encoding="utf-8")
    monkeypatch.setenv("ARCHIVE_DIR", "从环境")
    assert read_settings().archive_dir == Path("从环境")
    assert read_settings().log_level == "INFO"


def test_an_empty_value_means_unset(monkeypatch):
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "")
    monkeypatch.setenv("ALLOWED_USER_IDS", "")
    assert read_settings().telegram_bot_token is None
    assert read_settings().allowed_user_ids == frozenset()


@pytest.mark.parametrize("written", ["1001,1002", "1001 1002", " 1001 , 1002 ", "1001，1002；", "1001、1002"])
def test_ids_are_apart_by_commas_or_blanks(monkeypatch, written):
    monkeypatch.setenv("ADMIN_USER_IDS", written)
    assert read_settings().admin_user_ids == {1001, 1002}


def test_an_address_loses_its_last_slash_because_paths_are_appended(monkeypatch):
    monkeypatch.setenv("TELEGRAM_API_URL", "http://127.0.0.1:8081/")
    assert read_settings().telegram_api_url == "http://127.0.0.1:8081"


def test_the_webhook_listens_where_it_is_told(monkeypatch):
    monkeypatch.setenv("WEBHOOK_LISTEN", "[::1]:9000")
    assert read_settings().listen == ("::1", 9000)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TELEGRAM_BOT_TOKEN", "abc"),
        ("ADMIN_USER_IDS", "张军"),
        ("ALLOWED_USER_IDS", "1.5"),
        ("TELEGRAM_API_URL", "127.0.0.1"),
        ("WEBHOOK_SECRET", "有 空格"),
        ("WEBHOOK_LISTEN", "localhost"),
        ("WEBHOOK_LISTEN", "127.0.0.1:70000"),
        ("LOG_LEVEL", "LOUD"),
    ],
)
def test_a_wrong_setting_is_named_and_explained_in_one_sentence(monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as refused:
        read_settings()
    assert refused.value.setting == name
    sentence = explain(refused.value, catalogue())
    assert name in sentence
    assert "例如" in sentence
    assert "\n" not in sentence


def test_a_file_in_another_encoding_is_explained_in_one_sentence():
    Path(".env").write_text("# 设置\n", encoding="gb18030")
    with pytest.raises(SettingsError) as refused:
        read_settings()
    assert "UTF-8" in explain(refused.value, catalogue())


def test_a_webhook_needs_its_secret(monkeypatch):
    monkeypatch.setenv("WEBHOOK_URL", "https://bot.example.org/hook")
    with pytest.raises(SettingsError) as refused:
        read_settings()
    assert refused.value.setting == "WEBHOOK_SECRET"


def test_a_token_never_shows_itself(monkeypatch):
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "123456:ABC")
    assert "ABC" not in repr(read_settings())
