"""A worker shut off: no open case, no network, no new privileges, only the files it reads, and limits on what it takes.

What the system does not offer is left out, and the levels that were reached are told. Limits and closed files hold on
every Unix; no new privileges, the filter of system calls (seccomp) and the view of the file system (Landlock) on Linux.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import platform
import resource
import struct
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

FILE_BYTES = 64 << 20  # of a file that a worker writes; it has none to write
CPU_SECONDS = 5  # beyond its limit that a worker may go on before the system itself ends it

LIMITS, CLOSED, PRIVILEGES, NETWORK, FILES = (
    "limits on processor, memory and file size",
    "no open case",
    "no new privileges",
    "no network",
    "no files but those of the review",
)

_NO_NEW_PRIVS, _SET_SECCOMP, _FILTER = 38, 22, 2
_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446  # the same on every architecture
_BENEATH = 1
_READ_FILE, _READ_DIR, _EXECUTE = 1 << 2, 1 << 3, 1 << 0

# By the name of the machine: its number for the filter; calls that make a connection or look into another process
# (socket, socketpair left; io_uring_setup, ptrace, process_vm_readv and _writev); and calls that start a program, change who may
# read a file or when it was changed (chmod, chown, utime, setxattr, removexattr and their kin), or send a process a signal.
_MACHINES = {
    "x86_64": (
        0xC000003E,
        (41, 42, 49, 425, 101, 310, 311),
        (
            59,
            322,
            90,
            91,
            268,
            452,
            92,
            93,
            94,
            260,
            132,
            235,
            261,
            280,
            *range(188, 191),
            *range(197, 200),
            62,
            200,
            234,
            424,
            129,
            297,
        ),
    ),
    "aarch64": (
        0xC00000B7,
        (198, 203, 200, 425, 117, 270, 271),
        (221, 281, 52, 53, 452, 54, 55, 88, 5, 6, 7, 14, 15, 16, 129, 130, 131, 424, 138, 240),
    ),
}

_OF_SYSTEM = ("/usr", "/bin", "/lib", "/lib64", "/etc/ld.so.cache", "/dev/null", "/proc/self")


def shut_off(kept: Sequence[int], reads: Sequence[str] | None, timeout_s: float) -> tuple[str, ...]:
    """Shut this process off; gives the levels that were reached, in words.

    kept: the files that stay open beside the standard ones. reads: folders and files it may read, beside Python's
    own; None where it may read all. timeout_s: see `renew`.
    """
    reached = [LIMITS] if _limited(timeout_s) else []
    if without_files(kept):
        reached.append(CLOSED)
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "prctl"):
        return tuple(reached)
    with contextlib.suppress(OSError, AttributeError):
        if libc.prctl(_NO_NEW_PRIVS, 1, 0, 0, 0) == 0:
            reached.append(PRIVILEGES)
            if reads is not None and _viewed(libc, (*reads, *_of_python())):
                reached.append(FILES)
            if _filtered(libc):
                reached.append(NETWORK)
    return tuple(reached)


def kept_to_programs() -> None:
    """Let this process and what it starts read the system's own files, write none, and make no connection.

    For the process that runs programs where bubblewrap is not to be had; what the system does not offer is left out.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    with contextlib.suppress(OSError, AttributeError):
        if libc.prctl(_NO_NEW_PRIVS, 1, 0, 0, 0) == 0:
            _viewed(libc, _OF_SYSTEM)
            _filtered(libc, starts_programs=True)


