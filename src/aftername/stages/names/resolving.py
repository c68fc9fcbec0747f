"""Forms joined by grounds into programmes, with every name, its counts, and the reasons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from aftername.records import Belonging, DocumentCard, Ground, Mention, Name, Programme, ProgrammeName
from aftername.records.document import Language, Level
from aftername.stages.names.forms import Form, FormKey, bare, forms_of
from aftername.stages.names.grounds import JOINING
from aftername.text.han_variants import simplified
from aftername.text.names import comparable, script_of

MOST_ANCHORS = 3  # passages given with a ground


def resolve(
    mentions: Iterable[Mention], cards: Mapping[str, DocumentCard]
) -> tuple[tuple[Programme, ...], tuple[Belonging, ...]]:
    """The programmes of a case, sorted by id, and which mention names which.

    mentions: of KINDS, any order. cards: every document a mention stands in, by id.
    A form of which no mention shows itself to be a name makes no programme.
    """
    given = tuple(sorted(mentions, key=lambda one: one.id))
    forms = forms_of(given)
    groups: dict[FormKey, FormKey] = {key: key for key in forms}
    grounds: list[tuple[FormKey, Ground]] = []
    for joining in JOINING:
        for first, second, ground in joining(forms, given):
            a, b = _root(groups, first), _root(groups, second)
            if a != b:
                groups[max(a, b)] = min(a, b)
            grounds.append((first, ground))
    members: dict[FormKey, list[Form]] = {}
    for key in sorted(forms):
        members.setdefault(_root(groups, key), []).append(forms[key])
    by_group: dict[FormKey, list[Ground]] = {}
    for key, ground in grounds:
        by_group.setdefault(_root(groups, key), []).append(ground)
    owners: dict[str, set[str]] = {}
    for shape, owner in forms:
        owners.setdefault(shape, set()).add(owner)
    programmes: list[Programme] = []
    belongings: list[Belonging] = []
    for key, group in members.items():
        if not any(form.sure for form in group):
            continue
        programme = _programme(group, by_group.get(key, []), cards, owners)
        programmes.append(programme)
        for form in group:
            for m in form.mentions:
                at = m.anchor
                belongings.append(Belonging(m.id, programme.id, at.document, at.start, at.end))
    return (
        tuple(sorted(programmes, key=lambda one: one.id)),
        tuple(sorted(belongings, key=lambda one: (one.mention, one.programme))),
    )


def _root(groups: dict[FormKey, FormKey], key: FormKey) -> FormKey:
    """The form that stands for a group; paths are shortened on the way."""
    while groups[key] != key:
        groups[key] = groups[groups[key]]
        key = groups[key]
    return key


def _programme(
    group: Sequence[Form],
    grounds: Sequence[Ground],
    cards: Mapping[str, DocumentCard],
    owners: Mapping[str, set[str]],
) -> Programme:
    mentions = [mention for form in group for mention in form.mentions]
    names = _names(mentions, cards)
    first_form = max(group, key=lambda form: (len({m.anchor.document for m in form.mentions}), form.key))
    main = _main(names, mentions)
    owner = _owner(mentions)
    documents = tuple(sorted({m.anchor.document for m in mentions}))
    dates = sorted(date for one in documents if (date := cards[one].header.date))
    told = [*grounds, *_same_forms(names), *_apart(group, owners, main)]
    return Programme(
        name=main.written,
        key="|".join(first_form.key) if first_form.key[1] else first_form.key[0],
        owner=owner,
        level=_level(owner),
        names=names,
        grounds=tuple(dict.fromkeys(told)),
        documents=documents,
        mentions=len(mentions),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
    )


def _names(mentions: Sequence[Mention], cards: Mapping[str, DocumentCard]) -> tuple[Name, ...]:
    """Every written form with its counts, most documents first."""
    grouped: dict[tuple[str, Language], list[Mention]] = {}
    for mention in mentions:
        language = _language(mention, cards[mention.anchor.document])
        grouped.setdefault((bare(mention.written), language), []).append(mention)
    made = []
    for (written, language), group in grouped.items():
        documents = {m.anchor.document for m in group}
        dates = sorted(date for one in documents if (date := cards[one].header.date))
        first = min(group, key=lambda m: (cards[m.anchor.document].header.date or "9999", m.id))
        made.append(
            Name(
                written,
                comparable(written),
                language,
                script_of(written, language),
                len(documents),
                len(group),
                dates[0] if dates else None,
                dates[-1] if dates else None,
                first.anchor,
            )
        )
    return tuple(sorted(made, key=lambda n: (-n.documents, -n.mentions, n.written, n.language)))


def _language(mention: Mention, card: DocumentCard) -> Language:
    """The language a name is written in: by its own letters, Han by the document's."""
    script = script_of(mention.written, card.language)
    by_script: dict[str, Language] = {"Kore": "ko", "Jpan": "ja", "Hans": "zh", "Hant": "zh", "Latn": "en"}
    if script in by_script:
        return by_script[script]
    return card.language if card.language in ("zh", "ja", "ko") else "zh"


