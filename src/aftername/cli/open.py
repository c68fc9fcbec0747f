"""aftername open: show the page of a case in the browser."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from aftername.cli.edge import plainly
from aftername.cli.opening import opened, page_for
from aftername.cli.terminal import say

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER", "WSL_DISTRO_NAME")


@click.command("open")
@click.argument("case", type=click.Path(path_type=Path))
@plainly
def command(case: Path) -> None:
    """Open the page of CASE in your browser; make it first where there is none.

    \b
    Examples:
      aftername open talent.case
    """
    with opened(case) as held:
        page = page_for(held)
        if not page.exists():
            held.write_dossier(page)
    show(page)


def show(page: Path) -> None:
    """Open a page in the browser of this machine; where there is none, the line printed says where it is."""
    say(f"Open:  {page}")
    if has_screen():
        click.launch(page.resolve().as_uri())
    else:
        say("There is no screen here to open it on; open that file in any browser.", err=True)


def has_screen() -> bool:
    """Whether a browser can be shown: elsewhere than on Linux always, there with a screen, a named browser, or within Windows."""
    return sys.platform != "linux" or any(map(os.environ.get, SCREENS))
