"""A group of forms told as a programme: its main name, every name with counts and dates, the grounds."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from aftername.languages.places import owner_of, place_name
from aftername.records import DocumentCard, Ground, Mention, Name, Programme, ProgrammeName
from aftername.records.document import Language, Level
from aftername.records.mention import Thing
from aftername.stages.names.forms import Form, Pile, tidy
from aftername.stages.names.owners import part_of
from aftername.text.comparison import explained_by
from aftername.text.names import comparable, script_of

MOST_SPELT = 12  # spellings that one string of characters is looked for
NO_DATE = "9999"  # sorts behind every date


def tell(pile: Pile, group: Sequence[int], grounds: Sequence[Ground]) -> Programme:
    """The programme of a group of forms."""
    forms = [pile.forms[one] for one in group]
    mentions = list({m.id: m for form in forms for m in form.mentions}.values())
    names = names_of(mentions, pile.cards)
    documents = tuple(sorted({m.anchor.document for m in mentions}))
    dates = sorted(date for one in documents if (date := _date(pile.cards, one)) is not None)
    owner = next((form.owner for form in forms if form.owner), "")
    return Programme(
        name=names[0].written,
        key=_key(names[0], forms, pile),
        owner=place_name(owner) if owner else None,
        level=_level(forms, owner),
        names=names,
        grounds=_sorted([*grounds, *_one_string(forms)]),
        documents=documents,
        mentions=len(mentions),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
        thing=_thing(mentions),
    )


def _thing(mentions: Sequence[Mention]) -> Thing:
    """What most mentions that show a name by themselves say it is of; a scheme where they are level."""
    said: Counter[Thing] = Counter()
    for mention in mentions:
        normal = mention.normal
        if isinstance(normal, ProgrammeName) and normal.sign in ("quoted", "formed") and normal.head:
            said[normal.thing] += 1
    if not said or said["scheme"] == max(said.values()):
        return "scheme"
    return min(said, key=lambda thing: (-said[thing], thing))


def _one_string(forms: Sequence[Form]) -> list[Ground]:
    """What three spellings or more have in common: the strings of Han characters that explain every one of them."""
    spelt = [form for form in forms if form.script in ("Latn", "Kore") and len(form.shape) > 1]
    if not 3 <= len(spelt) <= MOST_SPELT or len(spelt) < len(forms):
        return []
    han = explained_by([form.key for form in spelt])
    if not han:
        return []
    told = f"all {len(spelt)} spellings can be one name: {' or '.join(han)}"
    anchors = tuple(form.first() for form in spelt)
    return [Ground("one-string", "strong", spelt[0].written, spelt[-1].written, told, anchors)]


def names_of(mentions: Sequence[Mention], cards: Mapping[str, DocumentCard]) -> tuple[Name, ...]:
    """The written forms: most documents first, then with a head before without, most mentions, alphabet."""
    by_written: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_written[tidy(mention.written)].append(mention)
    made: list[tuple[bool, Name]] = []
    for written, listed in by_written.items():
        documents = {m.anchor.document for m in listed}
        dates = sorted(date for one in documents if (date := _date(cards, one)) is not None)
        first = min(
            listed,
            key=lambda m: (_date(cards, m.anchor.document) or NO_DATE, m.anchor.document, m.anchor.start),
        )
        normal = first.normal
        assert isinstance(normal, ProgrammeName)
        card = cards.get(first.anchor.document)
        language, script = _tongue(written, card.language if card is not None else "und")
        headed = any(isinstance(m.normal, ProgrammeName) and m.normal.head for m in listed)
        made.append(
            (
                headed,
                Name(
                    written,
                    normal.key,
                    language,
                    script,
                    len(documents),
                    len(listed),
                    dates[0] if dates else None,
                    dates[-1] if dates else None,
                    first.anchor,
                ),
            )
        )
    made.sort(key=lambda pair: (-pair[1].documents, not pair[0], -pair[1].mentions, pair[1].written))
    return tuple(name for _, name in made)


def _tongue(written: str, around: Language) -> tuple[Language, str]:
    """The language and script of a written name, by its letters and by the language of its document."""
    script = script_of(written, around)
    if script == "Kore":
        return "ko", script
    if script == "Jpan":
        return "ja", script
    if script in ("Hans", "Hant", "Hani"):
        return (around if around in ("zh", "ja") else "zh"), script
    if script == "Latn":
        return (around if around in ("en", "other") else "en"), script
    return around, script


def _date(cards: Mapping[str, DocumentCard], document: str) -> str | None:
    card = cards.get(document)
    return card.header.date if card is not None else None


def _key(main: Name, forms: Sequence[Form], pile: Pile) -> str:
    """The key of the main name; with its head where the kind is another than a plan (雪松工程, 雪松奖)."""
    for form in forms:
        for mention in form.mentions:
            normal = mention.normal
            if tidy(mention.written) == main.written and isinstance(normal, ProgrammeName):
                part = part_of(form.shape)[1]
                if part:
                    return f"{normal.key}({part})"
                if form.kind in ("", "plan", "scholar") or not normal.head:
                    return normal.key
                return comparable(normal.key + (" " if normal.key.isascii() else "") + normal.head)
    return main.key


def _level(forms: Sequence[Form], owner: str) -> Level | None:
    """The level of the owner, as most mentions that name one say it; None when nobody is named."""
    told: Counter[Level] = Counter()
    for form in forms:
        for mention in form.mentions:
            normal = mention.normal
            if isinstance(normal, ProgrammeName) and normal.owner is not None:
                said = owner_of(normal.owner)
                if said.level is not None and (said.key == owner or said.here):
                    told[said.level] += 1
    if not told:
        return None
    return sorted(told.items(), key=lambda pair: (-pair[1], pair[0]))[0][0]


def _sorted(grounds: Sequence[Ground]) -> tuple[Ground, ...]:
    order = {"explicit": 0, "strong": 1, "weak": 2, "against": 3}
    unique = {(g.weight, g.kind, g.first, g.second): g for g in reversed(grounds)}
    return tuple(
        sorted(unique.values(), key=lambda g: (order[g.weight], g.kind, g.first, g.second, g.reason))
    )