def _main(names: Sequence[Name], mentions: Sequence[Mention]) -> Name:
    """The name most documents write; of equal ones the fuller, so that a head is not lost."""
    headed = {bare(m.written) for m in mentions if isinstance(m.normal, ProgrammeName) and m.normal.head}
    return min(names, key=lambda n: (n.written not in headed, -n.documents, -n.mentions, n.written))


def _owner(mentions: Sequence[Mention]) -> str | None:
    """The owner that most mentions state, as written."""
    told: dict[str, int] = {}
    for mention in mentions:
        if isinstance(mention.normal, ProgrammeName) and mention.normal.owner:
            told[mention.normal.owner] = told.get(mention.normal.owner, 0) + 1
    return min(told, key=lambda name: (-told[name], name)) if told else None


def _level(owner: str | None) -> Level | None:
    """The level that an owner's name ends in; None where it does not tell."""
    if not owner:
        return None
    ends: tuple[tuple[str, Level], ...] = (
        ("国家", "central"), ("国家级", "central"), ("中央", "central"), ("省", "provincial"), ("自治区", "provincial"),
        ("市", "municipal"), ("区", "county"), ("县", "county"), ("大学", "institution"), ("大學", "institution"),
        ("University", "institution"), ("部", "central"),
    )  # fmt: skip
    plain = simplified(owner)
    return next((level for end, level in ends if plain.endswith(end)), None)


def _same_forms(names: Sequence[Name]) -> Iterable[Ground]:
    """Why written forms of one shape are one name, each against the first of its key."""
    first: dict[str, Name] = {}
    for name in names:
        other = first.setdefault(_letters(name.key), name)
        if other is name or other.written == name.written:
            continue
        variant = simplified(name.written) != name.written or simplified(other.written) != other.written
        kind, reason = (
            ("script-variant", "the same characters in another script")
            if variant and name.written != simplified(other.written)
            else ("same-form", "the same but for quotation marks, width, case, blanks or a plural")
        )
        yield Ground(kind, "strong", other.written, name.written, reason, (other.anchor, name.anchor))


def _letters(key: str) -> str:
    return "".join(c for c in key if c.isalnum())


def _apart(group: Sequence[Form], owners: Mapping[str, set[str]], main: Name) -> Iterable[Ground]:
    """Namesakes of other owners, kept apart."""
    own = {form.key[1] for form in group}
    for shape in sorted({form.key[0] for form in group}):
        others = sorted(owners[shape] - own)
        if others:
            told = ", ".join(other or "none stated" for other in others[:6])
            reason = f"the same name with another owner is kept apart (owner: {told})"
            yield Ground("different-owner", "against", main.written, main.written, reason, (main.anchor,))
