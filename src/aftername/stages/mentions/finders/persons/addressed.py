"""Names with a form of address, an office or a role beside them: 林小禾教授, 김서윤 장관, Mara Ellison, an analyst."""

from __future__ import annotations

import re
from collections.abc import Iterator

from aftername.languages.person_words import person_words
from aftername.records import Mention, PersonName
from aftername.stages.mentions.finder import Hit, View
from aftername.stages.mentions.finders.persons.names import (
    EN_NOT,
    KATAKANA_TAIL,
    LATIN_NAME,
    LATIN_TAIL,
    is_chinese,
    is_han,
    is_hangul,
    is_japanese,
    is_korean,
    is_latin,
)

zh, ja, ko, en = (person_words(language) for language in ("zh", "ja", "ko", "en"))

_EN_SAYING = re.compile(r"[,\s]{0,3}(?:who )?(?:" + "|".join(map(re.escape, en.saying)) + r")\b")
_APPOSITION = re.compile(
    r", (?:who is )?(?:an? |the |former )(?:(?!(?:of|son|daughter|wife|husband|brother|sister|friend|to)\b)[\w'’-]+ ){0,5}$"
)
_AFTER_TITLE = re.compile(r"\.? ")
_HONORIFIC_MODIFIERS = tuple(sorted((*zh.title_modifiers, *ja.title_modifiers), key=len, reverse=True))


def _person(view: View, start: int, end: int, sign: str, public: bool) -> Mention:
    return view.mention("person", start, end, PersonName(sign, public))


def chinese_title(view: View, hit: Hit) -> Iterator[Mention]:
    """A Chinese name before 先生, 教授 and the like; public when a verb of saying follows.

    Example: "与林小禾教授签约". Wrong when two characters of a longer word look like a name; the words seen
    to do so stand in NOT_NAMES.
    """
    text = view.text
    if text.startswith(zh.not_after_title, hit.end):
        return
    end = _before_modifiers(text, hit.start)
    name = _chinese_before(text, end)
    if name is not None:
        public = text.startswith(zh.saying, hit.end)
        yield _person(view, name, end, "speaker" if public else "form-of-address", public)


def chinese_office(view: View, hit: Hit) -> Iterator[Mention]:
    """A Chinese name before or behind an office: 部长王小明表示, 王小明部长. Always public.

    A surname that is an everyday word is not taken here (省长江…, 局长高度…).
    """
    text = view.text
    for length in (4, 3, 2):
        name = text[hit.end : hit.end + length]
        behind = text[hit.end + length : hit.end + length + 1]
        closed = (not is_han(behind) and behind not in ("·", "•")) or text.startswith(
            zh.speech, hit.end + length
        )
        if len(name) == length and is_chinese(name) and name[0] not in zh.busy_surnames and closed:
            yield _person(view, hit.end, hit.end + length, "office", True)
            return
    start = _chinese_before(text, hit.start)
    if start is not None and text[start] not in zh.busy_surnames:
        yield _person(view, start, hit.start, "office", True)


def _chinese_before(text: str, end: int) -> int | None:
    """Where a Chinese name that ends here begins; None when there is none, or its left end is not certain."""
    for length in (4, 3, 2):
        start = end - length
        if start < 0 or not is_chinese(text[start:end]):
            continue
        before = text[start - 1 : start]
        if not is_han(before) or (before in zh.before_names and text[start] not in zh.busy_surnames):
            return start
    return None


def _before_modifiers(text: str, at: int) -> int:
    """Where 特聘, 名誉 and the like before a title begin."""
    for _ in range(2):
        for word in _HONORIFIC_MODIFIERS:
            if text.endswith(word, 0, at):
                at -= len(word)
                break
    return at


def japanese_title(view: View, hit: Hit) -> Iterator[Mention]:
    """A Japanese name before さん, 氏, 教授; public for a 教授 or 氏 who says something."""
    text = view.text
    if text.startswith(ja.not_after_title, hit.end) or view.language_at(hit.start) == "zh":
        return
    end = _before_modifiers(text, hit.start)
    start = _japanese_before(text, end)
    if start is not None:
        public = hit.trigger in ("教授", "准教授", "氏") and text.startswith(ja.saying, hit.end)
        yield _person(view, start, end, "speaker" if public else "form-of-address", public)


def japanese_office(view: View, hit: Hit) -> Iterator[Mention]:
    """A Japanese name before an office: 田中誠大臣. Always public."""
    if view.language_at(hit.start) == "zh":
        return
    start = _japanese_before(view.text, hit.start)
    if start is not None:
        yield _person(view, start, hit.start, "office", True)


