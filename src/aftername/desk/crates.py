"""Does an archive of a case still hold: every file against the manifest, and the files given against a folder."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from aftername.desk.verification import walked
from aftername.errors import CaseError, NothingGiven
from aftername.exports.crate import MANIFEST
from aftername.records import Broken, Verified
from aftername.settings import Settings

MOST_BYTES = 2 * 1024**3  # of all members together


def is_crate(path: Path) -> bool:
    """Whether it is an archive that pack made, or the folder it was unpacked to."""
    if path.is_dir():
        return (path / MANIFEST).is_file()
    if not path.is_file() or not zipfile.is_zipfile(path):
        return False
    with zipfile.ZipFile(path) as archive:
        return MANIFEST in archive.namelist()


def verify_crate(path: Path, folder: Path | None, settings: Settings) -> Verified:
    """Check an archive against its manifest; with a folder, that it holds every file the case was made of.

    Raises CaseError for a manifest that cannot be read, NothingGiven when the folder does not exist.
    """
    held = _members(path)
    try:
        graph = json.loads(held.pop(MANIFEST))["@graph"]
        sealed = {one["@id"]: one["sha256"] for one in graph if "File" in one["@type"]}
        given = [one for one in graph if one["@id"].startswith("#given-")]
        line = next((one.get("identifier", "") for one in graph if one["@id"] == "#case"), "")
    except (ValueError, KeyError, TypeError, AttributeError) as trouble:
        raise CaseError(f"{path}: its manifest {MANIFEST} cannot be read ({trouble})") from None
    broken = [
        Broken("file", name, "is not in the manifest: it was added") for name in held.keys() - sealed.keys()
    ]
    for name, digest in sealed.items():
        if name not in held:
            broken.append(Broken("file", name, "is in the manifest and not there"))
        elif hashlib.sha256(held[name]).hexdigest() != digest:
            broken.append(Broken("file", name, "was changed"))
    files = 0
    if folder is not None:
        files, lacking = _compared(given, folder, settings)
        broken += lacking
    return Verified(0, files, len(sealed), tuple(sorted(broken, key=lambda one: one.name)), line)


def _members(path: Path) -> dict[str, bytes]:
    if path.is_dir():
        files = sorted(one for one in path.rglob("*") if one.is_file())
        return {one.relative_to(path).as_posix(): one.read_bytes() for one in files}
    with zipfile.ZipFile(path) as archive:
        if sum(one.file_size for one in archive.infolist()) > MOST_BYTES:
            raise CaseError(f"{path}: unpacks to more than {MOST_BYTES:,} bytes; not read")
        try:
            return {name: archive.read(name) for name in archive.namelist()}
        except (zipfile.BadZipFile, OSError, ValueError) as trouble:
            raise CaseError(f"{path}: damaged ({trouble})") from None


def _compared(given: list[Mapping[str, Any]], folder: Path, settings: Settings) -> tuple[int, list[Broken]]:
    """How many files were looked for, and those whose content the folder does not hold."""
    if not folder.exists():
        raise NothingGiven(f"{folder}: no such file or folder")
    there, _ = walked(folder, settings)
    asked = {str(one["sha256"]): str(one["name"]) for one in given if one.get("sha256")}
    return len(asked), [
        Broken("file", name, f"no file there has its content (SHA-256 {sha256})")
        for sha256, name in asked.items()
        if sha256 not in there
    ]
