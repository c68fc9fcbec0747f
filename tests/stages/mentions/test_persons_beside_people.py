"""Names behind words for people, on rosters and beside details are found; ordinary words and office holders are left."""

from __future__ import annotations

import pytest

from aftername.find import find_mentions
from aftername.records import PersonName


def private(text: str, language: str) -> set[str]:
    return {
        one.written
        for one in find_mentions(text, language)
        if isinstance(one.normal, PersonName) and not one.normal.public
    }


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("zh", "评审专家名单：龚建国、康小静、杜磊（采购人代表）", {"龚建国", "康小静", "杜磊"}),
        ("zh", "文｜孙明月  编辑｜张思远", {"孙明月", "张思远"}),
        ("zh", "骨科\t谢小禾\t副主任医师\t186 0000 0000\t3月19日", {"谢小禾", "186 0000 0000"}),
        ("zh", "列席：人事处秦芳芳、财务处谢一鸣", {"秦芳芳", "谢一鸣"}),
        ("zh", "该事项由雷丽华跟进。", set()),
        ("zh", "经费已落实，由雷丽华跟进。", {"雷丽华"}),
        ("zh", "二等奖 郭若溪、潘若溪", {"郭若溪", "潘若溪"}),
        ("zh", "同住：孙嘉怡（妻）", {"孙嘉怡"}),
        ("zh", "2. 黎磊 1人 13800000000", {"黎磊", "13800000000"}),
        ("ja", "写真＝田中誠", {"田中誠"}),
        ("ja", "班長は鬼塚隼人さんです。", {"鬼塚隼人"}),
        ("ja", "（山本涼子）\n", {"山本涼子"}),
        ("ko", "설교 류지훈 목사", {"류지훈"}),
        ("ja", "立会人　水無瀬薫、桐生院誠", {"水無瀬薫", "桐生院誠"}),
        ("ja", "欠席の佐藤 太郎さんから", {"佐藤 太郎"}),
        ("ja", "とりまとめ役は佐倉陽翔さん、", {"佐倉陽翔"}),
        ("ja", "フリガナ　スズキ　ハナコ", {"スズキ　ハナコ"}),
        ("ko", "기술평가위원: 홍서연, 문도현", {"홍서연", "문도현"}),
        ("ko", "불참: 최도현(해외출장)", {"최도현"}),
        ("ko", "기서연 위원: 지원금은 과하다고 봄.", {"기서연"}),
        ("ko", "이    름: 백은주 (남)", {"백은주"}),
        ("ko", "추천인 이름(안예은)과 학교", {"안예은"}),
        ("en", "Apologies: Mara Ellison; Thomas Vale", {"Mara Ellison", "Thomas Vale"}),
    ],
)  # fmt: skip
def test_names_are_found(language: str, text: str, found: set[str]) -> None:
    """Who is named behind a word for people, on a roster, or on the line of a number."""
    assert private(text, language) == found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "加强精神文明建设，收费人员应当文明礼貌；审批文件报送专家。"),
        ("zh", "省委书记陈志强在座谈会上说，要引进人才。"),
        ("zh", "联系人：“汀兰计划”的通知"),
        ("zh", "随时随地办理，加强组织协调，中文信息处理。"),
        ("zh", "重点支持新材料、高学历、任务书、金融业等方向。"),
        ("ja", "校長　石川 正一より：外国人講師が来校します。研究者さん、看護師さんへ。"),
        ("ja", "担当者連絡会議、記録方法、編集方針を確認する。"),
        ("ko", "사회 구성원과 담당 기관은 지원금과 신청서를 확인한다."),
        ("ko", "법무부장관 임태수 귀하"),
        ("en", "The Secretary of State, Laura Brand, approved it. Present: three members."),
    ],
)
def test_what_is_no_private_person_is_left(language: str, text: str) -> None:
    """Everyday words behind words for people, names of programmes, and who holds an office."""
    assert private(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("zh", "香港身份證號碼A123456(7)，回鄉證H12345678", {"A123456(7)", "H12345678"}),
        ("zh", "分機238，辦公室 (853) 8800 0000", {"238", "(853) 8800 0000"}),
        ("zh", "加V：wh_talent1", {"wh_talent1"}),
        ("zh", "住青岚市望湖区芦花路61弄29号205室", {"青岚市望湖区芦花路61弄29号205室"}),
        ("ja", "（〒100-0000　青嵐県潮見郡青葉村大字若葉261番地）", {"〒100-0000　青嵐県潮見郡青葉村大字若葉261番地"}),
        ("ja", "ゆうちょ銀行　記号12910　番号01992641へ", {"12910", "01992641"}),
        ("ko", "내선 7489, 신한 계좌 141-375774-84-130", {"7489", "141-375774-84-130"}),
        ("en", "front desk (617) 555-0100, SSN 452-80-6608, NRIC S5367115E", {"(617) 555-0100", "452-80-6608", "S5367115E"}),
        ("en", "routing 012134913 acct 2807294320; Telegram @chairs63", {"012134913", "2807294320", "@chairs63"}),
    ],
)  # fmt: skip
def test_numbers_are_found(language: str, text: str, found: set[str]) -> None:
    """Numbers of many countries by their form, or by the last word of their label."""
    assert all(any(one in masked for masked in private(text, language)) for one in found)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "项目编号：2023-01286，会议编号306 837 185，统一社会信用代码91330100000000000X"),
        ("zh", "合同编号12345678，邮编310000，经费12000000元，2019-2023年。"),
        ("ja", "案件番号：R5-0123、法人番号1234567890123、研究課題番号 12345678"),
        ("ko", "입찰공고번호 2023-01123-00, 사업자등록번호 123-45-67890"),
        ("en", "Grant No. 12345678; meeting ID 306 837 1850; ISBN 978-0-00-000000-0; in 2019-2023"),
    ],
)
def test_numbers_of_papers_firms_and_calls_stay(language: str, text: str) -> None:
    """What a label calls official is nobody's."""
    assert private(text, language) == set()