def renew(timeout_s: float) -> None:
    """Give this process so many seconds of processor time more; the system ends one that the parent does not."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft = int(used.ru_utime + used.ru_stime + timeout_s) + CPU_SECONDS
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (soft if hard < 0 else min(soft, hard), hard))


def _limited(timeout_s: float) -> bool:
    renew(timeout_s)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (FILE_BYTES, FILE_BYTES))
        return True
    return False


def without_files(kept: Sequence[int]) -> bool:
    """Close what the parent had open: the case above all."""
    try:
        held = {int(one) for one in os.listdir("/proc/self/fd")}
    except OSError:
        held = set(range(3, 1024))
    for one in held - {0, 1, 2, *kept}:
        with contextlib.suppress(OSError):
            os.close(one)
    return True


def _of_python() -> Iterable[str]:
    """Where Python and its libraries are read from."""
    package = str(Path(__file__).resolve().parents[2])
    here = os.path.realpath(os.curdir)  # in the path of a program started with -m, and no place of Python's
    libraries = [one for one in sys.path if one and os.path.realpath(one) != here]
    places = [
        sys.prefix,
        sys.base_prefix,
        sys.exec_prefix,
        package,
        *libraries,
        "/usr",
        "/lib",
        "/lib64",
        "/etc/ld.so.cache",
        "/etc/localtime",
        "/etc/mime.types",
        "/etc/fonts",
    ]
    return [one for one in places if one != "/"] + ["/proc/self", "/dev/null", "/dev/urandom"]


def _viewed(libc: ctypes.CDLL, reads: Iterable[str]) -> bool:
    """Let this process read beneath some places and nothing else, and write nowhere (Landlock)."""
    abi = libc.syscall(_CREATE_RULESET, None, ctypes.c_size_t(0), ctypes.c_uint32(1))
    if abi < 1:
        return False
    every = (1 << (13 if abi == 1 else 14 if abi == 2 else 15)) - 1
    attributes = ctypes.create_string_buffer(struct.pack("Q", every), 8)
    ruleset = libc.syscall(_CREATE_RULESET, attributes, ctypes.c_size_t(8), ctypes.c_uint32(0))
    if ruleset < 0:
        return False
    try:
        for place in dict.fromkeys(map(os.path.realpath, reads)):
            _allow(libc, ruleset, place)
        return bool(libc.syscall(_RESTRICT_SELF, ctypes.c_int(ruleset), ctypes.c_uint32(0)) == 0)
    finally:
        os.close(ruleset)


def _allow(libc: ctypes.CDLL, ruleset: int, place: str) -> None:
    """One place that may be read; one that is not there is left out."""
    with contextlib.suppress(OSError):
        held = os.open(place, os.O_PATH | os.O_CLOEXEC)
        try:
            rights = _READ_FILE | _READ_DIR | _EXECUTE if os.path.isdir(place) else _READ_FILE
            rule = ctypes.create_string_buffer(struct.pack("=Qi", rights, held), 12)
            libc.syscall(_ADD_RULE, ctypes.c_int(ruleset), ctypes.c_int(_BENEATH), rule, ctypes.c_uint32(0))
        finally:
            os.close(held)


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_void_p))


def _filtered(libc: ctypes.CDLL, starts_programs: bool = False) -> bool:
    """Have the system refuse calls that make a connection, and calls that start a program but where it may (seccomp)."""
    if platform.machine() not in _MACHINES:
        return False
    machine, refused, starting = _MACHINES[platform.machine()]
    load, equal, larger, give = 0x20, 0x15, 0x35, 0x06
    allow, refuse = 0x7FFF0000, 0x00050001  # EPERM
    steps = [(load, 0, 0, 4), (equal, 1, 0, machine), (give, 0, 0, refuse), (load, 0, 0, 0)]
    if platform.machine() == "x86_64":
        steps += [(larger, 0, 1, 0x40000000), (give, 0, 0, refuse)]  # the other numbers of the same calls
    for number in (*refused, *(() if starts_programs else starting)):
        steps += [(equal, 0, 1, number), (give, 0, 0, refuse)]
    steps.append((give, 0, 0, allow))
    code = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *one) for one in steps))
    program = _Program(len(steps), ctypes.cast(code, ctypes.c_void_p))
    return bool(libc.prctl(_SET_SECCOMP, _FILTER, ctypes.byref(program), 0, 0) == 0)
