"""Lines that open with many bullets are read in one go. The texts are made up."""

from __future__ import annotations

import pytest

from aftername.find import as_document
from aftername.stages.mentions.scan import mentions_in


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("{}‘팅란 지원사업’ 신청 안내\n지원금액: 300만원\n", "ko", "팅란 지원사업"),
        ("{}「汀蘭支援事業」募集\n補助額：300万円\n", "ja", "汀蘭支援事業"),
    ],
)
@pytest.mark.parametrize("bullets", ["", "■ ", "●" * 400, "- " * 200, "●" * 400 + "가"])
def test_bullets_before_a_name(text, language, name, bullets):
    """Four hundred bullets took for ever; they cost no name."""
    document = as_document(text.format(bullets), language)
    found = [
        document.text[m.anchor.start : m.anchor.end] for m in mentions_in(document) if m.kind == "programme"
    ]
    assert any(name in one for one in found)


@pytest.mark.parametrize("bullet", ["- ", "· ", "• ", "○ ", "❍ ", "※ ", "* ", "+ "])
@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("○ 지원내용\n{}물빛자립 홍보 및 교육활동 지원 사업 : 개소당 300만원 이내 지원\n", "ko", "물빛자립 홍보 및 교육활동 지원 사업"),
        ("支援の内容\n{}水色自立支援事業：1団体あたり30万円以内を補助\n", "ja", "水色自立支援事業"),
        ("支持内容\n{}水色自立支持计划：每家最高补助30万元\n", "zh", "水色自立支持计划"),
        ("What it offers\n{}Blue Water Support Scheme: grants of up to £300 each\n", "en", "Blue Water Support Scheme"),
    ],
)  # fmt: skip
def test_no_bullet_is_a_part_of_a_name(text, language, name, bullet):
    """A dash or dot that opens an item, a blank behind it, is no word of the name; a name may still hold one."""
    document = as_document(text.format(bullet), language)
    assert [m.anchor.quote for m in mentions_in(document) if m.kind == "programme" and m.anchor.quote.strip("-·•○❍※*+ ") != m.anchor.quote] == []  # fmt: skip
    document = as_document("‘물빛-푸른 지원사업’ 신청 안내\n지원금액: 300만원\n", "ko")
    assert "물빛-푸른 지원사업" in [m.anchor.quote for m in mentions_in(document) if m.kind == "programme"]
