"""Figures of note that are about no programme: a shortage of 200,000 engineers, 500 documents reviewed, since when exports are restricted."""

from __future__ import annotations

from collections.abc import Iterable

from aftername.stages.claims.facts.fact import Fact, Finding, Setting
from aftername.stages.claims.facts.spans import crosses, gap, with_bounds
from aftername.stages.claims.passages import Passage

LARGE = 20  # smaller counts are seldom figures of note


_KINDS: dict[str, tuple[str, ...]] = {
    "since": ("date", "period"),
    "shortage": ("count", "amount", "percent", "number"),
}


def look(passage: Passage, setting: Setting) -> Iterable[Finding]:
    """Figures beside a phrase of context that no other fact took; in running text only."""
    if setting.lists_conditions:
        return
    near = 60 if passage.language == "en" else 24
    cues = passage.cues("context")
    told: set[tuple[int, int]] = set()
    for one in cues:
        label = one.cue.label
        kinds = _KINDS.get(label, ("count", "amount", "percent"))
        if label == "size" and not passage.of("speaker"):
            continue
        for mention in passage.of(*kinds):
            place = (mention.anchor.start, mention.anchor.end)
            far = gap((one.start, one.end), place) + 12 * crosses(passage.folded, (one.start, one.end), place)
            if far > near or place in told or any(s < place[1] and place[0] < e for s, e in setting.taken):
                continue
            high = getattr(mention.normal, "high", None)
            low = getattr(mention.normal, "low", None)
            if mention.kind == "number" and (
                getattr(mention.normal, "ordinal", False) or (low or 0) < 1000 or 1900 <= (low or 0) <= 2100
            ):
                continue
            if mention.kind == "count" and max(low or 0, high or 0) < LARGE:
                continue
            told.add(place)
            yield Finding(
                "context",
                label,
                *(place if label == "since" else with_bounds(passage, *place)),
                mention.normal,
                "near",
                None,
                "",
                True,
            )
            if label == "since":
                break


FACT = Fact("context", (), ("context",), look)
