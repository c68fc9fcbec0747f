"""Words for a kind of body that are written as one sign in brackets: (株) is 株式会社."""

from __future__ import annotations

import re

_SMALL_FORMS = {
    "株": "株式会社", "有": "有限会社", "財": "財団法人", "社": "社団法人", "学": "学校法人", "独": "独立行政法人", "医": "医療法人", "特": "特殊法人",
    "주": "주식회사", "유": "유한회사", "재": "재단법인", "사": "사단법인", "학": "학교법인",
}  # fmt: skip
_SMALL_FORM = re.compile(rf"\(([{''.join(_SMALL_FORMS)}])\)")  # ㈱ and （株） are (株) in half width


def spelt_in_full(name: str) -> str:
    """A name in half width with such signs as the words they stand for."""
    return _SMALL_FORM.sub(lambda found: _SMALL_FORMS[found[1]], name) if "(" in name else name
