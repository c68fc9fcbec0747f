"""What was found across the whole case: questions, gaps, succession, fingerprints and origins; set and read as a whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from aftername.casefile import rows
from aftername.records import Fingerprint, Gap, Origin, Question, Succession


class Across:
    """The part of the store that keeps what stages find when they look across the case. Not made alone."""

    _db: sqlite3.Connection

    def note_work(self, stage: str, subject: str, key: str) -> None:
        """Remember that a stage has done a file or document under this key."""
        self._db.execute("INSERT OR REPLACE INTO work VALUES (?, ?, ?)", (stage, subject, key))

    # Questions

    def replace_questions(self, questions: Sequence[Question]) -> None:
        """Set the pairs of names that stay open, the most consequential first."""
        self._db.execute("DELETE FROM questions")
        self._db.executemany(
            f"INSERT INTO questions VALUES ({rows.marks(10)})",
            (rows.question_row(place, one) for place, one in enumerate(questions)),
        )

    def questions(self) -> Iterator[Question]:
        """The pairs of names that stay open, the most consequential first."""
        for row in self._db.execute("SELECT record FROM questions ORDER BY place"):
            yield rows.question(row[0])

    # Gaps

    def replace_gaps(self, gaps: Sequence[Gap]) -> None:
        """Set all gaps, in the order of the dossier; what people said of them stays."""
        self._db.execute("DELETE FROM gaps")
        self._db.executemany(
            f"INSERT INTO gaps VALUES ({rows.marks(12)})",
            (rows.gap_row(place, one) for place, one in enumerate(gaps)),
        )

    def gaps(self) -> Iterator[Gap]:
        """Every gap, in the order of the dossier."""
        for row in self._db.execute("SELECT record FROM gaps ORDER BY place"):
            yield rows.gap(row[0])

    # Succession

    def replace_succession(self, edges: Sequence[Succession]) -> None:
        """Set all edges of succession."""
        self._db.execute("DELETE FROM succession")
        self._db.executemany(
            f"INSERT INTO succession VALUES ({rows.marks(9)})", (rows.succession_row(one) for one in edges)
        )

    def succession(self) -> Iterator[Succession]:
        """Every edge of succession, sorted by id."""
        for row in self._db.execute("SELECT record FROM succession ORDER BY id"):
            yield rows.succession(row[0])

    # Origins

    def save_fingerprint(self, one: Fingerprint, key: str) -> None:
        """Set the fingerprint of one document."""
        self._db.execute(
            f"INSERT OR REPLACE INTO fingerprints VALUES ({rows.marks(11)})", rows.fingerprint_row(one)
        )
        self.note_work("fingerprints", one.document, key)

    def fingerprints(self) -> Iterator[Fingerprint]:
        """The fingerprint of every document, by document."""
        return map(rows.fingerprint, self._db.execute("SELECT * FROM fingerprints ORDER BY document"))

    def replace_origins(self, origins: Sequence[Origin]) -> None:
        """Set all origins; what people said of them stays."""
        self._db.execute("DELETE FROM origins")
        self._db.execute("DELETE FROM families")
        self._db.executemany(
            "INSERT INTO origins VALUES (?, ?)",
            ((document, one.id) for one in origins for document in one.documents),
        )
        self._db.executemany(
            f"INSERT INTO families VALUES ({rows.marks(5)})",
            (rows.origin_row(one) for one in origins if len(one.documents) > 1),
        )

    def origins(self) -> Iterator[Origin]:
        """Origins that more than one document goes back to: most documents first, then by id."""
        for row in self._db.execute("SELECT record FROM families ORDER BY documents DESC, id"):
            yield rows.origin(row[0])

    def origin_of(self) -> dict[str, str]:
        """For each document the id of the origin it goes back to."""
        return dict(self._db.execute("SELECT document, origin FROM origins ORDER BY document"))
