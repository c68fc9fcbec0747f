"""OFD documents against another reader of them, easyofd.

    python benchmarks/pile/layouts.py FOLDER    # of .ofd, such as the test files of ofdrw; none is in this repository

easyofd is asked for here only and is no dependency: make an environment for it (pip install -r requirements.txt easyofd). Prints of each
document the pieces of text that easyofd gives and that are not in the text that was read, and the letters that are in one and not in the other.
"""

from __future__ import annotations

import base64
import contextlib
import io
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))

from aftername.settings import Settings
from aftername.stages.reading.formats import ofd
from aftername.stages.reading.part import Part


def pieces(content: bytes) -> list[str] | None:
    """The pieces of text that easyofd finds, page by page; None where it stops."""
    from easyofd.parser_ofd import OFDParser
    from loguru import logger

    logger.remove()
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            told = OFDParser(base64.b64encode(content).decode())()
        return [
            str(one.get("text", ""))
            for document in told
            for _, page in sorted((document.get("page_info") or {}).items())
            for one in page.get("text_list", ())
        ]
    except Exception:  # it asserts where it misses a part
        return None


def bare(text: str) -> str:
    """A text without blanks."""
    return "".join(text.split())


def main() -> int:
    """Compare all documents in a folder."""
    read = stopped = both = wanted = found = letters = alike = 0
    for path in sorted(Path(sys.argv[1]).rglob("*.ofd")):
        content = path.read_bytes()
        parts = [one for one in ofd.read(content, Settings()) if isinstance(one, Part)]
        read += bool(parts)
        told = pieces(content)
        stopped += told is None
        if told is None or not any(map(bare, told)):
            continue
        ours, theirs = Counter(bare("".join(one.text for one in parts))), Counter(bare("".join(told)))
        text = bare("".join(one.text for one in parts))
        missing = [one for one in map(bare, told) if one and one not in text]
        both, wanted = both + 1, wanted + sum(1 for one in told if bare(one))
        found += sum(1 for one in told if bare(one)) - len(missing)
        letters, alike = letters + theirs.total(), alike + (ours & theirs).total()
        if missing or ours != theirs:
            lacks, more = (theirs - ours).total(), (ours - theirs).total()
            print(
                f"{path.name}: {len(missing)} pieces not found, {lacks} letters lacking, {more} more: {missing[:3]}"
            )
    print(
        f"{read} read here, {stopped} on which easyofd stops; compared {both}: {found:,} of {wanted:,} pieces, {alike:,} of {letters:,} letters"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
