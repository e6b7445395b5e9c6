"""The Telegram application: everything is wired here, and here it runs until it is told to stop."""

import asyncio
import logging
import signal
import traceback
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager, suppress
from functools import partial
from typing import Any

from telegram import LinkPreviewOptions, Update
from telegram.constants import ParseMode
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, TelegramError
from telegram.ext import (
    AIORateLimiter,
    ApplicationBuilder,
    BaseHandler,
    CallbackQueryHandler,
    CommandHandler,
    Defaults,
    InlineQueryHandler,
    MessageHandler,
    filters,
)
from telegram.request import BaseRequest

from bot.bootstrap import House
from bot.desk import COMMANDS as DESK_COMMANDS
from bot.files.pending import Pending
from bot.files.reindex import Reindexing
from bot.reception import Languages
from bot.settings import Settings
from bot.telegram.access import Access
from bot.telegram.admin import Admin
from bot.telegram.answered import Answered
from bot.telegram.bulletins import Bulletins
from bot.telegram.buttons import Buttons
from bot.telegram.callbacks import AnyApplication, Callback, Context
from bot.telegram.exporting import Exporting
from bot.telegram.gate import Gate
from bot.telegram.guests import Guests
from bot.telegram.inline import Inline
from bot.telegram.keeper import Keeper
from bot.telegram.leafing import Leafing
from bot.telegram.lists import Lists
from bot.telegram.menus import publish_menus
from bot.telegram.messages import Messages
from bot.telegram.orders import Order, Orders
from bot.telegram.pace import Pace
from bot.telegram.requests import TelegramRequest
from bot.telegram.sending import Sender
from bot.telegram.stats import Stats
from bot.telegram.tally import Tally, Way
from bot.telegram.updates import UpdatesRequest
from bot.telegram.uploads import Uploads
from bot.telegram.visits import read_visit
from bot.telegram.watching import Watching
from bot.telegram.webhook import webhook
from bot.wording.catalogue import FIRST, LANGUAGES, catalogue
from reading.errors import SettingsError, TokenError

AnyHandler = BaseHandler[Any, Any, Any]

_UPDATES = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CALLBACK_QUERY,
    Update.INLINE_QUERY,
    Update.GUEST_MESSAGE,
)
_NEW = filters.UpdateType.MESSAGE
# A question that was mended is asked anew; a command that was edited has been obeyed already.
_MENDED = filters.UpdateType.EDITED_MESSAGE & filters.TEXT & ~filters.COMMAND
# Telegram takes no command for one that is written in Chinese.
_CHINESE_COMMAND = filters.ChatType.PRIVATE & filters.Regex(r"^/\w")
_UPDATES_AT_ONCE = 16
_FLOOD_RETRIES = 5
_RETRY_SECONDS = 5
# A reply is on its way before Telegram is asked for more: else its reader would wait for that too.
_SECONDS_BETWEEN_POLLS = 0.01
_POLLING_TASK = "Updater:start_polling"

_log = logging.getLogger(__name__)


async def serve(settings: Settings, house: House) -> None:
    """Run the bot on Telegram until SIGINT or SIGTERM.

    Raises:
        TokenError: Telegram refuses the token, at the start or later.
    """
    application = build_application(settings)
    try:
        await _initialize(application, settings)
        bulletins = add_handlers(application, settings, house, Pace())
        with suppress(TelegramError):
            await publish_menus(application.bot, _access(settings), house.languages)
        await _run(application, settings, bulletins, house.reindexing)
    finally:
        await application.shutdown()
        # An application that was never initialized leaves its bot's connections open.
        await application.bot.shutdown()


def build_application(settings: Settings, request: BaseRequest | None = None) -> AnyApplication:
    """Return the application without its handlers; `request` takes the network's place in tests.

    Raises:
        TokenError: no token is set.
    """
    if settings.telegram_bot_token is None:
        raise TokenError("TELEGRAM_BOT_TOKEN", "telegram_bot_token")
    builder = (
        ApplicationBuilder()
        .token(settings.telegram_bot_token.get_secret_value())
        .base_url(f"{settings.telegram_api_url}/bot")
        .base_file_url(f"{settings.telegram_api_url}/file/bot")
        .defaults(Defaults(ParseMode.HTML, link_preview_options=LinkPreviewOptions(is_disabled=True)))
        .rate_limiter(AIORateLimiter(max_retries=_FLOOD_RETRIES))
        .concurrent_updates(_UPDATES_AT_ONCE)
    )
    if request is not None:
        return builder.request(request).get_updates_request(request).build()
    address = settings.telegram_api_url
    return builder.request(TelegramRequest(address)).get_updates_request(UpdatesRequest(address)).build()


