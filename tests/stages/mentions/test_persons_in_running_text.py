"""Private details in running text are found by the words beside them and by their form; ordinary words and offices are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Private = Callable[[str, str], set[str]]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("zh", "材料发给侯浩然就行，周五以前。", "侯浩然"),
        ("zh", "住宿安排请与梁思远联系，谢谢。", "梁思远"),
        ("zh", "寄到那里，何知远收，多谢。", "何知远"),
        ("zh", "材料学院 夏嘉怡 电话（微信同号）18698288153", "夏嘉怡"),
        ("ja", "申込みは担当の佐藤太郎（kokusai01@seiran.example）まで。", "佐藤太郎"),
        ("ja", "緊急連絡は080-0355-9165（佐倉陽翔）です。", "佐倉陽翔"),
        ("ja", "請求書は 水無瀬薫 宛（自宅）に送付。", "水無瀬薫"),
        ("ja", "国際課 田中誠\nTEL 03-0000-0000\n", "田中誠"),
        ("ko", "환급 계좌의 예금주 도하늘, 확인 바랍니다.", "도하늘"),
        ("ko", "사업팀장 양은주 (내선 12, 휴대폰 010-0000-0000)", "양은주"),
        ("zh", "请寄到青岚市云溪区望湖街30号7单元704，谢谢。", "青岚市云溪区望湖街30号7单元704"),
        ("ja", "荷物は青嵐市若葉台3-12-5 ハイツ潮見203号室へ。", "青嵐市若葉台3-12-5 ハイツ潮見203号室"),
        ("ko", "우편은 푸른시 솔내구 물결로 26번길 19, 2층으로 보내세요.", "푸른시 솔내구 물결로 26번길 19, 2층"),
        ("en", "She lives at Apartment 402, 21 Harbour Street, Skylark City.", "Apartment 402, 21 Harbour Street, Skylark City"),
        ("zh", "报销款打到工行 6217 0038 7871 9254 515。", "6217 0038 7871 9254 515"),
        ("ja", "振込は普通 1341045 まで。", "1341045"),
        ("ko", "환급은 푸른은행 722-931-272429 입니다.", "722-931-272429"),
        ("ja", "海外委員はWeChat ID jia_6104 に連絡。", "jia_6104"),
        ("en", "Call her on 13800002196.", "13800002196"),
    ],
)  # fmt: skip
def test_found(found_private: Private, language: str, text: str, found: str) -> None:
    """What is private is found whole."""
    assert any(found in one for one in found_private(text, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "提供整体解决方案，推动产学研和安全评估方案的实施。"),
        ("zh", "通过管网收集至再生水站，并与公共服务对接。"),
        ("zh", "青岚大学位于青岚市云溪区学院路8号行政楼305室。"),
        ("zh", "拨付青岚银行 12000000元，用于“汀兰计划”。"),
        ("ja", "関係者各位 宛の文書を送付する。普通の研究者1341045人。"),
        ("ja", "青嵐大学は青嵐市若葉台3-12-5にある。"),
        ("ko", "푸른은행 3000만원을 지원하고 팀장 회의를 연다."),
        ("en", "The plan opened 21 Harbour Street to visitors in 2019."),
    ],
)
def test_left(found_private: Private, language: str, text: str) -> None:
    """Everyday words, sums and the addresses of bodies stay."""
    assert found_private(text, language) == set()


def test_a_line_of_a_form_is_no_head_of_a_table(found_private: Private) -> None:
    """Cells beside each other are label and value; what stands below them is not theirs. A head with labels alone is one."""
    form = "家庭住址\t青岚市望湖区松涛路16号9幢203室\n二、申请内容\n拟申请经费190万元，自2022年8月1日起。\n"
    assert not any("190万元" in one for one in found_private(form, "zh"))
    table = "No.\t氏名\t旅券番号\t生年月日\n1\t山本涼子\tTR4513640\t1964/09/17\n"
    assert {"山本涼子", "TR4513640", "1964/09/17"} <= found_private(table, "ja")
