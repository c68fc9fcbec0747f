"""What stages find across a case, and what people said of it, as rows of the case file, and back."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Iterator, Mapping
from sys import intern
from typing import Any

from aftername.casefile.lean import leaner
from aftername.casefile.rows import anchor, grounds
from aftername.casefile.tables import Row, as_number, row
from aftername.records import (
    Anchor,
    Cell,
    Evidence,
    Explanation,
    Fingerprint,
    Gap,
    Judgement,
    Kinship,
    NameGiven,
    Origin,
    OriginPart,
    Question,
    Remark,
    Report,
    Speaker,
    Succession,
    YearOfSeries,
)
from aftername.records.fingerprint import WORD, WORDS
from aftername.records.wire import dumps, rebuilt

SHORT_PLACE = 0xFFFF  # the last that two bytes hold
_NOWHERE = array("I", [0, 0])


def gap_row(place: int, one: Gap) -> Row:
    """A row of gaps."""
    return row(
        "gaps",
        place=place,
        id=one.id,
        kind=one.kind,
        subject=one.subject,
        statement=one.statement,
        count=one.count,
        of=one.of,
        unit=one.unit,
        first=one.first,
        last=one.last,
        programme=one.programme,
        record=leaner(one),
    )


def gap(told: str) -> Gap:
    """A gap from its JSON."""
    whole = json.loads(told)
    whole["anchors"] = tuple(Anchor(**a) for a in whole["anchors"])
    whole["cells"] = tuple(Cell(**c) for c in whole["cells"])
    whole["series"] = rebuilt(YearOfSeries, whole["series"])
    return rebuilt(Gap, whole)  # type: ignore[no-any-return]


def succession_row(one: Succession) -> Row:
    """A row of succession."""
    return row(
        "succession",
        id=one.id,
        earlier=one.earlier,
        later=one.later,
        relation=one.relation,
        grade=one.grade,
        date=one.date,
        denied=int(one.denied),
        documents=len(one.documents),
        record=leaner(one),
    )


def succession(told: str) -> Succession:
    """An edge of succession from its JSON."""
    whole = json.loads(told)
    whole["evidence"] = tuple(map(evidence_from, whole["evidence"]))
    return rebuilt(Succession, whole)  # type: ignore[no-any-return]


def evidence_from(told: dict[str, Any]) -> Evidence:
    speaker = told["speaker"]
    told["speaker"] = Speaker(**{**speaker, "anchor": anchor(speaker["anchor"])})
    told["anchors"] = tuple(Anchor(**a) for a in told["anchors"])
    return Evidence(**told)


def fingerprint_row(one: Fingerprint, document: int) -> Row:
    """A row of fingerprints. document: its number."""
    places = array("I", one.places)
    facts = [at for at, fact in enumerate(one.facts) if fact[0] not in WORDS]
    words = [fact for fact in one.facts if fact[0] in WORDS]
    own = [place for at in facts for place in places[2 * at : 2 * at + 2]]
    return row(
        "fingerprints",
        document=document,
        language=one.language,
        date=one.date,
        letters=one.letters,
        text=bytes.fromhex(one.text),
        print=one.print,
        form=one.form,
        sample=one.sample,
        facts="\n".join(one.facts[at] for at in facts),
        places=array("I" if max(own, default=0) > SHORT_PLACE else "H", own).tobytes(),
        words="".join([*(word[0] for word in words[:1]), *(word[1:] for word in words)]).encode("latin-1"),
        heads=dumps(one.heads),
    )


def fingerprint(held: sqlite3.Row) -> Fingerprint:
    """A fingerprint from its row, with the id of its document."""
    facts = held["facts"].split("\n") if held["facts"] else []
    places = array("I" if len(held["places"]) == 8 * len(facts) else "H", held["places"])
    at = {fact: places[2 * number : 2 * number + 2] for number, fact in enumerate(facts)}
    words = held["words"].decode("latin-1")
    letter, each = words[:1], range(1, len(words), WORD)
    at |= {letter + words[start : start + WORD]: _NOWHERE for start in each}
    keys = tuple(map(intern, sorted(at)))  # many texts have the same
    return Fingerprint(
        held["id"],
        held["language"],
        held["date"],
        held["letters"],
        held["text"].hex(),
        held["print"],
        held["form"],
        held["sample"],
        keys,
        array("I", [place for key in keys for place in at[key]]).tobytes(),
        tuple((kind, value, start, end) for kind, value, start, end in json.loads(held["heads"])),
    )


def origin_rows(one: Origin, numbers: Mapping[str, int]) -> Iterator[Row]:
    """Rows of origins: one of each document. numbers: of the documents."""
    for document in one.documents:
        yield row("origins", document=numbers[document], origin=as_number(one.id))


def family_row(one: Origin) -> Row:
    """A row of families."""
    return row(
        "families",
        id=one.id,
        documents=len(one.documents),
        root=one.root,
        because=one.because,
        record=leaner(one),
    )


def origin(told: str) -> Origin:
    """An origin from its JSON."""
    whole = json.loads(told)
    whole["signs"] = tuple(
        Kinship(**{**sign, "anchors": tuple(Anchor(**a) for a in sign["anchors"])}) for sign in whole["signs"]
    )
    whole["parts"] = tuple(
        OriginPart(Anchor(**part["anchor"]), tuple(part["adds"]), part["reason"]) for part in whole["parts"]
    )
    if whole.get("report"):
        report = whole["report"]
        credits = tuple(Anchor(**one) for one in report["anchors"])
        whole["report"] = Report(
            **{**report, "credited_by": tuple(report["credited_by"]), "anchors": credits}
        )
    return rebuilt(Origin, whole)  # type: ignore[no-any-return]


def explanation_row(one: Explanation) -> Row:
    """A row of judgements; its number is given when it is added."""
    return row(
        "judgements",
        number=None,
        about="gap",
        subject=one.gap,
        verdict="explained" if one.because else "undone",
        because=one.because,
        said=one.statement,
        author=one.author,
        time=one.time,
    )


def explanation(held: sqlite3.Row) -> Explanation:
    """An explanation from a row of judgements."""
    return Explanation(held["subject"], held["because"], held["said"], held["author"], held["time"])


def judgement_row(one: Judgement) -> Row:
    """A row of judgements; its number is given when it is added."""
    written = (one.first, one.second)
    return row(
        "judgements",
        number=None,
        about=one.about,
        subject=dumps(one.subject),
        verdict=one.verdict,
        because=one.because,
        said="" if written == one.subject else dumps(written),
        author=one.author,
        time=one.time,
    )


def undone_row(number: int, author: str, time: str) -> Row:
    """A row of judgements that takes another one back."""
    told = {"because": "", "said": "", "author": author, "time": time}
    return row("judgements", number=None, about="judgement", subject=str(number), verdict="undone", **told)


def judgement(held: sqlite3.Row) -> Judgement:
    """A judgement from its row."""
    first_key, second_key, *relation = json.loads(held["subject"])
    first, second = json.loads(held["said"]) if held["said"] else (first_key, second_key)
    return Judgement(
        held["about"],
        held["verdict"],
        first,
        second,
        first_key,
        second_key,
        held["because"],
        held["author"],
        held["time"],
        relation[0] if relation else "",
        held["number"],
    )


def name_given_row(one: NameGiven) -> Row:
    """A row of judgements; its number is given when it is added."""
    told = {"because": one.because, "said": one.written, "author": one.author, "time": one.time}
    return row("judgements", number=None, about="name", subject=one.key, verdict=one.verdict, **told)


def name_given(held: sqlite3.Row) -> NameGiven:
    """A word on one name from its row."""
    return NameGiven(
        held["verdict"],
        held["said"],
        held["subject"],
        held["because"],
        held["author"],
        held["time"],
        held["number"],
    )


def remark_row(one: Remark) -> Row:
    """A row of judgements; its number is given when it is added."""
    told = {"because": one.words, "said": one.shown, "author": one.author, "time": one.time}
    subject = f"{one.on}:{one.subject}"
    return row("judgements", number=None, about=one.about, subject=subject, verdict="remarked", **told)


def remark_undone_row(one: Remark, author: str, time: str) -> Row:
    """A row of judgements that takes a remark back, by its number."""
    told = {"because": "", "said": str(one.number), "author": author, "time": time}
    subject = f"{one.on}:{one.subject}"
    return row("judgements", number=None, about=one.about, subject=subject, verdict="undone", **told)


def remark(held: sqlite3.Row) -> Remark:
    """A remark from its row."""
    on, _, subject = held["subject"].partition(":")
    told = (held["because"], held["said"], held["author"], held["time"], held["number"])
    return Remark(held["about"], on, subject, *told)


def question_row(place: int, one: Question) -> Row:
    """A row of questions."""
    return row(
        "questions",
        place=place,
        id=one.id,
        first=one.first,
        second=one.second,
        first_programme=one.programmes[0],
        second_programme=one.programmes[1],
        documents=one.documents,
        mentions=one.mentions,
        unsure=int(one.unsure),
        record=leaner(one),
    )


def question(told: str) -> Question:
    """A question from its JSON."""
    whole = json.loads(told)
    whole["grounds"], whole["against"] = grounds(whole["grounds"]), grounds(whole["against"])
    return rebuilt(Question, whole)  # type: ignore[no-any-return]
