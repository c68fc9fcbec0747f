"""Entries that were cut out of lists, entries that drop out as time goes by, and lists of projects, in four languages."""

from __future__ import annotations

import pytest

LIVES = {
    "zh": ("沈砚秋", "{}\n电话：八八二一", ["1998年 毕业于云水大学", "2012年 入选“远帆学者计划”", "2014年 获省科技奖", "2016年 任系主任"], "远帆学者计划", "代表性论文", "盐生植物的叶片（2019）"),
    "ja": ("早乙女 澪", "{}\n電話 八八二一", ["2001年 青石大学大学院修了", "2013年 「蒼穹研究者プログラム」採用", "2016年 青石大学教授", "2017年 学会賞"], "蒼穹研究者プログラム", "主な論文", "層状化合物の秩序（2019年）"),
    "ko": ("표다온", "{}\n전화 팔팔이일", ["2004 푸른돌대학교 박사", "2013 '큰바위 석학 유치 사업' 선정", "2017 푸른돌대학교 교수", "2018 학회 논문상"], "큰바위 석학 유치 사업", "최근 논문", "박막 소자의 신뢰성 (2020)"),
    "en": ("Morwenna Pascoe", "{}\nRoom 2.14", ["1999 Doctorate, Bluestone", "2013 Amber Gate Scholar Programme, Hejin", "2016 Reader, Bluestone", "2018 Clay medal"], "Amber Gate Scholar Programme", "Selected papers", "Acid sites in clays (2020)"),
}  # fmt: skip


@pytest.mark.parametrize("language", LIVES)
def test_a_line_cut_out_of_a_life(page, language):
    """The lines around it stay; that a paper came below is no reason."""
    title, frame, lines, name, papers, paper = LIVES[language]
    page.text("2016-01-01", title, frame.format("\n".join([*lines, papers])), language, p=name)
    cut = [*lines[:1], *lines[2:], papers, paper]
    [one] = page.text("2019-01-01", title, frame.format("\n".join(cut)), language).history().scrubbed
    assert one.what == name


@pytest.mark.parametrize("language", LIVES)
def test_the_end_of_a_list_that_rolls(page, language):
    """In a list in order of years the oldest drops off where a new one comes."""
    title, frame, lines, name, *_ = LIVES[language]
    page.text("2016-01-01", title, frame.format("\n".join([lines[1], *lines[2:]])), language, p=name)
    rolled = [*lines[2:], "2019 Granite prize of the town"]
    assert page.text("2019-01-01", title, frame.format("\n".join(rolled)), language).history().scrubbed == ()


OPEN = {
    "zh": ("正在申报", ["企业评价（截止5月31日）", "“远帆学者计划”（截止4月30日）", "科普基地（截止7月15日）"], "远帆学者计划", "申报单位登录系统后在线填写。\n填写之前请先阅读说明。"),
    "ja": ("募集中の事業", ["設備の共同利用（6月30日まで）", "蒼穹研究者プログラム（5月31日まで）", "出版の助成（7月15日まで）"], "蒼穹研究者プログラム", "応募は電子申請で受け付けます。\n記入の前に説明をお読みください。"),
    "ko": ("모집 중인 사업", ["장비 공동 이용 (6월 30일까지)", "큰바위 석학 유치 사업 (5월 31일까지)", "출판 지원 (7월 15일까지)"], "큰바위 석학 유치 사업", "신청은 전자문서로 받습니다.\n쓰기 전에 설명을 읽어 주십시오."),
    "en": ("Open calls", ["Shared instruments (until 30 June)", "Amber Gate Scholar Programme (until 31 May)", "Books (until 15 July)"], "Amber Gate Scholar Programme", "Applications are sent by web form.\nPlease read the notes before you write."),
}  # fmt: skip


@pytest.mark.parametrize("language", OPEN)
def test_a_call_that_is_over(page, language):
    """It drops out of the list of those that are open."""
    title, lines, name, text = OPEN[language]
    page.text("2016-05-01", title, "\n".join([title, *lines, text]), language, p=name)
    later = page.text("2016-06-01", title, "\n".join([title, lines[0], lines[2], text]), language)
    assert later.history().scrubbed == ()


