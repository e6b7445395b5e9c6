"""A page falls into the same articles however its lines are set: a reader could tell, so the machine must."""

import re
from pathlib import Path

import pytest

from reading.lines.blocks import Part, ends_sentence
from reading.lines.layout import lay_out_blocks
from reading.page import lay_out

SAMPLES = {path.stem: path.read_text("utf-8") for path in (Path(__file__).parents[1] / "seeds" / "pages").glob("*.txt")}

NEWS = """\
渡口晚报　2023年5月18日　星期四　第3版　综合新闻

渡口快讯

我县夏粮长势良好

　　本报讯（记者　宋小满）5月17日，记者从县农业农村局获悉，今年全县种植小麦21.6万亩，一类苗占比达到八成以上。

　　当前正值灌浆期，县农业农村局组织48名农技人员下到田间，帮农户查苗情、防病虫，指导他们一喷三防。

城南菜场改造完工

　　本报讯 改造历时四个月的城南菜场昨日重新开张，摊位由原来的126个增加到180个，地面和排水全部换新。（黎明）

守着摆渡船的人

——记渡口镇最后一位船工陶金山

本报记者　宋小满　通讯员　于得水

　　清晨五点，68岁的陶金山解开缆绳。他在这条河上撑了四十一年船，送过的人数也数不清，其中有三位新娘。

　　“桥通了，船就歇了。”陶金山说，“我高兴，可也舍不得这根竹篙。”

一根竹篙撑起一个家

　　陶金山靠每人五角钱的船费供两个孩子读完了大学。女儿陶小雨说，父亲的手上全是老茧，冬天一沾水就裂开。

停水通告

　　尊敬的用户：因城南路供水主管改造，定于5月20日22时至21日6时停水，请提前做好储水准备。
"""

INTERVIEW = """\
对话

高铁通车之后，县城往哪里走？

——访县发展和改革局局长蓝天白

渡口晚报记者 纪晓风

　　记者：高铁开通以后，县里感受到的最大变化是什么？

　　蓝天白：是观念。距离近了，标准也要近。去年沿线园区新签约企业27家，其中一半以上来自省城。

　　记者：会不会把人和钱都吸走？

　　蓝天白：有这个担心，但机会更多。我们把职业学校的专业改了六个，就是为了让年轻人在家门口找到工作。

半小时生活圈正在形成

　　本报讯（通讯员　梅若兰）从县城到省城最快只要二十九分钟，首月发送旅客8.6万人次，比预计多出两成。
"""

PAGES = SAMPLES | {"news": NEWS, "interview": INTERVIEW}
BLANKS = " 　\t"
WIDE = str.maketrans(",;:!?()", "，；：！？（）")
NARROW = str.maketrans("，；：！？（）０１２３４５６７８９", ",;:!?()0123456789")


def unspace(page, _lexicon):
    return "\n".join(line for line in page.split("\n") if line.strip())


def outdent(page, _lexicon):
    return "\n".join(line.strip(BLANKS) for line in page.split("\n"))


def widen(page, _lexicon):
    return page.translate(WIDE)


def narrow(page, _lexicon):
    return page.translate(NARROW)


def indent(page, lexicon):
    """Begin the page's paragraphs, not the rests of broken ones, with two blanks."""
    body = [block for block in lay_out_blocks(page, lexicon).blocks if block.part is Part.BODY]
    above = ["。", *(block.text for block in body)]
    begun = {block.lines[0] for block, before in zip(body, above, strict=False) if ends_sentence(before)}
    lines = enumerate(outdent(page, lexicon).split("\n"), start=1)
    return "\n".join("　　" * (number in begun) + line for number, line in lines)


def wrap(width):
    def set_in_column(page, lexicon):
        lines = indent(page, lexicon).split("\n")
        return "\n".join("\n".join(_wrapped(line, width)) for line in lines)

    return set_in_column


def _wrapped(line, width):
    # A margin's line is never wrapped, nor a byline: the column is as wide as they are.
    if len(line) <= width or not line.startswith("　"):
        return [line]
    return [line[start : start + width] for start in range(0, len(line), width)]


SETTINGS = {
    "without indentation": outdent,
    "with full-width punctuation": widen,
    "with half-width punctuation": narrow,
    "with indentation": indent,
    "in columns of 20": wrap(20),
    "in columns of 26": wrap(26),
    "in columns of 30": wrap(30),
}


def bare(text):
    return re.sub(r"\s", "", text.translate(NARROW))


def told(page, lexicon):
    """Return what a reader would tell of each article: who wrote it, and all its words."""
    return [
        ([author.name for author in article.byline], bare(article.text)) for article in lay_out(page, lexicon).articles
    ]


@pytest.mark.parametrize("setting", SETTINGS)
@pytest.mark.parametrize("name", PAGES)
def test_the_same_articles_are_read_however_the_page_is_set(name, setting, lexicon):
    page = PAGES[name]
    assert told(SETTINGS[setting](page, lexicon), lexicon) == told(page, lexicon)


@pytest.mark.parametrize("name", ["news", "interview", "hechuan-2021-11-20", "ruian-2021-12-23", "shaoyang-2020-02-20"])
def test_empty_lines_make_no_difference_where_no_picture_stood(name, lexicon):
    page = PAGES[name]
    assert told(unspace(page, lexicon), lexicon) == told(page, lexicon)


def test_the_invented_pages_fall_into_their_articles(lexicon):
    headlines = [[article.headline for article in lay_out(page, lexicon).articles] for page in (NEWS, INTERVIEW)]
    assert headlines == [
        ["我县夏粮长势良好", "城南菜场改造完工", "守着摆渡船的人", "停水通告"],
        ["高铁通车之后，县城往哪里走？", "半小时生活圈正在形成"],
    ]
