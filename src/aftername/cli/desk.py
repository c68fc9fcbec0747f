"""aftername desk: work on a case in the browser, on this machine only."""

from __future__ import annotations

from pathlib import Path

import click

from aftername.cli.edge import plainly
from aftername.cli.judging import author
from aftername.cli.terminal import say


@click.command("desk")
@click.argument("case", required=False, type=click.Path(path_type=Path))
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    help="Port to serve on; any that is free unless you name one.",
)
@click.option(
    "--by", default=None, help="Who judges, unless the browser says otherwise; by default your user name."
)
@click.option("--no-browser", is_flag=True, help="Print the address and open nothing.")
@plainly
def command(case: Path | None, port: int, by: str | None, no_browser: bool) -> None:
    """Open a desk for CASE in your browser: bring in documents, read, search, decide, export.

    Without CASE it begins with a new one. Of a folder with documents it makes a case, FOLDER-case, and reads them.
    It is served on 127.0.0.1 only, at an address with a token; nobody else gets in and nothing is sent anywhere. Ctrl-C ends it.

    \b
    Examples:
      aftername desk talent.case
      aftername desk papers/
      aftername desk
    """
    from aftername.workbench.serving import Served

    folder = case if case is not None and case.is_dir() else None
    if folder is not None:
        name = folder.resolve().name or "papers"
        case = Path(f"{name}-case") / f"{name}.case"
    if case is not None and case.is_file():
        say(f"Opening {case} ...", err=True)
    served = Served(case, Path.cwd(), author(by), port)
    if folder is not None:
        served.read(folder)

    def ready() -> None:
        say(f"Open:  {served.address}")
        say("Ctrl-C ends the desk; what you decided is kept.", err=True)
        if not no_browser:
            click.launch(served.address)

    served.run(ready)
