"""Records as rows of the case file, and back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from aftername.records import (
    Anchor,
    Cell,
    Claim,
    Document,
    DocumentCard,
    Evidence,
    Explanation,
    Field,
    Fingerprint,
    Gap,
    Ground,
    Header,
    Kinship,
    Mention,
    Name,
    NameGiven,
    NameJudgement,
    Origin,
    OriginJudgement,
    OriginPart,
    Page,
    Problem,
    Programme,
    Question,
    Region,
    Segment,
    SourceFile,
    Speaker,
    Succession,
    SuccessionJudgement,
    WeakestLink,
    YearOfSeries,
)
from aftername.records.wire import dumps, normal_from, normal_kind, rebuilt

Row = tuple[Any, ...]

DOCUMENT = "id, file, part, language, found, header, regions, pages, segments, text"
"""Columns that `document` reads, in its order."""


def marks(count: int) -> str:
    """Question marks for so many values of a statement."""
    return ", ".join("?" * count)


def file_row(root: str, one: SourceFile) -> Row:
    """A row of files."""
    return (
        one.path,
        root,
        one.sha256,
        one.size_bytes,
        one.media,
        one.url,
        one.captured,
        one.status,
        one.same_as,
    )


def file(row: Row) -> SourceFile:
    """A file from its row; place stays empty."""
    path, _, sha256, size_bytes, media, url, captured, status, same_as = row
    return SourceFile(path, (), sha256, size_bytes, media, url, captured, status, same_as)


def problem_row(one: Problem, sha256: str, path: str | None = None) -> Row:
    """A row of problems; path stands in for the problem's own, for another copy of the same bytes."""
    if path is not None and path != one.path:
        one = Problem(one.reason, path, one.detail, one.stage, one.fatal, one.where)
    return (one.id, one.reason, one.path, one.where, one.detail, one.stage, int(one.fatal), sha256)


def problem(row: Row) -> Problem:
    """A problem from its row."""
    _, reason, path, where, detail, stage, fatal, _ = row
    return Problem(reason, path, detail, stage, bool(fatal), where)


def document_row(one: Document) -> Row:
    """A row of documents, without its number."""
    head = one.header
    told = [
        field.value if field is not None else None
        for field in (
            head.title,
            head.issuer,
            head.number,
            head.kind,
            head.level,
            head.issued,
            head.published,
        )
    ]
    spans = [
        dumps([[r.start, r.end, r.kind] for r in one.regions]),
        dumps([[p.number, p.start, p.end] for p in one.pages]),
        dumps([[s.start, s.end, s.language] for s in one.segments]),
    ]
    return (
        one.id,
        one.file,
        one.part,
        *told,
        one.language,
        len(one.text),
        one.found,
        dumps(head),
        *spans,
        one.text,
    )


def document(row: Row) -> Document:
    """A document from the columns DOCUMENT."""
    _, file_, part, language, found, header, regions, pages, segments, text = row
    return Document(
        file_,
        part,
        text,
        language,
        _header(header),
        tuple(Region(*r) for r in json.loads(regions)),
        tuple(Page(*p) for p in json.loads(pages)),
        tuple(Segment(*s) for s in json.loads(segments)),
        found,
    )


def card(row: Row, paths: tuple[str, ...]) -> DocumentCard:
    """A card from id, file, part, language, characters, found, header."""
    id_, file_, part, language, characters, found, header = row
    return DocumentCard(id_, file_, part, paths, language, characters, _header(header), found)


def _header(told: str) -> Header:
    fields = {
        name: None if field is None else Field(field["value"], _anchor(field["anchor"]), field["because"])
        for name, field in json.loads(told).items()
    }
    return Header(**fields)


def _anchor(told: dict[str, Any] | None) -> Anchor | None:
    return None if told is None else Anchor(**told)


def mention_row(one: Mention) -> Row:
    """A row of mentions."""
    a = one.anchor
    return (a.document, a.start, a.end, one.kind, a.quote, a.page, a.found, dumps(one.normal))


