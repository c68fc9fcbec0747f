"""A word of a person runs those stages again that depend on it, and leaves what a run of all of them would."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random
from tempfile import mkdtemp

import pytest

from aftername import pipeline
from aftername.case import now, put_into_effect, review
from aftername.casefile import Store
from aftername.engines import engine_for
from aftername.kin import paper_ties
from aftername.records import Saying
from aftername.records.saying import SayingKind
from aftername.settings import Settings
from aftername.stage import Stage
from aftername.stages import origins
from aftername.stages.succession import pile as succession_pile

LOCAL = Settings(engine="local")
ACROSS = ("names", "origins", "succession", "gaps")
FOUND = [
    "programmes",
    "names",
    "grounds",
    "questions",
    "programme_places",
    "claims",
    "origins",
    "families",
    "succession",
    "gaps",
]
PAPERS = {
    "1.txt": "青岚省科学技术厅关于组织申报“汀兰计划”的通知\n\n“汀兰计划”由青岚省科学技术厅组织实施。入选者给予200万元科研经费补助。\n2019年3月5日\n",
    "2.txt": "青岚省科学技术厅关于调整名称的通知\n\n经研究，“汀兰计划”现更名为“苇航计划”。\n2021年4月12日\n",
    "3.txt": "Skylark Talent Programme opens\n\nThe Skylark Talent Programme is run by the Pelham Office. Each of the 37 awardees "
    "receives 5,250 pounds, and 212 people applied before March 14, 2023.\nMay 16, 2023\n",
    "4.txt": "Skylark Talent Programme opens\n\nThe Skylark Talent Programme is run by the Pelham Office. Each of the 37 awardees "
    "receives 5,250 pounds, and 212 people applied before March 14, 2023. A line was added.\nMay 18, 2023\n",
    "5.txt": "물결 인재 사업 공고\n\n‘물결 인재 사업’은 푸른시 교육청이 주관한다. 선정자에게 3천만원을 지원한다.\n2022년 6월 1일\n",
    "7.txt": "蓝屿市教育局关于废止一份文件的决定\n\n自2020年1月1日起，《蓝屿市教师津贴发放办法》同时废止。\n2019年12月1日\n",
    "6.txt": "しおさい人材事業の公募\n\n「しおさい人材事業」は青波県教育委員会が実施する。2022年6月1日\n",
}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The case of PAPERS; do not change it."""
    folder = tmp_path_factory.mktemp("judged")
    (folder / "in").mkdir()
    for name, text in PAPERS.items():
        (folder / "in" / name).write_text(text, "utf-8")
    review(folder / "in", folder / "x.case", LOCAL).close()
    return folder / "x.case"


