"""A mail by its bytes: headers, and the parts that stand in it as a tree. Never fails, and takes time with the size alone.

The mail library of Python takes time with lines times depth and does not keep the bytes of a mail in a mail; here a part
is a stretch of the bytes as they were given, so that a mail attached to two others is one file.
"""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from aftername.records import record
from aftername.text.decoding import Decoded, decode, plain
from aftername.text.short_names import name_of

DEEPEST = 20  # multiparts in each other; what stands deeper is left as it is and told
MOST = 5_000  # parts of one mail
HEADER = 1 << 20  # bytes of headers of one part
LONGEST = 1 << 15  # bytes of one header that are looked at
TEXT, HTML, RTF, MESSAGE = "text/plain", "text/html", "application/rtf", "message/rfc822"
MESSAGES = frozenset({MESSAGE, "message/news", "message/global"})

_FIELD = re.compile(rb"([!-9;-~]{1,100})[ \t]*:(.*)", re.DOTALL)
_KNOWN = re.compile(
    rb"(?i)(?:[^\r\n]{1,1000}\r?\n){0,2}(?:received|from|to|cc|subject|date|message-id|mime-version|content-[a-z-]{2,30}|x-[\w-]{2,40}|references|in-reply-to"
    rb"|reply-to|return-path|delivered-to|sender|list-[a-z-]{2,20}|dkim-signature|importance|user-agent):"
)
_WORD = re.compile(rb"=\?([\w.:+-]{1,40})(?:\*[\w-]{0,20})?\?([bBqQ])\?([^?]*)\?=")
_CUT = re.compile(rb"=\?([\w.:+-]{1,40})\?[bB]\?[^?]*\?=(?:\s*=\?\1\?[bB]\?[^?]*\?=)+")
_APART = re.compile(rb"\w [A-Za-z]")
_WORDS = re.compile(rb"[^A-Za-z0-9+/=\s]|\w \w")
_LEADING = re.compile(rb"\s*(?:[A-Za-z0-9+/]{4,}={0,2}[ \t]*\r?\n)+")
_PARAMETER = re.compile(rb";\s*([\w.!#$&+^%-]{1,60})(\*\d{1,3})?(\*)?\s*=\s*(\"(?:[^\"\\]|\\.)*\"|[^;]*)")
_MEDIA = re.compile(rb"\s*\"?([\w.+-]+/[\w.+-]+)")
_LIKELY = re.compile(rb"(?m)^--([^\s-][^\r\n]{0,68})\r?\n(?=content-[a-z-]{1,40}:)", re.IGNORECASE)
_ALPHABET = bytes(set(range(256)) - set(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="))
_APPLE = re.compile(rb"(\d{1,10})[ \t]*\r?\n(?=[!-9;-~]{1,60}:)")
_UUENCODED = re.compile(rb"(?m)^begin [0-7]{3,4} [^\r\n]*\r?\n(.*?)^end[ \t]*\r?$", re.DOTALL)


@record
class Headers:
    """The headers of a mail or part: names in small letters, values without folds, in their order."""

    fields: tuple[tuple[str, bytes], ...] = ()

    def raw(self, name: str) -> bytes:
        """The first value of a name as it stands; b"" where there is none."""
        return next((value for one, value in self.fields if one == name), b"")

    def words(self, name: str, charset: str | None = None) -> str:
        """The first value of a name, decoded. charset: of letters that are not encoded, where it is known."""
        return words_of(self.raw(name)[:LONGEST], charset)

    def parameters(self, name: str) -> dict[str, str]:
        """What stands behind the value of a header, such as charset and boundary, by names in small letters."""
        return parameters_of(self.raw(name)[:LONGEST])

    @property
    def media(self) -> str:
        """The type that the part says it is, in small letters; "" where it says none."""
        found = _MEDIA.match(self.raw("content-type"))
        return found[1].decode("ascii", "replace").lower() if found else ""


@dataclass(slots=True)
class Part:
    """A stretch of a mail. media: its type. start, end: where its bytes stand, without headers. parts: of a multipart,
    what stands in it. trouble: what is wrong with it, in words; "" where nothing is.
    """

    mail: bytes
    headers: Headers
    media: str
    start: int
    end: int
    parts: list[Part] = field(default_factory=list)
    trouble: str = ""

    @property
    def raw(self) -> bytes:
        """Its bytes as they were sent."""
        return self.mail[self.start : self.end]

    def walk(self) -> Iterator[Part]:
        """This part and all in it, in order."""
        yield self
        for one in self.parts:
            yield from one.walk()

    @property
    def name(self) -> str:
        """The file name that the part gives; "" where it gives none."""
        told = self.headers.parameters("content-disposition").get("filename")
        return (told or self.headers.parameters("content-type").get("name", "")).strip()


def parsed(content: bytes) -> Part:
    """A mail as a tree of parts."""
    content = bare(content)
    return _part(content, 0, len(content), TEXT, 0, [MOST])


def bare(content: bytes) -> bytes:
    """A mail without the length that a program of Apple writes before it and what it puts behind it, without marks and
    blank lines before it; line ends of old machines made plain."""
    content = content.lstrip(b"\xef\xbb\xbf\r\n")
    apple = _APPLE.match(content)
    if apple:
        content = content[apple.end() : apple.end() + int(apple[1])]
    return content if b"\n" in content[:HEADER] else content.replace(b"\r", b"\n")


def _part(mail: bytes, start: int, end: int, otherwise: str, depth: int, left: list[int]) -> Part:
    """A part by its bytes. otherwise: its type where it says none. left: parts that may still be made."""
    headers, start = headers_of(mail, start, end)
    one = Part(mail, headers, headers.media or otherwise, start, end)
    if not one.media.startswith("multipart/"):
        return one
    if depth >= DEEPEST:
        one.trouble = f"parts nested deeper than {DEEPEST}; what stands deeper was not read"
        return one
    pieces, is_ended = _pieces(one, headers.parameters("content-type").get("boundary", ""))
    if not pieces and not is_ended and one.raw.strip():
        one.media = TEXT
        one.trouble = "it says that it has parts, but the line between them is missing; read as one text"
        return one
    otherwise = MESSAGE if one.media == "multipart/digest" else TEXT
    for begin, stop in pieces:
        if left[0] <= 0:
            one.trouble = f"more than {MOST:,} parts; the others were not read"
            return one
        left[0] -= 1
        one.parts.append(_part(mail, begin, stop, otherwise, depth + 1, left))
    if not is_ended:
        one.trouble = "its end is missing; it may be cut short"
    return one


def headers_of(mail: bytes, at: int = 0, end: int | None = None) -> tuple[Headers, int]:
    """The headers at a place, and where what follows on them begins; a line that is no header ends them too, where no
    other of a mail follows on it."""
    fields: list[list[bytes]] = []
    broken = False
    begin, end = at, len(mail) if end is None else end
    while at < min(end, begin + HEADER):
        stop = mail.find(b"\n", at, end) + 1 or end
        line = mail[at:stop].rstrip(b"\r\n")
        if not line.strip():
            at = stop
            break
        found = _FIELD.match(line)
        if line[:1] in (b" ", b"\t") and fields:
            if not broken:
                fields[-1].append(b" " + line.strip())
        elif found:
            fields.append([found[1].lower(), found[2].strip()])
            broken = False
        elif not ((at == begin and line.startswith((b"From ", b">From "))) or _KNOWN.match(mail, stop, end)):
            break  # a few broken lines among headers are passed over
        else:
            broken = True
        at = stop
    return Headers(tuple((name.decode("ascii"), b"".join(value)) for name, *value in fields)), at


def _pieces(one: Part, boundary: str) -> tuple[list[tuple[int, int]], bool]:
    """Where the parts of a multipart stand, and whether its last line is there; by a guess where the boundary is missing."""
    found = _lines(one, boundary.encode("utf-8"))
    if not found:
        likely = _LIKELY.search(one.mail, one.start, one.end)
        found = _lines(one, likely[1].rstrip()) if likely else []
    last = next((place for place, line in enumerate(found) if line[1]), None)
    held = found if last is None else found[:last]
    ends = [line.start() for line in found[1 : len(held) + 1]]
    ends += [one.end] * (len(held) - len(ends))
    spans = [_between(one.mail, line.end(), end) for line, end in zip(held, ends, strict=True)]
    return spans, last is not None


def _lines(one: Part, boundary: bytes) -> list[re.Match[bytes]]:
    """The lines of a boundary in a part."""
    if not boundary:
        return []
    line = re.compile(rb"(?m)^--" + re.escape(boundary) + rb"(--)?[ \t]*\r?$")
    return list(line.finditer(one.mail, one.start, one.end))


def _between(mail: bytes, start: int, end: int) -> tuple[int, int]:
    """A stretch between two lines of a boundary, without the line ends that belong to these."""
    start = min(start + 1, end)
    end -= end > start and mail[end - 1 : end] == b"\n"
    end -= end > start and mail[end - 1 : end] == b"\r"
    return start, end


def words_of(raw: bytes, charset: str | None = None) -> str:
    """A header as people read it: encoded words decoded, the rest in the encoding that it is in; on one line."""
    raw = _CUT.sub(_whole, raw)
    pieces: list[tuple[bytes, str | None]] = []
    at = 0
    for word in _WORD.finditer(raw):
        between = raw[at : word.start()]
        is_next = bool(pieces) and pieces[-1][1] is not None and not between.strip()
        if between and not is_next:
            pieces.append((between, None))
        named = word[1].decode("ascii", "replace").lower()
        told = _of_word(word[2].lower(), word[3])
        if is_next and pieces[-1][1] == named:  # a character may be cut in two between words
            pieces[-1] = (pieces[-1][0] + told, named)
        else:
            pieces.append((told, named))
        at = word.end()
    if at < len(raw):
        pieces.append((raw[at:], None))
    made = "".join(letters_of(piece, named or charset).text for piece, named in pieces)
    return " ".join("".join(one if one.isprintable() else " " for one in made).split())


def _whole(words: re.Match[bytes]) -> bytes:
    """Words in base64 as one where they were cut without regard to its groups of four."""
    held = [one[3] for one in _WORD.finditer(words[0])]
    is_cut = any(len(one) % 4 and not one.endswith(b"=") for one in held[:-1])
    return b"=?%s?B?%s?=" % (words[1], b"".join(held)) if is_cut else words[0]


def letters_of(content: bytes, charset: str | None) -> Decoded:
    """Text out of bytes; UTF-7, which no file is in, where a mail says that it is."""
    if charset and charset.strip().lower().endswith("utf-7") and content.isascii():
        text = content.decode("utf-7", "replace")
        return Decoded(plain(text), "utf-7", "\ufffd" in text)
    return decode(content, charset)


def _of_word(kind: bytes, told: bytes) -> bytes:
    if kind == b"b":
        return from_base64(told)[0]
    return binascii.a2b_qp(told, header=True)


def parameters_of(raw: bytes) -> dict[str, str]:
    """The parameters of a header, those in pieces or with an encoding of their own (RFC 2231) put together."""
    plain: dict[str, bytes] = {}
    pieces: dict[str, dict[int, tuple[bytes, bool]]] = {}
    for one in _PARAMETER.finditer(raw):
        name = one[1].decode("ascii", "replace").lower()
        value = one[4].strip()
        if value[:1] == b'"':
            value = re.sub(rb"\\(.)", rb"\1", value[1:].removesuffix(b'"'))
        if one[2] or one[3]:
            place = int(one[2][1:]) if one[2] else 0
            pieces.setdefault(name, {}).setdefault(place, (value, bool(one[3])))
        else:
            plain.setdefault(name, value)
    made = {name: _short(value) for name, value in plain.items()}
    return made | {name: _joined(held) for name, held in pieces.items()}


def _short(value: bytes) -> str:
    """A parameter, such as the name of a file: in an encoding that nobody told where it is no ASCII."""
    return words_of(value) if value.isascii() else " ".join(name_of(value).split())


def _joined(held: Mapping[int, tuple[bytes, bool]]) -> str:
    """A parameter from its pieces, by their numbers."""
    charset, made = None, b""
    for place, (value, is_encoded) in sorted(held.items()):
        if is_encoded and place == min(held) and value.count(b"'") >= 2:
            named, _, value = value.split(b"'", 2)
            charset = named.decode("ascii", "replace")
        made += (
            re.sub(rb"%([0-9A-Fa-f]{2})", lambda two: bytes.fromhex(two[1].decode()), value)
            if is_encoded
            else value
        )
    return " ".join(letters_of(made, charset).text.split())


def content_of(part: Part) -> tuple[bytes, bool]:
    """The bytes of a part as they were before it was sent, and whether they are whole."""
    kind = part.headers.raw("content-transfer-encoding").strip().lower()
    if kind == b"base64":
        return _before_a_footer(part) or from_base64(part.raw)
    if kind == b"quoted-printable":
        return binascii.a2b_qp(part.raw), True
    if kind in (b"x-uuencode", b"uuencode", b"x-uue", b"uue"):
        return _from_uuencode(part.raw)
    return part.raw, True


def from_base64(told: bytes) -> tuple[bytes, bool]:
    """Bytes out of base64, and whether they are whole; text that only says it is base64 stays as it is."""
    letters = told.translate(None, _ALPHABET)
    if len(letters) * 10 < len(b"".join(told.split())) * 9 or _is_prose(told, len(letters)):
        return told, False
    body = letters.split(b"=", 1)[0]
    rest = len(body) % 4
    if rest == 1:
        body = body[:-1]
    made = binascii.a2b_base64(body + b"=" * (-len(body) % 4))
    return made, rest != 1 and (not rest or b"=" in letters)


def _is_prose(told: bytes, letters: int) -> bool:
    """Whether letters stand in words, which base64 never does."""
    return len(_APART.findall(told.split(b"=", 1)[0])) * 15 > letters


def _before_a_footer(part: Part) -> tuple[bytes, bool] | None:
    """Bytes out of base64 that plain text follows on, as lists of mail put it below; a text goes on with it.

    None where none follows on it.
    """
    lead = _LEADING.match(part.raw)
    below = part.raw[lead.end() :] if lead is not None else b""
    if lead is None or not below.strip() or not _WORDS.search(below):
        return None
    told, whole = from_base64(lead[0])
    return (told + b"\n" + below if part.media in (TEXT, HTML) else told), whole


def _from_uuencode(told: bytes) -> tuple[bytes, bool]:
    found = _UUENCODED.search(told)
    try:
        lines = found[1].splitlines() if found else []
        return (
            (b"".join(binascii.a2b_uu(line) for line in lines if line.strip()), True)
            if found
            else (told, False)
        )
    except binascii.Error:
        return told, False
