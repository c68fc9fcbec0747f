"""Pages of PDFs that are quoted are drawn while the files are at hand: the job of the last stage of a review.

Hostile files are drawn where they are read: in a worker that is shut off. Only pages that statements or successions rest on are drawn,
those with most of them first, no more than MOST_OF_A_FILE and MOST.
"""

from __future__ import annotations

from collections import Counter

from aftername.casefile import Store
from aftername.engines import Failure
from aftername.files import sniffing
from aftername.records import Scan, SourceFile
from aftername.running import Bench, Job
from aftername.stages import reading

MOST, MOST_OF_A_FILE = 300, 20

Page = tuple[str, int]  # a file's digest, the place of the page in it


def draw_pages(bench: Bench) -> Job:
    """Draw each page that is quoted and has text of its own; pages that are quoted no more are let go of.

    Without files, as after a judgement, the pages that are drawn stay as they are.
    """
    store = bench.store
    files = {file.sha256: file for file in reversed(bench.given) if file.media == sniffing.PDF}
    drawn = store.drawn() if bench.given else set()
    wanted = {f"{one[0]}:{one[1]}": one for one in quoted(store)} if files or drawn else {}
    if unwanted := sorted(drawn - set(wanted.values())):
        with store.change():
            store.drop_drawn(unwanted)

    def load(subject: str) -> tuple[SourceFile, int]:
        sha256, page = wanted[subject]
        return files[sha256], page

    def save(subject: str, key: str, drawn: Scan) -> None:
        store.save_drawn(wanted[subject][0], key, drawn)

    def lost(subject: str, key: str, failure: Failure) -> None:
        store.save_drawn(wanted[subject][0], key, Scan(wanted[subject][1]))

    keys = {one: reading.DRAWING.version for one, (sha256, _) in wanted.items() if sha256 in files}
    return Job(keys, load, reading.PageDrawer(bench.settings), save, lost)


def quoted(store: Store) -> list[Page]:
    """The pages with text of their own that statements of programmes and successions rest on, sorted."""
    counts = Counter(store.quoted_pages())
    homes = {card.id: card.file for card in store.cards().values()}
    for edge in store.succession():
        for anchor in {anchor for one in edge.evidence for anchor in one.anchors}:
            if anchor.page and anchor.found == "exact" and anchor.document in homes:
                counts[homes[anchor.document], anchor.page] += 1
    taken: list[Page] = []
    of_file: Counter[str] = Counter()
    for page in sorted(counts, key=lambda one: (-counts[one], one)):
        if len(taken) < MOST and of_file[page[0]] < MOST_OF_A_FILE:
            taken.append(page)
            of_file[page[0]] += 1
    return sorted(taken)
