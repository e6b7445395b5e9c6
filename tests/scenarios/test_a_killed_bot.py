"""The bot is killed, as by a machine that runs out of power."""

import pytest

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_what_it_had_not_confirmed_is_answered(stage):
    async with stage.bot() as process:
        await process.kill()
    stage.telegram.push_message("张军是谁", user_id=1004)
    async with stage.bot():
        await stage.telegram.wait_for(lambda: stage.telegram.history(1004), 20, "the answer")
    assert stage.telegram.history(1004)[0].text.startswith("张军")
