"""What stands out of a pile of policies: what most papers name, which papers were replaced, and who perhaps runs what."""

from __future__ import annotations

import html
import re
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from aftername.exports.html import headlines as choice
from aftername.exports.html.headline import Headline, told_from
from aftername.exports.html.overview import MANY
from aftername.exports.html.page_needs import blank_sheet
from aftername.exports.html.sections import findings
from aftername.exports.succession_words import has_odd_date
from aftername.origin_counts import Roots
from aftername.records import Evidence, Gap, Speaker, Succession

NAMES = [
    "鸥翔计划",
    "海燕工程",
    "Gull Plan",
    "カモメ計画",
    "갈매기 계획",
    "雨燕计划",
    "Heron Scheme",
    "白鷺計劃",
]
TONGUES = ["zh", "zh", "en", "ja", "ko", "zh", "en", "zh"]
WEIGHED = "weighed: body: ministry"


def pile(blank: Any, programmes: int = MANY, papers: int = 6, thing: str = "scheme") -> Any:
    """A case of programmes in four languages; the first two are named by as many papers, the others by one each."""
    case = blank()
    for n, (name, tongue) in enumerate(zip(NAMES[:programmes], TONGUES, strict=False)):
        held = []
        for one in range(papers - n if n < 2 else 1):
            line = f"{2016 + one}: {name}.\n"
            held.append(
                case.read(f"{n}-{one}.txt", f"Paper {n}-{one}\n{line}", tongue, f"{2016 + one}-03-05")
            )
        case.programme(name, *((document, name, "Hans") for document in held))
    case.programmes = [replace(one, thing=thing) for one in case.programmes]
    return case


def found(case: Any, kind: str) -> list[Headline]:
    return [one for one in choice.headlines(case.dossier(), Roots(())) if one.kind == kind]


def top(page: str) -> str:
    cut = page[page.index('<section id="findings"') : page.index('<section id="programmes"')]
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", cut)))


def test_a_pile_of_many_programmes_says_which_are_named_most(blank: Any, tmp_path: Path) -> None:
    """The first names, with documents, origins and first year; each leads to its account, the year to its place."""
    case = pile(blank)
    (one,) = found(case, "named-most")
    assert [case.programmes[0].id, case.programmes[1].id] == list(one.programmes)
    page = case.write(tmp_path / "d.html")
    assert (
        "Most named of 8 programmes: 鸥翔计划 (6 documents, 6 independent; first in 2016), 海燕工程 (5; 2016)."
        in top(page)
    )
    first = min(case.programmes[0].names, key=lambda name: name.first or "").anchor
    assert f'<a href="#m-{first.document}-{first.start}-{first.end}">2016</a>' in page


@pytest.mark.parametrize(
    ("programmes", "papers", "thing"), [(MANY - 1, 6, "scheme"), (MANY, 4, "scheme"), (MANY, 6, "campaign")]
)
def test_few_programmes_or_few_papers_have_no_most_named(
    blank: Any, programmes: int, papers: int, thing: str
) -> None:
    """A small case is read in its table; four papers and three are not many; campaigns and works are not counted among schemes."""
    assert not found(pile(blank, programmes, papers, thing), "named-most")


@pytest.mark.parametrize(
    ("names", "tongue"),
    [
        (("截留", "挪用"), "zh"),
        (("横流し", "着服"), "ja"),
        (("유용", "횡령"), "ko"),
        (("Diversion", "Misuse"), "en"),
    ],
)
def test_what_is_not_called_a_programme_is_none_of_the_most_named(
    blank: Any, monkeypatch: pytest.MonkeyPatch, names: tuple[str, str], tongue: str
) -> None:
    """A word that many papers write and that no word such as plan closes may be no name; beside names that are, it is left out."""
    first = [*names, *NAMES[2:]]
    monkeypatch.setattr(sys.modules[__name__], "NAMES", first)
    monkeypatch.setattr(sys.modules[__name__], "TONGUES", [tongue, tongue, *TONGUES[2:]])
    assert not found(pile(blank), "named-most")


