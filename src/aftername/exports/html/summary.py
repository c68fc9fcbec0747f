"""The paragraph at the top of the page: what was read and what was found, in words with counts."""

from __future__ import annotations

from aftername.exports.html.wording import many, span_of_dates
from aftername.records import Dossier

_NUMBER_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def summary(dossier: Dossier) -> str:
    """Two to four plain sentences; every number is counted from the dossier."""
    coverage = dossier.coverage
    told = [_read(dossier)]
    names = sum(len(account.programme.names) for account in dossier.programmes)
    claims = len({claim.id for account in dossier.programmes for claim in account.claims})
    if dossier.programmes:
        several = f"{many(names, 'name')} for {many(len(dossier.programmes), 'programme')}"
        told.append(
            f"They contain {several}"
            + (
                f" and {many(claims, 'statement')} about {'it' if len(dossier.programmes) == 1 else 'them'}."
                if claims
                else "."
            )
        )
    elif coverage.documents:
        told.append("No programme name was found in what was searched.")
    if coverage.problem_files:
        told.append(
            f"{many(coverage.problem_files, 'file')} could not be read; the reasons are listed under Problems."
        )
    return " ".join(told)


def _read(dossier: Dossier) -> str:
    coverage = dossier.coverage
    if not coverage.files:
        return "No file was given."
    given = f"{many(coverage.files, 'file was', 'files were')} given"
    if not coverage.documents:
        return f"{given}; none of them gave a document."
    languages = len(coverage.languages)
    told = (
        f"{given}; {many(coverage.read, 'was', 'were')} read and gave {many(coverage.documents, 'document')}"
    )
    told += f" in {_NUMBER_WORDS[languages] if languages < len(_NUMBER_WORDS) else languages} "
    told += "language" if languages == 1 else "languages"
    dates = span_of_dates(coverage.first, coverage.last)
    if dates:
        told += f", dated {dates}"
    return told + "."
