"""Details of private persons are found in four languages; ordinary figures and office holders are left."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

from aftername.find import find_mentions
from aftername.records import PersonName


def private(text: str, language: str) -> list[tuple[str, str]]:
    """What is private in a text, with its sign."""
    return [
        (one.written, one.normal.sign)
        for one in find_mentions(text, language)
        if isinstance(one.normal, PersonName) and not one.normal.public
    ]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("姓名：古丽娜扎尔　住址：青岚市松涛路18号302室", "zh", [("古丽娜扎尔", "contact"), ("青岚市松涛路18号302室", "address")]),
        ("联系方式：人力资源部，张小禾，0571-80000001。", "zh", [("张小禾", "contact"), ("0571-80000001", "phone")]),
        ("联系人：人事处王小明", "zh", [("王小明", "contact")]),
        ("请联系陈小禾女士。", "zh", [("陈小禾", "contact")]),
        ("银行账号：6222000000000000001", "zh", [("6222000000000000001", "account")]),
        ("微信：xh_2021，QQ：123456789", "zh", [("xh_2021", "chat"), ("123456789", "chat")]),
        ("出生日期：1979年4月5日", "zh", [("1979年4月5日", "birth")]),
        ("苏映川，男，1979年4月生，教授。", "zh", [("苏映川", "beside-a-detail"), ("1979年4月", "birth")]),
        ("（0571-80000001）", "zh", [("0571-80000001", "phone")]),
        ("担当者：佐倉陽翔　口座番号：普通 0000001", "ja", [("佐倉陽翔", "contact"), ("0000001", "account")]),
        ("問合せ先：青嵐学術振興機構 国際課 鈴木花子 電話 03-0000-0001", "ja", [("鈴木花子", "contact"), ("03-0000-0001", "phone")]),
        ("【問合せ先】\n青嵐学術振興機構 国際課\n佐藤　さくら\nTEL：03-0000-0001", "ja", [("佐藤　さくら", "contact"), ("03-0000-0001", "phone")]),
        ("自宅住所：青嵐市潮見町1-2-3　LINE ID：hanako_1", "ja", [("青嵐市潮見町1-2-3", "address"), ("hanako_1", "chat")]),
        ("Roe Winifred,10-00-00 00000001,Soil Survey,2150.00", "en", [("Roe Winifred", "due"), ("10-00-00 00000001", "account")]),
        ("Grants:\nJane Roe, 04/11/1982, 00483312, $6,000\nJohn Dole, 19/02/1979, 00491870, $6,000", "en",
         [("Jane Roe", "name-in-text"), ("04/11/1982", "birth"), ("00483312", "account"), ("John Dole", "name-in-text"), ("19/02/1979", "birth"), ("00491870", "account")]),
        ("Please confirm your date of birth (we have 17/08/1993). I am on WeChat as roe_93.", "en", [("17/08/1993", "birth"), ("roe_93", "chat")]),
        ("请核对出生日期（档案为1993-08-17）。", "zh", [("1993-08-17", "birth")]),
        ("生年月日（旅券 1993/08/17）をご確認ください。", "ja", [("1993/08/17", "birth")]),
        ("생년월일(여권에는 1993.08.17)을 확인해 주십시오.", "ko", [("1993.08.17", "birth")]),
        ("교무처, 라인 ha.sun", "ko", [("ha.sun", "chat")]),
        ("Flat 3, 27 Wren Passage, Little Osmond LX4 9QT", "en", [("Flat 3, 27 Wren Passage, Little Osmond LX4 9QT", "address")]),
        ("生年月日：昭和54年4月5日", "ja", [("昭和54年4月5日", "birth")]),
        ("문의: 국제협력과 김물결 사무관 (044-000-0001)", "ko", [("김물결", "contact"), ("044-000-0001", "phone")]),
        ("계좌번호: 110-000-000001, 카카오톡 ID: mulgyeol1", "ko", [("110-000-000001", "account"), ("mulgyeol1", "chat")]),
        ("생년월일: 1979. 4. 5. 여권번호: M12345678", "ko", [("1979. 4. 5.", "birth"), ("M12345678", "id-number")]),
        ("790405-1000001", "ko", [("790405-1000001", "id-number")]),
        ("For enquiries, please contact Mara Ellison at the desk.", "en", [("Mara Ellison", "contact")]),
        ("Home address: 12 Harbour Road, Pelham. Date of birth: 5 April 1979", "en", [("12 Harbour Road, Pelham", "address"), ("5 April 1979", "birth")]),
        ("Account number: 0001234567; WeChat ID: skylark_1", "en", [("0001234567", "account"), ("skylark_1", "chat")]),
        ("In 2015 Mara Ellison joined the programme.", "en", [("Mara Ellison", "name-in-text")]),
        ("The award went to Li Xiaohe and Kim Mul-gyeol.", "en", [("Li Xiaohe", "name-in-text"), ("Kim Mul-gyeol", "name-in-text")]),
        ("Quillon Thrale graduated in 2015.", "en", [("Quillon Thrale", "name-in-text")]),
    ],
)  # fmt: skip
def test_details_are_found(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    """Labels, forms and contact lines give away names, numbers and addresses."""
    assert private(text, language) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("联系人：人事处", "zh"),
        ("第一标段, 04/11/1982, 00483312, 6000元", "zh"),
        ("Lot 4, second tender, 00483312, $6,000", "en"),
        ("開会に先立ち、村長の蓑島 徹より挨拶があった。", "ja"),
        ("10:30\tCall on the Director-General of the Heritage Agency, Philippa Roke\tProtocol", "en"),
        ("申报人须为1985年1月1日以后出生，1979年12月31日（含）以后出生者优先。", "zh"),
        ("副省长出席会议。咨询热线：12345。", "zh"),
        ("部长王小明表示，给予300万元。青科发〔2022〕0571号", "zh"),
        ("地址：青岚市科技路1号，青岚省科学技术厅", "zh"),
        ("1985年4月2日以降に生まれた者。", "ja"),
        ("所在地：青嵐市潮見町1-2-3 青嵐学術振興機構", "ja"),
        ("山田太一大臣が3,000万円を支給すると述べた。", "ja"),
        ("1985년 1월 1일 이후 출생자, 3억원", "ko"),
        ("이도현 장관은 발표했다. 문의: 국제협력과", "ko"),
        ("Applicants must be born on 1 January 1985 or later and earn $3-5 million.", "en"),
        ("The Marie Curie Fellowship and the Anna Hartwell Foundation pay it.", "en"),
        ("Science Minister Rowan Vale said so. Rowan Vale added more.", "en"),
        ("James Hartwell University, Mara Street and Victoria Harbour", "en"),
        ("Address: https://pelham.example/apply", "en"),
    ],
)  # fmt: skip
def test_what_is_public_is_left(text: str, language: str) -> None:
    """Offices, conditions of age, sums, numbers of papers and what bears a person's name are not masked."""
    assert private(text, language) == []


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("sender: 张伟 <zw@example.test>", ["张伟", "zw"]),
        ("发件人：“李娜” <ln@example.test>", ["李娜", "ln"]),
        ("差出人: 田中太郎 <t@example.test>", ["田中太郎", "t"]),
        ("보낸 사람: 홍길동 <h@example.test>", ["홍길동", "h"]),
        (
            'To: Jane Roe <jane@example.test>, "Poe, Ann" <ann@example.test>',
            ["Jane Roe", "jane", "Poe, Ann", "ann"],
        ),
        ("sender: 青岚省科学技术厅 <k@example.test>", ["k"]),
        ("sender: Ministry of Science and Technology <m@example.test>", ["m"]),
        ("sender: Human Resources Department <hr@example.test>", ["hr"]),
        ("张伟 < 李娜", ["张伟", "李娜"]),
    ],
)
def test_names_before_addresses(text: str, written: list[str]) -> None:
    """Whose address it is, in four languages; an office keeps its name."""
    assert [name for name, _ in private(text, "en")] == written


def _notices():  # type: ignore[no-untyped-def]
    place = Path(__file__).resolve().parents[3] / "benchmarks" / "privacy" / "notices.py"
    spec = importlib.util.spec_from_file_location("notices", place)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    sys.modules["notices"] = made
    spec.loader.exec_module(made)
    return made


@pytest.mark.parametrize("language", ["zh", "ja", "ko", "en"])
def test_made_up_notices_leak_little(language: str) -> None:
    """A small run of benchmarks/privacy: the aims of numbers and addresses, names, and ordinary figures."""
    made = _notices()
    maker = made.Maker(11)
    wrong: dict[str, list[bool]] = {}
    for _ in range(40):
        for part, readable in made.outcome(maker.notice(language)):
            wrong.setdefault(part.kind, []).append(readable != (part.kind in ("figure", "office")))
    share = {kind: sum(each) / len(each) for kind, each in wrong.items()}
    assert share["number"] <= 0.02
    assert share["address"] <= 0.02
    assert share["name"] <= 0.10
    assert share["figure"] <= 0.01
    assert share["office"] <= 0.01
    assert share.get("latin", 0) <= 0.10