@pytest.mark.parametrize(
    ("names", "tongue"),
    [
        (("雨燕专项", "海燕基金"), "zh"),
        (("カモメ事業", "ツバメ制度"), "ja"),
        (("갈매기 사업", "제비 기금"), "ko"),
        (("Gull Programme", "Heron Initiative"), "en"),
    ],
)
def test_what_is_called_a_programme_is_counted_in_every_language(
    blank: Any, monkeypatch: pytest.MonkeyPatch, names: tuple[str, str], tongue: str
) -> None:
    """Plans, projects and funds in the words of each language."""
    monkeypatch.setattr(sys.modules[__name__], "NAMES", [*names, *NAMES[2:]])
    monkeypatch.setattr(sys.modules[__name__], "TONGUES", [tongue, tongue, *TONGUES[2:]])
    assert len(found(pile(blank), "named-most")) == 1


def repeal(blank: Any, **more: Any) -> Any:
    """A paper that ends another."""
    case = blank()
    line = "《海事办法（试行）》同时废止。"
    paper = case.read("new.txt", f"海事办法\n自2022年4月15日起施行，{line}\n", "zh", "2022-03-10")
    whole = paper.anchor(at := paper.text.index(line), at + len(line))
    name = paper.anchor(at + 1, at + 9)
    piece = Evidence(
        "documentary", "废止", more.pop("hedge", "states"), Speaker("document", "海事办法"), "2022-04-15", "", (whole, name), "海事办法 repeals it"
    )  # fmt: skip
    told: dict[str, Any] = {"date": "2022-04-15", "kind": "document", "said": "2022-03-10", **more}
    edge = Succession(
        "old", "new", "海事办法（试行）", "海事办法", "succeeded", "documentary", None, False, (piece,), (), (paper.id,)
    )  # fmt: skip
    case.edges.append(replace(edge, **told))
    return case


def test_a_paper_that_was_replaced_is_a_finding(blank: Any, tmp_path: Path) -> None:
    """A repeal that a paper states, with its day and its words."""
    case = repeal(blank)
    assert len(found(case, "replaced")) == 1
    told = top(case.write(tmp_path / "d.html"))
    assert "海事办法（试行） was succeeded by 海事办法 on 15 April 2022 (“海事办法”)." in told
    assert "同时废止" in told


@pytest.mark.parametrize(
    "more",
    [
        {"planned": True},
        {"denied": True, "hedge": "denies"},
        {"against": ("a text says the contrary",)},
        {"verdict": "refused", "because": "two papers"},
        {"relation": "version-of"},
        {"grade": "structural"},
        {"kind": "body"},
    ],
)
def test_what_is_planned_denied_doubted_or_seen_alone_replaces_no_paper(
    blank: Any, more: dict[str, Any]
) -> None:
    """Nothing of this is told as so on the first screen."""
    assert not found(repeal(blank, **more), "replaced")


def test_a_date_long_before_its_paper_is_told_as_the_texts_own(blank: Any, tmp_path: Path) -> None:
    """A text of 2022 that ends a paper as of 1913 has slipped somewhere; the page does not repeat that as so."""
    case = repeal(blank, date="1913-04-15")
    assert has_odd_date(case.edges[0])
    told = top(case.write(tmp_path / "d.html"))
    assert "its text gives 15 April 1913 as the date" in told
    assert "on 15 April 1913" not in told
    assert not has_odd_date(repeal(blank).edges[0])
    assert not has_odd_date(replace(case.edges[0], kind="programme"))  # a story may tell of what was long ago
    assert not has_odd_date(replace(case.edges[0], date=None))


def run(blank: Any, **more: Any) -> Any:
    """A case whose only word on who runs it was weighed."""
    case = blank()
    line = "海洋部会同有关部门推进“鸥翔计划”。"
    paper = case.read("a.txt", f"关于海洋的通知\n{line}\n", "zh", "2022-03-10")
    plan = case.programme("鸥翔计划", (paper, "鸥翔计划", "Hans"))
    told = {"label": "manages", "rule": WEIGHED, "binding": "rule", **more}
    case.claim(plan, paper, "run-by", line, "海洋部", **told)
    return case


