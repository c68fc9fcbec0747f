"""How a text says that one thing follows another: the shape of languages/*/ties.py, and all of them compiled.

Each language gives TIES: a table from label to patterns, one a line. A pattern stands for a stretch of a folded sentence
(Chinese in simplified form):

    X, Y        a name or a list of names: X the earlier thing or the part, Y the later one or the whole
    _           a few letters without a comma; ~ some within the clause; … some, commas too; never over another name
    =           words of time and manner only ("then", 2020年, 正式); where nothing else may stand between
    (a/b/)      one of these, here also none of them
    #           a number; a full-width parenthesis is a parenthesis; $ the end of the clause

A pattern that opens with what the label is about ("X~更名为Y") also counts without it, where the sentence leaves it unsaid.

"~renamed" and the like: wide patterns, built of classes of words ("any word for another name, anywhere between the two").
They name both sides, count for programmes only, after all others, and not where "@apart" (an expression: compared, both,
a person, money) stands in their part of the sentence. What they find is marked as suggested by the words.

More rows: "@aside", with Z for a name, where a person or a part of the named thing is meant, not the thing itself; "@heads",
generic words that belong to a quoted name; "@doer", an expression for words that in a gap show the name before to do it to something else; "@plans",
"@denies", expressions that hedge a tie besides those of the claims.

To add a language: copy the folder of one, list its TIES in `patterns`. To add a label: a line of LABELS.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from aftername.records.succession import Relation


class Label(NamedTuple):
    """What a label of a claim means. forward: whether what it is said of is the earlier (or the part). turned: the
    label of the same tie said of the other."""

    relation: Relation
    forward: bool
    turned: str


LABELS: dict[str, Label] = {
    "renamed": Label("renamed", True, "formerly"),
    "formerly": Label("renamed", False, "renamed"),
    "succeeds": Label("succeeded", False, "succeeded by"),
    "succeeded by": Label("succeeded", True, "succeeds"),
    "continues": Label("succeeded", True, "succeeds"),
    "restructured": Label("restructured", True, "restructured from"),
    "restructured from": Label("restructured", False, "restructured"),
    "merged": Label("merged", True, "merged from"),
    "merged from": Label("merged", False, "merged"),
    "split": Label("split", True, "split from"),
    "split from": Label("split", False, "split"),
    "absorbed into": Label("absorbed", True, "absorbs"),
    "absorbs": Label("absorbed", False, "absorbed into"),
    "part of": Label("part-of", True, "has part"),
    "has part": Label("part-of", False, "part of"),
    "version of": Label("version-of", False, "has version"),
    "has version": Label("version-of", True, "version of"),
    "ended": Label("ended", True, ""),
    "alongside": Label("sibling", True, "alongside"),
}

SUGGESTED = "the words suggest it"
"""The note of a claim whose tie a wide pattern found."""

FIRST, LAST = 0xF0000, 0xFFFFD
"""Names stand in the sketch of a sentence as single characters of this range (private use)."""

NAME = f"[{chr(FIRST)}-{chr(LAST)}]"
_NOT = f"{chr(FIRST)}-{chr(LAST)}"
# How far a gap reaches, by language. Set by hand on made-up sentences, 2026-11; not swept.
_GAPS: dict[str, dict[str, str]] = {
    "zh": {
        "_": rf"[^{_NOT}，,。;；:()、]{{0,14}}?",
        "~": rf"(?:\([^{_NOT}()]{{0,20}}\))?[^{_NOT}，。;；:()]{{0,36}}?",
        "…": rf"[^{_NOT}。;；]{{0,60}}?",
        "=": rf"(?:\([^{_NOT}()]{{0,40}}\))?(?:已经?|正式|同时|予以|被|现|将|拟|即|于|在|至|自|起|后|随后|宣布|依法|自行|届时|也|均|全部|一并|相应|[\d年月日底初一二三四五六七八九十〇○零，]){{0,16}}",
    },
    "ja": {
        "_": rf"[^{_NOT}、,。;()]{{0,14}}?",
        "~": rf"(?:\([^{_NOT}()]{{0,20}}\))?[^{_NOT}。;()]{{0,40}}?",
        "…": rf"[^{_NOT}。]{{0,60}}?",
        "=": rf"(?:\([^{_NOT}()]{{0,40}}\))?(?:[\d年月日度末をもってにで、限り平成令和昭和元]|すでに|既に|正式に|同時に|その後|すべて){{0,16}}",
    },
    "ko": {
        "_": rf"[^{_NOT},.;()]{{0,20}}?",
        "~": rf"(?:\([^{_NOT}()]{{0,20}}\))?[^{_NOT},;()]{{0,40}}?",
        "…": rf"[^{_NOT};]{{0,80}}?",
        "=": r" (?:\d+년 ?|\d+월 ?|\d+일 ?|[에부로자]|공식 |정식으로 |이미 |모두 |끝내 |결국 |전면 | ){0,12}",
    },
    "en": {
        "_": rf"[^{_NOT},;:.()]{{0,30}}?",
        "~": rf"(?: ?[,(–—] ?[^{_NOT};]{{1,90}}[,)–—])?[^{_NOT},;:()]{{0,60}}?",
        "…": rf"[^{_NOT};]{{0,120}}?",
        "=": rf"(?: ?[,(–—] ?[^{_NOT};]{{1,60}}[,)–—])?(?: (?:then|later|finally|formally|officially|also|now|itself|eventually|quietly|in \d{{4}}|will|would|should)){{0,4}} ",
    },
}
_END = r"(?=[，。；、,;.)\n]|\s*$)"
_NUMBER = r"(?:\d+(?:\.\d+)?|[一二三四五六七八九十两]+)"
_TOKEN = re.compile(r"(?P<gap>[_~…=$])|(?P<slot>[XYZ])|\((?P<some>[^()]*)\)|(?P<words>[^_~…=$XYZ()]+)")


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern. slots: "X" or "Y" of each group that captures a name, "" for one that captures words.

    triggers: of which one must stand in a sentence. open: whether what it is said of is left out. names: how many it
    needs, lists counted once. wide: whether it only suggests the tie.
    """

    label: str
    regex: re.Pattern[str]
    slots: tuple[str, ...]
    triggers: frozenset[str]
    open: bool
    names: int
    wide: bool = False


