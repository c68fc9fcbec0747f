"""Who issues a paper by its number, its first sentence, the office that signs, or a label on the line above. All texts are made up."""

import pytest

from aftername.stages.reading.header import read_header
from aftername.stages.reading.structure import blocks_of


def header_of(text, language):
    """The header of a plain text."""
    return read_header("d" * 16, text, (), (), {}, language, blocks_of(text))


def issuer_of(text, language):
    """The issuer of a plain text; None without one."""
    field = header_of(text, language).issuer
    return None if field is None else field.value


REST = {
    "zh": "各单位应当按照要求组织申报，并于截止日期前将材料报送至指定地点，逾期不予受理。\n",
    "ja": "申請を希望する団体は、所定の様式により期日までに書類を提出してください。詳しくは要領をご覧ください。\n",
    "ko": "신청을 희망하는 기관은 정해진 서식에 따라 기한 안에 서류를 제출하여 주시기 바랍니다.\n",
    "en": "Organisations that wish to apply should send the form with all papers before the closing day.\n",
}


@pytest.mark.parametrize(
    ("language", "text", "issuer"),
    [
        ("zh", "关于组织申报的通知\n\n{rest}\n科研处\n2025年3月25日\n", "科研处"),
        ("ja", "農林水産省は、令和6年度の「みなと再生事業」について、次のとおり募集します。\n{rest}", "農林水産省"),
        ("ko", "보건복지부 공고 제2019-465호 「물결장학사업」 장학생을 다음과 같이 모집합니다.\n{rest}", "보건복지부"),
        ("ko", "물결장학사업 신청 안내\n- 담당부서\n- 환경부\n- 등록일\n- 2025.11.07\n{rest}", "환경부"),
        ("en", "Ministry of Fisheries, Public Notice No. 2021-0051\n\nHarbour Lights Fellowship\n\n{rest}", "Ministry of Fisheries"),
        ("en", "The Ministry of Fisheries is pleased to announce the Harbour Lights Fellowship.\n{rest}", "Ministry of Fisheries"),
    ],
)  # fmt: skip
def test_who_issues(language, text, issuer):
    """The body or office that the paper itself speaks for."""
    assert issuer_of(text.format(rest=REST[language]), language) == issuer


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "关于组织申报的通知\n\n{rest}\n第三科的同事参加\n2025年3月25日\n"),
        ("ja", "農林水産省は、昨年の予算の三割を返納したことがわかった。\n{rest}"),
        ("ko", "보건복지부 고시 제2019-465호에 따라 신청을 받는다고 마을 신문이 전했다.\n{rest}"),
        ("ko", "물결장학사업 신청 안내\n- 담당부서\n- 등록일\n- 2025.11.07\n{rest}"),
        ("en", "The Ministry of Fisheries returned a third of its budget last year.\n{rest}"),
    ],
)
def test_who_is_only_named(language, text):
    """Bodies of which a text speaks issue nothing."""
    assert issuer_of(text.format(rest=REST[language]), language) is None


def test_a_number_that_opens_a_call_is_its_own():
    """Not one that it rests on."""
    own = header_of("환경부 공고 제2024-12호 「물결사업」을 다음과 같이 공고합니다.\n" + REST["ko"], "ko")
    assert own.number is not None
    assert own.number.value == "환경부 공고 제2024-12호"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("zh", "您的瀏覽器不支援JavaScript功能，請開啟瀏覽器"),
        ("ja", "お使いのブラウザでは正しく表示されません"),
        ("ko", "헤더 바로가기 메인컨텐츠 바로가기 푸터 바로가기"),
        ("en", "By Nora Quill July 12, 2018 Heating and cooling"),
    ],
)
def test_lines_of_the_page_are_no_title(language, line):
    """What the page says of itself, or who wrote it, heads no paper."""
    assert header_of(f"{line}\n\n{REST[language] * 2}", language).title is None
