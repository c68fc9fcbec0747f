"""Words of RTF that stand for characters, and the code pages of its fonts."""

from __future__ import annotations

import codecs

SIGNS = {
    "tab": "\t",
    "line": "\n",
    "lbr": "\n",
    "emdash": "—",
    "endash": "–",
    "emspace": "\u2003",
    "enspace": "\u2002",
    "qmspace": "\u2005",
    "bullet": "•",
    "lquote": "‘",
    "rquote": "’",
    "ldblquote": "“",
    "rdblquote": "”",
    "~": " ",
    "_": "-",
}

CHARSETS = {
    77: "mac_roman",
    78: "cp932",
    79: "cp949",
    80: "gb18030",
    81: "cp950",
    128: "cp932",
    129: "cp949",
    130: "johab",
    134: "gb18030",
    136: "cp950",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
"""By the number of a font's character set; the others are in the page of the file."""


def codec(page: int | None) -> str:
    """The name of a code page; that of Windows in the west for one that is not known."""
    name = {936: "gb18030", 10000: "mac_roman", 10001: "shift_jis", 65001: "utf-8"}.get(
        page or 0, f"cp{page}"
    )
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"
