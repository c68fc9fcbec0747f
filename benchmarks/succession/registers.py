"""Ties between names, measured on registers: changes of Chinese areas and of research organisations told in four languages.

Run from the repository: PYTHONPATH=src python benchmarks/succession/registers.py [FOLDER] [--second] [--misses]
FOLDER holds succession-areacodes, succession-ror and names-ror; without it ../shared/data is looked for. The rows become
sentences by the wordings of templates.py; names are given as spans. An edge is right when both ends are a pair of the row.
What is measured is the wordings: a name is a span to the grammar, so many rows of one wording say little more than one.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent))

from templates import SECOND, WORDINGS, Wording

from aftername.stages.claims.ties import ties
from aftername.text.small import small_of

ROOT = Path(__file__).resolve().parents[2]
MOST = 30  # rows told in one wording


class Change(NamedTuple):
    """A row of a register. earlier, later: names; kind: what the register shows it to be."""

    kind: str
    earlier: tuple[str, ...]
    later: tuple[str, ...]
    year: str


def areas(path: Path) -> list[Change]:
    """Renamed, merged, split and absorbed areas, in the order of the register."""
    rows = list(csv.DictReader(path.open(encoding="utf-8-sig")))
    named: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for row in rows:
        last = int(row["变更/弃用时间"] or 9999)
        named[row["代码"]].append((int(row["启用时间"]), last, row["名称"]))
    into: dict[tuple[str, int], list[str]] = defaultdict(list)
    out: dict[tuple[str, int], list[tuple[str, int]]] = {}
    for row in rows:
        targets: dict[int, list[tuple[str, int]]] = defaultdict(list)
        for code, year in re.findall(r"(\d{6})(?:\[(\d{4})\])?", row["新代码"] or ""):
            at = int(year or row["变更/弃用时间"] or 0)
            holder = next((n for n in named[code] if n[0] <= at < n[1]), None)
            if holder is not None and holder[2] != row["名称"]:
                targets[at].append((holder[2], holder[0]))
        for at, some in targets.items():
            out[row["名称"], at] = some
            for name, _ in some:
                into[name, at].append(row["名称"])
    made = []
    for (name, at), some in out.items():
        later = tuple(dict.fromkeys(one for one, _ in some))
        fresh = all(begun == at for _, begun in some)
        if len(later) > 1:
            if fresh:
                made.append(Change("split", (name,), later[:2], str(at)))
        elif len(into[later[0], at]) > 1:
            if fresh and into[later[0], at][0] == name:
                made.append(Change("merged", tuple(into[later[0], at][:2]), later, str(at)))
        else:
            made.append(Change("one" if fresh else "absorbed", (name,), later, str(at)))
    return [one for one in made if all(len(name) > 2 for name in (*one.earlier, *one.later))]


def _native(names: list[str], language: str) -> str | None:
    """The first name in the script of a language."""
    wanted = {"zh": "[一-鿿]", "ja": "[一-鿿ぁ-ヿ]", "ko": "[가-힣]"}[language]
    return next((name for name in names if re.search(wanted, name)), None)


def organisations(path: Path, known: dict[str, list[str]], language: str) -> list[Change]:
    """Predecessors and successors; records withdrawn as duplicates are left out."""
    told = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    told = [one for one in told if one["predecessor_status"] != "withdrawn"]
    groups: dict[str, list[dict[str, object]]] = defaultdict(list)
    for one in told:
        groups[one["successor"]].append(one)
    made = []
    for some in groups.values():

        def name(one: dict[str, object], side: str) -> str:
            plain = str(one[f"{side}_name"])
            if language == "en":
                return plain
            names = [*known.get(str(one[side]), ()), *(one[f"{side}_names"] or ())]  # type: ignore[misc]
            return _native(names, language) or plain

        first = some[0]
        year = first["successor_established"]
        if not year:
            continue
        earlier = tuple(dict.fromkeys(name(one, "predecessor") for one in some))
        later = (name(first, "successor"),)
        if later[0] in earlier:
            continue
        older = any((one["predecessor_established"] or 9999) > int(str(year)) for one in some)
        kind = "absorbed" if older else "merged" if len(earlier) > 1 else "one"
        made.append(Change(kind, earlier[:2] if kind == "merged" else earlier[:1], later, str(year)))
    return made


# Which rows a wording may be told of: those of its kind; what the register does not hold is told of one-to-one rows.
ROWS = {"merged": "merged", "split": "split", "absorbed": "absorbed"}
_FORMS: dict[str, str | tuple[str, str]] = {
    "은": "은는",
    "이": "이가",
    "을": "을를",
    "과": "과와",
    "로": "로로",
    "이라": ("이라", "라"),
}
_FORM = re.compile(r"\[(이라|[은이을과로])\]")


def _korean(text: str) -> str:
    """Particles in the form that the sound before them asks for."""
    out = text
    while (match := _FORM.search(out)) is not None:
        last = next((c for c in reversed(out[: match.start()]) if c.isalnum()), "a")
        rest = (ord(last) - 0xAC00) % 28 if "가" <= last <= "힣" else int(last.casefold() not in "aeiouy0")
        form = _FORMS[match[1]][0 if rest else 1]
        if match[1] == "로" and rest not in (0, 8):
            form = "으로"
        out = out[: match.start()] + form + out[match.end() :]
    return out


def told(
    wording: Wording, change: Change, language: str
) -> tuple[str, list[tuple[int, int]], set[tuple[str, str]]]:
    """The sentence, the spans of its names, and the pairs of names that follow one another."""
    every = (*zip(("x", "x2"), change.earlier, strict=False), *zip(("y", "y2"), change.later, strict=False))
    names = {key: name for key, name in every if f"{{{key}}}" in wording.text}
    marks = {key: chr(0xF0000 + place) for place, key in enumerate(names)}
    text = wording.text.format(d=change.year, **{key: f"{names[key]}{mark}" for key, mark in marks.items()})
    text = _korean(text) if language == "ko" else text
    spans = []
    for key, mark in marks.items():
        at = text.index(mark)
        text = text.replace(mark, "", 1)
        spans = [(s - (s > at), e - (e > at), k) for s, e, k in spans]
        spans.append((at - len(names[key]), at, key))
    pairs = {(x, y) for x in ("x", "x2") for y in ("y", "y2") if x in names and y in names}
    if wording.relation == "ended":
        pairs = {("x", "")}
    if not wording.relation:
        pairs = set()
    keys = {(s, e): k for s, e, k in spans}
    return (
        text,
        sorted(keys),
        {(names[a], names[b] if b else "") for a, b in pairs},
    )


class Tally:
    """Counts for one row of the table; wordings: those of which every sentence came out right."""

    def __init__(self) -> None:
        self.right = self.extra = self.missed = self.direction = self.relation = self.hedge = 0
        self.wordings: dict[str, bool] = {}

    def row(self) -> str:
        found, wanted, right = self.right + self.extra, self.right + self.missed, self.right

        def share(part: int, whole: int) -> str:
            return f"{100 * part / whole:5.0f}" if whole else "    -"

        good = sum(self.wordings.values())
        return (
            f"{share(right, found)} {share(right, wanted)} {wanted:6d} {found:6d}   {share(self.direction, right)} "
            f"{share(self.relation, right)} {share(self.hedge, right)}    {good:3d} of {len(self.wordings):3d}"
        )


def measure(
    rows: dict[str, list[Change]], told_in: dict[str, tuple[Wording, ...]], show: bool
) -> dict[str, Tally]:
    """Tallies by "all", "language: ...", "relation: ..." and "way: ..."."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for language, wordings in told_in.items():
        for number, wording in enumerate(wordings):
            kind = ROWS.get(wording.relation, "one")
            if "{y2}" not in wording.text and kind == "split":
                kind = "one"
            some = [one for one in rows[language] if one.kind == kind]
            stride = max(1, len(some) // MOST)
            clean = True
            shown = False
            keys = ("all", f"language: {language}", f"relation: {wording.relation or 'nothing'}")
            keys = (*keys, f"way: {wording.way}", f"hedge: {wording.hedge}", f"{language}: {wording.way}")
            for change in some[number % stride :: stride][:MOST]:
                text, spans, wanted = told(wording, change, language)
                found = _found(text, spans, language)
                ok = _count([tallies[key] for key in keys], wording, wanted, found)
                clean = clean and ok
                if show and not ok and not shown:
                    shown = True
                    got = [(a, b, r, h) for (a, b), (r, h) in found.items()]
                    print(f"{language} {wording.relation or '-'} {wording.way}: {wording.text}\n    {got}")
            for key in keys:
                tallies[key].wordings[f"{language}{number}"] = clean
    return tallies


def _found(text: str, spans: list[tuple[int, int]], language: str) -> dict[tuple[str, str], tuple[str, str]]:
    """The pairs that the grammar ties, with relation and hedge; side by side is no succession."""
    made = {}
    for tie in ties(small_of(text, language), language, spans):
        if tie.relation == "sibling":
            continue
        for earlier in tie.earlier:
            for later in tie.later or ((0, 0),):
                pair = text[earlier[0] : earlier[1]], text[later[0] : later[1]]
                made[pair] = (tie.relation, tie.hedge)
    return made


def _count(
    tallies: list[Tally],
    wording: Wording,
    wanted: set[tuple[str, str]],
    found: dict[tuple[str, str], tuple[str, str]],
) -> bool:
    ok = True
    for tally in tallies:
        tally.missed += sum(1 for a, b in wanted if (a, b) not in found and (b, a) not in found)
        for (a, b), (relation, hedge) in found.items():
            if (a, b) not in wanted and (b, a) not in wanted:
                tally.extra += 1
                ok = False
                continue
            tally.right += 1
            good = ((a, b) in wanted, relation == wording.relation, hedge == wording.hedge)
            tally.direction += good[0]
            tally.relation += good[1]
            tally.hedge += good[2]
            ok = ok and all(good)
    return ok and all((a, b) in found or (b, a) in found for a, b in wanted)


def changes(data: Path) -> dict[str, list[Change]]:
    """What is told in each language: areas in Chinese and Japanese, organisations in all four."""
    known: dict[str, list[str]] = {}
    for line in (data / "names-ror" / "ror-names.jsonl").read_text("utf-8").splitlines():
        one = json.loads(line)
        known[one["ror"]] = [name["name"] for name in one["names"]]
    places = areas(data / "succession-areacodes" / "areacodes.csv")
    ror = data / "succession-ror" / "ror-succession.jsonl"
    made = {language: organisations(ror, known, language) for language in WORDINGS}
    for language in ("zh", "ja"):
        made[language] = [*places, *made[language]]
    splits = [one for one in places if one.kind == "split"]
    for language in ("ko", "en"):
        made[language].extend(splits)  # the register of organisations holds none
    return made


def _lines(tallies: dict[str, Tally]) -> Iterator[str]:
    yield f"{'':28}  prec   rec wanted  found   direc relat hedge    wordings all right"
    for key in sorted(tallies):
        yield f"{key:28} {tallies[key].row()}"


def main(arguments: list[str]) -> None:
    """Print the table, with --misses a line for each wording that fails."""
    given = [one for one in arguments if not one.startswith("--")]
    data = Path(given[0]) if given else ROOT.parent / "shared" / "data"
    if not (data / "succession-areacodes").is_dir():
        print("no registers here: give the folder that holds succession-areacodes and succession-ror")
        return
    rows = changes(data)
    for language, some in rows.items():
        print(language, dict(sorted(Counter(one.kind for one in some).items())))
    tallies = measure(rows, SECOND if "--second" in arguments else WORDINGS, "--misses" in arguments)
    print("\n".join(_lines(tallies)))


if __name__ == "__main__":
    main(sys.argv[1:])
