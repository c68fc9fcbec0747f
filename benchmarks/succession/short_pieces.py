"""Successions and parts on short labelled pieces (benchmarks/claims/pieces.py), names given and names found.

    PYTHONPATH=src python benchmarks/succession/short_pieces.py KEPT FILE ... [--odd | --even] [--misses] [--false]

KEPT: a folder where the reviews of the files are kept from run to run: texts, blocks, mentions and programmes are taken from there; claims and
edges are made anew. Names given: those of the answers are the programmes. Names found: those of the review of the file, and an end is right
where its name is a written form of the answers, or the longest that lies in it or holds it.

Kinds: *goes on* (renamed, succeeded, merged, absorbed, restructured, split), *part* (of a whole), *ended*. Right: both names, their order
and the kind. What is denied or refused is no edge. Of a missed tie is printed what each end was: a programme, a candidate (mention, or an end
of tie_ends.py), or nothing.
"""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "src"))
sys.path.insert(0, str(HERE.parent / "claims"))

from pieces import Marked, pieces  # noqa: E402

from aftername import Settings, review  # noqa: E402
from aftername.casefile.store import Store  # noqa: E402
from aftername.records import (  # noqa: E402
    Document,
    MarkedDocument,
    Mention,
    Programme,
    ProgrammeName,
    Succession,
)
from aftername.stages import succession  # noqa: E402
from aftername.stages.claims import claim  # noqa: E402
from aftername.stages.claims.passages import passages_of  # noqa: E402
from aftername.stages.claims.tie_ends import ends_of  # noqa: E402
from aftername.text.names import comparable  # noqa: E402

KINDS = {"part-of": "part", "ended": "ended"}
GOES_ON = "goes on"
Pair = tuple[str, str]


@dataclass
class Piece:
    """A piece with its ties by kind. keys: each written form to its first form. marked: with names given; found: as reviewed."""

    told: Marked
    keys: Mapping[str, str]
    wanted: dict[str, set[Pair]]
    marked: MarkedDocument
    found: MarkedDocument
    made: dict[str, dict[str, dict[Pair, str]]] = field(
        default_factory=lambda: {"given": defaultdict(dict), "found": defaultdict(dict)}
    )


def read(file: Path, kept: Path) -> tuple[list[Piece], Path]:
    """The pieces of a file, with the case that their review made."""
    told = list(pieces(file))
    case = kept / f"{file.parent.name}-{file.stem}.case"
    if not case.exists():
        folder = kept / f"{file.parent.name}-{file.stem}"
        folder.mkdir(parents=True, exist_ok=True)
        for one in told:
            (folder / f"{one.id}.txt").write_text(one.text + "\n", "utf-8")
        review(folder, case, Settings(engine="local")).close()
    made = []
    with Store(case) as store:
        by_name = {Path(card.paths[0]).stem: card.id for card in store.cards().values()}
        for one in told:
            if one.id in by_name:
                made.append(_piece(one, store, by_name[one.id]))
    return made, case


def _piece(one: Marked, store: Store, document: str) -> Piece:
    held, mentions = store.document(document), tuple(store.mentions(document))
    keys, wanted = _answers(one)
    return Piece(
        one,
        keys,
        wanted,
        _given(held, mentions, keys),
        MarkedDocument(held, mentions, store.belongings(document)),
    )


def _answers(one: Marked) -> tuple[dict[str, str], dict[str, set[Pair]]]:
    """Each form with its programme, and the ties by kind. Forms are one where one stands in brackets behind the other, or in its place."""
    ties = [part for part in one.said if part[0] == "tie" and len(part) >= 3]
    apart = {frozenset(part[1:3]) for part in ties}
    ends = [name for part in ties for name in ((part[1],) if part[-1] == "ended" else part[1:3])]
    forms = [name for name in dict.fromkeys([*one.forms, *ends]) if name in one.text]
    keys: dict[str, str] = {}
    for form in sorted(forms, key=lambda name: (-len(name), name)):
        keys[form] = next(
            (keys[o] for o in keys if frozenset((form, o)) not in apart and _are_one(form, o, one.text)), form
        )
    wanted: dict[str, set[Pair]] = defaultdict(set)
    for part in ties:
        kind = KINDS.get(part[-1], GOES_ON)
        first, second = keys.get(part[1], part[1]), "" if kind == "ended" else keys.get(part[2], part[2])
        if first != second:
            wanted[kind].add((first, second))
    return keys, wanted


_PLAIN = re.compile(r"[\s\W_]+")


def _are_one(form: str, other: str, text: str) -> bool:
    short, long = (_PLAIN.sub("", name).casefold() for name in (form, other))
    if short == long or short.rstrip("s") == long.rstrip("s"):
        return True
    bare = re.fullmatch(r"(.+?)\s?[(（]([^()（）]+)[)）]", max(form, other, key=len))
    if bare is not None and min(form, other, key=len) in bare.groups():
        return True
    gap = r"[”’」』》〉】\"']?\s?[(（]\s?[“‘「『《\"']?(?:(?:以下|简称|簡稱|이하|略称|the)[\s:：]?){0,2}[“‘「『\"']?"
    return any(
        re.search(re.escape(a) + gap + re.escape(b), text) is not None
        for a, b in ((form, other), (other, form))
    )


