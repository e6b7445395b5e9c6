"""Requests to Telegram, through aiohttp: they take half the time that they take through the library's own choice.

Every connection is kept open while readers think of their next question, since a new one takes three ways to Telegram
and back before a reply is on its way. Where HTTPS_PROXY, HTTP_PROXY or ALL_PROXY names a proxy, and NO_PROXY does not
spare Telegram from it, they go through that.
"""

from collections.abc import Mapping
from ssl import SSLContext, create_default_context
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import certifi
from aiohttp import (
    ClientError,
    ClientSession,
    ClientTimeout,
    ConnectionTimeoutError,
    DummyCookieJar,
    FormData,
    TCPConnector,
)
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

_CONNECTIONS = 256
# Telegram closes idle ones soon after this.
_KEPT_OPEN_SECONDS = 30.0
_CONNECT_SECONDS = 5.0
_POOL_SECONDS = 1.0
_READ_SECONDS = 5.0
_WRITE_SECONDS = 5.0
_UPLOAD_SECONDS = 20.0


class TelegramRequest(BaseRequest):
    """Sends requests and files to the Bot API at `address` and returns what it answers."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._session: ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        """Return how many seconds Telegram has to answer where nobody says otherwise."""
        return _READ_SECONDS

    async def initialize(self) -> None:
        """Make ready to send."""
        if self._session is None:
            connector = TCPConnector(limit=_CONNECTIONS, keepalive_timeout=_KEPT_OPEN_SECONDS, ssl=_trust())
            self._session = ClientSession(
                connector=connector,
                headers={"User-Agent": self.USER_AGENT},
                cookie_jar=DummyCookieJar(),
                proxy=_find_proxy(self._address),
            )

    async def shutdown(self) -> None:
        """Close all connections."""
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()

    async def do_request(  # noqa: PLR0913, PLR0917 - the base class's own parameters
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        write_timeout: object = BaseRequest.DEFAULT_NONE,
        connect_timeout: object = BaseRequest.DEFAULT_NONE,
        pool_timeout: object = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Return the status and the body of the answer; timeouts are in seconds, None for no end.

        Raises:
            TimedOut: no answer came in time to what was sent.
            NetworkError: nothing was sent, or the connection broke. What it says does not hold the token.
        """
        if self._session is None:
            raise NetworkError("not connected")
        usual = _UPLOAD_SECONDS if request_data and request_data.contains_files else _WRITE_SECONDS
        timeout = ClientTimeout(
            connect=_add(_seconds(connect_timeout, _CONNECT_SECONDS), _seconds(pool_timeout, _POOL_SECONDS)),
            sock_read=_add(_seconds(read_timeout, _READ_SECONDS), _seconds(write_timeout, usual)),
        )
        try:
            async with self._session.request(
                method, url, data=_form(request_data), timeout=timeout, allow_redirects=False
            ) as answer:
                return answer.status, await answer.read()
        except ConnectionTimeoutError as error:
            raise NetworkError("no connection in time") from error
        except TimeoutError as error:
            raise TimedOut from error
        except (ClientError, OSError) as error:
            raise NetworkError(_tell(error)) from error


def _tell(error: ClientError | OSError) -> str:
    """Return what went wrong; of errors that may tell the whole address, and so the token, only their kind."""
    return str(error) if isinstance(error, OSError) and str(error) else type(error).__name__


def _trust() -> SSLContext:
    """Return whom to trust: whom the system does, which on some machines is nobody, and whom Mozilla does."""
    context = create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _seconds(given: object, usual: float) -> float | None:
    """Return what was asked for: None is without end, what is no number leaves it to us."""
    if given is None:
        return None
    return given if isinstance(given, int | float) else usual


def _add(first: float | None, second: float | None) -> float | None:
    """Return one limit for two waits that aiohttp counts as one."""
    return None if first is None or second is None else first + second


def _form(data: RequestData | None) -> FormData | Mapping[str, str] | None:
    if data is None or not data.contains_files:
        return data.json_parameters if data else None
    form = FormData(data.json_parameters, quote_fields=False)
    for field, (name, content, kind) in data.multipart_data.items():
        form.add_field(field, content, filename=name, content_type=kind)
    return form


def _find_proxy(address: str) -> str | None:
    place, proxies = urlsplit(address), getproxies()
    return None if proxy_bypass(place.hostname or "") else proxies.get(place.scheme) or proxies.get("all")
