"""Torture a review and see what falls: hostile files, kills, flips, vectors, environments, a full disk.

usage: run.py [PART ...] [--scale N] [--seed N]

PART: hostile, kills, interrupts, flips, vectors, environments, disk; all of them unless told. See README.md beside this file.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent))

import made

from aftername.case import verify_case
from aftername.casefile import Store
from aftername.casefile.seal import digests, plain_connection
from aftername.errors import AfternameError
from aftername.exports.html import _script

COMMAND = [sys.executable, "-m", "aftername"]
ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028]")


class Try(NamedTuple):
    """One try. what: to make it again. trouble: what fell, "" when it held."""

    what: str
    trouble: str


def run(*asked: object, **named: object) -> subprocess.CompletedProcess[str]:
    """A command of Aftername, with its output."""
    return subprocess.run(  # type: ignore[call-overload, no-any-return]
        [*COMMAND, *map(str, asked)],
        capture_output=True,
        text=True,
        errors="backslashreplace",
        check=False,
        **named,
    )


def rows(case: Path) -> dict[tuple[str, str], str]:
    """The digest of every table and document but of what says how the case was made."""
    with contextlib.closing(plain_connection(case)) as db:
        told = digests(db, frozenset({"work", "migrations"})).entries
    return {(one.what, one.name): one.digest for one in told if not one.name.startswith("search")}


def plainly_ended(done: subprocess.CompletedProcess[str]) -> str:
    """What is wrong with the way a command ended."""
    if "Traceback" in done.stderr:
        return "a traceback: " + done.stderr.strip().splitlines()[-1]
    return "" if done.returncode in (0, 1, 2) else f"exit code {done.returncode}"


# The parts


def hostile(place: Path, scale: int, seed: int) -> Iterator[Try]:
    """Hostile files beside sound ones."""
    made.sound(place / "alone", 6)
    made.sound(place / "in", 6)
    made.hostile(place / "in", 60 * scale, Random(seed))
    files = sum(1 for one in (place / "in").iterdir() if one.is_file())
    before = run("review", place / "alone", "-o", place / "a" / "x.case", "--engine", "local")
    done = run("review", place / "in", "-o", place / "b" / "x.case")
    yield Try("the review ends", plainly_ended(done) or plainly_ended(before))
    listed = [
        line for line in run("list", place / "b" / "x.case", "files").stdout.splitlines() if "!" not in line
    ]
    yield Try("every file is accounted for", "" if len(listed) == files else f"{len(listed)} of {files}")
    waiting = [line for line in listed if " waiting " in line]
    yield Try("every file is read or a problem", f"{len(waiting)} wait" if waiting else "")
    names = [
        set(re.findall(r"([^\s“”]+计划)", run("list", place / one / "x.case", "programmes").stdout))
        for one in "ab"
    ]
    yield Try(
        "sound files give what they give alone", "" if names[0] <= names[1] else f"lost {names[0] - names[1]}"
    )
    agreed = run("verify", place / "b" / "x.case")
    yield Try("verify agrees", "" if agreed.returncode == 0 else agreed.stdout[-200:])


def _undisturbed(place: Path) -> tuple[float, dict[tuple[str, str], str]]:
    """Sound files in place, and a review of them that nothing disturbs: its seconds and its rows."""
    made.sound(place / "in", 24)
    began = time.monotonic()
    run("review", "in", "-o", "whole/x.case", cwd=place)
    return time.monotonic() - began, rows(place / "whole" / "x.case")


def kills(place: Path, scale: int, seed: int) -> Iterator[Try]:
    """A review killed at a random moment, with all its processes, and run again."""
    chance = Random(seed)
    whole, wanted = _undisturbed(place)
    page = (place / "whole" / "dossier.html").read_bytes()
    for number in range(4 * scale):
        after = chance.uniform(0.05, max(whole, 0.2))
        target = place / f"k{number}" / "x.case"
        process = subprocess.Popen(
            [*COMMAND, "review", "in", "-o", str(target)],
            cwd=place, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(after)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        again = run("review", "in", "-o", target, cwd=place)
        trouble = plainly_ended(again)
        if not trouble and rows(target) != wanted:
            trouble = "other rows"
        if not trouble and (target.parent / "dossier.html").read_bytes() != page:
            trouble = "another page"
        if not trouble and run("verify", target).returncode:
            trouble = "verify does not agree"
        yield Try(f"killed after {after:.2f} s", trouble)


def interrupts(place: Path, scale: int, seed: int) -> Iterator[Try]:
    """Ctrl-C at random moments, the parent alone killed, two reviews of one case at once."""
    chance = Random(seed)
    whole, wanted = _undisturbed(place)
    for number in range(4 * scale):
        after, alone = chance.uniform(0.3, whole), number % 4 == 3
        if number % 4 == 1:
            after = chance.uniform(0.1, 0.6)  # while the command is being loaded
        target = place / f"i{number}" / "x.case"
        process = _started(place, target)
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(after)
        with contextlib.suppress(ProcessLookupError):
            if alone:
                process.kill()
            else:
                os.killpg(process.pid, signal.SIGINT)
        told = process.communicate()[1]
        trouble = f"exit code {process.returncode}" if process.returncode not in (0, 130, -9) else ""
        trouble = "a traceback" if "Traceback" in told else trouble
        trouble = trouble or _left(process.pid)
        if not trouble and run("review", "in", "-o", target, cwd=place).returncode:
            trouble = "it does not come back"
        if not trouble and rows(target) != wanted:
            trouble = "other rows"
        yield Try(f"{'its parent killed' if alone else 'Ctrl-C'} after {after:.2f} s", trouble)
    for number in range(scale):
        target = place / f"t{number}" / "x.case"
        both = [_started(place, target) for _ in range(2)]
        told = [one.communicate()[1] for one in both]
        trouble = "a traceback" if any("Traceback" in one for one in told) else ""
        trouble = trouble or ("" if any(one.returncode == 0 for one in both) else "neither ended well")
        if not trouble and (
            run("review", "in", "-o", target, cwd=place).returncode or rows(target) != wanted
        ):
            trouble = "other rows"
        if not trouble and run("verify", target).returncode:
            trouble = "verify does not agree"
        yield Try("two reviews of one case at once", trouble)


def _started(place: Path, target: Path) -> subprocess.Popen[str]:
    """A review in a session of its own, Ctrl-C not ignored even where this runs in the background."""
    return subprocess.Popen(
        [*COMMAND, "review", "in", "-o", str(target)],
        cwd=place, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )  # fmt: skip


def _left(session: int) -> str:
    """What processes of a session live on a while after its end."""
    for _ in range(50):
        found = []
        for one in Path("/proc").glob("[0-9]*/stat"):
            with contextlib.suppress(OSError):
                state, _, _, its = one.read_text().rpartition(")")[2].split()[:4]
                found += [one.parent.name] if its == str(session) and state != "Z" else []
        if not found:
            return ""
        time.sleep(0.2)
    return f"{len(found)} processes live on"


def flips(place: Path, scale: int, seed: int) -> Iterator[Try]:
    """Bits flipped, rows and pages changed by hand."""
    chance = Random(seed)
    made.sound(place / "in", 6)
    run("review", place / "in", "-o", place / "x.case", "--engine", "local")
    case = place / "x.case"
    whole = case.read_bytes()
    before = rows(case)
    for _ in range(40 * scale):
        spoilt = bytearray(whole)
        at, bit = chance.randrange(len(whole)), chance.randrange(8)
        spoilt[at] ^= 1 << bit
        case.write_bytes(spoilt)
        yield Try(f"bit {bit} of byte {at}", _named_or_unchanged(case, before))
    case.write_bytes(whole)
    tables = [name for what, name in before if what == "table"]
    edits = [(f"rows of {one} deleted", [f'DELETE FROM "{one}"']) for one in tables] + [
        edit for one in tables for edit in _edits(case, one, chance, 2 * scale)
    ]
    for told, statements in edits:
        case.write_bytes(whole)
        if _changed(case, statements):
            yield Try(told, _named_or_unchanged(case, before))
            if told.split()[-1] in ("mentions", "claims", "programmes", "gaps", "origins"):
                yield Try(f"{told}, sealed anew", _found_deep(case, before))
    case.write_bytes(whole)
    yield from _beside(place, case)


def _edits(case: Path, table: str, chance: Random, count: int) -> Iterator[tuple[str, list[str]]]:
    """Single rows of a table deleted, doubled, and one of their values edited."""
    with contextlib.closing(sqlite3.connect(case)) as db:
        told = db.execute(f'PRAGMA table_info("{table}")').fetchall()
        keys = [row[1] for row in told if row[5]] or ["rowid"]
        rows = db.execute(f'SELECT {", ".join(map(_quoted, keys))} FROM "{table}"').fetchall()
        literals = [
            [db.execute("SELECT quote(?)", (one,)).fetchone()[0] for one in row]
            for row in chance.sample(rows, min(count, len(rows)))
        ]
    for number, values in enumerate(literals):
        column = chance.choice([row[1] for row in told])
        where = "WHERE " + " AND ".join(f"{_quoted(a)} = {b}" for a, b in zip(keys, values, strict=True))
        yield f"row {number} deleted of {table}", [f'DELETE FROM "{table}" {where}']
        edit = f'UPDATE OR IGNORE "{table}" SET "{column}" = coalesce("{column}", \'\') || \'1\' {where}'
        yield f"{column} of row {number} edited in {table}", [edit]
    words = ["UPDATE claims SET hedge = 'denies' WHERE hedge = 'states'"] if table == "claims" else []
    words += ["UPDATE programmes SET name = name || '二期'"] if table == "programmes" else []
    words += ["UPDATE files SET path = path || '.old'"] if table == "files" else []
    for one in words:
        yield f"words changed in {table}", [one]


def _quoted(name: str) -> str:
    return name if name == "rowid" else f'"{name}"'


def _changed(case: Path, statements: list[str]) -> bool:
    """Change a case by hand; whether any row was."""
    with contextlib.closing(sqlite3.connect(case)) as db:
        for trigger in ("judgements_stay", "judgements_remain"):
            db.execute(f"DROP TRIGGER IF EXISTS {trigger}")
        try:
            changed = sum(db.execute(one).rowcount for one in statements)
        except sqlite3.IntegrityError:
            return False
        db.commit()
    return changed > 0


def _found_deep(case: Path, before: dict[tuple[str, str], str]) -> str:
    """Whether a case that was changed and sealed anew is found out by finding everything anew."""
    try:
        with Store(case, writing=True) as store:
            store.finish()
        found = verify_case(case, deep=True).broken or rows(case) == before
        return "" if found else "not found by verify --deep"
    except AfternameError:
        return ""
    except Exception as trouble:
        return f"{type(trouble).__name__}: {trouble}"


def _beside(place: Path, case: Path) -> Iterator[Try]:
    """The page and the files of the review changed, gone, renamed, and one more."""
    page, folder = place / "dossier.html", place / "in"
    whole, first = page.read_bytes(), sorted(folder.iterdir())[0]
    page.write_bytes(whole.replace("万元".encode(), "千元".encode(), 1))
    yield Try("the page changed", _named_or_unchanged(case, {}))
    page.unlink()
    yield Try("the page gone", _named_or_unchanged(case, {}))
    page.write_bytes(whole)
    held = first.read_bytes()
    for told, act, back in (
        ("a file changed", lambda: first.write_bytes(held + b"!"), lambda: first.write_bytes(held)),
        ("a file gone", first.unlink, lambda: first.write_bytes(held)),
        (
            "a file renamed",
            lambda: first.rename(folder / "other.txt"),
            lambda: (folder / "other.txt").rename(first),
        ),
        ("a file more", lambda: (folder / "more.txt").write_text("x"), (folder / "more.txt").unlink),
    ):
        act()
        yield Try(told, "" if verify_case(case, folder).broken else "not named")
        back()
    yield Try("nothing changed", "".join(one.detail for one in verify_case(case, folder, deep=True).broken))


def _named_or_unchanged(case: Path, before: dict[tuple[str, str], str]) -> str:
    try:
        if verify_case(case).broken:
            return ""
    except AfternameError:
        return ""
    except Exception as trouble:
        return f"{type(trouble).__name__}: {trouble}"
    return "" if rows(case) == before else "not named"


def vectors(place: Path, scale: int, seed: int) -> Iterator[Try]:
    """Words that would act in a page, signs that would act on a terminal."""
    del scale, seed
    for number, words in enumerate(made.VECTORS):
        made.sound(place / "in" / str(number), 1, f" {words} ")
    for number, sign in enumerate(made.SIGNS):
        made.sound(place / "in" / f"s{number}", 1, f" {sign} ")
    done = run("review", place / "in", "-o", place / "x.case", "--engine", "local")
    yield Try("the review ends", plainly_ended(done))
    ours = f"<script>{_script()}</script>"  # the one that the page has and its policy lets run
    told = (place / "dossier.html").read_text("utf-8").replace(ours, "", 1)
    tags = set(re.findall(r"<(script|iframe|object|embed|form|base)\b", told))
    yield Try("no element that acts in the page", f"{tags}" if tags else "")
    acting = re.findall(r"<[^>]*\son\w+=", re.sub(r'"[^"]*"', '""', told))
    yield Try("no attribute that acts in the page", f"{acting[:2]}" if acting else "")
    for asked in (("documents",), ("claims",), ("blocks",), ("claims", "--json"), ("files",), ("problems",)):
        out = run("list", place / "x.case", *asked, "--unmasked").stdout
        yield Try(f"list {' '.join(asked)}", "a sign that acts" if ACTING.search(out) else "")


def environments(place: Path, scale: int, seed: int) -> Iterator[Try]:
    """The same page wherever it is made."""
    made.sound(place / "in", 12)
    pages = {}
    settings = [
        {"TZ": "Asia/Tokyo"}, {"TZ": "America/Lima"}, {"LC_ALL": "C"}, {"LC_ALL": "C.UTF-8"}, {"PYTHONHASHSEED": "1"},
        {"PYTHONHASHSEED": str(seed + 77)}, {"HOME": str(place)}, {"LANG": "tr_TR.UTF-8"}, {"PYTHONUTF8": "1"},
    ]  # fmt: skip
    asked = [("--engine", "local"), ("--workers", "1"), ("--workers", "3")]
    for number in range(max(len(settings), 3 * scale)):
        extra, more = settings[number % len(settings)], asked[number % len(asked)]
        target = place / f"e{number}" / "x.case"
        done = run("review", "in", "-o", target, *more, cwd=place, env={**os.environ, **extra})
        page = target.parent / "dossier.html"
        pages[number] = page.read_bytes() if page.is_file() else done.stderr.encode()
        yield Try(f"{extra} {more}", "" if pages[number] == pages[0] else "other bytes")


def disk(place: Path, scale: int, seed: int) -> Iterator[Try]:
    """No room, or no leave, to write: by a limit on the size of files, and by a folder that is read only."""
    made.sound(place / "in", 6 * scale)
    run("review", place / "in", "-o", place / "sound" / "x.case", "--engine", "local")
    size = (place / "sound" / "x.case").stat().st_size
    for share in (0.01, 0.3, 0.6, 0.9):
        target = place / f"d{share}" / "x.case"
        limit = f'ulimit -f {max(1, int(size * share) // 1024)}; exec "$@"'
        done = subprocess.run(
            ["bash", "-c", limit, "-", *COMMAND, "review", str(place / "in"), "-o", str(target), "--engine", "local"],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        trouble = plainly_ended(done)
        if not trouble and run("review", place / "in", "-o", target, "--engine", "local").returncode:
            trouble = "it does not come back"
        yield Try(f"room for {share:.0%}", trouble)
    yield from _small_disk(place, size)
    target = place / "sound" / "x.case"
    shutil.copy(target, place / "before.case")
    for asked in (
        ("review", place / "in", "-o", "/proc/none/x.case"),
        ("list", place / "none.case", "files"),
    ):
        yield Try(" ".join(map(str, asked)), plainly_ended(run(*asked)))


def _small_disk(place: Path, size: int) -> Iterator[Try]:
    """The same on a file system of its own that is too small, where the system lets us mount one."""
    (place / "small").mkdir()
    for share in (0.2, 0.7):
        within = f'mount -t tmpfs -o size={int(size * share) // 1024}k none small && "$@"; told=$?; df small | tail -1; exit $told'
        asked = [*COMMAND, "review", str(place / "in"), "-o", "small/x.case", "--engine", "local"]
        done = subprocess.run(
            ["unshare", "-rm", "bash", "-c", within, "-", *asked], cwd=place, capture_output=True, text=True, check=False
        )  # fmt: skip
        if "unshare" in done.stderr or "mount:" in done.stderr:
            return
        trouble = plainly_ended(done)
        yield Try(
            f"a disk of {share:.0%}",
            trouble or ("" if done.returncode == 2 else f"exit code {done.returncode}"),
        )


PARTS: dict[str, Callable[[Path, int, int], Iterator[Try]]] = {
    "hostile": hostile,
    "kills": kills,
    "interrupts": interrupts,
    "flips": flips,
    "vectors": vectors,
    "environments": environments,
    "disk": disk,
}


def main() -> int:
    """Run the parts, print a table; 1 when anything fell."""
    asked = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    asked.add_argument("parts", nargs="*", choices=[*PARTS, []], default=[])
    asked.add_argument("--scale", type=int, default=1)
    asked.add_argument("--seed", type=int, default=1)
    told = asked.parse_args()
    fell = 0
    print(f"{'part':14}{'tries':>7}{'held':>7}{'fell':>7}{'seconds':>9}")
    for name in told.parts or PARTS:
        began = time.monotonic()
        with TemporaryDirectory(prefix="torture-") as folder:
            tries = list(PARTS[name](Path(folder), told.scale, told.seed))
        bad = [one for one in tries if one.trouble]
        fell += len(bad)
        print(
            f"{name:14}{len(tries):>7}{len(tries) - len(bad):>7}{len(bad):>7}{time.monotonic() - began:>9.1f}",
            flush=True,
        )
        for one in bad:
            print(f"    {one.what}: {one.trouble}")
    return 1 if fell else 0


if __name__ == "__main__":
    sys.exit(main())
