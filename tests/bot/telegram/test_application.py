import asyncio
import re
from dataclasses import replace

import pytest
from pydantic import SecretStr

from bot.bootstrap import House
from bot.desk import COMMANDS as DESK_COMMANDS
from bot.files.reindex import ImportReport, RefusedFile
from bot.inquiry.answers import Answer, Picture, Reason, Status, Subject, Tongue, View
from bot.inquiry.views import read_target, write_target
from bot.settings import Settings
from bot.telegram.access import Access
from bot.telegram.application import build_application
from bot.telegram.menus import publish_menus
from bot.wording.markup import read_plain
from reading.asking.question import Facet
from reading.errors import ArchiveError, RefusedFor, TokenError
from storage.archive.findings import Match
from tests.bot.offline import ADMIN, BOT, STRANGER, USER, FakeReindexing, started


@pytest.fixture
def settings():
    """An admin is named, and nobody kept out."""
    return Settings(telegram_bot_token=SecretStr("42:TEST"), admin_user_ids=frozenset({ADMIN}))


@pytest.fixture
def house(answers, memory, examples, tickets, languages):
    """A house made of fakes."""
    return House(None, None, answers, memory, examples, tickets, FakeReindexing(), languages)


@pytest.fixture
async def telegram(settings, house):
    """A bot that everybody may ask."""
    async with started(settings, house) as bot:
        yield bot


@pytest.fixture
async def restricted(settings, house):
    """A bot for one user and the admin."""
    kept = settings.model_copy(update={"allowed_user_ids": frozenset({USER})})
    async with started(kept, house) as bot:
        yield bot


async def test_a_message_is_answered_with_buttons_that_are_tickets(telegram):
    (text,) = await telegram.say("周海生是谁")
    assert "站长周海生" in text
    (sent,) = telegram.request.of("sendMessage")
    data = [button["callback_data"] for row in sent["reply_markup"]["inline_keyboard"] for button in row]
    assert data
    assert set(data) <= set(telegram.tickets.payloads)
    assert sent["parse_mode"] == "HTML"
    assert sent["link_preview_options"] == {"is_disabled": True}
    assert "reply_parameters" not in sent


async def test_each_chat_is_a_conversation_of_its_own(telegram, answers):
    await telegram.say("周海生是谁")
    await telegram.say("他多大年纪", user=ADMIN)
    assert [chat for _, chat in answers.asked] == ["telegram:1002", "telegram:1001"]


@pytest.mark.parametrize("text", ["<b>周海生</b>", "周海生 & <", "{question}", "周海生\n是谁", "%s"])
async def test_markup_in_a_message_is_only_text(telegram, answers, text):
    answers.given = Answer(Status.NOTHING, "")
    await telegram.say(text)
    assert answers.asked[0][0] == text
    assert "档案里没有" in telegram.request.of("sendMessage")[0]["text"]


@pytest.mark.parametrize("text", ["😀", "……！", "报" * 4096])
async def test_what_cannot_be_looked_up_is_refused_with_an_example(telegram, answers, text):
    (sent,) = await telegram.say(text)
    assert "例如：周海生说了什么" in sent
    assert not answers.asked


async def test_a_picture_or_voice_is_refused_with_an_example(telegram):
    voice = {"file_id": "1", "file_unique_id": "1", "duration": 1}
    (sent,) = await telegram.say(None, voice=voice)
    assert "我只会读文字" in sent


async def test_a_list_of_names_is_answered_with_a_table(telegram, answers):
    (told,) = await telegram.say("周海生\n张军\n锦江区")
    assert told.startswith("查了 3 个名字")
    (sent,) = telegram.request.of("sendDocument")
    assert sent["caption"] == "全部名字，用表格软件打开"
    assert not answers.asked


async def test_a_list_that_is_too_long_is_refused(telegram):
    (refusal,) = await telegram.say("\n".join(f"张军{number}" for number in range(201)))
    assert "一次最多查 200 个名字，这里有 201 个" in refusal


