"""Where it is kept: one SQLite file with plain tables, migrations and full-text search."""

from aftername.casefile.changes import of_the_disk
from aftername.casefile.store import Store

__all__ = ["Store", "of_the_disk"]
