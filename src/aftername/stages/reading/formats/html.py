"""HTML: the whole page in its order, the main text told from the rest, and what the head says of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import accumulate

from ahocorasick_rs import AhoCorasick
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import ElementNode, HTMLTree

from aftername.languages.documents import metadata_labels
from aftername.records import Region
from aftername.settings import Settings
from aftername.stages.reading.formats.html_blocks import marked
from aftername.stages.reading.formats.html_marks import (
    every,
    laid_out,
    tidied,
    without_readings,
    without_signs,
)
from aftername.stages.reading.formats.html_signs import with_signs
from aftername.stages.reading.formats.text import damage
from aftername.stages.reading.part import Part, Trouble
from aftername.stages.reading.structure.draft import Mark
from aftername.text.decoding import decode
from aftername.text.inside import Inside

DEEPEST = 1_000  # the extractor takes time with the square of the depth: 2 s at 10,000 tags, 567 s at 100,000

LISTED = 6  # the same where all of them are headings and items of a list; swept 0-12 there
GAP = 1  # lines that the extractor leaves out between lines of main text; swept 0-8 on 181 public pages with known text
ONLY_A_TITLE = Trouble(
    "empty",
    "nothing but its title stands in it: its text is in frames, or a script puts it in; save it from a browser and give that",
)
_INLINE = re.compile(r"(?i)</?(?:a|b|big|em|font|i|img|small|span|strong|su[bp]|u)(?:\s[^<>]*)?/?>")
_RUBY = re.compile(r"(?i)<r[tp][\s>]")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_\-:.]+)", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*?(/?)>")
_EDGE = re.compile(r"<(/?)(?!(?:br|hr|img|input|meta|link|p|li|wbr|area|source)\b)[a-zA-Z]", re.IGNORECASE)
_VOID = {
    "br",
    "hr",
    "img",
    "input",
    "meta",
    "link",
    "area",
    "base",
    "col",
    "embed",
    "source",
    "track",
    "wbr",
    "param",
}
_UNSEEN = re.compile(r"(?is)<(script|style|template|noscript)\b.*?(?:</\1\s*>|\Z)")
_DECLARED = re.compile(r"(?is)<!--.*?(?:-->|\Z)|<!doctype[^>]*>|<\?xml\b[^>]*>")
_DATES = (
    "article:published_time", "publishdate", "pubdate", "publish_date", "date", "dc.date", "dc.date.issued",
    "dcterms.created", "datepublished", "publication_date", "weibo:article:create_at", "firstpublishedtime",
)  # fmt: skip


def read(content: bytes, settings: Settings) -> tuple[Part | Trouble, ...]:
    """The page as one part: lines on what its head says, then its whole text."""
    declared = _CHARSET.search(content[:4096])
    decoded = decode(content, declared.group(1).decode("ascii") if declared else None)
    troubles = list(damage(decoded))
    source = decoded.text
    if is_too_deep(source):
        told = f"tags nested deeper than {DEEPEST:,}; read as plain text, the main text was not told apart"
        troubles.append(Trouble("too-deep", told))
        return (_assembled([], [], stripped(source), "", troubles),)
    tree = HTMLTree.parse(without_signs(source))
    if _RUBY.search(source):
        without_readings(tree)
    heads, titles = _head(tree)
    main = extract_plain_text(tree, preserve_formatting=True, main_content=True, noscript=False)
    whole = extract_plain_text(
        with_signs(tree, len(main)), preserve_formatting=True, main_content=False, noscript=False
    )
    heads = sorted((dict(heads) | _saved(source)).items())
    if titles and not whole.strip():
        troubles.append(ONLY_A_TITLE)
    return (_assembled(heads, titles, whole, main, troubles),)


_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(https?://[^\s<>]+)")
_SAVED_PAGE = re.compile(r"Page saved with SingleFile\s+url: (https?://\S+)\s+saved date: ([^\n]{8,80})")


def _saved(source: str) -> dict[str, str]:
    """Address and day of saving, as browsers write them into the pages that they save."""
    page = _SAVED_PAGE.search(source[:4000])
    if page is not None:
        day = re.search(r"([A-Z][a-z]{2}) (\d{1,2}) (\d{4})", page.group(2))
        return {"url": page.group(1), "captured": " ".join(day.groups()) if day else page.group(2).strip()}
    link = _SAVED_FROM.search(source[:4000])
    return {"url": link.group(1)} if link is not None else {}


def is_too_deep(source: str) -> bool:
    """Whether elements stand deeper in each other than is read."""
    most = source.count("<") - source.count("</")
    return most > DEEPEST and _may_be_deep(source) and _depth(source) > DEEPEST


def _may_be_deep(source: str) -> bool:
    """Whether tags may stand deeper than the limit, quickly: as if none stood alone."""
    turns = accumulate(-1 if close else 1 for close in _EDGE.findall(source))
    return max(turns, default=0) > DEEPEST


def _depth(source: str) -> int:
    """How deep elements stand in each other at the most, as far as tags tell."""
    depth = deepest = 0
    for close, name, single in _TAG.findall(source):
        if single or name.lower() in _VOID or name.lower() in ("p", "li"):
            continue
        depth = max(0, depth - 1) if close else depth + 1
        deepest = max(deepest, depth)
    return deepest


def stripped(source: str) -> str:
    """The text of a page without a parser: tags out, blocks on lines of their own."""
    import html

    bare = _TAG.sub("\n", _DECLARED.sub("", _UNSEEN.sub("\n", source)))
    lines = (" ".join(line.split()) for line in html.unescape(bare).split("\n"))
    return "\n".join(line for line in lines if line)


def in_words(source: str) -> str:
    """The words of a piece of a page, such as a cell of a table holds."""
    return stripped(_INLINE.sub("", source))


def _head(tree: HTMLTree) -> tuple[list[tuple[str, str]], list[str]]:
    """Name and value of what the head says of date and address, and the titles it gives, best first."""
    root = tree.document
    if root is None:
        return [], []
    held: dict[str, list[ElementNode]] = {"meta": [], "link": [], "time": [], "h1": []}
    for one in every(root, ",".join(held)):
        held[one.tag].append(one)
    metas = _metas(held["meta"])
    told = {"published": _day_of(held["time"], metas), "url": _address_of(held["link"], metas)}
    titles = [metas.get("articletitle", ""), metas.get("og:title", "")]
    titles += [" ".join(str(one.text).split()) for one in held["h1"][:1]]
    titles.append(" ".join((tree.title or "").split()))
    return [(name, value) for name, value in told.items() if value], [title for title in titles if title]


def _metas(metas: Iterable[ElementNode]) -> dict[str, str]:
    """What the head says of the page, by name in small letters; the first of a name counts."""
    found: dict[str, str] = {}
    for meta in metas:
        name = meta.getattr("property") or meta.getattr("name") or meta.getattr("itemprop") or ""
        value = " ".join((meta.getattr("content") or "").split())
        if name.strip() and value:
            found.setdefault(name.strip().lower(), value)
    return found


def _day_of(times: Iterable[ElementNode], metas: Mapping[str, str]) -> str:
    """When the page went out, as its head or the first day marked in it says; "" where neither does."""
    said = (metas[name] for name in _DATES if re.search(r"\d{4}", metas.get(name, "")))
    marked = ((time.getattr("datetime") or "").strip() for time in times)
    return next(said, "") or next((one for one in marked if re.match(r"\d{4}-\d{2}", one)), "")


def _address_of(links: Iterable[ElementNode], metas: Mapping[str, str]) -> str:
    """The address that the page gives itself; "" where it gives none."""
    canonical = next(
        (one.getattr("href") for one in links if (one.getattr("rel") or "").lower() == "canonical"), None
    )
    address = (canonical or metas.get("og:url") or "").strip()
    return address if address.startswith("http") else ""


def _assembled(
    heads: list[tuple[str, str]], titles: list[str], whole: str, main: str, troubles: list[Trouble]
) -> Part:
    """Put the page together: lines from its head, its text; mark regions and fields."""
    laid = laid_out(whole)
    body = without_signs(laid)
    fields: list[tuple[str, int, int]] = []
    regions: list[Region] = []
    top = ""
    title = _standing(titles, body)
    if titles and title is None:
        top += f"title: {titles[0]}\n"
        fields.append(("title", 7, 7 + len(titles[0])))
    for name, value in heads:
        fields.append((name, len(top) + len(name) + 2, len(top) + len(name) + 2 + len(value)))
        top += f"{name}: {value}\n"
    if top:
        regions.append(Region(0, len(top), "metadata"))
        top += "\n"
    if title is not None:
        fields.append(("title", title[0] + len(top), title[1] + len(top)))
    text, page = marked(top + laid)
    lines = tidied(main)
    if lines.strip():
        begin = title[0] + len(top) if title is not None else None
        outside = _boilerplate(text, len(top), lines, page, begin)
        regions.extend(outside)
        page = tuple(one for one in page if one.role != "furniture" or _is_within(one, outside))
    box_fields, box_regions = _box(text, len(top))
    return Part(
        "", text, tuple(sorted([*regions, *box_regions], key=lambda r: (r.start, r.end, r.kind))), (),
        (*box_fields, *fields), tuple(troubles), page,
    )  # fmt: skip


def _standing(titles: list[str], body: str) -> tuple[int, int] | None:
    """Where a title of the head stands as a line of the page; a site's name behind it does not count."""
    for title in titles:
        for wanted in (title, re.split(r"\s*[-_|–—]\s*(?=[^-_|–—]*$)", title)[0]):
            if len(wanted) < 4:
                continue
            place = _line_of(wanted, body)
            if place >= 0:
                return place, place + len(wanted)
    return None


