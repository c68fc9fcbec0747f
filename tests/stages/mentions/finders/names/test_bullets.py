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
