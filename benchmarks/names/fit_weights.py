"""Fit the weights of names on gold, or score the finder on it.

    .venv/bin/python benchmarks/names/fit_weights.py GOLD... [--fit] [--misses]

GOLD: files of texts with the names they hold. A text begins with a line "@@ id language"; behind it, a line
"== name | name" lists every name as written (none: "=="), a line "?? name | name" what may be found and need not.
`gold/` beside this file holds made-up ones; real pages are kept outside the repository.

1. Score: names found exactly, rows right (each key once a text), what is shown to a person, by language.
2. --fit: a logistic regression over the candidates' features, in plain Python, drawn towards the weights that stand in
   weights.tsv (so that a feature the gold says nothing of keeps its weight); prints the rounded weights beside the old
   ones. Nothing is written: a person reads them, and dates the change in weights.tsv.
"""

from __future__ import annotations

import argparse
import math
import re
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))

from aftername.find import as_document
from aftername.records import Mention, NameCandidate, ProgrammeName
from aftername.stages.mentions import scan
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders import FINDERS, names
from aftername.stages.mentions.finders.names import decide, settle
from aftername.stages.mentions.finders.names.candidate import Candidate
from aftername.text.names import comparable

UNIT = 0.45  # what one point of a weight adds to the logarithm of the odds
PULL = 0.25  # how strongly a weight is drawn to the one that stands
ROUNDS, STEP = 400, 0.05


@dataclass(frozen=True)
class Text:
    """A text with its names. allowed: what may be found and need not."""

    id: str
    language: str
    text: str
    names: tuple[str, ...]
    allowed: tuple[str, ...]


