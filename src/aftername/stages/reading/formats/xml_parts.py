"""The XML parts of packed files: as text events, without document types, entities and network."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Protocol, cast

from lxml import etree

from aftername.files.archives import Archive, ArchiveTrouble, read_member
from aftername.settings import Settings
from aftername.stages.reading.part import Trouble

DECLARED = "holds a document type declaration and was not read"
PIECE = 1 << 16


class Handler(Protocol):
    """What is told of elements and words, in their order. Names are as lxml writes them: {namespace}name."""

    def start(self, tag: str, attributes: dict[str, str]) -> None: ...

    def end(self, tag: str) -> None: ...

    def data(self, words: str) -> None: ...


class _Target:
    """Hands on what the parser finds; refuses a document type."""

    def __init__(self, handler: Handler) -> None:
        self.start, self.end, self.data = handler.start, handler.end, handler.data

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        raise ValueError(DECLARED)

    def comment(self, words: str) -> None: ...

    def pi(self, target: str, words: str | None) -> None: ...

    def close(self) -> None: ...


def walk(content: bytes, handler: Handler) -> None:
    """Tell a handler all that stands in a part. Raises ValueError where the part is broken or not to be read."""
    if b"<!DOCTYPE" in content[:4096] or b"<!ENTITY" in content:
        raise ValueError(DECLARED)
    parser = etree.XMLParser(
        target=cast(Any, _Target(handler)),
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
    )
    try:
        for at in range(0, len(content), PIECE):
            parser.feed(content[at : at + PIECE])
        parser.close()
    except etree.XMLSyntaxError as trouble:
        raise ValueError(str(trouble)) from trouble


def tree(content: bytes) -> Any:
    """A small part as a tree. Raises ValueError."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root: Any = etree.fromstring(content, parser)
    except etree.XMLSyntaxError as trouble:
        raise ValueError(str(trouble)) from trouble
    if root.getroottree().docinfo.doctype:
        raise ValueError(DECLARED)
    return root


def local(tag: object) -> str:
    """The name of an element without its namespace."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def guarded(
    box: Archive, name: str, settings: Settings, use: Callable[[bytes], None], fatal: bool = False
) -> Iterator[Trouble]:
    """Use a member of an archive; gives the trouble met, if any."""
    try:
        use(read_member(box, name, settings))
    except (ArchiveTrouble, ValueError) as trouble:
        reason = trouble.reason if isinstance(trouble, ArchiveTrouble) else "damaged"
        yield Trouble(reason, f"{name}: {trouble}"[:300], name, fatal)
