"""What is asked of a family grows with its members and not with their square: calls are counted, not timed."""

from __future__ import annotations

import sys

from aftername.records import Fingerprint
from aftername.stages.origins.direction import root_of


def _members(count: int) -> list[Fingerprint]:
    """Notices of one template, each by an outlet of its own; one credits another."""
    return [
        Fingerprint(
            document=f"{n:016}",
            language="zh",
            date=f"2019-03-{1 + n % 28:02}",
            letters=100,
            text=str(n),
            print=b"",
            form=b"",
            sample=b"",
            facts=tuple(f"#{n % 7 + k}" for k in range(6)),
            places=b"",
            heads=(("credit", f"outlet {n}\town", 0, 1), ("credit", f"outlet {n // 2}\tcredit", 0, 1)),
        )
        for n in range(count)
    ]


def _calls(count: int) -> int:
    members, calls = _members(count), 0

    def seen(frame: object, event: str, told: object) -> None:
        nonlocal calls
        calls += event == "call"

    sys.setprofile(seen)
    try:
        root_of(members)
    finally:
        sys.setprofile(None)
    return calls


def test_twice_the_family_is_twice_the_work() -> None:
    """Nobody is held against all the others, to see whom one names."""
    assert _calls(800) < 2.2 * _calls(400)


def test_who_is_named_is_found_among_many() -> None:
    """An address given as the source leads to the one that has it; the one that names itself is nobody's source."""
    members = [_with(one) for one in _members(9)]
    members[3] = _with(members[3], ("url", "https://one.example/a", 0, 1))
    assert root_of(members)[1] != "another names its address as the source"
    members[0] = _with(members[0], ("link", "https://one.example/a", 0, 1))
    root, because = root_of(members)
    assert root is None
    assert because.startswith("another names its address as the source, but another is dated")
    members = [_with(one) for one in _members(9)][5:]
    members[0] = _with(members[0], ("url", "https://one.example/a", 0, 1))
    members[2] = _with(members[2], ("link", "https://one.example/a", 0, 1))
    assert root_of(members) == (members[0].document, "another names its address as the source")


def _with(one: Fingerprint, *heads: tuple[str, str, int, int]) -> Fingerprint:
    told = {name: getattr(one, name) for name in one.__dataclass_fields__}
    return Fingerprint(**{**told, "heads": heads})
