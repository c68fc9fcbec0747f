"""Repeal sentences: whether the title that is repealed is taken out, and resolved to the regulation when it is held.

    .venv/bin/python benchmarks/gaps/repeals.py

Reads ../shared/data/laws-zh: each regulation becomes a text file (title, history, text), the pile is reviewed,
and each pair of cn-laws-abolition.jsonl is looked for among the citations of the regulation that repeals. A pair
is held when a document other than the repealing one bears the repealed title. Skips when the data is not there.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "benchmarks")]

from aftername.case import open_case, review  # noqa: E402
from aftername.citing.citations import citations_in  # noqa: E402
from aftername.citing.resolving import Resolver, cited  # noqa: E402
from aftername.citing.title_keys import comparable, forms_of  # noqa: E402
from aftername.stages.gaps import KINDS  # noqa: E402
from laws_zh import DATA, rows_of, write_pile  # noqa: E402


def main() -> None:
    if not DATA.is_dir():
        print("laws-zh is not there: nothing measured")
        return
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "laws"
        folder.mkdir()
        write_pile(folder)
        review([folder], Path(place) / "laws.case")
        with open_case(Path(place) / "laws.case") as case:
            cards = {card.id: card for card in case.documents()}
            citations = citations_in(case.mentions(kinds=KINDS))
    by_name = {Path(path).stem: card.id for card in cards.values() for path in card.paths}
    held: dict[str, set[str]] = {}
    for row in rows_of(DATA / "cn-laws.jsonl"):
        if Path(row["path"]).stem in by_name:
            held.setdefault(comparable(row["title"]), set()).add(by_name[Path(row["path"]).stem])
    resolver = Resolver(cards)
    told: dict[tuple[str, str], tuple[set[str], bool]] = {}
    for citation, forms, _ in cited(citations, cards):
        if forms is None:
            continue
        outcome = resolver.resolve(citation, forms)
        for key in forms.keys:
            documents, absent = told.get((citation.document, key), (set(), False))
            told[citation.document, key] = (documents | set(outcome.documents), absent or outcome.absent)
    pairs = extracted = there = right = wrong = missing = absent = 0
    for row in rows_of(DATA / "cn-laws-abolition.jsonl"):
        own = by_name.get(Path(row["path"]).stem)
        if own is None:
            continue
        for title in row["abolished"]:
            pairs += 1
            keys = forms_of(title).keys
            answers = [told[own, key] for key in keys if (own, key) in told]
            wanted = {d for key in keys for d in held.get(key, ())} - {own}
            found = {d for documents, _ in answers for d in documents}
            extracted += bool(answers)
            if not answers:
                print(f"not taken out: {row['new_title']} / {title}")
            if wanted:
                there += 1
                right += bool(found & wanted)
                wrong += bool(found - wanted)
            else:
                missing += 1
                absent += any(gone for _, gone in answers) and not found
                wrong += bool(found)
                if found:
                    print(f"resolved, though not held: {row['new_title']} / {title}")
    print(
        "| pairs | title taken out | held | resolved to it | not held | reported absent | resolved to another |"
    )
    print("|---:|---:|---:|---:|---:|---:|---:|")
    print(f"| {pairs} | {extracted} | {there} | {right} | {missing} | {absent} | {wrong} |")


if __name__ == "__main__":
    main()
