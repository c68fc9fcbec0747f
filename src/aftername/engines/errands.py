"""A process that starts other programs for a worker that may not: it is made before the worker is shut off.

The worker can ask for no more than the programs of files/programs.py, by name, on bytes it sends.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import replace
from multiprocessing import Pipe
from multiprocessing.connection import Connection

from aftername.engines.isolation import close_others
from aftername.files import programs
from aftername.files.programs import ProgramTrouble
from aftername.settings import Settings

_LIMITS = ("timeout_s", "memory_bytes", "file_bytes")
_GOOD, _BAD = b"+", b"-"


def attend(bind: Callable[[int], None]) -> int:
    """Make that process, and have programs run by it from now on; gives the file that must stay open for it.

    bind: ends the process it is called in when a given other one ends.
    """
    here, there = Pipe()
    me = os.getpid()
    if os.fork() == 0:
        try:
            bind(me)
            close_others({there.fileno()})
            _serve(there)
        finally:
            os._exit(0)
    there.close()
    programs.go_through(lambda name, content, settings: _ask(here, name, content, settings))
    return here.fileno()


def _ask(pipe: Connection, name: str, content: bytes, settings: Settings) -> bytes:
    """What the program makes of the bytes. Raises ProgramTrouble."""
    asked = {"name": name, "limits": {one: getattr(settings, one) for one in _LIMITS}}
    try:
        pipe.send_bytes(json.dumps(asked).encode())
        pipe.send_bytes(content)
        answer = pipe.recv_bytes()
    except (EOFError, OSError) as trouble:
        raise ProgramTrouble("crashed", "the process that starts other programs is gone") from trouble
    if answer[:1] == _GOOD:
        return answer[1:]
    reason, detail = json.loads(answer[1:])
    raise ProgramTrouble(reason, detail)


def _serve(pipe: Connection) -> None:
    """Answer until the worker is gone. Nothing that the worker sends is unpickled."""
    while True:
        try:
            asked = json.loads(pipe.recv_bytes())
            content = pipe.recv_bytes()
        except (EOFError, OSError):
            return
        try:
            answer = _GOOD + programs.run_here(asked["name"], content, replace(Settings(), **asked["limits"]))
        except ProgramTrouble as trouble:
            answer = _BAD + json.dumps([trouble.reason, trouble.detail]).encode()
        except Exception as trouble:  # whatever it was, the worker waits for an answer
            told = f"{type(trouble).__name__}: {trouble}"[:300]
            answer = _BAD + json.dumps(["crashed", told]).encode()
        try:
            pipe.send_bytes(answer)
        except OSError:
            return
