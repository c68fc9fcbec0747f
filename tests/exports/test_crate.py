"""An archive to hand on holds page, tables, report and a manifest with every digest, and no path of the machine."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace

import pytest

from aftername.desk.crates import is_crate, verify_crate
from aftername.errors import CaseError
from aftername.exports import crate
from aftername.settings import Settings


@pytest.fixture
def archive(account, tmp_path):
    def page(path):
        path.write_text("<html>made up</html>")
        return (path,)

    (path,) = crate.write(replace(account, page=page), tmp_path / "x.crate.zip")
    return path


def test_the_manifest_names_every_file_and_what_was_run(archive, tmp_path):
    """Each member but the manifest with its digest; files given; the steps; no folder of the machine."""
    with zipfile.ZipFile(archive) as held:
        names = set(held.namelist())
        told = held.read(crate.MANIFEST).decode()
        assert str(tmp_path) not in "".join(held.read(name).decode("utf-8", "replace") for name in names)
    graph = {one["@id"]: one for one in json.loads(told)["@graph"]}
    parts = {one["@id"] for one in graph["./"]["hasPart"]}
    assert parts == names - {crate.MANIFEST}
    assert {"dossier.html", "case.xlsx", "report.docx", "tables/statements.csv", "READ-ME.txt"} <= parts
    assert graph["#review"]["additionalProperty"][0]["name"] == "step mentions"
    assert any(one["name"] == "a/01.txt" for key, one in graph.items() if key.startswith("#given-"))
    asked = {one["@id"] for node in graph.values() for one in node.get("prov:used", ())}
    assert asked <= set(graph)


def test_verify_tells_what_was_changed_added_taken_out(archive, tmp_path):
    """Nothing in an archive as it was made; each change by name; a folder unpacked is checked too."""
    assert is_crate(archive)
    assert verify_crate(archive, None, Settings()).broken == ()
    with zipfile.ZipFile(archive) as held:
        held.extractall(tmp_path / "out")
    out = tmp_path / "out"
    assert verify_crate(out, None, Settings()).broken == ()
    (out / "dossier.html").write_text("other")
    (out / "more.txt").write_text("more")
    (out / "report.md").unlink()
    told = [(one.name, one.detail) for one in verify_crate(out, None, Settings()).broken]
    assert told == [
        ("dossier.html", "was changed"),
        ("more.txt", "is not in the manifest: it was added"),
        ("report.md", "is in the manifest and not there"),
    ]
    (out / crate.MANIFEST).write_text("{}")
    with pytest.raises(CaseError, match="cannot be read"):
        verify_crate(out, None, Settings())


def test_verify_with_a_folder_tells_what_it_lacks(archive, made, tmp_path):
    """A file of the case whose content the folder does not hold."""
    folder = tmp_path / "in"
    folder.mkdir()
    for number, one in enumerate(made.documents.values()):
        (folder / f"{number}.txt").write_bytes(one.text.encode())
    told = verify_crate(archive, folder, Settings())
    assert [one.name for one in told.broken] == ["scan<1>.pdf"]
    (folder / "0.txt").unlink()
    assert len(verify_crate(archive, folder, Settings()).broken) == 2


def test_another_file_is_no_archive(tmp_path):
    """Neither a ZIP without a manifest nor any other file."""
    with zipfile.ZipFile(tmp_path / "x.zip", "w") as held:
        held.writestr("a.txt", "a")
    (tmp_path / "y").write_text("y")
    assert not is_crate(tmp_path / "x.zip")
    assert not is_crate(tmp_path / "y")
    assert not is_crate(tmp_path / "z")
