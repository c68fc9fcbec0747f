"""Where it runs: each() over records one by one, together() over groups of them.

Any engine gives the same answers in the same order. A record whose run fails, hangs or eats memory
gives a Failure in its place and disturbs nothing else.

To add one: copy local.py, list it in ENGINES.
"""

from __future__ import annotations

from collections.abc import Callable

from aftername.engines.engine import Engine, Failure
from aftername.engines.local import LocalEngine
from aftername.engines.pool import PoolEngine
from aftername.errors import AfternameError
from aftername.settings import Settings

__all__ = ["ENGINES", "Engine", "Failure", "LocalEngine", "PoolEngine", "engine_for"]

ENGINES: dict[str, Callable[[Settings], Engine]] = {
    "local": lambda settings: LocalEngine(),
    "pool": lambda settings: PoolEngine(settings.workers, settings.timeout_s, settings.memory_bytes),
}


def engine_for(settings: Settings) -> Engine:
    """The engine that the settings name. Raises AfternameError when there is none of that name."""
    if settings.engine not in ENGINES:
        raise AfternameError(f"no engine {settings.engine!r}; there is: {', '.join(sorted(ENGINES))}")
    return ENGINES[settings.engine](settings)
