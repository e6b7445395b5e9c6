import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.files.wordlists import load_lexicon
from bot.inquiry.name_lists import FEWEST, MOST, read_list, read_list_file

LEXICON = load_lexicon()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("张军\n李莉\n锦江区", ("张军", "李莉", "锦江区")),
        ("1. 张军\n2、李莉\n（3）锦江区\n- 成都移动\n④ 王小明", ("张军", "李莉", "锦江区", "成都移动", "王小明")),
        ("张军\r\n\r\n  李莉 \n张军\n锦江区", ("张军", "李莉", "锦江区")),
        ("张军\n李莉\n锦江区\n江城市数据局", ("张军", "李莉", "锦江区", "江城市数据局")),
        ("zhang jun\nli li\n锦江区", ("zhang jun", "li li", "锦江区")),
        ("张军\n李莉\n江城市数据局", ("张军", "李莉", "江城市数据局")),
    ],
)
def test_names_one_a_line_are_a_list(text, names):
    assert read_list(text, LEXICON) == names


@pytest.mark.parametrize(
    "text",
    [
        "张军",
        "张军\n李莉",
        "张军、李莉、锦江区",
        "张军\n说了什么\n吗",
        "锦江区\n2021年11月\n数据",
        "张军\n李莉\n说了什么",
        "张军\n李莉\n2021年11月",
        "你好\n谢谢\n再见",
        "张军说了什么\n锦江区有哪些数字\n李莉的报道",
        "昨日,江城下雨了。\n河水上涨\n渡口停航",
        "江城日报 记者 林晓\n" + "船" * 60 + "\n渡口",
        "\n\n\n",
        "？\n！\n。",
    ],
)
def test_questions_and_articles_are_no_list(text):
    assert read_list(text, LEXICON) is None


@given(st.text(alphabet="张军李莉说了什么\n，。1.- "))
def test_whatever_is_typed_a_list_holds_each_name_once_and_enough_of_them(text):
    names = read_list(text, LEXICON)
    assert names is None or (len(set(names)) == len(names) >= FEWEST)


@pytest.mark.parametrize(
    "text",
    ["张军\n李莉\n锦江区\n", "张军,主任\n李莉,局长\n锦江区,\n", '张军\t主任\n"李莉"\t局长\n锦江区\t'],
)
def test_the_first_column_of_a_file_is_a_list(text):
    assert read_list_file(text, LEXICON) == ("张军", "李莉", "锦江区")


def test_a_newspaper_page_is_no_list():
    page = "江城日报 2022年5月3日 第02版\n\n渡口的早班船\n\n昨日清晨,第一班船离岸。周海生说,“船可以晚。”\n"
    assert read_list_file(page, LEXICON) is None


def test_a_file_has_the_lines_that_any_system_ends():
    assert read_list_file("张军\r李莉\r\n锦江区\u2028", LEXICON) == ("张军", "李莉", "锦江区")


@given(st.text(alphabet=st.sampled_from("张军李莉,\t\"\r\n\0'=")))
def test_no_file_is_too_odd_to_be_looked_at(text):
    names = read_list_file(text, LEXICON)
    assert names is None or len(names) >= FEWEST


def test_of_a_longer_list_than_is_looked_up_every_name_is_counted():
    names = [f"张{chr(0x4E00 + number)}" for number in range(2 * MOST)]
    assert read_list_file("\n".join(names), LEXICON) == tuple(names)
