"""Headers are read from blocks: labels, letterheads, signatures, publication lines; never from furniture."""

from __future__ import annotations

import pytest

from aftername.records import SourceFile
from aftername.settings import Settings
from aftername.stages.reading import read


def header(tmp_path, text):
    """The header of a text as values."""
    file = tmp_path / "a.txt"
    file.write_text(text, encoding="utf-8")
    source = SourceFile("a.txt", (str(file),), "a" * 64, len(text.encode()), "text/plain")
    (document,) = read(source, Settings())
    for field in document.header.fields():
        if field.anchor is not None:
            assert document.text[field.anchor.start : field.anchor.end] == field.anchor.quote
    told = document.header
    return {
        name: getattr(told, name).value
        for name in ("title", "issuer", "number", "issued", "published")
        if getattr(told, name) is not None
    }


BODY = "柳堤计划由柳堤省科学技术厅组织实施，引进海外学者，申报人年龄不超过40周岁。"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("柳光科技委員會 函\n\n發文日期：112年9月6日\n發文字號：柳科綜字第1120004321號\n\n主旨：受理「柳堤學者計畫」申請。\n說明：\n一、自即日起受理。",
         {"title": "受理「柳堤學者計畫」申請", "issuer": "柳光科技委員會", "issued": "2023-09-06", "number": "柳科綜字第1120004321號"}),
        (f"发布机构：柳堤省农业农村厅　发布日期：2021年3月5日\n\n关于渔港建设的通知\n\n{BODY}", {"issuer": "柳堤省农业农村厅", "published": "2021-03-05"}),
        ("버들과학기술부 공고 제2025-071호\n\n2025년도 「버들인재사업」 신규과제 공모\n\n버들과학기술부는 다음과 같이 공모합니다.\n\n2025년 2월 13일\n버들과학기술부 장관",
         {"title": "2025년도 「버들인재사업」 신규과제 공모", "issuer": "버들과학기술부", "issued": "2025-02-13"}),
        ("発信元：柳堤県総務部\n件名：柳堤事業の公募について\n公開日：2024年4月25日\n\n柳堤事業は県が実施し、海外の研究者を招へいする。",
         {"title": "柳堤事業の公募について", "issuer": "柳堤県総務部", "published": "2024-04-25"}),
        ("From: Ministry of Forestry\nSubject: Willow Scheme opens\nDate: 3 March 2023\n\nThe Willow Scheme pays a grant to scientists from abroad.",
         {"title": "Willow Scheme opens", "issuer": "Ministry of Forestry", "issued": "2023-03-03"}),
    ],
)  # fmt: skip
def test_labels_letterheads_and_signatures(tmp_path, text, wanted):
    """Each paper says by its parts what it is, in its own way."""
    told = header(tmp_path, text)
    assert {name: told.get(name) for name in wanted} == wanted


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("发布时间：2023-03-06 09:12　来源：柳堤省科学技术厅　浏览：268次", "2023-03-06"),
        ("柳堤网于 2023-08-24 08:20:46 发布", "2023-08-24"),
        ("入력 2023-08-24".replace("入", "입"), "2023-08-24"),
        ("작성일 2023. 5. 8.   조회수 131", "2023-05-08"),
        ("2020年11月19日(木) 更新", "2020-11-19"),
        ("Published on 3 March 2025", "2025-03-03"),
        ("08/24/2023", "2023-08-24"),
    ],
)
def test_lines_that_date_a_page(tmp_path, line, day):
    """The line under the title says when the page went out."""
    told = header(tmp_path, f"柳堤省启动“柳堤计划”\n\n{line}\n\n{BODY}\n")
    assert told.get("published", told.get("issued")) == day


@pytest.mark.parametrize(
    "lines",
    [
        "报名截止时间\n2023年5月31日",
        "応募締切\n2023年5月31日",
        "접수 마감\n2023년 5월 31일",
        "Application deadline\n31 May 2023",
        "03/04/2023",
    ],
)
def test_days_of_other_things_date_no_page(tmp_path, lines):
    """A deadline is no day of issue, nor is a date that two countries read in two ways."""
    told = header(tmp_path, f"柳堤省启动“柳堤计划”\n\n{BODY}\n\n{lines}\n")
    assert "issued" not in told
    assert "published" not in told


@pytest.mark.parametrize(
    "furniture",
    [
        "首页 > 政务公开 > 通知",
        "Skip to content\nHome | News | Contact",
        "- 1 -",
        "ホーム > お知らせ > 公募",
        "홈 > 알림마당 > 공고",
        "基本信息",
    ],
)
def test_no_title_and_no_issuer_of_furniture(tmp_path, furniture):
    """What stands above the title, and the owner of a site below the paper, tell nothing of it."""
    told = header(
        tmp_path,
        f"{furniture}\n\n柳堤省科学技术厅关于渔港建设的通知\n\n{BODY}\n\n主办单位：沙洲信息中心\n版权所有：沙洲省人民政府\n",
    )
    assert told["title"] == "柳堤省科学技术厅关于渔港建设的通知"
    assert told["issuer"] == "柳堤省科学技术厅"
