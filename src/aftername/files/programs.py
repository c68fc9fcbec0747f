"""Other programs that read a format for us, each in a box of its own: a throw-away folder, no network, limits.

The box is bubblewrap's where it is there; without it the limits on time, memory, file size and processes hold alone.
To add one: a line of PROGRAMS.
"""

from __future__ import annotations

import contextlib
import os
import resource
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from aftername.records import record
from aftername.settings import MIB, Settings

PATIENCE = 3  # times the limit of processor time that a program may take by the clock
TASKS = 200  # processes and threads that a program may have beyond those of the same person
BOXED, LIMITED = (
    "other programs in a box of their own (bubblewrap)",
    "other programs under limits alone (no bubblewrap)",
)

_ROOM = "/room"
_SEEN = ("/etc/fonts", "/etc/libreoffice", "/etc/alternatives", "/etc/ld.so.cache")
_SAFE = (
    '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    '<item oor:path="/org.openoffice.Office.Common/Security/Scripting">'
    '<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>'
    '<item oor:path="/org.openoffice.Office.Common/Security/Scripting">'
    '<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item></oor:items>'
)


@record
class Program:
    """A program that turns a file into another. command: its name. arguments: {room} is its folder.

    given, made: names in that folder. laid: files that lie there before it begins. partly: what it made counts though
    it ended with trouble.
    """

    command: str
    arguments: tuple[str, ...]
    given: str
    made: str
    laid: tuple[tuple[str, str], ...] = ()
    partly: bool = False


_UNPACK = ("-c", "-f", "{room}/made/all.tar", "--format", "pax", "@{room}/given")


def _office(given: str, made: str, through: str = "") -> Program:
    """LibreOffice turning one format into another. through: the filter that must read it; "" for any that fits."""
    return Program(
        "soffice",
        (
            "-env:UserInstallation=file://{room}/profile",
            "--headless",
            "--norestore",
            "--nolockcheck",
            "--nodefault",
            *((f"--infilter={through}",) if through else ()),
            "--convert-to",
            made,
            "--outdir",
            "{room}/made",
            f"{{room}}/given.{given}",
        ),
        f"given.{given}",
        f"made/given.{made}",
        (("profile/user/registrymodifications.xcu", _SAFE),),
    )


PROGRAMS: dict[str, Program] = {
    "doc": _office("doc", "docx"),
    "ppt": _office("ppt", "pptx"),
    "xls": _office("xls", "xlsx"),
    "wps": _office("wps", "docx"),
    "unpack": Program("bsdtar", _UNPACK, "given", "made/all.tar"),
    "unpack-partly": Program("bsdtar", _UNPACK, "given", "made/all.tar", partly=True),
}
"""By the name they are asked for under."""


