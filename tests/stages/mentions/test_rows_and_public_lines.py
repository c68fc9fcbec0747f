"""Rows of one shape about people, names side by side, homes of parties; lines that are open to everybody and offices with their holder stay readable. All made up."""

from __future__ import annotations

import pytest

from aftername.find import find_mentions


def masked(text: str, language: str) -> list[str]:
    """What is private in a text, in order."""
    return [
        one.written for one in find_mentions(text, language) if one.kind == "person" and not one.normal.public
    ]


@pytest.mark.parametrize(
    ("language", "text", "hidden"),
    [
        ("zh", "2026年度\n沈让川 / SHEN RANGCHUAN / E00004172 / 1997年5月16日 / ZZ803\n单于霏 / CHANYU FEI / E00005528 / 1998-11-02 / ZZ803",
         ["沈让川", "SHEN RANGCHUAN", "E00004172", "1997年5月16日", "CHANYU FEI", "E00005528", "1998-11-02"]),
        ("ja", "A-017　菅野谷 慧（カンノヤ ケイ）　平成10年6月3日　合格\nA-022　田中 思妤（タナカ シヨ）　1999年2月14日　合格",
         ["カンノヤ ケイ", "平成10年6月3日", "1999年2月14日"]),
        ("ko", "1) 나빛찬 / NA BITCHAN / M00004172 / 2001-03-08\n2) 독고민 / DOKGO MIN / M00005519 / 1999-10-21",
         ["NA BITCHAN", "M00004172", "2001-03-08", "M00005519", "1999-10-21"]),
        ("en", "Roe, Jane\tAB000417\t3 May 1998\tZB 216\nJane Roe\tM00005283\t27/10/1999\tZB 216\nJohn Dole\tM0006394\t1 June 1997\tZB 440",
         ["M00005283", "27/10/1999", "M0006394", "1 June 1997"]),
        ("ko", "심사위원: 탁은결(위원장), 남궁 솔, 편도훈, 어거스트 리", ["탁은결", "남궁 솔", "편도훈", "어거스트 리"]),
        ("en", "Present: Seosamh Ó Dubhagáin, Fidelma Tarpey, Prof. Anselm Boakye-Quinn", ["Seosamh Ó Dubhagáin", "Fidelma Tarpey"]),
        ("ja", "出席：蓬莱会長、真柄副会長、ナカムラ・リカルド委員", ["ナカムラ・リカルド"]),
        ("ja", "「けがもなく終えました。」（5年1組　ペレイラ 美香）", ["ペレイラ 美香"]),
        ("zh", "“报销款已经到账。”\n　　　　——拉姆措", ["拉姆措"]),
        ("en", '"She came home covered in mud." – Shazza Brindley, mum', ["Shazza Brindley"]),
        ("en", "To: Rev. Otis Hallowell; Xiomara Tejeda", ["Otis Hallowell", "Xiomara Tejeda"]),
        ("ko", "제3조 강사료는 을의 계좌(바다은행 0000-04-172036)로 지급한다.", ["0000-04-172036"]),
        ("en", "payable to her account, 0000417286 (Riverbank MFB).", ["0000417286"]),
        ("en", "His NIN, 00004172863, has been sent; hers (PPSN 0000417TZ) too.", ["00004172863", "0000417TZ"]),
        ("zh", "例如溪口鎮中正路二段318巷7弄9號2樓，業經會勘。", ["溪口鎮中正路二段318巷7弄9號2樓"]),
        ("zh", "已寄到您家（禾洲市望江区细柳营小区9栋1204室）。", ["禾洲市望江区细柳营小区9栋1204室"]),
        ("en", "and Ruaridh Calder MacPhail, of Tigh na Coille, 5 Shore Brae, Inverlunan ZZ9 4QX (\"the Lecturer\")",
         ["Ruaridh Calder MacPhail", "Tigh na Coille, 5 Shore Brae, Inverlunan ZZ9 4QX"]),
        ("en", "Witness: Bunty Laird, 22 Kirkgate, Strathmuir", ["22 Kirkgate, Strathmuir"]),
    ],
)  # fmt: skip
def test_what_is_private_is_found(language: str, text: str, hidden: list[str]) -> None:
    """Every detail is covered by a mention."""
    found = masked(text, language)
    assert [one for one in hidden if not any(one in each for each in found)] == []


