"""Ages: 40周岁以下, under the age of 40, 35歳未満, 만 39세 이하, and births that stand for an age."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from aftername.records import Age, Mention
from aftername.stages.mentions.finder import Finder, Hit, View
from aftername.stages.mentions.finders.tables import headed_cells
from aftername.stages.mentions.quantities import Hedge, Measure, Unit, damaged, hedge, is_free, measures, take
from aftername.values.age_forms import (
    AFTER_BARE,
    AGE_HEADS,
    CELL_AGE,
    DECADE_OF_LIFE,
    DECADE_PARTS,
    DECADES,
    HEAD_MOST,
    INFANT,
    INFANT_UNITS,
    KOREAN_TAIL,
    OF_PERSONS,
    OF_THINGS,
    OLD,
    OLD_YEARS,
    OLDER,
    OR_OLDER,
    PERSONS,
    PERSONS_BE,
    REACHED,
)
from aftername.values.numbers import Figure, Numeral

_BLANK = " \u3000"
OLDEST = 130


def _unit(view: View, numeral: Numeral) -> Unit[float] | None:
    """How many years one of the unit is."""
    text = view.folded
    if numeral.ordinal or numeral.fraction or damaged(view, numeral):
        return None
    at = numeral.end
    while at < len(text) and at - numeral.end < 2 and text[at] in _BLANK:
        at += 1
    table = view.values_at("ages", numeral.start)
    old = OLD.match(text, at)
    if old is not None and numeral.low is not None and numeral.low < 1000:
        return Unit(numeral.start, old.end("unit"), OLD_YEARS[old["unit"]])
    word = table.starting(text, at)
    if word is None:
        return _infant(view, numeral, at)
    end = at + len(word)
    if word in DECADES and (
        not isinstance(numeral.low, int) or numeral.low % 10 or not 10 <= numeral.low <= 90
    ):
        return None
    if word == "대" and text[end : end + 1] not in (
        "",
        " ",
        "의",
        "에",
        "를",
        "와",
        "로",
        "가",
        "는",
        "도",
        "이",
        "후",
        "초",
        "중",
        ",",
    ):
        return None
    if word == "代" and text[end : end + 1] in "表理替金行价碼码":
        return None
    if word in ("세", "살") and KOREAN_TAIL.match(text, end) is None:
        return None
    spelt = numeral.form != "digits" and numeral.end - numeral.start == 1
    if word == "세" and (spelt or text[end : end + 1] in ("대", "기")):
        return None  # spelt: 영세 (small), 이세 (the second generation) are words
    if word == "yo" and numeral.form != "digits":
        return None
    years = float(table.table[word])  # type: ignore[arg-type]
    low = numeral.low
    if low is None or low * years > OLDEST * 4:
        return None
    return Unit(numeral.start, end, years)


def _infant(view: View, numeral: Numeral, at: int) -> Unit[float] | None:
    """Months, weeks and days of a small child, where one is spoken of just before."""
    text = view.folded
    match = INFANT_UNITS.match(text, at)
    if match is None or numeral.low > 200:
        return None
    grown = REACHED.match(text, match.end()) if "月" in match["unit"] or "개월" in match["unit"] else None
    if grown is None and INFANT.search(text, max(0, numeral.start - 14), numeral.start) is None:
        return None
    unit = match["unit"]
    each = (
        1 / 12
        if "月" in unit or "월" in unit or "month" in unit
        else 7 / 365.25
        if unit[0] in "週w주"
        else 1 / 365.25
    )
    return Unit(numeral.start, match.end(), each)


def _years(value: Figure | None, each: float) -> Figure | None:
    if value is None:
        return None
    made = round(value * each, 4)
    return int(made) if made == int(made) else made


def _age(low: Figure | None, high: Figure | None, hedged: Hedge, approximate: bool) -> Age:
    least, most, about = hedged.bound(low, high)
    return Age(
        least,
        most,
        low_included=hedged.includes_low,
        high_included=hedged.includes_high,
        approximate=about or approximate,
    )


def look(view: View, hits: Sequence[Hit]) -> Iterable[Mention]:
    """Ages with a unit, ages without one after words that say so, and births."""
    text = view.folded
    for measure in measures(view, _unit):
        if not is_free(view, measure.start, measure.end):
            continue
        low, high = _years(measure.low, measure.unit), _years(measure.high, measure.unit)
        if text[measure.start : measure.end].endswith(DECADES) and high is not None:
            high += 9
        hedged = hedge(view, measure.start, measure.end)
        if not hedged.effects and _under_limit(view, measure.start):
            hedged.effects.add("most")
        take(view, measure.start, measure.end)
        yield view.mention("age", measure.start, measure.end, _age(low, high, hedged, measure.approximate))
    yield from _or_older(view)
    yield from _bare(view)


def _or_older(view: View) -> Iterable[Mention]:
    """16 years or older, 25 and under: the bound stands behind the figure."""
    text = view.folded
    for match in OR_OLDER.finditer(text) if " and " in text or " or " in text else ():
        way, start = match["way"], match.start()
        said = match["years"] or way in ("older", "younger")
        if not said and OF_PERSONS.search(text, max(0, start - 20), start) is None:
            continue
        if OF_THINGS.search(text, max(0, start - 40), start) or not is_free(view, start, match.end()):
            continue
        take(view, start, match.end())
        years, upper = int(match["n"]), way in ("younger", "under", "below")
        yield view.mention("age", start, match.end(), Age(None if upper else years, years if upper else None))


def _bare(view: View) -> Iterable[Mention]:
    """Numbers that words around them make ages: "under the age of 40", "under 40 who", 年龄不超过40."""
    text = view.folded

    def unit_of(view: View, numeral: Numeral) -> Unit[int] | None:
        if not isinstance(numeral.low, int) or not 3 <= numeral.low <= OLDEST or numeral.ordinal:
            return None
        if numeral.form == "hangul" or numeral.fraction:
            return None
        return Unit(numeral.start, numeral.end, 1)

    for measure in measures(view, unit_of):
        start, end = measure.start, measure.end
        if measure.high is not None and measure.high > OLDEST:
            continue
        hedged = hedge(view, start, end)
        begin, word = _age_word(view, measure, hedged)
        if begin is None:
            if _beside_name(view, start, end) and take(view, start, end):
                yield view.mention("age", start, end, Age(measure.low, measure.high))
            continue
        if text[end : end + 1] in ("%", "年", "月", "日", "年") or not is_free(view, start, end):
            continue
        if word.isascii() and AFTER_BARE.match(text, end) is None:
            continue
        outer = hedge(view, begin, end)
        hedged.effects |= outer.effects
        take(view, begin, end)
        yield view.mention("age", begin, end, _age(measure.low, measure.high, hedged, measure.approximate))
        yield from _more_ages(view, word, end)
    yield from _decades_of_life(view)
    yield from _in_cells(view)


def _age_word(view: View, measure: Measure[int], hedged: Hedge) -> tuple[int | None, str]:
    """Where a bare age begins with the word that shows it to be one, and the word; None where nothing does."""
    text, start = view.folded, measure.start
    at = hedged.start
    while at > 0 and text[at - 1] in " \u3000:为為が은는は在":
        at -= 1
    table = view.values_at("age_before", start)
    word = table.ending(text, at)
    if word is None and at != start:
        plain = start
        while plain > 0 and text[plain - 1] in _BLANK:
            plain -= 1
        word, at = table.ending(text, plain), plain
    if word is not None and word not in ("만", "turned"):
        return at - len(word), word
    said = text[hedged.start : start]
    years = text.startswith((" year", "-year"), measure.end)
    if OLDER.search(said) and not years:
        return hedged.start, "older"
    if said and measure.low >= _LEAST_BARE and PERSONS.search(text, max(0, hedged.start - 40), hedged.start):
        return hedged.start, "be"
    if said and not years and PERSONS_BE.search(text, max(0, hedged.start - 60), hedged.start):
        return hedged.start, "be"
    return None, ""


_LEAST_BARE = 16  # researchers under 35 years: below this, "years" is a length


def _under_limit(view: View, start: int) -> bool:
    """Whether an age stands in a cell under a head that names a limit: 年龄上限."""
    text = view.folded
    if not any(word in text for word in AGE_HEADS):
        return False
    return any(
        cell.start == start and HEAD_MOST.search(cell.head) and any(word in cell.head for word in AGE_HEADS)
        for cell in headed_cells(view)
    )


def _in_cells(view: View) -> Iterable[Mention]:
    """Ages that fill a cell under a head that speaks of age: 年龄上限."""
    text = view.folded
    if not any(word in text for word in AGE_HEADS):
        return
    for cell in headed_cells(view):
        match = CELL_AGE.fullmatch(text, cell.start, cell.end)
        if (
            match is None
            or not any(word in cell.head for word in AGE_HEADS)
            or not take(view, cell.start, cell.end)
        ):
            continue
        low, high = int(match["low"]), int(match["high"] or match["low"])
        most = match["high"] is None and HEAD_MOST.search(cell.head) is not None
        yield view.mention("age", cell.start, cell.end, Age(None if most else low, high))


_LISTED = re.compile(r"(?:, (?:and )?| and )(?P<n>[1-9]\d)(?=,|\.| and [1-9a-z]|\)|$)")


def _more_ages(view: View, word: str, end: int) -> Iterable[Mention]:
    """Aged 33, 34 and 39: the ages that follow in a list."""
    match = _LISTED.match(view.folded, end) if word in ("aged", "ages") else None
    while match is not None and take(view, match.start("n"), match.end()):
        age = int(match["n"])
        yield view.mention("age", match.start("n"), match.end(), Age(age, age))
        match = _LISTED.match(view.folded, match.end())


def _decades_of_life(view: View) -> Iterable[Mention]:
    """In his 30s, in her late 40s."""
    if "0s" not in view.folded and "0's" not in view.folded and "0’s" not in view.folded:
        return
    for match in DECADE_OF_LIFE.finditer(view.folded):
        low, high = DECADE_PARTS.get((match["part"] or "").strip(" -"), (0, 9))
        start = match.start("part") if match["part"] else match.start("n")
        if take(view, start, match.end()):
            tens = int(match["n"])
            yield view.mention(
                "age", start, match.end(), Age(tens + low, tens + high, approximate=bool(match["part"]))
            )


_NAME_BEFORE = re.compile(r"[A-Z][a-zA-Z'’-]+(?: [A-Z][a-zA-Z'’-]+)+, $")
# One name or one word for a person, with a comma and no other figure behind: Okoro, 41, who; a man, 32, on.
_PERSON_BEFORE = re.compile(
    r"(?:^|[\s(])(?:(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|In|By|On|At|Page|Section|Article|No|Level|Room|Chapter|Part|Class|Grade|Figure|Table)\b)[A-Z][a-zA-Z'’-]{2,}"
    r"|man|woman|boy|girl|teenager|student|presenter|teacher|player|scientist|engineer|researcher|professor|officer|driver|singer|actor|actress|mother|father|son|daughter|brother|sister|wife|husband|doctor|victim|suspect|worker|writer|lawyer|farmer|nurse|coach|star), $"
)
_PERSON_AFTER = re.compile(r", (?!(?:and|or|but) \d)(?:[a-z]|of )")
_NAME_AFTER = re.compile(r"(?:, (?=[a-z])|\. |\.$)")


def _beside_name(view: View, start: int, end: int) -> bool:
    """Jane Miller, 37, said: a figure between commas behind a name of two words."""
    if end - start != 2 or not view.text[start:end].isdecimal():
        return False
    if _NAME_AFTER.match(view.text, end) is None:
        return False
    named = _NAME_BEFORE.search(view.text, max(0, start - 40), start)
    if named is not None:
        return named[0].split()[-1].strip(",").lower() not in view.times_at("months", start).table
    return (
        _PERSON_AFTER.match(view.text, end) is not None
        and _PERSON_BEFORE.search(view.text, max(0, start - 24), start) is not None
    )


FINDER = Finder("ages", ("age",), (), look)
