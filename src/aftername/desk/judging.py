"""What people say of a case: words on gaps, names, origins and succession, appended and put into effect."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from aftername import pipeline
from aftername.casefile import Store
from aftername.desk.lookup import document_told, written_as
from aftername.engines import engine_for
from aftername.errors import CaseError, ContradictionError, NotFound
from aftername.pipeline import Progress, Silence
from aftername.records import (
    Explanation,
    Gap,
    Judgement,
    Succession,
)
from aftername.records.judgement import About, Verdict
from aftername.records.origin import OriginVerdict
from aftername.records.succession import SuccessionVerdict
from aftername.settings import Settings
from aftername.stages import names
from aftername.stages.succession import judging as edges

__all__ = [
    "explain",
    "judge",
    "judge_origin",
    "judge_succession",
    "take_back",
    "take_back_origin",
    "take_back_succession",
]


def explain(case: Path | str, gap: str, because: str, author: str, time: str) -> Gap:
    """Append a person's reason to a gap; an empty reason takes an earlier one back. Gives the gap.

    gap: its id, or the beginning of it. author, time: who says so and when (ISO); both are kept as given.
    Raises NotFound when no gap, or more than one, has that id.
    """
    with _opened(case) as store:
        found = [one for one in store.gaps() if one.id.startswith(gap)] if gap else []
        if len(found) != 1:
            raise NotFound(
                f"{len(found) or 'no'} gaps with the id {gap!r} in {store.path}; see: aftername list {store.path} gaps"
            )
        with store.change():
            store.explain(Explanation(found[0].id, because, found[0].statement, author, time))
    return found[0]


def judge(
    case: Path | str,
    verdict: Verdict,
    first: str,
    second: str,
    because: str,
    author: str,
    time: str,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> Judgement:
    """Append a person's word on two names, and bring names and all that follows up to date.

    first, second: any written form in the case; case, width and script forms do not count.
    author, time: who says so and when (ISO); both are kept as given.
    Raises NotFound for a name that is not in the case, with names that are near; ContradictionError when it
    cannot hold beside what was said before.
    """
    with _opened(case) as store:
        written = _written(store)
        names_ = written_as(first, written), written_as(second, written)
        try:
            one = names.judgement(verdict, *names_, because, author, time)
        except ValueError as trouble:
            raise ContradictionError(str(trouble)) from None
        said = appended(store, one, refuse_contradiction)
        _settle(store, settings, progress)
    return said


def take_back(
    case: Path | str,
    number: int | None,
    author: str,
    time: str,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> Judgement:
    """Take a judgement on names back, the last one when number is None; gives it.

    An earlier word on the same names holds again. Raises NotFound when there is none to take back;
    ContradictionError when the earlier word cannot hold beside others.
    """
    with _opened(case) as store:
        taken = taken_back(store, "names", number, author, time, refuse_contradiction)
        _settle(store, settings, progress)
    return taken


def judge_origin(
    case: Path | str,
    verdict: OriginVerdict,
    first: str,
    second: str,
    because: str,
    author: str,
    time: str,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> Judgement:
    """Append a person's word on whether two documents go back to one text, and bring origins up to date.

    first, second: ids of documents, the beginnings of ids, or paths of files as given to the review.
    Raises NotFound for a document that is not in the case; ContradictionError when it cannot hold beside what was
    said before.
    """
    with _opened(case) as store:
        one, other = sorted(
            (
                document_told(first, store.cards().values(), store.path),
                document_told(second, store.cards().values(), store.path),
            )
        )
        if one == other:
            raise ContradictionError(f"{first} and {second} are one document")
        judged = Judgement("origins", verdict, one, other, one, other, because, author, time)
        said = appended(store, judged, refuse_parted)
        _settle(store, settings, progress)
    return said


def take_back_origin(
    case: Path | str,
    number: int | None,
    author: str,
    time: str,
    settings: Settings | None = None,
    progress: Progress | None = None,
) -> Judgement:
    """Take a judgement on origins back, the last one when number is None; gives it.

    Raises NotFound when there is none to take back; ContradictionError when an earlier word on the same documents
    cannot hold beside others.
    """
    with _opened(case) as store:
        taken = taken_back(store, "origins", number, author, time, refuse_parted)
        _settle(store, settings, progress)
    return taken


def judge_succession(
    case: Path | str,
    verdict: SuccessionVerdict,
    edge: str | tuple[str, str],
    because: str,
    author: str,
    time: str,
) -> Judgement:
    """Append a person's word on an edge of succession: that it holds ("confirmed") or does not ("refused").

    edge: its id or the beginning of it, or two names it leads from and to, in any script form.
    author, time: who says so and when (ISO); both are kept as given.
    An earlier word on the same edge is kept and no longer holds.
    Raises NotFound when no edge, or more than one, is told so, or when the only one runs the other way.
    """
    with _opened(case) as store:
        said = appended(store, edges.judgement(verdict, _edge(store, edge), because, author, time))
        with store.change():
            pipeline.mark_succession(store)
    return said


def take_back_succession(case: Path | str, number: int | None, author: str, time: str) -> Judgement:
    """Take a judgement on an edge back, the last one when number is None; gives it.

    An earlier word on the same edge holds again. Raises NotFound when there is none to take back.
    """
    with _opened(case) as store:
        taken = taken_back(store, "succession", number, author, time)
        with store.change():
            pipeline.mark_succession(store)
    return taken


Refuse = Callable[[Sequence[Judgement], Path], None]
"""Raises ContradictionError where judgements cannot all hold; they come with the path of the case."""


def all_hold(judgements: Sequence[Judgement], path: Path) -> None:
    """Words on edges never stand in each other's way."""


