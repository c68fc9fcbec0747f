"""What every export says of itself: how much was read, what is masked, what a statement is worth."""

from __future__ import annotations

from aftername.exports.account import Account
from aftername.text.plurals import counted
from aftername.version import VERSION


def notice(account: Account) -> tuple[str, ...]:
    """Lines to stand first."""
    cover = account.dossier.coverage
    masked = (
        "Private persons are masked with ▇ as far as they were recognised; read it before you pass it on."
        if account.masks is not None
        else "NOT MASKED: names and details of private persons stand here. Do not pass it on."
    )
    return (
        f"{counted(cover.files, 'file')} given: {cover.read:,} read, {cover.problem_files:,} not read; "
        f"{counted(cover.documents, 'document')}{f', dated {cover.first} to {cover.last}' if cover.first else ''}.",
        "A statement is what a document says, not what is true. Read the passage before you use it. "
        "What is not here was not found in what was searched.",
        masked,
        f"Made by Aftername {VERSION} from the case {account.dossier.title}."
        + (f" Seal: {account.seal}" if account.seal else ""),
    )