def read(path: Path) -> list[Text]:
    """The texts of a gold file."""
    made = []
    for part in re.split(r"^@@ ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
        head, _, body = part.partition("\n")
        id_, language = head.split()
        text, _, rest = body.partition("\n==")
        listed, _, allowed = rest.partition("\n??")
        made.append(Text(id_, language, text, _split(listed), _split(allowed)))
    return made


def _split(line: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in line.split("|") if one.strip())


def bare(written: str) -> str:
    """A name without quotation marks, article and a general last word."""
    low = comparable(written)
    return re.sub(r"^(?:the|an?) ", "", low)


def alike(found: str, wanted: str) -> bool:
    """Whether a mention is the name, but for marks, article, and a last word such as programme."""
    endings = r"(?: ?(?:program|programme|scheme|项目|事业|사업|计划|프로그램|제도|制度|プログラム))?$"
    first, second = bare(found), bare(wanted)
    return first == second or re.sub(endings, "", first) == re.sub(endings, "", second)


def spans(one: Text, name: str) -> list[tuple[int, int]]:
    """Where a name stands in its text."""
    return [(m.start(), m.end()) for m in re.finditer(re.escape(name), one.text)]


def mentions(one: Text) -> tuple[Mention, ...]:
    """All mentions of a text."""
    return scan.mentions_in(as_document(one.text, one.language[:2]))  # type: ignore[arg-type]


def score(texts: list[Text], misses: bool) -> None:
    """Print what is found of each language."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for one in texts:
        found = mentions(one)
        told = [m for m in found if isinstance(m.normal, ProgrammeName) and m.normal.sign != "euphemism"]
        doubtful = [m for m in found if isinstance(m.normal, NameCandidate)]
        c = counts[one.language]
        for name in one.names:
            hit = any(alike(m.written, name) for m in told)
            shown = not hit and any(alike(m.written, name) for m in doubtful)
            c["names"] += 1
            c["found"] += hit
            c["shown"] += shown
            if misses and not hit:
                near = sorted(
                    {
                        m.written
                        for m in told
                        for a, b in spans(one, name)
                        if m.anchor.start < b and a < m.anchor.end
                    }
                )
                print(f"  {one.id}: {'doubtful' if shown else 'MISSED'} {name}  {near or ''}")
        rows = {m.normal.key: m.written for m in told if isinstance(m.normal, ProgrammeName)}
        for written in rows.values():
            right = any(alike(written, name) for name in (*one.names, *one.allowed))
            c["rows"] += 1
            c["right"] += right
            if misses and not right:
                signs = next(m.normal.signs for m in told if m.written == written)  # type: ignore[union-attr]
                print(f"  {one.id}: WRONG {written}  ({'; '.join(signs)})")
        c["doubtful"] += len({m.normal.key for m in doubtful if isinstance(m.normal, NameCandidate)})
    print(
        "| language | names | found | shown | rows | right | to decide |\n|---|---:|---:|---:|---:|---:|---:|"
    )
    for language in sorted(counts):
        c = counts[language]
        print(
            f"| {language} | {c['names']} | {c['found'] / max(1, c['names']):.3f} | {c['shown'] / max(1, c['names']):.3f} "
            f"| {c['rows']} | {c['right'] / max(1, c['rows']):.3f} | {c['doubtful']} |"
        )


def featured(one: Text) -> list[Candidate]:
    """The candidates of a text with all features but what only decided names can tell."""
    automaton, owners, triggers = scan._automaton()
    document = as_document(one.text, one.language[:2])  # type: ignore[arg-type]
    from aftername.text.folding import folded

    view = View(document, one.text, folded(one.text), None)
    hits: list[list[Hit]] = [[] for _ in FINDERS]
    for pattern, start, end in automaton.find_matches_as_indexes(view.folded, overlapping=True):
        for owner in owners[pattern]:
            hits[owner].append(Hit(triggers[pattern], start, end))
    made: list[Candidate] = []
    for index, finder in enumerate(FINDERS):
        if finder is names.FINDER:
            made = list(names.featured(view, hits[index]))
            break
        view.found.extend(finder.look(view, hits[index]))
    settle._say_again(made)
    settle._in_rows(view, made)
    for candidate in made:
        candidate.stem = view.text[candidate.start : candidate.end]
    return made


def labelled(texts: list[Text]) -> list[tuple[Candidate, bool]]:
    """Each candidate with whether it is a name; left out where the gold lets it be or only its edges differ."""
    made = []
    for one in texts:
        found = featured(one)
        wanted = [(span, name) for name in one.names for span in spans(one, name)]
        let = [span for name in one.allowed for span in spans(one, name)]
        for candidate in found:
            if any(alike(candidate.stem, name) for name in one.names):
                made.append((candidate, True))
            elif any(alike(candidate.stem, name) for name in one.allowed):
                continue
            elif not any(a < candidate.end and candidate.start < b for (a, b), _ in wanted) and not any(
                a < candidate.end and candidate.start < b for a, b in let
            ):
                made.append((candidate, False))
    return made


def fit(rows: list[tuple[Candidate, bool]]) -> None:
    """Print weights fitted on rows beside those that stand."""
    keys = {"any"}
    data = []
    for one, right in rows:
        kind = one.kind or "none"
        shown = {"any": 1, **one.shown}
        features = {
            **shown,
            **{f"{name}/{kind}": strength for name, strength in shown.items() if name == "any"},
        }
        keys |= set(features)
        data.append((features, right))
    start = {key: float(_standing(key)) for key in keys}
    fitted = dict(start)
    for _ in range(ROUNDS):
        slope = {key: PULL * (start[key] - fitted[key]) for key in keys}
        for features, right in data:
            total = UNIT * (sum(fitted[key] * value for key, value in features.items()) - decide.NAME)
            error = (1.0 if right else 0.0) - 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
            for key, value in features.items():
                slope[key] += UNIT * error * value
        for key in keys:
            fitted[key] += STEP * slope[key]
    seen = Counter(key for features, _ in data for key in features)
    good = Counter(key for features, right in data if right for key in features)
    print(f"{len(data)} candidates, {sum(right for _, right in data)} names")
    for key in sorted(keys):
        print(f"{key:24} {start[key]:5.0f} -> {round(fitted[key]):3d}   ({good[key]} of {seen[key]})")


def _standing(key: str) -> int:
    feature, _, kind = key.partition("/")
    weight = decide.weights().get(feature)
    if weight is None:
        return 0
    return dict(weight.by_kind).get(kind, 0) if kind else weight.worth


def main() -> None:
    told = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    told.add_argument("gold", nargs="+", type=Path)
    told.add_argument("--fit", action="store_true", help="print fitted weights")
    told.add_argument("--misses", action="store_true", help="print what is missed and what is wrong")
    asked = told.parse_args()
    texts = [one for path in asked.gold for one in read(path)]
    score(texts, asked.misses)
    if asked.fit:
        fit(labelled(texts))


if __name__ == "__main__":
    main()
