"""One frozen Settings, read once at the edge and passed on."""

from __future__ import annotations

from aftername.records import record

MIB = 1024 * 1024


@record
class Settings:
    """How a review is run. Nothing here changes what is found in a file that is within the limits.

    engine: "pool" (processes with limits), "local" (this process, no limits), "dask" (by Dask on this machine) or
        "dask=tcp://HOST:PORT" (a cluster that runs there).
    workers: processes of the pool, or of dask on this machine; 0 means one per core.
    timeout_s: longest processor time one file or document may take in one stage; ten times as long by the clock.
    memory_bytes: most address space one worker may use.
    file_bytes: largest file that is read. text_characters: longest text one document may have.
    members: most files one archive may hold. captures: the same for what a web archive keeps. depth: how deep archives may nest.
    unpacked_bytes: most bytes all members of one archive may unpack to.
    ratio: how many times its packed size a member over 50 MiB may unpack to.
    pages: most pages of one file that are read.
    cells: most cells of one sheet, empty ones between filled ones included.
    text_column, title_column, date_column: headings of the columns of tables that hold these; "" where they are to be
        found.
    metadata: a list that says of each file what it is; "" for only those that lie beside the files.
    ocr: pictures of pages are read by Tesseract: "no", "auto" (pages without text of their own) or "force" (every page).
    paranoid: of PDFs and pictures nothing but their pixels is read.
    follow_links: read what links outside of what was given lead to.
    retry: try files and documents again that failed for time, memory or a crash.
    forget: let go of files that are no longer there, and of what rested on them.
    embed_characters: texts up to this size in all stand inside dossier.html, larger ones beside it.
    """

    engine: str = "pool"
    workers: int = 0
    timeout_s: float = 60.0
    memory_bytes: int = 4096 * MIB
    file_bytes: int = 100 * MIB
    text_characters: int = 20_000_000
    members: int = 20_000
    captures: int = 300_000
    depth: int = 4
    unpacked_bytes: int = 1024 * MIB
    ratio: int = 200
    pages: int = 5_000
    cells: int = 10_000_000
    text_column: str = ""
    title_column: str = ""
    date_column: str = ""
    metadata: str = ""
    ocr: str = "auto"
    paranoid: bool = False
    follow_links: bool = False
    retry: bool = False
    forget: bool = False
    embed_characters: int = 400_000

    @property
    def pixels_only(self) -> bool:
        """Whether pages are read off their pictures though they have text of their own."""
        return self.paranoid or self.ocr == "force"