@pytest.fixture
def case(made: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    shutil.copy(made, tmp_path / "x.case")
    return tmp_path / "x.case"


class Run:
    """Progress that remembers which stages across the case had something to do."""

    def __init__(self) -> None:
        self.stages: list[str] = []

    def begin(self, stage: Stage, total: int | None) -> None:
        if total and stage.name in ACROSS:
            self.stages.append(stage.name)

    def step(self) -> None:
        pass


def say(case: Path, kind: SayingKind, first: str, second: str = "", number: int = 0) -> list[str]:
    """Say something; gives the stages that ran."""
    run = Run()
    said = Saying(f"{kind}{number}", kind, first, second, "read", first, f"Rin {number}", now())
    assert put_into_effect(case, [said], LOCAL, run) == {}
    return run.stages


def rows(case: Path) -> dict[str, list[tuple[object, ...]]]:
    """What a case has found."""
    with closing(sqlite3.connect(case)) as db:
        return {one: sorted(db.execute(f"SELECT * FROM {one}").fetchall(), key=repr) for one in FOUND}


def anew(case: Path) -> dict[str, list[tuple[object, ...]]]:
    """What all stages find when nothing of before is used."""
    other = Path(mkdtemp(dir=case.parent)) / "anew.case"
    shutil.copy(case, other)
    with closing(sqlite3.connect(other)) as db, db:
        db.execute("DELETE FROM kin")
        db.execute("DELETE FROM work WHERE subject = ''")
    run = Run()
    with Store(other, writing=True) as store:
        pipeline.settle(store, engine_for(LOCAL), run, LOCAL)
    assert run.stages == list(ACROSS)
    return rows(other)


def test_copies_on_which_a_succession_rests_are_weighed_anew(tmp_path: Path) -> None:
    """That all who say so go back to one text speaks against it: a word that parts them takes that back, one on others leaves it."""
    told = "The Weihang Plan, formerly known as the Tinglan Plan, is run by the Qinglan Department of Science. Each of the {} gets 3 million yuan before October 2, 2024."
    (tmp_path / "in").mkdir()
    for name, text in {
        "1.txt": f"Qinglan renames its programme\n\n{told.format('52 researchers')}\nMay 16, 2023\n",
        "2.txt": f"Qinglan renames its programme\n\n{told.format('52 researchers')} More was added.\nMay 17, 2023\n",
        "3.txt": PAPERS["3.txt"],
        "4.txt": PAPERS["4.txt"],
    }.items():
        (tmp_path / "in" / name).write_text(text, "utf-8")
    case = tmp_path / "x.case"
    review(tmp_path / "in", case, LOCAL).close()
    with Store(case) as store:
        pairs = [one.documents for one in store.origins()]
        (edge,) = store.succession()
    assert len(pairs) == 2
    assert any("one origin" in one for one in edge.against)
    resting, other = sorted(pairs, key=lambda pair: not set(pair) <= set(edge.documents))
    assert say(case, "split", *other) == ["origins"]
    assert rows(case) == anew(case)
    assert say(case, "split", *resting, number=2) == ["origins", "succession"]
    assert rows(case) == anew(case)
    with Store(case) as store:
        assert not any("one origin" in one for edge in store.succession() for one in edge.against)


WORDS: tuple[tuple[SayingKind, int], ...] = (
    ("same", 2),
    ("different", 2),
    ("unsure", 2),
    ("ignore", 1),
    ("name", 1),
    ("undecided", 1),
)


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_said_all_is_as_if_found_at_once(made: Path, tmp_path: Path, seed: int) -> None:
    """Words one after the other, all of them at once, and a review behind them give the same rows."""
    chance, one, other = Random(seed), tmp_path / "x.case", tmp_path / "y.case"
    shutil.copy(made, one)
    shutil.copy(made, other)
    with Store(one) as store:
        names = sorted({name.written for each in store.programmes() for name in each.names})
        pair = next(each.documents for each in store.origins())
    said: list[Saying] = []
    for step in range(5):
        kind, count = chance.choice(WORDS)
        told = (*chance.sample(names, count), "")[:2] if step != 2 else pair
        kind = kind if step != 2 else chance.choice(("split", "joined"))
        saying = Saying(str(step), kind, *told, "read", "", "Rin", f"2026-01-0{1 + step}T00:00:00")
        if not put_into_effect(one, [saying], LOCAL):
            said.append(saying)
    assert said
    assert put_into_effect(other, said, LOCAL) == {}
    assert rows(one) == rows(other) == anew(one)
    run = Run()
    review(made.parent / "in", one, LOCAL, run).close()
    assert rows(one) == rows(other)
    assert run.stages == []


def test_a_word_that_changes_no_family_leaves_succession_alone(case: Path) -> None:
    """Copies that were copies anyway: what follows hangs on which documents go back to one text, not on why."""
    first, second = copies(case)
    assert say(case, "joined", first, second) == ["origins"]
    assert rows(case) == anew(case)


def copies(case: Path) -> tuple[str, str]:
    """The two documents that are copies."""
    with Store(case) as store:
        first, second = next(one.documents for one in store.origins())
    return first, second


def test_a_second_review_runs_no_stage_across_the_case(made: Path, tmp_path: Path) -> None:
    """Nothing changed: nothing is brought together or compared again; a new document changes all of it."""
    run, case, folder = Run(), tmp_path / "x.case", tmp_path / "in"
    shutil.copytree(made.parent / "in", folder)
    review(folder, case, LOCAL).close()
    review(folder, case, LOCAL, run).close()
    assert run.stages == []
    (folder / "9.txt").write_text("The Heron Talent Programme is run by the Pelham Office.\n")
    review(folder, case, LOCAL, run).close()
    assert run.stages == list(ACROSS)
    assert rows(case) == anew(case)


def test_a_word_on_two_documents_leaves_names_alone(case: Path) -> None:
    """Names and gaps hang on no origin; taken back, all is as it was."""
    before = rows(case)
    first, second = copies(case)
    assert say(case, "split", first, second) == ["origins"]
    assert rows(case)["families"] == []
    assert rows(case) == anew(case)
    say(case, "withdrawn", "origins", "1")
    assert rows(case) == before == anew(case)


def test_names_held_apart_leave_documents_alone(case: Path) -> None:
    """Two names that were two anyway: no document is compared anew. Held for one, all that hangs on names is found anew."""
    assert say(case, "different", "Skylark Talent Programme", "물결 인재 사업") == ["names"]
    assert rows(case) == anew(case)
    assert say(case, "same", "汀兰计划", "しおさい人材事業", 2) == list(ACROSS)
    assert rows(case) == anew(case)
    assert say(case, "same", "汀兰计划", "しおさい人材事業", 3) == ["names"]
    assert rows(case) == anew(case)


def test_a_name_that_is_none_is_sought_and_found_anew(case: Path) -> None:
    """What is said of a single name changes what is mentioned."""
    assert "names" in say(case, "ignore", "Skylark Talent Programme")
    assert rows(case) == anew(case)
    say(case, "undecided", "Skylark Talent Programme", number=2)
    assert rows(case) == anew(case)


def test_pairs_that_are_damaged_are_found_anew(case: Path) -> None:
    """What is kept of comparisons only saves time."""
    first, second = copies(case)
    with sqlite3.connect(case) as db:
        assert db.execute("SELECT count(*) FROM kin").fetchone() == (6,)
        db.execute("UPDATE kin SET pairs = x'00ff'")
    say(case, "split", first, second)
    assert rows(case) == anew(case)


def test_what_papers_do_to_papers_is_read_once(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No word of a person changes it: texts are not read for it again, and the edges of papers stay as they are."""
    with Store(case) as store:
        before = [one for one in store.succession() if one.kind == "document"]
        held = paper_ties(store)
    assert before
    assert held

    def again(_: object) -> None:
        raise AssertionError("texts are read again")

    with monkeypatch.context() as broken:
        broken.setattr(succession_pile, "paper_ties", again)
        assert "succession" in say(case, "same", "汀兰计划", "しおさい人材事業")
    with Store(case) as store:
        assert [one for one in store.succession() if one.kind == "document"] == before
        assert paper_ties(store) == held
    assert rows(case) == anew(case)


def test_a_stage_that_stopped_is_run_again(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What failed is noted under no key, so the next word finds it."""
    first, second = copies(case)

    def stops(*_: object, **__: object) -> None:
        raise ValueError("it stopped")

    with monkeypatch.context() as broken:
        broken.setattr(origins, "find", stops)
        say(case, "split", first, second)
    assert rows(case)["families"] == []
    assert "origins" in say(case, "withdrawn", "origins", "1")
    assert rows(case) == anew(case)
    assert rows(case)["families"]


def test_signs_that_look_at_no_names_find_the_same_without_them(case: Path) -> None:
    """Their pairs are kept while names change."""
    with Store(case) as store:
        bare = list(store.fingerprints())
        named = [origins.naming(one, store.belongings(one.document)) for one in bare]
        assert bare != named
        piles = [origins.Pile(one, lambda id_: origins.body(store.document(id_))) for one in (bare, named)]
        found, other = (origins.kin(pile, by_names=False) for pile in piles)
    assert found == other != []
