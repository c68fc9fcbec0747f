"""What several tests of mentions ask."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from aftername.find import find_mentions
from aftername.records import PersonName


@pytest.fixture
def found_private() -> Callable[[str, str], set[str]]:
    """What is found in a text to be masked, as it is written there."""

    def found(text: str, language: str) -> set[str]:
        return {
            one.written
            for one in find_mentions(text, language)
            if isinstance(one.normal, PersonName) and not one.normal.public
        }

    return found
