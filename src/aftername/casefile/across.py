"""What was found across the whole case: questions, gaps, succession, fingerprints and origins; set and read as a whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from aftername.casefile import rows_across as rows
from aftername.casefile.changes import Changes
from aftername.casefile.tables import add, as_id, row
from aftername.records import Fingerprint, Gap, Origin, Question, Succession


class Across(Changes):
    """The part of the store that keeps what stages find when they look across the case. Not made alone."""

    # Questions

    def replace_questions(self, questions: Sequence[Question]) -> None:
        """Set the pairs of names that stay open, the most consequential first."""
        self._db.execute("DELETE FROM questions")
        add(self._db, "questions", (rows.question_row(place, one) for place, one in enumerate(questions)))

    def questions(self) -> Iterator[Question]:
        """The pairs of names that stay open, the most consequential first."""
        for held in self._db.execute("SELECT record FROM questions ORDER BY place"):
            yield rows.question(held[0])

    # Gaps

    def replace_gaps(self, gaps: Sequence[Gap]) -> None:
        """Set all gaps, in the order of the dossier; what people said of them stays."""
        self._db.execute("DELETE FROM gaps")
        add(self._db, "gaps", (rows.gap_row(place, one) for place, one in enumerate(gaps)))

    def gaps(self) -> Iterator[Gap]:
        """Every gap, in the order of the dossier."""
        for held in self._db.execute("SELECT record FROM gaps ORDER BY place"):
            yield rows.gap(held[0])

    # Succession

    def replace_succession(self, edges: Sequence[Succession]) -> None:
        """Set all edges of succession."""
        self._db.execute("DELETE FROM succession")
        add(self._db, "succession", map(rows.succession_row, edges))

    def succession(self) -> Iterator[Succession]:
        """Every edge of succession, sorted by id."""
        for held in self._db.execute("SELECT record FROM succession ORDER BY id"):
            yield rows.succession(held[0])

    # Origins

    def save_fingerprint(self, one: Fingerprint, key: str) -> None:
        """Set the fingerprint of one document."""
        row = rows.fingerprint_row(one, self.number(one.document))
        add(self._db, "fingerprints", [row], "INSERT OR REPLACE")
        self.note_work("fingerprints", one.document, key)

    def fingerprints(self) -> Iterator[Fingerprint]:
        """The fingerprint of every document, by document."""
        found = self._db.execute(
            'SELECT d.id, f.* FROM fingerprints f JOIN documents d ON d."row" = f.document ORDER BY d.id'
        )
        return map(rows.fingerprint, found)

    def replace_origins(self, origins: Sequence[Origin]) -> None:
        """Set all origins; what people said of them stays."""
        self._db.execute("DELETE FROM origins")
        self._db.execute("DELETE FROM families")
        numbers = self.numbers()
        add(self._db, "origins", (each for one in origins for each in rows.origin_rows(one, numbers)))
        add(self._db, "families", (rows.family_row(one) for one in origins if len(one.documents) > 1))

    def save_kin(self, found: Sequence[tuple[int, str, bytes]]) -> None:
        """Keep pairs of documents, packed, under the key of what they were found from; see kin.py for the numbers."""
        add(
            self._db,
            "kin",
            (row("kin", by_names=which, key=key, pairs=packed) for which, key, packed in found),
            "INSERT OR REPLACE",
        )

    def kin(self) -> dict[int, tuple[str, bytes]]:
        """What is kept of pairs, each with its key."""
        found = self._db.execute('SELECT by_names, "key", pairs FROM kin')
        return {held[0]: (held[1], held[2]) for held in found}

    def origins(self) -> Iterator[Origin]:
        """Origins that more than one document goes back to: most documents first, then by id."""
        for held in self._db.execute("SELECT record FROM families ORDER BY documents DESC, id"):
            yield rows.origin(held[0])

    def origin_of(self) -> dict[str, str]:
        """For each document the id of the origin it goes back to."""
        found = self._db.execute(
            'SELECT d.id, o.origin FROM origins o JOIN documents d ON d."row" = o.document ORDER BY d.id'
        )
        return {document: as_id(origin) for document, origin in found}