def _compiled(label: str, told: str, language: str, is_open: bool = False, is_wide: bool = False) -> Pattern:
    parts: list[str] = []
    slots: list[str] = []
    triggers: tuple[str, ...] = ()
    for match in _TOKEN.finditer(told):
        if match["gap"]:
            parts.append(_END if match["gap"] == "$" else _GAPS[language][match["gap"]])
        elif match["slot"]:
            parts.append(f"({NAME})")
            slots.append(match["slot"])
        else:
            some = match["some"].split("/") if match["some"] is not None else [match["words"]]
            some = [one.replace("（", "(").replace("）", ")") for one in some]
            forms = "|".join(
                (r"\b" if language == "en" and one[:1].isalpha() else "")
                + re.escape(one).replace(r"\#", _NUMBER)
                + (r"\b" if language == "en" and one[-1:].isalpha() else "")
                for one in sorted(some, key=lambda one: -len(one))
            )
            parts.append(f"({forms})")
            slots.append("")
            if "" not in some:
                words = tuple(one.strip().strip("#") for one in some)
                if min(map(len, words)) > min(map(len, triggers), default=0):
                    triggers = words
    return Pattern(
        label,
        re.compile("".join(parts)),
        tuple(slots),
        frozenset(triggers),
        is_open,
        sum(map(bool, slots)),
        is_wide,
    )


def _opened(label: str, told: str, language: str) -> str | None:
    """A pattern without what it is said of at its beginning; None where it does not begin so, or little would be left."""
    about = "X" if LABELS[label].forward else "Y"
    particle = r"(?:\([^()/]{1,2}(?:/[^()/]{0,2})*\))" if language in ("ja", "ko") else "(?!)"
    match = re.match(rf"{about}(?:{particle}[~_…=]?|（|[~_…=])", told)
    if match is None or label in ("ended", "alongside"):
        return None
    rest = told[match.end() :]
    if told[match.end() - 1] == "（":
        rest = "（" + rest
    other = "Y" if about == "X" else "X"
    return rest if other in rest and about not in rest else None


@dataclass(frozen=True, slots=True)
class TieWords:
    """What one language has for ties. aside: matches a name that stands for something of the thing. heads: generic
    words behind a quoted name. doer: matches words in a gap that show the name before to act on something else. apart,
    plans, denies: as the rows of their names."""

    patterns: tuple[Pattern, ...]
    aside: tuple[re.Pattern[str], ...]
    heads: tuple[str, ...]
    doer: re.Pattern[str]
    apart: re.Pattern[str]
    plans: re.Pattern[str]
    denies: re.Pattern[str]
    triggers: AhoCorasick
    asked_by: tuple[tuple[int, ...], ...]

    def asked(self, sentence: str) -> list[Pattern]:
        """The patterns of which a telling word stands in a folded sentence, in their order."""
        held = {place for place, *_ in self.triggers.find_matches_as_indexes(sentence, overlapping=True)}
        return [self.patterns[one] for one in sorted({one for place in held for one in self.asked_by[place]})]


def _lines(told: str) -> Iterator[str]:
    return (line.lstrip() if line.startswith("  ") else line for line in told.splitlines() if line.strip())


@cache
def tie_words(language: str) -> TieWords:
    """The compiled patterns of a language; those of Chinese for one that has none."""
    from aftername.languages.en.ties import TIES as EN
    from aftername.languages.ja.ties import TIES as JA
    from aftername.languages.ko.ties import TIES as KO
    from aftername.languages.zh.ties import TIES as ZH

    language = language if language in _GAPS else "zh"
    table = {"zh": ZH, "ja": JA, "ko": KO, "en": EN}[language]
    made: list[Pattern] = []
    for label, told in table.items():
        if label.startswith("@"):
            continue
        is_wide = label.startswith("~")
        label = label.removeprefix("~")
        for line in _lines(told):
            if is_wide:
                made.append(_compiled(label, line, language, is_wide=True))
                continue
            about = "X" if LABELS[label].forward else "Y"
            made.append(_compiled(label, line, language, about not in line))
            rest = _opened(label, line, language)
            if rest is not None:
                made.append(_compiled(label, rest, language, is_open=True))
    aside = tuple(_compiled("", line, language).regex for line in _lines(table["@aside"]))
    heads = tuple(one for line in _lines(table["@heads"]) for one in line.split("/"))
    triggers = sorted({trigger for one in made for trigger in one.triggers})
    asked_by = tuple(
        tuple(place for place, one in enumerate(made) if trigger in one.triggers) for trigger in triggers
    )
    rows = (re.compile(table[row]) for row in ("@doer", "@apart", "@plans", "@denies"))
    doer, apart, plans, denies = rows
    automaton = AhoCorasick(triggers, matchkind=MatchKind.Standard)
    return TieWords(tuple(made), aside, heads, doer, apart, plans, denies, automaton, asked_by)
