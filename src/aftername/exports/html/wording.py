"""Counts, dates, values and marks of certainty in words a reader understands."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from aftername.languages.expressions import any_of
from aftername.languages.speech_words import every
from aftername.records import (
    Age,
    Amount,
    Anchor,
    Count,
    Date,
    Degree,
    Duration,
    Experience,
    Ground,
    Normal,
    Number,
    Percent,
    Period,
    Speaker,
)
from aftername.records.values import Figure

HEDGES = {
    "states": "stated",
    "reports": "reported",
    "plans": "said as a plan",
    "doubts": "doubted",
    "denies": "denied",
}

SPEAKERS = {
    "document": "the document itself",
    "advert": "an advert",
    "body": "a body",
    "office-holder": "an office holder",
    "anonymous": "people not named",
    "outlet": "another outlet",
    "report": "a report",
    "narrator": "the author of the text",
}

SPREADS = {
    "undecided": "it stays open which programme is meant",
    "set": "said of several programmes together",
}
"""What is to be known of a statement that names more than one programme; nothing where that is all one."""

WEIGHTS = {
    "explicit": "the text says so",
    "strong": "strong reason",
    "weak": "weak reason",
    "against": "speaks against it",
}


GAPS = {
    "cited-absent": ("paper is cited and is not among the documents", "papers are cited and are not among the documents"),
    "missing-serials": ("series of document numbers has holes", "series of document numbers have holes"),
    "withheld": ("document is marked as not public", "documents are marked as not public"),
    "gone": ("page was there and was not found in later captures", "pages were there and were not found in later captures"),
    "scrubbed": ("name was on a page and was not found on it in later captures", "names were on pages and were not found on them in later captures"),
    "late": ("document was published late", "documents were published late"),
    "local-never-central": ("programme is named by local offices only", "programmes are named by local offices only"),
}  # fmt: skip
"""Kinds of gaps in a sentence, behind their number: one, and several."""


def weight_of(ground: Ground) -> str:
    """How much a ground weighs, in words; a person's judgement is named as such."""
    if ground.kind == "judgement":
        return "a person says so"
    return WEIGHTS.get(ground.weight, ground.weight)


LEVELS = {
    "central": "central",
    "provincial": "provincial",
    "municipal": "municipal",
    "county": "county",
    "institution": "institution",
    "firm": "firm",
    "press": "press",
}

TONGUE_NAMES = {
    "zh": "Chinese",
    "ja": "Japanese",
    "ko": "Korean",
    "en": "English",
    "other": "another language",
    "und": "language undecided",
}

# What a person can do about a problem, by its reason.
ADVICE = {
    "unreadable": "Check that the file can be opened on this machine, and give it again.",
    "empty": "Ask for the file again; nothing is in this copy.",
    "encrypted": "Remove the password with the program that made the file, and give it again.",
    "damaged": "Fetch the file again; this copy is incomplete.",
    "not-text": "Open it in the program it was made for and save the text.",
    "unsupported": "Do what is said beside it, and give the result; the format itself is not read.",
    "too-large": "Split it, or raise the limit.",
    "bomb": "Check it by hand; it was not unpacked, on purpose.",
    "too-deep": "Unpack the inner archives by hand, and give the folder.",
    "timeout": "Split it, or raise the time limit; --retry tries once more.",
    "memory": "Split it, or raise the memory limit; --retry tries once more.",
    "crashed": "Open it by hand, save the text and give that; --retry tries once more.",
    "loop": "Nothing: the folder it leads to was read once.",
    "outside": "Give what the link leads to as well, or review with --follow-links.",
    "stopped": "Read it by hand, and report the error.",
    "encoding": "Check the passages with � against the original.",
    "partial": "Check the part named here by hand.",
    "unmatched": "Check the names of files in the list: by path, by name, or by name without its ending; each must mean one file.",
    "as-one": "Where its rows are documents, review again with --text-column and the heading of the column that holds their texts.",
    "doubtful": "Check each passage against its picture, which stands beside it.",
    "gone": "Find out who took it away, and when; review with --forget to let it go.",
    "no-text-layer": "Do what is said beside it; or have its pages read by another program, and give the text.",
}


def number(figure: Figure) -> str:
    """12345.5 as 12,345.5."""
    told = f"{figure:,.2f}".rstrip("0").rstrip(".") if isinstance(figure, float) else f"{figure:,}"
    return told or "0"


def many(count: int, one: str, more: str | None = None) -> str:
    """ "1 document", "14 documents"."""
    return f"{number(count)} {one if count == 1 else more or one + 's'}"


def span_of_dates(first: str | None, last: str | None) -> str:
    """ "2019-03 to 2024-05", one date when both are the same, "" when there is none."""
    if first is None or last is None:
        return first or last or ""
    return first if first == last else f"{first} to {last}"


