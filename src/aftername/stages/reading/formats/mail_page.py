"""The text of a mail that is written as a page: all of it in its order, since a mail has no menus to be told from it."""

from __future__ import annotations

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree

from aftername.records.block import Span
from aftername.stages.reading.formats.html import is_too_deep, stripped
from aftername.stages.reading.formats.html_blocks import cited, marked
from aftername.stages.reading.formats.html_marks import laid_out, put_cited, without_signs
from aftername.stages.reading.formats.html_signs import with_signs
from aftername.stages.reading.structure.draft import Mark


def page_text(source: str) -> tuple[str, tuple[Mark, ...], tuple[Span, ...]]:
    """The text, what its tags say of it, and where it cites another mail."""
    if is_too_deep(source):
        return stripped(source), (), ()
    tree = with_signs(HTMLTree.parse(without_signs(source)))
    put_cited(tree)
    whole = extract_plain_text(tree, preserve_formatting=True, main_content=False, noscript=False)
    try:
        laid = laid_out(whole)
    except RecursionError:  # boxes in boxes in boxes
        return without_signs(whole), (), ()
    text, marks = marked(laid)
    return text, marks, cited(laid)
