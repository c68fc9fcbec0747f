"""The sections of the page, in order.

A section is a heading, a template and a function that gives the template what it shows; None when there is
nothing to show, and then the section is left out of the page and of its contents.

To add one (succession): copy problems.py and templates/problems.j2, list its SECTION here.
"""

from __future__ import annotations

from aftername.exports.html.sections import (
    accounts,
    context,
    coverage,
    documents,
    findings,
    gaps,
    origins,
    pages,
    problems,
    programmes,
    reading,
    succession,
)
from aftername.exports.html.sections.section import Section

__all__ = ["SECTIONS", "Section"]

SECTIONS: tuple[Section, ...] = (
    findings.SECTION,
    programmes.SECTION,
    succession.SECTION,
    accounts.SECTION,
    context.SECTION,
    gaps.SECTION,
    pages.SECTION,
    origins.SECTION,
    problems.SECTION,
    documents.SECTION,
    coverage.SECTION,
    reading.SECTION,
)
