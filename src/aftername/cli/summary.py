"""What a review found, in lines a person reads in ten seconds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from glob import escape as glob_escape
from pathlib import Path

from aftername.case import Case
from aftername.cli.reader import for_reader, names_for_reader
from aftername.cli.terminal import say
from aftername.exports.in_charge import place_of
from aftername.files.media import called, format_name
from aftername.records import REASONS, Claim, Coverage, Dossier, Problem, ProgrammeAccount
from aftername.text.plurals import counted

SHOWN = 8  # programmes named in the summary
FORMATS_SHOWN = 10
FORMATS_TOLD = 5  # behind a reason
LINES = 12  # of problems
BY_FORMAT = ("unsupported", "no-text-layer", "encrypted")
"""Reasons whose words are those of the format: a picture, an old Word document."""


def print_summary(case: Case, page: Path, language: str | None = None, held: Sequence[str] = ()) -> None:
    """Print counts, the programmes most documents name, problems by reason, and the path to open.

    held: what the case was made of before.
    """
    dossier = case.dossier()
    say()
    more = [one for one in case.roots() if one not in held]
    if held and more:
        say(f"Added {', '.join(more)} to {case.path}, which holds {', '.join(held)}.")
    _print_read(case, dossier.coverage)
    say()
    _print_found(case, dossier.programmes, language)
    _print_pages(case, dossier)
    say()
    if case.isolation:
        say(f"Read by processes with {', '.join(case.isolation)}.")
    say(f"Open:  {page}")
    if any(page.parent.glob(f"{glob_escape(page.stem)}-*")):
        say(f"       The page goes with the files beside it; to hand it on: aftername pack {case.path}")
    say(f"Case:  {case.path}")
    say(f"Seal:  {case.seal}")


def _print_pages(case: Case, dossier: Dossier) -> None:
    """What became of pages that were captured more than once; nothing where none was."""
    if not dossier.verdicts:
        return
    held = dict(dossier.verdicts)
    went = sum(len(one.scrubbed) for one in dossier.pages)
    told = [f"{count:,} {verdict}" for verdict, count in held.items() if verdict != "present"]
    told += [f"{went:,} × a name or a list went from a page that stayed"] if went else []
    say(f"{counted(sum(held.values()), 'page')} captured more than once: {', '.join(told) or 'all present'}.")
    say(f"  See: aftername captures {case.path}")


def _print_gone(gone: Sequence[str]) -> None:
    """The files that an earlier review read and that are no longer there."""
    if gone:
        more = f" and {len(gone) - SHOWN:,} more" if len(gone) > SHOWN else ""
        are = "is" if len(gone) == 1 else "are"
        say(
            f"{counted(len(gone), 'file')} read earlier {are} no longer there: {', '.join(gone[:SHOWN])}{more}."
        )
        say("What was read from it is kept and marked as gone; --forget lets it go.")


def _print_read(case: Case, cover: Coverage) -> None:
    """What was given, read and not read."""
    copies = "a copy" if cover.same == 1 else "copies"
    same = f", {cover.same:,} of them {copies} of another" if cover.same else ""
    say(f"{counted(cover.files, 'file')} given: {cover.read:,} read{same}, {cover.problem_files:,} not read.")
    if cover.ignored:
        say(f"{counted(cover.ignored, 'file')} set aside: {'; '.join(_set_aside(case))}.")
    _print_gone(case.gone)
    span = cover.first if cover.first == cover.last else f"{cover.first} to {cover.last}"
    dates = f", dated {span}" if cover.first else ", none dated"
    undated = f" ({cover.undated:,} undated)" if cover.undated and cover.first else ""
    languages = ", ".join(f"{LANGUAGES.get(name, name)} {count:,}" for name, count in cover.languages)
    say(f"{counted(cover.documents, 'document')}{dates}{undated}: {languages or 'none'}.")
    read = _formats(case)
    if read:
        say(f"Formats read: {read}.")
    formats = {one.path: format_name(one.media) for one in case.files() if called(one.media)}
    for line in _troubles(case.problems(), formats):
        say(f"  {line}")
    if not cover.documents:
        say(_nothing_read(cover))


def _set_aside(case: Case) -> Iterator[str]:
    """How many files of each kind were set aside."""
    held = [one for one in case.files() if one.status == "ignored"]
    wrong = [one for one in held if one.http_status is not None and not 200 <= one.http_status < 300]
    parts = [one for one in held if one.media and one not in wrong]
    left = len(held) - len(wrong) - len(parts)
    if left:
        yield f"leftovers of the system, lock files, cases and pages of Aftername {left:,}"
    if parts:
        yield f"style sheets, scripts, icons and the like of saved pages {len(parts):,}"
    if wrong:
        yield f"captures of a redirect or an error {len(wrong):,}"


def _formats(case: Case) -> str:
    """How many files of each format were read, most first."""
    held = Counter(format_name(one.media) for one in case.files() if one.status in ("read", "opened"))
    named = sorted(held.items(), key=lambda pair: (-pair[1], pair[0]))
    more = sum(count for _, count in named[FORMATS_SHOWN:])
    listed = [f"{name} {count:,}" for name, count in named[:FORMATS_SHOWN]]
    return ", ".join([*listed, f"others {more:,}"] if more else listed)


def _troubles(problems: Iterable[Problem], formats: Mapping[str, str]) -> list[str]:
    """A line for each reason, with the advice where it is the same; those of a format that is not read by format.

    formats: of files, by path; told of files that were lost.
    """
    found: dict[tuple[str, str], set[str]] = {}
    total: Counter[tuple[str, str]] = Counter()
    lost: dict[tuple[str, str], Counter[str]] = {}
    for one in problems:
        key = one.reason, one.detail if one.reason in BY_FORMAT else ""
        total[key] += 1
        found.setdefault(key, set()).add(one.detail)
        if one.fatal and one.path in formats:
            lost.setdefault(key, Counter())[formats[one.path]] += 1
    lines = []
    for (reason, by_format), count in sorted(total.items(), key=lambda pair: (-pair[1], pair[0])):
        details = found[reason, by_format]
        words = by_format or REASONS.get(reason, reason)
        told = next(iter(details)).removeprefix(words).lstrip("; ")
        only = f": {told}" if told and len(details) == 1 and not by_format and count > 1 else ""
        of = "" if by_format else _of_formats(lost.get((reason, by_format), Counter()))
        lines.append(f"{count:,} × {words}{of}{only}")
    more = len(lines) - LINES
    return (
        [*lines[:LINES], f"and {more:,} other kinds; see: aftername list CASE problems"]
        if more > 1
        else lines
    )


def _of_formats(held: Counter[str]) -> str:
    """Formats of files that were lost, in brackets, the commonest first; "" for none."""
    named = sorted(held.items(), key=lambda pair: (-pair[1], pair[0]))
    listed = [f"{name} {count:,}" for name, count in named[:FORMATS_TOLD]]
    return f" ({', '.join(listed)}{' …' if len(named) > FORMATS_TOLD else ''})" if listed else ""


def _nothing_read(cover: Coverage) -> str:
    """What to do where no file gave a text."""
    if not cover.files:
        return "There was no file to read. Give the folder or the files that hold the documents."
    return (
        "Nothing was read. The lines above say what was wrong with the files and what helps; the page lists each of them. "
        "Mend what can be mended and type the same command again."
    )


def _print_found(case: Case, programmes: Sequence[ProgrammeAccount], language: str | None) -> None:
    """The programmes most documents name, and names that wait for a person."""
    waiting = case.candidates()
    if programmes:
        schemes = [one for one in programmes if one.programme.thing == "scheme"]
        claims = sum(len(one.claims) for one in programmes)
        more = len(programmes) - len(schemes)
        others = f", and {more:,} campaigns, works and work plans," if more else ""
        say(
            f"{counted(len(schemes), 'programme')}{others} with {counted(claims, 'claim')}. Named by most documents:"
        )
        for account in (schemes or programmes)[:SHOWN]:
            say(f"  {_line(account, language)}")
        if len(schemes) > SHOWN:
            say(f"  … and {len(schemes) - SHOWN:,} more")
    else:
        say("No name is sure to be a programme's." if waiting else "No programme was found in what was read.")
    if waiting:
        named = ", ".join(one.written for one in waiting[:3])
        say(
            f"{counted(len(waiting), 'name')} to decide, such as {named}; see: aftername list {case.path} candidates"
        )


def _line(account: ProgrammeAccount, language: str | None) -> str:
    """One programme: its name, other names, documents, and who is said to run it."""
    programme = account.programme
    main = for_reader(programme, language)
    others = [name for name in names_for_reader(programme, language) if name not in (programme.name, main)]
    others = [name for name in others if not main.startswith(f"{name} (")]
    also = f" (also {', '.join(others[:3])}{' …' if len(others) > 3 else ''})" if others else ""
    count = len(programme.documents)
    runs = _run_by(account.claims)
    run = f"; said to be run by {', '.join(runs[:2])}" if runs else ""
    return f"{main}{also}: {counted(count, 'document')}{run}"


def _run_by(claims: Iterable[Claim]) -> list[str]:
    """Bodies said to run it: those that lead or manage first, then those said most often; not who only pays."""
    said: Counter[str] = Counter()
    ranks: dict[str, int] = {}
    for claim in claims:
        place = place_of(claim)
        if place is not None:
            said[claim.value] += 1
            ranks[claim.value] = min(place, ranks.get(claim.value, place))
    return sorted(said, key=lambda body: (ranks[body], -said[body], body))


LANGUAGES = {
    "zh": "Chinese",
    "ja": "Japanese",
    "ko": "Korean",
    "en": "English",
    "other": "other",
    "und": "unclear",
}
