"""Words that point back to a programme ("the programme", 该计划, 同計画, 이 사업), and programmes without a name ("an initiative to recruit ...")."""

from __future__ import annotations

import re
from dataclasses import replace

from aftername.stages.claims.candidate import Candidate
from aftername.stages.claims.passages import Passage, Seen
from aftername.stages.claims.tie_lists import PRONOUN
from aftername.stages.claims.topics import UNNAMED, Spread, Subject

# Words that may stand between "the" and "scheme": none that begins another noun phrase ("the costs of each project").
_BETWEEN = r"(?:(?!(?:per|of|for|in|and|or|to|by|with|from|on|a|an|the|each|every)\s)[a-z0-9’'-]+\s+)"
_DETERMINED = re.compile(rf"\b(?:the|this|that|such)\s+{_BETWEEN}{{0,4}}$")
_DETERMINED_MANY = re.compile(r"\b(?:these|both|those|the two)\s+(?:[a-z0-9’'-]+\s+){0,3}$")
_UNDETERMINED = re.compile(
    r"\b(?:part of|under|through|via|of|for|in|launched|announced|runs|run|to)\s+(?:an?|another|one|some)\s+(?:[a-z0-9’'-]+\s+){0,4}$"
)
_OTHER_PLANS = re.compile(
    r"(?:work|action|five-year|annual|development|business|computer|software|training|degree|space|television|tv|radio|nuclear|pension|research|construction|master|lesson|study|space|contingency|peace)\s+$"
)
_BEFORE_NAME = re.compile(
    r"[,\s]*(?:is |was |are )?(?:called|known as|named|dubbed|titled|under the name|[“\"‘])"
)
_UNTIL = re.compile(r"\b(?:until|till|previously|formerly|originally|before \d|at first|at the time)\b")
_RENEWED = re.compile(
    r"\b(?:revamped|overhauled|rebranded|renamed|relaunched|revived|restructured|reformed|resurrected|reborn|successor|replacement|follow-up|follow-on|renewed|reworked|remodelled)\b"
)


def pointing(passage: Passage, named: list[Candidate], genre: str, topic: Subject | None) -> list[Candidate]:
    """Words that point back, and programmes without a name."""
    made: list[Candidate] = []
    for one in passage.cues("@coref", "@unnamed"):
        if any(one.start < other.end and other.start < one.end for other in (*named, *made)):
            continue
        if one.cue.language == "en":
            candidate = _english(passage, one, named, is_notice=genre == "notice" and topic is not None)
        else:
            candidate = _eastern(passage, one, is_of_one=topic is not None)
        if candidate is not None and not _overlaps(candidate, named):  # "the NTP programme" is a name
            made.append(candidate)
    if passage.language == "en" and not any(c.role == "back" for c in made):
        pronoun = PRONOUN.match(passage.folded, passage.start, passage.end)
        if pronoun is not None:
            made.append(Candidate(pronoun.start(), pronoun.end(), (), "back", "one"))
    return made


def _eastern(passage: Passage, one: Seen, *, is_of_one: bool) -> Candidate | None:
    """Chinese, Japanese and Korean words. is_of_one: whether the paper is about a programme."""
    if one.cue.fact == "@unnamed":
        return Candidate(one.start, one.end, (UNNAMED,), "unnamed", "one")
    if one.cue.label == "rules" and not is_of_one:
        return None  # "these rules" are about a programme only where the paper is
    if one.cue.label == "opening" and one.start - passage.start > 1:
        return None
    return Candidate(one.start, one.end, (), "back", "set" if one.cue.label == "many" else "one")


def _english(passage: Passage, one: Seen, named: list[Candidate], *, is_notice: bool) -> Candidate | None:
    """Words such as "programme", by what stands before them. is_notice: whether the paper is a notice about a programme."""
    text = passage.folded
    head = text[max(passage.start, one.start - 60) : one.start]
    if _OTHER_PLANS.search(head):
        return None
    if _BEFORE_NAME.match(text, one.end, passage.end) and not _UNTIL.search(text, one.end, passage.end):
        return None
    written = passage.text[max(passage.start, one.start - 24) : one.start].rstrip().rpartition(" ")[2]
    if written[:1].isupper() and written.lower() not in ("the", "this", "that", "an", "a"):
        return None
    many = one.cue.label == "many"
    found = (_DETERMINED_MANY if many else _DETERMINED).search(head)
    if found is None:
        return _undetermined(text, one, head, named) if one.cue.label == "one" else None
    if " other " in found[0]:
        return None
    if text.startswith((" of ", " to send"), one.end) and found[0].strip() == "the":
        return None
    begin = one.start - len(head) + found.start()
    if _RENEWED.search(found[0]) and not is_notice:
        return Candidate(begin, one.end, (UNNAMED,), "unnamed", "one")  # what came of what is named
    return Candidate(begin, one.end, (), "back", "set" if many else "one")


def _undetermined(text: str, one: Seen, head: str, named: list[Candidate]) -> Candidate | None:
    """A programme without a name ("under a scheme"), where none is named right before it."""
    found = _UNDETERMINED.search(head)
    if found is None:
        return None
    begin = one.start - len(head) + found.start()
    if any(0 <= begin - other.end <= 3 for other in named):
        return None
    begin = text.find("a", begin + len(found[0].split(" ", 1)[0]), one.end)
    return Candidate(begin, one.end, (UNNAMED,), "unnamed", "one")


def meant(
    back: Candidate, earlier: list[Candidate], focus: list[Candidate], topic: Subject | None, genre: str
) -> Candidate:
    """Words that point back, with the programme they point at. earlier: named before them in the sentence. focus: spoken of last."""
    if earlier:
        return replace(back, ids=earlier[-1].ids, spread=_plural(back, earlier[-1]))
    if topic is not None and (not focus or genre in ("notice", "advert", "contract")):
        return replace(back, ids=topic.ids, spread=topic.spread)
    if not focus:
        return back
    different: dict[tuple[str, ...], Candidate] = {}
    for one in focus:
        different.setdefault(one.ids, one)
    ids = tuple(dict.fromkeys(one for several in different for one in several))
    if back.spread == "set":
        return replace(back, ids=ids, spread="set" if len(ids) > 1 else "one")
    if len(different) > 1:
        return replace(back, ids=ids, spread="undecided")
    last = focus[0]
    together = last.spread == "set" and len(last.ids) > 1  # one of several that were named together
    return replace(back, ids=last.ids, spread="undecided" if together else last.spread)


def _overlaps(one: Candidate, named: list[Candidate]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in named)


def _plural(back: Candidate, named: Candidate) -> Spread:
    return named.spread if back.spread == "one" else "set"
