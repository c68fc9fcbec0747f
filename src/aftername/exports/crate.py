"""One ZIP to hand on: the page, tables and report of a case, and a manifest that says what was given, run and made.

The manifest is an RO-Crate (ro-crate-metadata.json) with provenance in schema.org and PROV: every file that was given
with its digest, the program with its version and steps, every file of the archive with its digest. No text of a
document but the passages quoted, and no path of the machine, goes in; the case itself stays where it is.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

from aftername.exports import csv_files, docx, ftm, markdown, xlsx
from aftername.exports.account import Account
from aftername.exports.notice import notice
from aftername.exports.writing import write_file, zipped
from aftername.version import VERSION

ENDING = ".crate.zip"
MANIFEST = "ro-crate-metadata.json"
FORMS: tuple[tuple[str, ModuleType], ...] = (
    ("tables", csv_files),
    ("case.xlsx", xlsx),
    ("report.docx", docx),
    ("report.md", markdown),
    ("entities.ftm.json", ftm),
)
_CONTEXT = [
    "https://w3id.org/ro/crate/1.1/context",
    {"prov": "http://www.w3.org/ns/prov#", "sha256": "https://w3id.org/ro/terms/workflow-run#sha256"},
]
_HEAD = {
    "@id": MANIFEST,
    "@type": "CreativeWork",
    "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
    "about": {"@id": "./"},
}
_PROGRAM = {
    "@id": "#aftername",
    "@type": ["SoftwareApplication", "prov:SoftwareAgent"],
    "name": "Aftername",
    "version": VERSION,
}
_TYPES = {
    ".html": "text/html",
    ".csv": "text/csv",
    ".md": "text/markdown",
    ".json": "application/json",
    ".txt": "text/plain",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def write(account: Account, place: Path) -> tuple[Path, ...]:
    """Write the archive; gives its path."""
    return (write_file(place, crate(account)),)


def crate(account: Account) -> bytes:
    """The archive; the same case gives the same bytes."""
    with TemporaryDirectory() as held:
        folder = Path(held)
        if account.page is not None:
            account.page(folder / "dossier.html")
        for name, form in FORMS:
            form.write(account, folder / name)
        members = {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.is_file()
        }
    members["READ-ME.txt"] = _read_me(account).encode()
    members[MANIFEST] = _manifest(account, members).encode("utf-8", "replace")
    order = sorted(members, key=lambda name: (name != "READ-ME.txt", name != MANIFEST, name))
    return zipped({name: members[name] for name in order})


def _read_me(account: Account) -> str:
    page = ["dossier.html       the page: open it in any browser; unpack the archive first"]
    lines = [
        account.words(account.dossier.title),
        "",
        *map(account.words, notice(account)),
        "",
        *(page if account.page is not None else []),
        "case.xlsx          every table as a workbook; tables/ holds the same as CSV",
        "report.docx, .md   a report with footnotes",
        "entities.ftm.json  entities for FollowTheMoney and Aleph",
        f"{MANIFEST}  what was given, run and made, each file with its SHA-256",
        "",
        "Check that nothing was changed:  aftername verify THIS.zip",
        "and that you hold the same documents:  aftername verify THIS.zip FOLDER",
    ]
    return "\n".join(lines) + "\n"


def _manifest(account: Account, members: dict[str, bytes]) -> str:
    given = [_given(account, one.path, one.sha256, one.size_bytes, one.media) for one in account.files]
    made = [_member(name, content) for name, content in members.items()]
    crate = {
        "@id": "./",
        "@type": "Dataset",
        "name": account.words(account.dossier.title),
        "description": " ".join(map(account.words, notice(account))),
        "hasPart": _refs(made),
        "mentions": [{"@id": "#review"}, {"@id": "#export"}],
    }
    case = {
        "@id": "#case",
        "@type": ["Dataset", "prov:Entity"],
        "name": "the case, not in this archive",
        "identifier": account.seal,
        "prov:wasGeneratedBy": {"@id": "#review"},
    }
    steps = [{"@type": "PropertyValue", "name": f"step {step}", "value": key} for step, key in account.done]
    review = _action("#review", "reading the files into a case", _refs(given), [{"@id": "#case"}])
    export = _action("#export", "writing what is in this archive", [{"@id": "#case"}], _refs(made))
    graph = [_HEAD, crate, _PROGRAM, case, {**review, "additionalProperty": steps}, export, *made, *given]
    return json.dumps({"@context": _CONTEXT, "@graph": graph}, ensure_ascii=False, indent=1) + "\n"


def _action(id_: str, name: str, used: list[dict[str, str]], result: list[dict[str, str]]) -> dict[str, Any]:
    """Something the program did."""
    return {
        "@id": id_,
        "@type": ["CreateAction", "prov:Activity"],
        "name": name,
        "instrument": {"@id": "#aftername"},
        "object": used,
        "result": result,
        "prov:used": used,
        "prov:wasAssociatedWith": {"@id": "#aftername"},
    }


def _refs(entities: Sequence[dict[str, Any]]) -> list[dict[str, str]]:
    return [{"@id": one["@id"]} for one in entities]


def _member(name: str, content: bytes) -> dict[str, Any]:
    """A file of the archive."""
    return {
        "@id": name,
        "@type": ["File", "prov:Entity"],
        "name": name,
        "contentSize": str(len(content)),
        "encodingFormat": _TYPES.get(Path(name).suffix, "application/octet-stream"),
        "sha256": hashlib.sha256(content).hexdigest(),
        "prov:wasGeneratedBy": {"@id": "#export"},
    }


def _given(account: Account, path: str, sha256: str, size: int, media: str) -> dict[str, Any]:
    """A file that was given to the review."""
    name = account.words(path)
    return {
        "@id": f"#given-{hashlib.sha256(path.encode('utf-8', 'replace')).hexdigest()[:16]}",
        "@type": ["CreativeWork", "prov:Entity"],
        "name": name,
        "contentSize": str(size),
        "encodingFormat": media,
        "sha256": sha256,
    }
