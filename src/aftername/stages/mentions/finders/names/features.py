"""What speaks for and against a candidate: named features, the same in every language, each with its strength.

Two kinds: of the name itself (its_words) and of what stands around it (around). weights.tsv says what each is worth
and how to put it to a reader. What only the whole document can tell is added in settle.py.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache

from aftername.languages.bodies import by_name as body_names
from aftername.languages.name_words import name_words
from aftername.languages.programme_words import programme_words
from aftername.stages.mentions.finder import View
from aftername.stages.mentions.finders.names.candidate import Candidate
from aftername.stages.mentions.finders.names.text import (
    followed_by,
    left_of,
    line_around,
    near,
    plain,
    right_of,
)
from aftername.stages.mentions.finders.names.words import DIGITS, NUMBERED
from aftername.text.names import comparable

REACH = {
    "zh": 70,
    "ja": 90,
    "ko": 100,
    "en": 180,
}  # code points of the sentence that are looked at on each side
TITLE = 160  # code points from the start in which a title stands
BACK_REACH = 140  # code points behind a name in which the text points back to it
DOES_REACH = 60
BLOCK, TOPIC = 1200, 4  # see topic
LONGEST = 30  # letters of a stem
CLOSERS = "”’」｣』》〉\"'`）)"

_ACRONYM = re.compile(
    r" ?[(（](?:以下|下称|简称|이하|hereafter|hereinafter)?[^()（）\n]{0,8}?[A-Z][A-Za-z0-9&.·-]{1,11}[)）]"
)
_GLOSS = re.compile(r" ?\((?:[A-Z][\w’'-]+(?: [\w’'-]+){1,9}|[一-鿿가-힣ァ-ヺー]{2,24})(?:, ?[A-Z]{2,8})?\)")
_YEARS = re.compile(
    r"(?:19|20)\d\d|(?:令和|平成|昭和)\d|十[一二三四五]五|[一二三四五六七八九]五$|[三五十]年|カ年|か年|개년|年度|년도"
)
_BRACKETED = re.compile(r"[【\[(][^】\])]{1,14}[】\])]")
_OPENERS = "“‘「｢『《〈\"'`（(【[ "


def its_words(one: Candidate) -> None:
    """Features of the name itself, by its words."""
    shown = one.shown
    words = programme_words(one.language)
    more = name_words(one.language)
    bare = one.stem.replace(" ", "") if one.language != "en" else one.stem
    shown["unquoted" if one.how in ("formed", "called") else one.how] = 1
    _shape(one, bare)
    if bare in words.generic or bare in more.generic:
        shown["generic"] = 1
    elif one.language == "en" and _all_generic(one):
        shown[
            "generic"
            if one.kind == "item" or "small-head" in shown or one.how == "headed"
            else "common-words"
        ] = 1
    if one.how == "formed" and (
        bare.endswith(more.loose) or (one.kind == "plan" and bare.endswith(words.loose or ("\x00",)))
    ):
        shown["loose"] = 1
    if bare.startswith(more.verbs) if one.language == "zh" else any(verb in bare for verb in more.verbs):
        shown["clause"] = 1
    if _YEARS.search(bare) is not None and not bare.endswith(("人才", "英才")) and one.how != "headed":
        shown["year-inside"] = 1
    size = len(one.words) * 4 if one.language == "en" else len(bare)
    if size >= 10:
        shown["elaborate"] = 1 if size < 16 else 2
    if size > LONGEST:
        shown["overlong"] = 1
    if len(bare) < 2 and not bare.isdigit():
        shown["one-letter"] = 1
    if (
        one.kind in ("plan", "policy")
        and not {"talent", "number"} & set(shown)
        and _is_paper(one, bare, more.paper)
    ):
        shown["paper"] = 1
    if one.how == "formed" and near(bare, more.trade):
        shown["trade"] = 1
    if one.owner is not None:
        shown["owner"] = 1
    if one.owner_written in more.nation:
        shown["national"] = 1
    if one.kind in ("fund", "special") and "research" in shown and (one.owner_inside or "talent" in shown):
        shown["science-fund"] = 1
    if "national" in shown or "science-fund" in shown:
        shown.pop("ordinary", None)
        shown.pop("ordinary-plain", None)
    if not one.kind and (one.language == "en" or ("kind-word" in shown and one.stem.isascii())):
        shown["lone-capitals"] = 1
    if comparable(one.stem) in body_names():
        shown["generic"] = 1


def _is_paper(one: Candidate, bare: str, endings: tuple[str, ...]) -> bool:
    """Whether a name ends as the titles of plans for a field do: …产业发展行动计划."""
    joint = " " if one.language == "en" else ""
    return f"{bare}{joint}{one.head_written}".endswith(endings)


def _shape(one: Candidate, bare: str) -> None:
    """What kinds of word a stem is made of."""
    shown, words = one.shown, [w for w in one.words if w.kind != "owner"]
    common = name_words(one.language).common_endings
    unknown = [
        i for i, word in enumerate(words) if not word.kind and not (common and word.text.endswith(common))
    ]
    kinds = {word.kind for word in words}
    if one.language != "en" and (NUMBERED.search(bare) is not None or DIGITS.search(bare) is not None):
        shown["number"] = 1
    if one.language == "en" and one.head[1] < one.end and bare.isdigit():
        shown["number"] = 1
    if one.language != "en" and re.fullmatch(r"[a-z]{1,5}\d{0,2}字?", bare):
        shown["letters"] = 1
    elif unknown and not shown.get("number"):
        own = words[unknown[0]].text
        if (len(unknown) > 2 and one.language != "en") or (
            one.language == "zh"
            and unknown[0] > 0
            and one.how == "formed"
            and not ("talent" in kinds and len(own) < 4)
        ):
            shown["strange"] = 1
        elif len(words) == 1 and one.language != "en":
            shown["coined" if len(own) <= 6 else "own-word"] = 1
        else:
            shown["own-word"] = 1
    elif words and not shown.get("number"):
        shown["ordinary-plain" if one.how == "formed" and one.language != "en" else "ordinary"] = 1
    if "talent" in kinds:
        shown["talent"] = 1
        if unknown == [0] and len(words[0].text) > 1 and (one.language == "en" or len(words[0].text) <= 4):
            shown["own-lead"] = 1
    if "research" in kinds:
        shown["research"] = 1
    if words and (words[-1].kind == "act" or words[-1].text in programme_words(one.language).acts):
        shown["act-last"] = 1
        if "talent" in kinds and one.language != "en" and len(bare) > 6:
            shown["function"] = 1


def _all_generic(one: Candidate) -> bool:
    words, more = programme_words("en"), name_words("en")
    told = [word.text for word in one.words]
    if one.kind == "visa" and "talent" in one.shown:
        return False
    return not told or all(word in words.generic or word in more.generic for word in told)


def topic(view: View, at: int, language: str) -> bool:
    """Whether the text around a place speaks of schemes for people or science throughout.

    Looks at BLOCK to three times BLOCK code points around. Two points for each different telling word or benefit, one
    for each other word of context, two at most of those; TOPIC of them make it. Measured 2026-11: news on other matters
    stays below (two of 325 texts reach it), calls, adverts and reports on such schemes reach it even when short.
    """
    block = at // BLOCK
    name = f"topic {language} {block}"
    if name not in view.cache:
        text = plain(view)[max(0, block - 1) * BLOCK : (block + 2) * BLOCK]
        words = programme_words(language)
        others = sum(1 for word in words.context if word not in words.telling and word in text)
        points = 2 * near(text, words.telling) + 2 * near(text, words.benefits) + min(2, others)
        view.cache[name] = points >= TOPIC
    made: bool = view.cache[name]
    return made


def around(view: View, one: Candidate) -> None:
    """Features of what stands around a candidate."""
    text = plain(view) if one.language == "zh" else view.folded
    shown = one.shown
    words, more = programme_words(one.language), name_words(one.language)
    reach = REACH[one.language]
    first, last = _outside(text, one)
    left, right = left_of(text, first, reach), right_of(text, last, reach)
    both = f"{left}\x00{right}"
    if near(both, words.refusals):
        shown["refused"] = 1
    if followed_by(text, one.end, words) or text[last : last + 16].lstrip().startswith(more.behind_not):
        shown["body-behind"] = 1
    if topic(view, one.start, one.language):
        shown["topic"] = 1
    if one.language == "en":
        said = text[max(0, first - 9) : first].strip(' “"').endswith(more.says_what)
    else:
        said = text.startswith(more.says_what, last)
    if said and one.how == "formed":
        shown["says-what"] = 1
    if text[first - 1 : first] == "(" and text[last : last + 1] == ")" and one.language != "en":
        shown["bracketed"] = 1
    if one.how in ("formed", "called") and near(both, more.trade):
        shown["trade"] = 1
    offered = near(both, more.offers)
    if offered:
        shown["offers"] = min(offered, 3)
    people = near(both, words.telling) + near(both, words.context)
    if people:
        shown["people"] = min(people, 2)
    if _does(one.language).search(right[:DOES_REACH]):
        shown["does"] = 1
    if near(text[max(0, first - 24) : first] + "\x00" + text[last : last + 24], words.followed):
        shown["follows"] = 1
    if one.kind == "scholar" and one.language != "en" and _is_title(one, text, last, left):
        shown["scholar-words"] = 1
    if _runner(one.language, text, first, last):
        shown["runner"] = 1
    if _entered(one.language, text, first, last):
        shown["entered"] = 1
    if near(text[last : last + BACK_REACH], words.back):
        shown["points-back"] = 1
    behind = view.text[last : last + 64]
    if _ACRONYM.match(behind) or _GLOSS.match(behind):
        shown["gloss"] = 1
    if _defined(one.language, text, last):
        shown["defined"] = 1
    _by_line(view, text, one, first, last)
    if any(_mention_inside(view, kind, one) for kind in ("amount", "date", "age")):
        shown["value-inside"] = 1
    for kind, name in (("body", "body-near"), ("amount", "money-near")):
        if _mention_near(view, kind, first - len(left), last + len(right), one):
            shown[name] = 1


def _outside(text: str, one: Candidate) -> tuple[int, int]:
    """The candidate with the quotation marks around it."""
    first, last = one.start, one.end
    if one.quote is not None:
        first, last = min(first, one.quote.start), max(last, one.quote.end)
    return first, last


def _is_title(one: Candidate, text: str, last: int, left: str) -> bool:
    """Whether words beside a scholar's title say that it is given: 汀江学者特聘教授."""
    more = name_words(one.language)
    beside = text.startswith(more.scholar_behind, last) or (
        bool(more.scholar_before) and left.endswith(more.scholar_before)
    )
    return beside and "generic" not in one.shown


