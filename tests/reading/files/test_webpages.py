"""What a reader sees of an e-paper's page becomes its lines, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reading.errors import RefusedFileError, RefusedFor
from reading.files.webpages import looks_like_html, read_webpage
from reading.page import read_page

PAGE = """<!DOCTYPE html><html><head><title>江州日报-2022年5月3日-第03版:民生</title><style>p {margin: 0}</style>
</head><body><nav><a href="/">首页</a></nav>
<ul><li><a href="1">第01版:要闻</a></li><li><a href="2">第02版:经济</a></li><li><a href="3">渡口的早班船</a></li></ul>
<div><h3>两条水上公交航线开通</h3><h1>青石渡口的<br>早班船</h1></div>
<div id="content"><p>&nbsp;&nbsp;&nbsp; ■本报记者 林晓</p>
<p>&nbsp;&nbsp;&nbsp; 天还没亮,青石渡口已经排起长队。站长周海生说:&ldquo;船可以晚,人不能少。&rdquo;</p>
<p>&nbsp;&nbsp;&nbsp; 两条航线开通以来,已经运送旅客1.2万人次。<script>document.write("<p>广告</p>")</script></p></div>
<p><a>上一篇</a> <a>下一篇</a></p></body></html>"""


def lines(html, lexicon):
    return read_webpage(html, lexicon).split("\n")


def test_a_page_of_an_e_paper_is_read_with_its_folio(lexicon):
    page = read_page(read_webpage(PAGE, lexicon), lexicon)
    (article,) = page.articles
    assert (page.publication, str(page.day), page.number, page.section) == ("江州日报", "2022-05-03", "03", "民生")
    assert (article.headline, article.kicker) == ("青石渡口的早班船", "两条水上公交航线开通")
    assert [author.name for author in article.byline] == ["林晓"]
    assert [quotation.speaker for quotation in article.quotations] == ["周海生"]
    assert "广告" not in article.text


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>渡口</p><p>早班</p>", ["渡口", "", "早班"]),
        ("<div><div>渡口</div></div>\n<div>早班", ["渡口", "", "早班"]),
        ("<p>渡口<br>早班<br/>排队</p>", ["渡口", "早班", "排队"]),
        ("<table><tr><td>渡口<td>早班</table>", ["渡口", "", "早班"]),
        ("<p>青石\n  渡口 <b>早</b><font>班</font> A\nB</p>", ["青石渡口 早班 A B"]),
        ("<p>&nbsp;&nbsp;&nbsp; 渡口&nbsp;早班</p>", ["    渡口 早班"]),
        ("<p>　　渡口&amp;早班&#12290;</p>", ["　　渡口&早班。"]),
        ("<pre>渡口\n  早班</pre>", ["渡口", "  早班"]),
        ("<p>渡口<!-- 早班 --><span style='DISPLAY: none'>藏</span><i hidden>起</i></p>", ["渡口"]),
        ("<p>渡口<select><option>1版</select><textarea>写</textarea><noscript>开</noscript></p>", ["渡口"]),
        ("<p>渡口\0早班", ["渡口早班"]),
    ],
)
def test_what_a_browser_sets_on_its_own_is_a_line(html, expected, lexicon):
    assert lines(html, lexicon) == expected


def test_rows_and_lists_of_links_are_navigation_but_sentences_and_single_links_are_not(lexicon):
    html = (
        "<p><a>上一版</a> | <a>下一版</a></p><p>正文</p><p><a>要闻</a> <a>经济</a> <a>体育</a></p><p>正文</p>"
        "<p><a>甲</a></p><p><a>乙</a></p><p><a>丙</a></p><p><a>他说没事。</a></p><p><a>她也说没事。</a></p>"
    )
    assert [line for line in lines(html, lexicon) if line] == [
        "上一版 | 下一版",
        "正文",
        "正文",
        "他说没事。",
        "她也说没事。",
    ]


@pytest.mark.parametrize(
    ("head", "folio"),
    [
        ("<title>江州晚报_2021-12-23_第A05版:社会</title>", "江州晚报 2021-12-23 第A05版:社会"),
        (
            '<meta name="ContentSource" content="江州日报"><meta name="PubDate" content="2021-12-23 08:00">',
            "江州日报 2021-12-23",
        ),
        ("<meta property='article:published_time' content='2021-12-23T08:00:00+08:00'>", "2021-12-23"),
        ("<meta property='article:modified_time' content='2021-12-23T08:00:00+08:00'>", None),
        ("<title>江州晚报数字报 2021-12-23</title>", "江州晚报 2021-12-23"),
        ("<title>青石渡口的早班船</title>", None),
        ("<title>江州日报</title>", None),
    ],
)
def test_what_only_the_head_says_follows_as_a_folio_line(head, folio, lexicon):
    assert lines(f"<head>{head}</head><body><p>正文。</p>", lexicon) == (["正文。", "", folio] if folio else ["正文。"])


def test_the_title_that_the_head_repeats_stands_in_the_folio_line(lexicon):
    title = "青石渡口的早班船又开航了"
    html = f"<title>江州日报--2021-12-23--{title}</title><body><p>渡口镇消息</p><p>{title}</p><p>正文。</p>"
    assert lines(html, lexicon)[-1] == f"江州日报 2021-12-23 {title}"


def test_the_only_first_heading_is_the_title_however_short_where_the_head_repeats_it(lexicon):
    head = "<title>江州日报数字报-早班船</title>"
    body = "<p>2021年12月23日 星期四</p><p>青石渡口有了渡轮</p><h1>早班船又开了</h1><p>正文。</p>"
    assert lines(head.replace("早班船", "早班船又开了") + body, lexicon)[-1] == "江州日报 2021-12-23 早班船又开了"
    assert lines(head + body, lexicon)[-1] == "江州日报 2021-12-23"


@pytest.mark.parametrize("html", ["<html></html>", "<nav>首页</nav>", "<p>&nbsp;</p>", "<script>1</script>"])
def test_a_page_that_shows_nothing_is_empty(html, lexicon):
    with pytest.raises(RefusedFileError) as refused:
        read_webpage(html, lexicon)
    assert refused.value.reason is RefusedFor.EMPTY


def test_elements_nested_without_end_are_refused_in_no_time(lexicon):
    with pytest.raises(RefusedFileError) as refused:
        read_webpage("<div>" * 300_000 + "渡口", lexicon)
    assert refused.value.reason is RefusedFor.DAMAGED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>渡口", True),
        ("\n <!DOCTYPE html>", True),
        ("渡口</p>", True),
        ("气温<3℃,“>5级”", False),
        ("<<渡口>>", False),
        ("<渡口>早班船", False),
    ],
)
def test_html_is_known_by_its_tags(text, expected):
    assert looks_like_html(text) is expected


@given(st.text(alphabet="<>/&;=! divpabrtlescnm\n　渡口。\0\xa0", max_size=200))
def test_any_markup_is_read_or_refused(lexicon, html):
    try:
        text = read_webpage(html, lexicon)
    except RefusedFileError:
        return
    assert text.strip()
    assert not {"\0", "\r"} & set(text)
