"""Measures values against four specifications: place, value and unit per language and kind, false finds, speed.

    python benchmarks/values/run.py                     the table
    python benchmarks/values/run.py --half dev          only the half used while building (or: check)
    python benchmarks/values/run.py --misses amount ja  every case missed, for reading
    python benchmarks/values/run.py --peers             beside recognizers-text and jionlp, see peers.sh
    python benchmarks/values/run.py --json              figures as JSON
    python benchmarks/values/run.py --aside             how many wanted values each rule of aside.py sets aside

Columns: wanted values; found with the exact place; with the right value too; with the right unit too; wanted values
that mean something else than we give (aside.py); the share with value and unit without those; precision of places;
sentences without a value left clean; microseconds a character.

How it asks: find_mentions(text, language, reference), then the mentions of the kind. Numbers are asked of
the whole set, which gives numbers inside larger values too; ordinals are numbers with the mark of one.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

HERE = Path(__file__).resolve()
sys.path.insert(0, str(HERE.parents[2] / "src"))
sys.path.insert(0, str(HERE.parent))

from aside import aside  # noqa: E402
from specs import Case, Wanted, cases  # noqa: E402

from aftername.find import find_mentions  # noqa: E402
from aftername.records import Age, Amount, Date, Duration, Experience, Mention, Number, Percent, Period  # noqa: E402

DATA = HERE.parents[3] / "shared" / "data"


@dataclass
class Tally:
    """Counts of one row of the table."""

    wanted: int = 0
    span: int = 0
    value: int = 0
    unit: int = 0
    found: int = 0
    empty: int = 0
    false: int = 0
    characters: int = 0
    seconds: float = 0.0
    aside: int = 0
    kept: int = 0


@dataclass
class Found:
    """One find of any engine, for comparing. low, high or iso readings; unit as in Wanted."""

    start: int
    end: int
    pair: tuple[float | None, float | None] | None = None
    readings: tuple[str, ...] = ()
    span: tuple[str | None, str | None] | None = None
    units: tuple[str, ...] = ()


def ours(case: Case) -> list[Found]:
    """What the finders give for a case, of its kind."""
    found = []
    for mention in find_mentions(case.text, case.language, case.reference):
        made = _found(case.kind, mention)
        if made is not None:
            found.append(made)
    return found


def _found(kind: str, mention: Mention) -> Found | None:
    normal, place = mention.normal, (mention.anchor.start, mention.anchor.end)
    if kind == "amount" and isinstance(normal, Amount):
        codes = (normal.currency,) if normal.currency else (*normal.candidates, "")
        return Found(*place, (normal.low, normal.high), units=tuple(filter(None, codes)) or ("",))
    if kind == "age" and isinstance(normal, Age):
        return Found(*place, (normal.low, normal.high))
    if isinstance(normal, Number) and (
        (kind == "ordinal") == normal.ordinal if kind in ("number", "ordinal") else kind == "range"
    ):
        return Found(*place, (normal.low, normal.high))
    if kind == "percent" and isinstance(normal, Percent):
        return Found(*place, (normal.low, normal.high))
    if kind == "duration" and isinstance(normal, Duration | Experience):
        return Found(*place, (normal.low, normal.high), units=(normal.unit,))
    if kind == "date" and isinstance(normal, Date):
        return Found(*place, readings=(normal.value, *normal.others))
    if kind == "period" and isinstance(normal, Period | Date):
        if isinstance(normal, Date):
            return (
                Found(*place, readings=(normal.value, *normal.others)) if normal.precision != "day" else None
            )
        return Found(*place, span=(normal.start, normal.end))
    return None


def same_value(kind: str, wanted: Wanted, found: Found, seconds: bool) -> bool:
    """Whether a find says what is wanted; a bound beside a value ("over 30") agrees in its figure."""
    if not wanted.values:
        return True
    if kind == "date":
        return any(reading in wanted.values for reading in found.readings) or wanted.values[0] in (
            "not resolved",
            None,
        )
    if kind == "period":
        if wanted.values[0] == (None, None):
            return True  # seasons and school years: the specification gives no value
        return any(_same_span(reading, found) for reading in wanted.values)
    if kind == "duration" and seconds:
        return _same_length(wanted.values[0], found)
    for reading in wanted.values:
        assert isinstance(reading, tuple)
        low, high = reading
        if found.pair is None:
            continue
        mine = found.pair
        if low == high and low is not None and (mine[0] is None or mine[1] is None):
            mine = (mine[0] if mine[0] is not None else mine[1],) * 2
        if (
            low == high
            and low is not None
            and mine[0] is not None
            and _close(low, mine[0])
            and kind == "number"
        ):
            return True
        if _close(low, mine[0]) and _close(high, mine[1]):
            return True
    return False


def _close(one: float | None, two: float | None) -> bool:
    if one is None or two is None:
        return one is two
    return abs(one - two) <= max(1e-6, 1e-9 * abs(one), 0.006 * (0 < abs(one) < 1) * abs(one))


def _first(iso: str) -> str:
    return iso + {4: "-01-01", 7: "-01"}.get(len(iso), "")


def _after(iso: str) -> str:
    """The day after the last day of an ISO date as precise as it is."""
    if len(iso) == 4:
        return f"{int(iso) + 1:04d}-01-01"
    if len(iso) == 7:
        year, month = int(iso[:4]), int(iso[5:])
        return f"{year + month // 12:04d}-{month % 12 + 1:02d}-01"
    return (date.fromisoformat(iso) + timedelta(days=1)).isoformat()


def _same_span(reading: object, found: Found) -> bool:
    """Recognizers ends a stretch before its end day, and sometimes on it; both ways agree here."""
    assert isinstance(reading, tuple)
    start, end = reading
    spans = [found.span] if found.span else [(one, one) for one in found.readings]
    for mine in spans:
        try:
            left = _first(mine[0]) if mine[0] else None
            rights = {_after(mine[1]), _first(mine[1]), mine[1]} if mine[1] else {None}
        except ValueError:
            continue
        if left == start and end in rights:
            return True
    return False


SECONDS = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86400,
    "week": 604800,
    "month": 2592000,
    "quarter": 7776000,
    "year": 31536000,
}


def _same_length(wanted: object, found: Found) -> bool:
    if found.pair is None or not found.units:
        return False
    value = found.pair[0] if found.pair[0] is not None else found.pair[1]
    return value is not None and abs(float(str(wanted)) - value * SECONDS[found.units[0]]) < 1


def judge(case: Case, found: list[Found], tally: Tally) -> str:
    """Count one case; gives what went wrong, "" when nothing did."""
    wrong = []
    if not case.wanted:
        tally.empty += 1
        if found:
            tally.false += 1
            wrong.append("found where nothing is")
        return "; ".join(wrong)
    tally.wanted += len(case.wanted)
    tally.found += len(found)
    left = list(found)
    for wanted in case.wanted:
        best = None
        set_aside = bool(aside(case, wanted))
        tally.aside += set_aside
        for one in left:
            placed = wanted.start is None or (one.start, one.end) == (wanted.start, wanted.end)
            if case.kind == "range" and wanted.start is not None and wanted.end is not None:
                placed = wanted.start <= one.start and one.end <= wanted.end
            if not placed:
                continue
            valued = same_value(case.kind, wanted, one, case.source == "recognizers")
            united = not wanted.unit or not one.units or wanted.unit in one.units
            if case.kind == "duration" and wanted.unit and one.units and wanted.unit != one.units[0]:
                united = valued = _lengths_agree(wanted, one)
            score = (valued, united)
            if best is None or score > best[0]:
                best = (score, one)
        if best is None:
            wrong.append(
                "not found" if wanted.start is None else f"place {case.text[wanted.start : wanted.end]!r}"
            )
            continue
        tally.span += 1
        left.remove(best[1])
        valued, united = best[0]
        tally.value += valued
        tally.unit += valued and united
        tally.kept += valued and united and not set_aside
        if not valued:
            wrong.append(f"value {wanted.values} is {best[1].pair or best[1].readings or best[1].span}")
        elif not united:
            wrong.append(f"unit {wanted.unit} is {best[1].units}")
    return "; ".join(wrong)


def _lengths_agree(wanted: Wanted, found: Found) -> bool:
    reading = wanted.values[0]
    if not isinstance(reading, tuple) or reading[0] is None or found.pair is None or found.pair[0] is None:
        return False
    return abs(reading[0] * SECONDS[wanted.unit] - found.pair[0] * SECONDS[found.units[0]]) < 1


def measure(
    listed: Iterable[Case], misses: tuple[str, str] | None = None
) -> dict[tuple[str, str, str], Tally]:
    """Tallies by (source, kind, language)."""
    rows: dict[tuple[str, str, str], Tally] = defaultdict(Tally)
    listed = list(listed)
    for case in listed[:200]:
        ours(case)  # tables are read on first use
    for case in listed:
        tally = rows[case.source, case.kind, case.language]
        start = time.perf_counter()
        found = ours(case)
        tally.seconds += time.perf_counter() - start
        tally.characters += len(case.text)
        wrong = judge(case, found, tally)
        if wrong and misses == (case.kind, case.language):
            held = [
                (case.text[one.start : one.end], one.pair or one.readings or one.span, one.units)
                for one in found
            ]
            print(f"{case.source} | {case.text} | {case.reference or ''} | {wrong} | found {held}")
    return dict(rows)


def table(rows: dict[tuple[str, str, str], Tally]) -> str:
    """The figures as a table in plain text."""
    lines = [
        f"{'source':12}{'kind':10}{'lang':5}{'wanted':>7}{'span':>7}{'value':>7}{'unit':>7}{'aside':>7}{'without':>8}{'prec':>7}{'clean':>9}{'us/char':>9}"
    ]
    for key in sorted(rows):
        tally = rows[key]
        share = [
            f"{part / tally.wanted:.3f}" if tally.wanted else "-"
            for part in (tally.span, tally.value, tally.unit)
        ]
        precision = f"{min(1, tally.span / tally.found):.3f}" if tally.found else "-"
        rest = tally.wanted - tally.aside
        without = f"{tally.kept / rest:.3f}" if rest else "-"
        clean = f"{tally.empty - tally.false}/{tally.empty}" if tally.empty else "-"
        speed = f"{1e6 * tally.seconds / tally.characters:.1f}" if tally.characters else "-"
        lines.append(
            f"{key[0]:12}{key[1]:10}{key[2]:5}{tally.wanted:>7}{share[0]:>7}{share[1]:>7}{share[2]:>7}{tally.aside:>7}{without:>8}{precision:>7}{clean:>9}{speed:>9}"
        )
    return "\n".join(lines)


def reasons(listed: Iterable[Case]) -> str:
    """How many wanted values are set aside, by kind, language and reason."""
    counted: Counter[tuple[str, str, str]] = Counter()
    for case in listed:
        for wanted in case.wanted:
            told = aside(case, wanted)
            if told:
                counted[case.kind, case.language, told.partition(":")[0]] += 1
    return "\n".join(
        f"{kind:10}{lang:4}{many:>5}  {why}" for (kind, lang, why), many in sorted(counted.items())
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--half", choices=("dev", "check"))
    parser.add_argument("--misses", nargs=2, metavar=("KIND", "LANGUAGE"))
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--aside", action="store_true")
    asked = parser.parse_args()
    if not asked.data.is_dir():
        raise SystemExit(f"{asked.data}: no such folder; give --data with the specifications")
    listed = [case for case in cases(asked.data) if asked.half in (None, case.half)]
    if asked.aside:
        print(reasons(listed))
        return
    rows = measure(listed, tuple(asked.misses) if asked.misses else None)
    if asked.json:
        print(json.dumps({"/".join(key): vars(tally) for key, tally in sorted(rows.items())}, indent=1))
    elif not asked.misses:
        print(table(rows))
    if asked.peers:
        import peers

        print(peers.table(listed))


if __name__ == "__main__":
    main()
