"""What stands on top: the most telling first, nothing doubtful as plain, and each sentence with its source."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from aftername.exports.html import headlines as choice
from aftername.exports.html import write_html
from aftername.exports.html.headlines import badges, headlines, in_order, is_firm
from aftername.exports.html.waiting import Waiting
from aftername.origin_counts import Roots
from aftername.records import Amount, Gap, NameToDecide, Question, Speaker


def plain(told: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", told)))


def first_screen(page: str) -> str:
    return plain(page[page.index('<section id="findings"') : page.index('<section id="programmes"')])


def kinds(case: Any) -> list[str]:
    return [one.kind for one in headlines(case.dossier(), Roots(()))]


def test_a_rename_goes_before_what_is_only_seen_or_offered(edged: Any) -> None:
    """Renames that a text states come first; what nobody says comes behind what is denied and planned."""
    found = kinds(edged)
    assert found[0] == "renamed"
    assert found.index("denied") < found.index("planned") < found.index("offers")
    assert "seen" not in found  # the one edge that is only seen was refused by a reader


def test_what_is_not_firm_makes_no_sentence(made: Any) -> None:
    """A denial, a plan, a value that was only weighed, and one of several programmes are no finding and no part of a story."""
    plan = made.claims[0]
    assert is_firm(plan)
    for weak in (
        replace(plan, hedge="denies"),
        replace(plan, hedge="plans"),
        replace(plan, hedge="doubts"),
        replace(plan, rule="weighed: a verb of giving"),
        replace(plan, spread="undecided"),
    ):
        assert not is_firm(weak)


def test_the_first_screen_says_who_says_so(edged: Any, tmp_path: Path) -> None:
    """Name, English name, relation, date, source, and the passage cut short around what it says."""
    told = first_screen(edged.write(tmp_path / "d.html"))
    assert "汀兰计划" in told
    assert "was renamed 苇航计划 (Weihang Plan)" in told
    assert "苇航计划 (Weihang Plan) offers" in told
    assert "1 file was not read" in told


def test_no_finding_names_what_is_masked(edged: Any, tmp_path: Path) -> None:
    """Private persons are masked on the first screen, in sentences, in notes and in what waits for a decision."""
    document = edged.documents[edged.cards[0].id]
    start = document.text.index("林小禾")
    name = NameToDecide("林小禾计划", "林小禾计划", None, (), 3, 1, 1, document.anchor(start, start + 3))
    path = tmp_path / "d.html"
    write_html(
        edged.dossier(), edged.documents.__getitem__, lambda one: tuple(edged.people.get(one, ())), path, 3_000_000,
        waiting=Waiting((name,)),
    )  # fmt: skip
    page = path.read_text("utf-8")
    assert "1 name may be a programme or none" in plain(page)
    assert "▇▇▇计划" in plain(page)
    assert "林小禾" not in page
    assert "lin.xiaohe" not in page


def test_open_questions_wait_for_a_person(made: Any, tmp_path: Path) -> None:
    """A pair of names to decide stands on the first screen, with the command that lists it; without one, nothing."""
    path = tmp_path / "d.html"

    def told(waiting: Waiting) -> str:
        write_html(
            made.dossier(), made.documents.__getitem__, lambda one: (), path, 3_000_000, waiting=waiting
        )
        return first_screen(path.read_text("utf-8"))

    question = Question("汀兰计划", "雨燕计划", ("a", "b"), (), (), 2, 3)
    assert "1 pair of names may be one programme, such as 汀兰计划 and 雨燕计划" in told(
        Waiting((), (question,))
    )
    assert "For you to decide" not in told(Waiting())


def test_badges_say_what_sets_a_programme_apart(edged: Any) -> None:
    """Renamed, disputed and new; nothing where nothing is."""
    dossier = edged.dossier()
    main = next(a.programme for a in dossier.programmes if a.programme.name == "苇航计划")
    swift = next(a.programme for a in dossier.programmes if a.programme.name == "雨燕计划")
    marks = badges(dossier, frozenset(swift.documents))
    assert "renamed" in [badge.words for badge in marks[main.id]]
    assert [badge.words for badge in marks[swift.id]] == ["rename disputed", "new"]
    assert badges(dossier)[swift.id][-1].words != "new"
    assert in_order(dossier)[0].programme.name == "苇航计划"


def test_part_of_a_programme_may_be_new(made: Any) -> None:
    """Of several documents the new ones are counted."""
    dossier = made.dossier()
    main = next(a.programme for a in dossier.programmes if a.programme.name == "苇航计划")
    marks = badges(dossier, frozenset(main.documents[:2]))[main.id]
    assert [badge.words for badge in marks] == ["2 new documents"]


@pytest.mark.parametrize("count", [3, 40])
def test_no_kind_fills_the_page(blank: Any, count: int) -> None:
    """Of one kind no more than a few are listed."""
    case = blank()
    for n in range(count):
        text = f"第{n}号通知\n“第{n}号鸥翔计划”由第{n}办公室负责。\n"
        document = case.read(f"{n}.txt", text, "zh")
        plan = case.programme(f"第{n}号鸥翔计划", (document, f"第{n}号鸥翔计划", "Hans"))
        case.claim(plan, document, "run-by", f"“第{n}号鸥翔计划”由第{n}办公室负责。", f"第{n}办公室")
    assert kinds(case) == ["run-by"] * min(count, choice.MOST_OF_A_KIND)


def test_what_is_said_goes_before_what_is_only_named(blank: Any) -> None:
    """A programme of which a paper says what it offers stands before one that many papers name and say nothing of."""
    case = blank()
    papers = [case.read(f"{n}.txt", f"第{n}号通知\n参加“海燕计划”。\n", "zh") for n in range(9)]
    case.programme("海燕计划", *((one, "海燕计划", "Hans") for one in papers))
    passage = "“鸥翔计划”给予资助50万元。"
    call = case.read("call.txt", f"鸥翔通知\n{passage}\n", "zh")
    plan = case.programme("鸥翔计划", (call, "鸥翔计划", "Hans"))
    assert in_order(case.dossier())[0].programme.name == "海燕计划"
    case.claim(plan, call, "offers", passage, "50万元")
    case.claim(plan, call, "run-by", passage, "资助")
    assert in_order(case.dossier())[0].programme.name == "鸥翔计划"


def test_more_missing_papers_than_papers_given_do_not_head_the_page(blank: Any) -> None:
    """Every pile cites more than it holds: that is told last."""
    case = blank()
    passage = "“鸥翔计划”由海事局负责。"
    call = case.read("call.txt", f"鸥翔通知\n{passage}\n", "zh")
    case.claim(case.programme("鸥翔计划", (call, "鸥翔计划", "Hans")), call, "run-by", passage, "海事局")
    gap = Gap("cited-absent", "甲", "甲", "甲 is cited.", "1 document", 1, None, "papers", ("elsewhere",))
    other = replace(gap, subject="乙")
    for gaps, first in (((gap,), "cited-absent"), ((gap, other), "run-by")):
        dossier = replace(case.dossier(), gaps=gaps)
        assert headlines(dossier, Roots(()))[0].kind == first


def _cited(blank: Any, tmp_path: Path, counts: tuple[int, ...]) -> str:
    """What the first screen says of papers that so many documents cite."""
    case = blank()
    held = [case.read(f"{n}.txt", f"第{n}号通知\n见《鸥翔办法》和《海燕办法》。\n", "zh") for n in range(5)]
    gaps = []
    for name, count in zip(("鸥翔办法", "海燕办法"), counts, strict=True):
        citing = held[:count]
        anchors = tuple(one.anchor(at := one.text.index(name), at + len(name)) for one in citing)
        ids = tuple(sorted(one.id for one in citing))
        gaps.append(
            Gap(
                "cited-absent",
                name,
                name,
                f"{name} is cited.",
                "5 documents",
                5,
                None,
                "papers",
                ("it may be elsewhere",),
                anchors=anchors,
                documents=ids,
            )
        )
    path = tmp_path / "d.html"
    write_html(
        replace(case.dossier(), gaps=tuple(gaps)), case.documents.__getitem__, lambda one: (), path, 3_000_000
    )
    return first_screen(path.read_text("utf-8"))


@pytest.mark.parametrize(
    ("counts", "word"), [((5, 1), "most often"), ((1, 5), "such as"), ((2, 2), "such as")]
)
def test_most_often_is_said_of_what_is_cited_most(
    blank: Any, tmp_path: Path, counts: tuple[int, int], word: str
) -> None:
    """The gap that is listed first need not be the one that most documents cite."""
    assert f"2 papers are cited and are not among the documents, {word} 鸥翔办法" in _cited(
        blank, tmp_path, counts
    )


def test_an_offer_is_told_in_the_money_it_was_given_in(blank: Any) -> None:
    """ "3 million yuan (60 million yen)": the sum in yen says the same again and makes no finding."""
    case = blank()
    line = "The Gull Plan pays 3 million yuan (60 million yen)."
    paper = case.read("a.txt", f"Harbour news\n{line}\n", "en", "2023-03-05")
    plan = case.programme("Gull Plan", (paper, "Gull Plan", "Latn"))
    at = paper.text.index("3 million yuan")
    yuan, yen = (
        Amount(3_000_000, 3_000_000, "CNY"),
        Amount(60_000_000, 60_000_000, "JPY", restates=(at, at + 14)),
    )
    case.claim(plan, paper, "offers", line, "60 million yen", yen, label="money")
    case.claim(plan, paper, "offers", line, "3 million yuan", yuan, label="money")
    (found,) = headlines(case.dossier(), Roots(()))
    assert [one.value for one in found.claims] == ["3 million yuan"]


def test_silences_of_different_kinds_are_not_counted_together(blank: Any) -> None:
    """Names that are withheld, and a site that does not mention it, are two findings of one document each."""
    case = blank()
    first = case.read("a.txt", "报道\n“鸥翔计划”不公布名单。\n", "zh", "2023-03-05")
    second = case.read("b.txt", "消息\n省网站上没有提到“鸥翔计划”。\n", "zh", "2023-03-06")
    plan = case.programme("鸥翔计划", (first, "鸥翔计划", "Hans"), (second, "鸥翔计划", "Hans"))
    case.claim(
        plan, second, "publicity", "省网站上没有提到“鸥翔计划”。", "省网站上", label="not mentioned on"
    )
    case.claim(plan, first, "publicity", "“鸥翔计划”不公布名单。", "不公布名单", label="names withheld")
    (found,) = [one for one in headlines(case.dossier(), Roots(())) if one.kind == "silent"]
    assert [one.label for one in found.claims] == ["names withheld"]


def test_a_rename_is_shown_with_the_words_that_name_both(edged: Any) -> None:
    """Of one grade the passage that needs no explanation goes before an earlier one that names one side alone."""
    edge = next(one for one in edged.edges if one.relation == "renamed" and not one.denied)
    plain_piece = edge.evidence[0]
    halved = replace(plain_piece, as_of="2001", reason="it names no later programme")
    assert choice.first_piece(replace(edge, evidence=(halved, plain_piece))) == plain_piece
    earlier = replace(plain_piece, as_of="2002")
    assert choice.first_piece(replace(edge, evidence=(plain_piece, earlier))) == earlier


def test_people_who_say_that_a_programme_was_renamed_are_told_with_their_paper(
    edged: Any, tmp_path: Path
) -> None:
    """Two clerks in a paper are not the paper; a paper that speaks for itself stands alone."""
    place = next(n for n, one in enumerate(edged.edges) if one.relation == "renamed" and not one.denied)
    edge = edged.edges[place]
    assert "Two clerks" not in first_screen(edged.write(tmp_path / "a.html"))
    said = replace(
        edge.evidence[0], speaker=Speaker("anonymous", "Two clerks", 2, edge.evidence[0].anchors[0])
    )
    edged.edges[place] = replace(edge, evidence=(said,))
    assert "(Two clerks in “关于调整名称的通知”" in first_screen(edged.write(tmp_path / "b.html"))


def test_one_passage_is_cut_for_each_finding_that_it_bears(edged: Any, tmp_path: Path) -> None:
    """A long sentence that says the rename at its head and who runs it at its end: each finding shows its own part."""
    place = next(n for n, one in enumerate(edged.edges) if one.relation == "renamed" and not one.denied)
    line = "“旧潮计划”更名为“新潮计划”，" + "有关事项按照原有安排逐项办理，" * 12 + "由滨海局主管。"
    paper = edged.read("t/long.txt", f"通知\n{line}\n", "zh", "2022-01-05")
    plan = edged.programme("新潮计划", (paper, "新潮计划", "Hans"))
    edged.claim(plan, paper, "run-by", line, "滨海局", label="manages")
    start = paper.text.index(line)
    spots = [paper.text.index(name) for name in ("旧潮计划", "新潮计划")]
    anchors = (paper.anchor(start, start + len(line)), *(paper.anchor(at, at + 4) for at in spots))
    said = replace(edged.edges[place].evidence[0], anchors=anchors)
    edged.edges.append(
        replace(edged.edges[place], earlier="", earlier_name="旧潮计划", later=plan, later_name="新潮计划",
                evidence=(said,), documents=(paper.id,), verdict=None, because="")
    )  # fmt: skip
    page = edged.write(tmp_path / "d.html")
    briefs = [plain(one) for one in re.findall(r'<p class="brief">(.*?)</p>', page, re.S)]
    assert any("更名为" in one and "旧潮计划" in one for one in briefs)
    assert any("由滨海局主管" in one for one in briefs)
