"""aftername search: find words and phrases in the documents of a case."""

from __future__ import annotations

from pathlib import Path

import click

from aftername.cli.edge import plainly
from aftername.cli.opening import opened
from aftername.cli.private import UNMASKED, Printer
from aftername.cli.terminal import Styled, say
from aftername.records import Found
from aftername.records.wire import plain
from aftername.text.plurals import counted


@click.command("search")
@click.argument("case", type=click.Path(path_type=Path))
@click.argument("query")
@click.option("--most", type=click.IntRange(1), default=50, show_default=True, help="Documents to show.")
@click.option("--names", is_flag=True, help="Names of programmes under every name they have.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, best first.")
@UNMASKED
@plainly
def command(case: Path, query: str, most: int, names: bool, as_json: bool, unmasked: bool) -> None:
    """Find documents in CASE that contain every part of QUERY.

    Chinese, Japanese and Korean words are found wherever they stand, from one character on; words in
    Latin letters are whole words. Put a phrase in quotation marks. A name that is not found as
    written is looked for in other scripts, spellings and initials; each result says why it matched.
    Private persons are masked in what is shown, as far as they are recognised.

    \b
    Examples:
      aftername search talent.case 人才
      aftername search talent.case '"up to 15 million yuan" LinkedIn'
      aftername search talent.case "Tinglan Plan" --names
    """
    with opened(case) as held:
        found, matches = held.search(query, most, every_name=names)
        meant = held.near_names(query) if not matches else []
        out = Printer(held, unmasked)
        for one in found:
            if as_json:
                out.say_json(plain(one))
            else:
                _print(one, out)
    if as_json:
        return
    say(f"{counted(matches, 'document')} with {query}", err=True)
    if not matches:
        say("Not found in what was searched: the documents of this case.", err=True)
    if meant:
        say(f"Did you mean {' or '.join(meant)}?", err=True)


def _print(one: Found, out: Printer) -> None:
    """A document with the text around the first place, masked by where it stands."""
    start, end = one.snippet_hit
    text = out.quote(one.document, one.snippet, one.hits[0].start - start)
    out.say(f"{one.title or one.path}  [{one.document}, {counted(len(one.hits), 'hit')}]")
    say("    …", text[:start], Styled(text[start:end], bold=True, reverse=True), text[end:], "…")
    if one.because:
        say(f"    found: {one.because}")
