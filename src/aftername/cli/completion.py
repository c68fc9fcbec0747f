"""aftername completion: what a shell needs to complete commands, options and kinds."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

from aftername.cli.edge import plainly
from aftername.cli.terminal import say

SHELLS = {"bash": "~/.bashrc", "zsh": "~/.zshrc", "fish": "~/.config/fish/config.fish"}


@click.command("completion")
@click.argument("shell", type=click.Choice(list(SHELLS)))
@click.pass_context
@plainly
def command(ctx: click.Context, shell: str) -> None:
    """Print the lines that make SHELL complete commands and options with the Tab key.

    \b
    Examples:
      aftername completion bash >> ~/.bashrc
      aftername completion zsh >> ~/.zshrc
      aftername completion fish >> ~/.config/fish/config.fish
    """
    made = get_completion_class(shell)
    assert made is not None
    say(made(ctx.find_root().command, {}, "aftername", "_AFTERNAME_COMPLETE").source().rstrip())
