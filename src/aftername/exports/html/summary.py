"""The line at the top of the page: what was read and what was found, in words with counts."""

from __future__ import annotations

from aftername.exports.html.wording import TONGUE_NAMES, many, span_of_dates
from aftername.records import Dossier


def summary(dossier: Dossier) -> str:
    """One line; every number is counted from the dossier."""
    coverage = dossier.coverage
    if not coverage.files:
        return "No file was given."
    given = f"{many(coverage.files, 'file')} given, {coverage.read:,} read"
    if coverage.problem_files:
        given += f", {coverage.problem_files:,} not read"
    if not coverage.documents:
        return f"{given}: no document."
    tongues = ", ".join(f"{TONGUE_NAMES.get(name, name)} {count:,}" for name, count in coverage.languages)
    told = f"{given}: {many(coverage.documents, 'document')} ({tongues})"
    dates = span_of_dates(coverage.first, coverage.last)
    told += f", dated {dates}." if dates else ", none dated."
    if not dossier.programmes:
        told += " No programme name was found in what was searched."
    return told
