"""What people said, in the case file: appended, never changed, and what of it holds."""

from __future__ import annotations

from typing import cast

from aftername.casefile import rows_across as rows
from aftername.casefile.changes import Changes
from aftername.casefile.tables import Row, insert
from aftername.records import Explanation, Judgement, NameGiven, Remark
from aftername.records.judgement import About


class Spoken(Changes):
    """The part of the store that keeps judgements. Not made alone."""

    def explain(self, one: Explanation) -> None:
        """Append what a person says of a gap."""
        self._append(rows.explanation_row(one))

    def explanations(self) -> list[Explanation]:
        """The explanations that hold, by gap; those taken back are left out."""
        found = self._db.execute(
            "SELECT * FROM judgements j WHERE about = 'gap' "
            "AND verdict = 'explained' AND number = (SELECT max(number) FROM judgements k "
            "WHERE k.about = j.about AND k.subject = j.subject) ORDER BY subject"
        )
        return [rows.explanation(row) for row in found]

    def judge(self, one: Judgement) -> int:
        """Append what a person says; gives its number."""
        return self._append(rows.judgement_row(one))

    def give_name(self, one: NameGiven) -> int:
        """Append what a person says of one name; gives its number."""
        return self._append(rows.name_given_row(one))

    def names_given(self) -> list[NameGiven]:
        """What people said of single names, as far as it holds: of two words on one name the later."""
        found = self._db.execute(
            "SELECT * FROM judgements j WHERE about = 'name' AND number = (SELECT max(number) FROM judgements k "
            "WHERE k.about = j.about AND k.subject = j.subject) AND verdict != 'undecided' ORDER BY number"
        )
        return [rows.name_given(row) for row in found]

    def remark(self, one: Remark) -> int:
        """Append a note, a tag, a kept search, or that a statement is wrong; gives its number."""
        return self._append(rows.remark_row(one))

    def remarks(self) -> list[Remark]:
        """The remarks that are not taken back, by number."""
        found = self._db.execute(
            "SELECT * FROM judgements j WHERE verdict = 'remarked' AND NOT EXISTS (SELECT 1 FROM judgements k "
            "WHERE k.about = j.about AND k.subject = j.subject AND k.verdict = 'undone' AND k.said = j.number) "
            "ORDER BY number"
        )
        return [rows.remark(row) for row in found]

    def take_back_remark(self, one: Remark, author: str, time: str) -> None:
        """Append that a remark no longer holds."""
        self._append(rows.remark_undone_row(one, author, time))

    def take_back(self, number: int, author: str, time: str) -> None:
        """Append that a judgement no longer holds; the one before it on the same subject holds again."""
        self._append(rows.undone_row(number, author, time))

    def _append(self, row: Row) -> int:
        return cast(int, self._db.execute(insert("judgements"), row).lastrowid)

    def judgements(self, about: About, *, holding: bool = True) -> list[Judgement]:
        """Judgements of one kind that are not taken back, by number; of two on one subject only the later, or all."""
        undone = self._undone()
        found = self._db.execute("SELECT * FROM judgements WHERE about = ? ORDER BY number", (about,))
        said = [one for one in map(rows.judgement, found) if one.number not in undone]
        if not holding:
            return said
        last = {one.subject: one for one in said}
        return sorted(last.values(), key=lambda one: one.number)

    def _undone(self) -> set[int]:
        """Numbers of the judgements that were taken back."""
        found = self._db.execute(
            "SELECT CAST(subject AS INTEGER) FROM judgements WHERE about = 'judgement' AND verdict = 'undone'"
        )
        return {row[0] for row in found}
