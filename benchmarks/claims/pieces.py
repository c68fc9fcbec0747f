"""Short pieces of pages with marks, as answers for fitting.

A file holds pieces one below the other:

    @@ nko-001 ko
    (the text)
    == written form | another written form | another programme's name
    ?? what may be listed and need not be
    ## run_by | NAME | BODY
    ## fact | NAME | kind | the words that carry the value | quote

A reader marked what they saw, quickly: a value without a mark is most likely none of the facts, and nothing is certain ("usual").

`read` gives each as a page with answers (benchmarks/pages/README.md). Which forms are one programme is not marked: forms of which one holds
the other, or of which one stands in brackets behind the other, are taken for one, unless a tie parts them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

KINDS = ("offers", "requires-age", "requires-degree", "quota", "outcome", "deadline", "launched", "ended")
_HEAD = re.compile(r"^@@ (\S+) (\w\w)\s*$")
_BRACKET = r"[”’」』》\"']?\s?[(（][“‘「『\"']?"


def read(file: Path) -> Iterator[tuple[dict[str, Any], str]]:
    """Each piece of a file: its answers, and its text."""
    lines: list[str] = []
    for line in [*file.read_text("utf-8").splitlines(), "@@ end xx"]:
        if _HEAD.match(line):
            if lines:
                yield _piece(lines)
            lines = []
        lines.append(line)


def _piece(lines: Sequence[str]) -> tuple[dict[str, Any], str]:
    head = _HEAD.match(lines[0])
    assert head is not None
    marks = [line for line in lines[1:] if line[:2] in ("==", "??", "##")]
    text = "\n".join(line for line in lines[1:] if line[:2] not in ("==", "??", "##")).strip("\n")
    forms = [one for line in marks if line.startswith("==") for one in _parts(line[2:]) if one in text]
    said = [_parts(line[2:]) for line in marks if line.startswith("##")]
    apart = {frozenset((one[1], one[2])) for one in said if one[0] == "tie" and len(one) > 2}
    keys = _keys(forms, text, apart)
    programmes = [
        {
            "key": key,
            "forms": [form for form in forms if keys[form] == key],
            "run_by": sorted({one[2] for one in said if one[0] == "run_by" and len(one) > 2 and keys.get(one[1]) == key}),
        }
        for key in dict.fromkeys(keys.values())
    ]  # fmt: skip
    facts = [
        {
            "programme": keys[one[1]],
            "fact": one[2],
            "value": one[3],
            "quote": one[4] if one[4] in text else one[3],
        }
        for one in said
        if one[0] == "fact" and len(one) > 4 and one[1] in keys and one[3] in text
    ]
    told = [*KINDS, "run-by"] if programmes else []
    gold = {
        "id": head[1], "file": head[1] + ".txt", "language": head[2], "programmes": programmes, "facts": facts, "usual": told,
    }  # fmt: skip
    return gold, text


def _parts(line: str) -> list[str]:
    return [part.strip() for part in line.split("|") if part.strip()]


def _keys(forms: Sequence[str], text: str, apart: set[frozenset[str]]) -> Mapping[str, str]:
    """For each written form the first form of its programme."""
    keys: dict[str, str] = {}
    for form in sorted(forms, key=lambda one: (-len(one), one)):
        for other in keys:
            if frozenset((form, other)) not in apart and (form in other or _glossed(form, other, text)):
                keys[form] = keys[other]
                break
        else:
            keys[form] = form
    return keys


def _glossed(form: str, other: str, text: str) -> bool:
    """Whether one form stands in brackets right behind the other."""
    return any(
        re.search(re.escape(a) + _BRACKET + re.escape(b), text) is not None
        for a, b in ((form, other), (other, form))
    )
