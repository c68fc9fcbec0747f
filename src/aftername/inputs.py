"""What a stage across the case depends on, as a key: the same key gives the same answer, so the stage is not run again.

A word of a person changes little: one on two documents leaves names as they are, one that holds two names apart leaves every
mention where it was. Each key names all that its stage is given, by what the stages before it did and by what they left.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from aftername.casefile import Store
from aftername.records import content_id
from aftername.running import Bench, Job
from aftername.stage import Stage
from aftername.stages import captures, claims, mentions, origins, reading, succession

TEXTS = (reading.STAGE.name, mentions.STAGE.name, mentions.KNOWN.name)
"""Stages that give documents and what is mentioned in them."""

_FILES = "files: path, sha256"
_PROGRAMMES = (
    "programmes: id, name, owner, level, documents, mentions, first, last"  # without what holds it together
)


def of_names(store: Store) -> str:
    """What names are brought together from."""
    ignored = sorted(one.key for one in store.names_given() if one.verdict == "ignore")
    return content_id(store.digest(TEXTS, (_FILES,)), *ignored, *store.judgements("names"))


def of_origins(store: Store) -> str:
    """What origins are found from."""
    return content_id(of_kin(store, by_names=True), *store.judgements("origins"))


def of_kin(store: Store, *, by_names: bool) -> str:
    """What pairs of documents are found from; by_names: with the programmes that these name."""
    done = (*TEXTS, origins.FINGERPRINTS.name)
    return f"{origins.STAGE.version}:{store.digest(done, ('programme_places',) if by_names else ())}"


def of_papers(store: Store) -> str:
    """What it is found from that papers do to papers: texts and their headers."""
    return f"{succession.STAGE.version}:{store.digest(TEXTS, (_FILES,))}"


def of_succession(store: Store) -> str:
    """What successions are found from. Which text a document goes back to is asked only of those on which one rests, so that it counts for
    the successions that are held: the key is another before a run than behind it.
    """
    done = (*TEXTS, origins.FINGERPRINTS.name, claims.STAGE.name)
    held = store.digest(done, (_FILES, "programme_places"))
    resting = {document for one in store.succession() for document in one.documents}
    roots = (one for one in store.origin_of().items() if one[0] in resting)
    told = (*map(succession.seen, store.programmes()), *roots)
    return content_id(held, *told, *store.judgements("succession"))


def of_gaps(store: Store) -> str:
    """What gaps are found from."""
    done = (*TEXTS, captures.STAGE.name)
    return content_id(
        store.digest(done, (_FILES, _PROGRAMMES, "names", "programme_places")), store.captures_key()
    )


def across(
    stage: Stage,
    bench: Bench,
    depends: Callable[[Store], str],
    load: Callable[[], Any],
    run: Callable[[Any], Any],
    save: Callable[[Any], None],
    lost: Callable[[], None],
    *,
    by_own: bool = False,
) -> Job:
    """The job of a stage that sees everything at once; what it gave is noted under what it depended on.

    by_own: what it gave says what else it depended on, so that its key is known only then.
    """
    store = bench.store

    def kept(subject: str, key: str, found: Any) -> None:
        save(found)
        store.note_work(stage.name, subject, f"{stage.version}:{depends(store)}" if by_own else key)

    def nothing(subject: str, _: str, __: object) -> None:
        lost()
        store.forget_work(subject, (stage.name,))

    key = bench.key or f"{stage.version}:{depends(store)}"
    return Job({"": key}, lambda _: load(), run, kept, nothing)
