"""Files of an export written whole or not at all, readable for their owner alone."""

from __future__ import annotations

import os
import re
import zipfile
from collections.abc import Mapping
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from secrets import token_hex

from aftername.errors import AfternameError

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time of every member of an archive: the same case gives the same bytes."""


def write_file(path: Path, content: bytes) -> Path:
    """Write a file; what stood there is replaced. Raises AfternameError for a place that cannot be written."""
    part = path.with_name(f"{path.name}.{token_hex(4)}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(part, "xb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
            file.write(content)
        os.replace(part, path)
    except OSError as trouble:
        why = (trouble.strerror or str(trouble)).lower()
        raise AfternameError(f"{path}: cannot be written ({why}); name another place with -o") from trouble
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return path


def zipped(members: Mapping[str, bytes]) -> bytes:
    """An archive of these, in their order, the same bytes every time."""
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, content)
    return held.getvalue()


def file_name(words: str) -> str:
    """Words as the name of a file: letters and digits of any script, hyphens between."""
    return re.sub(r"[^\w.-]+", "-", words).strip("-.")[:80] or "export"
