"""Reviews made-up page histories as a table of captures, and compares what the case says with what was meant.

    python benchmarks/captures/run.py [HISTORIES ...] [--show] [--json]

Prints precision and recall of each verdict, and of names and lists that were scrubbed.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from aftername.case import open_case, review
from aftername.records import PageHistory
from aftername.settings import Settings
from aftername.text.addresses import page_of
from aftername.text.sketches import letters

HERE = Path(__file__).parent


def rows(told: Sequence[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The captures of histories as the rows of a table."""
    for one in told:
        for other in ({"address": one["address"], "captures": one["captures"]}, *one.get("others", ())):
            for capture in other["captures"]:
                yield {
                    "url": other["address"],
                    "captured": capture["time"],
                    "status": capture.get("status", ""),
                    "location": capture.get("location", ""),
                    **{name: capture[name] for name in ("title", "text") if capture.get(name)},
                }


def reviewed(told: Sequence[dict[str, Any]], folder: Path) -> dict[str, PageHistory]:
    """What a case of the captures says of each page."""
    table = folder / "pile" / "captures.jsonl"
    table.parent.mkdir()
    table.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows(told)), "utf-8")
    case = folder / "histories.case"
    review([table.parent], case, Settings(engine="local")).close()
    with open_case(case) as held:
        return {one.page: one for one in held.pages()}


def scrubbed(one: PageHistory | None) -> set[str]:
    """What a history says was scrubbed."""
    return {"list" if each.kind == "list" else letters(each.what) for each in one.scrubbed} if one else set()


def is_meant(found: str, meant: set[str]) -> bool:
    """Whether a name that was found is one that was meant, written with or without what stands around it."""
    return any(
        found == one or (found != "list" and one != "list" and (found in one or one in found))
        for one in meant
    )


def compared(
    told: Sequence[dict[str, Any]], held: dict[str, PageHistory]
) -> tuple[Counter[tuple[str, str]], Counter[str], list[str]]:
    """Pairs of meant and said verdicts; what was scrubbed: right, wrong, missed; lines on what differs."""
    verdicts: Counter[tuple[str, str]] = Counter()
    names: Counter[str] = Counter()
    lines = []
    for one in told:
        history = held.get(page_of(one["address"]))
        said = history.verdict if history else "none"
        verdicts[one["verdict"], said] += 1
        how = history.how if history else ""
        if said != one["verdict"] or (one.get("how") and how != one["how"]):
            lines.append(
                f"{one['id']} {one['kind']}: meant {one['verdict']} {one.get('how', '')}, said {said} {how}: {history.because if history else ''}"
            )
        meant = {name if name == "list" else letters(name) for name in one.get("scrubbed", ())}
        found = scrubbed(history)
        wrong = [name for name in found if not is_meant(name, meant)]
        missed = [name for name in meant if not any(is_meant(name, {each}) for each in found)]
        names.update(right=len(found) - len(wrong), wrong=len(wrong), missed=len(missed))
        if wrong or missed:
            lines.append(f"{one['id']} {one['kind']}: scrubbed wrongly {wrong}, missed {missed}")
    return verdicts, names, lines


def main() -> int:
    """Prints the figures."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("histories", nargs="*", type=Path)
    asked.add_argument("--show", action="store_true", help="print each history that differs")
    asked.add_argument("--json", action="store_true", dest="as_json")
    given = asked.parse_args()
    files = given.histories or sorted(HERE.glob("histories*.jsonl"))
    told = [
        json.loads(line) for file in files for line in file.read_text("utf-8").splitlines() if line.strip()
    ]
    with tempfile.TemporaryDirectory() as folder:
        held = reviewed(told, Path(folder))
    verdicts, names, lines = compared(told, held)
    figures: dict[str, dict[str, float | int]] = defaultdict(dict)
    for verdict in sorted({one for pair in verdicts for one in pair} - {"none"}):
        right = verdicts[verdict, verdict]
        said = sum(count for (_, one), count in verdicts.items() if one == verdict)
        meant = sum(count for (one, _), count in verdicts.items() if one == verdict)
        figures[verdict] = _figures(right, said, meant)
    figures["scrubbed"] = _figures(
        names["right"], names["right"] + names["wrong"], names["right"] + names["missed"]
    )
    if given.as_json:
        print(json.dumps({"histories": len(told), **figures}))
    else:
        print(f"{len(told)} histories")
        for name, one in figures.items():
            print(
                f"{name:12} precision {one['precision']:.3f}  recall {one['recall']:.3f}  (said {one['said']}, meant {one['meant']})"
            )
        for language in sorted({one["language"] for one in told}):
            print(language, _by_language([one for one in told if one["language"] == language], held))
    if given.show:
        print(*lines, sep="\n")
    good = all(
        figures[one].get("precision", 1) >= 0.98 and figures[one].get("recall", 1) >= 0.9
        for one in ("removed", "scrubbed")
        if one in figures
    )
    return 0 if good else 1


def _by_language(told: Sequence[dict[str, Any]], held: dict[str, PageHistory]) -> str:
    """Right, said and meant of the histories of one language."""
    verdicts, names, _ = compared(told, held)
    said = sum(count for (_, one), count in verdicts.items() if one == "removed")
    meant = sum(count for (one, _), count in verdicts.items() if one == "removed")
    right = verdicts["removed", "removed"]
    verdict = sum(count for (one, other), count in verdicts.items() if one == other)
    return (
        f"verdicts {verdict} of {len(told)}; removed: right {right}, said {said}, meant {meant}; scrubbed: right {names['right']}, "
        f"said {names['right'] + names['wrong']}, meant {names['right'] + names['missed']}"
    )


def _figures(right: int, said: int, meant: int) -> dict[str, float | int]:
    return {
        "precision": right / said if said else 1.0,
        "recall": right / meant if meant else 1.0,
        "right": right,
        "said": said,
        "meant": meant,
    }


if __name__ == "__main__":
    sys.exit(main())
