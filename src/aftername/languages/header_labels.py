"""Which field of a header a label stands for (header_labels.tsv, and the labels of metadata boxes)."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from aftername.languages.documents import metadata_labels

_REVISED = frozenset(
    [
        "更新时间",
        "更新日期",
        "更新時間",
        "最后更新",
        "最後更新",
        "更新日",
        "最終更新日",
        "最終更新",
        "최종수정",
        "최종수정일",
        "수정일",
        "수정",
        "updated",
        "lastupdated",
        "lastmodified",
    ]
)


def plain_label(label: str) -> str:
    """A label without blanks, stars and case, as it is looked up."""
    return re.sub(r"[\s*_\[\]【】<>＜＞:：]", "", label).lower()


@cache
def _fields() -> dict[str, str]:
    told = {plain_label(label): field for label, field in metadata_labels().items() if field}
    table = files("aftername.languages").joinpath("header_labels.tsv").read_text("utf-8")
    for line in table.splitlines():
        if line and not line.startswith("#"):
            _, field, labels = line.split("\t")
            for label in labels.split("|"):
                told.setdefault(plain_label(label), field)
    return told


def field_of_label(label: str) -> str | None:
    """The field a label stands for: title, issuer, body, number, issued, published ...; None for other labels."""
    return _fields().get(plain_label(label))


def is_revision(label: str) -> bool:
    """Whether a label dates a revision of a page, which counts only where nothing else dates it."""
    return plain_label(label) in _REVISED
