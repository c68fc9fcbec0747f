"""Academic degrees: doctorate, PhD, 博士学位, 修士号, 박사; with "or above" as a minimum."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from aftername.languages.value_words import alike
from aftername.records import Degree, Mention
from aftername.stages.mentions.finder import Finder, Hit, View
from aftername.stages.mentions.quantities import take

# Behind a degree these make another thing of it: 博士后 is a post, 博士点 a licence, 学士院 an academy.
_ANOTHER = alike("no_degree_behind")
_SCHOOLS = alike("school_behind")
_AFFAIRS = alike("affairs_behind")
_LEVELS_OF_SCHOOL = frozenset({"本科", "大学本科", "专科", "大专", "大学专科"})
_ANOTHER_BEFORE = alike("no_degree_before")


def look(view: View, hits: Sequence[Hit]) -> Iterable[Mention]:
    """Degrees, longest wording first."""
    text = view.folded
    end_before = 0
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if hit.start < end_before:
            continue
        levels, above = view.values_at("degrees", hit.start), view.values_at("above", hit.start)
        word = levels.starting(text, hit.start)
        if word is None or word != hit.trigger:
            continue
        end = hit.start + len(word)
        if word[0].isascii() and hit.start and text[hit.start - 1].isalnum():
            continue
        if text.startswith(_ANOTHER, end) or (
            text.endswith(_ANOTHER_BEFORE, 0, hit.start) and word[0] in "博학学大本"
        ):
            continue
        if word == "학사" and (text[hit.start - 1 : hit.start] == "장" or text.startswith(_AFFAIRS, end)):
            continue  # 장학사업: of scholarships
        if word in _LEVELS_OF_SCHOOL and text.startswith(_SCHOOLS, end):
            continue
        at = end
        while at < len(text) and text[at] in " \u3000":
            at += 1
        minimum = above.starting(text, at) is not None or text.endswith(
            ("at least a ", "minimum of a ", "최소 ", "至少", "at least "), 0, hit.start
        )
        end_before = end
        level = levels.table[word]
        if take(view, hit.start, end):
            yield view.mention("degree", hit.start, end, Degree(level, minimum))  # type: ignore[arg-type]


FINDER = Finder("degrees", ("degree",), alike("degrees"), look)