def _japanese_before(text: str, end: int) -> int | None:
    """Where a Japanese name that ends here begins, or a foreign one in katakana; None when there is none."""
    foreign = KATAKANA_TAIL.search(text, max(end - 40, 0), end)
    if foreign:
        return foreign.start()
    for length in (6, 5, 4, 3, 2):
        start = end - length
        if start < 0 or not is_japanese(text[start:end]):
            continue
        before = text[start - 1 : start]
        if not is_han(before) or before in ja.before_names:
            return start
    return None


def korean_title(view: View, hit: Hit) -> Iterator[Mention]:
    """A Korean name before 씨, 교수 and the like, with one word for the institution between them or none.

    Example: "김서윤 연안대 교수는". Public when a particle of the subject follows an academic title.
    """
    yield from _korean(view, hit, ko.titles, False)


def korean_office(view: View, hit: Hit) -> Iterator[Mention]:
    """A Korean name before or behind an office: 김서윤 장관, 대변인 김서윤. Always public."""
    behind = view.text[hit.end : hit.end + 4]
    after = view.text[hit.end + 4 : hit.end + 5]
    if (
        behind[:1] == " "
        and is_korean(behind[1:])
        and (not is_hangul(after) or after in ko.particles | {"씨"})
    ):
        yield _person(view, hit.end + 1, hit.end + 4, "office", True)
        return
    yield from _korean(view, hit, ko.offices, True)


def _korean(view: View, hit: Hit, titles: tuple[str, ...], office: bool) -> Iterator[Mention]:
    text = view.text
    after = text[hit.end : hit.end + 1]
    if text.startswith(ko.not_after_title, hit.end) or (
        office and is_hangul(after) and after not in ko.particles
    ):
        return
    if view.text[hit.start - 1 : hit.start] != " ":
        if hit.trigger not in ("씨", "님"):
            return
        words = [(hit.start - 3, hit.start)]
    else:
        words = []
        end = hit.start - 1
        for _ in range(2 if hit.trigger not in ("씨", "님") else 1):
            start = end
            while start > 0 and end - start < 14 and is_hangul(text[start - 1]):
                start -= 1
            words.append((start, end))
            if text[start - 1 : start] != " ":
                break
            end = start - 1
    for start, end in words:
        if start >= 0 and is_korean(text[start:end]) and not is_hangul(text[start - 1 : start]):
            says = hit.trigger not in ("씨", "님") and text.startswith(ko.saying, hit.end)
            sign = "office" if office else "speaker" if says else "form-of-address"
            yield _person(view, start, end, sign, office or says)
            return


def english_title(view: View, hit: Hit) -> Iterator[Mention]:
    """A name behind Dr., Mr., Professor; public when a verb of saying follows.

    A surname alone is given, too; the finder keeps it only where the text has the full name.
    """
    text = view.text
    if not text[hit.start].isupper():
        return
    gap = _AFTER_TITLE.match(text, hit.end)
    name = LATIN_NAME.match(text, gap.end()) if gap else None
    if name is None or _without_tail(name.group()) is None:
        return
    end = name.start() + len(_without_tail(name.group()) or "")
    public = _EN_SAYING.match(text, end) is not None
    yield _person(view, name.start(), end, "speaker" if public else "form-of-address", public)


def english_role(view: View, hit: Hit) -> Iterator[Mention]:
    """A name with an office or a role in public: "Minister Roe", "Jane Roe, a policy analyst at". Always public."""
    text = view.text
    aside = _APPOSITION.search(text, max(hit.start - 60, 0), hit.start)
    if aside:
        tail = LATIN_TAIL.search(text, max(aside.start() - 60, 0), aside.start())
        if tail and is_latin(tail.group()) and not text[tail.start() - 1 : tail.start()].isalnum():
            yield _person(view, tail.start(), tail.end(), "speaker", True)
    if hit.trigger in en.offices and text[hit.end : hit.end + 1] in (" ", ","):
        apart = text.startswith(", ", hit.end) and text[hit.start].isupper()
        name = LATIN_NAME.match(text, hit.end + 1 + apart)
        closed = name is not None and (not apart or text[name.end() : name.end() + 1] in (",", "."))
        if name and closed and is_latin(name.group()):
            yield _person(view, name.start(), name.end(), "office", True)


def _without_tail(name: str) -> str | None:
    """A name cut before the first word that is none; None when nothing is left."""
    parts: list[str] = []
    for part in name.split(" "):
        if part.rstrip(".") in EN_NOT:
            break
        parts.append(part)
    told = " ".join(parts).rstrip(".")
    return told if len(told) > 1 else None
