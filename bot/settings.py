"""The settings: read once from the environment and `.env`, then handed in as one frozen value."""

import re
from ipaddress import ip_address
from pathlib import Path
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    BeforeValidator,
    HttpUrl,
    SecretStr,
    TypeAdapter,
    ValidationError,
    field_validator,
    model_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from reading.errors import SettingsError

_FILE = ".env"
_WEB_ADDRESS = TypeAdapter(HttpUrl)
_TOKEN = re.compile(r"\d+:[A-Za-z0-9_-]+")
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
_LAST_PORT = 65535


def _split_ids(value: object) -> object:
    return re.findall(r"[^\s,，、;；]+", value) if isinstance(value, str) else value


def _web_address(value: str) -> str:
    _WEB_ADDRESS.validate_python(value)
    return value.rstrip("/")


UserIds = Annotated[frozenset[int], NoDecode, BeforeValidator(_split_ids)]
WebAddress = Annotated[str, AfterValidator(_web_address)]


class Settings(BaseSettings):
    """Everything that the keeper of an archive may set; each field is documented in `.env.example`."""

    model_config = SettingsConfigDict(
        env_file=_FILE,
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    telegram_bot_token: SecretStr | None = None
    telegram_api_url: WebAddress = "https://api.telegram.org"
    admin_user_ids: UserIds = frozenset()
    allowed_user_ids: UserIds = frozenset()
    database_url: str = "sqlite+aiosqlite:///jianbao.db"
    archive_dir: Path = Path("seeds/pages")
    webhook_url: WebAddress | None = None
    webhook_secret: SecretStr | None = None
    webhook_listen: str = "127.0.0.1:8443"
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "WARNING"

    @field_validator("log_level", mode="before")
    @classmethod
    def _upper(cls, value: object) -> object:
        return value.upper() if isinstance(value, str) else value

    @field_validator("telegram_bot_token")
    @classmethod
    def _as_botfather_writes_it(cls, value: SecretStr | None) -> SecretStr | None:
        """Refuse at once what cannot be a token, rather than after asking Telegram, which may be out of reach."""
        if value and not _TOKEN.fullmatch(value.get_secret_value()):
            raise ValueError("token")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _as_telegram_takes_it(cls, value: SecretStr | None) -> SecretStr | None:
        if value and not _SECRET.fullmatch(value.get_secret_value()):
            raise ValueError("secret")
        return value

    @field_validator("webhook_listen")
    @classmethod
    def _address_and_port(cls, value: str) -> str:
        address, _, port = value.rpartition(":")
        ip_address(address.strip("[]"))
        if not 0 < int(port) <= _LAST_PORT:
            raise ValueError("port")
        return value

    @model_validator(mode="after")
    def _secret_for_webhook(self) -> "Settings":
        if self.webhook_url and not self.webhook_secret:
            raise SettingsError("WEBHOOK_SECRET", "needed")
        return self

    @property
    def listen(self) -> tuple[str, int]:
        """The address and port that the webhook's server listens on."""
        address, _, port = self.webhook_listen.rpartition(":")
        return address.strip("[]"), int(port)


def read_settings() -> Settings:
    """Return the settings of the environment, and of the folder's `.env` where the environment leaves one out.

    Raises:
        SettingsError: a setting is wrong; `problem` is the catalogue's key for the sentence (`settings.<problem>`).
    """
    try:
        return Settings()
    except ValidationError as error:
        setting = str(error.errors()[0]["loc"][0])
        raise SettingsError(setting.upper(), setting) from None
    except UnicodeDecodeError:
        raise SettingsError(_FILE, "encoding") from None
