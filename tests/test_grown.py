"""A case that grew, review by review, holds what one review of all files finds, and its dossier has the same bytes."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "benchmarks"))

import scale_texts  # type: ignore[import-not-found]
from aftername.case import review
from aftername.casefile import Store
from aftername.settings import Settings

LOCAL = Settings(engine="local", embed_characters=20_000)
SOME, UNIT = 44, 11  # papers; of an office
STATE = re.compile(rb'(name="aftername-state" content=")[^"]*')


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Made-up papers of four offices in three languages, copies and renamings among them."""
    folder = tmp_path_factory.mktemp("papers")
    scale_texts.pile(folder, SOME, unit=UNIT)
    return {one.name: one.read_bytes() for one in sorted(folder.rglob("*.txt"))}


def grown(place: Path, *steps: dict[str, bytes]) -> Path:
    """A case with its dossier, reviewed once with each of these files more, and once with nothing new."""
    folder, case = place / "in", place / "x.case"
    folder.mkdir(parents=True)
    for files in (*steps, {}):
        for name, told in files.items():
            (folder / name).write_bytes(told)
        with review(folder, case, LOCAL) as made:
            made.write_dossier(place / "dossier.html", LOCAL)
    return case


def held(case: Path) -> dict[str, list[str]]:
    """All that a case found, as words, whatever number its documents have there."""
    with Store(case) as store:
        ids = sorted(store.document_ids())
        found: dict[str, Any] = {
            "mentions": (one for id_ in ids for one in store.mentions(id_)),
            "belongings": ((id_, store.belongings(id_)) for id_ in ids),
            "fingerprints": store.fingerprints(),
            "programmes": store.programmes(),
            "questions": store.questions(),
            "claims": store.claims(),
            "origins": store.origins(),
            "families": store.origin_of().items(),
            "succession": store.succession(),
            "gaps": store.gaps(),
            "problems": store.problems(),
        }
        return {name: sorted(map(repr, told)) for name, told in found.items()}


def pages(case: Path) -> dict[str, bytes]:
    """Every file of the dossier; the digest of the case that stands in a page is that of rows, which are in another order."""
    files = sorted(case.parent.rglob("*.html"))
    return {str(one.relative_to(case.parent)): STATE.sub(rb"\1", one.read_bytes()) for one in files}


@pytest.fixture(scope="module")
def at_once(papers: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case of all of them."""
    return grown(tmp_path_factory.mktemp("once") / "case", papers)


@pytest.mark.parametrize("seed", range(3))
def test_grown_or_at_once(papers: dict[str, bytes], at_once: Path, tmp_path: Path, seed: int) -> None:
    """Whichever files come later, and in how many reviews."""
    chance, names = Random(seed), list(papers)
    chance.shuffle(names)
    cuts = sorted(chance.sample(range(2, len(names)), 1 + seed % 2))
    steps = [
        {name: papers[name] for name in names[start:end]}
        for start, end in zip((0, *cuts), (*cuts, None), strict=True)
    ]
    some = grown(tmp_path / "grown", *steps)
    assert held(some) == held(at_once)
    assert pages(some) == pages(at_once)
    assert len(pages(some)) > 1
    assert all(held(some)[one] for one in ("programmes", "claims", "origins", "succession"))
