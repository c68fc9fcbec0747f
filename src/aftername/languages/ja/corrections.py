"""Japanese phrases that tell a wrong number from the right one; first those before the wrong, then before the right.

Source: common wording of corrigenda, written down for this project. Licence: as the project.
To extend: add a phrase; the longest that fits is taken.
"""

from __future__ import annotations

BEFORE_WRONG: tuple[str, ...] = ("誤", "（誤）", "誤って")
BEFORE_RIGHT: tuple[str, ...] = ("正しくは", "（正）", "正は", "に訂正")
