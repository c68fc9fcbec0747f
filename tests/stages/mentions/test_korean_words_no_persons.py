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


@pytest.mark.parametrize(
    "text",
    [
        "○ 선발대상 확정 및 통지: 3월 중",
        "초과분은 보호자 부담",
        "6월까지 모든 회원 전환이 시작된다.",
        "• 대상자 : 박사학위 취득 이후 5년 이상",
        "군은 친화적 주거환경을 조성하기 위해 4개 사업 163동을 지원한다.",
        "농촌 빈집 수선사업은 15동이 배정되었다.",
    ],
)
def test_words_behind_words_for_people_are_left(found_private, text):
    """What happens to people is no name, and a label within a longer word heads no address."""
    assert found_private(text, "ko") == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("수상자 김한별 및 가족", ["김한별"]),
        ("담당자: 노을 010-0000-0001", ["노을", "010-0000-0001"]),
        ("우수상은 하나 씨에게 돌아갔다.", ["하나"]),
        ("주거지: 솔내시 물결로 12 103동 1201호", ["솔내시 물결로 12 103동 1201호"]),
    ],
)
def test_names_behind_words_for_people_are_found(found_private, text, expected):
    """A name with its family, one beside a telephone, one before a form of address; a label with a colon heads an address."""
    assert found_private(text, "ko") == set(expected)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("地域の課題を解決するカギは生産性の向上です。", "ja"),
        ("採択者の決定の後は補助事業の実施です。", "ja"),
        ("为全省经济社会发展作出贡献。\n“松岚之光”操作指南", "zh"),
        ("선정방법: 점수 60점 이상자 중 고득점자순 선발", "ko"),
    ],
)
def test_ordinary_and_quoted_words_stay(found_private, text, language):
    """Ordinary words where a name may stand, and what is quoted."""
    assert found_private(text, language) == set()


def test_a_quoted_name_before_a_form_of_address_is_masked(found_private):
    """What is quoted is a name where it is addressed."""
    assert "百々 彩香" in found_private(
        "財布を拾得。中に「百々 彩香」さんの学生証（学籍番号 22AE0417）", "ja"
    )
