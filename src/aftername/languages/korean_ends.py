"""What Korean words end in: particles behind a noun, and endings after which another phrase begins."""

from __future__ import annotations

import re

PARTICLE = re.compile(
    r"(?:(?:이)?(?:라는|라고|란|라며|라면|었|다|며|고|나|든)|은|는|이|가|을|를|의|에서|에게|에도|에는|에|으로|로|와|과|도|만|까지|부터|처럼|보다|인|였|및|등|들)?[은는도의가을를]?"
)
"""What may stand between the end of a noun and the next word."""

CLAUSE_END = re.compile(
    r"(?:은|는|을|를|의|에서|에게|에|와|과|으로|로|도|이|가|한|된|할|던|고|며|서|해|해서|위한|대한|통해|따른|라는|까지|부터|처럼|등|하여|되어|면|도록|려는|여|들|적인|중인)$"
)
"""The end of a word after which a name may begin."""