def add_handlers(application: AnyApplication, settings: Settings, house: House, pace: Pace) -> Bulletins:
    """Wire the handlers, and return what tells chats the news that they follow.

    The application must know its bot's name, so it is initialized before.
    """
    gate = Gate(house.reception(application.bot.username), Sender(house.tickets, pace), _access(settings))
    tally = Tally()
    application.add_handlers([*_commands(house, gate, tally), *_others(settings, house, gate, tally)])
    application.add_error_handler(partial(apologise, house.languages, tally))
    return Bulletins(house.watches, house.arrivals, gate)


async def apologise(languages: Languages, tally: Tally, update: object, context: Context) -> None:
    """Say sorry once, and log where it failed: never what the user wrote, which an exception's message may hold."""
    error = context.error
    # Whoever blocks the bot, or throws it out of a group, is not there to be told.
    if error is None or isinstance(error, Forbidden):
        return
    tally.fail()
    frames = "".join(traceback.format_tb(error.__traceback__))
    _log.error("an update failed: %s\n%s", type(error).__name__, frames)
    is_network = isinstance(error, TelegramError) and not isinstance(error, BadRequest)
    visit = read_visit(update, languages) if isinstance(update, Update) else None
    if visit is not None and not is_network:
        with suppress(TelegramError):
            await context.bot.send_message(visit.chat, catalogue(visit.language)("message.sorry"))


def _commands(house: House, gate: Gate, tally: Tally) -> Iterator[AnyHandler]:
    """Yield what hears commands."""
    messages, watching, leafing = _messages(house, gate), Watching(house.watches, gate), Leafing(gate)
    callbacks: Mapping[str, Callback] = {
        "start": messages.on_start,
        "help": messages.on_help,
        "language": messages.on_language,
        "today": leafing.on_today,
        "random": leafing.on_random,
        "watch": watching.on_watch,
        "watches": watching.on_watches,
        "unwatch": watching.on_unwatch,
        "export": Exporting(Answered(house.tickets), gate).on_export,
        "reindex": Admin(house.reindexing, gate).on_reindex,
        "stats": Stats(house.database, house.watches, tally, gate).on_stats,
        **dict.fromkeys(DESK_COMMANDS, _keeper(house, gate).on_command),
    }
    for command, callback in callbacks.items():
        yield CommandHandler(command, callback, filters=_NEW)


def _others(settings: Settings, house: House, gate: Gate, tally: Tally) -> Iterator[AnyHandler]:
    """Yield what hears all that is no command of ours, in the order in which it is asked whether it does."""
    messages, buttons, lists = _messages(house, gate), Buttons(house.tickets, gate), partial(Lists, gate)
    uploads = Uploads(house.reindexing, Pending(settings.archive_dir), gate)
    from_admin = filters.ChatType.PRIVATE & filters.User(gate.access.admins)
    yield MessageHandler(filters.UpdateType.GUEST_MESSAGE, tally.timed(Guests(gate).on_message))
    yield MessageHandler(_NEW & (filters.COMMAND | _CHINESE_COMMAND), messages.on_unknown_command)
    yield MessageHandler((_NEW & filters.TEXT) | _MENDED, tally.timed(messages.on_text))
    yield MessageHandler(_NEW & from_admin & filters.Document.ALL, lists(uploads.on_document).on_document)
    yield MessageHandler(_NEW & filters.Document.ALL, lists(messages.on_other).on_document)
    yield MessageHandler(_NEW & ~filters.StatusUpdate.ALL, messages.on_other)
    yield CallbackQueryHandler(_orders(house, gate, uploads, tally.timed(buttons.on_press, Way.BUTTON)).on_press)
    yield InlineQueryHandler(tally.timed(Inline(gate).on_query, Way.INLINE))


