"""What the labels of ties mean. The wordings stand in languages/*/ties/*.rules, in the notation of grammar/notation.py.

To add a label: a line of LABELS. To add a wording: a line in one of those files, with an example.
"""

from __future__ import annotations

from typing import NamedTuple

from aftername.records.succession import Relation


class Label(NamedTuple):
    """What a label of a claim means. forward: whether what it is said of is the earlier (or the part). turned: the
    label of the same tie said of the other."""

    relation: Relation
    forward: bool
    turned: str


LABELS: dict[str, Label] = {
    "renamed": Label("renamed", True, "formerly"),
    "formerly": Label("renamed", False, "renamed"),
    "succeeds": Label("succeeded", False, "succeeded by"),
    "succeeded by": Label("succeeded", True, "succeeds"),
    "continues": Label("succeeded", True, "succeeds"),
    "restructured": Label("restructured", True, "restructured from"),
    "restructured from": Label("restructured", False, "restructured"),
    "merged": Label("merged", True, "merged from"),
    "merged from": Label("merged", False, "merged"),
    "split": Label("split", True, "split from"),
    "split from": Label("split", False, "split"),
    "absorbed into": Label("absorbed", True, "absorbs"),
    "absorbs": Label("absorbed", False, "absorbed into"),
    "part of": Label("part-of", True, "has part"),
    "has part": Label("part-of", False, "part of"),
    "version of": Label("version-of", False, "has version"),
    "has version": Label("version-of", True, "version of"),
    "ended": Label("ended", True, ""),
    "alongside": Label("sibling", True, "alongside"),
}

CANDIDATE = "the other name is a candidate: nothing else shows that a programme bears it"
"""The note of a claim whose tie has an end that is not established as a programme's name."""
SUGGESTED = "the words suggest it"
"""The note of a claim whose tie the words bind only loosely."""
