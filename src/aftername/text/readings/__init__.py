"""Han characters and how four languages and their neighbours read and spell them.

table.py: which characters each tradition reads how. mandarin.py ... vietnamese.py: how readings are written.
lattice.py: a written name as the syllables it may be made of.

To add a tradition: give it a column in tools/build_readings.py, copy vietnamese.py, list it in lattice.py.
"""

from __future__ import annotations

from aftername.text.readings.lattice import Arc, arcs_at, sounds_of, spelling_of
from aftername.text.readings.table import characters_read, readings, readings_of

__all__ = ["Arc", "arcs_at", "characters_read", "readings", "readings_of", "sounds_of", "spelling_of"]