async def test_the_last_answer_is_exported_as_a_table_and_a_document(telegram, answers):
    (refusal,) = await telegram.say("/export")
    assert "请先提问，再发 /export，例如：" in refusal
    await telegram.say("周海生是谁")
    await telegram.say("/export")
    captions = [sent["caption"] for sent in telegram.request.of("sendDocument")]
    assert captions == ["周海生：引语 1 条、数字 1 条、报道 1 篇。用表格软件打开", "同样的内容，JSON"]
    assert answers.shown == [None]


async def replied_to(telegram, *views):
    """Return an answer of the bot's below which buttons open `views`."""
    tokens = [telegram.tickets.issue(write_target(view)) for view in views]
    rows = [[{"text": "…", "callback_data": token}] for token in [*tokens, "forged"]]
    chat = {"id": USER, "type": "private"}
    markup = {"inline_keyboard": rows}
    return {"message_id": 3, "date": 0, "chat": chat, "from": BOT, "text": "旧", "reply_markup": markup}


async def test_the_answer_replied_to_is_exported_and_not_the_names_beside_it(telegram, answers):
    about = [View("e" * 16, facet) for facet in (Facet.SUMMARY, Facet.FIGURES)]
    others = [View(letter * 16, Facet.SUMMARY) for letter in "abc"]
    await telegram.say("/export", reply_to_message=await replied_to(telegram, *others, *about, Tongue("en")))
    assert answers.shown == [View("e" * 16, Facet.SUMMARY)]


async def test_a_message_that_is_about_no_one_name_is_not_exported(telegram, answers):
    namesakes = [View("a" * 16, Facet.SUMMARY), View("b" * 16, Facet.SUMMARY)]
    for views in (namesakes, []):
        sent = await telegram.say("/export", reply_to_message=await replied_to(telegram, *views))
        assert "不是关于某一个名字的回答" in sent[-1]
    assert not answers.shown


async def test_strangers_export_nothing(restricted, answers):
    (refusal,) = await restricted.say("/export", user=STRANGER)
    assert str(STRANGER) in refusal
    assert not answers.shown


FILE = {"file_id": "1", "file_unique_id": "1", "mime_type": "text/plain", "file_size": 30}


async def test_a_file_of_names_is_answered_with_a_table(telegram):
    telegram.request.files["1"] = "周海生\n张军\n锦江区".encode("gb18030")
    (told,) = await telegram.say(None, document={**FILE, "file_name": "名单.TXT"})
    assert told.startswith("查了 3 个名字")


@pytest.mark.parametrize(
    ("name", "content", "refusal"),
    [
        ("page.txt", "船可以晚。\n人\n不能少", "我只收两种文件"),
        ("names.csv", "船可以晚。\n人\n不能少", "这个文件不是名单"),
        ("names.csv", "\0\0\0", "这个文件不是名单"),
        ("names.docx", "周海生\n张军\n锦江区", "我只收两种文件"),
    ],
)
async def test_a_file_that_is_no_list_is_refused_with_an_example(telegram, name, content, refusal):
    telegram.request.files["1"] = content.encode()
    (sent,) = await telegram.say(None, document={**FILE, "file_name": name})
    assert refusal in sent
    assert "例如" in sent


async def test_a_large_file_is_not_fetched(telegram):
    await telegram.say(None, document={**FILE, "file_name": "名单.txt", "file_size": 10_000_000})
    assert not telegram.request.of("getFile")


async def test_a_strangers_file_is_not_fetched(restricted):
    (refusal,) = await restricted.say(None, user=STRANGER, document={**FILE, "file_name": "名单.txt"})
    assert str(STRANGER) in refusal
    assert not restricted.request.of("getFile")


async def test_a_notice_of_the_chat_itself_is_passed_over(telegram):
    assert not await telegram.say(None, new_chat_title="新名字")


async def edit(telegram, text, **more):
    sender = {"id": USER, "is_bot": False, "first_name": "读者"}
    chat = {"id": USER, "type": "private"}
    message = {"message_id": 7, "date": 0, "edit_date": 1, "chat": chat, "from": sender, "text": text, **more}
    await telegram.update(edited_message=message)
    return telegram.request.of("sendMessage")


async def test_a_question_that_was_edited_is_answered_anew_below_itself(telegram, answers):
    (sent,) = await edit(telegram, "周海生")
    assert [text for text, _ in answers.asked] == ["周海生"]
    assert sent["reply_parameters"]["message_id"] == 7


