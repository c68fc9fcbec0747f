"""The specifications of four projects as one kind of case: a text, a kind of value, what should be found.

Read from the data folder beside the repository; nothing of it is kept here.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from aftername.text.folding import folded

Figure = float


@dataclass(slots=True)
class Wanted:
    """One value a specification asks for.

    start, end: its place; None where the specification gives no place. values: readings, any of which will
    do. For amounts and numbers (low, high) in whole units; for dates ISO text; for periods a pair of them.
    unit: currency code, unit of time, or "" where there is none.
    """

    start: int | None
    end: int | None
    values: tuple[object, ...]
    unit: str = ""


@dataclass(slots=True)
class Case:
    """One sentence of a specification. wanted: empty where nothing of the kind should be found."""

    source: str
    language: str
    kind: str
    text: str
    reference: str | None
    wanted: list[Wanted] = field(default_factory=list)
    note: str = ""

    @property
    def half(self) -> str:
        """ "dev" or "check": by the text alone, so that one sentence is always in the same half."""
        return "dev" if zlib.crc32(self.text.encode()) % 2 == 0 else "check"


# Names of units in Recognizers-Text that come without an ISO code: our code, and what one unit is.
UNITS = {
    "Dollar": ("USD", 1), "Pound": ("GBP", 1), "Cent": ("USD", 0.01), "Pence": ("GBP", 0.01), "Penny": ("GBP", 0.01),
    "Franc": ("CHF", 1), "Rupee": ("INR", 1), "Bitcoin": ("XBT", 1), "Netherlands guilder": ("NLG", 1),
    "Dutch guilder": ("NLG", 1), "Deutsche Mark": ("DEM", 1), "German mark": ("DEM", 1), "Peso": (None, 1),
    "Millibitcoin": ("XBT", 0.001), "Satoshi": ("XBT", 1e-8), "Jiao": ("CNY", 0.1), "Fen": ("CNY", 0.01),
    "Krona": ("SEK", 1), "Krone": (None, 1), "Lira": (None, 1), "Riyal": (None, 1), "Dinar": (None, 1),
    "Yuan": ("CNY", 1), "Mark": ("DEM", 1), "Ruble": ("RUB", 1), "Won": ("KRW", 1),
    "French franc": ("FRF", 1), "Belgian franc": ("BEF", 1), "Italian lira": ("ITL", 1),
}  # fmt: skip
YEARS = {"Year": 1.0, "Month": 1 / 12, "Week": 7 / 365.25, "Day": 1 / 365.25}
KINDS = {
    "CurrencyModel": "amount", "AgeModel": "age", "NumberModel": "number", "PercentModel": "percent",
    "OrdinalModel": "ordinal", "NumberRangeModel": "range",
}  # fmt: skip


def recognizers(folder: Path) -> Iterator[Case]:
    """Recognizers-Text: exact places and values."""
    path = folder / "values-recognizers" / "cases.jsonl"
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        reference = ((row.get("context") or {}).get("ReferenceDateTime") or "")[:10] or None
        if row["model"] in KINDS:
            kind = KINDS[row["model"]]
            case = Case("recognizers", row["lang"], kind, row["input"], reference)
            for result in row["results"]:
                wanted = _recognized(case, kind, result)
                if wanted is not None:
                    case.wanted.append(wanted)
            yield case
        elif row["model"] == "DateTimeModel":
            for kind in ("date", "period", "duration"):
                case = Case("recognizers", row["lang"], kind, row["input"], reference)
                for result in row["results"]:
                    wanted = _dated(case, kind, result)
                    if wanted is not None:
                        case.wanted.append(wanted)
                if case.wanted or not row["results"]:
                    yield case


def _place(case: Case, result: dict[str, object]) -> tuple[int, int] | None:
    """Where a result stands: by its offset where text and offset agree, else by its text."""
    text, wanted = (folded(told).replace("−", "-") for told in (case.text, str(result["Text"]).rstrip()))
    start = result.get("Start")
    blanks = len(wanted) - len(wanted.lstrip())  # places are compared without blanks at their ends
    if isinstance(start, int) and text[start : start + len(wanted)] == wanted:
        return start + blanks, start + len(wanted)
    after = max((one.end or 0 for one in case.wanted), default=0)
    at = text.find(wanted, after)
    return (at + blanks, at + len(wanted)) if at >= 0 else None


def _number(told: object) -> float | None:
    try:
        return float(str(told).replace(",", "").rstrip("%"))
    except ValueError:
        return None


def _recognized(case: Case, kind: str, result: dict[str, object]) -> Wanted | None:
    place = _place(case, result)
    resolution = result.get("Resolution") or {}
    assert isinstance(resolution, dict)
    if place is None:
        case.note = "text not in input"
        return None
    value = _number(resolution.get("value"))
    if kind == "ordinal":
        if result.get("TypeName") != "ordinal":
            return None
        return Wanted(*place, ((value, value),))
    if kind == "range":
        match = re.fullmatch(r"([\[(])(.*),(.*)([\])])", str(resolution.get("value")))
        if match is None:
            return None
        return Wanted(*place, ((_number(match[2]), _number(match[3])),))
    if kind == "amount":
        unit = str(resolution.get("unit") or "")
        code, part = str(resolution.get("isoCurrency") or ""), 1.0
        if not code:
            known, part = UNITS.get(unit, (unit, 1))
            code = known or ""
        if value is None:
            return Wanted(*place, ((None, None),), code)
        return Wanted(*place, ((value * part, value * part),), code)
    if kind == "age":
        years = YEARS.get(str(resolution.get("unit")), 1.0)
        value = None if value is None else value * years
    return Wanted(*place, ((value, value),))


def _dated(case: Case, kind: str, result: dict[str, object]) -> Wanted | None:
    told = {"date": "datetimeV2.date", "period": "datetimeV2.daterange", "duration": "datetimeV2.duration"}[
        kind
    ]
    if result.get("TypeName") != told:
        return None
    place = _place(case, result)
    if place is None:
        return None
    resolution = result.get("Resolution") or {}
    assert isinstance(resolution, dict)
    readings: list[object] = []
    for value in resolution.get("values") or ():
        if kind == "period":
            readings.append((value.get("start"), value.get("end")))
        else:
            readings.append(value.get("value"))
    return Wanted(*place, tuple(readings))


def duckling(folder: Path) -> Iterator[Case]:
    """Duckling: the whole text is one value; no places."""
    path = folder / "values-duckling" / "duckling_zh_ja_ko_en.jsonl"
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        text = re.sub(r"\\x([0-9a-f]+)", lambda match: chr(int(match[1], 16)), row["input"])
        expected = row["expected"]
        if row["dim"] == "AmountOfMoney":
            match = re.fullmatch(r"(simple|above|under|between) (\w+) \(?([^()]+)\)?", expected)
            if match is None:
                continue
            numbers = [float(part) for part in match[3].strip("()").split(",")]
            code, part = UNITS.get(match[2], (match[2], 1))
            low, high = numbers[0] * part, numbers[-1] * part
            if match[1] == "above":
                pair: tuple[float | None, float | None] = (low, None)
            elif match[1] == "under":
                pair = (None, high)
            else:
                pair = (low, high)
            yield Case(
                "duckling", row["lang"], "amount", text, None, [Wanted(None, None, (pair,), code or "")]
            )
        elif row["dim"] == "Numeral":
            value = _number(expected.removeprefix("NumeralValue ").strip("()"))
            if value is not None:
                yield Case(
                    "duckling", row["lang"], "number", text, None, [Wanted(None, None, ((value, value),))]
                )
        elif row["dim"] == "Duration":
            match = re.fullmatch(r"DurationData (\d+) (\w+)", expected)
            if match is not None:
                value = float(match[1])
                wanted = Wanted(None, None, ((value, value),), match[2].lower())
                yield Case("duckling", row["lang"], "duration", text, None, [wanted])
        elif row["dim"] == "Time":
            match = re.fullmatch(
                r"datetime \((\d+), (\d+), (\d+), 0, 0, 0(?:\.0)?\) (Day|Month|Year)", expected
            )
            if match is not None:
                iso = f"{int(match[1]):04d}-{int(match[2]):02d}-{int(match[3]):02d}"
                iso = iso[: {"Day": 10, "Month": 7, "Year": 4}[match[4]]]
                yield Case("duckling", row["lang"], "date", text, "2013-02-12", [Wanted(None, None, (iso,))])


def jionlp(folder: Path) -> Iterator[Case]:
    """JioNLP: sums and times in running Chinese text with places, and sums alone with values."""
    place = folder / "values-jionlp"
    for text, results in json.loads((place / "money_extractor.json").read_text("utf-8"))["money_string_list"]:
        case = Case("jionlp", "zh", "amount", text, None)
        for result in results:
            start, end = result["offset"]
            case.wanted.append(Wanted(start, end, ()))
        yield case
    codes = {"元": "CNY", "港元": "HKD", "美元": "USD", "日元": "JPY", "新台币": "TWD", "泰铢": "THB", "卢布": "RUB", "欧元": "EUR"}  # fmt: skip
    for text, wanted in json.loads((place / "money_parser.json").read_text("utf-8"))["money_string_list"]:
        if not isinstance(wanted, dict) or "num" not in wanted:
            continue
        number = wanted["num"]
        low, high = (number[0], number[-1]) if isinstance(number, list) else (number, number)
        if low in (None, "null") or high in (None, "null"):
            continue
        pair = (float(low), float(high))
        readings = {"blur+": ((pair[0], None), pair), "blur-": ((None, pair[1]), pair)}.get(
            wanted["definition"], (pair,)
        )
        unit = codes.get(wanted["case"], wanted["case"])
        yield Case("jionlp", "zh", "amount", text, None, [Wanted(None, None, readings, unit)])


def ja_timex(folder: Path) -> Iterator[Case]:
    """ja-timex: Japanese dates, eras and lengths of time, each text one value."""
    path = folder / "values-ja-timex" / "cases.jsonl"
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["attr"] != "value" or not isinstance(row["expected"], str):
            continue
        expected = row["expected"]
        if row["test"] == "test_abstime_tagger":
            match = re.fullmatch(r"(\d{4}|XXXX)-(\d\d|XX)-(\d\d|XX)", expected)
            if match is None:
                continue
            year, month, day = match.groups()
            iso = ("" if year == "XXXX" else year) + ("" if month == "XX" else f"-{month}")
            iso = ("-" + iso if year == "XXXX" else iso) + ("" if day == "XX" else f"-{day}")
            if year == "XXXX" and month == "XX":
                iso = f"---{day}"
            yield Case("ja-timex", "ja", "date", row["input"], None, [Wanted(None, None, (iso,))])
        elif row["test"] == "test_duration_tagger":
            match = re.fullmatch(r"PT?([\d.]+)([YMDWHS]|Q)", expected)
            if match is None:
                continue
            unit = {"Y": "year", "D": "day", "W": "week", "H": "hour", "S": "second", "Q": "quarter"}.get(
                match[2]
            )
            unit = unit or ("minute" if expected.startswith("PT") else "month")
            value = float(match[1]) * (3 if unit == "quarter" else 1)
            unit = "month" if unit == "quarter" else unit
            yield Case(
                "ja-timex",
                "ja",
                "duration",
                row["input"],
                None,
                [Wanted(None, None, ((value, value),), unit)],
            )


def cases(folder: Path) -> list[Case]:
    """Every case of the four specifications."""
    return [*recognizers(folder), *duckling(folder), *jionlp(folder), *ja_timex(folder)]
