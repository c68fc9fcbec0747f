"""Where it is kept: one SQLite file with plain tables, migrations and full-text search."""

from aftername.casefile.store import Store, of_the_disk

__all__ = ["Store", "of_the_disk"]
