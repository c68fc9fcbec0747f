"""Academic degrees: doctorate, PhD, 博士学位, 修士号, 박사; with "or above" as a minimum."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from aftername.languages.value_words import every
from aftername.records import Degree, Mention
from aftername.stages.mentions.finder import Finder, Hit, View
from aftername.stages.mentions.quantities import take

# Behind a degree these make another thing of it: 博士后 is a post, 博士点 a licence, 学士院 an academy.
_ANOTHER = (
    "后", "後", "点", "點", "导师", "導師", "院", "论文", "論文", "工作站", "流动站", "帽", "論", "과정생", "후", "들러리", "村", "路",
)  # fmt: skip
# 本科高校 are schools and 专科问诊 is medicine: nobody's degree.
_SCHOOLS = (
    "高校",
    "院校",
    "学校",
    "课程",
    "教学",
    "教育",
    "招生",
    "人才培养",
    "问诊",
    "医院",
    "医生",
    "医师",
    "门诊",
    "疾病",
    "医联",
)
# 학사일정, 학사관리: affairs of a school
_AFFAIRS = ("일정", "관리", "경고", "행정", "운영", "제도", "규정", "정보", "업무", "지원", "팀")
_LEVELS_OF_SCHOOL = frozenset({"本科", "大学本科", "专科", "大专", "大学专科"})
_ANOTHER_BEFORE = ("post", "post-", "重", "日", "名誉", "荣誉", "榮譽", "명예", "honorary ", "学", "國", "国")


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


FINDER = Finder(
    "degrees", ("degree",), tuple(sorted({word for words in every() for word in words.degrees})), look
)
