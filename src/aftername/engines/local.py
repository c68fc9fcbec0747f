"""One process, one record after another, no limits: for small cases, tests and debugging."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from aftername.engines.engine import Failure, Given, Key, Made, grouped


class LocalEngine:
    """Runs in this process. A run that raises is a Failure; one that hangs is not stopped, and nothing is shut off."""

    reads: tuple[str, ...] | None = None
    levels: tuple[str, ...] = ()
    programs: bool = False

    def each(
        self, run: Callable[[Given], Made], records: Iterable[Given]
    ) -> Iterator[tuple[Given, Made | Failure]]:
        for one in records:
            yield one, attempt(run, one)

    def together(
        self,
        run: Callable[[Key, Sequence[Given]], Made],
        records: Iterable[Given],
        key: Callable[[Given], Key],
    ) -> Iterator[tuple[Key, Made | Failure]]:
        for name, group in grouped(records, key).items():
            yield name, attempt(lambda pair: run(*pair), (name, group))

    def apart(self, run: Callable[[], Made]) -> Made | Failure:
        return attempt(lambda _: run(), None)


def attempt(run: Callable[[Given], Made], one: Given) -> Made | Failure:
    """What run makes of a record, or the Failure it ended in."""
    try:
        return run(one)
    except MemoryError:
        return Failure("memory", "needed more memory than there is")
    except Exception as trouble:  # a last guard: nothing in the material may end the run
        return Failure("crashed", f"{type(trouble).__name__}: {trouble}"[:500])
