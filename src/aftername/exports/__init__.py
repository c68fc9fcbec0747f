"""How an account leaves the case: one file or folder per form, each a function from an account to files.

html      the page reporters read and print (its own door: `html.write_html`)
FORMS     what `aftername export` writes; each has `ENDING` and `write(account, place)`, which gives the paths it wrote

Every export masks private persons (masking.py, masked.py) and gives the same bytes for the same case.
To add one: copy markdown.py, list it in FORMS.
"""

FORMS: dict[str, str] = {
    "csv": "csv_files",
    "xlsx": "xlsx",
    "docx": "docx",
    "markdown": "markdown",
    "ftm": "ftm",
    "crate": "crate",
    "parquet": "parquet",
    "datasette": "datasette",
}
"""Name of each form and its file here."""
