"""Korean phrases that tell a wrong number from the right one; first those before the wrong, then before the right.

Source: common wording of corrigenda, written down for this project. Licence: as the project.
To extend: add a phrase; the longest that fits is taken.
"""

from __future__ import annotations

BEFORE_WRONG: tuple[str, ...] = ("오기", "잘못", "(오)")
BEFORE_RIGHT: tuple[str, ...] = ("정정", "바로잡음", "(정)")
