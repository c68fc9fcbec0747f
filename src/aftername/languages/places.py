"""Places that own programmes, by name; and whose a programme is by the words in front of its name."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from aftername.records import record
from aftername.records.document import Level
from aftername.text.han_variants import simplified
from aftername.text.names import comparable


@record
class Place:
    """A place. level: "nation", "province", "city". names: in all languages, the Chinese one first."""

    id: str
    level: str
    names: tuple[str, ...]
    latin: tuple[str, ...]


@record
class Owner:
    """Whose a programme is.

    key: comparable; "" where it says no more than that it is the nation's. level: as Document levels;
    None when it cannot be told. here: it means the place the paper is from (我省), so the paper must tell.
    """

    key: str
    level: Level | None
    here: bool = False


@cache
def places() -> tuple[Place, ...]:
    """Every place of the table, in its order."""
    table = files("aftername.languages").joinpath("places.tsv").read_text("utf-8")
    made = []
    for line in table.splitlines():
        if line.startswith("#") or not line.strip():
            continue
        id_, level, zh, en, ja, ko = line.split("\t")
        east = tuple(dict.fromkeys(v for one in (zh, ja, ko) for v in one.split("|") if v))
        made.append(Place(id_, level, east, tuple(v for v in en.split("|") if v)))
    return tuple(made)


@cache
def by_name() -> dict[str, Place]:
    """Places by each of their names, in comparable form."""
    found: dict[str, Place] = {}
    for place in places():
        for name in (*place.names, *place.latin):
            found.setdefault(comparable(name), place)
    return found


@cache
def han_names() -> dict[str, Place]:
    """Places by their Chinese and Japanese names, simplified."""
    return {
        simplified(name): place
        for place in places()
        for name in place.names
        if "\u4e00" <= name[0] <= "\u9fff"
    }


_LEVELS: tuple[tuple[str, Level], ...] = (
    ("自治区", "provincial"), ("新区", "county"), ("开发区", "county"), ("高新区", "county"), ("省", "provincial"),
    ("州", "municipal"), ("市", "municipal"), ("区", "county"), ("县", "county"), ("镇", "county"),
    ("大学", "institution"), ("学院", "institution"), ("研究院", "institution"), ("研究所", "institution"),
    ("科学院", "institution"), ("工程院", "institution"), ("医院", "institution"), ("学校", "institution"), ("校", "institution"),
    ("公司", "firm"), ("集团", "firm"), ("都", "provincial"), ("府", "provincial"), ("县庁", "provincial"),
    ("성", "provincial"), ("시", "municipal"), ("도", "provincial"), ("구", "county"), ("대학교", "institution"), ("대", "institution"),
    (" province", "provincial"), (" city", "municipal"), (" university", "institution"), (" district", "county"),
    (" county", "county"), (" institute", "institution"), (" academy", "institution"), (" college", "institution"),
)  # fmt: skip
_SUFFIX = re.compile(
    r"(?:省|市|自治区|特别行政区|壮族自治区|回族自治区|维吾尔自治区|级|성|시| province| city|'s)$"
)
_WITHIN = re.compile(r"(.{1,8}?(?:省|自治区|市|성))(?=.{2,}$)(?!.*(?:大学|学院))")  # an office of a place
_NATION = frozenset(
    [
        "国家",
        "国家级",
        "中央",
        "全国",
        "我国",
        "国务院",
        "中共",
        "国",
        "national",
        "state",
        "nationwide",
        "state-level",
        "national-level",
        "central",
        "country's",
        "국가",
        "국가급",
        "정부",
    ]
)
_HERE = frozenset(
    [
        "省",
        "市",
        "区",
        "县",
        "校",
        "我省",
        "我市",
        "我区",
        "我县",
        "我校",
        "我院",
        "全省",
        "全市",
        "全区",
        "全县",
        "本省",
        "本市",
        "本校",
        "省级",
        "市级",
        "区级",
        "县级",
        "校级",
        "道",
        "府",
        "県",
        "성",
        "시",
        "도",
    ]
)
_PLACE_LEVELS: dict[str, Level] = {"nation": "central", "province": "provincial", "city": "municipal"}


@cache
def owner_of(written: str) -> Owner:
    """Whose a programme is, from what stands in front of its name (浙江省, 国家, 我市, "Shenzhen's").

    A ministry is the nation's: its schemes are told apart by name, not by owner.
    """
    key = comparable(written)
    if key.endswith("'s"):
        key = key[:-2]
    if key in _NATION:
        return Owner("", "central")
    if key in _HERE:
        return Owner(key, _HERE_LEVELS.get(key.strip("我全本级")), here=True)
    bare = _SUFFIX.sub("", key)
    if key.endswith(("自治区", "特别行政区")):
        bare = re.sub(r"(?:壮族|回族|维吾尔)?(?:自治区|特别行政区)$", "", key)
    place = by_name().get(key) or by_name().get(bare)
    if place is not None:
        if place.level == "nation":
            return Owner("", "central")
        return Owner(place.id, _PLACE_LEVELS[place.level])
    within = _WITHIN.match(key)
    if within is not None:
        return owner_of(within[1])
    for ending, level in _LEVELS:
        if key.endswith(ending) and len(key) > len(ending):
            return Owner(bare if level in ("provincial", "municipal") and len(bare) > 1 else key, level)
    return Owner("", "central") if key else Owner("", None)


_HERE_LEVELS: dict[str, Level] = {
    "省": "provincial", "市": "municipal", "区": "county", "县": "county", "校": "institution", "院": "institution",
    "道": "provincial", "府": "provincial", "県": "provincial", "성": "provincial", "시": "municipal", "도": "provincial",
}  # fmt: skip


@cache
def place_name(key: str) -> str:
    """What to call an owner for a reader: the first name of a place of the table, else the key itself."""
    place = {one.id: one for one in places()}.get(key)
    return place.names[0] if place is not None else key
