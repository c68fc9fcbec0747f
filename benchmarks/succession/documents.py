"""Documentary succession by the number of documents: the time must grow as they do.

    .venv/bin/python benchmarks/succession/documents.py

Made-up papers: each repeals one of another title. "apart": every title is its own. "alike": all documents bear one of
ten titles, each on another day, and repeal one of ten others: the hardest case, since every title means many papers.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "src"))

from aftername.records import (  # noqa: E402
    CitedTitle,
    Document,
    DocumentCard,
    Field,
    Header,
    Mention,
    Segment,
)
from aftername.stages.succession import Pile  # noqa: E402
from aftername.stages.succession.reasons import documentary  # noqa: E402

SIZES = (2_000, 4_000, 8_000)
ARTICLE = "第{}条 申报单位应当按照本办法的规定提交材料，由主管部门组织评审。\n"


def pile_of(count: int, alike: bool) -> Pile:
    """Papers with a title, thirty articles and a repeal."""
    cards, mentions, texts = {}, {}, {}
    body = "".join(ARTICLE.format(number) for number in range(1, 31))
    for number in range(count):
        name = number % 10 if alike else number
        title, old = f"青岚省第{name}类人才管理办法", f"青岚省第{name}类英才奖励规定"
        day = f"{2000 + number % 25}-{1 + number // 25 % 12:02d}-{1 + number // 300 % 28:02d}"
        text = f"{title}\n{body}本办法自发布之日起施行，《{old}》同时废止。"
        file = f"{number:064d}"
        bare = Document(file, "", text, "zh", Header(), segments=(Segment(0, len(text), "zh"),))
        header = Header(title=Field(title, bare.anchor(0, len(title))), issued=Field(day, None))
        start = text.index(old)
        mentions[bare.id] = [Mention("title", bare.anchor(start, start + len(old)), CitedTitle(old))]
        cards[bare.id] = DocumentCard(bare.id, file, "", (f"{number}.txt",), "zh", len(text), header)
        texts[bare.id] = text
    return Pile((), {}, cards, {}, {}, lambda _: (), mentions.__getitem__, texts.__getitem__)


def main() -> None:
    print("| documents | titles | edges found | seconds |")
    print("|---:|---|---:|---:|")
    for alike in (False, True):
        for size in SIZES:
            pile = pile_of(size, alike)
            start = time.perf_counter()
            found = sum(1 for _ in documentary.look(pile))
            print(
                f"| {size:,} | {'alike' if alike else 'apart'} | {found:,} | {time.perf_counter() - start:.1f} |"
            )


if __name__ == "__main__":
    main()
