"""Findings and answers made by hand, and the fakes that stand where the archive and the network would."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot.commands import main
from bot.examples import Samples
from bot.inquiry.answers import Answer, Introduction, Offer, Status, View
from bot.inquiry.batches import Looked
from bot.inquiry.circles import make_circle
from bot.inquiry.handouts import Handout
from bot.inquiry.trends import Trend
from bot.rendering.links import Links
from bot.rendering.replies import Replies
from bot.wording.catalogue import catalogue
from bot.wording.limits import LIMITS
from reading.asking.question import Facet
from reading.facts import Author, Kind, Manner, Period, Qualifier, Span, Tier
from storage.archive.findings import ArticleCard, EntityCard, FigureCard, Match, Passage, QuotationCard, Slice, Source

PAGES = Path(__file__).parents[2] / "seeds" / "pages"
SOURCE = Source("aaaaaaaaaaaaaaaa", "江城日报", date(2022, 5, 3), "02", "渡口的<早班>船&票", "jiangcheng.txt")
PERSON = EntityCard(
    "eeeeeeeeeeeeeeee",
    "周海生",
    Kind.PERSON,
    aliases=("老周",),
    roles=("青石渡口管理站站长",),
    articles=2,
    first=date(2022, 5, 3),
    last=date(2022, 5, 9),
    publication="江城日报",
)
NAMESAKE = replace(PERSON, id="nnnnnnnnnnnnnnnn", aliases=(), roles=("江城一中教师",))
PASSAGE = Passage("站长周海生在渡口守了<二十>年。", SOURCE, Span(0, 15), (Span(2, 5),))
SAID = QuotationCard(
    "qqqqqqqqqqqqqqqq",
    "船可以晚,人不能少",
    "周海生",
    "周海生",
    "说",
    Tier.EXPLICIT,
    Manner.SPEECH,
    "周海生说,“船可以晚,人不能少。”",
    SOURCE,
)
COUNTED = FigureCard(
    "ffffffffffffffff",
    "近300人",
    Decimal(300),
    "人",
    Qualifier.ABOUT,
    "乘客",
    "青石渡口",
    Period(date(2022, 5, 3), date(2022, 5, 3)),
    "青石渡口3日送走近300人。",
    SOURCE,
)
ARTICLE = ArticleCard(
    SOURCE, "清明特写", None, (Author("林晓", "记者", "江城晚报"),), "天还没亮,船先醒了。", ("渡口清晨",)
)
COUNTS = ((Facet.QUOTATIONS, 9), (Facet.FIGURES, 1), (Facet.ARTICLES, 2), (Facet.RELATED, 0))


def one(entry):
    """Return the slice that holds nothing but `entry`."""
    return Slice((entry,), 0, 1)


@pytest.fixture
def article():
    """An article as a list shows it."""
    return ARTICLE


@pytest.fixture
def summary():
    """The summary of one person."""
    return Answer(
        Status.ANSWERED,
        "周海生是谁",
        view=View(PERSON.id, Facet.SUMMARY),
        entity=PERSON,
        match=Match.EXACT,
        form="周海生",
        typed="周海生",
        passages=one(PASSAGE),
        quotations=Slice((SAID,), 0, 9),
        figures=one(COUNTED),
        counts=COUNTS,
    )


@pytest.fixture
def quotations(summary):
    """The second page of what one person said."""
    said = tuple(replace(SAID, id=f"q{number}", text=f"第{number}句") for number in range(4, 8))
    view = View(PERSON.id, Facet.QUOTATIONS, offset=4, topic=("船",))
    return replace(summary, view=view, passages=Slice((), 0, 0), quotations=Slice(said, 4, 9), figures=Slice((), 0, 0))


@pytest.fixture
def choose():
    """Two people of one name."""
    return Answer(Status.CHOOSE, "周海生说了什么", choices=(PERSON, NAMESAKE), typed="周海生")


@pytest.fixture
def replies():
    """What renders answers in Chinese, without addresses."""
    return Replies(catalogue(), Links(), LIMITS.message)


class FakeAnswers:
    """Answers every question with what it was given, and knows what it was asked."""

    def __init__(self, answer):
        self.given = answer
        self.asked = []
        self.shown = []
        self.drawn = Trend(PERSON, ((date(2022, 5, 3), 1), (date(2022, 5, 9), 1)))
        self.about = None
        self.found = [Introduction(PERSON, (PASSAGE,)), SAID, COUNTED, PASSAGE]

    async def answer(self, text, chat):
        self.asked.append((text, chat))
        return replace(self.given, question=text)

    async def shown_last(self, chat):
        return self.given if chat in [where for _, where in self.asked] else None

    async def show(self, view):
        self.shown.append(view)
        return replace(self.given, view=view)

    async def names_in(self, text, *, is_file=False):
        names = tuple(text.split("\n"))
        return names if len(names) > 2 and (not is_file or "。" not in text) else None

    async def look_up(self, names):
        return tuple(Looked(name, self.given.entity, Match.EXACT, 9, 1) for name in names)

    async def hand_out(self, view, chat):
        if view is None and chat not in [where for _, where in self.asked]:
            return None
        self.shown.append(view)
        return Handout(PERSON, "", (SAID,), (COUNTED,), (ARTICLE,))

    async def newest(self):
        return View(None, Facet.ARTICLES, cited="/today")

    async def some_article(self):
        return View(None, Facet.ARTICLES, cited="/random")

    async def trend(self, entity):
        return self.drawn and replace(self.drawn, entity=replace(PERSON, id=entity))

    async def circle(self, entity):
        return make_circle(replace(PERSON, id=entity), (NAMESAKE, PERSON), {NAMESAKE.id: {1, 2}, PERSON.id: {1, 2}})

    async def suggest(self, query, offset, limit):
        found = self.found if query else []
        return Offer(Slice(tuple(found[offset : offset + limit]), offset, len(found)), self.about)


class FakeMemory:
    """Remembers conversations in a dictionary."""

    def __init__(self):
        self.last = {}

    def remember(self, chat, view):
        self.last[chat] = view


class FakeTickets:
    """Keeps payloads in a dictionary."""

    def __init__(self):
        self.payloads = {}

    def issue(self, payload):
        token = f"t{len(self.payloads)}"
        self.payloads[token] = payload
        return token

    def issue_all(self, payloads):
        return [self.issue(payload) for payload in payloads]

    async def payload(self, token):
        return self.payloads.get(token)


class FakeLanguages:
    """Keeps choices in a dictionary."""

    def __init__(self):
        self.choices = {}

    def chosen(self, visitor):
        return self.choices.get(visitor)

    async def choose(self, visitor, tongue):
        self.choices[visitor] = tongue


class FakeExamples:
    """Knows one name."""

    async def name(self):
        return "周海生"

    async def samples(self):
        return Samples(("周海生", "张军", "青石镇"), ("江城日报", date(2022, 5, 3)))


@pytest.fixture
def examples():
    """An archive that quotes somebody."""
    return FakeExamples()


@pytest.fixture
def languages():
    """Nobody has chosen a language yet."""
    return FakeLanguages()


@pytest.fixture
def answers(summary):
    """An archive that knows one person."""
    return FakeAnswers(summary)


@pytest.fixture
def memory():
    """An empty memory of conversations."""
    return FakeMemory()


@pytest.fixture
def tickets():
    """No tickets yet."""
    return FakeTickets()


@pytest.fixture(scope="session")
def archive(tmp_path_factory):
    """The settings, as an environment, of the sample archive, which is indexed once."""
    path = tmp_path_factory.mktemp("archive") / "archive.db"
    environment = {"DATABASE_URL": f"sqlite+aiosqlite:///{path}", "ARCHIVE_DIR": str(PAGES)}
    done = CliRunner().invoke(main, ["index"], env=environment)
    assert done.exit_code == 0, done.output
    return environment
