"""News agencies and outlets under every name they are credited by.

To add one: a line of agencies.tsv.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_NO_LETTER = re.compile(r"[\W_]+")
_TITLES = re.compile(r"^the(?=[a-z])")


def agency_of(written: str) -> str:
    """What two ways of writing one outlet's name share: its id in the table, else its letters; "" for no letters.

    written: the name as credited, in any script: 路透社, ロイター通信, "Reuters".
    """
    key = _key(written)
    return _by_name().get(key, key)


def is_known(written: str) -> bool:
    """Whether a name is in the table."""
    return _key(written) in _by_name()


def _key(written: str) -> str:
    return _TITLES.sub("", _NO_LETTER.sub("", written.casefold()))


def every_name() -> tuple[str, ...]:
    """Every name of the table as written there, in its order."""
    return tuple(written for listed in _table().values() for written in listed)


def name_of(key: str) -> str:
    """What a reader calls an outlet: the first name of an id of the table, else the key itself."""
    return _table().get(key, (key,))[0]


@cache
def _table() -> dict[str, tuple[str, ...]]:
    text = files("aftername.languages").joinpath("agencies.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("#"))
    return {name: tuple(listed.split("|")) for name, listed in rows}


@cache
def _by_name() -> dict[str, str]:
    return {_key(written): name for name, listed in _table().items() for written in listed}
