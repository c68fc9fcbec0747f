"""Grades of evidence, a file each. To add one: copy explicit.py, list its `look` here."""

from __future__ import annotations

from aftername.stages.succession.evidence import explicit

GRADES = (explicit.look,)