@pytest.mark.parametrize(
    ("language", "text", "readable"),
    [
        ("zh", "监督举报电话：0799-0120000", "0799-0120000"),
        ("zh", "如需求助，请拨打基金会热线400-000-0000（周一至周五9:00—17:00）。", "400-000-0000（周一至周五"),
        ("zh", "打馆里总机0733-0110000。", "0733-0110000"),
        ("ja", "代表電話 03-0000-1000（平日10時～16時）", "03-0000-1000"),
        ("ja", "大学の夜間窓口は0120-000-000です。", "0120-000-000"),
        ("ko", "대표전화: 1300-0000", "1300-0000"),
        ("ko", "긴급 영사콜센터 +82-2-0000-0404.", "+82-2-0000-0404"),
        ("en", "Duty line (all hours): +44 1632 960 999", "+44 1632 960 999"),
        ("en", "the County main line is 555-555-0100.", "555-555-0100"),
        ("en", "Complaints: toll-free 0800 000 000.", "0800 000 000"),
        ("zh", "甲方：云麓县文化馆（地址：云麓县人民路2号）", "云麓县人民路2号"),
        ("ja", "来賓：河内市長 綿貫 呂平", "綿貫 呂平"),
        ("ko", "배석: 보건복지국장 인태섭", "인태섭"),
        ("zh", "列席者：獅嶺區民政事務專員賴啟邦先生", "賴啟邦"),
        ("en", "In attendance: Cormac Delahunt, T.D., Minister of State for Fisheries", "Cormac Delahunt"),
        ("zh", "负责人游阿叶，联系电话0799-0123456，核定新臺幣18萬元整。", "新臺幣18萬元整"),
        ("ja", "0102　九鬼山 徹　うなり信金 普通 0006640　75,000円\n0103　李 在勲　うなり信金 普通 0006641　50,000円", "75,000円"),
        # rows about things, and lists of things
        ("en", "Pump / PUMP / P00004172 pcs / 2001-03-08\nValve / VALVE / 12 / 1999-10-21", "2001-03-08"),
        ("zh", "水泵 / 3 / 1997年5月16日\n阀门 / 4 / 1998年11月2日", "1997年5月16日"),
        ("ko", "준비물: 연필, 지우개, 공책", "연필, 지우개, 공책"),
        ("ja", "持ち物：筆記用具、水筒、タオル", "筆記用具、水筒、タオル"),
        ("zh", "需提交材料：身份证、户口本、照片", "身份证、户口本、照片"),
        ("en", "Bring: Pencils, Paper, Glue", "Pencils, Paper, Glue"),
        ("en", '"We stand by the figures." – The Lowmarsh District Council', "The Lowmarsh District Council"),
    ],
)  # fmt: skip
def test_what_is_public_stays_readable(language: str, text: str, readable: str) -> None:
    """No mention of a private person touches it."""
    start = text.index(readable)
    end = start + len(readable)
    found = [one for one in find_mentions(text, language) if one.kind == "person" and not one.normal.public]
    assert [one.written for one in found if one.anchor.start < end and start < one.anchor.end] == []


@pytest.mark.parametrize(
    ("language", "text", "hidden"),
    [
        ("zh", "服务热线：13900000417", "13900000417"),
        ("ja", "ホットライン 090-0000-4172", "090-0000-4172"),
        ("ko", "콜센터 010-0000-4172", "010-0000-4172"),
        ("en", "Helpline: 01632 960440 (Dympna)", "01632 960440"),
    ],
)
def test_somebodys_own_number_is_no_public_line(language: str, text: str, hidden: str) -> None:
    """A mobile telephone, or a number with a name beside it, is private whatever its label says."""
    assert any(hidden in one for one in masked(text, language))
