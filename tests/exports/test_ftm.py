"""Entities of FollowTheMoney: known schemata and properties, every reference leads somewhere, masked."""

from __future__ import annotations

import json

import pytest

from aftername.exports import ftm
from aftername.records import Evidence, Speaker, Succession

KNOWN = {
    "Document": {"fileName", "title", "author", "authoredAt", "publishedAt", "retrievedAt", "sourceUrl", "language",
                 "mimeType", "fileSize", "notes"},
    "Project": {"name", "alias", "projectId", "notes"},
    "Documentation": {"document", "entity", "role"},
    "Organization": {"name"},
    "ProjectParticipant": {"project", "participant", "role", "status", "date", "recordId", "proof", "description",
                           "sourceUrl", "publisher"},
    "Note": {"name", "entity", "summary", "notes", "proof", "description", "sourceUrl", "publisher"},
    "UnknownLink": {"subject", "object", "role", "status", "date", "recordId", "proof", "description", "sourceUrl",
                    "publisher"},
    "Succession": {"predecessor", "successor", "role", "status", "date", "recordId", "proof", "description", "sourceUrl",
                   "publisher"},
}  # fmt: skip
"""Properties of the schemata as followthemoney 4.11 has them; the whole check by its own library is below."""
ENTITIES = {
    "document",
    "entity",
    "project",
    "participant",
    "proof",
    "subject",
    "object",
    "predecessor",
    "successor",
}


@pytest.fixture
def lines(made, leaving_of, tmp_path) -> list[str]:
    first, second = made.programmes[0].id, made.programmes[1].id
    paper = next(one for one in made.documents.values() if "更名" in one.text)
    ground = Evidence(
        "explicit", "更名为", "states", Speaker("document", "x"), "2021", "", (paper.anchor(0, 8),)
    )
    for kind, later in (("programme", second), ("body", "b2")):
        made.edges.append(
            Succession(
                first if kind == "programme" else "b1",
                later,
                "甲",
                "乙",
                "renamed",
                "explicit",
                "2021-04",
                False,
                (ground,),
                (),
                (paper.id,),
                kind,
            )
        )
    (path,) = ftm.write(leaving_of(made), tmp_path / "x.ftm.json")
    return path.read_text("utf-8").splitlines()


def test_entities_are_of_known_schemata_and_lead_to_each_other(lines):
    """No property but known ones; each id once; each reference is an entity; nobody private is named."""
    entities = [json.loads(one) for one in lines]
    ids = [one["id"] for one in entities]
    assert len(set(ids)) == len(ids)
    assert {one["schema"] for one in entities} == set(KNOWN)
    for one in entities:
        assert set(one["properties"]) <= KNOWN[one["schema"]], one
        for name in ENTITIES & set(one["properties"]):
            assert set(one["properties"][name]) <= set(ids), one
    assert not any("林小禾" in one or "田中誠" in one for one in lines)


def test_a_statement_bears_quote_document_speaker(lines):
    """Who runs it is a tie between body and project."""
    ties = [json.loads(one)["properties"] for one in lines if '"ProjectParticipant"' in one]
    assert any(
        "青岚省科学技术厅组织实施" in one["description"][0] and one["proof"] and one["publisher"]
        for one in ties
    )


def test_its_own_library_takes_every_entity(lines):
    """Every value is valid for its property and none is changed."""
    model = pytest.importorskip("followthemoney", reason="300 MB; tried by hand with 4.11.2").model
    for line in lines:
        told = json.loads(line)
        schema = model.get(told["schema"])
        for name, values in told["properties"].items():
            held = schema.get(name)
            assert all(held.type.validate(one) for one in values), (name, values)
        made = model.get_proxy(told).to_dict()["properties"]
        assert {k: sorted(v) for k, v in made.items()} == {
            k: sorted(v) for k, v in told["properties"].items()
        }
