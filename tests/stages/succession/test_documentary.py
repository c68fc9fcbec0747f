"""Papers that repeal, replace or amend papers, in four languages: what makes an edge, and what must make none."""

from __future__ import annotations

import pytest

from aftername.citing.unmarked import unmarked_titles
from aftername.records.succession import thing_id
from aftername.stages.succession.paper_titles import act_of, base_of, is_draft, rank_of


def told(found, kind="document"):
    """Earlier, later, relation and date of each edge between papers."""
    return sorted(
        (one.earlier_name, one.later_name, one.relation, one.date) for one in found if one.kind == kind
    )


FIRE = {
    "a trial version gives way": (
        "青岚省汀兰人才管理办法\n第一条 根据《青岚省人才条例》，制定本办法。\n第九条 本办法自2025年7月1日起施行。"
        "原《青岚省汀兰人才管理暂行办法》（青岚发〔2018〕3号）同时废止。",
        [("青岚省汀兰人才管理暂行办法", "青岚省汀兰人才管理办法", "version-of", "2025-07-01")],
    ),
    "several at once, with dates and offices between them": (
        "青岚省苇航管理办法\n第九条 本办法自2020年3月1日起施行。《青岚省汀兰管理办法》、2001年5月2日青岚省人事厅发布的《河灯管理规定》和"
        "2009年3月2日原青岚省人事局印发的《芦苇奖励细则》同时废止。",
        [
            ("河灯管理规定", "青岚省苇航管理办法", "succeeded", "2020-03-01"),
            ("芦苇奖励细则", "青岚省苇航管理办法", "succeeded", "2020-03-01"),
            ("青岚省汀兰管理办法", "青岚省苇航管理办法", "succeeded", "2020-03-01"),
        ],
    ),
    "a number alone": (
        "青岚省苇航管理办法\n本办法自2020年3月1日起施行，青岚发〔2011〕7号文件同时废止。",
        [("青岚发〔2011〕7号", "青岚省苇航管理办法", "succeeded", "2020-03-01")],
    ),
    "a page number within the sentence, a title over two lines": (
        "青岚省苇航管理办法\n第九条 本办法于2022年4月15日起施行。《青岚省\n汀兰管理办法》（青岚发〔2018〕\n— 16 — \n7 号）同时废止。",
        [("青岚省汀兰管理办法", "青岚省苇航管理办法", "succeeded", "2022-04-15")],
    ),
    "nothing follows": (
        "公告\n《青岚省河灯管理规定》自2024年5月1日起停止执行。",
        [("青岚省河灯管理规定", "", "ended", "2024-05-01")],
    ),
    "a decision that only repeals, with a list": (
        "青岚省人民政府关于废止部分规章的决定\n经研究，决定废止下列规章：\n一、《青岚省苇航项目管理办法》（2001年3月2日发布）\n"
        "二、《青岚省芦苇保护规定》第三条\n三、《青岚省河灯管理规定》\n下列规章继续有效：\n一、《青岚省堤岸管理规定》",
        [("青岚省河灯管理规定", "", "ended", None), ("青岚省苇航项目管理办法", "", "ended", None)],
    ),
    "a title that repeals": (
        "青岚省科学技术厅关于废止《汀兰人才管理办法》的通知\n各市：\n特此通知。\n2022年3月1日",
        [("汀兰人才管理办法", "", "ended", "2022-03-01")],
    ),
    "a decision that amends": (
        "青岚省人民政府关于修改《青岚省河灯管理规定》的决定\n现对《青岚省河灯管理规定》作如下修改：\n一、第三条修改为……",
        [
            (
                "青岚省河灯管理规定",
                "青岚省人民政府关于修改《青岚省河灯管理规定》的决定",
                "version-of",
                None,
            )
        ],
    ),
    "a notice that carries the new rule": (
        "青岚省人民政府关于印发《青岚省苇航管理办法》的通知\n现将《青岚省苇航管理办法》印发给你们，《青岚省汀兰管理办法》同时废止。",
        [("青岚省汀兰管理办法", "青岚省苇航管理办法", "succeeded", None)],
    ),
    "news of a new rule": (
        "说明\n《青岚省苇航管理办法》自2025年1月1日起施行，《青岚省汀兰管理办法》同时废止。",
        [("青岚省汀兰管理办法", "青岚省苇航管理办法", "succeeded", "2025-01-01")],
    ),
    "in the passive": (
        "说明\n《青岚省汀兰管理办法》已被《青岚省苇航管理办法》取代。",
        [("青岚省汀兰管理办法", "青岚省苇航管理办法", "succeeded", None)],
    ),
    "the same title, years before": (
        "青岚省苇航管理办法\n第九条 本办法自2020年3月1日起施行。1994年8月25日青岚省人民政府发布的《青岚省苇航管理办法》同时废止。",
        [("青岚省苇航管理办法 (1994)", "青岚省苇航管理办法", "version-of", "2020-03-01")],
    ),
    "traditional characters": (
        "青嵐省葦航管理辦法\n本辦法自2020年3月1日起施行，《青嵐省汀蘭管理辦法》同時廢止。",
        [("青嵐省汀蘭管理辦法", "青嵐省葦航管理辦法", "succeeded", "2020-03-01")],
    ),
    "ja: a supplementary clause, title without marks": (
        "葦舟人材事業実施要綱\n附則\n１　この要綱は、令和7年4月1日から施行する。\n２　汀蘭人材事業実施要綱（平成25年4月1日制定）は、廃止する。",
        [("汀蘭人材事業実施要綱", "葦舟人材事業実施要綱", "succeeded", "2025-04-01")],
    ),
    "ja: nothing follows": (
        "「汀蘭人材事業補助金交付要綱」（平成25年4月1日制定）は、令和7年3月31日をもって廃止する。",
        [("汀蘭人材事業補助金交付要綱", "", "ended", "2025-03-31")],
    ),
    "ja: in its place": (
        "お知らせ\n「汀蘭人材規程」に代えて「葦舟人材規程」を定める。",
        [("汀蘭人材規程", "葦舟人材規程", "succeeded", None)],
    ),
    "ja: amends in part": (
        "汀蘭人材事業実施要綱の一部を改正する告示\n汀蘭人材事業実施要綱の一部を次のように改正する。",
        [("汀蘭人材事業実施要綱", "汀蘭人材事業実施要綱の一部を改正する告示", "version-of", None)],
    ),
    "ko: a supplementary clause": (
        "갈대배 인재사업 운영규정\n부칙\n이 규정은 2025년 1월 1일부터 시행한다. 「정란 인재사업 운영규정」은 폐지한다.",
        [("정란 인재사업 운영규정", "갈대배 인재사업 운영규정", "succeeded", "2025-01-01")],
    ),
    "ko: amends in part": (
        "정란 인재사업 운영규정 일부개정고시\n「정란 인재사업 운영규정」 일부를 다음과 같이 개정한다.",
        [("정란 인재사업 운영규정", "정란 인재사업 운영규정 일부개정고시", "version-of", None)],
    ),
    "en: a closing article": (
        "Weihang Talent Measures\nArticle 20 These Measures shall come into force on 1 July 2025. The Interim Measures for Tinglan "
        "Talent shall be simultaneously repealed.",
        [("Interim Measures for Tinglan Talent", "Weihang Talent Measures", "succeeded", "2025-07-01")],
    ),
    "en: superseded by": (
        "A note\nThe Tinglan Talent Regulations are superseded by the Weihang Talent Regulations.",
        [("Tinglan Talent Regulations", "Weihang Talent Regulations", "succeeded", None)],
    ),
    "en: this supersedes": (
        "Directive 12.4\nThis Directive supersedes Reed Directive 11.2, which is no longer used.",
        [("Reed Directive 11.2", "Directive 12.4", "succeeded", None)],
    ),
    "en: amends": (
        "Regulation amending the Tinglan Talent Regulation\nArticle 1. The Tinglan Talent Regulation is amended as follows:",
        [("Tinglan Talent Regulation", "Regulation amending the Tinglan Talent Regulation", "version-of", None)],
    ),
    "two sentences in an account of both": (
        "题解\n《青岚省苇航管理办法》（青岚发〔2016〕15号）自2016年6月1日施行。2008年12月31日印发的《青岚省汀兰管理办法》（青岚发〔2008〕8号）同时废止。",
        [("青岚省汀兰管理办法", "青岚省苇航管理办法", "succeeded", "2016-06-01")],
    ),
    "a notice that puts a paper into force": (
        "公告\n现公布《青岚省苇航指导意见》，自公布之日起施行，原《关于青岚省执行〈汀兰准则〉有关事项的通知》（青岚发〔2007〕21号）和"
        "《青岚省河灯指导意见》（青岚发〔2008〕38号）同时废止。",
        [
            ("关于青岚省执行〈汀兰准则〉有关事项的通知", "青岚省苇航指导意见", "succeeded", None),
            ("青岚省河灯指导意见", "青岚省苇航指导意见", "succeeded", None),
        ],
    ),
    "ja: a short name within brackets": (
        "葦舟通信法\n附則\n１　この法律は、令和7年4月1日から施行する。\n２　汀蘭通信法（大正四年法律第二十六号。以下「旧法」という。）は、廃止する。",
        [("汀蘭通信法", "葦舟通信法", "succeeded", "2025-04-01")],
    ),
    "ko: a title without marks": (
        "정란인재법 일부개정법률\n정란인재법 일부를 다음과 같이 개정한다.\n제3조를 삭제한다.",
        [("정란인재법", "정란인재법 일부개정법률", "version-of", None)],
    ),
    "en: with an office behind the title": (
        "Weihang Talent Rules\nThese Rules shall enter into force as of 1 May 1996. The Provisions Concerning the Tinglan Talent, jointly "
        "promulgated by the former Ministry of Reeds and the Ministry of Boats on 5 October 1987, shall be annulled simultaneously.",
        [("Provisions Concerning the Tinglan Talent", "Weihang Talent Rules", "succeeded", "1996-05-01")],
    ),
    "en: a number for a title": (
        "Regulation 2031/7\nDirective 95/46/XY is repealed with effect from 25 May 2018.",
        [("Directive 95/46/XY", "", "ended", "2018-05-25")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", FIRE)
def test_what_makes_an_edge(edges, case):
    """Each signal gives the papers, the way it points, and the day it holds from."""
    text, wanted = FIRE[case]
    found = edges(text)
    assert told(found) == wanted
    for edge in found:
        assert edge.grade == "documentary"
        assert edge.evidence[0].speaker.kind == "document"
        assert edge.evidence[0].reason


@pytest.mark.parametrize(
    "text",
    [
        "汀兰计划实施细则\n第一条 根据《青岚省人才条例》制定本细则。本细则自2020年1月1日起施行。",
        "通知\n《青岚省堤岸管理规定》继续有效，《青岚省河灯管理规定》不予废止。",
        "通知\n建议废止《青岚省苇航管理办法》，适时修订《青岚省汀兰办法》，推动修改《青岚省河灯条例》。",
        "通知\n《青岚省汀兰管理规定》第三条废止。《青岚省芦苇条例》中关于堤岸的规定同时废止。",
        "通知\n《青岚省汀兰管理办法》废止前受理的申请，照旧办理。",
        "青岚省汀兰管理办法\n（2001年3月2日发布，2010年5月1日《青岚省人民政府关于修改〈青岚省汀兰管理办法〉的决定》修订）\n第一条 好。",
        "通知\n商标被撤销的，原《商标注册证》作废。凡与本办法不一致的规定同时废止。",
        "この要領は、「汀蘭人材事業実施要綱」に基づき定める。",
        "検討会\n「葦舟人材事業実施要綱」の廃止を検討する。「葦舟人材事業実施要綱」第三条を廃止する。",
        "「葦舟人材事業実施要綱」は、なお効力を有する。",
        "「정란 인재사업 운영규정」에 따라 이 지침을 정한다.",
        "「정란 인재사업 운영규정」 제3조를 폐지한다. 「정란 인재사업 운영규정」의 폐지를 검토한다.",
        "Pursuant to the Tinglan Talent Act, these Measures are issued.",
        "Article 3 of the Tinglan Talent Regulations is repealed. The Reed Rules are not repealed.",
        "The House could repeal the Tinglan Talent Act if asked. The Reed Act remains in force.",
    ],
)
def test_what_makes_none(edges, text):
    """A basis, a denial, a wish, a clause, a time before, a paper's own history, a certificate, a rule that stays."""
    assert told(edges(text)) == []


def test_cited_and_held_are_one_paper(edges):
    """What is repealed has the id of the document held, whether the carrier or the thing carried is cited."""
    held = "青岚省人民政府关于印发《青岚省汀兰管理办法》的通知\n青岚发〔2010〕3号\n现将《青岚省汀兰管理办法》印发给你们。\n2010年5月2日"
    new = "青岚省苇航管理办法\n本办法自2020年3月1日起施行，{}同时废止。"
    for cited in (
        "《青岚省汀兰管理办法》",
        "《关于印发〈青岚省汀兰管理办法〉的通知》",
        "《青岚省汀兰管理办法》（青岚发〔2010〕3号）",
        "青岚发〔2010〕3号文",
    ):
        (edge,) = edges(held, new.format(cited))
        assert edge.earlier == thing_id("document", "青岚省汀兰管理办法")
        assert (edge.earlier_name, edge.later_name) == ("青岚省汀兰管理办法", "青岚省苇航管理办法")


def test_a_draft_only_plans(edges):
    """What a draft says is planned, and a plan by its words too."""
    (edge,) = edges(
        "青岚省苇航管理办法（征求意见稿）\n第九条 本办法自发布之日起施行。《青岚省汀兰管理办法》同时废止。"
    )
    assert edge.planned
    (edge,) = edges("通知\n拟废止《青岚省汀兰管理办法》。")
    assert edge.planned
    assert is_draft("青岚省苇航管理办法（征求意见稿）")
    assert not is_draft("青岚省苇航管理办法（试行）")


def test_a_basis_supports_only_what_stands(edges):
    """A paper that rests on the very paper it repeals: the sentence is one more piece of evidence for that edge."""
    (edge,) = edges(
        "青岚省苇航管理办法\n第一条 根据《青岚省汀兰管理办法》和《青岚省人才条例》，制定本办法。\n"
        "第九条 本办法自2020年3月1日起施行，《青岚省汀兰管理办法》同时废止。"
    )
    assert edge.earlier_name == "青岚省汀兰管理办法"
    assert [one.wording for one in edge.evidence] == ["废止", "根据"] or len(edge.evidence) == 2
    assert any("basis" in one.reason for one in edge.evidence)


def test_editions_of_one_title_follow_one_another(edges):
    """Trial, then not; an edition amended later; neither another office's paper nor a copy nor a yearly call."""
    trial = "青岚省汀兰管理办法（试行）\n2015年3月2日\n第一条 好。"
    formal = "青岚省汀兰管理办法\n（2019年3月2日印发，2021年4月5日修订）\n第一条 好。"
    assert told(edges(trial, formal)) == [
        ("青岚省汀兰管理办法（试行）", "青岚省汀兰管理办法", "version-of", "2021-04-05")
    ]
    first = "青岚省汀兰管理办法\n（2019年3月2日印发）\n第一条 好。"
    assert told(edges(first, formal)) == [
        (
            "青岚省汀兰管理办法 (2019-03-02)",
            "青岚省汀兰管理办法 (2021-04-05)",
            "version-of",
            "2021-04-05",
        )
    ]
    assert told(edges(first, first + "又。")) == []
    call = "关于组织申报汀兰人才项目的通知\n{}年3月2日\n各市：请申报。"
    assert told(edges(call.format(2019), call.format(2020))) == []


def test_titles_with_figures_and_words_of_editions():
    """What editions share, and which comes first by the title alone."""
    assert (
        base_of("汀兰管理暂行办法")
        == base_of("汀兰管理办法（2019年修订）")
        == base_of("《汀兰管理办法》（试行）")
    )
    assert base_of("汀兰人才办法2.0版") == base_of("汀兰人才办法3.0版")
    assert rank_of("汀兰人才办法2.0版") < rank_of("汀兰人才办法3.0版")
    assert rank_of("汀兰管理暂行办法") < rank_of("汀兰管理办法") < rank_of("汀兰管理办法（修订）")
    assert base_of("汀兰人才规划（2021—2025年）") != base_of("汀兰人才规划（2016—2020年）")


def test_the_programmes_that_the_titles_name(edges):
    """The old title names one programme, the new one another: the same sentence ties the programmes."""
    start = "“汀兰计划”面向海外高层次人才。“苇航计划”面向青年人才。"
    new = "“苇航计划”人才项目管理办法\n第二条 本办法自2020年3月1日起施行，《“{}”人才项目管理办法》同时废止。"
    found = edges(start, new.format("汀兰计划"))
    assert told(found, "programme") == [("汀兰计划", "苇航计划", "succeeded", "2020-03-01")]
    (edge,) = [one for one in found if one.kind == "programme"]
    assert "repeals" in edge.evidence[0].reason
    assert told(edges(start, new.format("苇航计划")), "programme") == []
    basis = "“苇航计划”实施细则\n第一条 根据《“汀兰计划”人才项目管理办法》制定本细则。"
    assert told(edges(start, basis), "programme") == []


def test_what_titles_say_they_do():
    """Titles that repeal or amend, with and without marks; a paper about such a paper does neither."""
    assert act_of("青岚省关于废止《汀兰办法》和《苇航办法》的决定") == ("repeal", ("汀兰办法", "苇航办法"))
    assert act_of("汀蘭規則及び葦舟規則の一部を改正する省令（甲省五）") == ("amend", ("汀蘭規則", "葦舟規則"))
    assert act_of("汀蘭基準の一部を改正する告示並びに葦舟基準を廃止する告示") == ("repeal", ("葦舟基準",))
    assert act_of("汀蘭法の一部を改正する法律の施行期日を定める政令") is None
    assert act_of("정란 운영규정 폐지고시") == ("repeal", ("정란 운영규정",))
    assert act_of("青岚省关于印发《汀兰办法》的通知") is None


def test_titles_without_marks_do_not_overlap():
    """Capitals, corner brackets and bare Japanese titles; sentences without a paper give none."""
    text = "The Reed Rules and the Tinglan Talent Act are repealed. He met the Minister in Hull."
    assert [text[a:b] for a, b in unmarked_titles(text, 0, len(text))] == ["Reed Rules", "Tinglan Talent Act"]
    assert unmarked_titles("「汀蘭人材」は終わる。", 0, 11) == []
