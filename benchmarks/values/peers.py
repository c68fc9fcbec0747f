"""The peers beside us: recognizers-text-suite and jionlp, asked the same cases in an environment of their own.

`table` starts peer_worker.py there, with the cases as JSON lines, and judges the answers by the same rules.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections import defaultdict
from pathlib import Path

import run
from specs import UNITS, YEARS, Case

HERE = Path(__file__).resolve().parent
PYTHON = Path(os.environ.get("AFTERNAME_PEERS", HERE.parents[2] / ".venv-peers")) / "bin" / "python"
ASKED = {"recognizers": ("amount", "age", "number", "percent", "ordinal", "date"), "jionlp": ("amount",)}


def table(listed: list[Case]) -> str:
    """A table of the peers on the cases with places; raises SystemExit where their environment is missing."""
    if not PYTHON.is_file():
        raise SystemExit(f"{PYTHON}: not there; make it with: sh benchmarks/values/peers.sh")
    lines = []
    for peer, kinds in ASKED.items():
        asked = [c for c in listed if c.source == "recognizers" and c.kind in kinds]
        if peer == "jionlp":
            asked = [case for case in asked if case.language == "zh"]
        told = subprocess.run(
            [str(PYTHON), str(HERE / "peer_worker.py"), peer],
            input="".join(
                json.dumps([case.kind, case.language, case.text, case.reference]) + "\n" for case in asked
            ),
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        rows: dict[tuple[str, str, str], run.Tally] = defaultdict(run.Tally)
        answers = [json.loads(line) for line in told.splitlines() if line.startswith("{")]
        for case, answer in zip(asked, answers, strict=True):
            tally = rows[peer, case.kind, case.language]
            tally.seconds += answer["seconds"]
            tally.characters += len(case.text)
            run.judge(case, [_found(case.kind, one) for one in answer["found"]], tally)
        lines.append(run.table(rows))
    return "\n".join(lines)


def _found(kind: str, told: dict[str, object]) -> run.Found:
    """An answer of a peer in the form ours have."""
    place = int(str(told["start"])), int(str(told["end"]))
    if kind == "date":
        values = told.get("values")
        return run.Found(*place, readings=tuple(map(str, values if isinstance(values, list) else [])))
    value = told.get("value")
    number = None if value is None else float(str(value))
    unit = str(told.get("unit") or "")
    if kind == "age" and number is not None:
        number *= YEARS.get(unit, 1.0)
    if kind == "amount":
        code, part = str(told.get("code") or ""), 1.0
        if not code:
            known, part = UNITS.get(unit, (unit, 1))
            code = known or ""
        number = None if number is None else number * part
        return run.Found(*place, (number, number), units=(code,))
    return run.Found(*place, (number, number))