def appended(store: Store, one: Judgement, refuse: Refuse = all_hold) -> Judgement:
    """A judgement with its number, kept unless it cannot hold beside what was said before."""
    held = [other for other in store.judgements(one.about) if other.subject != one.subject]
    refuse((*held, one), store.path)
    with store.change():
        number = store.judge(one)
    return replace(one, number=number)


def taken_back(
    store: Store, about: About, number: int | None, author: str, time: str, refuse: Refuse = all_hold
) -> Judgement:
    """The judgement of that number, the last one when it is None, taken back.

    Raises NotFound when there is none, ContradictionError when what then holds again cannot hold.
    """
    said = store.judgements(about, holding=False)
    found = [one for one in said if number in (None, one.number)]
    if not found:
        which = f"judgement on {about}" if number is None else f"judgement {number} on {about}"
        raise NotFound(
            f"no {which} to take back in {store.path}; see: aftername list {store.path} judgements"
        )
    taken = found[-1]
    refuse(tuple({one.subject: one for one in said if one != taken}.values()), store.path)
    with store.change():
        store.take_back(taken.number, author, time)
    return taken


def _edge(store: Store, told: str | tuple[str, str]) -> Succession:
    """The one edge that is told by its id, the beginning of it, or two names."""
    held = list(store.succession())
    if isinstance(told, str):
        found = tuple(one for one in held if told and one.id.startswith(told))
        words = f"with the id {told!r}"
    else:
        programmes = {one.id: one for one in store.programmes()}
        found = edges.between(*told, held, programmes)
        words = f"from {told[0]!r} to {told[1]!r}"
        turned = edges.between(*told[::-1], held, programmes)
        if turned and not found:
            ways = ", ".join(f"{e.earlier_name} -> {e.later_name} {e.relation} ({e.id})" for e in turned)
            raise NotFound(f"no edges {words} in {store.path}: it runs the other way: {ways}")
    if len(found) != 1:
        ids = f" ({', '.join(f'{one.id} {one.relation}' for one in found)})" if found else ""
        raise NotFound(
            f"{len(found) or 'no'} edges {words} in {store.path}{ids}; see: aftername list {store.path} succession"
        )
    return found[0]


def refuse_parted(judgements: Sequence[Judgement], path: Path) -> None:
    """Raise ContradictionError when documents said to be split are joined through others."""
    leader: dict[str, str] = {}

    def lead(one: str) -> str:
        while leader.get(one, one) != one:
            one = leader[one]
        return one

    for said in judgements:
        if said.verdict == "joined":
            leader[lead(said.second)] = lead(said.first)
    for said in judgements:
        if said.verdict == "split" and lead(said.first) == lead(said.second):
            raise ContradictionError(
                f"{said.first} and {said.second} are said to be split ({said.number or 'now'}) and are joined through "
                f"other judgements; take one back with: aftername origin undo {path} NUMBER"
            )


@contextmanager
def _opened(case: Path | str) -> Iterator[Store]:
    """A case that exists, open for writing and left as one clean file."""
    path = Path(case)
    if not path.is_file():
        raise CaseError(f"{path}: no such case")
    with Store(path, writing=True, doing="judgement") as store:
        try:
            yield store
        except BaseException:
            store.fold()
            raise
        store.finish()


def _settle(store: Store, settings: Settings | None, progress: Progress | None) -> None:
    chosen = settings or Settings()
    pipeline.settle(store, engine_for(chosen), progress or Silence(), chosen)


def _written(store: Store) -> list[str]:
    """Every name in the case as written: those of programmes, most documents first, then all others."""
    programmes = sorted(store.programmes(), key=lambda one: (-len(one.documents), one.id))
    held = [name.written for one in programmes for name in one.names]
    held.extend(" ".join(mention.written.split()) for mention in store.mentions(kinds=("programme",)))
    return list(dict.fromkeys(held))


def refuse_contradiction(judgements: Sequence[Judgement], path: Path) -> None:
    """Raise ContradictionError when names said to be two are said to be one through others."""
    against = names.contradicted(judgements)
    if not against:
        return
    parted, *words = against
    told = ", ".join(
        f"{word.first} and {word.second} are the same ({word.number or 'now'})" for word in words
    )
    raise ContradictionError(
        f"{parted.first} and {parted.second} cannot be {parted.verdict} ({parted.number or 'now'}) while {told}; "
        f"take one back with: aftername undo {path} NUMBER"
    )
