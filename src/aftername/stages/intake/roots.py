"""What a reviewed path is called in the case: as it was typed, or by its last name where that would tell of the machine."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from itertools import count
from pathlib import Path

from aftername.stages.intake.taking import printable

_MARK = "\t"  # no shown name has one


def root_of(path: Path, others: Iterable[str] = ()) -> str:
    """The key of a reviewed path in the case; its first part is what it is called.

    A relative path that stays below the folder it was typed in is called so. Any other is called by its last name and
    told apart by a digest of where it is, so that no folder of the machine is kept and a second review finds it again.
    others: keys in the case already; of two folders of one name the second is called "name (2)".
    """
    if not path.is_absolute() and ".." not in path.parts:
        return printable(str(path))
    place = os.path.realpath(path)
    digest = hashlib.sha256(os.fsencode(place)).hexdigest()[:12]
    held = {one.partition(_MARK)[2]: shown_of(one) for one in others}
    if digest in held:
        return f"{held[digest]}{_MARK}{digest}"
    name = printable(os.path.basename(place)) or "files"
    taken = set(map(shown_of, others))
    called = next(one for n in count(1) if (one := name if n == 1 else f"{name} ({n})") not in taken)
    return f"{called}{_MARK}{digest}"


def shown_of(root: str) -> str:
    """What a reviewed path is called, of its key."""
    return root.partition(_MARK)[0]
