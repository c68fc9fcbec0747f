"""Figures that belong to a page tell nothing; those of the matter do."""

from __future__ import annotations

import pytest

from aftername.languages.page_figures import given_again, of_the_page


def _blanked(text: str) -> str:
    small = list(text.lower())
    for start, end in of_the_page("".join(small)):
        small[start:end] = " " * (end - start)
    return "".join(small)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("2031-08-15 07:30:12　阅读 12,304　评论 87", "12,304"),
        ("写真は2031年3月3日。いいね 318　コメント 52", "318"),
        ("사진=2031년 3월 3일 촬영. 좋아요 132 조회 20,417", "20,417"),
        ("Case No. H-2031-00031 Doc No. C0600001", "0600001"),
        ("Updated: 15/08/2031 07:30 - 1,204 views", "1,204"),
        ("환율은 1위안에 182원이다.", "182"),
    ],
)
def test_of_the_page(text, figure):
    """Counters, clocks, days of pictures, stamps and rates are left out in every language."""
    assert figure not in _blanked(text)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("审计人员发现有3417桶油被重复付款。", "3417"),
        ("監査では3417樽に二重の支払いがあった。", "3417"),
        ("감사 결과 3417배럴에 대금이 두 번 지급됐다.", "3417"),
        ("Auditors found that 3,417 barrels were paid for twice by 12 clerks.", "3,417"),
    ],
)
def test_of_the_matter(text, figure):
    """What the text tells stays."""
    assert figure in _blanked(text)


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("300万元（约合42万美元）的补贴", ["42万美元"]),
        ("300万元(約6,000万円)の補助", ["6,000万円"]),
        ("약 100마일(약 160㎞) 떨어진", ["160㎞"]),
        ("100 miles (160 km) off", ["160 km"]),
        ("第3期（2031年）申报", []),
        ("the plan (see 4.2)", []),
    ],
)
def test_given_again(text, again):
    """A sum or way in brackets behind another is that one again; a bracket without a figure before it is none."""
    told = [text[start:end] for start, end in given_again(text)]
    assert [one for one in told if "2031" not in one] == again
