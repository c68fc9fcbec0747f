"""A case on its way out: its account, narrowed to what was asked for, in one of the forms of the exports shelf."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from aftername.casefile import Store
from aftername.errors import AfternameError
from aftername.exports import FORMS
from aftername.exports.account import Account, Page, Support
from aftername.exports.masked import Masks
from aftername.exports.writing import file_name
from aftername.origin_counts import Places, Roots
from aftername.records import Dossier, Gap, Programme, Succession


def account_of(
    store: Store,
    dossier: Dossier,
    masks: Masks | None,
    support: Support,
    counted: tuple[Roots, Places],
    page: Page,
) -> Account:
    """Everything an export draws on."""
    roots, places = counted
    things: list[Programme | Succession | Gap] = [
        *(one.programme for one in dossier.programmes),
        *dossier.succession,
        *dossier.gaps,
    ]
    return Account(
        dossier,
        tuple(store.files()),
        masks,
        support,
        {one.id: roots.count_for(one, places) for one in things},
        tuple(store.steps_done()),
        store.seal_line,
        page,
        remarks=tuple(store.remarks()),
    )


def export(account: Account, to: str, place: Path | None, case: Path) -> tuple[Path, ...]:
    """Write an account in one of FORMS; gives the files.

    place: of the file, or of the folder for forms of several files; beside the case where it is None, or a folder that
    is there. Raises MissingExtra, OSError.
    """
    form = import_module(f"aftername.exports.{FORMS[to]}")
    named = f"{file_name(account.dossier.title)}{form.ENDING}"
    folder = form.ENDING.startswith("-")
    target = case.parent / named if place is None else place
    if target.is_dir() and not folder:
        target = target / named
    if target.resolve() == case.resolve():
        raise AfternameError(f"{target}: is the case; give another place with -o")
    written: tuple[Path, ...] = form.write(account, target)
    return written
