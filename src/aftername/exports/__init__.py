"""How an account leaves the case: one file or folder per form, each a function from a Dossier to files.

html   the page reporters read and print
Every export masks private persons through masking.py.

To add one: copy html/__init__.py (a function `write_...(dossier, texts, persons, path, ...)` that gives the
paths it wrote), list it here.
"""

EXPORTS = ("html",)
