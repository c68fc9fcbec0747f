"""The few exceptions of Aftername.

    AfternameError
    ├── CaseError            the case file cannot be used as asked
    │   ├── CaseBusy         another review is writing to it
    │   └── CaseTooNew       written by a later version of the program
    ├── NothingGiven         a path to review does not exist, or none was given
    ├── NotFound             no programme or document of that name in the case
    ├── ContradictionError   judgements that cannot all hold
    ├── PackError            a file of a language's words is not as it must be
    └── MissingExtra         an optional part is not installed

Trouble in the material is never an exception: it is a ``Problem`` record and the run goes on.
"""

from __future__ import annotations


class AfternameError(Exception):
    """Trouble with us or the machine; the message names the thing, what was wrong, what to do."""


class CaseError(AfternameError):
    """The case file cannot be used as asked."""


class CaseBusy(CaseError):
    """Another review is writing to this case."""


class CaseTooNew(CaseError):
    """The case was written by a later version of the program."""


class NothingGiven(AfternameError):
    """A path to review does not exist, or none was given."""


class NotFound(AfternameError):
    """No programme or document of that name in the case."""


class ContradictionError(AfternameError):
    """Judgements that cannot all hold."""


class PackError(AfternameError):
    """A file of a language's words is not as it must be: file, line, what is wrong."""


class MissingExtra(AfternameError):
    """An optional part is not installed."""

    def __init__(self, extra: str) -> None:
        super().__init__(
            f"this needs the optional part {extra!r}; install it with: pip install 'aftername[{extra}]'"
        )