def mention(row: Row) -> Mention:
    """A mention from its row."""
    document_, start, end, kind, quote, page, found, normal = row
    return Mention(
        kind, Anchor(document_, start, end, quote, page, found), normal_from(kind, json.loads(normal))
    )


def programme_row(one: Programme) -> Row:
    """A row of programmes."""
    return (
        one.id,
        one.name,
        one.owner,
        one.level,
        len(one.documents),
        one.mentions,
        one.first,
        one.last,
        dumps(one),
    )


def name_rows(one: Programme) -> Iterator[Row]:
    """Rows of names."""
    for name in one.names:
        a = name.anchor
        yield (
            one.id,
            name.written,
            name.key,
            name.language,
            name.script,
            name.documents,
            name.mentions,
            name.first,
            name.last,
            a.document,
            a.start,
            a.end,
        )


def ground_rows(one: Programme) -> Iterator[Row]:
    """Rows of grounds."""
    for number, ground in enumerate(one.grounds, 1):
        yield (
            one.id,
            number,
            ground.kind,
            ground.weight,
            ground.first,
            ground.second,
            ground.reason,
            dumps(ground.anchors),
        )


def programme(told: str) -> Programme:
    """A programme from its JSON."""
    whole = json.loads(told)
    whole["names"] = tuple(Name(**{**n, "anchor": Anchor(**n["anchor"])}) for n in whole["names"])
    whole["grounds"] = _grounds(whole["grounds"])
    weakest = whole.get("weakest")
    if weakest is not None:
        weakest["grounds"] = _grounds(weakest["grounds"])
        whole["weakest"] = rebuilt(WeakestLink, weakest)
    return rebuilt(Programme, whole)  # type: ignore[no-any-return]


def _grounds(told: list[dict[str, Any]]) -> tuple[Ground, ...]:
    return tuple(Ground(**{**g, "anchors": tuple(Anchor(**a) for a in g["anchors"])}) for g in told)


def claim_row(one: Claim) -> Row:
    """A row of claims."""
    p = one.passage
    told = dumps([one, None if one.normal is None else normal_kind(one.normal)])
    return (
        one.id,
        one.programme,
        one.fact,
        one.label,
        one.value,
        one.as_of,
        one.hedge,
        one.speaker.name,
        one.speaker.kind,
        p.document,
        p.start,
        p.end,
        p.quote,
        p.page,
        told,
    )


def claim(told: str) -> Claim:
    """A claim from its JSON."""
    whole, kind = json.loads(told)
    if kind is not None:
        whole["normal"] = normal_from(kind, whole["normal"])
    for name in ("passage", "value_anchor", "subject_anchor", "payer", "condition"):
        whole[name] = _anchor(whole.get(name))
    speaker = whole["speaker"]
    whole["speaker"] = Speaker(**{**speaker, "anchor": _anchor(speaker["anchor"])})
    return rebuilt(Claim, whole)  # type: ignore[no-any-return]


