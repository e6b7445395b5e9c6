"""A figure's subject is the name that leans to it most."""

import re

import pytest

from reading.counts.cast import Cast
from reading.counts.quantities import find_quantities
from reading.counts.subjects import Subjects
from reading.facts import Article, Kind, Name, Quotation, Span, Tier
from reading.text.sentences import split_sentences

NAMES = {"罗建平": Kind.PERSON, "何丽": Kind.PERSON, "柳溪镇": Kind.PLACE, "柳溪中学": Kind.AGENCY}
ROLES = {"何丽": ("柳溪中学校长",), "罗建平": ("果农",)}


def subject_of(text, lexicon, said=None):
    names = tuple(
        Name(
            printed,
            kind,
            (Span(text.index(printed), text.index(printed) + len(printed)),),
            roles=ROLES.get(printed, ()),
        )
        for printed, kind in NAMES.items()
        if printed in text
    )
    sentences = tuple(split_sentences(text))
    (quantity,) = find_quantities(text, lexicon)
    sentence = next(sentence for sentence in sentences if sentence.covers(quantity.core))
    start = text.index("“") + 1 if said else 0
    quotations = (Quotation(Span(start, text.index("”")), Tier.EXPLICIT, said),) if said else ()
    paragraphs = tuple(Span(*line.span()) for line in re.finditer(r".+", text))
    article = Article(text=text, lines=(), names=names, quotations=quotations, paragraphs=paragraphs)
    return Subjects(Cast(article, sentences, lexicon), [(quantity, sentence)], lexicon).find(quantity, sentence).name


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("罗建平到柳溪镇赴任。共有8个村受灾。", "柳溪镇"),
        ("罗建平到柳溪镇赴任。每天要走2万步。", "罗建平"),
        ("柳溪镇办灯会。柳溪中学开学了。新生有80名。", "柳溪中学"),
        ("柳溪中学开学。“食堂4个人轮班。”何丽说。", "柳溪中学"),
        ("在校工作3年有余，何丽认为值得。", "何丽"),
        ("何丽说，全校有9个班。", "何丽"),
        ("柳溪中学校长何丽说，全校有9个社团。", "柳溪中学"),
        ("驻守柳溪镇30年的何丽退休了。", "何丽"),
    ],
)
def test_counts_lean_to_places_and_offices_and_ages_and_steps_to_people(text, subject, lexicon):
    assert subject_of(text, lexicon) == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("柳溪镇护林员何丽管着60亩林子。", "何丽"),
        ("罗建平把何丽捐出的5000元交给了学校。", "何丽"),
        ("柳溪中学校长何丽说，产值增长了5%。", "柳溪中学"),
        ("柳溪中学校长何丽：我们今年招了4个班。", "柳溪中学"),
        ("柳溪中学校长何丽：上半年招了4个班。", "柳溪中学"),
        ("柳溪中学校长何丽算了笔账：书本占4%。", "柳溪中学"),
        ("柳溪中学校长何丽：每天走4万步。", "何丽"),
        ("柳溪中学校长何丽在镇上买了4本书。", "何丽"),
        ("何丽去年找到罗建平学艺。他如今带了3名徒弟。", "何丽"),
        ("扶起罗建平的是她。何丽花了20分钟。", "何丽"),
        ("在柳溪镇，菜价回落，萝卜卖到每斤2元。", "柳溪镇"),
        ("何丽下了乡。“看个病要花46元。”罗建平说。", "罗建平"),
        ("罗建平下了乡。在柳溪镇，最小的选手仅12岁。", "罗建平"),
        ("罗建平下了乡。柳溪中学忙着迎新，最小的才12岁。", "柳溪中学"),
        ("柳溪镇办灯会。柳溪中学开学了。全镇有8个村出灯。", "柳溪镇"),
        ("柳溪中学开学了。柳溪镇下了雨。学校食堂有6口锅。", "柳溪中学"),
        ("柳溪中学开学。“我们分批发书，用了3天。”何丽说。", "柳溪中学"),
        ("柳溪中学开学。“搬书用了3天。”何丽说。", "柳溪中学"),
        ("家住柳溪镇的何丽每天走3公里。", "何丽"),
        ("柳溪镇热闹，养了30年蜂的村民何丽来了。", "何丽"),
        ("罗建平来了。3家柳溪中学的分校开学。", "罗建平"),
        ("何丽报案。柳溪中学逮住了罗建平（男，44岁）。", "罗建平"),
        ("柳溪中学开学。共建8个社团，缓解柳溪镇的困难。", "柳溪中学"),
        ("何丽来了。昨天，在柳溪镇，萝卜每斤2元。", "柳溪镇"),
        ("柳溪中学开学了。在柳溪镇取景的影片票房3亿元。", "柳溪中学"),
        ("柳溪镇的案子开庭，当地判处何丽有期徒刑3年。", "何丽"),
        ("何丽来了。全市环卫部门清运垃圾500吨。", "全市环卫部门"),
        ("柳溪中学开学。县里有何丽和罗建平两名裁判。", "柳溪中学"),
        ("柳溪镇热闹，恰逢何丽60岁生日。", "何丽"),
        ("何丽跟着新教练罗建平训练，在隔年的柳溪镇马拉松上把成绩提高了3分钟。", "何丽"),
        ("何丽介绍，柳溪镇产业兴旺。核桃产量5000吨。", "柳溪镇"),
        ("柳溪中学开学。养蜂专业户何丽来了，养了90箱蜂。", "何丽"),
        ("柳溪中学开学，有着30年“养蜂”经验的村民何丽来了。", "何丽"),
        ("罗建平来了。从柳溪镇出发，只需2小时。", "柳溪镇"),
        ("罗建平来了。昨天是柳溪中学开学后第3次招聘，招了20人。", "柳溪中学"),
        ("柳溪中学开学。案件中有3起在柳溪镇审理。", "柳溪镇"),
        ("罗建平来了。在柳溪镇开工的项目中，有9项是新的，柳溪中学最大。", "柳溪镇"),
        ("何丽利用在柳溪镇工作的便利，为柳溪中学说情，收了9万元。", "何丽"),
        ("柳溪中学负责柳溪镇的路灯，花了9万元。", "柳溪中学"),
        ("柳溪中学开学。校长何丽带着6人来了。", "何丽"),
        ("柳溪镇的何丽被柳溪中学开除，获刑8年。", "何丽"),
        ("罗建平来了。记者走进柳溪中学，墙上有9个大字。", "柳溪中学"),
        ("何丽来了。暗访组在柳溪中学发现，有3人在玩手机。", "柳溪中学"),
        ("柳溪中学开学。雨下得最大的是柳溪镇90毫米。", "柳溪镇"),
        ("柳溪镇热闹。柳溪中学(600999)原董事长何丽卖出2万股。", "何丽"),
        ("柳溪镇热闹。罗建平的母亲何丽今年79岁。", "何丽"),
        ("罗建平来了。走进柳溪中学的食堂，一共有9口锅。", "柳溪中学"),
        ("柳溪镇热闹。该班列开行，拉走了500吨柳溪中学的竹笋。", "柳溪镇"),
    ],
)
def test_who_acts_where_the_sentence_tells_comes_first(text, subject, lexicon):
    assert subject_of(text, lexicon) == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("柳溪中学开学。何丽来了。该中学占地30亩。", "柳溪中学"),
        ("柳溪中学开学。该校区占地30亩。", "柳溪中学"),
        ("柳溪镇办灯会。截至目前，全国共有12家灯厂。", "全国"),
        ("柳溪镇办灯会。何丽介绍，全国共有12家灯厂。", "全国"),
        ("柳溪镇有灯厂，全国共有12家。", "全国"),
    ],
)
def test_what_a_clause_opens_with_goes_before_who_speaks_it(text, subject, lexicon):
    assert subject_of(text, lexicon) == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("柳溪镇办灯会。“我攒了很久。花了46元。”说罢走了。", "罗建平"),
        ("青云镇办灯会。“我们忙了很久。来了46人。”说罢走了。", "柳溪中学"),
        ("柳溪镇办灯会。“花了46元。柳溪中学不贵。”说罢走了。", "柳溪镇"),
        ("“柳溪镇远，目前我花了46元。”说罢走了。", "罗建平"),
        ("“我劝柳溪镇别急，柳溪镇花了46元。”说罢走了。", "柳溪镇"),
    ],
)
def test_a_quotation_is_about_who_says_it_of_themselves(text, subject, lexicon):
    speaker = "何丽" if subject == "柳溪中学" else "罗建平"
    assert subject_of(f"{speaker}来了。柳溪中学开学。{text}", lexicon, said=speaker) == subject


