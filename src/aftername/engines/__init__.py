"""Where it runs: each() over records one by one, together() over groups of them.

Any engine gives the same answers in the same order. A record whose run fails, hangs or eats memory
gives a Failure in its place and disturbs nothing else.

To add one: copy local.py, list it in ENGINES; one of many machines: copy dask.py, list it in bridge.CLUSTERS too.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec

from aftername.engines.engine import Engine, Failure
from aftername.engines.local import LocalEngine
from aftername.engines.pool import PoolEngine
from aftername.errors import AfternameError
from aftername.settings import Settings

__all__ = ["ENGINES", "Engine", "Failure", "LocalEngine", "PoolEngine", "engine_for", "named"]


def _dask(settings: Settings, where: str) -> Engine:
    if find_spec("distributed") is None:
        raise AfternameError("the engine dask needs Dask; docs/clusters.md says how to install it")
    if where and not where.startswith(("tcp://", "tls://")):
        raise AfternameError(f"{where}: no address of a cluster; one looks like tcp://HOST:8786")
    from aftername.engines.cluster import ClusterEngine

    return ClusterEngine("dask", where, settings.workers, settings.timeout_s, settings.memory_bytes)


ENGINES: dict[str, Callable[[Settings, str], Engine]] = {
    "local": lambda settings, where: LocalEngine(),
    "pool": lambda settings, where: PoolEngine(settings.workers, settings.timeout_s, settings.memory_bytes),
    "dask": _dask,
}

AT = ("dask",)
"""Engines behind whose name an address may stand: dask=tcp://HOST:8786."""


def named(engine: str) -> tuple[str, str]:
    """The name of an engine and the address behind it. Raises AfternameError when there is none of that name."""
    name, given, where = engine.partition("=")
    if name not in ENGINES:
        raise AfternameError(f"no engine {name!r}; there is: {', '.join(sorted(ENGINES))}")
    if given and name not in AT:
        raise AfternameError(f"the engine {name} takes no address; leave out what is behind the =")
    return name, where


def engine_for(settings: Settings) -> Engine:
    """The engine that the settings name. Raises AfternameError when there is none of that name, or it is not installed."""
    name, where = named(settings.engine)
    return ENGINES[name](settings, where)
