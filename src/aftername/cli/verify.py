"""aftername verify: check a case and its pages against their seal, every quote, and the files."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from aftername.case import verify_case
from aftername.cli.edge import plainly
from aftername.cli.terminal import say, say_json
from aftername.desk.signing import check_signature, sign
from aftername.records import Broken, Verified
from aftername.records.wire import plain


@click.command("verify")
@click.argument("case", type=click.Path(path_type=Path))
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@click.option("--deep", is_flag=True, help="Find everything anew in the texts that CASE holds, and compare.")
@click.option("--seal", metavar="LINE", help="The line that a review printed; it must be the same now.")
@click.option(
    "--sign",
    "key",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Sign the seal with this SSH key once everything agrees (ssh-keygen -Y sign).",
)
@click.option(
    "--signers",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Who may have signed: a file of allowed signers, as ssh-keygen takes it.",
)
@click.option("--json", "as_json", is_flag=True, help="The result as one JSON object.")
@plainly
def command(
    case: Path,
    folder: Path | None,
    deep: bool,
    seal: str | None,
    key: Path | None,
    signers: Path | None,
    as_json: bool,
) -> None:
    """Check that CASE and its pages are as they were written, and that every quote is where the case says it is.

    A case bears a seal: a digest of every table, document and page. What was changed, added or taken out since is
    listed, a line each. With FOLDER (the files that were reviewed, or a copy of them) every file is hashed and read
    again. Exits with 1 when anything no longer agrees.

    CASE may also be an archive that `aftername pack` made, or the folder it was unpacked to: its files are checked against
    its manifest, and with FOLDER, that this holds every file the case was made of.

    Whoever can write the case can seal it anew: keep the line that a review prints, or sign it.

    \b
    Examples:
      aftername verify talent.case
      aftername verify talent.case papers/ --deep
      aftername verify talent.case --sign ~/.ssh/id_ed25519
    """
    result = verify_case(case, folder, deep=deep)
    broken = [*result.broken, *_beside(case, result, seal, signers)]
    if as_json:
        say_json({**plain(result), "broken": [plain(one) for one in broken]})
    else:
        _print(result, broken, folder is not None)
    if broken:
        sys.exit(1)
    if key is not None:
        say(f"signed: {sign(case, result.line, key)}")


def _beside(case: Path, result: Verified, seal: str | None, signers: Path | None) -> list[Broken]:
    """What does not agree with the line that somebody kept, or with a signature beside the case."""
    broken = []
    if seal is not None and seal.strip() != result.line:
        broken.append(Broken("seal", case.name, f"is now {result.line}, and not the line that was given"))
    return [*broken, *check_signature(case, result.line, signers)]


def _print(result: Verified, broken: list[Broken], compared: bool) -> None:
    for one in broken:
        say(f"{one.what} {one.name}: {one.detail}")
    state = "everything agrees" if not broken else f"{len(broken):,} broken"
    if result.documents and not result.quotes:  # an archive
        also = f", {result.files:,} files that were given compared" if compared else ""
        say(f"{result.documents:,} files of the archive checked{also}: {state}")
    else:
        also = f", {result.files:,} files and {result.documents:,} documents compared" if compared else ""
        say(f"{result.quotes:,} quotes checked{also}: {state}")
    if result.line:
        say(f"Seal:  {result.line}")
