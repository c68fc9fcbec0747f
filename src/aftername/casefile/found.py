"""What was found in each document, in the case file: mentions and claims, their quotes cut from its text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aftername.casefile.changes import Changes
from aftername.casefile.claim_rows import ASKED as CLAIMS
from aftername.casefile.claim_rows import Held, claim, claim_row
from aftername.casefile.mention_rows import ASKED as MENTIONS
from aftername.casefile.mention_rows import MentionRow, mention, mention_row
from aftername.casefile.shared import keep
from aftername.casefile.tables import add, as_number, marks
from aftername.records import Claim, Mention
from aftername.records.claim import SAID

_HELD = 'SELECT "row", id, text, coalesce(published, issued) FROM documents'


class Found(Changes):
    """The part of the store that keeps mentions and claims. Not made alone."""

    # Mentions

    def save_mention_rows(self, document: str, key: str, found: Sequence[MentionRow]) -> None:
        """Set the mentions of one document, as mention_rows.mention_row makes them."""
        number = self.number(document)
        self._db.execute("DELETE FROM mentions WHERE document = ?", (number,))
        self._add_mentions(number, found)
        # What rests on the mentions of a document is done again, even where they are sought anew under one version.
        self.forget_work(document, ("known", "fingerprints", "claims"))
        self.note_work("mentions", document, key)

    def _add_mentions(self, number: int, found: Sequence[MentionRow]) -> None:
        keep(self._db, "meanings", (one.meaning for one in found))
        add(self._db, "mentions", (one.of(number) for one in found))

    def save_known(self, document: str, key: str, found: Sequence[Mention]) -> None:
        """Set the names in one document that only others establish."""
        held = self._held(document)
        self._db.execute(
            "DELETE FROM mentions WHERE document = ? AND EXISTS (SELECT 1 FROM meanings m WHERE m.id = meaning "
            "AND m.kind = 'programme' AND json_extract(m.normal, '$.sign') IN ('known', 'given'))",
            (held.number,),
        )
        self._add_mentions(held.number, [mention_row(one, held.text) for one in found])
        self.note_work("known", document, key)

    def mentions(self, document: str | None = None, kinds: Sequence[str] = ()) -> Iterator[Mention]:
        """Mentions sorted by id; of one document, or of some kinds, when asked."""
        of_kinds = f" AND m.kind IN ({marks(len(kinds))})" if kinds else ""
        for held in self._holding("mentions", document):
            yield from [
                mention(row, held.id, held.text)
                for row in self._db.execute(
                    f'{MENTIONS} WHERE r.document = ?{of_kinds} ORDER BY r.start, r."end", m.kind',
                    (held.number, *kinds),
                )
            ]

    def _held(self, document: str) -> Held:
        """What claims and mentions are kept beside. Raises KeyError where there is no such document."""
        row = self._db.execute(f"{_HELD} WHERE id = ?", (document,)).fetchone()
        if row is None:
            raise KeyError(document)
        return Held(*row)

    def _holding(self, table: str, document: str | None = None) -> Iterator[Held]:
        """Documents, or one, of which a table holds something, by id."""
        where, asked = ("id = ?", (document,)) if document is not None else ("TRUE", ())
        there = f'EXISTS (SELECT 1 FROM {table} r WHERE r.document = documents."row")'
        for row in self._db.execute(f"{_HELD} WHERE {where} AND {there} ORDER BY id", asked):
            yield Held(*row)

    # Claims

    def save_claims(self, document: str, key: str, claims: Sequence[Claim]) -> None:
        """Set the claims of one document."""
        db, held = self._db, self._held(document)
        made = [claim_row(one, held) for one in claims]
        db.execute("DELETE FROM claims WHERE document = ?", (held.number,))
        keep(db, "claim_kinds", (one.kind for one in made))
        keep(db, "meanings", (one.meaning for one in made if one.meaning is not None))
        add(db, "claims", (one.own for one in made), "INSERT OR REPLACE")
        self.note_work("claims", document, key)

    def claims(self, programme: str | None = None) -> Iterator[Claim]:
        """Claims sorted by id; of one programme when asked. What is only said beside a name is not among them."""
        return self._claims("k.fact <> ?", programme)

    def claims_in(self, document: str) -> Iterator[Claim]:
        """The claims of one document, by place in it, then by id."""
        return self._placed_claims("AND k.fact <> ?", (SAID,), document)

    def said(self, programme: str | None = None) -> Iterator[Claim]:
        """What is said beside the names of programmes and is no statement, sorted by id; of one programme when asked."""
        return self._claims("k.fact = ?", programme)

    def _claims(self, which: str, programme: str | None) -> Iterator[Claim]:
        of_one, asked = (
            (" AND c.programme = ?", (as_number(programme),)) if programme is not None else ("", ())
        )
        found = self._placed_claims(f"AND {which}{of_one}", (SAID, *asked))
        return iter(sorted(found, key=lambda one: one.id))

    def claims_of(self, document: str) -> Iterator[Claim]:
        """The claims of one document, by place; what is only said beside a name is not among them."""
        return self._placed_claims("AND k.fact <> ?", (SAID,), document)

    def claims_by_document(self) -> Iterator[Claim]:
        """Every claim, those of a document together: what they have in common is one record then. What is only said
        beside a name is not among them."""
        return self._placed_claims("AND k.fact <> ?", (SAID,))

    def _placed_claims(
        self, which: str, asked: Sequence[str | int], document: str | None = None
    ) -> Iterator[Claim]:
        """Claims by document, or of one, by place in it, then by id."""
        for held in self._holding("claims", document):
            found = self._db.execute(f"{CLAIMS} WHERE c.document = ? {which}", (held.number, *asked))
            yield from sorted(
                (claim(row, held) for row in found), key=lambda one: (one.passage.start, one.id)
            )
