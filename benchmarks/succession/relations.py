"""Which relations between real programmes the ties can say, and which they cannot.

Run from the repository: PYTHONPATH=src python benchmarks/succession/relations.py [FILE]
FILE: programmes with their names by language and their relations; without it ../shared/gold/programmes.json is looked for.
A relation can be said when it has a counterpart among ours and the grammar finds it, the right way round, in a set wording of
templates.py with the two names, in each language in which both are named. Names are given; nothing is printed but ids and kinds.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent))

from registers import ROOT, Change, told
from templates import WORDINGS, Wording

from aftername.stages.claims.ties import ties
from aftername.text.small import small_of

# A kind of relation -> ours, and whether the programme that has it is the earlier (or the part).
COUNTERPARTS: dict[str, tuple[str, bool]] = {
    "part-of": ("part-of", True),
    "has-part": ("part-of", False),
    "umbrella-for": ("part-of", False),
    "successor-of": ("succeeded", False),
    "succeeded-by": ("succeeded", True),
    "preceded-by": ("succeeded", False),
    "to-be-succeeded-by": ("succeeded", True),
    "renamed-to": ("renamed", True),
    "renamed-from": ("renamed", False),
    "reformed-by": ("restructured", True),
    "absorbs": ("absorbed", False),
    "sibling-of": ("sibling", True),
    "parallel-to": ("sibling", True),
}
SIBLING = {
    "zh": Wording("sibling", "set", "{x}与{y}属于同一层次。"),
    "ja": Wording("sibling", "set", "{x}と{y}は同列に置かれている。"),
    "ko": Wording("sibling", "set", "{x}[은] {y}[과] 동급이다."),
    "en": Wording("sibling", "set", "{x} runs alongside {y}."),
}
LANGUAGES = {
    "zh-Hans": "zh",
    "zh-Hant": "zh",
    "ja": "ja",
    "ko": "ko",
    "en_official": "en",
    "en_variants": "en",
}


def main(path: Path) -> None:
    """Print counts by kind, then each relation that cannot be said, with the reason."""
    if not path.is_file():
        print("no list of programmes here: give its place")
        return
    programmes = {one["id"]: one for one in json.loads(path.read_text("utf-8"))["programmes"]}
    counts: Counter[tuple[str, str]] = Counter()
    failed: list[str] = []
    sentences = right = 0
    for one in programmes.values():
        for relation in one.get("relations", ()):
            kind, target = relation["type"], relation["target"]
            outcome, tried, good = _outcome(one, kind, target, programmes)
            sentences, right = sentences + tried, right + good
            counts[kind, outcome] += 1
            if outcome != "said":
                failed.append(f"  {one['id']} {kind} {target.split(':')[0]}: {outcome}")
    total = sum(counts.values())
    said = sum(n for (_, outcome), n in counts.items() if outcome == "said")
    print(f"{total} relations, {said} can be said; {sentences} sentences, {right} right")
    by: dict[str, Counter[str]] = defaultdict(Counter)
    for (kind, outcome), n in counts.items():
        by[kind][outcome] += n
    for kind, some in sorted(by.items()):
        print(f"  {kind:24}", ", ".join(f"{outcome} {n}" for outcome, n in sorted(some.items())))
    print("not said:")
    print("\n".join(failed))


def _outcome(one: dict[str, Any], kind: str, target: str, programmes: dict[str, Any]) -> tuple[str, int, int]:
    """What becomes of one relation; sentences tried, and those with the right tie."""
    if kind not in COUNTERPARTS:
        return "no such relation here", 0, 0
    wanted, forward = COUNTERPARTS[kind]
    mine = one["names"]
    if target.startswith("self:"):
        others = {key: [target.removeprefix("self:")] for key in mine}
    elif target in programmes:
        others = programmes[target]["names"]
    else:
        return "the other is not in the list", 0, 0
    tried = good = 0
    for key, language in LANGUAGES.items():
        if not mine.get(key) or not others.get(key):
            continue
        first, second = mine[key][0].strip("“”"), others[key][0].strip("“”")
        if first == second:
            continue
        pair = (first, second) if forward else (second, first)
        wordings = (
            [SIBLING[language]]
            if wanted == "sibling"
            else [w for w in WORDINGS[language] if (w.relation, w.way, w.hedge) == (wanted, "set", "states")]
        )
        for wording in wordings:
            text, spans, _ = told(wording, Change("one", pair[:1], pair[1:], "2021"), language)
            tried += 1
            good += any(
                tie.relation == wanted
                and [text[a:b] for a, b in tie.earlier] == [pair[0]]
                and [text[a:b] for a, b in tie.later] == [pair[1]]
                for tie in ties(small_of(text, language), language, spans)
            )
    if not tried:
        return "no language in which both are named", 0, 0
    return ("said" if tried == good else "not found"), tried, good


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else ROOT.parent / "shared" / "gold" / "programmes.json")
