"""aftername list: print what a case holds, one record a line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click

from aftername.case import Case, open_case
from aftername.cli.edge import plainly
from aftername.records.wire import shown

KINDS: dict[str, tuple[Callable[[Case], Iterable[Any]], Callable[[Any], str]]] = {
    "documents": (
        lambda case: case.documents(),
        lambda d: (
            f"{d.id}  {d.language}  {d.header.date or '-':10}  {d.characters:>9,}  "
            f"{d.header.title.value if d.header.title else (d.paths[0] if d.paths else '')} {d.part}".rstrip()
        ),
    ),
    "files": (
        lambda case: case.files(),
        lambda f: f"{f.sha256[:16] or '-':16}  {f.status:8}  {f.size_bytes:>12,}  {f.media or '-'}  {f.path}",
    ),
    "problems": (
        lambda case: case.problems(),
        lambda p: f"{p.path}{', ' + p.where if p.where else ''}: {p.reason}: {p.detail}",
    ),
    "mentions": (
        lambda case: case.mentions(),
        lambda m: f"{m.id}  {' '.join(m.written.split())}",
    ),
    "programmes": (
        lambda case: case.programmes(),
        lambda p: (
            f"{p.id}  {len(p.documents):>6,} documents  {p.first or '-':10}  {p.last or '-':10}  "
            + " = ".join(dict.fromkeys([p.name, *(n.written for n in p.names)]))
        ),
    ),
    "claims": (
        lambda case: case.claims(),
        lambda c: (
            f"{c.id}  {c.programme or '-':16}  {c.fact}{'/' + c.label if c.label else ''}: "
            f"{' '.join(c.value.split())}  [{c.speaker.kind}: {c.speaker.name}]"
        ),
    ),
    "gaps": (
        lambda case: case.gaps(),
        lambda g: (
            f"{g.id}  {g.kind:19}  {g.count:>6,}{f' of {g.of:,}' if g.of else ''} {g.unit}  {g.subject}: {g.statement}"
        ),
    ),
}
"""What can be listed: how to get it, and the line a person reads.

To add one: give Case a method, list it here.
"""


@click.command("list")
@click.argument("case", type=click.Path(path_type=Path))
@click.argument("kind", type=click.Choice(list(KINDS)))
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line, sorted by id.")
@plainly
def command(case: Path, kind: str, as_json: bool) -> None:
    """Print all records of one KIND in CASE.

    \b
    Examples:
      aftername list talent.case programmes
      aftername list talent.case claims --json | head
    """
    get, line = KINDS[kind]
    with open_case(case) as held:
        for one in get(held):
            click.echo(json.dumps(shown(one), ensure_ascii=False) if as_json else line(one))