class ProgramTrouble(Exception):
    """A program that gave no answer; reason is a key of records.REASONS, or "absent" where it is not installed."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail


Runner = Callable[[str, bytes, Settings], bytes]
_through: list[Runner] = []


def go_through(runner: Runner) -> None:
    """Have `run` ask another process from now on: for one that may start no program itself."""
    _through[:] = [runner]


def run(name: str, content: bytes, settings: Settings) -> bytes:
    """What a program makes of a file. Raises ProgramTrouble."""
    return (_through[-1] if _through else run_here)(name, content, settings)


def run_here(name: str, content: bytes, settings: Settings) -> bytes:
    """The same, started by this process."""
    one = PROGRAMS[name]
    if not is_there(one.command):
        raise ProgramTrouble("absent", f"{one.command} is not installed")
    with tempfile.TemporaryDirectory(prefix="aftername-") as folder:
        room = Path(folder)
        for place, told in (*one.laid, (one.given, "")):
            (room / place).parent.mkdir(parents=True, exist_ok=True)
            (room / place).write_text(told, "utf-8")
        (room / one.given).write_bytes(content)
        (room / one.made).parent.mkdir(exist_ok=True)
        code = _wait(_command(one, folder), folder, settings)
        return _made(room / one.made, one, code, settings)


def is_there(command: str) -> bool:
    """Whether a program is installed."""
    return shutil.which(command) is not None


def level() -> str:
    """How other programs are shut off here, in words; "" where none is installed."""
    if not any(is_there(one.command) for one in PROGRAMS.values()):
        return ""
    return BOXED if _has_box() else LIMITED


@cache
def _has_box() -> bool:
    """Whether bubblewrap is installed and the system lets it work."""
    if not is_there("bwrap"):
        return False
    try:
        return subprocess.run([*_box("/tmp"), "true"], capture_output=True, timeout=20).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def _box(room: str) -> list[str]:
    """The beginning of a command that runs the rest of it shut off: it sees /usr and one folder."""
    seen = [word for place in _SEEN for word in ("--ro-bind-try", place, place)]
    links = [
        word
        for name in ("bin", "lib", "lib32", "lib64", "sbin")
        if os.path.islink(f"/{name}")
        for word in ("--symlink", os.readlink(f"/{name}"), f"/{name}")
    ]
    whole = [
        word
        for name in ("bin", "lib", "lib64")
        if not os.path.islink(f"/{name}")
        for word in ("--ro-bind-try", f"/{name}", f"/{name}")
    ]
    return [
        *("bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--clearenv"),
        *("--ro-bind", "/usr", "/usr", *links, *whole, *seen),
        *("--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--bind", room, _ROOM, "--chdir", _ROOM),
        *("--setenv", "HOME", _ROOM, "--setenv", "PATH", "/usr/bin:/bin", "--setenv", "LANG", "C.UTF-8"),
    ]


def _command(one: Program, folder: str) -> list[str]:
    boxed = _has_box()
    room = _ROOM if boxed else folder
    return [
        *(_box(folder) if boxed else ()),
        one.command,
        *(word.format(room=room) for word in one.arguments),
    ]


def _wait(command: Sequence[str], folder: str, settings: Settings) -> int:
    """Run it to its end, or end it and all that it started. Raises ProgramTrouble."""
    with open(os.devnull, "r+b") as nothing:
        try:
            process = subprocess.Popen(
                command,
                stdin=nothing,
                stdout=nothing,
                stderr=nothing,
                cwd=folder,
                env={"PATH": "/usr/bin:/bin", "HOME": folder, "LANG": "C.UTF-8"},
                start_new_session=True,
                preexec_fn=lambda: _limited(settings),
            )
        except (OSError, subprocess.SubprocessError) as trouble:
            raise ProgramTrouble("crashed", f"{command[0]} cannot be started ({trouble})") from trouble
        most = PATIENCE * settings.timeout_s
        try:
            return process.wait(most)
        except subprocess.TimeoutExpired:
            raise ProgramTrouble("timeout", f"stopped after {most:,.0f} seconds without an answer") from None
        finally:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def _limited(settings: Settings) -> None:
    """Set the limits of a program about to begin."""
    seconds = int(settings.timeout_s) + 1
    for what, most in (
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, settings.memory_bytes),
        (resource.RLIMIT_FSIZE, settings.file_bytes),
        (resource.RLIMIT_NPROC, _tasks() + TASKS),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(what)[1]
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(what, (most, most))


def _tasks() -> int:
    """How many processes and threads the person who runs this has."""
    held, mine = 0, os.getuid()
    for one in os.listdir("/proc") if os.path.isdir("/proc") else ():
        if one.isdecimal():
            with contextlib.suppress(OSError):
                if os.stat(f"/proc/{one}").st_uid == mine:
                    held += len(os.listdir(f"/proc/{one}/task"))
    return held


def _made(place: Path, one: Program, code: int, settings: Settings) -> bytes:
    """The file that it made. Raises ProgramTrouble."""
    ended = code if code >= 0 else 128 - code  # as a shell says it
    if ended == 128 + signal.SIGXCPU:
        raise ProgramTrouble("timeout", f"stopped after {settings.timeout_s:g} seconds of work")
    if ended == 128 + signal.SIGXFSZ:
        raise ProgramTrouble("too-large", f"becomes more than {settings.file_bytes // MIB:,} MiB, the limit")
    if (code != 0 and not one.partly) or place.is_symlink() or not place.is_file():
        raise ProgramTrouble("damaged", f"{one.command} ended with code {ended} and gave nothing")
    return place.read_bytes()
