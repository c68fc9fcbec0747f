"""python -m aftername, and the aftername command."""


def run() -> None:
    """The command line; Ctrl-C while it is still being loaded ends with 130 and without a word."""
    try:
        from aftername.cli import main
    except KeyboardInterrupt:
        raise SystemExit(130) from None
    main(prog_name="aftername")


if __name__ == "__main__":
    run()
