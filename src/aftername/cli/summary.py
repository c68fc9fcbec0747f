"""What a review found, in lines a person reads in ten seconds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from aftername.case import Case
from aftername.cli.reader import for_reader, names_for_reader
from aftername.cli.terminal import say
from aftername.exports.in_charge import rank
from aftername.records import REASONS, Claim, Coverage, ProgrammeAccount
from aftername.text.plurals import counted

SHOWN = 8  # programmes named in the summary


def print_summary(case: Case, page: Path, language: str | None = None) -> None:
    """Print counts, the programmes most documents name, problems by reason, and the path to open."""
    dossier = case.dossier()
    say()
    _print_read(case, dossier.coverage)
    say()
    _print_found(case, dossier.programmes, language)
    say()
    if case.isolation:
        say(f"Read by processes with {', '.join(case.isolation)}.")
    say(f"Open:  {page}")
    say(f"Case:  {case.path}")
    say(f"Seal:  {case.seal}")


def _print_read(case: Case, cover: Coverage) -> None:
    """What was given, read and not read."""
    same = f", {cover.same:,} of them copies of another" if cover.same else ""
    say(f"{cover.files:,} files given: {cover.read:,} read{same}, {cover.problem_files:,} not read.")
    if cover.ignored:
        say(
            f"{counted(cover.ignored, 'file')} set aside: leftovers of the system, lock files, cases and pages."
        )
    if case.gone:
        more = f" and {len(case.gone) - SHOWN:,} more" if len(case.gone) > SHOWN else ""
        told = f"{counted(len(case.gone), 'file')} of the last review"
        say(f"{told} no longer there, taken out of the case: {', '.join(case.gone[:SHOWN])}{more}")
    dates = f", dated {cover.first} to {cover.last}" if cover.first else ", none dated"
    undated = f" ({cover.undated:,} undated)" if cover.undated and cover.first else ""
    languages = ", ".join(f"{LANGUAGES.get(name, name)} {count:,}" for name, count in cover.languages)
    say(f"{cover.documents:,} documents{dates}{undated}: {languages or 'none'}.")
    for reason, count in cover.problems:
        say(f"  {count:,} × {REASONS.get(reason, reason)}")


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
        place = rank(claim.label) if claim.fact == "run-by" else None
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