def _line_of(wanted: str, body: str) -> int:
    """Where words stand as a line of their own, signs of headings before them aside; -1 for nowhere."""
    at = body.find(wanted)
    while at >= 0:
        end = at + len(wanted)
        begin = body.rfind("\n", 0, at) + 1
        if body[end : end + 1] in ("", "\n") and not body[begin:at].strip("# "):
            return at
        at = body.find(wanted, at + 1)
    return -1


def _boilerplate(text: str, begin: int, main: str, marks: Sequence[Mark], title: int | None) -> list[Region]:
    """Stretches of lines that are not main text. Lines of the main text are met again in their order.

    A tag that says "menu" or "footer" decides only where the extractor has left a line out.
    """
    wanted = [line for line in main.split("\n") if line]
    places: dict[str, list[int]] = {}
    for index, line in enumerate(wanted):
        places.setdefault(line, []).append(index)
    spans: list[tuple[int, int, bool]] = []
    offset = begin
    turn = 0
    for line in text[begin:].split("\n"):
        later = [index for index in places.get(line, ()) if index >= turn] if line else []
        if later:
            turn = later[0] + 1
        if line:
            spans.append((offset, offset + len(line), bool(later)))
        offset += len(line) + 1
    matter = _matter(spans, marks, title)
    regions: list[Region] = []
    for place, (start, end, _) in enumerate(spans):
        if place in matter:
            continue
        if regions and text[regions[-1].end : start].strip() == "":
            regions[-1] = Region(regions[-1].start, end, "boilerplate")
        else:
            regions.append(Region(start, end, "boilerplate"))
    return regions


