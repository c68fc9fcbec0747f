"""Files, documents, problems, programmes and claims -> Dossier: the finished account, put in order.

Nothing is found here; what the other stages found is counted and sorted, so that the same records give
the same dossier in whatever order they come.
"""

from __future__ import annotations

from aftername.records import Claim, DocumentCard, Dossier, Gap, Problem, Programme, SourceFile
from aftername.stage import Stage
from aftername.stages.dossier.compose import compose
from aftername.stages.dossier.coverage import cover
from aftername.stages.dossier.lineages import lineages

__all__ = ["STAGE", "compose", "cover", "lineages"]

STAGE = Stage(
    name="dossier",
    takes=(SourceFile, DocumentCard, Problem, Programme, Claim, Gap),
    gives=(Dossier,),
    per="case",
    run=compose,
    version="1",
    doing="putting the account together",
)
