"""Statements on pages that a reader has answered: right, against a mark, without a mark; and how many of the marks are found.

    .venv/bin/python benchmarks/claims/judge.py FOLDER... [--found] [--part even|odd] [--list KIND] [--miss KIND] [--keep FOLDER]

FOLDER: see answered.py. With the names of the answers, or (--found) with those that a review finds. A statement goes against a mark where its
value is marked for another fact or programme, or its programme has other runners. One without a mark may be right where readers marked
quickly (pieces), and is false where they held all of the fact (exhaustive); --list shows those to read.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))

import answered
from answered import Page

from aftername.records import Claim, MarkedDocument
from aftername.stages.claims import claim
from aftername.text.folding import folded

KINDS = ("run-by", "offers", "requires-age", "requires-degree", "quota", "outcome", "deadline", "launched", "ended")  # fmt: skip
_BRACKETS = re.compile(r"[(（]([^()（）]*)[)）]")
_HEREAFTER = re.compile(r"^(?:이하|以下(?:简称|簡稱|、)?|hereafter|hereinafter)\s*")


@dataclass(frozen=True)
class Judged:
    """A statement with how it stands to the marks, or a mark that no statement meets."""

    page: Page
    fact: str
    state: str  # right, against, unmarked, missed
    words: str


def judged(page: Page, given: bool) -> Iterator[Judged]:
    """Each statement of a page, and each mark that was missed."""
    marked = page.marked if given else page.found
    text = marked.document.text
    keys = keys_of(page, marked)
    marks = [
        (*place, frozenset(one["fact"].split("|")), one["programme"], bool(one.get("optional")), number)
        for number, one in enumerate(page.gold["facts"])
        for place in answered.places_of(text, one)
    ]
    runners = {one["key"]: _list(one.get("run_by")) for one in page.gold["programmes"]}
    met: set[object] = set()
    for one in claim(marked):
        if one.fact not in KINDS or one.spread != "one" or one.hedge == "denies":
            continue
        mine = keys.get(one.programme or "", frozenset())
        if one.fact == "run-by":
            state, found = _runner(one.value, mine, runners)
        else:
            state, found = _value(one, mine, marks)
        if state == "unmarked" and one.fact in page.gold.get("exhaustive", ()):
            state = "against"
        met.update(found)
        yield Judged(page, one.fact, state, _words(one, mine, text))
    for key, names in runners.items():
        for name in names:
            if (key, name) not in met:
                yield Judged(page, "run-by", "missed", f"{key}: {name}")
    for number, fact in enumerate(page.gold["facts"]):
        if (
            number not in met
            and not fact.get("optional")
            and "|" not in fact["fact"]
            and fact["fact"] in KINDS
        ):
            yield Judged(
                page, fact["fact"], "missed", f"{fact['programme']}: {fact.get('value')}  | {fact['quote']}"
            )


def _list(told: object) -> list[str]:
    return [told] if isinstance(told, str) else list(told or ())  # type: ignore[call-overload]


def keys_of(page: Page, marked: MarkedDocument) -> Mapping[str, frozenset[str]]:
    """For each programme of the case those of the answers whose names it stands at."""
    places = answered.names_in(marked.document.text, page.gold)
    made: dict[str, set[str]] = {}
    for (start, end), ids in marked.programmes:
        for (low, high), key in places.items():
            if start < high and low < end:
                for one in ids[:1]:
                    made.setdefault(one, set()).add(key)
    return {one: frozenset(keys) for one, keys in made.items()}


def _runner(value: str, mine: frozenset[str], runners: Mapping[str, list[str]]) -> tuple[str, list[object]]:
    told = [(key, name) for key in sorted(mine) for name in runners.get(key, ())]
    found: list[object] = [(key, name) for key, name in told if _forms(value) & _forms(name)]
    if found:
        return "right", found
    return ("against" if told else "unmarked"), []


def _forms(name: str) -> set[str]:
    """A body's name without case and blanks: with its bracket, without, and what the bracket holds."""
    inside = [_HEREAFTER.sub("", one) for one in _BRACKETS.findall(name)]
    made = {
        "".join(folded(one).removeprefix("the ").split()) for one in (name, _BRACKETS.sub("", name), *inside)
    }
    return {one.strip("\"'“”‘’") for one in made if len(one) > 1}


def _value(
    one: Claim, mine: frozenset[str], marks: list[tuple[int, int, frozenset[str], str, bool, int]]
) -> tuple[str, list[object]]:
    at = one.value_anchor
    touched = [mark for mark in marks if mark[0] < at.end and at.start < mark[1]]
    right: list[object] = [
        number for _, _, facts, key, _, number in touched if one.fact in facts and key in mine
    ]
    if right:
        return "right", right
    return ("against" if touched else "unmarked"), []


def _words(one: Claim, mine: frozenset[str], text: str) -> str:
    at = one.value_anchor
    around = text[max(0, at.start - 70) : at.start] + "«" + one.value + "»" + text[at.end : at.end + 30]
    return f"{one.fact} {one.label} [{one.binding}; {one.rule[:60]}] {'/'.join(sorted(mine)) or '?'} = {one.value}\n      {around!r}"


def table(found: list[Judged]) -> Iterator[str]:
    """One line for each language, one for each kind."""
    groups: dict[str, Counter[str]] = {}
    for one in found:
        for name in ("all", str(one.page.gold["language"])[:2], one.fact):
            groups.setdefault(name, Counter())[one.state] += 1
    yield "                 right against unmarked | found of marks | false of judged"
    for name in ("all", "zh", "ja", "ko", "en", *KINDS):
        if (row := groups.get(name)) is not None:
            right, bad, open_, missed = (row[state] for state in ("right", "against", "unmarked", "missed"))
            yield (
                f"{name:16} {right:5} {bad:7} {open_:8} | {right / max(1, right + missed):.2f} of {right + missed:4} | "
                f"{bad / max(1, right + bad):.2f} (with those unmarked {(bad + open_) / max(1, right + bad + open_):.2f})"
            )


def main() -> None:
    """Judge and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--found", action="store_true", help="names as a review finds them")
    parser.add_argument("--part", choices=("even", "odd"), help="pieces with such a number only")
    parser.add_argument("--list", default="", help="print statements of these kinds that are not right")
    parser.add_argument("--miss", default="", help="print marks of these kinds that are missed")
    parser.add_argument("--keep", type=Path, help="a folder that keeps what was read")
    given = parser.parse_args()
    made: list[Judged] = []
    for page in answered.pages(given.folders, given.keep):
        number = int(re.findall(r"\d+", str(page.gold["id"]))[-1])
        if given.part is None or number % 2 == (given.part == "odd"):
            made.extend(judged(page, not given.found))
    for one in made:
        shown = given.miss if one.state == "missed" else given.list
        if one.state != "right" and (one.fact in shown.split(",") or shown == "all"):
            print(f"{one.state:8} {one.page.gold['id']} {one.fact} {one.words}")
    print("\n".join(table(made)))


if __name__ == "__main__":
    main()
