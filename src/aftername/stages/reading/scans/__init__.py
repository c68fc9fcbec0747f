"""Pages without text that can be read: which they are, and what is read off their pictures."""

from __future__ import annotations

from aftername.stages.reading.scans.looking import pictures_of
from aftername.stages.reading.scans.page import read_page, reader_key

__all__ = ["pictures_of", "read_page", "reader_key"]
