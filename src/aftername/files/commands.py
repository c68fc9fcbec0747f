"""Programs of the system (Tesseract, LibreOffice, bsdtar) run over foreign bytes: in a sandbox of their own, under limits, bytes in and bytes out.

A program sees /usr and nothing else of the disk, no network, no other process (bubblewrap); where bubblewrap is missing
or not allowed, limits and what holds for the process that starts it remain, and that is said. A worker that may start no program asks the process beside it that
may (`through`, `serve`): it takes the name of a program listed here, arguments of the form listed here, and bytes.
"""

from __future__ import annotations

import contextlib
import os
import re
import resource
import shutil
import signal
import subprocess
from functools import cache
from multiprocessing.connection import Connection
from typing import Any

from aftername.records import record

PROGRAMS: dict[str, str] = {
    "tesseract": r"--version|--list-langs|stdin stdout(?: -l [a-z_]+(?:\+[a-z_]+)*)?(?: --psm \d{1,2})?(?: --dpi \d{2,4})?(?: -c [a-z_]+=[a-z0-9]+)*(?: tsv)?",
    "soffice": r"(?:doc|ppt|xls|wps|fods) (?:docx|pptx|xlsx)",
    "bsdtar": r"whole|part",
    "bsdcat": r"-",
}
"""Programs that may be run, and the form of their arguments."""

SANDBOX = "other programs in a sandbox of their own (bubblewrap)"
LIMITS_ONLY = (
    "other programs under limits, not in a sandbox of their own (bubblewrap is not there or not allowed)"
)
LEVELS = frozenset({SANDBOX, LIMITS_ONLY})

SCRIPTS: dict[str, str] = {
    "soffice": """set -eu
mkdir -p room/profile/user room/made; cd room; cat > "given.$1"
printf %s "$0" > profile/user/registrymodifications.xcu
soffice "-env:UserInstallation=file://$PWD/profile" --headless --norestore --nolockcheck --nodefault \
  --convert-to "$2" --outdir made "given.$1" > /dev/null 2>&1
cat "made/given.$2"
""",
    "bsdtar": """set -u
cat > given
bsdtar -c -f made --format pax @given; code=$?
[ "$code" = 0 ] || [ "$1" = part ] || exit "$code"
cat made
""",
}
"""What a shell runs for programs that read and write files and no streams: in the sandbox only, where nothing of it is kept."""

_SCRIPT_TAKES = (
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    '<item oor:path="/org.openoffice.Office.Common/Security/Scripting">'
    '<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item></oor:items>'
)
"""The profile of LibreOffice: it runs no macro."""

PROCESSES = 64  # of one program and what it starts
_TAKEN = ("OMP_THREAD_LIMIT=1", "LC_ALL=C.UTF-8", "PATH=/usr/local/bin:/usr/bin:/bin", "HOME=/tmp")


@record
class Limits:
    """What a program may take. seconds: by the clock. memory_bytes: address space. output_bytes: of an answer or a file."""

    seconds: float = 120.0
    memory_bytes: int = 2 << 30
    output_bytes: int = 64 << 20