async def test_a_command_that_was_edited_is_not_obeyed_again(telegram):
    command = {"type": "bot_command", "offset": 0, "length": 6}
    assert not await edit(telegram, "/watch 周海生", entities=[command])


async def test_what_stands_below_a_picture_is_a_question(telegram, answers):
    photo = [{"file_id": "1", "file_unique_id": "1", "width": 9, "height": 9}]
    await telegram.say(None, photo=photo, caption="周海生是谁")
    assert [text for text, _ in answers.asked] == ["周海生是谁"]


async def test_what_was_sent_through_inline_mode_is_no_question(telegram):
    assert not await telegram.say("周海生", via_bot=BOT)


async def test_labels_follow_the_language_of_the_client(telegram):
    (text,) = await telegram.say("周海生是谁", language="en")
    assert "person" in text
    assert "站长周海生" in text


async def test_a_language_is_offered_below_the_question_and_chosen_by_a_press(telegram, languages):
    await telegram.say("/language")
    (row,) = telegram.request.of("sendMessage")[0]["reply_markup"]["inline_keyboard"]
    assert [button["text"] for button in row] == ["中文", "English"]
    await telegram.press(row[1]["callback_data"])
    assert languages.choices == {"telegram:1002": "en"}
    assert "From now on in English" in telegram.request.of("editMessageText")[0]["text"]


async def test_a_chosen_language_outdoes_the_clients_in_messages_and_inline(telegram):
    assert "以后说中文" in (await telegram.say("/language zh", language="en"))[-1]
    assert "人物" in (await telegram.say("周海生是谁", language="en"))[-1]
    await telegram.say("/language English")
    assert (await telegram.inline(""))["button"]["text"].startswith("Type a name")


async def test_the_menu_of_a_private_chat_speaks_the_chosen_language(telegram):
    await telegram.say("/language en", user=ADMIN)
    await telegram.say("/language en", chat={"id": -5, "type": "group", "title": "编辑部"})
    menus = telegram.request.of("setMyCommands")
    assert {menu["scope"]["chat_id"] for menu in menus} == {ADMIN}
    assert {menu["commands"][1]["description"] for menu in menus} == {"How to ask, with examples"}
    assert "reindex" in [command["command"] for command in menus[0]["commands"]]


async def test_admins_menus_keep_their_language_over_a_restart(telegram, settings, languages):
    await languages.choose(f"telegram:{ADMIN}", "en")
    await publish_menus(telegram.application.bot, Access(frozenset(), settings.admin_user_ids), languages)
    menus = [menu for menu in telegram.request.of("setMyCommands") if menu["scope"]["type"] == "chat"]
    assert {menu["commands"][1]["description"] for menu in menus} == {"How to ask, with examples"}


async def test_a_stranger_chooses_no_language(restricted, languages):
    (refusal,) = await restricted.say("/language en", user=STRANGER)
    assert "名单" in refusal
    assert not languages.choices


async def test_start_greets_and_a_deep_link_opens_its_entry(telegram, answers):
    (greeting,) = await telegram.say("/start")
    assert "周海生说了什么" in greeting
    assert "/help" in greeting
    assert "@archive_test_bot" in (await telegram.say("/help"))[-1]
    await telegram.say("/start q_0123456789abcdef")
    assert answers.shown == [View(None, Facet.QUOTATIONS, cited="q_0123456789abcdef")]


async def test_a_question_that_replies_to_an_answer_goes_on_from_it(telegram, memory):
    others, about = View("eeeeeeeeeeeeeeee", Facet.FIGURES), View("ffffffffffffffff", Facet.QUOTATIONS)
    await telegram.say("周海生")
    await telegram.say("说了什么", reply_to_message=await replied_to(telegram, others))
    assert not memory.last
    await telegram.say("说了什么", reply_to_message=await replied_to(telegram, about))
    assert [read_target(view).entity for view in memory.last.values()] == [about.entity]


