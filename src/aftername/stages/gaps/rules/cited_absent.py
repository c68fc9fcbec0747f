"""Papers that documents cite, by title or number, and that are not held.

Looks for: titles between title marks, and document numbers, that no header of another document bears. A
carrier is opened (关于印发《甲规划》的通知 holds 甲规划), an office before 关于, a nation before a law and a
version behind it are left aside, scripts are made one. A document never resolves its own citation; what it
calls itself is no citation either, unless a date before it shows that an earlier paper of the same title
is meant.
Why it matters: what others rest on and nobody holds shows where the record is thin, and what to ask for.
Example: three notices cite 《甲人才办法》（甲发〔2011〕4号）, no document held is that paper.
When it is wrong: where the paper is held under a title that says it in other words, or its title could not
be read; where a title between marks is no paper of an office (a book, a standard of a firm, a form).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from aftername.citing.citations import Citation, number_key
from aftername.citing.resolving import Resolver, cited
from aftername.citing.title_keys import TitleForms, on_one_line
from aftername.records import Gap
from aftername.stages.gaps.pile import Pile
from aftername.stages.gaps.rules.rule import Rule
from aftername.text.plurals import counted

MOST_ANCHORS = 12

EXPLANATIONS = (
    "it may lie outside what was collected for this case",
    "it may be here under a title in other words, or its title could not be read",
    "laws and standards are published in databases that need not be part of this collection",
    "it may have been repealed and taken down",
    "it may be a paper for internal use",
)


def find(pile: Pile) -> Iterable[Gap]:
    """A gap for each paper that is cited and not held."""
    resolver = Resolver(pile.cards)
    groups = _Groups()
    for citation, forms, later in cited(pile.citations, pile.cards, pile.before):
        outcome = resolver.resolve(citation, forms)
        if outcome.absent:
            groups.add(citation, later or forms, outcome.since)
    for since, keys, group in groups.merged():
        yield _gap(pile, since, keys, group)


class _Groups:
    """Brings together citations that share a form of the title, or the number."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}
        self._held: list[tuple[str, str, tuple[str, ...], Citation]] = []

    def add(self, citation: Citation, forms: TitleForms | None, since: str) -> None:
        """Take a citation to the others of the same paper."""
        titles = (*forms.keys, *forms.carried) if forms else ()
        keys = [f"t{since}:{key}" for key in titles]
        number = number_key(citation.number) if citation.number else None
        if number is not None and not since:
            keys.append(f"n:{number}")
        if not keys:
            return
        for key in keys:
            self._join(keys[0], key)
        self._held.append((keys[0], since, titles, citation))

    def merged(self) -> list[tuple[str, tuple[str, ...], list[Citation]]]:
        """The year of an earlier paper or "", the forms of the title, and the citations, of each paper."""
        groups: dict[str, tuple[str, list[str], list[Citation]]] = {}
        for key, since, titles, citation in self._held:
            _, every, citations = groups.setdefault(self._root(key), (since, [], []))
            every.extend(titles)
            citations.append(citation)
        return [(since, tuple(dict.fromkeys(titles)), group) for since, titles, group in groups.values()]

    def _root(self, key: str) -> str:
        parent = self._parent.setdefault(key, key)
        while parent != key:
            self._parent[key] = self._parent[parent]
            key, parent = parent, self._parent[parent]
        return key

    def _join(self, one: str, other: str) -> None:
        first, second = sorted((self._root(one), self._root(other)))
        self._parent[second] = first


def _most(written: Counter[str], longest: bool = False) -> str:
    """What is written most often; "" for nothing. longest: of those, the longest first."""
    return min(written, key=lambda one: (-written[one], -len(one) * longest, one), default="")


def _subject(titles: Counter[str], numbers: Counter[str]) -> str:
    """What the paper is called: its title with its number, or the one that is written."""
    title, number = _most(titles, longest=True), _most(numbers)
    return f"{title} ({number})" if title and number else title or number


def _gap(pile: Pile, since: str, keys: tuple[str, ...], group: list[Citation]) -> Gap:
    """One paper that is cited and not held.

    Its key is the shortest form of its title, which stays when documents are added that cite it otherwise.
    """
    titles = Counter(on_one_line(c.written) for c in group if c.written)
    numbers = Counter(c.number.value for c in group if c.number)
    subject = _subject(titles, numbers)
    if since:
        subject += f" of {since}, an earlier paper of that title"
    documents = sorted({c.document for c in group})
    first, last = pile.dated(documents)
    times = counted(len(group), "time")
    where = counted(len(documents), "document")
    forms = sorted(titles)
    untitled = sum(card.header.title is None for card in pile.cards.values())
    blind = f"; {untitled:,} of them state no title that could be read" if untitled else ""
    return Gap(
        kind="cited-absent",
        subject=subject,
        key=(min(keys, key=lambda k: (len(k), k)) if keys else _most(numbers))
        + (f"|{since}" if since else ""),
        statement=f"{subject} is cited {times} in {where} and was not found in what was searched.",
        searched=f"the titles, numbers and file names of {pile.searched}{blind}",
        count=len(documents),
        of=len(pile.cards),
        unit="documents",
        explanations=EXPLANATIONS,
        missing=tuple(dict.fromkeys((*forms, *sorted(numbers)))),
        anchors=tuple(c.anchor for c in group[:MOST_ANCHORS]),
        documents=tuple(documents),
        first=first,
        last=last,
    )


RULE = Rule("cited-absent", find)