def test_a_member_who_left(page):
    """An entry that went with whom it was about; where the member stays, the name went."""
    lines = ["苏问渠 （教授，远帆学者计划）", "梁听雨 （副教授）", "方既白 （讲师）", "孟春和 （实验师）"]
    text = "课题组成员\n{}\n课题组每周五下午举行组会。\n实验室位于理科楼四层东侧。"
    page.text("2016-05-01", "课题组", text.format("\n".join(lines)), p="远帆学者计划")
    assert page.text("2018-05-01", "课题组", text.format("\n".join(lines[1:]))).history().scrubbed == ()
    page.captures.pop()
    [one] = (
        page.text("2018-05-01", "课题组", text.format("\n".join(["苏问渠 （教授）", *lines[1:]])))
        .history()
        .scrubbed
    )
    assert one.what == "远帆学者计划"


PROJECTS = {
    "zh": ("经专家评审，现将拟立项的3个项目予以公示：", "轴承钢的研制（云水特钢公司）\n快速诊断试剂（青石农科所）\n水质巡测系统（云水仪器公司）", "公示期为七天。\n如有异议，请以书面形式反映。\n项目执行期为两年。", "拟立项项目的申报单位须提交下列材料："),
    "ja": ("選考委員会の審議を経て、次の3件への助成を決定しました。", "課題1　古気候の復元　代表機関：青石大学\n課題2　外来魚の行動解析　代表機関：水産試験場\n課題3　木造校舎の耐震評価　代表機関：工業高専", "助成金は七月末に交付します。\n報告書は翌年の五月に提出していただきます。\n選考の経過はお答えしません。", "採択された方は、次の書類を提出してください。"),
    "ko": ("심의를 거쳐 다음 3개 과제를 지원 대상으로 확정하였습니다.", "번호 | 과제명 | 기관\n1 | 탄소 저장량 평가 | 푸른돌대학교\n2 | 수어 번역 로봇 | 새터연구소\n3 | 재활용 섬유 | 누리섬유", "협약은 유월까지 맺습니다.\n연구비는 한 달 안에 지급합니다.\n이의는 이레 안에 신청합니다.", "최종 선정된 기관은 아래 일정에 따라 협약을 맺습니다."),
    "en": ("The panel met in June and three projects were funded:", "Low-noise amplifiers (with the Observatory)\nCorrosion of bolts (with the Shipyard)\nDetection of rust (with the Seed Institute)", "Work begins in September.\nProgress is reviewed each summer.\nEvery applicant hears why.", "Applicants who were selected go through these steps:"),
}  # fmt: skip


NAMED = {
    "zh": ("轴承钢的研制", "快速诊断试剂", "水质巡测系统"),
    "ja": ("古気候の復元", "外来魚の行動解析", "木造校舎の耐震評価"),
    "ko": ("탄소 저장량 평가", "수어 번역 로봇", "재활용 섬유"),
    "en": ("Low-noise amplifiers", "Corrosion of bolts", "Detection of rust"),
}


@pytest.mark.parametrize("language", PROJECTS)
def test_a_list_of_projects(page, language):
    """Below a sentence that says how many were chosen, with signs between a project and who leads it, also in a table."""
    head, entries, rest, _ = PROJECTS[language]
    page.text("2016-05-01", "Round three", f"{head}\n{entries}\n{rest}", language)
    [one] = (
        page.text("2018-05-01", "Round three", f"{head.rstrip('：:')}\n{rest}", language).history().scrubbed
    )
    assert one.kind == "list"
    assert entries.splitlines()[-1] in one.anchor.quote


@pytest.mark.parametrize("language", PROJECTS)
def test_a_list_for_the_chosen(page, language):
    """Papers to hand in, dates and steps below a sentence that speaks of the chosen are not they."""
    _, entries, rest, head = PROJECTS[language]
    page.text("2016-05-01", "Round three", f"{head}\n{entries}\n{rest}", language)
    assert page.text("2018-05-01", "Round three", rest, language).history().scrubbed == ()


@pytest.mark.parametrize("language", PROJECTS)
def test_projects_written_otherwise(page, language):
    """A list whose projects stand in a sentence now is still there."""
    head, entries, rest, _ = PROJECTS[language]
    page.text("2016-05-01", "Round three", f"{head}\n{entries}\n{rest}", language)
    told = f"{head.rstrip('：:')}\n{'; '.join(NAMED[language])}.\n{rest}"
    assert page.text("2018-05-01", "Round three", told, language).history().scrubbed == ()