def _orders(house: House, gate: Gate, uploads: Uploads, otherwise: Callback) -> Orders:
    watching = Watching(house.watches, gate)
    obey = {
        Order.STOP: Admin(house.reindexing, gate).on_stop,
        Order.DROP: watching.on_drop,
        Order.QUIT: watching.on_quit,
        Order.TAKE_IN: uploads.on_take_in,
        Order.THROW_AWAY: uploads.on_throw_away,
    }
    return Orders(obey, otherwise)


def _messages(house: House, gate: Gate) -> Messages:
    return Messages(gate, Answered(house.tickets))


def _keeper(house: House, gate: Gate) -> Keeper:
    return Keeper({language: house.desk(catalogue(language), "/") for language in LANGUAGES}, gate)


def _access(settings: Settings) -> Access:
    return Access(settings.allowed_user_ids, settings.admin_user_ids)


async def _initialize(application: AnyApplication, settings: Settings) -> None:
    while True:
        try:
            await application.initialize()
        except InvalidToken:
            raise TokenError("TELEGRAM_BOT_TOKEN", "telegram_bot_token") from None
        except NetworkError as error:
            problem = catalogue(FIRST)("errors.telegram", address=settings.telegram_api_url, problem=error.message)
            _log.warning("%s", problem)
            await asyncio.sleep(_RETRY_SECONDS)
        else:
            return


async def _run(application: AnyApplication, settings: Settings, bulletins: Bulletins, reindexing: Reindexing) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    await application.start()
    telling = asyncio.create_task(bulletins.run(application))
    try:
        async with _listening(application, settings):
            await _until_stopped(stop)
    finally:
        telling.cancel()
        # The application waits for its handlers, one of which may wait for a run over thousands of files.
        reindexing.stop()
        await application.stop()


@asynccontextmanager
async def _listening(application: AnyApplication, settings: Settings) -> AsyncIterator[None]:
    url, secret = settings.webhook_url, settings.webhook_secret
    if url is None or secret is None:
        async with _polling(application):
            yield
        return
    async with webhook(url, secret.get_secret_value(), settings.listen, application.bot, application.update_queue):
        await _announce(application, url, secret.get_secret_value())
        yield


@asynccontextmanager
async def _polling(application: AnyApplication) -> AsyncIterator[None]:
    updater = application.updater
    if updater is None:
        return
    await updater.start_polling(
        _SECONDS_BETWEEN_POLLS,
        bootstrap_retries=-1,
        allowed_updates=_UPDATES,
        drop_pending_updates=False,
        error_callback=_log_polling,
    )
    try:
        yield
    finally:
        # Stopping hands on what ended the polling, which `_until_stopped` has told already.
        with suppress(InvalidToken):
            await updater.stop()


async def _announce(application: AnyApplication, url: str, secret: str) -> None:
    """Tell Telegram where to send updates, until it has heard."""
    while True:
        try:
            await application.bot.set_webhook(url, allowed_updates=_UPDATES, secret_token=secret)
        except InvalidToken:
            raise TokenError("TELEGRAM_BOT_TOKEN", "telegram_bot_token") from None
        except BadRequest as error:
            raise SettingsError("WEBHOOK_URL", error.message) from error
        except NetworkError as error:
            _log.warning("setting the webhook failed, trying again: %s", type(error).__name__)
            await asyncio.sleep(_RETRY_SECONDS)
        else:
            return


async def _until_stopped(stop: asyncio.Event) -> None:
    """Wait for `stop`, or for polling to end by itself: it does so only where Telegram takes the token back."""
    waiting = asyncio.create_task(stop.wait())
    polling = [task for task in asyncio.all_tasks() if task.get_name().startswith(_POLLING_TASK)]
    done, _ = await asyncio.wait([waiting, *polling], return_when=asyncio.FIRST_COMPLETED)
    waiting.cancel()
    if any(isinstance(task.exception(), InvalidToken) for task in done if not task.cancelled()):
        raise TokenError("TELEGRAM_BOT_TOKEN", "telegram_bot_token")


def _log_polling(error: TelegramError) -> None:
    _log.warning("getting updates failed, trying again: %s", type(error).__name__)