def gap_row(place: int, one: Gap) -> Row:
    """A row of gaps."""
    return (
        place,
        one.id,
        one.kind,
        one.subject,
        one.statement,
        one.count,
        one.of,
        one.unit,
        one.first,
        one.last,
        one.programme,
        dumps(one),
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
    return (
        one.id,
        one.earlier,
        one.later,
        one.relation,
        one.grade,
        one.date,
        int(one.denied),
        len(one.documents),
        dumps(one),
    )


def succession(told: str) -> Succession:
    """An edge of succession from its JSON."""
    whole = json.loads(told)
    made = []
    for one in whole["evidence"]:
        speaker = one["speaker"]
        one["speaker"] = Speaker(**{**speaker, "anchor": _anchor(speaker["anchor"])})
        one["anchors"] = tuple(Anchor(**a) for a in one["anchors"])
        made.append(Evidence(**one))
    whole["evidence"] = tuple(made)
    return rebuilt(Succession, whole)  # type: ignore[no-any-return]


def fingerprint_row(one: Fingerprint) -> Row:
    """A row of fingerprints."""
    facts = "\n".join(one.facts)
    told = (one.document, one.language, one.date, one.letters, one.text)
    return (*told, one.print, one.form, one.sample, facts, one.places, dumps(one.heads))


def fingerprint(row: Row) -> Fingerprint:
    """A fingerprint from its row."""
    document_, language, date, letters, text, print_, form, sample, facts, places, heads = row
    told = tuple(facts.split("\n")) if facts else ()
    named = tuple((kind, value, start, end) for kind, value, start, end in json.loads(heads))
    return Fingerprint(document_, language, date, letters, text, print_, form, sample, told, places, named)


def origin_row(one: Origin) -> Row:
    """A row of families."""
    return (one.id, len(one.documents), one.root, one.because, dumps(one))


def origin(told: str) -> Origin:
    """An origin from its JSON."""
    whole = json.loads(told)
    whole["signs"] = tuple(
        Kinship(**{**sign, "anchors": tuple(Anchor(**a) for a in sign["anchors"])}) for sign in whole["signs"]
    )
    whole["parts"] = tuple(
        OriginPart(Anchor(**part["anchor"]), tuple(part["adds"]), part["reason"]) for part in whole["parts"]
    )
    return rebuilt(Origin, whole)  # type: ignore[no-any-return]


def explanation_row(one: Explanation) -> Row:
    """A row of judgements, without its number."""
    verdict = "explained" if one.because else "undone"
    return ("gap", one.gap, verdict, one.because, one.statement, one.author, one.time)


def explanation(row: Row) -> Explanation:
    """An explanation from subject, because, said, author, time."""
    return Explanation(*row)


def judgement_row(one: NameJudgement) -> Row:
    """A row of judgements, without its number."""
    pair, names = dumps((one.first_key, one.second_key)), dumps((one.first, one.second))
    return ("names", pair, one.verdict, one.because, names, one.author, one.time)


def judgement(row: Row) -> NameJudgement:
    """A judgement on names from number, subject, verdict, because, said, author, time."""
    number, pair, verdict, because, names, author, time = row
    (first_key, second_key), (first, second) = json.loads(pair), json.loads(names)
    return NameJudgement(verdict, first, second, first_key, second_key, because, author, time, number)


def name_given_row(one: NameGiven) -> Row:
    """A row of judgements, without its number."""
    return ("name", one.key, one.verdict, one.because, one.written, one.author, one.time)


def name_given(row: Row) -> NameGiven:
    """A word on one name from number, subject, verdict, because, said, author, time."""
    number, key, verdict, because, written, author, time = row
    return NameGiven(verdict, written, key, because, author, time, number)


def origin_judgement_row(one: OriginJudgement) -> Row:
    """A row of judgements, without its number."""
    pair = dumps((one.first, one.second))
    return ("origins", pair, one.verdict, one.because, "", one.author, one.time)


def origin_judgement(row: Row) -> OriginJudgement:
    """A judgement on origins from number, subject, verdict, because, author, time."""
    number, pair, verdict, because, author, time = row
    first, second = json.loads(pair)
    return OriginJudgement(verdict, first, second, because, author, time, number)


def succession_judgement_row(one: SuccessionJudgement) -> Row:
    """A row of judgements, without its number."""
    edge, names = dumps((one.earlier_key, one.later_key, one.relation)), dumps((one.earlier, one.later))
    return ("succession", edge, one.verdict, one.because, names, one.author, one.time)


def succession_judgement(row: Row) -> SuccessionJudgement:
    """A judgement on an edge from number, subject, verdict, because, said, author, time."""
    number, edge, verdict, because, names, author, time = row
    (earlier_key, later_key, relation), (earlier, later) = json.loads(edge), json.loads(names)
    told = (verdict, relation, earlier, later, earlier_key, later_key)
    return SuccessionJudgement(*told, because, author, time, number)


def question_row(place: int, one: Question) -> Row:
    """A row of questions."""
    told = (one.documents, one.mentions, int(one.unsure), dumps(one))
    return (place, one.id, one.first, one.second, *one.programmes, *told)


def question(told: str) -> Question:
    """A question from its JSON."""
    whole = json.loads(told)
    whole["grounds"], whole["against"] = _grounds(whole["grounds"]), _grounds(whole["against"])
    return rebuilt(Question, whole)  # type: ignore[no-any-return]
