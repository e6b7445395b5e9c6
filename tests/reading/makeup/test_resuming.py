"""Stories that go on behind another one."""

from reading.page import lay_out

BEGUN = "　　江边的新桥昨日建成通车。\n　　桥长两公里。两岸居民过江的时间，从此由半小时变"
REST = "成五分钟。"
OTHER = "　　县图书馆新馆今起开放，藏书六万册。\n　　新馆每天开放十二小时。"


def test_a_story_goes_on_where_a_text_begins_inside_a_sentence(lexicon):
    page = f"江边添新桥\n□何雨桐\n{BEGUN}\n图书馆开新馆\n□本报记者 沈拾\n{OTHER}\n{REST}从此出门方便多了。\n"
    first, second = lay_out(page, lexicon).articles
    assert "变成五分钟。从此" in first.text
    assert second.text.endswith("十二小时。")


def test_a_rest_above_what_is_no_text_goes_on_all_the_same(lexicon):
    jumped = "（上接1版）\n　　会议还研究了防汛工作。\n"
    page = f"江边添新桥\n□何雨桐\n{BEGUN}\n图书馆开新馆\n□本报记者 沈拾\n{OTHER}\n{REST}\n{jumped}"
    first, second, _ = lay_out(page, lexicon).articles
    assert "变成五分钟。" in first.text
    assert second.text.endswith("十二小时。")


def test_a_story_goes_on_behind_a_running_head(lexicon):
    other = f"图书馆开新馆\n□本报记者 沈拾\n{OTHER}"
    page = f"江州晚报 A3\n江边添新桥\n{BEGUN}\n{other}\n江州晚报 A3\n{REST}从此出门方便多了。\n"
    assert [article.headline for article in lay_out(page, lexicon).articles] == ["江边添新桥", "图书馆开新馆"]


def test_a_story_goes_on_below_a_gap_where_its_words_fit(lexicon):
    begun = "江边添新桥\n新桥昨日建成通车。灯光把两岸映照得淋漓\n"
    other = "\n图书馆开新馆\n□本报记者 沈拾\n县图书馆新馆今起开放，藏书六万册。\n新馆每天开放十二小时。\n"
    first, second = lay_out(f"{begun}{other}\n尽致，两岸的人都来了。\n", lexicon).articles
    assert "映照得淋漓尽致，两岸" in first.text
    assert second.text.endswith("十二小时。")


def test_a_picture_with_its_credit_is_no_rest(lexicon):
    picture = "时令已过小雪，江面开始封冻。昨日，渔民收起最后一网。　　本报记者 罗敏 摄\n"
    other = f"图书馆开新馆\n□本报记者 沈拾\n{OTHER}\n"
    first, *_ = lay_out(f"江边添新桥\n□何雨桐\n{BEGUN}\n\n{other}\n{picture}", lexicon).articles
    assert (first.text.endswith("半小时变"), [author.name for author in first.byline]) == (True, ["何雨桐"])


def test_a_pictures_text_inside_a_word_is_a_caption(lexicon):
    page = "江边添新桥\n新桥昨日通车，全桥张灯结彩。两岸的人都来了，引得岸边的观\n演员在桥头跳舞。\n众齐声叫好。\n"
    (article,) = lay_out(page, lexicon).articles
    assert "观众齐声叫好。" in article.text
    assert article.captions == ("演员在桥头跳舞。",)
