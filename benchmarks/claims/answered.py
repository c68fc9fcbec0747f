"""Pages that a reader has answered, read as a review reads them, with their names given or found.

A page comes from a folder in the format of benchmarks/pages/README.md (documents.csv, texts/, gold.jsonl), kept outside the repository, or
from a file of short pieces (pieces.py). Several folders of one set (its languages) share the name of their parent: sets/B/ko is of set B.
"""

from __future__ import annotations

import csv
import json
import pickle
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pieces

from aftername import Case, Settings, review
from aftername.records import Document, MarkedDocument, Mention, ProgrammeName
from aftername.records.mention import MOST_CERTAIN

Gold = dict[str, Any]


@dataclass(frozen=True)
class Page:
    """A page with its answers. set: whose it is. marked: with the names of the answers. found: with those that a review finds."""

    set: str
    gold: Gold
    marked: MarkedDocument
    found: MarkedDocument


def pages(folders: Sequence[Path], keep: Path | None = None) -> list[Page]:
    """The pages of some folders and files. keep: where to keep what was read, by set, and to find it again."""
    sets: dict[str, list[Path]] = {}
    for one in folders:
        sets.setdefault(one.parent.name, []).append(one)
    return [page for name, listed in sets.items() for page in _kept(name, listed, keep)]


def _kept(name: str, folders: Sequence[Path], keep: Path | None) -> list[Page]:
    place = None if keep is None else keep / f"{name}.pickle"
    if place is not None and place.exists():
        made: list[Page] = pickle.loads(place.read_bytes())
        return made
    made = list(_read(name, folders))
    if place is not None:
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(pickle.dumps(made))
    return made


def _read(name: str, folders: Sequence[Path]) -> Iterator[Page]:
    golds: list[Gold] = []
    texts: dict[str, str] = {}
    rows: list[dict[str, str]] = []
    for folder in folders:
        more = _pieces(folder) if folder.is_file() else _answered(folder)
        golds.extend(more[0])
        texts.update(more[1])
        rows.extend(more[2])
    with tempfile.TemporaryDirectory() as box:
        (given := Path(box) / "in").mkdir()
        with (given / "pages.csv").open("w", encoding="utf-8", newline="") as file:
            table = csv.writer(file)
            table.writerow(["id", "title", "published", "url", "text"])
            for row in rows:
                if row["file"] in texts:
                    table.writerow(
                        [row["file"], row["title"], row["published"], row["url"], texts[row["file"]]]
                    )
        with review(given, Path(box) / "pages.case", Settings(engine="local")) as case:
            opening = {_opening(texts[one["file"]]): one for one in golds}
            for card in case.documents():
                document = case.document(card.id)
                whole = "".join(document.text.split())
                gold = next((one for text, one in opening.items() if text in whole), None)
                if gold is not None:
                    yield _page(name, case, document, gold)


def _page(name: str, case: Case, document: Document, gold: Gold) -> Page:
    found = tuple(case.mentions(document.id))
    return Page(
        name,
        gold,
        _marked(document, found, gold),
        MarkedDocument(document, found, case._store.belongings(document.id)),
    )


def _opening(text: str) -> str:
    return "".join(text[:400].split())[:60]


def _answered(folder: Path) -> tuple[list[Gold], dict[str, str], list[dict[str, str]]]:
    """The answers of a folder, its texts by their file, and the rows of its table."""
    golds = [
        json.loads(line) for line in (folder / "gold.jsonl").read_text("utf-8").splitlines() if line.strip()
    ]
    texts = {gold["file"]: (folder / "texts" / gold["file"]).read_text("utf-8") for gold in golds}
    return golds, texts, list(csv.DictReader((folder / "documents.csv").open(encoding="utf-8", newline="")))


def _pieces(file: Path) -> tuple[list[Gold], dict[str, str], list[dict[str, str]]]:
    """The same for a file of short pieces."""
    told = [(gold, text) for gold, text in pieces.read(file) if gold["programmes"]]
    rows = [{"file": gold["file"], "title": "", "published": "", "url": ""} for gold, _ in told]
    return [gold for gold, _ in told], {gold["file"]: text for gold, text in told}, rows


def _marked(document: Document, found: Sequence[Mention], gold: Mapping[str, Any]) -> MarkedDocument:
    places = names_in(document.text, gold)
    named = [
        Mention(
            "programme",
            document.anchor(*place),
            ProgrammeName(key, "", None, None, "quoted", certainty=MOST_CERTAIN),
        )
        for place, key in places.items()
    ]
    mentions = [one for one in found if one.kind != "programme"] + named
    mentions.sort(key=lambda one: (one.anchor.start, one.anchor.end, one.kind))
    return MarkedDocument(
        document, tuple(mentions), tuple(sorted((place, (key,)) for place, key in places.items()))
    )


def names_in(text: str, gold: Mapping[str, Any]) -> dict[tuple[int, int], str]:
    """Where a text names the programmes of the answers, each place with its key; of names that overlap the longest."""
    places: dict[tuple[int, int], str] = {}
    forms = {form: one["key"] for one in gold["programmes"] for form in one["forms"]}
    for form in sorted(forms, key=len, reverse=True):
        for match in re.finditer(_loose(form), text):
            if not any(start < match.end() and match.start() < end for start, end in places):
                places[match.span()] = forms[form]
    return places


def places_of(text: str, fact: Mapping[str, str]) -> Iterator[tuple[int, int]]:
    """Where the value of an answer stands: in each place of its quote, or in the one it names."""
    value = re.compile(_loose(fact.get("value") or fact["quote"]))
    for number, match in enumerate(re.finditer(_loose(fact["quote"]), text), 1):
        if not fact.get("nth") or int(fact["nth"]) == number:
            inner = value.search(text, *match.span())
            yield match.span() if inner is None else inner.span()


def _loose(words: str) -> str:
    """An expression for words between which lines may break."""
    return r"\s+".join(re.escape(one) for one in words.split())


def held_back(page: Page, less: str | None) -> bool:
    """Whether a piece is kept for judging."""
    number = int(re.findall(r"\d+", str(page.gold["id"]))[-1])
    return less is not None and page.set == "P" and number % 2 == (less == "odd")
