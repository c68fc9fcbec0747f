"""Papers that were published long after they were issued.

Looks for: documents whose header states both the day of issue and the day of publication, by office and
year; an office and year with a paper published more than LIMIT days after its issue.
Why it matters: the rules on open government give offices 20 working days; what comes out much later was
not there to read when it mattered, and a series that looks complete now may not have been then.
Example: of 12 papers of an office of 2015, 5 came out more than 28 days after their issue; the middle
paper took 19 days.
When it is wrong: where the day on the page is that of a new web site or of a correction, not of the first
publication; where papers went out in a gazette first.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from statistics import median

from aftername.records import DocumentCard, Gap
from aftername.stages.gaps.pile import Pile
from aftername.stages.gaps.rules.rule import Rule

# 20 working days are four weeks. Source: Regulations on Open Government Information (Order 711), article 26.
LIMIT = 28
MOST_ANCHORS = 12

EXPLANATIONS = (
    "the day on the page may be that of a new web site, not of the first publication",
    "the paper may have gone out in a gazette or on paper first",
    "it may have been released after a time of confidence had run out",
    "one of the two days may be misread or mistyped",
)


def find(pile: Pile) -> Iterable[Gap]:
    """A gap for each office and year with late papers."""
    for (office, year), waits in sorted(delays(pile.cards.values()).items()):
        late = [(days, card) for days, card in waits if days > LIMIT]
        if not late:
            continue
        middle = median(days for days, _ in waits)
        anchors = [
            field.anchor
            for _, card in sorted(late, key=lambda pair: (-pair[0], pair[1].id))
            for field in (card.header.issued, card.header.published)
            if field and field.anchor
        ]
        longest = max(days for days, _ in late)
        dates = sorted(card.header.issued.value for _, card in late if card.header.issued)
        yield Gap(
            kind="late",
            subject=f"{office or 'office not stated'}, {year}",
            key=f"{office}|{year}",
            statement=(
                f"{len(late):,} of {len(waits):,} papers of {year} came out more than {LIMIT} days after their "
                f"issue; the middle paper took {middle:g} days, the longest {longest:,}."
            ),
            searched=f"the days of issue and publication in the headers of {pile.searched}",
            count=len(late),
            of=len(waits),
            unit="papers with both days",
            explanations=EXPLANATIONS,
            anchors=tuple(anchors[:MOST_ANCHORS]),
            documents=tuple(sorted(card.id for _, card in late)),
            first=dates[0],
            last=dates[-1],
            days=float(middle),
        )


def delays(cards: Iterable[DocumentCard]) -> dict[tuple[str, int], list[tuple[int, DocumentCard]]]:
    """Days from issue to publication of each document that states both to the day, by office and year.

    Documents published before their issue are left out: one of the days is wrong.
    """
    found: dict[tuple[str, int], list[tuple[int, DocumentCard]]] = {}
    for card in cards:
        issued, published = card.header.issued, card.header.published
        if issued is None or published is None:
            continue
        try:
            days = (date.fromisoformat(published.value) - date.fromisoformat(issued.value)).days
        except ValueError:
            continue  # not stated to the day
        if days >= 0:
            office = card.header.issuer.value if card.header.issuer else ""
            found.setdefault((office, int(issued.value[:4])), []).append((days, card))
    return found


RULE = Rule("late", find)
