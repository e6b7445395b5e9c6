"""The keeper's desk in the chat: reading again, and corrections that survive it."""

import pytest

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_reading_again_ends_with_a_report_in_the_message_that_began_it(telegram, admin):
    def is_told(messages):
        return any("篇" in message.text for message in messages)

    (report,) = await telegram.user_says("/reindex", user_id=admin, until=is_told, timeout=60)
    assert report.edited


async def test_a_name_that_is_hidden_is_unknown_until_the_correction_is_undone(telegram, admin):
    (done,) = await telegram.user_says("/hide 张军", user_id=admin)
    number = done.text.rpartition(" ")[2]
    (hidden,) = await telegram.user_says("张军是谁")
    (undone,) = await telegram.user_says(f"/undo {number}", user_id=admin)
    (shown,) = await telegram.user_says("张军是谁")
    assert "没有“张军" in hidden.text
    assert "已撤销" in undone.text
    assert shown.text.startswith("张军")


@pytest.mark.parametrize("command", ["/merge", "/split", "/rename", "/alias 张军", "/undo x", "/hide 查无此人"])
async def test_a_command_that_lacks_something_is_answered_with_an_example(telegram, admin, command):
    (answer,) = await telegram.user_says(command, user_id=admin)
    assert "例如" in answer.text


async def test_the_commands_of_the_desk_are_listed_for_admins_only(telegram, admin):
    listed = {
        str(call.params.get("scope", "")): str(call.params["commands"]) for call in telegram.calls("setMyCommands")
    }
    assert [scope for scope, commands in listed.items() if "reindex" in commands and str(admin) not in scope] == []
    assert any("reindex" in commands for commands in listed.values())
