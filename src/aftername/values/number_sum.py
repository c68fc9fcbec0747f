"""The value of a number that is read part by part: hundreds, tens, then ten thousands and millions."""

from __future__ import annotations

from decimal import Decimal


class Sum:
    """The running value of one number; `low` and `high` are kept by two of these side by side."""

    __slots__ = ("last_part", "last_scale", "number", "section", "total")

    def __init__(self) -> None:
        self.total: Decimal | int = 0
        self.section: Decimal | int = 0
        self.number: Decimal | int | None = None
        self.last_scale = 0
        self.last_part: Decimal | int = 0

    def unit(self, by: int) -> None:
        self.section += (1 if self.number is None else self.number) * by
        self.number = None

    def big(self, by: int, straight: bool) -> None:
        part = self.section + (self.number or 0)
        nothing = self.number == 0 and not self.section  # 0万 is nothing, 万 alone ten thousand
        self.section, self.number = 0, None
        if straight and self.total:
            self.total += self.last_part * (by - 1)
            self.last_part *= by
        elif self.last_scale and by > self.last_scale:
            self.total = self.last_part = (self.total + part) * by
        else:
            self.last_part = (part or (0 if nothing else 1)) * by
            self.total += self.last_part
        self.last_scale = by

    def value(self) -> Decimal | int:
        return self.total + self.section + (self.number or 0)
