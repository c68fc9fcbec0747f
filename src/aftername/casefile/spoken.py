"""What people said, in the case file: appended, never changed, and what of it holds."""

from __future__ import annotations

import sqlite3
from typing import cast

from aftername.casefile import rows
from aftername.records import Explanation, NameGiven, NameJudgement, OriginJudgement, SuccessionJudgement


class Spoken:
    """The part of the store that keeps judgements. Not made alone."""

    _db: sqlite3.Connection

    def explain(self, one: Explanation) -> None:
        """Append what a person says of a gap."""
        self._append(rows.explanation_row(one))

    def explanations(self) -> list[Explanation]:
        """The explanations that hold, by gap; those taken back are left out."""
        found = self._db.execute(
            "SELECT subject, because, said, author, time FROM judgements j WHERE about = 'gap' "
            "AND verdict = 'explained' AND number = (SELECT max(number) FROM judgements k "
            "WHERE k.about = j.about AND k.subject = j.subject) ORDER BY subject"
        )
        return [rows.explanation(row) for row in found]

    def judge(self, one: NameJudgement) -> int:
        """Append what a person says of two names; gives its number."""
        return self._append(rows.judgement_row(one))

    def give_name(self, one: NameGiven) -> int:
        """Append what a person says of one name; gives its number."""
        return self._append(rows.name_given_row(one))

    def names_given(self) -> list[NameGiven]:
        """What people said of single names, as far as it holds: of two words on one name the later."""
        found = self._db.execute(
            "SELECT number, subject, verdict, because, said, author, time FROM judgements j "
            "WHERE about = 'name' AND number = (SELECT max(number) FROM judgements k "
            "WHERE k.about = j.about AND k.subject = j.subject) AND verdict != 'undecided' ORDER BY number"
        )
        return [rows.name_given(row) for row in found]

    def take_back(self, number: int, author: str, time: str) -> None:
        """Append that a judgement no longer holds; the one before it on the same names holds again."""
        self._append(("judgement", str(number), "undone", "", "", author, time))

    def _append(self, row: tuple[str, ...]) -> int:
        done = self._db.execute(
            "INSERT INTO judgements (about, subject, verdict, because, said, author, time) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            row,
        )
        return cast(int, done.lastrowid)

    def judgements(self, *, holding: bool = True) -> list[NameJudgement]:
        """Judgements on names, by number: those that hold, or all that were ever made.

        Of two on the same names the later holds, as long as it is not taken back.
        """
        undone = "SELECT subject FROM judgements WHERE about = 'judgement' AND verdict = 'undone'"
        later = (
            "SELECT 1 FROM judgements k WHERE k.about = 'names' AND k.subject = j.subject "
            f"AND k.number > j.number AND CAST(k.number AS TEXT) NOT IN ({undone})"
        )
        where = f"AND CAST(number AS TEXT) NOT IN ({undone}) AND NOT EXISTS ({later})" if holding else ""
        found = self._db.execute(
            "SELECT number, subject, verdict, because, said, author, time FROM judgements j "
            f"WHERE about = 'names' {where} ORDER BY number"
        )
        return [rows.judgement(row) for row in found]

    def judge_origin(self, one: OriginJudgement) -> int:
        """Append what a person says of two documents; gives its number."""
        return self._append(rows.origin_judgement_row(one))

    def origin_judgements(self, *, holding: bool = True) -> list[OriginJudgement]:
        """Judgements on origins that are not taken back, by number; of two on one pair only the later, or all."""
        undone = self.undone()
        found = self._db.execute(
            "SELECT number, subject, verdict, because, author, time FROM judgements "
            "WHERE about = 'origins' ORDER BY number"
        )
        said = [one for one in map(rows.origin_judgement, found) if one.number not in undone]
        if not holding:
            return said
        last = {(one.first, one.second): one for one in said}
        return sorted(last.values(), key=lambda one: one.number)

    def judge_succession(self, one: SuccessionJudgement) -> int:
        """Append what a person says of an edge of succession; gives its number."""
        return self._append(rows.succession_judgement_row(one))

    def succession_judgements(self, *, holding: bool = True) -> list[SuccessionJudgement]:
        """Judgements on edges that are not taken back, by number; of two on one edge only the later, or all."""
        undone = self.undone()
        found = self._db.execute(
            "SELECT number, subject, verdict, because, said, author, time FROM judgements "
            "WHERE about = 'succession' ORDER BY number"
        )
        said = [one for one in map(rows.succession_judgement, found) if one.number not in undone]
        if not holding:
            return said
        last = {(one.earlier_key, one.later_key, one.relation): one for one in said}
        return sorted(last.values(), key=lambda one: one.number)

    def undone(self) -> set[int]:
        """Numbers of the judgements that were taken back."""
        found = self._db.execute(
            "SELECT CAST(subject AS INTEGER) FROM judgements WHERE about = 'judgement' AND verdict = 'undone'"
        )
        return {row[0] for row in found}
