"""Hangul documents against the preview of their text that each holds, written by Hangul itself.

    python benchmarks/pile/previews.py FOLDER    # of .hwp and .hwpx, such as the samples of public readers; none is in this repository

Prints the lines and cells of the previews that are not in the text that was read, and how many are. A preview ends after about a
thousand characters, so its last line does not count where it is that long.
"""

from __future__ import annotations

import io
import re
import sys
import zipfile
from pathlib import Path

import olefile

from aftername.settings import Settings
from aftername.stages.reading.formats import hwp, hwpx
from aftername.stages.reading.part import Part

LONGEST = 900


def preview(content: bytes) -> str | None:
    """The preview in a document; None where it has none."""
    try:
        if content.startswith(b"PK"):
            return zipfile.ZipFile(io.BytesIO(content)).read("Preview/PrvText.txt").decode("utf-8", "replace")
        return (
            olefile.OleFileIO(io.BytesIO(content)).openstream("PrvText").read().decode("utf-16-le", "replace")
        )
    except (KeyError, OSError, zipfile.BadZipFile):
        return None


def bare(text: str) -> str:
    """A text without blanks and signs of the preview."""
    return re.sub(r"[\s<>\x00-\x1f\ufffd]", "", text)


def main() -> int:
    """Compare all documents in a folder."""
    documents = wanted = found = 0
    for path in sorted(Path(sys.argv[1]).rglob("*.hwp*")):
        content = path.read_bytes()
        told = preview(content)
        read = (hwpx if content.startswith(b"PK") else hwp).read(content, Settings())
        if told is None or not isinstance(read[0], Part):
            continue
        cells = [bare(cell) for line in told.splitlines() for cell in re.split(r"><|<|>", line)]
        cells = [cell for cell in cells if cell]
        if len(told) > LONGEST:
            cells = cells[:-1]
        missing = [cell for cell in cells if cell not in bare(read[0].text)]
        documents, wanted, found = documents + 1, wanted + len(cells), found + len(cells) - len(missing)
        for cell in missing:
            print(f"{path.name}: {cell[:80]}")
    print(f"{documents} documents, {found:,} of {wanted:,} lines and cells")
    return 0


if __name__ == "__main__":
    sys.exit(main())
