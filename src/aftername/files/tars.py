"""TAR archives: their files in order; links lead to files of the same archive, or are told and not followed."""

from __future__ import annotations

import tarfile
from collections import Counter
from collections.abc import Iterator
from typing import IO, BinaryIO

from aftername.files.archives import ArchiveTrouble, Entry
from aftername.records import record
from aftername.text.short_names import name_of

TAR = "application/x-tar"

_BLOCK = 512
_MAGIC = 257


@record
class _Packed:
    """A file of a TAR. leads: what a link in it leads to, where that is no file of the archive."""

    filename: str
    file_size: int
    info: tarfile.TarInfo
    leads: str = ""
    flag_bits: int = 0x800

    @property
    def compress_size(self) -> int:
        return self.file_size


class Tar:
    """A TAR. Its folders are no files; devices and the like are left out and told."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.troubles: list[str] = []
        self._named: dict[str, _Packed] = {}
        try:
            self._box = tarfile.TarFile(fileobj=file, errorlevel=1)
        except (tarfile.TarError, OSError, ValueError, EOFError, OverflowError) as trouble:
            raise ArchiveTrouble("damaged", f"not a whole TAR archive ({trouble})") from trouble

    def entries(self) -> Iterator[tuple[str, Entry]]:
        """Its files in the order of the archive."""
        held = self._named
        times: Counter[str] = Counter()
        for info in self._infos():
            if info.isdir():
                continue
            if not (info.isreg() or info.issym() or info.islnk()):
                self.troubles.append(f"{_shown(info.name)}: a device or pipe, left out")
                continue
            times[info.name] += 1
            again = times[info.name]
            name = info.name if again == 1 else f"{info.name}\0{again}"
            held[name] = self._packed(info, held)
            yield name, held[name]

    def _infos(self) -> Iterator[tarfile.TarInfo]:
        """What is stored, until the archive ends or breaks."""
        while True:
            try:
                info = self._box.next()
            except (tarfile.TarError, OSError, ValueError, EOFError, OverflowError) as trouble:
                self.troubles.append(f"breaks off at byte {self._box.offset:,} ({trouble})")
                return
            if info is None:
                return
            self._box.members = []  # type: ignore[attr-defined] # they are kept here
            yield info

    def _packed(self, info: tarfile.TarInfo, held: dict[str, _Packed]) -> _Packed:
        if info.isreg():
            return _Packed(_shown(info.name), info.size, info)
        target = held.get(info.linkname) if info.islnk() else None
        if target is not None and not target.leads:
            return _Packed(_shown(info.name), target.file_size, target.info)
        return _Packed(_shown(info.name), 0, info, _shown(info.linkname) or "nowhere")

    def find(self, name: str) -> Entry | None:
        """The file of a name."""
        if not self._named:
            for _ in self.entries():
                pass
        return self._named.get(name)

    def open(self, member: Entry, /) -> IO[bytes]:
        """Its bytes. Raises ArchiveTrouble for a link that leads out."""
        assert isinstance(member, _Packed)
        if member.leads:
            raise ArchiveTrouble("outside", f"a link to {member.leads}, inside an archive; not followed")
        opened = self._box.extractfile(member.info)
        if opened is None:
            raise ArchiveTrouble("damaged", "listed in the archive but not in it")
        return opened

    def close(self) -> None:
        """Nothing of it is read any more."""
        self._box.close()
        self._file.close()


def is_tar(head: bytes) -> bool:
    """Whether a file is a TAR, by its first bytes: it says so, or the sum of its first block is as that block says."""
    if head[_MAGIC : _MAGIC + 5] == b"ustar":
        return True
    if len(head) < _BLOCK or not head[0] or b"\0" not in head[:101]:
        return False
    told = head[148:156].strip(b" \0")
    if not told or not all(byte in b"01234567" for byte in told):
        return False
    return int(told, 8) == sum(head[:148]) + 8 * 32 + sum(head[156:_BLOCK])


def _shown(name: str) -> str:
    return name_of(name.encode("utf-8", "surrogateescape"))
