"""Whose words a call, a letter or a note brings."""

import re

import pytest

from reading.facts import Article, Kind, Manner, Name, Span
from reading.speech.hearing import Hearing
from reading.speech.messages import (
    hear_caller,
    hear_following_message,
    hear_issuer,
    hear_question,
    hear_receiver,
    hear_sender,
)
from reading.speech.scenes import set_scene


def hear(rule, text, lexicon):
    names = tuple(
        Name(form, kind, tuple(Span(*match.span()) for match in re.finditer(form, text)))
        for form, kind in (("高原", Kind.PERSON), ("水文站", Kind.AGENCY))
    )
    found = rule(Hearing(set_scene(Article(text, ((1, 1),), names=names), lexicon), 0, {}))
    return found and (found.speaker, found.printed, found.manner)


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        (hear_sender, "值班室接到水文站打来的电话:“涨水了!”", ("水文站", "水文站", Manner.SPEECH)),
        (hear_sender, "桌上是高原留下的字条:“我先走了。”", ("高原", "高原", Manner.WRITTEN)),
        (hear_sender, "高原接到一个陌生电话:“是我。”", (None, "电话", Manner.SPEECH)),
        (hear_sender, "他写给高原的信:“见字如面。”", None),
        (hear_sender, "高原说:“涨水了!”", None),
        (hear_sender, "高原看到新桥时不胜感慨:“真快。”", None),
        (hear_question, "“吃了吗?”他回答高原的提问:“吃了。”", ("高原", "高原", Manner.SPEECH)),
        (hear_issuer, "“今夜涨水,请撤离。”5日,水文站通过短信发出洪水预警。", ("水文站", "水文站", Manner.SPEECH)),
        (hear_issuer, "“涨水了!”5日,水文站发出洪水预警。", None),
        (hear_issuer, "“请快走。”高原收到水文站发出的预警短信。", None),
        (hear_caller, "“涨水了!”来电的是水文站。", ("水文站", "水文站", Manner.SPEECH)),
        (hear_caller, "“安全第一。”这是高原的口头禅。", ("高原", "高原", Manner.SPEECH)),
        (hear_caller, "“安全第一。”高原点点头。", None),
        (hear_receiver, "“涨水了!”高原接到水文站的电话后出发。", ("水文站", "水文站", Manner.SPEECH)),
        (hear_receiver, "“您已中奖。”高原收到一条短信。", (None, "短信", Manner.WRITTEN)),
        (hear_following_message, "“勿忘国耻。”一张旧照片的留言上写着。", (None, "留言", Manner.WRITTEN)),
        (hear_following_message, "“涨水了!”高原大喊。", None),
    ],
)
def test_the_sender_speaks_and_not_the_receiver(lexicon, rule, text, expected):
    assert hear(rule, text, lexicon) == expected
