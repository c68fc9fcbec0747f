"""Read one file: its bytes, the reader of its format, and the header of each text it gives."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from aftername.files import sniffing
from aftername.files.archives import ArchiveTrouble
from aftername.files.media import called
from aftername.files.opening import Opened, contents
from aftername.records import Document, Problem, Region, Scan, Segment, SourceFile, document_id
from aftername.settings import Settings
from aftername.stages.reading.formats import FORMATS, SCANNED, UNREAD
from aftername.stages.reading.formats.called import in_words
from aftername.stages.reading.header import read_header
from aftername.stages.reading.part import LOCKED, Part, Trouble
from aftername.stages.reading.scans import pictures_of, read_page
from aftername.stages.reading.stated import stated_language, with_columns, with_stated
from aftername.stages.reading.structure import blocks_of, furniture_regions, titled
from aftername.text.segments import segments_of

STAGE_NAME = "reading"
NOT_TEXT = "the bytes are not text and not a format that is read; open it in the program it was made with and save it as PDF or as text"

_UNFIT = re.compile("[\ud800-\udfff\x00]")  # halves of characters, and nulls: no file can hold them as text


def read(
    source: SourceFile,
    settings: Settings,
    opened: Opened | None = None,
    scans: Sequence[Scan] | None = None,
) -> tuple[Document | Problem, ...]:
    """The documents of a file and the trouble met; never empty, and never an error of the material.

    opened: archives kept open from file to file. scans: what was read off the pictures of its pages; where None is given
    they are read here, one after the other. A file that gives no document gives at least one fatal problem.
    """
    try:
        content = contents(source.place, settings, opened)
        given = _given(content, source.media, with_columns(settings, source.stated), scans)
    except ArchiveTrouble as trouble:
        given = (Trouble(trouble.reason, trouble.detail, fatal=True),)
    except MemoryError:
        raise
    except OSError as trouble:
        given = (Trouble("unreadable", (trouble.strerror or str(trouble)).lower(), fatal=True),)
    except Exception as trouble:  # a reader met what it has no name for; the file is at fault, not the run
        told = f"the reader of this format stopped: {type(trouble).__name__}: {trouble}"[:300]
        given = (Trouble("damaged", told, fatal=True),)
    return tuple(_answers(source, given, settings))


def _given(
    content: bytes, media: str, settings: Settings, scans: Sequence[Scan] | None
) -> tuple[Part | Trouble, ...]:
    """What the reader of the format makes of the bytes."""
    if media == sniffing.EMPTY:
        return (Trouble("empty", "the file has no bytes", fatal=True),)
    if media in FORMATS:
        return FORMATS[media](content, settings)
    if media in SCANNED:
        return SCANNED[media](content, settings, _scans(content, media, settings, scans))
    if media == sniffing.LOCKED:
        return (LOCKED,)
    if media == sniffing.BINARY:
        return (Trouble("not-text", NOT_TEXT, fatal=True),)
    helps = f"; {UNREAD[media]}" if media in UNREAD else ""
    told = f"{called(media) or media}: not read by this version{helps}"
    return (Trouble("unsupported", told, fatal=True),)


def _scans(
    content: bytes, media: str, settings: Settings, scans: Sequence[Scan] | None
) -> Sequence[Scan] | None:
    """What was read off the pictures of pages, read now where that was not done; None where it is not wanted."""
    if settings.ocr == "no":
        return None
    if scans is not None:
        return scans
    return [read_page(content, media, number) for number in pictures_of(content, media, settings)]


def _answers(
    source: SourceFile, given: tuple[Part | Trouble, ...], settings: Settings
) -> Iterator[Document | Problem]:
    """Parts as documents, trouble as problems; a file without any document is a fatal problem."""
    read_any = False
    told: list[Trouble] = []
    for one in given:
        if isinstance(one, Trouble):
            told.append(one)
            continue
        one = _fit(one)
        told.extend(one.problems)
        if len(one.text) > settings.text_characters:
            size = f"{len(one.text):,} characters of text; the limit is {settings.text_characters:,}"
            told.append(Trouble("too-large", size, one.label))
        elif one.text.strip():
            read_any = True
            yield _document(source, one)
        else:
            told.append(Trouble("empty", "no text in it", one.label))
    if not read_any and not any(one.fatal for one in told):
        # What kept the text from being read is why there is no document.
        kept = [one for one in told if one.reason in ("too-large", "empty", "no-text-layer")]
        told = [replace(one, fatal=True) if one in kept else one for one in told]
        if not kept:
            told.append(Trouble("empty", "no text was found in the file", fatal=True))
    for trouble in told:
        yield _problem(source, trouble)


def _fit(part: Part) -> Part:
    """A part without halves of characters and nulls; as many signs as before, so that all places stay."""
    text, lost = _UNFIT.subn("\ufffd", part.text)
    label, unfit = _UNFIT.subn("\ufffd", part.label)
    if not lost and not unfit:
        return part
    told = f"{lost + unfit:,} halves of characters or nulls, shown as \ufffd; the rest was read"
    return replace(part, text=text, label=label, problems=(*part.problems, Trouble("encoding", told, label)))


def _problem(source: SourceFile, trouble: Trouble) -> Problem:
    told = in_words(source.media, trouble)
    detail, where = (_UNFIT.sub("\ufffd", one) for one in (told, trouble.where))
    return Problem(trouble.reason, source.path, detail, STAGE_NAME, trouble.fatal, where)


def _document(source: SourceFile, part: Part) -> Document:
    """A part with its languages, its blocks and its header."""
    aside = [(one.start, one.end) for one in part.regions if one.kind in ("metadata", "quoted")]
    spans, language = segments_of(part.text, aside)
    segments = tuple(Segment(start, end, tongue) for start, end, tongue in spans)
    language, segments = stated_language(language, segments, dict(source.stated))
    fields = {name: (start, end) for name, start, end in reversed(part.fields)}
    id_ = document_id(source.sha256, part.label)
    blocks = blocks_of(part.text, part.marks, part.regions)
    regions = (*part.regions, *furniture_regions(blocks, part.regions))
    header = read_header(id_, part.text, regions, part.pages, fields, language, blocks)
    header = with_stated(header, source, id_, part.text, not part.label)
    title = header.title.anchor if header.title is not None else None
    return Document(
        source.sha256,
        part.label,
        part.text,
        language,
        header,
        tuple(sorted(regions, key=_order)),
        part.pages,
        segments,
        part.found,
        blocks=titled(blocks, (title.start, title.end) if title is not None else None),
    )


def _order(region: Region) -> tuple[int, int, str]:
    return region.start, region.end, region.kind
