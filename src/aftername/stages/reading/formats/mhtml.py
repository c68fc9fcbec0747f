"""A page that a browser saved with all it shows in one file (MHTML): read as the page, with its address and day of saving."""

from __future__ import annotations

from aftername.files import mime
from aftername.files.mime import content_of, letters_of, parsed
from aftername.records import Region
from aftername.settings import Settings
from aftername.stages.reading.formats import html
from aftername.stages.reading.formats.mail import day_of
from aftername.stages.reading.formats.text import damage
from aftername.stages.reading.part import Part, Trouble
from aftername.stages.reading.structure.draft import moved

LEAST = (
    100  # characters of matter that a frame must have to be a document; the others show adverts and buttons
)


def read(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
    """The page as one part, and each frame of it that holds a text as another."""
    whole = parsed(content)
    pages = [
        one for one in whole.walk() if one.media in (mime.HTML, "application/xhtml+xml") and not one.parts
    ]
    if not pages:
        return (Trouble("empty", "a saved page (MHTML) without a page in it", fatal=True),)
    first = _first(whole, pages)
    pages.sort(key=lambda one: one is not first)
    address = whole.headers.words("snapshot-content-location")
    saved = day_of(whole.headers)
    made: list[Part | Trouble] = [Trouble("partial", one.trouble) for one in whole.walk() if one.trouble]
    for number, one in enumerate(pages):
        told = address if address and not number else one.headers.words("content-location")
        made += _page(one, told, saved, f"frame {number}" if number else "", settings)
    return tuple(made)


def _first(whole: mime.Part, pages: list[mime.Part]) -> mime.Part:
    """The page that the others are shown in: the one that is named as the first, else the first."""
    start = whole.headers.parameters("content-type").get("start", "")
    return next((one for one in pages if start and one.headers.words("content-id") == start), pages[0])


def _page(one: mime.Part, address: str, saved: str, label: str, settings: Settings) -> list[Part | Trouble]:
    """A page by the reader of pages, with lines on where it was and when it was saved."""
    content, is_whole = content_of(one)
    cut = () if is_whole else (Trouble("partial", "the page is cut short, or not packed as it says", label),)
    charset = one.headers.parameters("content-type").get("charset")
    return page_with_place(content, charset, address, label, settings, saved, cut)


def page_with_place(
    content: bytes,
    charset: str | None,
    address: str,
    label: str,
    settings: Settings,
    saved: str = "",
    troubles: tuple[Trouble, ...] = (),
) -> list[Part | Trouble]:
    """A page out of a file that keeps it, by the reader of pages, with lines on where it was and when it was saved."""
    decoded = letters_of(content, charset)
    told = [*damage(decoded), *troubles]
    made: list[Part | Trouble] = []
    for part in html.read(decoded.text.encode("utf-8"), settings):
        if isinstance(part, Part) and (not label or _matter(part) >= LEAST):
            lines = [("url", address if "://" in address else ""), ("captured", saved)]
            made.append(_headed(part, [(name, value) for name, value in lines if value], told, label))
    return made


def _matter(part: Part) -> int:
    """How many characters of a page are no menus and no metadata."""
    return len(part.text) - sum(
        one.end - one.start for one in part.regions if one.kind in ("boilerplate", "metadata")
    )


def _headed(part: Part, lines: list[tuple[str, str]], told: list[Trouble], label: str) -> Part:
    """A page with lines on top."""
    top, fields = "", []
    for name, value in lines:
        fields.append((name, len(top) + len(name) + 2, len(top) + len(name) + 2 + len(value)))
        top += f"{name}: {value}\n"
    regions = [Region(0, len(top), "metadata")] if top else []
    if top and not any(one.start == 0 and one.kind == "metadata" for one in part.regions):
        top += "\n"
    by = len(top)
    own = [(name, start + by, end + by) for name, start, end in part.fields]
    regions += [Region(one.start + by, one.end + by, one.kind) for one in part.regions]
    return Part(
        label, top + part.text, tuple(regions), (), (*fields, *own), (*part.problems, *told), tuple(moved(one, by) for one in part.marks)
    )  # fmt: skip
