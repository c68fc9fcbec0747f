"""What the blocks of a text give its header: labelled values, letterhead, signature, and the lines a title may stand on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from aftername.citing.docnumbers import Numbered, number_ending, numbers_after
from aftername.languages.bodies import code_within
from aftername.languages.expressions import alternatives, characters
from aftername.languages.header_labels import field_of_label, is_revision
from aftername.languages.page_words import phrases
from aftername.records import Block, Field
from aftername.records.block import Span
from aftername.stages.reading.structure.ends import body_of, letterhead_body
from aftername.values.number_signs import DAY, ERAS, FIGURES_OF_NUMBERS, MONTH, REPUBLIC, YEAR

TOP_BLOCKS = 45  # blocks from the top whose labels tell of the paper itself
TOP_CHARACTERS = 3_500
TITLE_BLOCKS = 20  # blocks from the top among which the title stands
_SENTENCE_END = re.compile(
    rf"[。；]|(?<=[{characters('layout', 'statement ends')}{characters('layout', 'talk ends')}])\."
)
_BEFORE_A_DAY = re.compile(
    rf"(\S(?:.*\S)?)[ \u3000]+(?=\d|[{FIGURES_OF_NUMBERS}]{{2,}}|{alternatives((*ERAS, *REPUBLIC))})"
)
_DAY_ALONE = re.compile(rf"[\d{YEAR}{MONTH}{DAY}.\-/\s{''.join(ERAS)}]{{8,}}")
_LINKED = re.compile(r"^[\s：:*_]+|[\s*_|｜]+$")


def labelled_fields(text: str, blocks: Sequence[Block]) -> dict[str, Span]:
    """Where labelled lines near the top give the value of a field; the first goes first, a day of revision last.

    Lines that a numbered heading stands above tell of what is offered, not of the paper.
    """
    found: dict[str, Span] = {}
    revised: dict[str, Span] = {}
    for block in blocks[:TOP_BLOCKS]:
        label, value = block.label, block.value
        if label is None or value is None or block.start > TOP_CHARACTERS or block.role != "label-value":
            continue
        if (block.path and block.number) or len(block.path) > 1:
            continue
        words = text[slice(*label)]
        field = field_of_label(words)
        span = _trimmed(text, value)
        if field is None or span is None:
            continue
        (revised if is_revision(words) else found).setdefault(field, span)
    if "title" in found:
        found["title"] = _first_sentence(text, found["title"])
    return {**revised, **found}


def apart(day: Field | None, fetched: Span | None) -> Field | None:
    """A day of the paper; None where it stands where the day is told on which the page was fetched."""
    inside = day and day.anchor and fetched and fetched[0] <= day.anchor.start < fetched[1]
    return None if inside else day


def _trimmed(text: str, span: Span) -> Span | None:
    words = text[slice(*span)]
    lead = _LINKED.match(words)
    start = span[0] + (lead.end() if lead else 0)
    tail = re.search(r"[\s*_|｜]+$", text[start : span[1]])
    end = start + tail.start() if tail else span[1]
    return (start, end) if start < end else None


def _first_sentence(text: str, span: Span) -> Span:
    stop = _SENTENCE_END.search(text[slice(*span)])
    return (span[0], span[0] + stop.start()) if stop and stop.start() > 4 else span


def named_body(text: str, span: Span) -> Span | None:
    """The public body that a stretch names and nothing else, an office holder and a seal aside; None elsewhere."""
    words = text[slice(*span)]
    body = body_of(words)
    place = words.find(body) if body else -1
    return (span[0] + place, span[0] + place + len(body)) if place >= 0 else None


def letterhead_issuer(text: str, blocks: Sequence[Block]) -> Span | None:
    """The body that heads a paper; None where no letterhead names one."""
    for block in blocks:
        if block.role == "letterhead" and (body := letterhead_body(text[block.start : block.end])):
            number = number_in(text, block.start, block.end)
            if number is not None and goes_on(text, number.end):
                continue
            place = text.find(body, block.start, block.end)
            return place, place + len(body)
    return None


def goes_on(text: str, end: int) -> bool:
    """Whether a particle stands behind the number of a paper, so that the sentence speaks of another paper."""
    return re.match(r"[\u3041-\u3096\uac00-\ud7a3]", text[end : end + 1]) is not None


def signed_by(text: str, blocks: Sequence[Block]) -> Span | None:
    """The body of the signature, without the holder of its office; None where nobody signs."""
    for block in reversed(blocks):
        if block.role == "signature" and block.number == "":
            found = named_body(text, (block.start, block.end))
            if found is not None:
                return found
            words = text[block.start : block.end]
            lead = _BEFORE_A_DAY.match(words)
            if lead and body_of(lead[1]):
                return named_body(text, (block.start, block.start + lead.end(1)))
    return None


def no_title_lines(text: str, blocks: Sequence[Block]) -> set[int]:
    """Where lines begin near the top that are no title: letterhead, labelled lines, headings of boxes, bodies alone."""
    found: set[int] = set()
    boxes = phrases("no-title")
    for block in blocks[:TITLE_BLOCKS]:
        words = text[block.start : block.end]
        if block.role in ("letterhead", "label-value", "table-row", "furniture", "signature", "caption") or (
            words.strip("【】[]:： ") in boxes or (len(words) <= 60 and body_of(words))
        ):
            found.add(block.start)
    return found


def below_letterhead(blocks: Sequence[Block]) -> int | None:
    """Where the first block below a letterhead begins; None without one."""
    for place, block in enumerate(blocks[:10]):
        if block.role == "letterhead":
            after = next(
                (one for one in blocks[place + 1 :] if one.role not in ("letterhead", "furniture")), None
            )
            return after.start if after is not None and after.role in ("paragraph", "heading") else None
    return None


def beside_day(text: str, blocks: Sequence[Block]) -> Span | None:
    """A body alone on a line right above or below a day near the top, as on a cover; None without one."""
    held = [one for one in blocks[:10] if one.role != "furniture"]
    for before, after in pairwise(held):
        for day, body in ((before, after), (after, before)):
            words = text[day.start : day.end]
            if len(words) <= 40 and _DAY_ALONE.fullmatch(words) and body_of(text[body.start : body.end]):
                return body.start, body.end
    return None


def said_title(text: str, blocks: Sequence[Block]) -> Span | None:
    """The title that the format itself marks: a style, or the only first heading of Markdown above everything else."""
    held = [one for one in blocks[:12] if one.role != "furniture"]
    for block in held:
        if block.role == "title":
            return block.start, block.end
    if held and held[0].role == "heading" and text[max(0, held[0].start - 2) : held[0].start] == "# ":
        return held[0].start, held[0].end
    return None


def number_in(text: str, start: int, end: int) -> Numbered | None:
    """The first document number in a stretch of the text; None when there is none."""
    for sign in re.finditer(f"[{characters('layout', 'number sign')}]", text[start:end]):
        found = number_ending(text, start + sign.end(), code_within)
        if found is not None and found.start >= start:
            return found
    for sign in re.finditer(r"No\.|COM\(|GAO-|Pub\. L\.", text[start:end]):
        found = numbers_after(text, start + sign.start())
        if found is not None and start <= found.start and found.end <= end:
            return found
    return None