@cache
def _runner_patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    more = name_words(language)
    before = "|".join(map(re.escape, more.runner_before))
    behind = "|".join(map(re.escape, more.runner_behind))
    if language == "en":
        return (
            re.compile(rf"\b(?:{before})(?: the)?(?: [a-z-]+)? [“\"‘]?$"),
            re.compile(rf"[”\"’)]?,? ?(?:{behind})\b"),
        )
    return (
        re.compile(rf"(?:{before})[^。，,、\n]{{0,4}}$"),
        re.compile(rf"[”」｣』’\"']?(?:\([^()]*\))?(?:{behind})"),
    )


def _runner(language: str, text: str, first: int, last: int) -> bool:
    before, behind = _runner_patterns(language)
    return before.search(text, max(0, first - 30), first) is not None or behind.match(text, last) is not None


@cache
def _does(language: str) -> re.Pattern[str]:
    listed = (re.escape(phrase).replace("…", "[^。，,;；\n]{1,24}") for phrase in name_words(language).does)
    edge = r"\b" if language == "en" else ""
    return re.compile(f"{edge}(?:{'|'.join(listed)}){edge}")


@cache
def _entering(language: str) -> re.Pattern[str]:
    more = name_words(language)
    told = {*programme_words(language).entering, *more.entering} - more.weak_entering
    listed = "|".join(map(re.escape, sorted(told, key=len, reverse=True)))
    if language == "zh":
        return re.compile(rf"(?:{listed})[^,。;，\n]{{0,6}}$")
    if language == "en":
        return re.compile(rf"\b(?:{listed})(?: the| a| an)?(?: [a-z-]+)? ?[“\"‘]?$")
    return re.compile(rf"[」｣』”’'\"`)]? ?(?:{listed})")


