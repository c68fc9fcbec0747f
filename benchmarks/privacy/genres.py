"""Private details in texts of many genres: how many leak, and how much that is ordinary is blacked out.

usage: genres.py [FOLDER ...] [--draws 60] [--seed 1] [--show 20]

FOLDER holds made-up texts in four languages, one a genre (LANGUAGE-GENRE.txt). {KIND:PATTERN} stands where a detail is
drawn: # is a figure, [1-9] one of these, a|b one of two; {name} draws a name of the language. By default genres/, which the
rules were mended with, and later/, whose texts were written when the rules stood and have not been changed since.
Kinds that must be masked: name, run (a name in running text), latin (the same, in Latin letters), mobile, landline, mail, id, passport, bank, chat, birth, address;
kinds that must not: figure (sums, days, numbers of papers), office (who holds one), programme (what a scheme is called).
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from pathlib import Path
from random import Random

import notices

from aftername.exports.masking import Mask
from aftername.find import find_mentions

HERE = Path(__file__).resolve().parent
STAY = ("figure", "office", "programme")
AIMS = {"name": 0.10, "latin": 0.10, "run": 0.10, "figure": 0.01, "office": 0.01, "programme": 0.0}
APART = "\n---\n"  # between the texts of one file
LEAST_HIDDEN = 0.7  # of the letters and figures of a detail, for it to count as masked

_SLOT = re.compile(r"\{(?P<kind>[a-z]+)(?::(?P<pattern>[^{}]*))?\}")
_AT = re.compile(r"@| ?\(at\)| at ")
_DRAWN = re.compile(r"#|\[([^\]]*)\]")


def _class(told: str) -> list[str]:
    """The characters of a class such as 1-9 or AB."""
    spread = re.sub(r"(.)-(.)", lambda m: "".join(map(chr, range(ord(m[1]), ord(m[2]) + 1))), told)
    return list(spread)


def drawn(pattern: str, chance: Random) -> str:
    """A pattern with its figures and letters drawn."""
    one = chance.choice(pattern.split("|"))
    return _DRAWN.sub(lambda m: chance.choice(_class(m[1]) if m[1] else list("0123456789")), one)


def name(language: str, chance: Random) -> str:
    """A name of nobody."""
    match language:
        case "zh":
            return chance.choice(notices.ZH_SURNAMES) + chance.choice(notices.ZH_GIVEN)
        case "ja":
            return chance.choice(notices.JA_NAMES)
        case "ko":
            return chance.choice(notices.KO_SURNAMES) + chance.choice(notices.KO_GIVEN)
    return f"{chance.choice(notices.EN_GIVEN)} {chance.choice(notices.EN_FAMILY)}"


def filled(text: str, language: str, chance: Random) -> tuple[str, list[tuple[str, int, int]]]:
    """A text with its details drawn, and where each stands."""
    made, places, at, size = [], [], 0, 0
    for slot in _SLOT.finditer(text):
        before = (
            drawn(text[at : slot.start()], chance)
            if "[1-9]" in text[at : slot.start()]
            else text[at : slot.start()]
        )
        value = drawn(slot["pattern"], chance) if slot["pattern"] else name(language, chance)
        made += [before, value]
        size += len(before)
        places.append((slot["kind"], size, size + len(value)))
        size += len(value)
        at = slot.end()
    return "".join(made) + text[at:], places


def wrong(text: str, masked: str, place: tuple[str, int, int]) -> bool:
    """Whether a detail can be read that must not be, or cannot that must."""
    kind, start, end = place
    domain = _AT.search(text, start + 1, end) if kind in ("mail", "chat") else None
    end = domain.start() if domain else end  # whose address it is stays readable
    signs = [at for at in range(start, end) if text[at].isalnum()]
    hidden = sum(text[at] != masked[at] for at in signs)
    return hidden > 0 if kind in STAY else hidden < LEAST_HIDDEN * len(signs)


def tried(folder: Path, draws: int, seed: int, show: int) -> dict[tuple[str, str], list[int]]:
    """By language and kind: how many stood there, and how many went wrong."""
    counted: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])
    seen: set[tuple[str, int]] = set()
    for file in sorted(folder.glob("*.txt")):
        language, chance = file.stem[:2], Random(f"{seed} {file.name}")
        for one in file.read_text("utf-8").split(APART) * draws:
            text, places = filled(one, language, chance)
            masked = Mask((m for m in find_mentions(text, language) if m.kind == "person"), text).cover(text)
            for number, place in enumerate(places):
                bad = wrong(text, masked, place)
                counted[language, place[0]][0] += 1
                counted[language, place[0]][1] += bad
                if bad and len(seen) < show and (one, number) not in seen:
                    seen.add((one, number))
                    line = text[text.rfind("\n", 0, place[1]) + 1 : text.find("\n", place[2])]
                    print(f"    {file.stem} {place[0]} {text[place[1] : place[2]]!r} in {line!r}")
    return counted


def table(counted: dict[tuple[str, str], list[int]]) -> None:
    """Print the shares by kind, and the sums that the aims are for."""
    kinds = sorted({kind for _, kind in counted}, key=lambda kind: (kind in STAY, kind))
    print(
        "| | "
        + " | ".join(("zh", "ja", "ko", "en", "all", "aim"))
        + " |\n|---|---:|---:|---:|---:|---:|---:|"
    )
    groups = [(kind, (kind,)) for kind in kinds]
    details = tuple(kind for kind in kinds if kind not in (*STAY, "name", "latin", "run"))
    for title, held in (*groups, ("**numbers and addresses**", details)):
        cells = []
        for languages in (("zh",), ("ja",), ("ko",), ("en",), ("zh", "ja", "ko", "en")):
            of = sum(counted[one, kind][0] for one in languages for kind in held if (one, kind) in counted)
            bad = sum(counted[one, kind][1] for one in languages for kind in held if (one, kind) in counted)
            cells.append(f"{bad / of:.1%} of {of:,}" if of else "")
        print(f"| {title} | {' | '.join(cells)} | {AIMS.get(title, 0.02):.0%} |")


def main() -> None:
    """Draw, mask, count, print."""
    asked = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    asked.add_argument("folders", nargs="*", type=Path, default=[HERE / "genres", HERE / "later"])
    asked.add_argument("--draws", type=int, default=60)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--show", type=int, default=0, help="failures to print")
    told = asked.parse_args()
    for folder in told.folders:
        print(f"\n{folder.name}: {len(list(folder.glob('*.txt')))} texts, each drawn {told.draws} times\n")
        table(tried(folder, told.draws, told.seed, told.show))


if __name__ == "__main__":
    main()