def _is_within(mark: Mark, regions: Sequence[Region]) -> bool:
    """Whether a stretch stands in one of the regions, its last blanks aside."""
    return any(one.start <= mark.start and mark.end <= one.end for one in regions)


def _matter(spans: Sequence[tuple[int, int, bool]], marks: Sequence[Mark], title: int | None) -> set[int]:
    """Places of lines that are main text: those that the extractor gave, and what it leaves out between them.

    A gap of a few lines, and rows of a table beside main text, are matter; a longer gap is a box of links.
    """
    found = {place for place, one in enumerate(spans) if one[2]}
    if not found:
        return found
    if title is not None:
        found |= {place for place, one in enumerate(spans) if one[0] <= title < one[1] and place < min(found)}
    rows = sorted({one.start for one in marks if one.role == "table-row"})
    out = Inside((one.start, one.end) for one in marks if one.role == "furniture")
    parts = sorted(
        {place for one in marks if one.role in ("list-item", "heading") for place in (one.start, one.end - 1)}
    )
    held = sorted(found)
    for before, after in zip(held, [*held[1:], len(spans)], strict=True):
        gap = [place for place in range(before + 1, after) if spans[place][0] not in out]
        listed = all(_stands(parts, *spans[place][:2]) for place in gap)
        if after < len(spans) and len(gap) <= (LISTED if listed else GAP):
            found.update(gap)
        for place in gap:
            if not _stands(rows, *spans[place][:2]):
                break
            found.add(place)
    return found


def _stands(places: Sequence[int], start: int, end: int) -> bool:
    """Whether one of the places, in their order, stands in a stretch."""
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end


_LABELS = "|".join(sorted(map(re.escape, metadata_labels()), key=len, reverse=True))
_VALUE = rf"(\S[^\n]{{0,200}}?)(?=[ \t\u3000]+[\[【]?(?:{_LABELS})[\]】]?\s*[：:]|\s*$)"
_LABEL = re.compile(
    rf"(?m)(?:^|(?<=[ \t\u3000]))[\[【]*({_LABELS})[\]】]*[ \t\u3000]*[：:\t][ \t\u3000]*{_VALUE}"
)
_ALONE = re.compile(rf"(?m)^[\[【\s]*({_LABELS})[\]】\s]*[：:]?\s*\n\s*{_VALUE}")


@cache
def _labels() -> AhoCorasick:
    return AhoCorasick(sorted(metadata_labels()))


def _box(text: str, begin: int) -> tuple[list[tuple[str, int, int]], list[Region]]:
    """The box of metadata on a government page: labels with their values, on one line or on two.

    It counts as a box when at least two different labels stand in it.
    """
    found: dict[str, tuple[int, int, int]] = {}
    if len(_labels().find_matches_as_indexes(text[begin : begin + 20_000])) < 2:
        return [], []
    for pattern in (_LABEL, _ALONE):
        for one in pattern.finditer(text, begin, begin + 20_000):
            value = one.group(2)
            if any(value.startswith(label) for label in metadata_labels()):
                continue
            found.setdefault(metadata_labels()[one.group(1)], (one.start(), one.start(2), one.end(2)))
    if len(found) < 2:
        return [], []
    fields = [(name, start, end) for name, (_, start, end) in sorted(found.items()) if name]
    regions = [Region(begin_, end, "metadata") for begin_, _, end in sorted(found.values())]
    return fields, regions
