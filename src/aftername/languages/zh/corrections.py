"""Chinese phrases that tell a wrong number from the right one; first those before the wrong, then before the right.

Source: common wording of corrigenda, written down for this project. Licence: as the project.
To extend: add a phrase; the longest that fits is taken.
"""

from __future__ import annotations

BEFORE_WRONG: tuple[str, ...] = ("误作", "误为", "误印为", "原误", "原作", "误植为", "誤作", "誤為")
BEFORE_RIGHT: tuple[str, ...] = ("应为", "更正为", "改为", "订正为", "應為", "更正為")
