"""Several words of people put into effect together: all are kept first, what follows from them is found once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from aftername import pipeline
from aftername.casefile import Store
from aftername.desk import judging
from aftername.desk.naming import given
from aftername.engines import engine_for
from aftername.errors import CaseError, ContradictionError, NotFound, NothingGiven
from aftername.pipeline import Progress, Silence
from aftername.records import Explanation, Judgement, Remark, Saying
from aftername.records.saying import SayingKind
from aftername.settings import Settings
from aftername.stages import names
from aftername.stages.succession import judging as edges

NOTHING, MARKED, BROUGHT, SOUGHT = range(4)
"""What follows from a word: nothing, marks on successions, names brought together anew, names sought in every text."""

_DEPTHS = {
    "names": BROUGHT,
    "origins": BROUGHT,
    "succession": MARKED,
    "remark": NOTHING,
}


def put_into_effect(
    case: Path,
    said: Sequence[Saying],
    settings: Settings | None = None,
    progress: Progress | None = None,
    *,
    settle: bool = False,
) -> dict[str, str]:
    """Keep words of people in the case, and bring up to date what follows from them. One that is kept already is not kept twice.

    settle: bring everything up to date, whatever was said. Gives for each word that cannot hold, by its id, the reason.
    Raises CaseError, CaseBusy.
    """
    if not case.is_file():
        raise CaseError(f"{case}: no such case")
    chosen, refused = settings or Settings(), {}
    depth = SOUGHT if settle else NOTHING
    with Store(case, writing=True, doing="judgement") as store:
        try:
            for one in said:
                try:
                    depth = max(depth, _DO[one.kind](store, one))
                except (NotFound, ContradictionError, NothingGiven) as trouble:
                    refused[one.id] = str(trouble)
            _follow(store, depth, chosen, progress or Silence())
        except BaseException:
            store.fold()
            raise
        store.finish()
    return refused


def _follow(store: Store, depth: int, settings: Settings, progress: Progress) -> None:
    if depth == SOUGHT:
        pipeline.settle_names(store, engine_for(settings), progress, settings)
    elif depth == BROUGHT:
        pipeline.settle(store, engine_for(settings), progress, settings)
    elif depth == MARKED:
        with store.change():
            pipeline.mark_succession(store)


def contradiction(case: Path, held: Sequence[Judgement], waiting: Sequence[Saying], one: Saying) -> str:
    """Why a word on two names cannot hold beside others; "" where it can. waiting: said and not yet put into effect."""
    if one.kind not in ("same", "different", "unsure"):
        return ""
    try:
        words = [_on_names(each) for each in (*waiting, one) if each.kind in ("same", "different", "unsure")]
        said = {each.subject: each for each in (*held, *words)}
        judging.refuse_contradiction(tuple(said.values()), case)
    except (ValueError, ContradictionError) as trouble:
        return str(trouble)
    return ""


def _on_names(one: Saying) -> Judgement:
    return names.judgement(one.kind, one.first, one.second, one.because, one.author, one.time)  # type: ignore[arg-type]


def _kept(store: Store, one: Judgement, refuse: judging.Refuse) -> bool:
    """Keep a judgement; False where the very same is kept already, as after a stop."""
    same = (one.subject, one.verdict, one.author, one.time)
    if any(
        (each.subject, each.verdict, each.author, each.time) == same
        for each in store.judgements(one.about, holding=False)
    ):
        return False
    judging.appended(store, one, refuse)
    return True


def _names(store: Store, one: Saying) -> int:
    try:
        judged = _on_names(one)
    except ValueError as trouble:
        raise ContradictionError(str(trouble)) from None
    _kept(store, judged, judging.refuse_contradiction)
    return BROUGHT


def _name(store: Store, one: Saying) -> int:
    said = given(one.kind, one.first, one.because, one.author, one.time)  # type: ignore[arg-type]
    with store.change():
        store.give_name(said)
    return SOUGHT


def _origins(store: Store, one: Saying) -> int:
    a, b = sorted((one.first, one.second))
    for document in (a, b):
        try:
            store.number(document)
        except KeyError:
            raise NotFound(f"no document {document} in {store.path}") from None
    judged = Judgement("origins", one.kind, a, b, a, b, one.because, one.author, one.time)
    _kept(store, judged, judging.refuse_parted)
    return BROUGHT


def _succession(store: Store, one: Saying) -> int:
    held = list(store.succession())
    earlier, later, relation = (*one.second.split("\t"), "", "", "")[:3]
    found = [edge for edge in held if edge.id == one.first] or [
        edge
        for edge in held
        if (edge.earlier_name, edge.later_name, edge.relation) == (earlier, later, relation)
    ]
    if not found:
        raise NotFound(f"{earlier} → {later}: the case has this succession no longer")
    judged = edges.judgement(one.kind, found[0], one.because, one.author, one.time)  # type: ignore[arg-type]
    _kept(store, judged, judging.all_hold)
    return MARKED


def _gap(store: Store, one: Saying) -> int:
    found = next((gap for gap in store.gaps() if gap.id == one.first), None)
    if found is None:
        raise NotFound(f"{one.shown or one.first}: the case has this gap no longer")
    with store.change():
        store.explain(Explanation(found.id, one.because, found.statement, one.author, one.time))
    return NOTHING


def _remark(store: Store, one: Saying) -> int:
    remark = Remark(one.kind, one.first, one.second, one.because, one.shown, one.author, one.time)  # type: ignore[arg-type]
    told = (remark.about, remark.on, remark.subject, remark.words, remark.author, remark.time)
    if not any((r.about, r.on, r.subject, r.words, r.author, r.time) == told for r in store.remarks()):
        with store.change():
            store.remark(remark)
    return NOTHING


def _withdrawn(store: Store, one: Saying) -> int:
    if one.first == "remark":
        for remark in store.remarks():
            if _is_meant(remark, one.second):
                with store.change():
                    store.take_back_remark(remark, one.author, one.time)
        return NOTHING
    refuse = {"names": judging.refuse_contradiction, "origins": judging.refuse_parted}.get(
        one.first, judging.all_hold
    )
    for held in store.judgements(one.first, holding=False):  # type: ignore[arg-type]
        if _is_meant(held, one.second):
            judging.taken_back(store, held.about, held.number, one.author, one.time, refuse)
    return _DEPTHS[one.first]


def _is_meant(held: Judgement | Remark, which: str) -> bool:
    """Whether a number, or "@TIME<tab>AUTHOR" of a word that had none yet, is that of a judgement."""
    return which in (str(held.number), f"@{held.time}\t{held.author}")


def undoing(one: Saying) -> tuple[SayingKind, str, str]:
    """What takes a word back that is on its way into the case: kind, first and second of another word."""
    about = {
        **dict.fromkeys(("same", "different", "unsure"), "names"),
        **dict.fromkeys(("joined", "split"), "origins"),
        **dict.fromkeys(("confirmed", "refused"), "succession"),
    }.get(one.kind, "remark")
    if one.kind in ("name", "ignore"):
        return "undecided", one.first, ""
    if one.kind == "explained":
        return "explained", one.first, ""
    return "withdrawn", about, f"@{one.time}\t{one.author}"


_DO: dict[str, Callable[[Store, Saying], int]] = {
    **dict.fromkeys(("same", "different", "unsure"), _names),
    **dict.fromkeys(("name", "ignore", "undecided"), _name),
    **dict.fromkeys(("joined", "split"), _origins),
    **dict.fromkeys(("confirmed", "refused"), _succession),
    **dict.fromkeys(("note", "tag", "search", "statement"), _remark),
    "explained": _gap,
    "withdrawn": _withdrawn,
}
"""What is done with each kind of word; each gives how much follows from it."""
