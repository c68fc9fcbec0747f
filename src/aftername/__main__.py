"""python -m aftername: the same as the aftername command."""

from aftername.cli import main

main(prog_name="aftername")