def test_the_section_of_whoever_has_the_word_is_about_them(lexicon):
    assert subject_of("罗建平：山里的日子\n柳溪镇下了雨。\n我在那里住了3年。", lexicon) == "罗建平"


def test_who_is_told_of_long_before_is_still_better_than_nobody(lexicon):
    text = "柳溪镇办灯会。" + "夜里下了雨。" * 9 + "共有8个村受灾。"
    assert subject_of(text, lexicon) == "柳溪镇"


@pytest.mark.parametrize(
    ("number", "subject"),
    [("13间", "柳溪镇"), ("15间", "柳溪中学"), ("17间", "柳溪镇")],
)
def test_each_number_of_a_list_is_of_its_own_name(number, subject, lexicon):
    text = "罗建平介绍，柳溪镇和柳溪中学去年分别建房13间、15间，今年共建17间。"
    names = tuple(
        Name(printed, kind, (Span(text.index(printed), text.index(printed) + len(printed)),))
        for printed, kind in NAMES.items()
        if printed in text
    )
    sentence = Span(0, len(text))
    quantities = [(quantity, sentence) for quantity in find_quantities(text, lexicon)]
    article = Article(text=text, lines=(), names=names)
    subjects = Subjects(Cast(article, [sentence], lexicon), quantities, lexicon)
    (asked,) = (quantity for quantity, _ in quantities if quantity.span.of(text).endswith(number))
    assert subjects.find(asked, sentence).name == subject


def test_half_a_title_that_names_nobody_is_of_whom_the_other_half_names(lexicon):
    title = "新修路9公里 柳溪中学通了车"
    text = f"{title}\n柳溪镇开会，柳溪镇下雪。"
    names = (
        Name("柳溪中学", Kind.AGENCY, (Span(8, 12),)),
        Name("柳溪镇", Kind.PLACE, (Span(16, 19), Span(22, 25))),
    )
    article = Article(text=text, lines=(), names=names, titles=(Span(0, len(title)),))
    sentences = tuple(split_sentences(text))
    (quantity,) = find_quantities(text, lexicon)
    subjects = Subjects(Cast(article, sentences, lexicon), [(quantity, sentences[0])], lexicon)
    assert subjects.find(quantity, sentences[0]).name == "柳溪中学"
