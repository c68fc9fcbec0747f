"""Whose a value is, weighed from where the programmes of a page stand to it.

binding.py says by rules whose a value is, or says nothing. Here each programme named so far, or in the same sentence, is weighed: how near it
stands, what stands between, whether it heads what the value is in, and what binding.py says. What each sign is worth stands in whose.tsv,
fitted by benchmarks/claims/fit_learned.py; the sum says how likely the value is of the programme. Where binding.py says something, an unlikely
one is doubted; where it says nothing, verdict.py decides. Where the text itself refuses (values dealt out in turn) binding.py alone speaks.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

from aftername.languages import read_as
from aftername.languages.name_words import not_heads_of
from aftername.languages.role_words import classes_in
from aftername.records import MarkedDocument, Mention
from aftername.records.block import Span
from aftername.records.claim import WEIGHED
from aftername.stages.claims.binding import Subjects, clause_of
from aftername.stages.claims.facts.fact import Finding
from aftername.stages.claims.passages import Passage
from aftername.stages.claims.strangers import is_stranger, strangers_of
from aftername.stages.claims.topics import OPENING, Subject, matter_headings
from aftername.stages.claims.weighed.labelling import label_at
from aftername.stages.claims.weighed.learned import KINDS, chance
from aftername.stages.claims.weighed.named import Named, Order, amid, named_in
from aftername.stages.claims.weighed.signs import MATTERS
from aftername.stages.claims.weighed.surroundings import between as between_two
from aftername.stages.claims.weighed.weights import total

HOLDS = 0.6
"""Less likely than this, what binding.py says is no statement."""
FIRM = 0.87
"""So likely must be what binding.py says of a thing given without a sum: of 49 right ones on answered pages 5 are less likely, of 12 false ones 6."""
SURE = ("row", "back")
"""Ways of binding that are not doubted."""
FARTHEST, MOST_SENTENCES = 600, 16
"""Letters and sentences behind a name that a value may stand where binding.py does not say so. What is farther off, or half of the sentences
and a heading, was hardly ever its own on the pages learned from, but for what a page mostly speaks of while nothing else is named."""
MOST_BEHIND = 24  # programmes behind a value that are weighed
STEPS = (0, 1, 2, 4, 8)  # sentences between the two, by steps
LETTERS = (15, 40, 100, 250, 600)  # letters between the two, by steps
LEADS = 2  # places that name what a page is mostly about, at the least
OFTEN = 0.6  # of all places that name a programme


@dataclass(frozen=True, slots=True)
class Owner:
    """A programme that a value may be of, where it is named, what speaks for it less what speaks against it."""

    named: Named
    score: int

    @property
    def chance(self) -> float:
        """How likely the value is of it."""
        return chance(self.score)


class Whose:
    """Weighs whose the values of a document are. subjects: says what binding.py says; must have entered the passage that is asked about."""

    def __init__(self, marked: MarkedDocument, passages: list[Passage], subjects: Subjects) -> None:
        known = {place: ids[0] for place, ids in marked.programmes if ids}
        strangers = {place: ids[0] for place, ids in strangers_of(marked).items()}
        self._genre = subjects.genre
        self._subjects = subjects
        self._named = list(named_in(passages, sorted({**strangers, **known}.items())))
        self._order = Order(self._named)
        self._blank_lines = [
            found.start() for found in re.finditer("(?=\n\n)", passages[0].text if passages else "")
        ]
        self._counts = Counter(one.id for one in self._named if not is_stranger(one.id))
        self._total = sum(self._counts.values())
        self._strange = any(is_stranger(one.id) for one in self._named)
        self._headings = [one.index for one in passages if one.block.role == "heading"]
        self._naming = {one.passage for one in self._named}
        self._lines = _other_lines(passages, self._naming)
        self._asked: tuple[int, int, int] | None = None  # the value that was asked about last
        self._owners: list[Owner] = []
        self._bound: Subject | None = None

    def of(self, passage: Passage, finding: Finding) -> Subject | None:
        """What a finding is about; None where neither rules nor what stands around bind it to one programme of the case."""
        bound = self._subjects.of(passage, finding)
        if finding.subject is not None or finding.reach == "rule":
            return bound
        if bound is not None and (bound.spread != "one" or bound.binding in SURE):
            return bound
        mention = valued(passage, finding)
        if mention is not None and finding.owner:
            is_bound = bound is not None and bound.ids[0] == finding.owner
            return bound if is_bound else self._near(passage, mention, finding.owner)
        if bound is None:
            return None
        likely = self._likely(passage, finding, mention, bound)
        return bound if likely is None or likely >= (HOLDS if mention is not None else FIRM) else None

    def _likely(
        self, passage: Passage, finding: Finding, mention: Mention | None, bound: Subject
    ) -> float | None:
        """How likely a finding is of the programme that binding.py says; None where that is not weighed."""
        id = bound.ids[0]
        if mention is not None:
            return next((one.chance for one in self.owners(passage, mention) if one.named.id == id), None)
        if finding.fact != "offers":
            return None
        own = self.signs(passage, (finding.start, finding.end), bound).get(id)
        return None if own is None else chance(score(own[1]))

    def _near(self, passage: Passage, mention: Mention, id: str) -> Subject:
        """A programme by where it is named for a value."""
        named = next(one.named for one in self.owners(passage, mention) if one.named.id == id)
        return Subject((id,), "one", (named.start, named.end), "weighed")

    def bound(self, passage: Passage, mention: Mention) -> Subject | None:
        """What binding.py says of a value that no rule has found."""
        self.owners(passage, mention)
        return self._bound

    def owners(self, passage: Passage, mention: Mention) -> list[Owner]:
        """The programmes that a value may be of, the likeliest first; only what binding.py says where the text refuses others."""
        place = (mention.anchor.start, mention.anchor.end)
        key = (passage.index, *place)
        if key != self._asked:
            bare = Finding(KINDS[mention.kind][0], "", *place, mention.normal, rule=WEIGHED)
            bound = self._subjects.of(passage, bare)
            told = self.signs(passage, place, bound)
            own = bound.ids[:1] if bound is not None and bound.spread == "one" else ()
            several = bound is not None and bound.spread != "one"
            if several or self._subjects.refuses(passage, bare):
                told = {id: one for id, one in told.items() if id in own}
            near = (
                (one, signs)
                for one, signs in told.values()
                if one.id in own or self._is_near(passage, place, one)
            )
            listed = [Owner(one, score(signs)) for one, signs in near if not _is_means(passage, one)]
            self._asked, self._bound = key, bound
            self._owners = sorted(listed, key=lambda one: (-one.score, one.named.start))
        return self._owners

    def signs(
        self, passage: Passage, place: Span, bound: Subject | None
    ) -> Mapping[str, tuple[Named, frozenset[str]]]:
        """The programmes that a value may be of, each with the mention that speaks most for it and its signs."""
        made: dict[str, tuple[Named, frozenset[str]]] = {}
        before = self._order.before(place[0])
        for number, one in enumerate(before):
            between = {other.id for other in before[:number] if other.start >= one.end}
            made[one.id] = one, frozenset(self._of(passage, place, one, number, between, bound))
        seen: set[str] = set()
        for number, one in enumerate(self._order.behind(place[1], passage.end)):
            if one.id not in made and len(seen) < MOST_BEHIND:
                made[one.id] = one, frozenset(self._of(passage, place, one, number, seen, bound))
            seen.add(one.id)
        return {id: told for id, told in made.items() if not is_stranger(id)}

    def _of(
        self,
        passage: Passage,
        place: Span,
        one: Named,
        number: int,
        between: Set[str],
        bound: Subject | None,
    ) -> Iterable[str]:
        """The signs of one programme. between: the programmes named between it and the value."""
        side = "before" if one.end <= place[0] else "behind"
        apart = passage.index - one.passage
        low, high = (one.end, place[0]) if side == "before" else (place[1], one.start)
        yield f"names between={min(len(between), 3)} {side}"
        if any(map(is_stranger, between)):
            yield "stranger between"
        yield f"rank={min(number, 3)} {side}"
        far = sum(apart > step for step in STEPS)
        yield f"sentences={far}"
        yield f"letters={sum(high - low > step for step in LETTERS)} {side}"
        yield f"name {one.how}"
        yield f"name {one.how}, sentences={far}"
        yield f"value {passage.block.role}"
        yield f"name {one.how}, value {passage.block.role}"
        yield from _labelled(passage, place[0], one)
        if apart == 0:
            yield from self._within(passage, place, one, side)
        else:
            yield from self._apart(passage, one)
        yield from self._of_page(passage, one)
        yield from _bound(one, bound)
        yield from between_two(passage, (one.start, one.end), place)

    def _within(self, passage: Passage, place: Span, one: Named, side: str) -> Iterable[str]:
        """Both in one sentence."""
        clause = clause_of(passage, place)
        yield f"{'same' if clause[0] <= one.start and one.end <= clause[1] else 'other'} clause {side}"
        cells = [n for n, cell in enumerate(passage.block.cells) if cell.start <= one.start < cell.end]
        if cells and passage.block.role == "table-row":
            yield (
                "same cell"
                if passage.block.cells[cells[0]].end > place[0] >= passage.block.cells[cells[0]].start
                else "other cell"
            )

    def _apart(self, passage: Passage, one: Named) -> Iterable[str]:
        """In sentences apart: what parts them."""
        if one.paragraph == passage.paragraph:
            yield "same paragraph"
        if any(start <= one.start and one.end <= end for start, end in passage.block.path):
            yield "name in heading above"
        elif passage.block.path:
            yield "under another heading"
        if self.parted(passage, one):
            yield "heading between"
        if passage.index in self._naming:
            yield "another named here"
        if passage.has("@coref"):
            yield "points back"
        if passage.has("@added"):
            yield "added"
        lines = amid(self._lines, one.passage, passage.index)
        if lines:
            yield f"lines of another matter between={min(lines, 3)}"
        if amid(self._blank_lines, one.end - 1, passage.start - 1):
            yield "blank line between"

    def _is_near(self, passage: Passage, place: Span, one: Named) -> bool:
        """Whether a name is not farther off than on the pages learned from."""
        apart = passage.index - one.passage
        most = STEPS[-1] if self.parted(passage, one) else MOST_SENTENCES
        return (place[0] - one.end <= FARTHEST and apart <= most) or self._goes_on(one, place[0])

    def _goes_on(self, one: Named, at: int) -> bool:
        """Whether a page that opens with a programme and mostly speaks of it has named nothing else since, not even what only may be one."""
        if self._counts[one.id] < LEADS or not self._is_most(one.id):
            return False
        first = next(other for other in self._named if other.id == one.id)
        return first.start < OPENING and self._order.before(at)[0].id == one.id

    def _is_most(self, id: str) -> bool:
        """Whether most of the places that name a programme name this one."""
        return self._counts[id] >= OFTEN * self._total

    def parted(self, passage: Passage, one: Named) -> bool:
        """Whether a heading stands between a name and a passage."""
        return bool(amid(self._headings, one.passage, passage.index))

    def _of_page(self, passage: Passage, one: Named) -> Iterable[str]:
        """How the page as a whole speaks of it."""
        yield f"genre={self._genre}"
        kinds = len(self._counts)
        yield f"programmes={'1' if kinds == 1 else '2' if kinds == 2 else '3-5' if kinds < 6 else 'many'}"
        if kinds == 1 and not self._strange:
            yield "only name"
        if self._is_most(one.id):
            yield "mostly named"
        if one.passage <= 1:
            yield "name at head"
        if self._named and self._named[0].id == one.id:
            yield "named first"


def _other_lines(passages: list[Passage], naming: set[int]) -> list[int]:
    """The lines that head something and name no programme and none of its matters."""
    heads = (one for one in passages if one.heading and one.index not in naming)
    return [one.index for one in heads if matter_headings(one.language).search(one.told) is None]


def _is_means(passage: Passage, one: Named) -> bool:
    """Whether a name stands as no name does: paid in vouchers (상품권으로)."""
    text = passage.text
    return any(
        text.endswith(head, one.start, one.end) and any(text.startswith(word, one.end) for word in behind)
        for head, behind in not_heads_of(read_as(passage.language)).items()
    )


def _bound(one: Named, bound: Subject | None) -> Iterable[str]:
    """What binding.py says."""
    if bound is None or bound.spread != "one":
        yield "bound to none"
    elif bound.ids[0] == one.id:
        yield f"bound={bound.binding}"
    else:
        yield "bound to another"
        yield f"bound to another={bound.binding}"


def _labelled(passage: Passage, at: int, one: Named) -> Iterable[str]:
    """Whether the value has a label that is no matter of a programme, and does not name this one: it may be another's name."""
    cells = passage.block.cells if passage.block.role == "table-row" else ()
    first = (cells[0].start, cells[0].end) if cells and not cells[0].start <= at < cells[0].end else None
    label = label_at(passage, at)
    if label:
        said = classes_in(label, passage.language)
        matter = bool(said & MATTERS) or matter_headings(passage.language).search(label) is not None
        yield "label of its matter" if matter else "label of another matter"
    if first is not None and not first[0] <= one.start < first[1]:
        row = classes_in(passage.folded[slice(*first)], passage.language)
        yield "row of its matter" if row & MATTERS else "row of another matter"


def valued(passage: Passage, finding: Finding) -> Mention | None:
    """The value of a finding, where it is of a kind that is weighed for its fact."""
    return next(
        (
            one
            for one in passage.of(*KINDS)
            if finding.fact in KINDS[one.kind]
            and one.anchor.start < finding.end
            and finding.start < one.anchor.end
        ),
        None,
    )


def score(signs: Iterable[str]) -> int:
    """The sum of what signs are worth, in hundredths of a natural logarithm."""
    return total("whose", signs)
