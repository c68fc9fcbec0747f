"""What the title of a paper says: which paper it is, which edition, and what it does to others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from aftername.citing.title_keys import comparable, forms_of, on_one_line
from aftername.languages.expressions import any_of
from aftername.languages.pack import pack
from aftername.languages.repeal_words import ActKind, union
from aftername.records import Anchor, Date, DocumentCard, Mention
from aftername.text.folding import folded
from aftername.values.number_signs import HAN_FIGURES, YEAR

_NATION = pack("zh", "papers").phrases("nation")[0]
LONGEST = 80  # characters of a first line that is a title
LONGEST_KIND = 8  # characters of the kind of paper at the end of a title: 告示, 일부개정고시(안)
LINES = 6  # the history of a paper stands in one of its first lines, in brackets
HEAD = 3_000  # characters in which that line lies
_TAIL = re.compile(r"\s*[（(\[【〔]([^（()）\[\]【】〔〕]{1,80})[）)\]】〕]\s*$")
_YEAR = re.compile(rf"(?:19|20)\d{{2}}[{YEAR}]?")
_VERSION = any_of("repeals", "version")
_AND_SO_ON = pack("zh", "repeals").phrases("and so on")[0]
_EDITION = re.compile(
    rf"(?:v(?:er(?:sion)?)?\.?\s*)?(\d{{1,2}}\.\d{{1,2}})\s*(?:{_VERSION})?"
    rf"|{any_of('layout', 'ordinal')}([{HAN_FIGURES}\d]{{1,3}}){_VERSION}|(?:19|20)\d{{2}}\s*[{YEAR}]?{_VERSION}"
)
_JOINS = re.compile(any_of("repeals", "joins", "ja"))
# What stands before it in a title belongs to another act: 甲基準を廃止する告示並びに乙基準…
_OTHER_ACT = re.compile(r"を(?:改正|廃止)する[^、及並]{1,6}(?:、|及び|並びに)|の(?:廃止|改正)に伴い、?")
_ISSUING = pack("zh", "repeals").phrases("issuing")
_MARKS = '《》〈〉「」『』“”"‘’ \n'


def own_title(card: DocumentCard, text: str, titles: Sequence[Mention]) -> Anchor | None:
    """Where a document states its title: as its header has it, else its first line, else 现将《…》印发.

    titles: the titles between marks in the text, in order. None where it states none that could be read; the page
    of a first line is known only where those titles have pages.
    """
    if card.header.title is not None:
        return card.header.title.anchor
    begin = len(text) - len(text.lstrip())
    line = text[begin : begin + LONGEST].split("\n\n")[0].split("\n")[0].rstrip()
    if (
        line
        and _TAIL.sub("", line).endswith(union("kinds"))
        and not line.startswith(("《", "“", *pack("zh", "layout").phrases("ordinal")))
        and begin < HEAD
    ):
        return Anchor(
            card.id,
            begin,
            begin + len(line),
            line,
            1 if any(one.anchor.page for one in titles) else None,
            card.found,
        )
    for one in titles:
        if one.anchor.start > HEAD // 2:
            break
        lead = text[max(0, one.anchor.start - 14) : one.anchor.start].rstrip("《〈 \n")
        if lead.endswith(_ISSUING):
            return one.anchor
    return None


def file_of(card: DocumentCard) -> str:
    """The name of the file a document was read from."""
    return card.paths[0].replace("!", "/").rstrip("/").rsplit("/", 1)[-1] if card.paths else card.id


def _carried(title: str) -> str:
    """The title inside 关于印发《…》的通知 where it carries exactly one; else the title itself."""
    inner = re.findall(r"《((?:[^《》]|《[^《》]*》)+)》", title)
    if len(inner) == 1 and forms_of(title).carried and comparable(inner[0]) in forms_of(title).carried:
        return str(inner[0])
    return title


def shown(title: str) -> str:
    """A title on one line, without the marks around it."""
    plain = on_one_line(title).strip()
    if plain[:1] in "《〈「『" and plain[-1:] in "》〉」』":
        plain = plain[1:-1]
    return plain.removeprefix("the ").removeprefix("The ")


@cache
def plain_key(title: str) -> str:
    """What writings of one title share; its version stays, a nation before it does not, a carrier is opened."""
    key = comparable(_carried(shown(title)))
    return key.removeprefix(_NATION) if len(key) > len(_NATION) + 2 else key


@cache
def base_of(title: str) -> str:
    """A title without the words that tell its editions apart: 暂行, （试行）, 2.0版, （2019年修订）."""
    plain = _carried(shown(title))
    while match := _TAIL.search(plain):
        said = comparable(match[1])
        told = said in edition_words() or (
            _YEAR.match(match[1])
            and said.endswith((*edition_words(), *pack("zh", "repeals").phrases("version")))
        )
        if not told and not _EDITION.fullmatch(folded(match[1])):
            break
        plain = plain[: match.start()]
    plain = _EDITION.sub("", folded(plain))
    key = plain_key(plain)
    for word in _trial_words():
        key = key.replace(word, "", 1) if len(key) > len(word) + 4 else key
    return key


@cache
def rank_of(title: str) -> tuple[int, float]:
    """Which edition a title shows itself to be: trial before the rest, then by the figure of its version."""
    low = folded(shown(title))
    number = _EDITION.search(low)
    figure = float(number[1]) if number and number[1] else 0.0
    key = comparable(title)
    trial = any(word in key for word in _trial_words())
    revised = any(key.endswith(word) for word in edition_words() if word not in _trial_words())
    return (0 if trial else 2 if revised else 1, figure)


def act_of(title: str) -> tuple[ActKind, tuple[str, ...]] | None:
    """What a title says the paper does, and to which: 关于废止《甲办法》的决定; None for a title that does nothing.

    Without marks, what stands before or behind the words is a title only where it ends as titles of papers do; of
    several in one title (A及びBの一部を改正する法律) each must.
    """
    plain = _TAIL.sub("", title)
    low = folded(plain)
    for before, after, kind in _title_forms():
        at = low.find(before) if before else 0
        end = low.rfind(after, at + len(before)) if after else len(low)
        if at < 0 or end < at + max(len(before), 1):
            continue
        rest = low[end + len(after) :]
        if not before and (len(rest) > LONGEST_KIND or "の" in rest):
            continue  # another paper that speaks of it: 甲法の一部を改正する法律の施行期日を定める政令
        middle = plain[at + len(before) : end]
        marked = re.findall(r"[《〈「『]([^《〈「『》〉」』]{3,150})[》〉」』]", middle)
        if marked:
            return kind, tuple(marked)
        if before and not before.isascii():
            cut = re.match(r"(.{4,80}?)的(?:决定|決定|通知|公告|令|命令)", middle)
            middle = cut[1] if cut else ""
        middle = _OTHER_ACT.split(middle)[-1].strip(_MARKS).removesuffix(_AND_SO_ON)
        pieces = [one.strip(_MARKS).removesuffix(_AND_SO_ON) for one in _JOINS.split(middle)]
        if not all(_is_title(one) for one in pieces):
            pieces = [middle]
        return kind, tuple(one for one in pieces if _is_title(one))
    return None


def _is_title(written: str) -> bool:
    """Whether what stands in a title without marks is a title itself."""
    plain = _TAIL.sub("", written).rstrip()
    numbered = (
        re.search(r"(?:告示|令|法律|通知|훈령|고시|예규).{0,4}(?:第.{1,8}号|제.{1,8}호)", written) is not None
    )
    if len(comparable(plain)) < 4:
        return False
    if plain.isascii():
        return any(re.search(rf"\b{kind}\b", plain) for kind in union("kinds") if kind.isascii())
    return numbered or plain.endswith(union("kinds"))


def is_draft(title: str) -> bool:
    """Whether a title says that the paper does not hold yet: （征求意见稿）."""
    match = _TAIL.search(title.rstrip())
    said = comparable(match[1]) if match else ""
    return any(said == comparable(word) for word in union("drafts")) or comparable(title).endswith(
        tuple(comparable(word) for word in union("drafts") if len(word) > 2 and not word.isascii())
    )


def revised_on(text: str, dates: Sequence[Mention]) -> str:
    """The last day of amendment that the head of a paper states in brackets; "" when it states none."""
    start = 0
    for _ in range(LINES):
        end = text.find("\n", start, HEAD)
        line = text[start : end if end >= 0 else HEAD]
        here = [one for one in dates if start <= one.anchor.start < start + len(line)]
        if here and line.lstrip()[:1] in "（(" and here[0].anchor.start - start <= 6:
            found = ""
            for number, one in enumerate(here):
                stop = here[number + 1].anchor.start if number + 1 < len(here) else start + len(line)
                told = text[one.anchor.end : stop]
                lead = text[max(start, one.anchor.start - 8) : one.anchor.start]
                if isinstance(one.normal, Date) and any(
                    word in told or word in lead for word in union("revised")
                ):
                    found = max(found, one.normal.value)
            return found
        if end < 0:
            break
        start = end + 1
    return ""


@cache
def _title_forms() -> tuple[tuple[str, str, ActKind], ...]:
    from aftername.languages.repeal_words import every

    found = [form for language in every() for form in language.titles]
    return tuple(sorted(found, key=lambda form: -len(form[0] + form[1])))


@cache
def _trial_words() -> tuple[str, ...]:
    return tuple(sorted({comparable(word) for word in union("trial")}, key=lambda word: (-len(word), word)))


@cache
def edition_words() -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(comparable(word) for word in (*union("trial"), *union("edition"), *union("drafts")))
    )


@cache
def standing() -> tuple[str, ...]:
    return tuple(comparable(word) for word in union("standing"))