def _entered(language: str, text: str, first: int, last: int) -> bool:
    if language in ("zh", "en"):
        return _entering(language).search(text, max(0, first - 44), first) is not None
    if text[max(0, first - 10) : first].rstrip(" ‘“'\"「｢『").endswith(programme_words(language).called):
        return True
    return _entering(language).match(text, last) is not None


@cache
def _aliases(language: str) -> tuple[str, ...]:
    return tuple(phrase for phrase in programme_words(language).aliases if len(phrase) > 1)


def _defined(language: str, text: str, last: int) -> bool:
    """Whether a bracket or a comma behind gives a second name."""
    at = last
    while at < len(text) and text[at] in "”’」｣』\"' ,，、(（":
        at += 1
    return at > last and text.startswith(_aliases(language), at)


def _by_line(view: View, text: str, one: Candidate, first: int, last: int) -> None:
    """Features of the line that a candidate stands in: title, a line of its own, the slot of a notice's title."""
    shown = one.shown
    begin, end = line_around(text, first, last)
    lead, rest = text[begin:first].strip(), text[last:end].strip()
    if (
        one.start < TITLE
        and text.count("\n", 0, one.start) < 2
        and text.find("\n", one.end, one.end + TITLE) > 0
    ):
        shown["in-title"] = 1
    if (
        one.language != "en"
        and len(lead) <= 4
        and len(rest) <= 2
        and not rest.endswith(("。", ".", ","))
        and one.how != "alone"
    ):
        shown["line"] = 1
    if one.language == "en":
        _by_capitals(view.text, one, begin, end)
    before, behind = _slot(one.language)
    if len(lead) + len(rest) > 110:
        return
    slot_behind = behind.match(text, last) is not None
    if (slot_behind and (_fits_before(one, lead) or before.search(lead))) or (
        before.search(lead) and one.language == "en"
    ):
        shown["slot"] = 1


