"""What Datasette is told of a case: titles and words for tables and views, labels, and searches that find what is there.

Datasette's own search box would ask the index of a case for whole runs of Chinese, Japanese or Korean and find nothing;
it offers none for it (casefile/migrations.py). The searches here look at the texts themselves.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from aftername.exports.account import Account
from aftername.exports.writing import write_file

ENDING = ".datasette.json"

_VIEWS = {
    "statements": ("Statements", "What documents say of programmes; sums as figures. One row is a statement with its passage."),
    "offers": ("Offers", "What programmes are said to offer."),
    "who_runs_what": ("Who runs what", "Bodies that are said to have to do with a programme, with their role."),
    "names_of_programmes": ("Names of programmes", "Every written form of every programme, and where it first stands."),
    "renamed": ("Renamed and succeeded", "Which name carries on as which. Read grade, denied and verdict before you believe one."),
    "claims_in_words": ("Claims", "Statements, and what is only said beside a name, with the kind of each value. Easier to read: statements."),
    "mentions_in_words": ("Mentions", "Everything found as written: names, bodies, sums, dates, persons."),
    "notes_and_tags": ("Notes and tags", "What people wrote beside documents, programmes and passages, and statements they mark as wrong."),
    "where_named": ("Where programmes are named", "Every place where a programme is named."),
}  # fmt: skip
_TABLES = {
    "documents": ("Documents", "One row is a document with its text.", "title"),
    "programmes": ("Programmes", "One row is a programme under its main name.", "name"),
    "names": ("Names", "Written forms of programmes, by id. Easier to read: names_of_programmes.", "written"),
    "succession": (
        "Succession",
        "Successions by id, with all evidence as JSON. Easier to read: renamed.",
        None,
    ),
    "gaps": ("Gaps", "What should be in the record and was not found, with what was searched.", "subject"),
    "page_histories": (
        "Pages over time",
        "Pages that were captured more than once, with what became of them.",
        "page",
    ),
    "captures": ("Captures", "What was found at an address at a time.", None),
    "problems": ("Problems", "What could not be read, or only in part.", None),
    "files": ("Files", "Every file that was given.", None),
    "questions": ("Open questions", "Names that may belong together, for a person to decide.", None),
    "judgements": ("Judgements", "What people said of the case; only ever added to.", None),
    "families": ("Families", "Texts that more than one document goes back to.", None),
}
_HIDDEN = (
    "search", "search_config", "search_data", "search_docsize", "search_idx", "work", "migrations", "manifest",
    "fingerprints", "scans", "drawn", "grounds", "programme_places", "programme_mentions", "mentions", "claims", "claim_kinds", "meanings",
    "work_keys", "work_done", "origins", "capture_lists", "kin",
)  # fmt: skip

_FIND = """
SELECT d.title, d.issuer, d.number, coalesce(d.published, d.issued) AS dated,
  '… ' || substr(d.text, max(1, instr(lower(d.text), lower(:words)) - 40), 120) || ' …' AS passage, d.id AS document_id
FROM documents d WHERE :words <> '' AND instr(lower(d.text), lower(:words)) > 0 ORDER BY dated, d.id
"""
_SAID = """
SELECT * FROM statements WHERE programme_id IN (SELECT programme FROM names WHERE lower(written) = lower(:name))
ORDER BY fact, as_of, statement_id
"""
_SPELLINGS = """
SELECT * FROM names_of_programmes WHERE programme_id IN
  (SELECT programme FROM names WHERE instr(lower(written), lower(:name)) > 0) ORDER BY programme, documents DESC, name
"""


def write(account: Account, place: Path) -> tuple[Path, ...]:
    """Write the file for `datasette --metadata`; gives its path."""
    told = json.dumps(metadata(account), ensure_ascii=False, indent=1)
    return (write_file(place, f"{told}\n".encode("utf-8", "replace")),)


def metadata(account: Account) -> dict[str, Any]:
    """Titles, words, labels and searches; nothing out of the documents stands in it."""
    tables: dict[str, Any] = {name: {"hidden": True} for name in _HIDDEN}
    unused = () if account.dossier.pages or account.dossier.captured_once else ("captures", "page_histories")
    tables.update({name: {"hidden": True} for name in unused})
    for name, (title, tells, label) in _TABLES.items():
        if name in unused:  # an empty table would stand first
            continue
        tables[name] = {"title": title, "description": tells, **({"label_column": label} if label else {})}
    for name, (title, tells) in _VIEWS.items():
        tables[name] = {"title": title, "description": tells}
    queries = {
        "find": {
            "title": "Find words in documents",
            "description": "Documents that hold these characters exactly as typed, wherever they stand. For other scripts and "
            "spellings of a name use spellings here, or: aftername search CASE WORDS",
            "sql": _FIND.strip(),
        },
        "said_of": {
            "title": "What is said of a programme",
            "description": "By any of its names, written as a document writes it.",
            "sql": _SAID.strip(),
        },
        "spellings": {
            "title": "Every name of a programme",
            "description": "By any part of any of its names.",
            "sql": _SPELLINGS.strip(),
        },
    }
    title = account.dossier.title
    return {
        "title": f"{title}, a case of Aftername",
        "description": "Not masked: a case holds the texts as they are, private persons included. Keep it on this machine.",
        "databases": {title: {"tables": tables, "queries": queries}},
    }
