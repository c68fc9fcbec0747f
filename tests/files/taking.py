"""What a walk gives of a folder, for tests."""

from __future__ import annotations

from pathlib import Path

from aftername.files.opening import Opened
from aftername.records import Document, Problem, SourceFile
from aftername.settings import Settings
from aftername.stages.intake import walk
from aftername.stages.reading import read

SETTINGS = Settings()


def taken(folder: Path, settings: Settings = SETTINGS) -> tuple[dict[str, SourceFile], list[Problem]]:
    """Files by their path below the folder, and problems."""
    files: dict[str, SourceFile] = {}
    problems: list[Problem] = []
    for one in walk([folder], settings):
        if isinstance(one, Problem):
            problems.append(one)
        else:
            name = one.path.removeprefix(f"{folder}/")
            assert name not in files
            files[name] = one
    return files, problems


def texts(files: dict[str, SourceFile], settings: Settings = SETTINGS) -> dict[str, str]:
    """What reading gives of each file that waits."""
    opened = Opened()
    return {
        name: answer.text
        for name, one in files.items()
        if one.status == "waiting"
        for answer in read(one, settings, opened)
        if isinstance(answer, Document)
    }