async def test_an_unknown_command_is_refused_in_a_private_chat_only(telegram):
    group = {"id": -5, "type": "group", "title": "编辑部"}
    assert not await telegram.say("/weather", chat=group)
    assert "没有 /weather 这个命令" in (await telegram.say("/weather"))[0]
    assert "没有 /关注 这个命令" in (await telegram.say("/关注 周海生"))[-1]
    refused = (await telegram.say("/weather@archive_test_bot", chat=group))[-1]
    assert "没有 /weather 这个命令。请直接提问，例如：@archive_test_bot 周海生说了什么" in refused


async def test_a_group_is_answered_where_the_bot_is_meant_and_quotes_the_question(telegram, answers):
    group = {"id": -5, "type": "supergroup", "title": "编辑部"}
    await telegram.say("周海生是谁", chat=group)
    assert not answers.asked
    mention = [{"type": "mention", "offset": 0, "length": 17}]
    await telegram.say("@archive_test_bot 周海生是谁", chat=group, entities=mention)
    old = {"message_id": 3, "date": 0, "chat": group, "from": BOT, "text": "旧"}
    await telegram.say("说了什么", chat=group, reply_to_message=old)
    assert [text for text, _ in answers.asked] == ["周海生是谁", "说了什么"]
    assert all(sent["reply_parameters"]["message_id"] == 7 for sent in telegram.request.of("sendMessage"))


async def test_a_mention_of_somebody_else_is_passed_over(telegram, answers):
    group = {"id": -5, "type": "group", "title": "编辑部"}
    await telegram.say(
        "@other_person 周海生是谁", chat=group, entities=[{"type": "mention", "offset": 0, "length": 13}]
    )
    assert not answers.asked


async def test_a_press_is_answered_first_and_then_replaces_the_message(telegram, answers):
    view = View("eeeeeeeeeeeeeeee", Facet.FIGURES)
    await telegram.press(telegram.tickets.issue(write_target(view)))
    assert [name for name, _ in telegram.request.calls[1:]] == ["answerCallbackQuery", "editMessageText"]
    assert answers.shown == [view]


async def test_why_a_match_was_made_is_an_alert_and_the_message_stays(telegram):
    await telegram.press(telegram.tickets.issue(write_target(Reason(Match.FUZZY, "周海生", "周海生", "周海"))))
    (alert,) = telegram.request.of("answerCallbackQuery")
    assert alert["show_alert"]
    assert alert["text"] == "按形近找到：您输入“周海”，报上写作“周海生”。"
    assert not telegram.request.of("editMessageText")


@pytest.mark.parametrize(("shows", "told"), [(Subject.TREND, "05-03 1 篇"), (Subject.CIRCLE, "2 篇：周海生")])
async def test_a_picture_is_sent_below_with_its_numbers_in_the_caption_and_the_message_stays(telegram, shows, told):
    await telegram.press(telegram.tickets.issue(write_target(Picture("eeeeeeeeeeeeeeee", shows))))
    assert [name for name, _ in telegram.request.calls[1:]] == ["answerCallbackQuery", "sendPhoto"]
    (sent,) = telegram.request.of("sendPhoto")
    assert told in sent["caption"]
    assert "reply_parameters" not in sent


async def test_a_picture_of_what_is_gone_or_does_not_change_is_words(telegram, answers):
    token = telegram.tickets.issue(write_target(Picture("eeeeeeeeeeeeeeee")))
    answers.drawn = replace(answers.drawn, days=())
    await telegram.press(token)
    answers.drawn = None
    await telegram.press(token)
    stays, gone = (sent["text"] for sent in telegram.request.of("sendMessage"))
    assert "画不出走势" in stays
    assert "已不在档案里" in gone


async def test_a_press_that_changes_nothing_is_quiet(telegram):
    telegram.request.failing["editMessageText"] = "Bad Request: message is not modified: exactly the same"
    await telegram.press(telegram.tickets.issue(write_target(View("e", Facet.SUMMARY))))
    assert not telegram.request.of("sendMessage")


async def test_a_button_that_is_pressed_twice_changes_its_message_once(telegram):
    token = telegram.tickets.issue(write_target(View("e", Facet.SUMMARY)))
    await asyncio.gather(telegram.press(token), telegram.press(token))
    assert len(telegram.request.of("answerCallbackQuery")) == 2
    assert len(telegram.request.of("editMessageText")) == 1


