"""Missions: teams that one place sends to the help of another: 江苏省对口支援湖北黄石医疗队, 河北第六批援鄂医疗队.

What stands between the sender and the team's ending says which of its teams it is. Newspapers leave it out the second
time: 江苏医疗队, 援鄂医疗队.
"""

import re
from collections.abc import Iterator

_MISSION = re.compile(
    r"(?:第[\d一二三四五六七八九十]+批|首批)?(?:对口)?(?:支援|驰援|增援|援)(?![助建])(?:(?![和与及])[\u4e00-\u9fff]){1,14}$"
)
_AID = "援"
_REACH = 24
_SENDER = 2
_TEAM = re.compile(r"(?:医疗|救援|工作|救治|护理|抢险|防疫|专家)+[队组]$")


def find_mission(text: str, team: int) -> int | None:
    """Return where the words begin in `text` that tell the mission of the team whose ending starts at `team`."""
    if text.find(_AID, max(0, team - _REACH), team) < 0:
        return None
    match = _MISSION.search(text, max(0, team - _REACH), team)
    return match.start() if match else None


def short_missions(name: str) -> Iterator[str]:
    """Yield what a newspaper may call the team `name` the second time."""
    team = _TEAM.search(name) if _AID in name else None
    mission = find_mission(name, team.start()) if team else None
    if team and mission:
        yield name[:mission] + team[0]
        yield name[mission:]
        yield name[team.start() - _SENDER :]
        yield team[0]


def same_mission(short: str, full: str) -> bool:
    """Tell whether two teams may be one: the same place sends both, and their names end alike."""
    if _AID not in full:
        return False
    teams = _TEAM.search(short), _TEAM.search(full)
    if teams[0] is None or teams[1] is None or teams[0][0] != teams[1][0]:
        return False
    told = find_mission(full, teams[1].start())
    return bool(told) and "批" not in short and short[:_SENDER] == full[:_SENDER]
