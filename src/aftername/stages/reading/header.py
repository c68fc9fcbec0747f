"""The header of a document: what it says of itself, each field with the place it stands.

Metadata (a table's columns, a page's box) goes first; then the first lines, the signature block at the
end, and lines that are nothing but a date. What is not stated stays None: a wrong title is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from aftername.citing.docnumbers import Numbered
from aftername.languages.bodies import bodies, issuer_of
from aftername.languages.expressions import any_of
from aftername.languages.pack import pack
from aftername.languages.publication_words import beside_a_day
from aftername.records import Anchor, Block, Field, Header, Page, Region
from aftername.records.document import Language
from aftername.stages.reading import document_forms, issuers
from aftername.stages.reading.document_forms import Lines, is_body
from aftername.stages.reading.header_parts import (
    apart,
    below_letterhead,
    beside_day,
    goes_on,
    labelled_fields,
    letterhead_issuer,
    named_body,
    no_title_lines,
    number_in,
    said_title,
    signed_by,
)
from aftername.stages.reading.levels import level_of
from aftername.stages.reading.publication import days_in, publication_day
from aftername.stages.reading.titles import title_span
from aftername.values.counted_days import day_counted
from aftername.values.number_signs import FIGURES_OF_DATES
from aftername.values.written_dates import WrittenDate, dates_in

TOP = 1_500  # code points of the beginning that are looked at
END = 600  # code points of the end that are looked at

Span = tuple[int, int]

_DIGIT = re.compile(f"[0-9０-９{FIGURES_OF_DATES}]")


def read_header(
    document_id: str,
    text: str,
    regions: tuple[Region, ...],
    pages: tuple[Page, ...],
    fields: Mapping[str, Span],
    language: Language,
    blocks: Sequence[Block] = (),
) -> Header:
    """What a text says of itself. fields: places of metadata in the text, by the name of the field."""
    held = {**issuers.below_labels(text, blocks), **labelled_fields(text, blocks), **fields}
    lines = Lines.of(text, regions, no_title_lines(text, blocks))
    reader = _Reader(document_id, text, pages, held, lines, blocks)
    title = reader.title(language)
    number = reader.number()
    issuer = reader.issuer(title, number)
    kind = reader.kind(title, language)
    issued, published = (apart(day, fields.get("captured")) for day in reader.dates(kind))
    return Header(
        title=title,
        issuer=issuer,
        number=number,
        kind=kind,
        level=reader.level(issuer, number, kind),
        issued=issued,
        published=published,
        url=reader.told("url"),
        openness=reader.openness(),
        captured=reader.dated("captured"),
    )


class _Reader:
    """One text under reading."""

    def __init__(
        self,
        document_id: str,
        text: str,
        pages: tuple[Page, ...],
        fields: dict[str, Span],
        lines: Lines,
        blocks: Sequence[Block],
    ) -> None:
        self.document = document_id
        self.text = text
        self.pages = pages
        self.fields = fields
        self.lines = lines
        self.blocks = blocks
        # Letters of Taiwan write the year of the Republic without saying so.
        self.republic = re.search(any_of("layout", "signs of Taiwan"), text[:3000]) is not None
        self._dates: dict[Span, tuple[WrittenDate, ...]] = {}
        self.news = self._put_out()

    def dates_in(self, start: int, end: int) -> tuple[WrittenDate, ...]:
        """The dates of a stretch; each stretch is looked at once. A stretch without digits has none."""
        if (start, end) not in self._dates:
            there = _DIGIT.search(self.text, start, end)
            self._dates[start, end] = dates_in(self.text, start, end) if there else ()
        return self._dates[start, end]

    def field(self, start: int, end: int, value: str | None = None, because: str = "") -> Field:
        """A field that stands at a place; its value is what stands there unless told."""
        quote = self.text[start:end]
        page = next((p.number for p in self.pages if p.start <= start < p.end), None)
        anchor = Anchor(self.document, start, end, quote, page)
        return Field(value or " ".join(quote.split()), anchor, because)

    def told(self, name: str) -> Field | None:
        """A field as the metadata tell it."""
        span = self.fields.get(name)
        return self.field(*span) if span and span[0] < span[1] else None

    def title(self, language: Language) -> Field | None:
        """From metadata or a label, what the format marks, else the first lines where they have the form of one."""
        if (told := self.told("title")) is not None:
            return told
        span = said_title(self.text, self.blocks) or title_span(
            self.lines, self.text, language, below_letterhead(self.blocks)
        )
        return self.field(*span) if span else None

    def number(self) -> Field | None:
        """The document's own number: from metadata, else on its own line, in brackets, or with its order."""
        span = self.fields.get("number")
        if span is not None:
            found = number_in(self.text, *span)
            return self._numbered(found) if found else self.field(*span)
        for name in ("event", "number"):
            span = self.lines.labelled(self.text, name)
            if span is not None and (found := number_in(self.text, *span)) is not None:
                return self._numbered(found)
        for start, end in self.lines.top(TOP):
            found = number_in(self.text, start, end)
            own = found is not None and not goes_on(self.text, found.end)
            if found and own and document_forms.own_number(self.text, start, end, found):
                return self._numbered(found)
        return None

    def _numbered(self, found: Numbered) -> Field:
        made = self.field(found.start, found.end, found.value)
        if found.repaired and made.anchor is not None:
            return replace(
                made, anchor=replace(made.anchor, found="repaired"), because="its brackets were lost"
            )
        return made

    def issuer(self, title: Field | None, number: Field | None) -> Field | None:
        """From metadata, the red line, the signature, the beginning of the title; else as issuers.otherwise says."""
        span = self.fields.get("issuer")
        if span is not None:
            return self.field(*(named_body(self.text, span) or span))
        if self.news is not None:
            return self.news[1]
        for span in (
            document_forms.red_line(self.lines, self.text),
            letterhead_issuer(self.text, self.blocks),
            signed_by(self.text, self.blocks),
            document_forms.signature(self.lines, self.text),
        ):
            if span is not None:
                return self.field(*span)
        if title is not None and title.anchor is not None:
            before = re.match(rf"([^《》“”，。\s]{{2,40}}?){any_of('layout', 'about')}", title.anchor.quote)
            if before and document_forms.is_body(before.group(1)):
                start = title.anchor.start
                return self.field(start, start + len(before.group(1)))
        for span in (self.fields.get("body"), beside_day(self.text, self.blocks)):
            if span is not None and (body := named_body(self.text, span)) is not None:
                return self.field(*body)
        span = issuers.otherwise(self.lines, self.text, number)
        return self.field(*span) if span is not None else None

    def kind(self, title: Field | None, language: Language) -> Field | None:
        """From metadata, the end of the title, or what the text as a whole is: news or an advert."""
        if (told := self.told("kind")) is not None:
            return told
        if title is not None and title.anchor is not None:
            found = document_forms.kind_in_title(title.anchor.quote, language)
            if found is not None:
                start = title.anchor.start
                return self.field(start + found[0], start + found[1])
        if self.news is not None:
            outlet = self.news[1].anchor
            if outlet is not None:
                return self.field(
                    outlet.start, outlet.end, "news", "because an outlet stands beside its date"
                )
        whole = document_forms.kind_of_text(self.text, language)
        plain = self._plainly_dated() if whole is None else None
        if plain is not None and document_forms.may_be_an_outlet(plain[1]):
            whole = document_forms.kind_of_text(self.text, language, dated=True)
        if whole is None:
            return None
        value, start, end, because = whole
        return self.field(start, end, value, because)

    def dates(self, kind: Field | None) -> tuple[Field | None, Field | None]:
        """The day it was made and the day it went out, kept apart."""
        issued = self.dated("issued")
        published = self.dated("published")
        if published is None and self.news is not None:
            published = self.news[0]
        if published is None and (day := publication_day(self.text, self.blocks, self.republic)) is not None:
            published = self.field(day.start, day.end, day.value)
        if issued is None:
            issued = self._enacted()
        if issued is None and (found := self._signed()) is not None:
            issued = self.field(found.start, found.end, found.value)
        if published is None and (line := self._published()) is not None:
            put_out = kind is not None and kind.value in ("news", "advert")
            if put_out or issued is None or self.text[line.start : line.end].isascii():
                published = self.field(line.start, line.end, line.value)
        if issued is not None and published == issued:
            published = None
        if published is None and kind is not None and kind.value == "news" and issued is not None:
            return None, issued
        return issued, published

    def dated(self, name: str) -> Field | None:
        """The first date in a field of the metadata."""
        if (span := self.fields.get(name)) is None:
            return None
        found = days_in(self.text, *span, self.republic)
        if found:
            return self.field(found[0].start, found[0].end, found[0].value)
        return self.field(*span, *counted) if (counted := day_counted(self.text[slice(*span)])) else None

    def _enacted(self) -> Field | None:
        """The day in a line such as （2000年3月20日国务院令第285号发布）, or in a table's events.

        Of several days the one of the first publication counts, not that of a meeting or a revision.
        """
        for start, end in self.lines.top(TOP):
            if not re.match(r"\s*(?:[（(]|events?: )", self.text[start:end]):
                continue
            found = self.dates_in(start, end)
            ends = [*(one.start for one in found[1:]), end]
            for signs in (any_of("layout", "put in force"), any_of("layout", "agreed")):
                for one, stop in zip(found, ends, strict=False):
                    if re.search(signs, self.text[one.end : stop]):
                        return self.field(one.start, one.end, one.value)
        return None

    def _put_out(self) -> tuple[Field, Field] | None:
        """Date and outlet of a news report: a line that is both, or a dateline."""
        for start, end in self.lines.top(TOP)[:8]:
            for one in self.dates_in(start, end)[:1]:
                outlet = document_forms.byline(self.text, start, end, (one.start, one.end))
                if outlet is not None:
                    return self.field(one.start, one.end, one.value), self.field(*outlet)
        line = document_forms.dateline(self.lines, self.text)
        if line is not None:
            for one in self.dates_in(*line[0])[:1]:
                return self.field(one.start, one.end, one.value), self.field(*line[1])
        return None

    def _signed(self) -> WrittenDate | None:
        """The date that closes the paper: alone on a line near its end, or before 印发."""
        for start, end in reversed(self.lines.end(END)):
            found = self.dates_in(start, end)
            if not found:
                continue
            rest = (self.text[start : found[0].start] + self.text[found[0].end : end]).strip(" 　()（）")
            if len(found[0].value) == 10 and (
                not rest or rest.endswith(pack("zh", "layout").phrases("handed out"))
            ):
                if self._is_said_above(start):
                    continue  # the line above says that it is the day of something else
                if self.text[found[0].start : found[0].end].isascii() and ":" in self.text[start:end]:
                    continue  # a clock time: the page was put out then
                return found[0]
        return None

    def _is_said_above(self, start: int) -> bool:
        """Whether the line above a date says what day it is, and not that of the paper."""
        above = [one for one in self.lines.spans if one[1] <= start][-1:]
        words = self.text[slice(*above[0])].strip(":： ") if above else ""
        if not words or len(words) > 60 or is_body(words):
            return False
        tail = " ".join(words.split()[-3:]) if words.isascii() else words[-6:]
        return beside_a_day("other").search(tail.lower()) is not None

    def _date_line(self) -> WrittenDate | None:
        """A line near the beginning or the end that is a date and little else."""
        for start, end in (*self.lines.top(TOP), *reversed(self.lines.end(END))):
            line = self.text[start:end]
            if len(line) > 60:
                continue
            found = days_in(self.text, start, end, self.republic) if any(map(str.isdigit, line)) else ()
            if len(found) >= 1 and len(found[0].value) == 10 and not self._is_said_above(start):
                rest = self.text[start : found[0].start] + self.text[found[0].end : end]
                if re.fullmatch(document_forms.AROUND_A_DATE, rest.strip(), re.IGNORECASE):
                    return found[0]
        return None

    def _published(self) -> WrittenDate | None:
        """The date of a line that is a date and little else, or a date and a few words."""
        found = self._date_line()
        plain = self._plainly_dated() if found is None else None
        return plain[0] if plain else found

    def _plainly_dated(self) -> tuple[WrittenDate, str] | None:
        """Of one of the first lines that is a date and a few words, the two; None in a list of such lines."""
        found: list[tuple[WrittenDate, str]] = []
        for start, end in self.lines.top(TOP)[:6]:
            dates = self.dates_in(start, end) if end - start <= 70 else ()
            if len(dates) == 1 and len(dates[0].value) == 10:
                beside = document_forms.plain_byline(self.text, start, end, (dates[0].start, dates[0].end))
                found.extend([(dates[0], beside)] if beside is not None else [])
        return found[0] if len(found) == 1 else None

    def level(self, issuer: Field | None, number: Field | None, kind: Field | None) -> Field | None:
        """From the issuer's name, the letters of the number, or the kind; never from the place alone."""
        told = self.told("level")
        if told is not None:
            value = level_of(told.value) or told.value
            return replace(told, value=value)
        if issuer is not None:
            level = level_of(issuer.value)
            if level is not None:
                return Field(level, None, f"because the issuer is {issuer.value}")
        if number is not None:
            code = re.split(rf"[〔\[0-9]|{any_of('layout', 'ordinal', 'zh', 'ja')}", number.value)[0]
            issued_by = issuer_of(code) if code else None
            if issued_by is not None:
                body = next(one for one in bodies() if one.id == issued_by)
                return Field(
                    body.level, None, f"because {code} is the code of {(body.names or body.english)[0]}"
                )
        if kind is not None and kind.value == "news":
            return Field("press", None, "because it is a news report")
        return None

    def openness(self) -> Field | None:
        """A mark of openness or secrecy on a line of its own, or in metadata."""
        if (told := self.told("openness")) is not None:
            return told
        span = document_forms.openness_span(self.lines, self.text, TOP, END)
        return self.field(*span) if span else None
