"""Runs inside the peers' environment: reads cases as JSON lines, writes what a peer finds in each.

Not part of the project's own environment; started by peers.py.
"""

import json
import sys
import time
from datetime import datetime

LANGUAGES = {"zh": "zh-cn", "ja": "ja-jp", "ko": "ko-kr", "en": "en-us"}


def recognizers():
    """A function (kind, language, text, reference) -> finds, with models built once."""
    from recognizers_date_time import DateTimeRecognizer
    from recognizers_number import NumberRecognizer
    from recognizers_number_with_unit import NumberWithUnitRecognizer

    made = {}

    def model(kind, culture):
        if (kind, culture) not in made:
            number, unit = NumberRecognizer(culture), NumberWithUnitRecognizer(culture)
            made[kind, culture] = {
                "amount": lambda: unit.get_currency_model(culture, False),
                "age": lambda: unit.get_age_model(culture, False),
                "number": lambda: number.get_number_model(culture, False),
                "percent": lambda: number.get_percentage_model(culture, False),
                "ordinal": lambda: number.get_ordinal_model(culture, False),
                "date": lambda: DateTimeRecognizer(culture).get_datetime_model(culture, False),
            }[kind]()
        return made[kind, culture]

    def ask(kind, language, text, reference):
        held = model(kind, LANGUAGES[language])
        if held is None:
            return []
        if kind == "date":
            base = datetime.fromisoformat(reference) if reference else datetime(2020, 1, 1)
            found = [one for one in held.parse(text, base) if one.type_name == "datetimeV2.date"]
            return [
                {
                    "start": one.start,
                    "end": one.end + 1,
                    "values": [value.get("value") for value in (one.resolution or {}).get("values", [])],
                }
                for one in found
            ]
        listed = []
        for one in held.parse(text):
            resolution = one.resolution or {}
            value = resolution.get("value")
            try:
                value = float(str(value).rstrip("%"))
            except ValueError:
                value = None
            listed.append(
                {
                    "start": one.start,
                    "end": one.end + 1,
                    "value": value,
                    "unit": resolution.get("unit"),
                    "code": resolution.get("isoCurrency"),
                }
            )
        return listed

    return ask


def jionlp():
    """JioNLP's money extractor, with values."""
    import jionlp as jio

    codes = {"元": "CNY", "港元": "HKD", "美元": "USD", "日元": "JPY", "新台币": "TWD", "欧元": "EUR"}

    def ask(kind, language, text, reference):
        listed = []
        for one in jio.ner.extract_money(text, with_parsing=True):
            detail = one.get("detail") or {}
            number = detail.get("num")
            number = number[0] if isinstance(number, list) else number
            start, end = one["offset"]
            code = codes.get(detail.get("case"), detail.get("case"))
            listed.append({"start": start, "end": end, "value": number, "code": code})
        return listed

    return ask


def main():
    ask = {"recognizers": recognizers, "jionlp": jionlp}[sys.argv[1]]()
    lines = [json.loads(line) for line in sys.stdin]
    for kind, language, text, reference in lines[:1]:
        try:
            ask(kind, language, text, reference)
        except Exception as failure:
            print(f"warming up: {failure}", file=sys.stderr)
    for kind, language, text, reference in lines:
        start = time.perf_counter()
        try:
            found = ask(kind, language, text, reference)
        except Exception as failure:  # a peer that fails on a sentence finds nothing in it
            print(f"{language} {kind}: {failure}", file=sys.stderr)
            found = []
        print(json.dumps({"seconds": time.perf_counter() - start, "found": found}))


if __name__ == "__main__":
    main()