async def test_a_press_below_a_message_that_is_gone_is_answered_anew(telegram):
    telegram.request.failing["editMessageText"] = "Bad Request: message to edit not found"
    await telegram.press(telegram.tickets.issue(write_target(View("e", Facet.SUMMARY))))
    assert "青石渡口管理站" in telegram.request.of("sendMessage")[0]["text"]


async def test_a_press_that_waited_too_long_to_be_answered_opens_all_the_same(telegram):
    telegram.request.failing["answerCallbackQuery"] = "Bad Request: query is too old and response timeout expired"
    await telegram.press(telegram.tickets.issue(write_target(View("e", Facet.SUMMARY))))
    assert "青石渡口管理站" in telegram.request.of("editMessageText")[0]["text"]
    assert not telegram.request.of("sendMessage")


@pytest.mark.parametrize("data", ["forged", "", "张军" * 10])
async def test_a_button_without_a_ticket_says_so_in_an_alert(telegram, data):
    await telegram.press(data)
    (alert,) = telegram.request.of("answerCallbackQuery")
    assert alert["show_alert"]
    assert "已失效" in alert["text"]
    assert len(alert["text"]) <= 200
    assert not telegram.request.of("editMessageText")


async def test_inline_mode_offers_findings_under_their_own_ids(telegram):
    answered = await telegram.inline("周海生")
    results = answered["results"]
    ids = [result["id"] for result in results]
    assert ids == ["e_eeeeeeeeeeeeeeee", "q_qqqqqqqqqqqqqqqq", "f_ffffffffffffffff", "p_aaaaaaaaaaaaaaaa_0"]
    assert all(result["input_message_content"]["message_text"] for result in results)
    assert "next_offset" not in answered
    assert "button" not in answered


async def test_inline_pages_follow_each_other_without_a_gap_or_a_repeat(telegram, answers):
    answers.found = [replace(answers.found[1], id=f"q{number}") for number in range(45)]
    offset, seen, pages = "", [], 0
    while pages == 0 or offset:
        answered = await telegram.inline("船", offset)
        assert len(answered["results"]) <= 50
        seen += [result["id"] for result in answered["results"]]
        offset, pages = answered.get("next_offset", ""), pages + 1
    assert seen == [f"q_q{number}" for number in range(45)]
    assert pages == 3


async def test_an_empty_inline_query_shows_how_to_ask(telegram):
    answered = await telegram.inline("")
    assert answered["results"] == []
    assert answered["button"] == {"text": "输入名字，例如：周海生 引语", "start_parameter": "help"}


async def test_inline_results_tell_who_said_it_where_and_when_before_they_are_chosen(telegram):
    name, said, counted, passage = (await telegram.inline("周海生"))["results"]
    assert (name["title"], name["description"][:9]) == ("周海生", "青石渡口管理站站长")
    assert (said["title"], said["description"]) == ("周海生 · 江城日报 2022-05-03", "“船可以晚,人不能少”")
    assert counted["title"] == "近300人　乘客，青石渡口，2022-05-03"
    assert counted["description"] == "江城日报 2022-05-03：青石渡口3日送走近300人。"
    assert passage["title"] == "江城日报 2022-05-03　渡口的<早班>船&票"


async def test_a_chosen_inline_result_cites_its_source_and_leads_back(telegram):
    for result in (await telegram.inline("周海生"))["results"]:
        assert "📰 江城日报 · 2022-05-03" in read_plain(result["input_message_content"]["message_text"])
        ((button,),) = result["reply_markup"]["inline_keyboard"]
        assert re.fullmatch(r"https://t\.me/archive_test_bot\?start=[aeqf]_\w{16}", button["url"])


async def test_where_it_is_clear_who_is_meant_the_chat_with_the_bot_is_offered(telegram, answers):
    answers.about = answers.given.entity
    button = (await telegram.inline("周海生"))["button"]
    assert button == {"text": "在机器人里看“周海生”的全部", "start_parameter": "e_eeeeeeeeeeeeeeee"}
    assert "button" not in await telegram.inline("周海生", "2")