class CommandTrouble(Exception):
    """A program gave no answer. reason: "missing", "timeout" or "crashed"; the words say more."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(reason, detail)
        self.reason, self.detail = reason, detail


_beside: Connection | None = None


def through(connection: Connection | None) -> None:
    """Have programs run by the process at the other end, which serves."""
    global _beside
    _beside = connection


def run(program: str, arguments: tuple[str, ...], given: bytes, limits: Limits | None = None) -> bytes:
    """What a program writes of what it is given. Raises CommandTrouble."""
    limits = limits or Limits()
    if _beside is None:
        return _run(program, arguments, given, limits)
    try:
        _beside.send((program, arguments, given, limits))
        answer: bytes | tuple[str, str] = _beside.recv()
    except (EOFError, OSError) as trouble:
        raise CommandTrouble("crashed", f"{program} cannot be started: {trouble}") from trouble
    if isinstance(answer, bytes):
        return answer
    raise CommandTrouble(*answer)


def serve(connection: Connection) -> None:
    """Run what the other end asks for, until it is gone."""
    while True:
        try:
            asked = connection.recv()
        except (EOFError, OSError):
            return
        answer: bytes | tuple[str, str]
        try:
            answer = _run(*asked)
        except CommandTrouble as trouble:
            answer = trouble.reason, trouble.detail
        except Exception as trouble:
            answer = "crashed", f"{type(trouble).__name__}: {trouble}"[:300]
        try:
            connection.send(answer)
        except OSError:
            return


@cache
def place(program: str) -> str | None:
    """Where a program is installed; None where it is not."""
    return shutil.which(program, path="/usr/local/bin:/usr/bin:/bin:" + os.environ.get("PATH", ""))


def level() -> str:
    """How far programs are shut off, in words; "" where none that is known is installed."""
    if not any(map(place, PROGRAMS)):
        return ""
    return SANDBOX if is_sandboxed() else LIMITS_ONLY


@cache
def is_sandboxed() -> bool:
    """Whether bubblewrap is there and may be used here."""
    with contextlib.suppress(OSError, subprocess.SubprocessError):
        told = subprocess.run([*_walls(), "/usr/bin/env"], capture_output=True, timeout=20, check=False)
        return told.returncode == 0
    return False


def _walls() -> list[str]:
    """The command that shuts another one off."""
    walls = [place("bwrap") or "bwrap", "--unshare-all", "--die-with-parent", "--new-session"]
    walls += ["--cap-drop", "ALL", "--clearenv", "--ro-bind", "/usr", "/usr"]
    for one in ("/bin", "/lib", "/lib64", "/lib32"):
        if os.path.islink(one):
            walls += ["--symlink", f"usr{one}", one]
        elif os.path.isdir(one):
            walls += ["--ro-bind", one, one]
    for one in ("/etc/ld.so.cache", "/etc/fonts", "/etc/libreoffice", "/etc/alternatives", "/opt"):
        walls += ["--ro-bind-try", one, one]
    walls += ["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--chdir", "/tmp"]
    for one in _TAKEN:
        walls += ["--setenv", *one.split("=", 1)]
    return walls


def _run(program: str, arguments: tuple[str, ...], given: bytes, limits: Limits) -> bytes:
    """Run a program here, shut off as far as the system allows."""
    if program not in PROGRAMS or re.fullmatch(PROGRAMS[program], " ".join(arguments)) is None:
        raise CommandTrouble("crashed", f"{program}: not a call that is allowed")
    found = place(program)
    if found is None:
        raise CommandTrouble("missing", f"{program} is not installed")
    if program in SCRIPTS and not is_sandboxed():
        raise CommandTrouble(
            "missing", f"{program} is run in a sandbox only, and bubblewrap is not there or not allowed"
        )
    told: dict[str, Any] = {}
    counted = [one, f"--nproc={PROCESSES}"] if (one := place("prlimit")) else []
    if program in SCRIPTS:
        line = [*_walls(), *counted, "/bin/sh", "-c", SCRIPTS[program], _SCRIPT_TAKES, *arguments]
    elif is_sandboxed() and os.path.realpath(found).startswith("/usr/"):
        line = [*_walls(), *counted, os.path.realpath(found), *arguments]
    else:
        line = [found, *arguments]
        told = {"env": dict(one.split("=", 1) for one in _TAKEN)}
    return _answer(program, line, given, limits, told)


def _answer(program: str, line: list[str], given: bytes, limits: Limits, told: dict[str, Any]) -> bytes:
    """Start a command, give it its bytes and wait within the limits; nothing of it is left behind."""
    with subprocess.Popen(
        line,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=lambda: _limited(limits),
        **told,
    ) as process:
        try:
            out, err = process.communicate(given, timeout=limits.seconds)
        except subprocess.TimeoutExpired:
            raise CommandTrouble(
                "timeout", f"{program} was stopped after {limits.seconds:g} seconds"
            ) from None
        finally:
            if process.poll() is None:
                with contextlib.suppress(OSError):
                    os.killpg(process.pid, signal.SIGKILL)
    if process.returncode != 0 or len(out) > limits.output_bytes:
        words = " ".join(err.decode("utf-8", "replace").split())[-200:]
        raise CommandTrouble("crashed", f"{program} ended with {process.returncode} ({words})")
    return bytes(out)


def _limited(limits: Limits) -> None:
    """The limits of a program, set before it starts."""
    seconds = int(limits.seconds) + 1
    for what, most in (
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_FSIZE, limits.output_bytes),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 64),
    ):
        hard = resource.getrlimit(what)[1]
        value = most if hard == resource.RLIM_INFINITY else min(most, hard)
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(what, (value, value))
