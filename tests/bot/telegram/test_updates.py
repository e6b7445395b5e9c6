"""Updates of another Bot API: nobody waits behind one that cannot be understood, and nothing of it is logged."""

import json
import logging

import pytest

from bot.telegram.updates import UpdatesRequest, understand

FROM = {"id": 1001, "is_bot": False, "first_name": "读者"}
MESSAGE = {"message_id": 7, "date": 0, "chat": {"id": 1001, "type": "private"}, "from": FROM}
ASKED = {"update_id": 8, "message": {**MESSAGE, "text": "张军说了什么"}}
FOREIGN = [
    {"update_id": 9, "message": {**MESSAGE, "text": "秘密", "poll": {"id": "1"}}},
    {"update_id": 9, "message": {"text": "秘密"}},
    {"update_id": 9, "message": "秘密"},
]


@pytest.mark.parametrize("update", [ASKED, {"update_id": 8}, {"update_id": 8, "of_another_age": {"text": "秘密"}}])
def test_what_is_understood_stays_as_it_is(update):
    assert understand(update) == update


@pytest.mark.parametrize("update", FOREIGN)
def test_what_is_not_understood_keeps_its_number_alone_and_is_not_logged(update, caplog):
    caplog.set_level(logging.DEBUG)
    assert understand(update) == {"update_id": 9}
    assert "an update was passed over" in caplog.text
    assert "秘密" not in caplog.text


@pytest.mark.parametrize("update", [[], 7, {"message": {"text": "秘密"}}])
def test_what_is_no_update_at_all_is_refused(update):
    with pytest.raises((TypeError, AttributeError, KeyError)):
        understand(update)


def test_updates_are_heard_around_one_that_is_not_understood():
    answer = {"ok": True, "result": [ASKED, FOREIGN[0], ASKED]}
    heard = UpdatesRequest.parse_json_payload(json.dumps(answer).encode())
    assert heard == {"ok": True, "result": [ASKED, {"update_id": 9}, ASKED]}
    assert UpdatesRequest.parse_json_payload(b'{"ok": true, "result": true}')["result"] is True
