"""Names on pages in Japanese and Korean: cards, lists, offices, former names, years inside names, edges."""

from __future__ import annotations

import pytest

from aftername.find import as_document
from aftername.stages.mentions.scan import mentions_in


def named(text: str, language: str) -> list[str]:
    """What is found as a programme."""
    document = as_document(text, language)
    mentions = [m for m in mentions_in(document) if m.kind == "programme"]
    assert all(document.text[m.anchor.start : m.anchor.end] == m.anchor.quote for m in mentions)
    return [m.written for m in mentions]


@pytest.mark.parametrize(
    ("text", "written", "language"),
    [
        ("ご案内\n1 潮騒市創業応援金\n対象者：創業した方\n上限：50万円\n", "潮騒市創業応援金", "ja"),
        ("ご案内\n01 2. 汐見設備支援金\nもらえる／青嵐県\n10万円 最大\n", "汐見設備支援金", "ja"),
        (
            "汐見育成プログラム（大学院生向け）（SHIO）\nhttps://example.org/shio\n生活費：月20万円\n",
            "SHIO",
            "ja",
        ),
        ("これは旧汐見補助金に代わるものです。申請は春からです。", "汐見補助金", "ja"),
        ("新しい補助金（汐見再構築補助金の後継）の申請が始まる。", "汐見再構築補助金", "ja"),
        ("申請は汐見すまい支援事業事務局が受け付けます。", "汐見すまい支援事業", "ja"),
        ("お知らせ\n汐見灯り2024事業\n対象者：市民\n", "汐見灯り2024事業", "ja"),
        ("お知らせ\n汐見省エネ導入補助金\n対象者：市民\n", "汐見省エネ導入補助金", "ja"),
        ("お知らせ\n両輪支援助成金\nもらえる／青嵐県\n10万円\n", "両輪支援助成金", "ja"),
        (
            "潮騒市企業・団体間交流・ 出会いサポート事業\n市が独身の方の出会いを応援します。\n対象者：市民\n",
            "潮騒市企業・団体間交流・ 出会いサポート事業",
            "ja",
        ),
        ("안내\n1. 물빛청년 월세지원금\n지원금액: 월 20만원\n", "물빛청년 월세지원금", "ko"),
        ("2024년 제3기 물빛 창업대전 참가자 모집\n신청은 3월까지이다.", "물빛 창업대전", "ko"),
        ("물빛활동사업(구, 달빛활동형) 참여자를 모집한다.", "달빛활동형", "ko"),
        ("소외된 이를 위한 '물빛바우처'가 '달빛이용권'으로 이름을 바꿔 선보인다.", "달빛이용권", "ko"),
        (
            "물빛카드는 올해 시작됐다. 물빛카드를 발급받으면 관람료를 지원한다. 물빛카드 가입자가 늘었다.",
            "물빛카드",
            "ko",
        ),
        (
            "물빛창업사관학교 참여자를 모집한다. 물빛창업사관학교는 교육을 제공하는 사업이다.",
            "물빛창업사관학교",
            "ko",
        ),
        ("유형은 두 가지이다(옛 달빛성공패키지).", "달빛성공패키지", "ko"),
        ("041-350-11112024년 물빛방역사업 참여자 모집\n물빛방역사업은 봄에 시작한다.", "물빛방역사업", "ko"),
        ("기관은 ‘2024년 동계 물빛 현장실습’ 과정을 열었다.", "물빛 현장실습", "ko"),
        ("2024년 2학기 물빛부 대학장학금 신청 안내\n접수는 3월이다.", "물빛부 대학장학금", "ko"),
        (
            "2023년 제1학기 달빛나루 장학사업 신청 안내\n접수는 봄에 한다.",
            "달빛나루 장학사업",
            "ko",
        ),
        ("물빛배움사업(舊달빛서당사업) 수강생을 모집한다.", "달빛서당사업", "ko"),
        (
            "시는 다음 3개 체육사업: 물빛수영교실반, 달빛걷기모임, 온가족 물빛산책\n문의는 체육과로 한다.",
            "달빛걷기모임",
            "ko",
        ),
        (
            "시는 다음 3개 체육사업: 물빛수영교실반, 달빛걷기모임, 온가족 물빛산책\n문의는 체육과로 한다.",
            "온가족 물빛산책",
            "ko",
        ),
        (
            "군청은 농가를 지원하는 K-달빛과수원 보급사업 등 4개 프로그램을 연다.",
            "K-달빛과수원 보급사업",
            "ko",
        ),
        (
            "신청은 물빛희망 지원사업 사무국에서 받는다. 물빛희망 지원사업은 올해 시작했다.",
            "물빛희망 지원사업",
            "ko",
        ),
    ],
)
def test_found(text, written, language):
    """A line that is a name above what it offers; a former name; the office called by it; clean edges."""
    assert written in named(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ご案内\n1 補助対象事業\n対象者：市内の方\n2 支援対象者\n電話：00-0000\n", "ja"),
        ("福利厚生\n社員紹介制度\n紹介料：10万円\n汐見手当\n月額：2万円\n", "ja"),
        ("他の支援プログラム\n対象者：学生\nどんな事業\n対象者：市民\n", "ja"),
        ("旧制度と旧プログラムは終わった。貸与型奨学金は別である。", "ja"),
        ("都市計画は町の人が決める。構成事業の一覧。第1号通所事業である。", "ja"),
        ("広いキャンパスの地図。キャンパスの入口。大学のキャンパスに集まる。", "ja"),
        ("복리후생\n경조사 지원제도\n금액: 10만원\n가족수당\n월 5만원\n", "ko"),
        ("안내\n3. 지원대상 사업\n문의처: 복지과\n4. 신청 방법\n", "ko"),
        ("졸업 후 장학금을 갚았다. 대전 시민이 모였다. KAIST 대전 캠퍼스.", "ko"),
        ("물빛연구 사업단은 어제 회의를 열었다.", "ko"),
        ("수상팀을 위한 후속지원으로 교육 및 물빛 역량 강화 프로그램이 제공되고 교류가 이어진다.", "ko"),
        ("가능성을 지닌 사업을 뽑아 선정 사업으로 삼았다.", "ko"),
        ("이른바 ‘물빛 선거법’으로 불리는 법을 고쳤다.", "ko"),
        ("가게에서 신용카드로 결제하면 쿠폰을 준다. 교통카드를 잃어버렸다.", "ko"),
        ("대학은 외국 학자를 불러 강의를 맡기고 장학금을 지원한다.", "ko"),
        ("군청은 학생들과 함께 마을 고유 체육사업을 벌일 참여자를 모집하고 교육을 지원한다.", "ko"),
        ("부처는 유사중복사업을 통합하고 예산을 지원한다.", "ko"),
        ("공장신축사업계획 승인을 받으면 지원을 신청할 수 있다. 공장신축사업계획 서류를 낸다.", "ko"),
        ("* 3개 지원사업 : 교육, 상담, 취업\n\n올해 시작한다.", "ko"),
        ("* 4개 지원사업 : 물빛수영교실반, 달빛걷기모임, 온가족 물빛산책\n\n올해 시작한다.", "ko"),
        ("* 3개 지원사업 : 시설을 고치는 일, 장비를 사들이는 일, 판로를 넓히는 일\n", "ko"),
        ("군청은 농가를 지원하는 시설 개선 사업 등 4개 프로그램을 연다.", "ko"),
        ("육군사관학교를 마친 사람이 박람회를 열었다.", "ko"),
    ],
)
def test_none(text, language):
    """Common nouns on lines of their own, a firm's offers to its staff, laws, teams, ends of other words."""
    assert named(text, language) == []


def test_holders_go_by_the_scholarship():
    """Who holds a scholarship is no programme of its own."""
    document = as_document(
        "2024년 물빛인재 장학금 신청 안내\n물빛인재 장학생으로 선발되면 매월 지원한다. 물빛인재 장학금은 재단이 준다.",
        "ko",
    )
    keys = {m.normal.key for m in mentions_in(document) if m.kind == "programme"}
    assert keys == {"물빛인재"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "관광객은 여행경비의 50%를 미르마을상품권으로 돌려받는다. 미르마을상품권은 올해 시작했다.",
            "미르마을상품권",
        ),
        ("관광객은 미르마을상품권으로 돌려받는다. 미르마을상품권은 올해 시작했다.", "미르마을상품권"),
    ],
)
def test_a_particle_of_the_figure_before_is_no_part_of_a_name(text, name):
    """50%를 X: the particle belongs to the figure."""
    found = {m.written for m in mentions_in(as_document(text)) if m.kind in ("programme", "candidate")}
    assert name in found
    assert not any(one.startswith("를") for one in found)