def _bounds(low: Figure | None, high: Figure | None) -> str:
    if low is None and high is None:
        return ""
    if low is None:
        return f"up to {number(high or 0)}"
    if high is None:
        return f"{number(low)} or more"
    return number(low) if low == high else f"{number(low)} to {number(high)}"


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def in_words(normal: Normal | None) -> str:
    """What a value means; "" for kinds whose own words say it best, such as names of bodies."""
    match normal:
        case Amount():
            return _amount(normal)
        case Age():
            return _age(normal)
        case Number() | Percent() | Count() | Duration() | Experience():
            return _figures(normal)
        case Date():
            told = normal.value or "a date that cannot be worked out"
            return _joined(
                told,
                "about" if normal.approximate else "",
                "counted from the date of the document" if normal.relative else "",
                "or " + " or ".join(normal.others) if normal.others else "",
            )
        case Period():
            ends = f"{normal.start or 'open'} to {normal.end or 'open'}"
            return _joined(
                ends,
                "about" if normal.approximate else "",
                "counted from the date of the document" if normal.relative else "",
            )
        case Degree():
            return normal.level + (" or above" if normal.minimum else "")
        case _:
            return ""


def _amount(amount: Amount) -> str:
    currency = amount.currency or ""
    sums = _bounds(amount.low, amount.high)
    if currency and sums:
        for opening in ("up to ", ""):
            if sums.startswith(opening):
                sums = f"{opening}{currency} {sums.removeprefix(opening)}"
                break
    if not currency:
        either = " or ".join(amount.candidates)
        sums = _joined(sums, f"currency not stated, may be {either}" if either else "currency not stated")
    return _joined(
        ("about " if amount.approximate else "") + sums,
        {"once": "once", None: ""}.get(amount.per, f"per {amount.per}"),
        {"pre": "before tax", "post": "after tax"}.get(amount.tax or "", ""),
        "at most" if amount.ceiling and amount.low is not None else "",
        "at least" if amount.floor and amount.high is not None else "",
        "the same sum in another currency" if amount.restates else "",
    )


def _age(age: Age) -> str:
    told = ""
    if age.low is not None and age.low == age.high:
        told = number(age.low)
    elif age.low is not None and age.high is not None:
        told = f"{number(age.low)} to {number(age.high)}"
        told += "" if age.high_included else f", {number(age.high)} not included"
    elif age.high is not None:
        told = f"{number(age.high)} or under" if age.high_included else f"under {number(age.high)}"
    elif age.low is not None:
        told = f"{number(age.low)} or over" if age.low_included else f"over {number(age.low)}"
    return _joined(
        ("about " if age.approximate and told else "") + told,
        f"born {age.born_from} or later" if age.born_from else "",
        f"born {age.born_to} or earlier" if age.born_to else "",
        f"reckoned at {age.at}" if age.at else "",
    )


def _length(bounds: str, normal: Duration | Experience) -> str:
    return f"{bounds} {normal.unit}{'' if normal.low == normal.high == 1 else 's'}"


def _figures(normal: Number | Percent | Count | Duration | Experience) -> str:
    told = _bounds(normal.low, normal.high)
    match normal:
        case Number():
            told = f"number {told}" if normal.ordinal and told else told
        case Percent():
            told = f"{told} %" if told else ""
        case Count():
            told = _joined(f"{told} {normal.what}".strip(), normal.step or "")
        case Duration():
            told = _length(told, normal)
        case Experience():
            told = _joined(
                f"{_length(told, normal)} of experience",
                {"abroad": "abroad", "industry": "in industry"}.get(normal.place or "", normal.place or ""),
                "without a break" if normal.continuous else "",
            )
    about = "about " if getattr(normal, "approximate", False) and told else ""
    return about + told


def speaker(who: Speaker, own: Collection[Anchor] = ()) -> tuple[str, str]:
    """Who says it: the name as given ("" when the document itself does), and its class in words.

    own: where the document states its own title and number; a document named anywhere else is one it cites.
    """
    kind = SPEAKERS.get(who.kind, who.kind)
    persons = many(who.count, "person not named", "people not named") if who.count else "people not named"
    if who.kind == "anonymous" and who.count:
        kind = persons
    itself = who.kind == "document" and who.anchor is None
    if who.kind in ("document", "report", "anonymous") and who.anchor is not None and who.anchor not in own:
        if _names_papers_and_people(who.name):
            kind = f"documents and {persons}"
        elif who.kind == "document":
            kind = "cited document"
    return ("" if itself or who.name == kind else who.name, kind)


_AND = re.compile(rf"\b{any_of('layout', 'and', 'en')}\b|{any_of('layout', 'and', 'zh', 'ja', 'ko')}")


@cache
def _sources(kind: str) -> re.Pattern[str]:
    """The nouns of one class of speakers in all languages; in English as words of their own."""
    listed = [
        rf"\b{re.escape(word)}\b" if told.language == "en" else re.escape(word)
        for told in every()
        for word in told.sources.get(kind, ())
        if told.language == "en" or len(word) > 1
    ]
    return re.compile("|".join(listed))


def _names_papers_and_people(name: str) -> bool:
    """Whether a speaker is papers and people together: 14 tender papers and four people, 文件和知情人士."""
    told = name.lower()
    return any(
        (_sources("document").search(one) or re.search(r"\bpapers\b", one)) and _sources("anonymous").search(other)
        for joint in _AND.finditer(told)
        for one, other in (
            (told[: joint.start()], told[joint.end() :]),
            (told[joint.end() :], told[: joint.start()]),
        )
    )  # fmt: skip