async def test_inline_answers_are_each_users_own_and_kept_for_minutes(telegram):
    found, nothing = await telegram.inline("周海生"), await telegram.inline("")
    assert found["is_personal"]
    assert found["cache_time"] > nothing["cache_time"] > 0


async def test_a_stranger_is_refused_in_chat_inline_and_at_buttons(restricted, answers):
    (refusal,) = await restricted.say("周海生是谁", user=STRANGER)
    assert str(STRANGER) in refusal
    assert (await restricted.inline("周海生", user=STRANGER))["results"] == []
    assert restricted.request.of("answerInlineQuery")[0]["is_personal"]
    await restricted.press(restricted.tickets.issue(write_target(View("e", Facet.SUMMARY))), user=STRANGER)
    assert restricted.request.of("answerCallbackQuery")[0]["show_alert"]
    assert not answers.asked
    assert not answers.shown


async def test_who_is_on_the_list_may_ask_and_so_may_admins(restricted, answers):
    await restricted.say("周海生是谁")
    await restricted.say("周海生是谁", user=ADMIN)
    assert len(answers.asked) == 2
    assert (await restricted.inline("周海生"))["is_personal"]


async def test_only_admins_reindex_and_others_are_told_what_they_can_do(telegram):
    (refusal,) = await telegram.say("/reindex")
    assert "只有管理员" in refusal
    assert "例如" in refusal
    assert telegram.reindexing.started == []


async def test_a_reindex_reports_by_editing_its_one_message(telegram):
    telegram.reindexing.outcome = ImportReport(2, 7, 1, (RefusedFile("/x/坏<1>.txt", RefusedFor.EMPTY),), 0, 4)
    (begun,) = await telegram.say("/reindex full", user=ADMIN)
    assert begun == "开始读入 pages …"
    assert telegram.reindexing.started == [True]
    report = telegram.request.of("editMessageText")[-1]["text"]
    for line in ("共 4 个文件", "读入 2 个（7 篇报道）", "未变 1 个", "坏&lt;1&gt;.txt：空文件", "4 个"):
        assert line in report


async def test_a_report_on_files_that_need_a_look_comes_as_a_table_too(telegram):
    telegram.reindexing.outcome = ImportReport(2, 7, 1, (RefusedFile("/x/坏.txt", RefusedFor.EMPTY),))
    await telegram.say("/reindex", user=ADMIN)
    (sent,) = telegram.request.of("sendDocument")
    assert sent["caption"] == "每个文件的结果。用表格软件打开。"


async def test_a_report_without_blemish_comes_without_a_table(telegram):
    await telegram.say("/reindex", user=ADMIN)
    assert not telegram.request.of("sendDocument")


async def test_only_admins_stop_a_run_by_its_button(telegram):
    await telegram.say("/reindex", user=ADMIN)
    ((button,),) = telegram.request.of("sendMessage")[0]["reply_markup"]["inline_keyboard"]
    for user in (USER, ADMIN):
        await telegram.press(button["callback_data"], user=user)
    refused, stopping = telegram.request.of("answerCallbackQuery")
    assert refused["text"] == "只有管理员能停止读入"
    assert stopping["text"] == "读完手上这一版就停，已读的留着"
    assert telegram.reindexing.stopped == 1


async def test_a_second_reindex_waits_for_the_first(telegram):
    telegram.reindexing.is_busy = True
    (refusal,) = await telegram.say("/reindex", user=ADMIN)
    assert "正在读入" in refusal


async def test_a_report_whose_message_is_gone_is_sent_anew(telegram):
    telegram.request.failing["editMessageText"] = "Bad Request: message to edit not found"
    assert "读入 2 个（7 篇报道）" in (await telegram.say("/reindex", user=ADMIN))[-1]


async def test_a_reindex_that_fails_says_why(telegram):
    telegram.reindexing.outcome = ArchiveError("磁盘满了")
    await telegram.say("/reindex", user=ADMIN)
    assert "读入中断：数据库用不了：磁盘满了" in telegram.request.of("editMessageText")[-1]["text"]


