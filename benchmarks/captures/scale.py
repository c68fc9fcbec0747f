"""How long it takes to follow many pages over time, and how much memory.

    python benchmarks/captures/scale.py [CAPTURES] [--texts SHARE [--names]]

Makes CDX lists of so many captures (1,000,000 unless told) of a tenth as many pages, in files of 100,000; some pages are removed, some
behind walls, some answer now and then with an error. --texts: of this share of pages, all captures have made-up texts, in tables;
with --names each of these texts has the name of a programme, and others that only may be names.
Prints seconds and peak memory of the process that writes and of the largest worker.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import tempfile
import time
from pathlib import Path

from aftername.case import review
from aftername.settings import Settings

OF_A_PAGE = 10
OF_A_FILE = 100_000
WORDS = [
    "office",
    "report",
    "grant",
    "notice",
    "river",
    "harbour",
    "table",
    "member",
    "survey",
    "market",
    "school",
    "bridge",
    "paper",
    "valley",
    "summer",
    "letter",
]
BIRDS = ["Larkspur", "Tern", "Dunlin", "Goldcrest", "Redstart", "Sandpiper", "Wagtail", "Whimbrel"]


def answers(chance: random.Random) -> list[int]:
    """What the server answered over time."""
    kind = chance.random()
    made = [200] * OF_A_PAGE
    if kind < 0.1:
        made[-3:] = [404] * 3
    elif kind < 0.15:
        made[-2:] = [403] * 2
    elif kind < 0.2:
        made[chance.randrange(1, OF_A_PAGE - 1)] = 404
    return made


def text(page: int, version: int, chance: random.Random, names: bool = False) -> str:
    """A text of a page that is edited now and then. names: with names of programmes, the first of which goes from a third of the pages."""
    own = random.Random(page)
    lines = [" ".join(own.choices(WORDS, k=12)).capitalize() + f" {page}." for _ in range(12)]
    if version > OF_A_PAGE // 2:
        lines[chance.randrange(12)] = " ".join(chance.choices(WORDS, k=12)).capitalize() + "."
    if names:
        one, other = own.choices(BIRDS, k=2)
        gone = version > OF_A_PAGE // 2 and page % 3 == 0
        lines[3] = (
            f"Applicants to {'it' if gone else f'the {one} Harbour Fellowship Programme'} must hold a doctorate."
        )
        lines[7] = (
            f"The office also read of the {other} grant and of the {one} plan, to which {page} applied."
        )
    return "\n".join(lines)


def written(folder: Path, captures: int, share: float, names: bool = False) -> None:
    """The lists, and tables with texts."""
    chance = random.Random(7)
    pages = captures // OF_A_PAGE
    per_file = OF_A_FILE // OF_A_PAGE
    for start in range(0, pages, per_file):
        listed, rows = [" CDX N b a m s k r M S V g\n"], []
        for page in range(start, min(pages, start + per_file)):
            url = f"http://www.site{page % 97}.example/notice/{page}.html"
            told = chance.random() < share
            for place, status in enumerate(answers(chance)):
                day = f"{2010 + place}{chance.randrange(1, 13):02}{chance.randrange(1, 29):02}"
                if told:
                    made = (
                        {"title": f"Notice {page}", "text": text(page, place, chance, names)}
                        if status == 200
                        else {}
                    )
                    rows.append(json.dumps({"url": url, "captured": day, "status": status, **made}) + "\n")
                else:
                    listed.append(
                        f"example,site)/{page} {day}000000 {url} text/html {status} D{page}{status} - - 100 0 a.warc.gz\n"
                    )
        (folder / f"{start:09}.cdx").write_text("".join(listed), "ascii")
        if rows:
            (folder / f"{start:09}.jsonl").write_text("".join(rows), "ascii")


def main() -> None:
    """Prints the figures."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("captures", nargs="?", type=int, default=1_000_000)
    asked.add_argument("--texts", type=float, default=0.0)
    asked.add_argument("--names", action="store_true")
    given = asked.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pile = Path(folder) / "pile"
        pile.mkdir()
        written(pile, given.captures, given.texts, given.names)
        start, making = time.perf_counter(), time.process_time()
        case = review([pile], Path(folder) / "a.case", Settings(captures=max(300_000, given.captures)))
        took = time.perf_counter() - start
        verdicts = case.verdicts()
        size = (Path(folder) / "a.case").stat().st_size
        case.close()
    peak = [
        resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    ]
    used = sum(
        one.ru_utime + one.ru_stime
        for one in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )
    used -= making
    print(
        f"{given.captures:,} captures: {took:.0f} s, of processors {used:.0f} s, {used / given.captures * 1e6:.0f} µs each; peak {peak[0]} MiB, "
        f"largest worker {peak[1]} MiB; case {size >> 20} MiB; {verdicts}"
    )


if __name__ == "__main__":
    main()
