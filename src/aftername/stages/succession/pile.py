"""What the grades of evidence look at: all that is held of a case, and the notices in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from aftername.records import PaperTie
from aftername.stages.succession.corpus import KINDS, Corpus, Places, seen
from aftername.stages.succession.notices import Notice, by, find_notices
from aftername.stages.succession.paper_ties import paper_ties
from aftername.text.names import comparable

__all__ = ["KINDS", "Pile", "Places", "seen"]


@dataclass(frozen=True)
class Pile(Corpus):
    """A case with its notices, looked for once."""

    @cached_property
    def paper_ties(self) -> tuple[PaperTie, ...]:
        """What papers do to papers: as it is held, or looked for once."""
        return tuple(paper_ties(self)) if self.held is None else tuple(self.held)

    @cached_property
    def notices(self) -> tuple[Notice, ...]:
        """Papers about one programme, by date and document; looked for once."""
        return find_notices(self)

    @cached_property
    def called(self) -> Mapping[str, str]:
        """Programmes by each comparable name that one alone bears."""
        bearers: dict[str, set[str]] = {}
        for programme in self.programmes.values():
            for name in programme.names:
                bearers.setdefault(comparable(name.written), set()).add(programme.id)
        return {key: min(ids) for key, ids in bearers.items() if len(ids) == 1}

    @cached_property
    def calls(self) -> Mapping[str, Sequence[Notice]]:
        """The notices that state conditions, by programme; each by date."""
        return by((one for one in self.notices if one.is_call), lambda one: one.programme)
