"""The forms under which one paper's title may be cited, made comparable."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from aftername.languages.citing_words import is_form
from aftername.languages.documents import paper_words
from aftername.records import record
from aftername.text.folding import folded

SHORTEST = 3  # characters of a key that can still tell one paper from another
LONGEST_OFFICE = 40  # characters an office may have before 关于

_INNER = re.compile(r"[《〈＜<「『]([^《〈＜<「『》〉＞>」』]{2,150})[》〉＞>」』]")
_MARKS = "《》〈〉＜＞<>「」『』“”\"'‘’"
_TAIL = re.compile(r"[（(\[【〔]([^（()）\[\]【】〔〕]{1,20})[）)\]】〕]$")
_DATED_TAIL = re.compile(
    r"\d{4}年?(?:修订|修正|修改|修訂)(?:版|本|稿)?|(?:平成|令和|昭和).{1,20}第.{1,8}号|법률제.+호"
)
_LETTERS = re.compile(r"[^\w]+|_")


@record
class TitleForms:
    """What one title may be called. whole: the title itself, comparable.

    keys: every comparable form, the whole one first. carried: forms of the papers it carries.
    office: what stands before 关于, "" when nothing does.
    """

    whole: str
    keys: tuple[str, ...]
    carried: tuple[str, ...] = ()
    office: str = ""


def comparable(written: str) -> str:
    """A title without blanks, marks and punctuation, half width, small letters, simplified characters."""
    return _LETTERS.sub("", _simplified(folded(written)))


@lru_cache(maxsize=65536)
def forms_of(written: str) -> TitleForms:
    """Every form of a title: without its office, its version, its nation, and what it carries.

    written: with or without title marks. 国务院关于印发《甲规划》的通知 has the forms
    国务院关于印发甲规划的通知, 关于印发甲规划的通知, and carries 甲规划.
    """
    title = written.strip()
    if title[:1] in "《〈「『" and title[-1:] in "》〉」』":
        title = title[1:-1]
    whole = comparable(title)
    keys = [whole]
    office = ""
    bare = _without_version(title)
    if bare != title:
        keys.append(comparable(bare))
    place = _simplified(folded(bare)).find("关于")
    if 0 < place <= LONGEST_OFFICE and not re.search(r"[《〈「『]", bare[:place]):
        office = comparable(bare[:place])
        keys.append(comparable(bare[place:]))
    for nation in _words("nation"):
        keys.extend([key[len(nation) :] for key in keys if key.startswith(nation)])
    carried: list[str] = []
    for inner in _carried(bare):
        carried.extend(key for key in forms_of(inner).keys if key not in carried)
        carried.extend(key for key in forms_of(inner).carried if key not in carried)
    kept = [key for key in dict.fromkeys(keys) if len(key) >= SHORTEST]
    return TitleForms(whole, tuple(kept), tuple(key for key in carried if len(key) >= SHORTEST), office)


def is_pointer(written: str) -> bool:
    """Whether a title is only a word that points to a paper named before: 《办法》, 「同法」."""
    key = comparable(written)
    return len(key) < SHORTEST or key in _words("pointers")


def is_paper(written: str) -> bool:
    """Whether a title can be of a paper that an office issues, not of a newspaper or a show."""
    return not comparable(written).endswith(_words("not papers")) and not is_form(written)


def on_one_line(title: str) -> str:
    """A title as one line; a line that broke between two Han characters leaves no blank."""
    joined = re.sub(r"(?<=[\u3400-\u9fff”）])[ \t\u3000]*\n[ \t\u3000]*(?=[\u3400-\u9fff“（])", "", title)
    return " ".join(joined.split())


def _carried(title: str) -> tuple[str, ...]:
    """Titles inside a carrier; empty when the title carries nothing."""
    plain = comparable(title)
    before, verbs, after = _words("carrier before"), _words("carrier verbs"), _words("carrier after")
    inner = _INNER.findall(title)
    for word in before:
        for verb in verbs:
            start = plain.find(word + verb)
            if start < 0:
                continue
            end = next((len(plain) - len(tail) for tail in after if plain.endswith(tail)), None)
            if end is None:
                continue
            if inner:
                return tuple(inner)
            middle = plain[start + len(word) + len(verb) : end]
            return (middle,) if len(middle) >= SHORTEST else ()
    if inner and any(_comes_last(title, verb) for verb in verbs):
        return tuple(inner)  # 甲办印发《乙意见》
    ends = [tail for tail in after if not tail.startswith("的") and plain.endswith(tail)]
    starts = [verb for verb in verbs if verb.isascii() and verb in plain]
    return tuple(inner) if inner and (ends or starts) else ()


def _comes_last(title: str, verb: str) -> bool:
    """Whether a verb stands right before a title in marks that ends the whole title."""
    plain = title.rstrip()
    at = plain.find("《")
    return at > 0 and plain.endswith("》") and comparable(plain[:at]).endswith(verb)


def _without_version(title: str) -> str:
    """A title without (试行), (2019年修订) and the like behind it; years of a plan stay."""
    match = _TAIL.search(title.rstrip())
    if match is None:
        return title
    said = comparable(match[1])
    if said in _words("versions") or _DATED_TAIL.fullmatch(said):
        return title.rstrip()[: match.start()]
    return title


@cache
def _words(name: str) -> tuple[str, ...]:
    """The words of all languages under one name, longest first."""
    found = {comparable(word) for word in paper_words(name)}
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


@lru_cache(maxsize=65536)
def _simplified(written: str) -> str:
    """Han characters in simplified form; a text of one length may come back in another."""
    return str(_converter().convert(written))


@cache
def _converter():  # type: ignore[no-untyped-def]
    from opencc import OpenCC

    return OpenCC("t2s")
