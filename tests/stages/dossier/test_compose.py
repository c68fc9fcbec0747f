"""The dossier is the same whatever order its records come in, and loses none of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from aftername.records import (
    Anchor,
    Claim,
    DocumentCard,
    Field,
    Header,
    Name,
    Problem,
    Programme,
    SourceFile,
    Speaker,
    document_id,
)
from aftername.stages.dossier import compose, cover


def card(sha: str, date: str | None = None, language: str = "zh", level: str | None = None) -> DocumentCard:
    header = Header(
        issued=Field(date, None) if date else None, level=Field(level, None, "issuer") if level else None
    )
    return DocumentCard(document_id(sha, ""), sha, "", (f"{sha}.txt",), language, 10, header)  # type: ignore[arg-type]


def source(path: str, sha: str, status: str = "read", same_as: str | None = None) -> SourceFile:
    return SourceFile(path, (path,), sha, 1, "text/plain", status=status, same_as=same_as)  # type: ignore[arg-type]


def programme(name: str, documents: tuple[str, ...]) -> Programme:
    anchor = Anchor(documents[0], 0, len(name), name)
    names = (Name(name, name, "zh", "Hans", len(documents), 1, None, None, anchor),)
    return Programme(name, name, None, None, names, (), documents, len(documents), None, None)


def claim(about: str | None, value: str, fact: str = "field", others: tuple[str, ...] = ()) -> Claim:
    anchor = Anchor("d", 0, len(value), value)
    return Claim(about, fact, "", value, None, anchor, anchor, None, Speaker("document", "d"), others=others)


def test_every_file_is_read_or_a_problem() -> None:
    """Files given are those read and those that gave nothing; archives that were opened count as read."""
    files = [
        source("a.txt", "aa"),
        source("b.txt", "aa", same_as="a.txt"),
        source("box.zip", "zz", "opened"),
        source("locked.pdf", "pp", "problem"),
        source("never.txt", "", "waiting"),
    ]
    told = cover(files, [card("aa")], [Problem("encrypted", "locked.pdf", "locked", "reading")])
    assert (told.files, told.read, told.same, told.problem_files) == (5, 3, 1, 2)
    assert told.problems == (("encrypted", 1),)


def test_a_file_called_read_that_gave_no_document_is_not_counted_as_read() -> None:
    """What a file's record says of itself is not taken on trust."""
    told = cover([source("a.txt", "aa", "read")], [], [])
    assert (told.read, told.problem_files) == (0, 1)


def test_dates_as_precise_as_stated_give_the_span_and_undated_are_counted() -> None:
    """The span runs from the earliest to the latest date; documents without a date are told apart."""
    told = cover([], [card("a", "2019"), card("b", "2021-03-04"), card("c")], [])
    assert (told.first, told.last, told.undated) == ("2019", "2021-03-04", 1)


def test_a_claim_about_several_programmes_stands_under_each() -> None:
    """A claim that may be about two programmes is shown in both accounts."""
    one, two = programme("甲计划", ("d1", "d2")), programme("乙计划", ("d1",))
    dossier = compose("t", [], [], [], [two, one], [claim(one.id, "光学", others=(two.id,))])
    assert [a.programme.name for a in dossier.programmes] == ["甲计划", "乙计划"]
    assert [len(a.claims) for a in dossier.programmes] == [1, 1]


def test_no_claim_is_lost() -> None:
    """Claims about no programme, or one that is not there, stand with the context."""
    dossier = compose("t", [], [], [], [], [claim(None, "a"), claim("gone", "b")])
    assert len(dossier.context) == 2


@given(st.permutations(range(6)), st.permutations(range(5)))
def test_order_of_the_records_does_not_matter(first: list[int], second: list[int]) -> None:
    """The same records in another order give the same dossier."""
    cards = [card(f"s{n}", None if n % 3 == 0 else f"20{n:02}") for n in range(6)]
    plans = [programme(f"计划{n}", tuple(c.id for c in cards[: n + 1])) for n in range(5)]
    told = [claim(plans[n].id, f"v{n}", "offers" if n % 2 else "field") for n in range(5)]
    problems = [Problem("empty", f"p{n}", "nothing in it", "reading", n % 2 == 0) for n in range(5)]
    files = [source(f"s{n}.txt", f"s{n}") for n in range(6)]
    usual = compose("t", files, cards, problems, plans, told)
    mixed = compose(
        "t",
        [files[n] for n in first],
        [cards[n] for n in first],
        [problems[n] for n in second],
        [plans[n] for n in second],
        [told[n] for n in second],
    )
    assert usual == mixed
    assert usual.coverage.files == usual.coverage.read + usual.coverage.problem_files