@pytest.mark.parametrize("command", DESK_COMMANDS)
async def test_only_admins_correct_and_others_are_told_what_they_can_do(telegram, command):
    (refusal,) = await telegram.say(f"/{command} 周海生")
    assert f"只有管理员能用 /{command}" in refusal
    assert "例如" in refusal


async def test_strangers_are_not_told_what_admins_can_do(restricted):
    (refusal,) = await restricted.say("/hide 周海生", user=STRANGER)
    assert "名单" in refusal


async def test_what_an_admin_misspells_is_explained_in_their_language(telegram):
    (reply,) = await telegram.say("/merge@archive_test_bot 周海生", user=ADMIN, language="en")
    assert reply == "Write two names or more, the first of which stays, for example: /merge 张军 张主任"


async def test_an_error_is_apologised_for_once_and_logged_without_the_question(telegram, answers, caplog):
    async def fail(text, _chat):
        raise RuntimeError(text)

    answers.answer = fail
    (sorry,) = await telegram.say("周海生的秘密")
    assert "出错了" in sorry
    assert "RuntimeError" in caplog.text
    assert "秘密" not in caplog.text


async def test_who_has_blocked_the_bot_is_no_failure(telegram, caplog):
    telegram.request.failing["sendMessage"] = "Forbidden: bot was blocked by the user"
    await telegram.say("周海生")
    assert len(telegram.request.of("sendMessage")) == 1
    assert not caplog.records


async def test_menus_list_what_admins_may_do_in_their_chats_only(telegram, settings, languages):
    await publish_menus(telegram.application.bot, Access(frozenset(), settings.admin_user_ids), languages)
    menus = telegram.request.of("setMyCommands")
    listed = {
        (menu["scope"]["type"], menu.get("language_code")): [command["command"] for command in menu["commands"]]
        for menu in menus
    }
    assert listed[("default", None)] == ["start", "help", "today", "random", "watch", "watches", "export", "language"]
    assert listed[("all_group_chats", "en")] == ["help", "today", "random", "watch", "watches", "export"]
    assert listed[("chat", None)] == [
        "start",
        "help",
        "today",
        "random",
        "watch",
        "watches",
        "export",
        "language",
        "reindex",
        "stats",
        *DESK_COMMANDS,
    ]
    assert [menu["scope"].get("chat_id") for menu in menus if menu["scope"]["type"] == "chat"] == [ADMIN, ADMIN]


def test_without_a_token_there_is_no_application(settings):
    with pytest.raises(TokenError):
        build_application(settings.model_copy(update={"telegram_bot_token": None}))


async def test_an_answer_is_sent_again_where_telegram_stumbles(telegram):
    telegram.request.stumbling = [502]
    first, second = await telegram.say("周海生是谁")
    assert first == second
    assert "站长周海生" in second


async def ask_as_guest(telegram, text, user=USER):
    sender = {"id": user, "is_bot": False, "first_name": "读者", "language_code": "zh-hans"}
    chat = {"id": -7, "type": "supergroup", "title": "别处"}
    mention = [{"type": "mention", "offset": 0, "length": 17}]
    message = {"message_id": 7, "date": 0, "chat": chat, "from": sender, "text": text, "entities": mention}
    await telegram.update(guest_message=message | {"guest_query_id": "9"})
    (answered,) = telegram.request.of("answerGuestQuery")
    return answered["result"]


async def test_a_guest_is_answered_in_one_message_that_leads_to_the_bot(telegram, answers):
    shown = await ask_as_guest(telegram, "@archive_test_bot 周海生是谁")
    assert "在渡口守了" in shown["input_message_content"]["message_text"]
    assert shown["input_message_content"]["parse_mode"] == "HTML"
    ((button,),) = shown["reply_markup"]["inline_keyboard"]
    assert button["url"] == "https://t.me/archive_test_bot?start=e_eeeeeeeeeeeeeeee"
    assert answers.asked[0][0] == "周海生是谁"
    assert not telegram.request.of("sendMessage")


async def test_a_guest_who_is_not_on_the_list_is_told_so(restricted, answers):
    shown = await ask_as_guest(restricted, "@archive_test_bot 周海生是谁", user=STRANGER)
    assert "名单" in shown["input_message_content"]["message_text"]
    assert not answers.asked
