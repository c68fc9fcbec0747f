"""Names that one tradition plainly spells: whether two of them differ, and whether a reading makes of one what nobody meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from aftername.text.readings.cuts import LONGEST, lattice_of, syllables
from aftername.text.readings.lattice import BLANKS, Source, plain_of, sounds_of, spelling_of
from aftername.text.readings.table import readings, readings_of
from aftername.text.scripts import HAN, HANGUL, KANA

TRADITIONS: dict[Source, str] = {"Mandarin": "Mandarin", "Japanese": "Japanese", "Korean": "Korean", "Cantonese": "Cantonese", "Vietnamese": "Vietnamese", "Han": "written in Han"}  # fmt: skip
_HIRAGANA = re.compile(r"[\u3041-\u3096]{2}")


@dataclass(frozen=True, slots=True)
class Step:
    """One character that explains a syllable of both names.

    first, second: the syllables as written. first_source, second_source: the tradition each is read in, or
    "Han". first_system, second_system: how each is spelt; "" for a written character. cost: of this step.
    """

    character: str
    first: str
    first_source: Source
    first_system: str
    second: str
    second_source: Source
    second_system: str
    cost: float


@lru_cache(maxsize=1)
def usual_pinyin() -> frozenset[str]:
    """The syllables that some common character usually has; kei and tei, read of rare ones, are none."""
    table = readings()
    return frozenset(
        of["Mandarin"][0]
        for character, of in table.of.items()
        if "Mandarin" in of and table.common[character] > 2
    )


@lru_cache(maxsize=65536)
def plain_in(sounds: str) -> frozenset[Source]:
    """The traditions in which a name, as sounds_of gives it, is plainly spelt, in as few syllables as can be; empty for Han."""
    lattice = lattice_of(sounds)
    fewest = syllables(sounds)
    found = set()
    for source in ("Mandarin", "Japanese", "Korean", "Vietnamese"):
        counts = {0: 0}
        for at in range(len(sounds)):
            if at in counts:
                for span in lattice[at]:
                    if (
                        source == "Mandarin"
                        and sounds.isascii()
                        and sounds[at : span.end].strip(BLANKS) not in usual_pinyin()
                    ):
                        continue
                    if not span.letter and any(a.source == source and a.effort == 0 for a in span.arcs):
                        counts[span.end] = min(counts.get(span.end, LONGEST), counts[at] + 1)
        if fewest is not None and counts.get(len(sounds)) == fewest:
            found.add(source)
    return frozenset(found)  # type: ignore[arg-type]


def plainly_other(one: str, other: str) -> Source | None:
    """The tradition in which both names are plain and differ; None when there is none.

    Two names in one script are plain in the same tradition and not the same; or one is plain Mandarin, and the other
    is written in Han that Mandarin reads otherwise.
    """
    for han, name in ((one, other), (other, one)):
        if (
            name.isascii()
            and "Mandarin" in plain_in(name)
            and all("\u3400" <= letter <= "\u9fff" for letter in han)
        ):
            return None if _is_read(han, plain_of(name)) else "Mandarin"
    if one.isascii() != other.isascii() or one.replace(" ", "") == other.replace(" ", ""):
        return None
    return min(plain_in(one) & plain_in(other), default=None)


def _is_read(han: str, letters: str) -> bool:
    """Whether Mandarin reads a Han string so, blanks aside."""
    left = {"".join(letter for letter in letters if letter not in BLANKS)}
    for character in han:
        spelt = [plain_of(one).replace("ü", "u") for one in readings_of(character, "Mandarin")]
        left = {rest[len(one) :] for rest in left for one in spelt if rest.startswith(one)}
    return "" in left


def _is_latin(name: str) -> bool:
    return not (HAN.search(name) or KANA.search(name) or HANGUL.search(name))


def misread(first: str, second: str, steps: Sequence[Step]) -> str:
    """Why steps read a name as nobody would; "" where they do not.

    A Japanese word in hiragana (まつ, not the けいめい of 启明) is spelt by no other tradition. Of two names in different
    scripts that one tradition plainly explains, neither is read half in another one to make them agree.
    """
    sides = (
        [(step.first, step.first_source, step.character) for step in steps],
        [(step.second, step.second_source, step.character) for step in steps],
    )
    for name, own, opposite in ((first, sides[0], sides[1]), (second, sides[1], sides[0])):
        if _is_native(name, own) and not {source for _, source, _ in opposite} <= {"Japanese", "Han"}:
            return f"{name} is a Japanese word"
    sources = [{source for _, source, _ in side} for side in sides]
    if "Han" in sources[0] | sources[1] or _is_latin(first) == _is_latin(second):
        return ""
    one, other = (plain_in(sounds_of(name).strip(BLANKS)) for name in (first, second))
    if one and one == other and max(map(len, sources)) > 1:
        return f"both are plain {TRADITIONS[min(one)]}, and differ"
    return ""


def _is_native(name: str, read: Sequence[tuple[str, Source, str]]) -> bool:
    """Whether a name in hiragana is a Japanese word and no reading taken from Chinese."""
    if not _HIRAGANA.search(name):
        return False
    spelt = (spelling_of(syllable, "Japanese", character) for syllable, _, character in read)
    return any(one is not None and one.tradition == "Japanese kun" for one in spelt)
