"""python -m aftername, and the aftername command."""

import gc

from aftername.cycles import SELDOM


def run() -> None:
    """The command line; Ctrl-C while it is still being loaded ends with 130 and without a word."""
    gc.set_threshold(*SELDOM)
    try:
        from aftername.cli import main
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    try:
        main(prog_name="aftername")
    finally:
        gc.freeze()  # else Python looks for cycles in all that is left when it ends


if __name__ == "__main__":
    run()
