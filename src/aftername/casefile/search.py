"""Words for the search index, and queries in the same words.

Runs of Han, kana and hangul become overlapping pairs of characters, everything else becomes lowered
words. A query becomes phrases of pairs, so a two-character word is found exactly where it stands, and
nothing else is. Measured against substring search on 20,000 documents: recall and precision 1.000 for
two characters (shared measurements, 2026-11). Han is simplified in both, so 啟動 finds 启动 and 汀蘭 finds 汀兰.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from aftername.text.folding import folded
from aftername.text.han_variants import simplified

_CJK = (
    "[\u1100-\u11ff\u3005\u3007\u3041-\u3096\u30a1-\u30fa\u30fc\u3130-\u318f\u31f0-\u31ff"
    "\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U000323af]"
)
_RUN = re.compile(f"(?P<cjk>{_CJK}+)|(?P<word>(?:(?!{_CJK})[^\\W_])+)")
_LETTER = f"(?!{_CJK})[^\\W_]"  # a letter or digit of a word, as against a CJK character
_QUOTED = re.compile(r'"([^"]*)"|“([^”]*)”|(\S+)')


def _even(text: str) -> str:
    """The text in half width and small letters, Han simplified; always the same length."""
    return simplified(folded(text))


def words(text: str) -> str:
    """What the index is given for a text: pairs of CJK characters and whole words, blanks between.

    The last character of a run stands alone too, so that single characters can be asked for by prefix.
    """
    out: list[str] = []
    for run in _RUN.finditer(_even(text)):
        cjk = run.group("cjk")
        if cjk is None:
            out.append(run.group("word"))
        else:
            out.extend(map("".join, itertools.pairwise(cjk)))
            out.append(cjk[-1])
    return " ".join(out)


def _runs(part: str) -> list[tuple[bool, str]]:
    """The runs of one part of a query: whether it is CJK, and the run."""
    return [(run.group("cjk") is not None, run.group()) for run in _RUN.finditer(_even(part))]


def _phrase(part: str) -> list[str]:
    """The index words of one part of a query, in order; a last single CJK character becomes a prefix."""
    runs = _runs(part)
    out: list[str] = []
    for number, (cjk, run) in enumerate(runs, 1):
        if not cjk:
            out.append(f'"{run}"')
            continue
        out.extend(f'"{a}{b}"' for a, b in itertools.pairwise(run))
        if number < len(runs):
            out.append(f'"{run[-1]}"')
        elif len(run) == 1:
            out.append(f'"{run}"*')
    return out


def parts(query: str) -> tuple[str, ...]:
    """A query's parts: what stands in quotation marks is one part, else each word is."""
    found = ("".join(group or "" for group in one.groups()) for one in _QUOTED.finditer(query))
    return tuple(part for part in found if _runs(part))


def match(query: str) -> str:
    """The FTS5 expression for a query: every part must occur, each as a phrase; "" when nothing is asked."""
    return match_all([[part] for part in parts(query)])


def match_all(asked: Sequence[Sequence[str]]) -> str:
    """The FTS5 expression for parts that must all occur, each in one of several ways; "" for nothing asked."""
    ways = [[phrase for way in part if (phrase := _phrase(way))] for part in asked]
    told = [" OR ".join("(" + " + ".join(phrase) + ")" for phrase in part) for part in ways if part]
    return " AND ".join(f"({part})" if " OR " in part else part for part in told)


def occurrences(text: str, part: str) -> list[tuple[int, int]]:
    """Where a part of a query stands in a text: start and end, code points, in order.

    Width, case, forms of Han characters and what is no letter between its runs do not count; a word of Latin letters or digits
    must be a whole word, as in the index.
    """
    runs = _runs(part)
    if not runs:
        return []
    pattern = r"[\W_]*".join(
        re.escape(run) if cjk else f"(?<!{_LETTER}){re.escape(run)}(?!{_LETTER})" for cjk, run in runs
    )
    return [one.span() for one in re.finditer(pattern, _even(text))]
