"""Whether what is given to a case is what it holds, or another folder that only bears the same name."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from aftername.casefile import Store
from aftername.errors import CaseError
from aftername.stages.intake import root_of, shown_of


def roots_shown(store: Store) -> list[str]:
    """What the paths are called that the case was made of."""
    return sorted(map(shown_of, store.roots()))


def settled(store: Store, paths: Sequence[Path], add: bool) -> list[Path]:
    """The paths as they are to be reviewed: one that only bears the name of another that the case holds is told apart.

    add: it is to be added; without it CaseError is raised, which names both.
    """
    made = []
    for path in paths:
        if not _is_another(store, path):
            made.append(path)
        elif not add and _is_its_own(store, path):
            raise CaseError(
                f"{store.path}: none of the files that it holds of {path} is there now; nothing was changed. Put them back, or, if "
                "these are other papers, say --add to put them into the same case or name another case with -o"
            )
        elif add:
            made.append(path.absolute())  # told apart by where it is
        else:
            raise CaseError(
                f"{store.path}: holds {', '.join(roots_shown(store))}, and none of those files is in {path}: it seems to be "
                f"another {path.name}, or everything in it was moved. To put it into the same case as well, say --add; to "
                "keep them apart, name another case with -o"
            )
    return made


def _is_another(store: Store, path: Path) -> bool:
    """Whether the case holds files of a path of that name, and none of them is there now."""
    roots = store.roots()
    root = root_of(path, roots)
    called = shown_of(root)
    if root in roots:
        return "\t" not in root and not _any_there(store.paths_of(root), called, path)
    name = path.resolve().name
    alike = [one for one in roots if shown_of(one).rstrip("/").rpartition("/")[2] == name]
    return bool(alike) and not any(_any_there(store.paths_of(one), shown_of(one), path) for one in alike)


def _is_its_own(store: Store, path: Path) -> bool:
    """Whether the path is called as the one that the case was made of, and no other of that name."""
    return str(path).rstrip("/") in {shown.rstrip("/") for shown in roots_shown(store)}


def _any_there(held: Sequence[str], called: str, path: Path) -> bool:
    """Whether any of the files is below the path; members of archives count where their archive is."""
    below = {one[len(called) :].partition("!")[0].lstrip("/") for one in held}
    return not held or any(os.path.lexists(path / one if one else path) for one in below)
