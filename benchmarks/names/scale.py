"""How long bringing names together takes as a case grows: made-up names, 6,250 to 50,000 distinct forms.

    .venv/bin/python benchmarks/names/scale.py

Each made-up programme is written in several ways (head or not, quotes, traditional characters, an owner, a
defined initial); documents name a few programmes each. Printed: forms, mentions, programmes, seconds, memory.
"""

from __future__ import annotations

import resource
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "src"))

from aftername.records import Anchor, Definition, DocumentCard, Field, Header, Mention, ProgrammeName  # noqa: E402
from aftername.records import content_id as cid  # noqa: E402
from aftername.stages.names import resolve  # noqa: E402
from aftername.text.names import comparable  # noqa: E402

FIRST = "汀澄雁鸿苇葭岚霁砚棠榆杉槐荻鹭鸥鲸鹤麓渚汐潮曦晖霖霞虹霓璟瑜琅珏瑾瑶璇玑衡玥珩"
SECOND = "兰航舟帆桥岸洲屿湾港峰岭峦崖谷溪涧泉瀑湖泽沼洋涛浪澜波澈泓淼汇源澍霭霏霄云星辰曜昀昕"
HEADS = ("计划", "計劃", "工程", "")
OWNERS = (None, "国家", "浙江省", "苏州市")


def made(programmes: int) -> tuple[list[Mention], dict[str, DocumentCard]]:
    """Mentions of so many made-up programmes, four spellings each, ten documents to one spelling at most."""
    mentions: list[Mention] = []
    cards: dict[str, DocumentCard] = {}
    names = [a + b + c for a in FIRST for b in SECOND for c in FIRST][:programmes]
    for number, name in enumerate(names):
        for turn in range(4):
            document = cid("scale", number // 3, turn)
            head = HEADS[(number + turn) % 4]
            written = name + head
            start = (number % 3) * 40
            anchor = Anchor(document, start, start + len(written), written)
            sign = "quoted" if head else "bare"
            owner = OWNERS[(number // 2 + turn) % 4]
            mentions.append(
                Mention("programme", anchor, ProgrammeName(comparable(name), head, owner, None, sign))
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
            date = Field(f"20{10 + number % 15}-01", None)
            cards[document] = DocumentCard(
                document, document, "", (document,), "zh", 200, Header(published=date)
            )
    return mentions, cards


def main() -> None:
    print("| forms | mentions | programmes | seconds | MiB |\n|---:|---:|---:|---:|---:|")
    for programmes in (1500, 3000, 6000, 12000):
        mentions, cards = made(programmes)
        forms = len({(m.written, m.normal.owner) for m in mentions if isinstance(m.normal, ProgrammeName)})
        began = time.perf_counter()
        told, _ = resolve(mentions, cards)
        seconds = time.perf_counter() - began
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"| {forms} | {len(mentions)} | {len(told)} | {seconds:.1f} | {memory:.0f} |", flush=True)


if __name__ == "__main__":
    main()
