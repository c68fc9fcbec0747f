"""The command succession: confirm, refuse, undo; and edges as list prints them."""

from __future__ import annotations

import json
import sqlite3

import pytest
from click.testing import CliRunner

from aftername import Settings, open_case, review
from aftername.cli import main

PAPERS = {
    "a.txt": "青岚省科学技术厅通知\n经省政府同意，“汀兰计划”现更名为“苇航计划”，申报条件不变。\n",
    "b.txt": "关于实施“雨燕引才计划”的通知\n青岚省人民政府决定，“雨燕引才计划”现更名为“苇航计划”，引进海外高层次人才。\n",
}
DERIVED = (
    "programmes", "names", "grounds", "programme_mentions", "questions", "claims_in_words", "gaps", "mentions_in_words",
    "succession", "origins", "families", "fingerprints",
)  # fmt: skip


@pytest.fixture
def case(tmp_path):
    """Two notices that name two predecessors of one programme."""
    (tmp_path / "papers").mkdir()
    for name, text in PAPERS.items():
        (tmp_path / "papers" / name).write_text(text, "utf-8")
    with review(tmp_path / "papers", tmp_path / "x.case", Settings(engine="local")) as made:
        made.write_dossier(tmp_path / "dossier.html")
    return tmp_path / "x.case"


def run(*words, code=0):
    done = CliRunner().invoke(main, [str(word) for word in words])
    assert done.exit_code == code, done.output
    return done


def edges(case):
    return {
        one["earlier_name"]: one
        for one in map(json.loads, run("list", case, "succession", "--json").stdout.splitlines())
    }


def derived(case):
    db = sqlite3.connect(case)
    rows = {table: sorted(db.execute(f"SELECT * FROM {table}").fetchall(), key=repr) for table in DERIVED}
    documents = dict(db.execute('SELECT "row", id FROM documents'))
    db.close()
    for table in ("origins", "fingerprints"):  # documents are numbered as they came
        rows[table] = sorted(((documents[number], *rest) for number, *rest in rows[table]), key=repr)
    return rows


def test_refused_stays_listed_and_undo_gives_the_same_bytes(case):
    """A refused edge is marked in the list and on the page; undone, every derived table and the page are as before."""
    before, page = derived(case), (case.parent / "dossier.html").read_bytes()
    one = edges(case)["汀兰计划"]["id"]
    done = run("succession", "refuse", case, one[:6], "--because", "two <budgets>", "--by", "Rin")
    assert done.stdout == "1: refused: 汀兰计划 -> 苇航计划  renamed\n"
    assert "renamed (refused)" in run("list", case, "succession").stdout
    told = edges(case)
    assert told["汀兰计划"]["verdict"] == "refused"
    assert told["汀兰计划"]["because"].endswith(": two <budgets>")
    assert told["雨燕引才计划"]["verdict"] is None
    assert "two &lt;budgets&gt;" in (case.parent / "dossier.html").read_text("utf-8")
    run("verify", case)
    assert "1: no longer refused" in run("succession", "undo", case).stdout
    assert derived(case) == before
    assert (case.parent / "dossier.html").read_bytes() == page


def test_a_word_sticks_when_more_is_read(case):
    """A second review with another file keeps it, and gives what the first would have given."""
    run("succession", "confirm", case, "汀蘭計劃", "葦航計劃", "--because", "both on one leaflet")
    (case.parent / "papers" / "c.txt").write_text(
        "青岚省财政厅通知\n经省政府同意，“汀兰计划”现更名为“苇航计划”，申报条件不变，支持标准不变。\n",
        "utf-8",
    )
    review(case.parent / "papers", case, Settings(engine="local")).close()
    one = edges(case)["汀兰计划"]
    assert (one["verdict"], len(one["documents"])) == ("confirmed", 2)
    run("succession", "undo", case, 1)
    with review(case.parent / "papers", case.parent / "y.case", Settings(engine="local")) as anew:
        pass
    assert derived(case) == derived(anew.path)


def test_the_later_word_holds_and_the_earlier_again(case):
    """Confirmed, then refused, then the last taken back: confirmed."""
    one = edges(case)["雨燕引才计划"]["id"]
    run("succession", "confirm", case, one, "--because", "x")
    run("succession", "refuse", case, one, "--because", "y")
    assert edges(case)["雨燕引才计划"]["verdict"] == "refused"
    run("succession", "undo", case)
    assert edges(case)["雨燕引才计划"]["verdict"] == "confirmed"


