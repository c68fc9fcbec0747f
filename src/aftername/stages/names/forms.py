"""Forms: what mentions of one key and one owner are gathered under before grounds join them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from aftername.records import Mention, ProgrammeName
from aftername.text.names import QUOTES, comparable, shape_of

FormKey = tuple[str, str]
"""Shape of the key, and the owner as compared ("" when none is stated or it is the nation)."""

NATION = frozenset(
    {
        "国家",
        "国家级",
        "中央",
        "中国",
        "全国",
        "我国",
        "national",
        "china's",
        "china",
        "the national",
        "정부",
        "国",
        "政府",
        "state",
    }
)
"""Owners that mean the nation as a whole; its scheme is meant where no owner stands, too."""

_LEVEL_ENDS = re.compile(r"(?:省|市|区|县|自治区|特别行政区|委|级)$")
# Number plans (千人, 百人, 3315) are borne by nation, provinces and cities alike; other names mostly by one.
_NUMBERED = re.compile(r"^(?:[十百千万萬亿]+人?|\d+|[a-z]*thousand.*|[a-z]*hundred.*|\d+talents?)$")


@dataclass(slots=True)
class Form:
    """All mentions of one shape and owner. sure: one of them shows itself to be a name."""

    key: FormKey
    mentions: list[Mention] = field(default_factory=list)
    sure: bool = False


def owner_key(owner: str | None) -> str:
    """An owner as compared: 浙江省 and 浙江 agree; the nation and nobody stated agree."""
    if not owner:
        return ""
    plain = comparable(owner)
    plain = plain.removesuffix("'s").removesuffix("的")
    if plain in NATION:
        return ""
    return _LEVEL_ENDS.sub("", plain) or plain


def numbered(shape: str) -> bool:
    """Whether a shape is a number plan, which many owners have."""
    return _NUMBERED.match(shape) is not None


def bare(written: str) -> str:
    """A name for people: on one line, without quotation marks around the whole of it.

    Marks around a part of it stay: “东流”工程 is shown so.
    """
    name = " ".join(written.split())
    while len(name) > 2 and name[0] in QUOTES and name[-1] in QUOTES:
        name = name[1:-1].strip()
    if sum(c in QUOTES for c in name) == 1 and (name[0] in QUOTES or name[-1] in QUOTES):
        name = name.strip(QUOTES)
    return name


def forms_of(mentions: Iterable[Mention]) -> dict[FormKey, Form]:
    """Mentions gathered by shape and owner. Euphemisms point to sets and are left out.

    A mention without owner takes the owner that its document gives the same shape elsewhere, when it gives
    only one; and of names that are no number plans, the one owner that the whole case gives it.
    """
    named: list[tuple[Mention, ProgrammeName, str, str]] = []
    in_document: dict[tuple[str, str], set[str]] = {}
    in_case: dict[str, set[str]] = {}
    for mention in mentions:
        normal = mention.normal
        if not isinstance(normal, ProgrammeName) or normal.sign == "euphemism":
            continue
        shape = shape_of(normal.key)
        owner = owner_key(normal.owner)
        if not shape:
            continue
        named.append((mention, normal, shape, owner))
        if owner:
            in_document.setdefault((mention.anchor.document, shape), set()).add(owner)
            in_case.setdefault(shape, set()).add(owner)
    forms: dict[FormKey, Form] = {}
    for mention, normal, shape, owner in named:
        if not owner:
            near = in_document.get((mention.anchor.document, shape), set())
            anywhere = in_case.get(shape, set())
            if len(near) == 1:
                owner = next(iter(near))
            elif len(anywhere) == 1 and not numbered(shape):
                owner = next(iter(anywhere))
        form = forms.setdefault((shape, owner), Form((shape, owner)))
        form.mentions.append(mention)
        form.sure = form.sure or normal.sign != "bare"
    return forms
