"""Pages without text that can be read: which they are, and what is read off their pictures.

looking.py says which pages; page.py reads one: pictures.py draws it, seals.py and cleaning.py make it ready, columns.py cuts it,
tesseract.py reads it (second.py where that goes badly), layout.py and spacing.py set the words out as text.
drawn.py draws a page that has text of its own, to show passages on it.
"""

from __future__ import annotations

from aftername.stages.reading.scans.drawn import draw_page
from aftername.stages.reading.scans.looking import PICTURES, pictures_of
from aftername.stages.reading.scans.page import read_page, reader_key
from aftername.stages.reading.scans.tasks import Looker, PageDrawer, PageReader
from aftername.stages.reading.scans.telling import troubles_of

__all__ = [
    "PICTURES",
    "Looker",
    "PageDrawer",
    "PageReader",
    "draw_page",
    "pictures_of",
    "read_page",
    "reader_key",
    "troubles_of",
]
