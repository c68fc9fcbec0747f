"""Grounds: one file per reason to hold two forms for one programme, or to keep them apart.

To add one: copy definition.py, list it here.
"""

from __future__ import annotations

from aftername.stages.names.grounds import definition
from aftername.stages.names.grounds.ground import Joining

JOINING: tuple[Joining, ...] = (definition.join,)
"""Each is given the forms and the mentions, and gives pairs of forms with the ground that joins them."""
