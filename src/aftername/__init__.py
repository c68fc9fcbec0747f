"""Aftername: which public programmes a pile of documents describes, under every name.

from aftername import review, open_case, find_mentions

with review("papers/", "talent.case") as case:
    for programme in case.programmes():
        print(programme.name, len(programme.documents))
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from aftername.version import VERSION

if TYPE_CHECKING:
    from aftername import errors, records
    from aftername.case import Case, open_case, review
    from aftername.conversion import convert, read_rates
    from aftername.errors import AfternameError
    from aftername.find import find_mentions
    from aftername.settings import Settings
    from aftername.stages.names.comparing import compare_names

__version__ = VERSION

__all__ = [
    "AfternameError",
    "Case",
    "Settings",
    "__version__",
    "compare_names",
    "convert",
    "errors",
    "find_mentions",
    "open_case",
    "read_rates",
    "records",
    "review",
]

_FACE = {
    "AfternameError": "errors",
    "Case": "case",
    "Settings": "settings",
    "compare_names": "stages.names.comparing",
    "convert": "conversion",
    "find_mentions": "find",
    "open_case": "case",
    "read_rates": "conversion",
    "review": "case",
}


def __getattr__(name: str) -> Any:
    """Load a part of the public face when it is first asked for: importing aftername opens nothing."""
    if name in ("errors", "records"):
        return import_module(f"aftername.{name}")
    if name in _FACE:
        return getattr(import_module(f"aftername.{_FACE[name]}"), name)
    raise AttributeError(f"module 'aftername' has no attribute {name!r}")