def test_who_was_only_weighed_to_run_it_is_told_with_perhaps(blank: Any, tmp_path: Path) -> None:
    """It says that no rule read it, of how many programmes, and never "is run by"."""
    told = top(run(blank).write(tmp_path / "d.html"))
    assert "Perhaps 海洋部 runs 鸥翔计划 (“关于海洋的通知”, 2022)." in told
    assert "Weighed from the words around, of 1 of 1; no rule read it, so read the passage." in told
    assert "is run by" not in told


@pytest.mark.parametrize(
    "more",
    [
        {"rule": "runs.plain"},
        {"hedge": "denies"},
        {"hedge": "plans"},
        {"spread": "undecided"},
        {"binding": "heading"},
        {"label": "pays"},
    ],
)
def test_what_is_firm_or_weaker_than_weighed_is_not_told_with_perhaps(
    blank: Any, more: dict[str, Any]
) -> None:
    """A rule's word needs no perhaps; a denial, a plan, an open name, a heading's word and a payer are not even that."""
    assert not found(run(blank, **more), "perhaps-run-by")


def test_two_bodies_perhaps_run_it_together(blank: Any, tmp_path: Path) -> None:
    """Bodies of one sentence stand side by side."""
    case = run(blank)
    first = case.claims[0]
    line = first.passage.quote
    case.claim(first.programme, case.documents[first.document], "run-by", line, "有关部门", label="manages", rule=WEIGHED, binding="rule")  # fmt: skip
    assert "Perhaps 有关部门 and 海洋部 run 鸥翔计划" in top(case.write(tmp_path / "d.html"))


def test_a_further_finding_of_one_kind_gives_way_to_another_kind(blank: Any) -> None:
    """Two offers and a body in charge: the second offer comes after the body."""
    case = blank()
    from aftername.records import Amount

    for n, name in enumerate(("鸥翔计划", "雨燕计划")):
        line = f"“{name}”给予资助{n + 3}0万元。"
        paper = case.read(f"{n}.txt", f"第{n}号\n{line}\n“{name}”由海事局负责。\n", "zh")
        plan = case.programme(name, (paper, name, "Hans"))
        case.claim(plan, paper, "offers", line, f"{n + 3}0万元", Amount(100_000, 100_000, "CNY"))
        if n == 0:
            case.claim(plan, paper, "run-by", f"“{name}”由海事局负责。", "海事局")
    assert [one.kind for one in choice.headlines(case.dossier(), Roots(()))] == ["offers", "run-by", "offers"]


def cited_by_one(blank: Any) -> Any:
    """A case whose one paper cites another that is missing."""
    case = blank()
    paper = case.read("a.txt", "通知\n见《海事办法》。\n", "zh")
    at = paper.text.index("海事办法")
    gap = Gap(
        "cited-absent", "海事办法", "海事办法", "海事办法 is cited.", "1 document", 1, None, "papers", ("elsewhere",),
        anchors=(paper.anchor(at, at + 4),), documents=(paper.id,),
    )  # fmt: skip
    case.gaps = (gap,)
    return case


@pytest.mark.parametrize("make", [run, repeal, pile, cited_by_one])
def test_a_finding_names_every_text_that_its_sentence_needs(
    blank: Any, make: Callable[[Any], Any], edged: Any
) -> None:
    """The desk takes those texts alone: no sentence asks for another, and without them each finding would fail."""
    for case in (make(blank), edged):
        dossier = replace(case.dossier(), gaps=getattr(case, "gaps", ()))
        sheet = blank_sheet(dossier)
        needed = dict.fromkeys(name for one in sheet.headlines for name in told_from(one))
        for card in dossier.documents:
            if card.id in needed:
                sheet.take(card, case.documents[card.id], tuple(case.people.get(card.id, ())))
        view = findings.view(sheet)
        assert view is not None
        assert len(view["first"]) + len(view["more"]) == len(sheet.headlines) > 0
