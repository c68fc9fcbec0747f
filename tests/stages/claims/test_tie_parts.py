"""Names that open the lines behind a line that counts parts of a programme are its parts, and never its successors."""

from __future__ import annotations

import pytest

FIRES = [
    ("zh", "关于[[p1:苇航计划]]\n[[p1:苇航计划]]分为以下两个项目：\n1. [[p2:汀兰项目]]\n面向青年。\n2. [[p3:溪桥项目]]\n"),
    ("ja", "[[p1:葦航事業]]について\n[[p1:葦航事業]]には次の2つのコースがあります:\n1. [[p2:汀蘭コース]]\n2. [[p3:渓橋コース]]\n"),
    ("ko", "[[p1:위항 사업]] 안내\n[[p1:위항 사업]]은 다음 두 유형으로 운영된다:\n1. [[p2:정란 과정]]\n2. [[p3:계교 과정]]\n"),
    ("en", "[[p1:Weihang Fund]]\nThe [[p1:Weihang Fund]] has two streams:\n1. [[p2:Tinglan Stream]]\n2. [[p3:Xiqiao Stream]]\n"),
]  # fmt: skip
SILENT = [
    ("zh", "关于[[p1:苇航计划]]\n[[p1:苇航计划]]与以下两个项目不可兼得。\n1. [[p2:汀兰项目]]\n2. [[p3:溪桥项目]]\n"),
    ("ja", "[[p1:葦航事業]]について\n[[p1:葦航事業]]には2つのコースがあります:\n申込みは春です。\n1. [[p2:汀蘭コース]]\n2. [[p3:渓橋コース]]\n"),
    ("ko", "[[p1:위항 사업]] 안내\n[[p1:위항 사업]]과 함께 보는 자료:\n1. [[p2:정란 과정]]\n2. [[p3:계교 과정]]\n"),
    ("en", "[[p1:Weihang Fund]]\nHolders of the [[p1:Weihang Fund]] often ask about:\n1. [[p2:Tinglan Stream]]\n2. [[p3:Xiqiao Stream]]\n"),
]  # fmt: skip


def _told(claims):
    return sorted((one.programme, one.label, one.value) for one in claims if one.fact == "succession")


@pytest.mark.parametrize(("language", "text"), FIRES)
def test_counted_lines_are_parts(claims_in, language, text):
    told = _told(claims_in(language, text))
    assert [(programme, label) for programme, label, _ in told] == [("p1", "has part"), ("p1", "has part")]


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_other_lists_say_nothing(claims_in, language, text):
    assert _told(claims_in(language, text)) == []


def test_never_more_than_counted(claims_in):
    text = FIRES[3][1] + "3. [[p4:Lutang Award]]\n"
    assert len(_told(claims_in("en", text))) == 2