def _given(document: Document, mentions: Sequence[Mention], keys: Mapping[str, str]) -> MarkedDocument:
    spans: dict[tuple[int, int], str] = {}
    for form in sorted(keys, key=lambda one: (-len(one), one)):
        edge = r"(?<![A-Za-z0-9])%s(?![A-Za-z0-9])" if form.isascii() else "%s"
        for match in re.finditer(edge % re.escape(form), document.text):
            if not any(a < match.end() and match.start() < b for a, b in spans):
                spans[match.span()] = keys[form]
    rest = [
        m
        for m in mentions
        if m.kind not in ("programme", "candidate")
        and not any(a < m.anchor.end and m.anchor.start < b for a, b in spans)
    ]
    named = [
        Mention("programme", document.anchor(a, b), ProgrammeName(key, "", None, None, "quoted"))
        for (a, b), key in spans.items()
    ]
    ordered = sorted([*rest, *named], key=lambda m: (m.anchor.start, m.anchor.end, m.kind))
    return MarkedDocument(
        document, tuple(ordered), tuple(sorted((span, (key,)) for span, key in spans.items()))
    )


def fill(told: Sequence[Piece], case: Path) -> None:
    """Make the edges of the pieces of one case, with names found and with names given."""
    with Store(case) as store:
        cards, prints, origins = (
            store.cards(),
            {one.document: one for one in store.fingerprints()},
            store.origin_of(),
        )
        programmes = {one.id: one for one in store.programmes()}
        text = lambda one: store.document(one).text  # noqa: E731
        kinds = cache(lambda one: tuple(store.mentions(one, succession.KINDS)))
        by_id = {one.marked.document.id: one for one in told}
        claims = tuple(c for one in told for c in claim(one.found))
        places = cache(store.belongings)
        edges = succession.find(
            succession.Pile(claims, programmes, cards, prints, origins, places, kinds, text)
        )
        for edge in edges:
            for document in {one.document for one in edge.evidence}:
                if document in by_id:
                    piece = by_id[document]
                    names = partial(_forms, programmes=programmes)
                    _put(
                        piece,
                        "found",
                        edge,
                        _key(names(edge.earlier, edge.earlier_name), piece),
                        _key(names(edge.later, edge.later_name), piece),
                        {one.id: one.rule for one in claims},
                    )
        for piece in told:
            _fill_given(piece, cards, prints, origins, text)


def _forms(id: str, name: str, programmes: Mapping[str, Programme]) -> list[str]:
    return [one.written for one in programmes[id].names] if id in programmes else [name] if name else []


def _fill_given(piece: Piece, cards: object, prints: object, origins: object, text: object) -> None:
    marked = piece.marked
    named = {
        key: Programme(key, comparable(key), None, None, (), (), (marked.document.id,), 1, None, None)
        for key in dict.fromkeys(piece.keys.values())
    }
    given = tuple(m for m in marked.mentions if m.kind in succession.KINDS)
    claims = claim(marked)
    pile = succession.Pile(claims, named, cards, prints, origins, lambda _: marked.programmes, lambda _: given, text)  # type: ignore[arg-type]  # fmt: skip
    for edge in succession.find(pile):
        first = edge.earlier if edge.earlier in named else _key([edge.earlier_name], piece)
        second = edge.later if edge.later in named else _key([edge.later_name], piece)
        _put(piece, "given", edge, first, second, {one.id: one.rule for one in claims})


def _put(piece: Piece, way: str, edge: Succession, first: str, second: str, rules: Mapping[str, str]) -> None:
    if edge.kind == "programme" and edge.relation != "sibling" and not edge.denied:
        kind = KINDS.get(edge.relation, GOES_ON)
        told = next((e for e in edge.evidence if e.document == piece.marked.document.id), edge.evidence[0])
        words = f"{edge.relation} {edge.grade}{' candidate' if 'candidate' in ' '.join(edge.against) else ''}"
        piece.made[way][kind][first, second] = (
            f"{words} | {rules.get(told.claim, '')} | {told.anchors[0].quote[:300]!r}"
        )


def _key(names: Iterable[str], piece: Piece) -> str:
    """The programme of the answers that is written so, else that whose longest form lies in a name or holds it; else the name."""
    told = [comparable(one).replace(" ", "") for one in names if one]
    forms = {comparable(form).replace(" ", ""): key for form, key in piece.keys.items()}
    for one in told:
        if one in forms:
            return forms[one]
    near = [
        (min(len(form), len(one)), key)
        for one in told
        for form, key in forms.items()
        if (form in one or one in form) and min(len(form), len(one)) > 2
    ]
    return max(near)[1] if near else ("?" + next(iter(told), "") if told else "")