def _by_capitals(text: str, one: Candidate, begin: int, end: int) -> None:
    """Features of capitals: several of them in a sentence of small letters; an article before; a headline."""
    shown = one.shown
    if _headline(text[begin:end]) and "quoted" not in shown:
        shown["headline"] = 1
        return
    capitals = sum(word[0].isupper() for word in text[one.start : one.end].split())
    if one.how == "formed" and capitals > 1:
        shown["capitals"] = min(capitals - (0 if "small-head" in shown else 1), 3)
    elif one.how in ("quoted", "headed") and capitals:
        shown["capitals"] = 1
    before = text[max(0, one.start - 6) : one.start].lower()
    if before.endswith("the "):
        shown["article"] = 1
    elif before.endswith((" a ", " an ", "any ", "each ", "some ")):
        shown["any-article"] = 1


def _fits_before(one: Candidate, lead: str) -> bool:
    """Whether nothing but a year, an edition, a bullet or a body stands before a name on its line."""
    return (
        not lead
        or one.shown.get("edition", 0) > 0
        or (one.language != "en" and len(lead) <= 12 and not re.search(r"[。，,]", lead))
    )


@cache
def _slot(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    more = name_words(language)
    before = "|".join(map(re.escape, more.slot_before))
    behind = "|".join(map(re.escape, more.slot_after))
    year = r"(?:(?:19|20)\d\d|\d{3})?[-—至]?(?:(?:19|20)\d\d)?(?:年度?|学年)?(?:第?[一二三四五六七八九十\d]+[批期届轮次]|首批)?"
    if language == "zh":
        return (
            re.compile(rf"(?:{before})(?:{year})[^。，,\n]{{0,10}}[“「｢]?$"),
            re.compile(rf"[”」｣]?(?:(?:\([^()]*\))|{year}|人选|项目|培养对象|候选人)*(?:{behind})"),
        )
    if language == "en":
        return (
            re.compile(rf"(?:{before})[ “\"]*(?:20\d\d )?$"),
            re.compile(rf"[”\"]?(?: 20\d\d(?:[-/]\d\d(?:\d\d)?)?)?[:,]? ?(?:{behind})\b"),
        )
    gap = r"[」｣』”’'\"`]? ?(?:\([^()]*\))? ?(?:\d{0,4}(?:年度?|년도?)|第?\d+[回次期]|제?\d+[차기])? ?"
    return re.compile(rf"(?:{before}|年度?|年度|년|년도|학년도) ?[「｢『‘“'\"]?$"), re.compile(
        rf"{gap}(?:{behind})"
    )


@cache
def _headline(text: str) -> bool:
    """Whether a line is a headline in capitals, where capitals show nothing."""
    long = [w for w in re.findall(r"[A-Za-z][\w’'-]*", text[:400]) if len(w) > 3]
    return (
        text[:1].isupper()
        and not text.rstrip().endswith((".", ";"))
        and len(long) >= 5
        and sum(w[0].isupper() for w in long) >= 0.8 * len(long)
    )


def _places(view: View, kind: str) -> list[tuple[int, int]]:
    """Where the mentions of a kind stand, in order."""
    name = f"places of {kind}"
    if name not in view.cache:
        view.cache[name] = sorted((m.anchor.start, m.anchor.end) for m in view.found if m.kind == kind)
    places: list[tuple[int, int]] = view.cache[name]
    return places


def _mention_inside(view: View, kind: str, one: Candidate) -> bool:
    """Whether a mention of a kind stands inside a candidate."""
    places = _places(view, kind)
    index = bisect_left(places, (one.start, 0))
    return index < len(places) and places[index][1] <= one.end


def _mention_near(view: View, kind: str, low: int, high: int, one: Candidate) -> bool:
    """Whether a mention of a kind stands in a stretch, outside the candidate."""
    places = _places(view, kind)
    index = bisect_left(places, (low, 0))
    while index < len(places) and places[index][0] < high:
        if places[index][1] <= one.start or places[index][0] >= one.end:
            return True
        index += 1
    return False
