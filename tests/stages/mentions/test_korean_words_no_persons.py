"""Korean words before words for people, which begin as family names do and are none; a name in the same place still is one."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "하반기 직원 채용 공고",
        "상반기 직원 채용",
        "신규장학생 선발 안내",
        "국가장학생 선발",
        "정규직 직원 전환",
        "박사급 연구원 모집",
        "장애인 직원 지원",
        "기간제 교사 채용",
        "공학계 교수 초빙",
        "올해 선발할 어업인 후계자",
        "- 사회적 농장 : 사회적 농업 활동 운영비 지원 (개소당 연간 60백만원)",
    ],
)
def test_ordinary_words_stay(found_private, text):
    """Nothing is masked."""
    assert found_private(text, "ko") == set()


def test_a_name_before_the_same_word_is_masked(found_private):
    """The word behind does not decide alone."""
    assert found_private("담당자: 하민서 직원 (041-123-4567)", "ko") >= {"하민서"}
