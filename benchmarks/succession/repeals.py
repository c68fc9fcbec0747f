"""Documentary succession: papers that repeal papers, against the pairs of a data set, and editions in the right order.

    .venv/bin/python benchmarks/succession/repeals.py            # figures
    .venv/bin/python benchmarks/succession/repeals.py --read     # and every edge that is in dispute, or of policies-zh

Reads ../shared/data/laws-zh and ../shared/data/policies-zh/docs. The pairs of cn-laws-abolition.jsonl were taken out
of the last article of each regulation by a machine: they are silver. Skips what is not there.
"""

from __future__ import annotations

import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "benchmarks")]

from aftername.case import Case, open_case, review  # noqa: E402
from aftername.citing.title_keys import forms_of  # noqa: E402
from aftername.records import Succession  # noqa: E402
from laws_zh import DATA, SHARED, rows_of, write_pile  # noqa: E402

EDITIONS = ("version-of", "succeeded")


def edges_of(case: Case) -> list[Succession]:
    """The documentary edges between papers, each after its quotes were held against the texts."""
    found = []
    for edge in case.succession():
        for anchor in (one for evidence in edge.evidence for one in evidence.anchors):
            text = case.document(anchor.document).text
            assert text[anchor.start : anchor.end] == anchor.quote, anchor
        if edge.kind == "document" and edge.grade == "documentary":
            found.append(edge)
    return found


def keys_of(title: str) -> set[str]:
    return set(forms_of(title.split(" (")[0]).keys)


def pairs(edges: Iterable[Succession], by_name: dict[str, str], read: bool) -> None:
    """Pairs of the data set against the sentences of repeal that made an edge."""
    told: dict[str, list[tuple[set[str], Succession]]] = defaultdict(list)
    for edge in edges:
        for evidence in edge.evidence:
            if evidence.wording != "same title" and "repeals" in evidence.reason:
                told[evidence.document].append((keys_of(edge.earlier_name), edge))
    wanted = found = followed = 0
    known: dict[str, list[set[str]]] = defaultdict(list)
    for row in rows_of(DATA / "cn-laws-abolition.jsonl"):
        own = by_name.get(Path(row["path"]).stem)
        if own is None:
            continue
        for title in row["abolished"]:
            wanted += 1
            known[own].append(keys_of(title))
            hits = [edge for keys, edge in told[own] if keys & keys_of(title)]
            found += bool(hits)
            followed += any(edge.later for edge in hits)
            if read and not hits:
                print(f"not found: {row['new_title']} / {title}")
    made = agreed = 0
    for own, ones in told.items():
        for keys, edge in ones:
            made += 1
            right = any(keys & other for other in known[own])
            agreed += right
            if read and not right:
                print(f"not in the data: {edge.earlier_name} -> {edge.later_name} ({edge.relation})")
    print("| pairs | found | with the paper that follows | edges of repeal | of them in the data |")
    print("|---:|---:|---:|---:|---:|")
    print(f"| {wanted} | {found} | {followed} | {made} | {agreed} |")


def editions(edges: Iterable[Succession], by_name: dict[str, str], read: bool) -> None:
    """Regulations held twice under one title: whether the later follows the earlier."""
    day = {by_name[Path(row["path"]).stem]: row["file_date"] for row in rows_of(DATA / "cn-laws.jsonl")}
    held: dict[str, list[str]] = defaultdict(list)
    for row in rows_of(DATA / "cn-laws.jsonl"):
        held[row["title"]].append(by_name[Path(row["path"]).stem])
    twice = {frozenset(ones) for ones in held.values() if len(ones) == 2}
    right = wrong = other = 0
    for edge in edges:
        last = edge.evidence[0]
        if not any(one.wording == "same title" for one in edge.evidence):
            continue
        later, earlier = (anchor.document for anchor in last.anchors[:2])
        if frozenset((later, earlier)) not in twice:
            other += 1
        elif day[earlier] < day[later]:
            right += 1
        else:
            wrong += 1
        if read and frozenset((later, earlier)) not in twice:
            print(f"no pair of one title: {edge.earlier_name} -> {edge.later_name}")
    print("\n| titles held twice | in the right order | in the wrong order | other pairs of editions |")
    print("|---:|---:|---:|---:|")
    print(f"| {len(twice)} | {right} | {wrong} | {other} |")


def main() -> None:
    read = "--read" in sys.argv[1:]
    with tempfile.TemporaryDirectory() as place:
        if not DATA.is_dir():
            print("laws-zh is not there: not measured")
        else:
            folder = Path(place) / "laws"
            folder.mkdir()
            write_pile(folder)
            review([folder], Path(place) / "laws.case")
            with open_case(Path(place) / "laws.case") as case:
                by_name = {Path(path).stem: card.id for card in case.documents() for path in card.paths}
                edges = edges_of(case)
                pairs(edges, by_name, read)
                editions(edges, by_name, read)
                amended = sum(any("amends" in one.reason for one in edge.evidence) for edge in edges)
                print(f"\n{len(edges)} edges in all, {amended} of them amendments")
                if read:
                    carried = [edge for edge in case.succession() if edge.kind == "programme"]
                    print(*(f"{one.earlier_name} -> {one.later_name}" for one in carried), sep="\n")
        policies = SHARED / "policies-zh" / "docs"
        if policies.is_dir():
            review([policies], Path(place) / "policies.case")
            with open_case(Path(place) / "policies.case") as case:
                edges = edges_of(case)
                print(f"\npolicies-zh: {len(edges)} edges")
                if read:
                    for edge in edges:
                        print(f"{edge.earlier_name} -> {edge.later_name} ({edge.relation}, {edge.date})")


if __name__ == "__main__":
    main()
