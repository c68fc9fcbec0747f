"""What a review found, in lines a person reads in ten seconds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from aftername.case import Case
from aftername.cli.terminal import say
from aftername.exports.in_charge import rank
from aftername.records import REASONS, Claim, ProgrammeAccount

SHOWN = 8  # programmes named in the summary


def print_summary(case: Case, page: Path) -> None:
    """Print counts, the programmes most documents name, problems by reason, and the path to open."""
    dossier = case.dossier()
    cover = dossier.coverage
    say()
    same = f", {cover.same:,} of them copies of another" if cover.same else ""
    say(f"{cover.files:,} files given: {cover.read:,} read{same}, {cover.problem_files:,} not read.")
    if case.gone:
        more = f" and {len(case.gone) - SHOWN:,} more" if len(case.gone) > SHOWN else ""
        told = f"{len(case.gone):,} file{'s' if len(case.gone) != 1 else ''} of the last review"
        say(f"{told} no longer there, taken out of the case: {', '.join(case.gone[:SHOWN])}{more}")
    dates = f", dated {cover.first} to {cover.last}" if cover.first else ", none dated"
    undated = f" ({cover.undated:,} undated)" if cover.undated and cover.first else ""
    languages = ", ".join(f"{LANGUAGES.get(name, name)} {count:,}" for name, count in cover.languages)
    say(f"{cover.documents:,} documents{dates}{undated}: {languages or 'none'}.")
    for reason, count in cover.problems:
        say(f"  {count:,} × {REASONS.get(reason, reason)}")
    say()
    waiting = case.candidates()
    if not dossier.programmes and not waiting:
        say("No programme was found in what was read.")
    elif not dossier.programmes:
        say("No name is sure to be a programme's.")
    else:
        claims = sum(len(one.claims) for one in dossier.programmes)
        say(f"{len(dossier.programmes):,} programmes with {claims:,} claims. Named by most documents:")
        for account in dossier.programmes[:SHOWN]:
            say(f"  {_line(account)}")
        if len(dossier.programmes) > SHOWN:
            say(f"  … and {len(dossier.programmes) - SHOWN:,} more")
    if waiting:
        named = ", ".join(one.written for one in waiting[:3])
        plural = "names" if len(waiting) > 1 else "name"
        say(
            f"{len(waiting):,} {plural} to decide, such as {named}; see: aftername list {case.path} candidates"
        )
    say()
    say(f"Open:  {page}")
    say(f"Case:  {case.path}")


def _line(account: ProgrammeAccount) -> str:
    """One programme: its name, other names, documents, and who is said to run it."""
    programme = account.programme
    others = [name.written for name in programme.names if name.written != programme.name]
    also = f" (also {', '.join(others[:3])}{' …' if len(others) > 3 else ''})" if others else ""
    count = len(programme.documents)
    runs = _run_by(account.claims)
    run = f"; said to be run by {', '.join(runs[:2])}" if runs else ""
    return f"{programme.name}{also}: {count:,} document{'s' if count != 1 else ''}{run}"


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
