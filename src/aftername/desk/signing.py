"""The seal of a case signed with a key of the user's, by ssh-keygen where it is installed."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from aftername.errors import CaseError
from aftername.records import Broken

NAMESPACE = "aftername"
SECONDS = 60


def _beside(case: Path) -> tuple[Path, Path]:
    """The file that is signed, and its signature."""
    line = case.with_name(f"{case.name}.seal")
    return line, line.with_name(f"{line.name}.sig")


def sign(case: Path, line: str, key: Path) -> Path:
    """Write the line beside the case and sign it; gives the signature. Raises CaseError where that cannot be done."""
    told, signature = _beside(case)
    told.write_text(f"{line}\n", "utf-8")
    signature.unlink(missing_ok=True)
    done = _run("-Y", "sign", "-f", str(key), "-n", NAMESPACE, str(told))
    if done is None:
        raise CaseError("signing needs ssh-keygen, which is not installed")
    if done.returncode or not signature.is_file():
        raise CaseError(f"{key}: cannot sign with it ({_words(done)})")
    return signature


def check_signature(case: Path, line: str, signers: Path | None) -> Iterator[Broken]:
    """What is wrong with the signature beside a case; nothing where there is none and none is asked for."""
    told, signature = _beside(case)
    if not signature.is_file():
        if signers is not None:
            yield Broken("signature", case.name, "there is none beside the case")
        return
    signed = told.read_bytes() if told.is_file() else b""
    if signed.decode("utf-8", "replace").strip() != line:
        yield Broken("signature", signature.name, "is for another seal than the case has now")
        return
    asked = ["check-novalidate", "-n", NAMESPACE, "-s", str(signature)]
    if signers is not None:
        found = _run("-Y", "find-principals", "-s", str(signature), "-f", str(signers))
        who = found.stdout.decode("utf-8", "replace").split("\n")[0] if found and not found.returncode else ""
        if found is not None and not who:
            yield Broken("signature", signature.name, f"is by nobody that {signers.name} lists")
            return
        asked = ["verify", "-f", str(signers), "-I", who, "-n", NAMESPACE, "-s", str(signature)]
    done = _run("-Y", *asked, given=signed)
    if done is None:
        yield Broken("signature", signature.name, "cannot be checked: ssh-keygen is not installed")
    elif done.returncode:
        yield Broken("signature", signature.name, f"does not hold ({_words(done)})")


def _run(*asked: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes] | None:
    """What ssh-keygen answers; None where it is not installed."""
    place = shutil.which("ssh-keygen")
    if place is None:
        return None
    return subprocess.run([place, *asked], input=given, capture_output=True, check=False, timeout=SECONDS)


def _words(done: subprocess.CompletedProcess[bytes]) -> str:
    return " ".join((done.stderr or done.stdout).decode("utf-8", "replace").split())[:200]
