"""Names of files as bytes of an encoding that nobody told: too short for a detector, told by the tables their letters stand in."""

from __future__ import annotations

import contextlib
import re

from aftername.text.decoding import WIDE, decode

_LETTERS = re.compile(rb"(?:[\x00-\x7f]*[\x80-\xff](?=[\x00-\x7f]|$))+[\x00-\x7f]*")
_KOREAN = re.compile(rb"(?:[\x00-\x7f]*(?:[\xb0-\xc8][\xa1-\xfe])){4,}[\x00-\x7f]*")
_JAPANESE = re.compile(rb"(?:[\x00-\x7f]|[\x81-\x9f\xe0-\xea][\x40-\xfc])*[\x81-\x9f][\x40-\xfc]")
_KANA = re.compile(
    rb"[\x00-\x7f]*(?:(?:\x82[\x9f-\xf1]|\x83[\x40-\x96]|\x81[\x5b\x45])[\x00-\x3f]*){2,}[\x00-\x7f]*"
)
_BIG5 = re.compile(
    rb"(?:[\x00-\x7f]|[\xa4-\xc6][\x40-\x7e\xa1-\xfe])*[\xa4-\xaf][\x40-\x7e\xa1-\xfe](?:[\x00-\x7f]|[\xa4-\xc6][\x40-\x7e\xa1-\xfe])*"
)


def name_of(stored: bytes) -> str:
    """A name of bytes in some encoding, for people."""
    if stored.isascii():
        return stored.decode("ascii")
    decoded = decode(stored)
    if not decoded.damaged and (decoded.encoding in WIDE or decoded.encoding == "utf-8"):
        return decoded.text
    # Names are too short to be told by a detector.
    for encoding in _likely(stored):
        with contextlib.suppress(UnicodeDecodeError):
            return stored.decode(encoding)
    return decoded.text


def _likely(stored: bytes) -> tuple[str, ...]:
    """Encodings of East Asia that a short name may be in, the likeliest first; "" for none of them.

    All characters of Korean names stand in 25 rows of their table, in which few Chinese names of four characters stand
    throughout; Japanese characters of Windows begin with bytes that no plain Chinese or Korean one begins with, and the
    commonest of Taiwan with bytes that are kana or nothing in the table of the mainland.
    """
    if _KANA.fullmatch(stored):
        return ("cp932",)
    if _LETTERS.fullmatch(stored):
        return ()  # one letter with a sign here and there: Latin
    if _KOREAN.fullmatch(stored):
        return ("cp949", "gb18030")
    if _JAPANESE.match(stored):
        return ("cp932", "gb18030", "cp949", "big5hkscs")
    return ("big5hkscs" if _BIG5.fullmatch(stored) else "gb18030", "cp932", "cp949", "big5hkscs")
