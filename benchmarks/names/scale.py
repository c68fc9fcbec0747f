"""How long bringing names together takes as a case grows: made-up names, 12,000 to 100,000 distinct forms.

    .venv/bin/python benchmarks/names/scale.py [NUMBER OF PROGRAMMES ...]

Each made-up programme is written in several ways (head or not, quotes, traditional characters, an owner, a
defined initial) and in pinyin, in Japanese and in Korean readings; documents name a few programmes each,
and the office that runs it beside each. Printed: forms, mentions, programmes, seconds of one core, memory.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "src"))

from aftername.records import (  # noqa: E402
    Anchor,
    BodyName,
    Definition,
    DocumentCard,
    Field,
    Header,
    Mention,
    ProgrammeName,
)
from aftername.records import content_id as cid  # noqa: E402
from aftername.stages.names import resolve  # noqa: E402
from aftername.text.names import comparable  # noqa: E402
from aftername.text.readings import readings, readings_of  # noqa: E402
from aftername.text.readings.table import Tradition  # noqa: E402

OFFICES = 300  # bodies that stand beside the names: what lets readings join across documents
CHARACTERS = 1500  # of the most common ones, that names are made of
HEADS = ("计划", "計劃", "工程", "")
OWNERS = (None, "国家", "浙江省", "苏州市")


def made(programmes: int) -> tuple[list[Mention], dict[str, DocumentCard]]:
    """Mentions of so many made-up programmes, four spellings each, ten documents to one spelling at most."""
    mentions: list[Mention] = []
    cards: dict[str, DocumentCard] = {}
    names = _names(programmes)
    for number, name in enumerate(names):
        for turn in range(7):
            document = cid("scale", number // 3, turn)
            head = HEADS[(number + turn) % 4] if turn < 4 else ""
            core = name if turn < 4 else _read(name, turn)
            written = core + head
            start = (number % 3) * 40
            anchor = Anchor(document, start, start + len(written), written)
            sign = "quoted" if head or turn > 3 else "bare"
            owner = OWNERS[(number // 2 + turn) % 4] if turn < 4 else None
            mentions.append(
                Mention("programme", anchor, ProgrammeName(comparable(core), head, owner, None, sign))
            )
            if turn == 0:
                code = f"X{number % 5000}"
                other = Anchor(document, start + 20, start + 20 + len(code), code)
                mentions.append(
                    Mention("programme", other, ProgrammeName(code.lower(), "", None, None, "defined"))
                )
                spans = ((anchor.start, anchor.end), (other.start, other.end))
                whole = Anchor(document, anchor.start, other.end, "…")
                mentions.append(Mention("definition", whole, Definition(*spans, "简称")))
            office = f"Office {number % OFFICES}"
            place = Anchor(document, start + 30, start + 30 + len(office), office)
            mentions.append(Mention("body", place, BodyName(office.casefold(), None, "ministry")))
            date = Field(f"20{10 + number % 15}-01", None)
            cards[document] = DocumentCard(
                document, document, "", (document,), "zh", 200, Header(published=date)
            )
    return mentions, cards


def _names(count: int) -> list[str]:
    """So many different names of two or three characters, the same at every run."""
    chosen = random.Random(7)
    characters = readings().ordered[:CHARACTERS]
    found: dict[str, None] = {}
    while len(found) < count:
        found["".join(chosen.choices(characters, k=chosen.choice((2, 2, 3))))] = None
    return list(found)


def _read(name: str, turn: int) -> str:
    """A made-up name in pinyin, in Japanese on readings, or in hangul."""
    tradition: Tradition = ("Mandarin", "Japanese", "Korean")[turn - 4]  # type: ignore[assignment]
    syllables = [(readings_of(one, tradition) or ("",))[0] for one in name]
    return "".join(syllables) if turn == 6 else "".join(syllables).capitalize()


def main() -> None:
    print("| forms | mentions | programmes | seconds | MiB |\n|---:|---:|---:|---:|---:|")
    for programmes in map(int, sys.argv[1:] or ("1500", "3000", "6000", "12000", "26000")):
        mentions, cards = made(programmes)
        forms = len({(m.written, m.normal.owner) for m in mentions if isinstance(m.normal, ProgrammeName)})
        began = time.process_time()
        told, _ = resolve(mentions, cards)
        seconds = time.process_time() - began
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"| {forms} | {len(mentions)} | {len(told)} | {seconds:.1f} | {memory:.0f} |", flush=True)


if __name__ == "__main__":
    main()
