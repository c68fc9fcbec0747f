"""Pages with the names they hold, as candidates of the finder with labels: what fit.py learns from and is scored on.

Two forms are read: a folder of pages (documents.csv, gold.jsonl, texts/; `forms` of each programme, those marked optional are
neither right nor wrong), and a file of texts, each opened by "@@ id language" and closed by "== name | name" and
"?? what may be found | ...". Real pages are kept outside the repository.
"""

from __future__ import annotations

import csv
import json
import re
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "claims"))

from pieces import pieces

from aftername import Settings, review
from aftername.records import Document
from aftername.stages.mentions import scan
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders import FINDERS, names
from aftername.stages.mentions.finders.names import settle
from aftername.stages.mentions.finders.names.candidate import Candidate
from aftername.stages.mentions.finders.names.learned import odds, table
from aftername.stages.mentions.finders.names.rows_of_names import Row
from aftername.text.folding import folded

_MARKS = "「」『』“”‘’'\"《》〈〉<>[]【】·.,;:、，。；：`´-–—"
_HEADS = (
    "programmes",
    "programme",
    "programs",
    "program",
    "scheme",
    "project",
    "项目",
    "項目",
    "프로그램",
    "사업",
)


@dataclass(slots=True)
class Page:
    """A page. group: the folder or file it came from. forms: comparable written forms of each programme that counts.

    let: forms that may be found and need not. right: of each candidate, whether it is a name; None where it does not
    count. weight: less for what is said often. shown: features of each candidate but those of other sure names.
    """

    id: str
    group: str
    language: str
    view: View
    forms: list[list[str]]
    let: set[str]
    candidates: list[Candidate]
    rows: list[Row]
    written: list[str] = field(default_factory=list)
    right: list[bool | None] = field(default_factory=list)
    weight: list[float] = field(default_factory=list)
    shown: list[dict[str, int]] = field(default_factory=list)

    @property
    def all_forms(self) -> set[str]:
        return self.let | {form for forms in self.forms for form in forms}


def comparable(name: str) -> str:
    """A name without marks, blanks, width, case, article, and a general last word."""
    text = "".join(unicodedata.normalize("NFKC", name).casefold().split()).strip(_MARKS)
    if text.startswith("the") and len(text) > 6 and text[3:4].isalpha() and text[:4] != "theo":
        text = text[3:]
    for head in _HEADS:
        if text.endswith(head) and len(text) > len(head) + 3:
            return text[: -len(head)].strip(_MARKS)
    return text


def read(path: Path, group: str, parts: Path | None = None) -> Iterator[Page]:
    """The pages of a folder or a file, labelled. parts: tables that learn.py kept, each learned without a part of the pages."""
    for id_, language, document, forms, let in documents(path):
        with _learned_without(id_, language, parts):
            yield labelled(id_, group, language, document, forms, let)


@contextmanager
def _learned_without(id_: str, language: str, parts: Path | None) -> Iterator[None]:
    """While it lasts, names are found with the tables that were learned without a page."""
    kept = odds.table
    for part in sorted(parts.iterdir()) if parts is not None else ():
        if id_ in (part / f"{language}.pages").read_text("utf-8").split("\n"):
            odds.table = partial(_table_of, part)
    try:
        yield
    finally:
        odds.table = kept


@cache
def _table_of(part: Path, language: str) -> table.Table:
    return table.made_of((part / f"{language}.tsv").read_text("utf-8"), language)


def documents(path: Path) -> Iterator[tuple[str, str, Document, list[list[str]], list[str]]]:
    """The pages of a folder or a file: id, language, document, forms of each programme, forms that may be found."""
    return _folder(path) if path.is_dir() else _file(path)


def _folder(path: Path) -> Iterator[tuple[str, str, Document, list[list[str]], list[str]]]:
    gold = {
        page["file"]: page for page in map(json.loads, (path / "gold.jsonl").read_text("utf-8").splitlines())
    }
    with (path / "documents.csv").open(encoding="utf-8", newline="") as file:
        listed = list(csv.DictReader(file))
    texts = {one["file"]: (path / "texts" / one["file"]).read_text("utf-8") for one in listed}
    columns = ["id", "title", "published", "url", "text"]
    rows = [{**one, "id": one["file"], "text": texts[one["file"]]} for one in listed]
    for document in _reviewed(rows, columns):
        name = next(name for name in texts if f"id: {name}" in document.text)
        page = gold[name]
        counted = [p["forms"] for p in page["programmes"] if not p.get("optional")]
        let = [form for p in page["programmes"] if p.get("optional") for form in p["forms"]]
        yield name, page["language"][:2], document, counted, let


def _file(path: Path) -> Iterator[tuple[str, str, Document, list[list[str]], list[str]]]:
    for one in pieces(path):
        for document in _reviewed([{"id": one.id, "text": one.text}], ["id", "text"]):
            yield one.id, one.language, document, [[name] for name in one.forms], one.let


def _reviewed(rows: list[dict[str, str]], columns: list[str]) -> Iterator[Document]:
    with tempfile.TemporaryDirectory() as box:
        (Path(box) / "in").mkdir()
        with (Path(box) / "in" / "pages.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, extrasaction="ignore")
            writer.writeheader()
            writer.writerows(rows)
        with review(Path(box) / "in", Path(box) / "pages.case", Settings(engine="local")) as case:
            yield from [case.document(card.id) for card in case.documents()]


def viewed(document: Document) -> tuple[View, list[Hit]]:
    """A document as the finder of names is given it."""
    view = View(document, document.text, folded(document.text), None)
    automaton, owners, triggers = scan._automaton()
    hits: list[list[Hit]] = [[] for _ in FINDERS]
    for pattern, start, end in automaton.find_matches_as_indexes(view.folded, overlapping=True):
        for owner in owners[pattern]:
            hits[owner].append(Hit(triggers[pattern], start, end))
    for index, finder in enumerate(FINDERS):
        if finder is names.FINDER:
            return view, hits[index]
        view.found.extend(finder.look(view, hits[index]))
    return view, []


def labelled(
    id_: str, group: str, language: str, document: Document, forms: list[list[str]], let: list[str]
) -> Page:
    view, hits = viewed(document)
    found = sorted(names.featured(view, hits), key=lambda one: (one.start, -one.end))
    page = Page(
        id_,
        group,
        language,
        view,
        [[comparable(form) for form in one] for one in forms],
        {comparable(form) for form in let},
        found,
        settle.of_document(view, found),
    )
    counted = {form for one in page.forms for form in one}
    open_places = [span for form in let for span in places(document.text, form)]
    page.written = [comparable(document.text[one.start : one.end]) for one in found]
    often = Counter(page.written)
    for one, written in zip(found, page.written, strict=True):
        right: bool | None = written in counted
        if not right and (written in page.let or any(a < one.end and one.start < b for a, b in open_places)):
            right = None
        page.right.append(right)
        page.weight.append(often[written] ** -0.5)
        page.shown.append(dict(one.shown))
    return page


def places(text: str, form: str) -> list[tuple[int, int]]:
    """Where a form stands in a text, whatever its blanks, width and case."""
    letters = [c for c in unicodedata.normalize("NFKC", form).casefold() if not c.isspace()]
    folds = (
        unicodedata.normalize("NFKC", text).casefold()
        if len(text) == len(unicodedata.normalize("NFKC", text).casefold())
        else folded(text)
    )
    pattern = r"\s*".join(map(re.escape, letters))
    return [match.span() for match in re.finditer(pattern, folds)] if letters else []