def state(name: str, piece: Piece) -> str:
    """What an end is among the names found: a programme, a candidate, or nothing."""
    if not name:
        return "-"
    forms = [form for form, key in piece.keys.items() if key == name] or [name]
    spans = [m.span() for form in forms for m in re.finditer(re.escape(form), piece.marked.document.text)]
    found = piece.found

    def holds(start: int, end: int) -> bool:
        return any(start < b and a < end for a, b in spans)

    if any(ids and holds(*place) for place, ids in found.programmes):
        return "programme"
    if any(m.kind == "candidate" and holds(m.anchor.start, m.anchor.end) for m in found.mentions):
        return "candidate"
    ends = [e for p in passages_of(found) for e in ends_of(p, dict(found.programmes))]
    return "end" if any(holds(one.start, one.end) for one in ends) else "nothing"


def rows(given: Sequence[Piece], way: str, kind: str) -> tuple[int, int, int, int]:
    """Wanted, drawn, right, turned round."""
    wanted = sum(len(one.wanted[kind]) for one in given)
    made = [(one, pair) for one in given for pair in one.made[way][kind]]
    right = sum(pair in one.wanted[kind] for one, pair in made)
    turned = sum(pair[::-1] in one.wanted[kind] for one, pair in made)
    return wanted, len(made), right, turned


def _print(given: Sequence[Piece]) -> None:
    print("| | names given: right of drawn | of wanted | turned | names found: right of drawn | of wanted | turned |\n|---|---|---|---|---|---|---|")  # fmt: skip
    for kind in (GOES_ON, "part", "ended"):
        for language in ("", "zh", "ja", "ko", "en"):
            chosen = [one for one in given if one.told.language.startswith(language)]
            cells = []
            for way in ("given", "found"):
                wanted, drawn, right, turned = rows(chosen, way, kind)
                cells.append(f"{right} of {drawn} | {right} of {wanted} | {turned}")
            print(f"| {kind} {language} | {' | '.join(cells)} |")
    for way in ("given", "found"):
        print(way, "by grade:", dict(_grades(given, way)))
    for way in ("given", "found"):
        crossed = Counter(
            f"{other} told as {kind}"
            for one in given
            for kind in one.made[way]
            for pair in one.made[way][kind]
            for other in one.wanted
            if other != kind and (pair in one.wanted[other] or pair[::-1] in one.wanted[other])
        )
        print(way, dict(crossed))
    ends: Counter[str] = Counter()
    for one, kind, pair in missed(given, "found"):
        if kind != "ended":
            ends[f"{kind}: {' + '.join(sorted((state(pair[0], one), state(pair[1], one))))}"] += 1
    print("missed, names found:", *ends.most_common(), sep="\n  ")


def _grades(given: Sequence[Piece], way: str) -> dict[str, str]:
    """Of what goes on, right of drawn by grade and whether an end is a candidate."""
    drawn: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for one in given:
        for pair, told in one.made[way][GOES_ON].items():
            grade = told.split(" | ")[0].split(" ", 1)[1]
            drawn[grade] += 1
            right[grade] += pair in one.wanted[GOES_ON]
    return {grade: f"{right[grade]} of {count}" for grade, count in sorted(drawn.items())}


def missed(given: Sequence[Piece], way: str) -> Iterator[tuple[Piece, str, Pair]]:
    """The ties that were not drawn."""
    for one in given:
        for kind, pairs in one.wanted.items():
            yield from ((one, kind, pair) for pair in sorted(pairs) if pair not in one.made[way][kind])


def _list_missed(given: Sequence[Piece]) -> None:
    for one, kind, pair in missed(given, "given"):
        print(
            f"MISS {one.told.id} {kind} {pair} found={pair in one.made['found'][kind]} {state(pair[0], one)}+{state(pair[1], one)}"
        )
        text = one.told.text
        forms = [[f for f, k in one.keys.items() if k == name] for name in pair]
        for line in text.split("\n"):
            if any(f in line for f in forms[0] + forms[1]):
                print("     ", line[:400])


def _list_false(given: Sequence[Piece]) -> None:
    for way in ("given", "found"):
        for one in given:
            for kind, pairs in one.made[way].items():
                for pair, told in pairs.items():
                    if pair not in one.wanted[kind]:
                        print(f"FALSE {way} {one.told.id} {kind} {pair} {told}   wanted: {dict(one.wanted)}")


def main(arguments: Sequence[str]) -> None:
    """Print the tables, and what was asked for."""
    kept, *files = (Path(one) for one in arguments if not one.startswith("--"))
    every: list[Piece] = []
    for file in files:
        told, case = read(file, kept)
        fill(told, case)
        every.extend(told)
    if "--odd" in arguments or "--even" in arguments:
        rest = "--odd" in arguments
        every = [one for one in every if int(re.sub(r"\D", "", one.told.id)) % 2 == rest]
    print(
        f"{len(every)} pieces, {sum(len(pairs) for one in every for pairs in one.wanted.values())} ties to find"
    )
    _print(every)
    if "--misses" in arguments:
        _list_missed(every)
    if "--false" in arguments:
        _list_false(every)


if __name__ == "__main__":
    main(sys.argv[1:])