def test_a_later_word_tells_of_the_one_before(case):
    """The first judgement on a succession is plain; the next one says which it replaces."""
    first = run("succession", "confirm", case, "汀兰计划", "苇航计划", "--because", "a letter", "--by", "Rin")
    assert "replaces an earlier judgement" not in first.stdout
    other = run("succession", "refuse", case, "雨燕引才计划", "苇航计划", "--because", "x", "--by", "Rin")
    assert "replaces an earlier judgement" not in other.stdout
    later = run("succession", "refuse", case, "汀兰计划", "苇航计划", "--because", "y", "--by", "Ada")
    assert "this replaces an earlier judgement: Rin confirmed it on" in later.stdout
    assert "a letter" in later.stdout


def test_names_the_wrong_way_round_do_nothing(case):
    """Told from the later to the earlier one: refused in words, and no word is kept."""
    told = run("succession", "refuse", case, "苇航计划", "汀兰计划", "--because", "x", code=2).output
    assert "runs the other way: 汀兰计划 -> 苇航计划 renamed" in told.replace("\n", " ")
    assert run("list", case, "judgements").stdout == ""
    assert all(one["verdict"] is None for one in edges(case).values())


def test_refusing_an_edge_silences_it_against_its_rival(case):
    """Two predecessors speak against each other; one is refused, and the other stands alone; undone, as before."""
    rival = "the later one may as well come from 汀兰计划"
    assert edges(case)["雨燕引才计划"]["against"] == [rival]
    run("succession", "refuse", case, "汀兰计划", "苇航计划", "--because", "x")
    assert edges(case)["雨燕引才计划"]["against"] == []
    run("succession", "undo", case)
    assert edges(case)["雨燕引才计划"]["against"] == [rival]


def test_lines_of_a_list_tell_hedge_and_denial(tmp_path):
    """Claims say how firmly they are said; an edge that is stated and denied says both; what is stated says nothing."""
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "a.txt").write_text(
        "Heron\n\nJune 6, 2024\n\nThe Heron Talent Plan recruits researchers. The Heron Talent Plan was formerly the "
        "Reed Talent Plan. A spokesman denied that the Heron Talent Plan was formerly the Reed Talent Plan.\n",
        "utf-8",
    )
    made = tmp_path / "z.case"
    review(tmp_path / "papers", made, Settings(engine="local")).close()
    (line,) = run("list", made, "succession").stdout.splitlines()
    assert "renamed (stated and denied)" in line
    assert "said 2024-06-06" in line
    claims = [one for one in run("list", made, "claims").stdout.splitlines() if "succession/" in one]
    assert [", denies)" in one for one in claims] == [False, True]


def test_words_of_every_kind_are_listed_in_order(case):
    """`list judgements` gives names, origins and succession with their numbers."""
    run("succession", "confirm", case, "汀兰计划", "苇航计划", "--because", "x", "--by", "Rin")
    run("unsure", case, "汀兰计划", "雨燕引才计划", "--because", "y")
    lines = run("list", case, "judgements").stdout.splitlines()
    assert [line.split()[:2] for line in lines] == [["1", "confirmed"], ["2", "unsure"]]
    told = [json.loads(line) for line in run("list", case, "judgements", "--json").stdout.splitlines()]
    assert [one["about"] for one in told] == ["succession", "names"]


def test_what_cannot_be_meant_is_refused_in_words(case):
    """No edge, several edges, no reason, nothing to take back."""
    assert (
        "no edges with the id 'zz'"
        in run("succession", "refuse", case, "zz", "--because", "x", code=2).output
    )
    assert "no edges from" in run(
        "succession", "refuse", case, "汀兰计划", "雨燕引才计划", "--because", "x", code=2
    ).output.replace("\n", " ")
    run("succession", "refuse", case, "汀兰计划", "苇航计划", "--because", " ", code=2)
    assert "no judgement on succession" in run("succession", "undo", case, code=2).output
    assert "judgement 7" in run("succession", "undo", case, 7, code=2).output
    assert run("succession", "--help").stdout.count("refuse")


def test_the_list_gives_all_of_an_edge(case):
    """Names, wordings, grounds, anchors, documents, origins and verdict stand in the JSON of an edge."""
    one = edges(case)["汀兰计划"]
    assert one["names"] == ["汀兰计划", "苇航计划"]
    assert (one["kind"], one["relation"], one["grade"], one["wordings"]) == (
        "programme", "renamed", "explicit", ["renamed"],
    )  # fmt: skip
    (ground,) = one["grounds"]
    assert {"wording", "hedge", "speaker", "as_of", "claim", "anchors", "reason"} <= set(ground)
    assert (one["origins"], len(one["documents"])) == (1, 1)
    assert one["against"] == ["the later one may as well come from 雨燕引才计划"]
    with open_case(case) as held:
        for anchor in one["anchors"]:
            text = held.document(anchor["document"]).text
            assert text[anchor["start"] : anchor["end"]] == anchor["quote"]
