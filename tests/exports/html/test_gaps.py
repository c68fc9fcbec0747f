"""Gaps in the page: figures, passages, charts with a table twin, the matrix in words, explanations, masks."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from aftername.citing.serials import Entry, series_from
from aftername.exports.html import gap_choice, write_html
from aftername.records import Anchor, Cell, Document, Explanation, Gap


def gap(kind: str, key: str, document: Document, quote: str, **more: Any) -> Gap:
    start = document.text.index(quote)
    told: dict[str, Any] = {
        "subject": key,
        "statement": f"{key} was not found in what was searched.",
        "searched": "the documents of this case",
        "count": 2,
        "of": 8,
        "unit": "documents",
        "explanations": ("it may lie outside what was collected",),
        "anchors": (document.anchor(start, start + len(quote)),),
        "documents": (document.id,),
    }
    return Gap(kind=kind, key=key, **{**told, **more})  # type: ignore[arg-type]


@pytest.fixture
def page(made: Any, tmp_path: Path) -> Any:
    """The page of the made-up case with a gap of each kind."""
    documents = list(made.documents.values())
    notice, renamed = documents[0], documents[1]
    years = series_from(Entry("岚科发", y, n) for y in (2019, 2020) for n in range(1, 12) if n % (y - 2015))
    gaps = [
        *(gap("missing-serials", f"岚科发 {s.year}", notice, "“汀兰计划”", series=s, missing=tuple(map(str, s.missing))) for s in years),
        gap("cited-absent", "《岚科办法》<b>", renamed, "调整名称", missing=("《岚科办法》<b>", "岚科发〔2019〕3号")),
        gap("local-never-central", "苇航计划", renamed, "苇航计划", cells=(Cell("municipal", 2021, 1, 4), Cell("county", None, 1, 1))),
        gap("late", "林小禾的通知", notice, "申报人年龄"),
        gap("withheld", "岚局: not public", notice, "联系人：林小禾"),
    ]  # fmt: skip

    def write(explanations: tuple[Explanation, ...] = (), more: tuple[Gap, ...] = ()) -> str:
        dossier = replace(made.dossier(), gaps=(*gaps, *more), explanations=explanations)
        people = made.people
        write_html(
            dossier,
            made.documents.__getitem__,
            lambda one: tuple(people.get(one, ())),
            tmp_path / "d.html",
            10**7,
        )
        return (tmp_path / "d.html").read_text("utf-8")

    write.gaps = gaps  # type: ignore[attr-defined]
    return write


def test_every_gap_stands_with_figure_search_and_reasons(page: Any) -> None:
    """Each gap shows what it counts against, what was searched, and an innocent reason; strange text is escaped."""
    told = page()
    section = told[told.index('id="gaps"') : told.index('id="problems"')]
    assert section.count("Searched: the documents of this case.") == 6
    assert section.count("it may lie outside what was collected") == 6
    assert "2 of 8 documents" in section
    assert "<b>" not in section.replace("<bdi", "").replace("</b>", "")
    assert "hidden" not in section.replace("aria-hidden", "")


def test_links_of_gaps_land(page: Any) -> None:
    """Passages of gaps lead to marks in the texts, and back."""
    told = page()
    section = told[told.index('id="gaps"') : told.index('id="problems"')]
    ids = re.findall(r'id="([^"]+)"', told)
    assert len(ids) == len(set(ids))
    targets = re.findall(r'href="#([^"]+)"', section)
    assert len(targets) >= 6
    assert set(targets) <= set(ids)
    assert f'href="#g-{page.gaps[0].id}"' in told


def test_a_chart_has_words_and_a_table(page: Any) -> None:
    """A series is one chart with title and description, and the same figures stand in a table."""
    told = page()
    assert told.count('<figure class="years series">') == 1
    assert "<title id=" in told
    assert "<desc id=" in told
    assert "2019: 9 of 11 held" in told
    assert '<td role="cell" data-label="Missing">4, 8</td>' in told
    assert "style=" not in told[told.index('<figure class="years series">') :].split("</figure>")[0]


def test_the_matrix_reads_without_colour(page: Any) -> None:
    """Cells say how many documents name it of how many held; an empty central row is shown."""
    told = page()
    assert "1 of 4" in told
    assert re.search(r'scope="row">central</th><td[^>]*><span class="none">none read</span>', told)
    assert "undated" in told


def test_an_explained_gap_says_who_and_why(page: Any) -> None:
    """An explained gap stays, with the reason, the author and the day."""
    target = page.gaps[2]
    told = page(
        (Explanation(target.id, "it is in the <archive>", "said", "a reader", "2026-01-02T03:04:05+00:00"),)
    )
    assert "it is in the &lt;archive&gt;" in told
    assert "a reader" in told
    assert '<time datetime="2026-01-02">' in told
    assert "1 gap has been explained" in told


def test_private_persons_are_masked_in_gaps(page: Any) -> None:
    """A private person's name is masked in the words of a gap as in its passage."""
    assert "林小禾" not in page()


def test_many_gaps_are_counted_not_listed(page: Any, made: Any) -> None:
    """Of very many gaps of one kind the first are shown and the rest are counted."""
    document = next(iter(made.documents.values()))
    more = tuple(
        gap("cited-absent", f"《办法{n}》", document, "申报人年龄")
        for n in range(gap_choice.MOST_OF_A_KIND + 4)
    )
    told = page(more=more)
    assert "5 more gaps of this kind in the case" in told


def test_no_gaps_no_section(made: Any, tmp_path: Path) -> None:
    """Without gaps the page has no such section."""
    assert 'id="gaps"' not in made.write(tmp_path / "d.html")


def test_anchor_type() -> None:
    """Passages of a gap are its first anchors."""
    anchors = tuple(Anchor("d", n, n + 1, "x") for n in range(9))
    one = Gap("late", "s", "k", "s.", "w", 1, None, "papers", ("r",), anchors=anchors)
    assert gap_choice.passages(one) == anchors[: gap_choice.MOST_PASSAGES]
