"""Fits what the pieces of a clause are worth for each term (src/aftername/stages/offers/learned/*.tsv). Needs scikit-learn, which the program does not.

python benchmarks/offers/fit.py                       fit on all marked sets and write the tables
python benchmarks/offers/fit.py --without blind4      fit on the others and write the tables, then `run.py blind4` says what they are worth
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from hashlib import blake2b
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from run import HERE, Mark, by_name, plain, read_gold, reviewed
from sentences import read

from aftername.desk.offers import marked_in
from aftername.find import as_document
from aftername.records import MarkedDocument
from aftername.stages.mentions.scan import mentions_in
from aftername.stages.offers import weighed
from aftername.stages.offers.lines import lines_of

SETS = ("own", "blind", "blind2", "blind3", "blind4", "blind5", "blind6")
TABLES = Path(weighed.__file__).parent / "learned"
RARE = 2  # clauses that a piece stands in, at least
FEW = 3  # clauses that state a term, at least
STRENGTH = 6.0  # C of the regression
SMALL = 14  # hundredths: a smaller worth is left out
HEAD = """# What the pieces of a clause are worth for each term of an offer, in hundredths of a natural logarithm: words and pairs of words, or letters, "<sum>" a value,
# "^" of the heading, "~" of the whole sentence. Fitted by benchmarks/offers/fit.py on the made-up sets of benchmarks/offers. Licence: as the project.
"""


@dataclass(frozen=True)
class Sample:
    """A clause with the terms that it states."""

    language: str
    clause: weighed.Clause
    whole: frozenset[str]
    labels: set[str]


def samples(sets: tuple[str, ...]) -> Iterator[Sample]:
    """The clauses of papers, and of single sentences."""
    for name in sets:
        golds = [read_gold(path) for path in sorted((HERE / name / "offers").glob("*.txt"))]
        with TemporaryDirectory() as folder:
            store = reviewed({one.name: one.text for one in golds}, Path(folder, "set"))
            documents = by_name(store)
            for gold in golds:
                yield from of_document(marked_in(store, documents[gold.name]), gold.marks)
    for path in sorted((HERE / "sentences").glob("*.txt")):
        for wanted, sentence in read(path):
            document = as_document(sentence, path.stem[:2])
            yield from of_document(
                MarkedDocument(document, mentions_in(document)), [(one, sentence) for one in sorted(wanted)]
            )


def of_document(marked: MarkedDocument, marks: list[Mark]) -> Iterator[Sample]:
    """The clauses of a document, each with the labels of the marks that it shares words with."""
    text = marked.document.text
    for passage, lines in groupby(lines_of(marked.document, marked.mentions), lambda one: one.passage):
        told = plain(text[slice(*passage)])
        here = [one for one in marks if plain(one[1]) in told or (len(told) > 6 and told in plain(one[1]))]
        made = []
        for line in weighed.read_once(list(lines)):
            clauses, whole = weighed.clauses_of(line)
            made += [Sample(line.language, one, whole, set()) for one in clauses]
        place(text, made, here)
        yield from made


def place(text: str, made: list[Sample], marks: list[Mark]) -> None:
    """Give each mark to the clauses that it shares its words with, or to the likeliest."""
    for label, words in marks:
        if not made:
            return
        shared = [_shared(plain(text[one.clause.start : one.clause.end]), plain(words)) for one in made]
        for one, share in zip(made, shared, strict=True):
            if share >= 1 or share == max(shared):
                one.labels.add(label)


def _shared(clause: str, words: str) -> float:
    """How much two stretches share: 1 or more where one holds the other or much of it."""
    if clause in words or words in clause:
        return 2
    longest = SequenceMatcher(None, clause, words, autojunk=False).find_longest_match().size
    return longest / max(4, 0.4 * min(len(clause), len(words)))


def source() -> str:
    """What stands for all that the tables are fitted on: another paper, another source."""
    digest = blake2b(digest_size=8)
    papers = (path for name in SETS for path in (HERE / name / "offers").glob("*.txt"))
    for path in sorted((*papers, *(HERE / "sentences").glob("*.txt"))):
        digest.update(path.relative_to(HERE).as_posix().encode() + b"\n" + path.read_bytes())
    return digest.hexdigest()


def fit(language: str, listed: list[Sample]) -> str:
    """The table of a language."""
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    counted = Counter(piece for one in listed for piece in (*one.clause.pieces, *one.whole))
    pieces = sorted(one for one, count in counted.items() if count >= RARE)
    numbers = {one: number for number, one in enumerate(pieces)}
    rows, columns, values = [], [], []
    for row, one in enumerate(listed):
        scale = weighed.scale_of(one.clause, one.whole)
        for some, weight in ((one.clause.pieces, 1.0), (one.whole, weighed.WHOLE)):
            for piece in sorted(some & numbers.keys()):
                rows.append(row)
                columns.append(numbers[piece])
                values.append(weight * scale)
    matrix = csr_matrix((values, (rows, columns)), shape=(len(listed), len(pieces)))
    worths: dict[str, dict[str, int]] = defaultdict(dict)
    labels = Counter(label for one in listed for label in one.labels)
    for label in sorted(one for one, count in labels.items() if count >= FEW and not one.startswith("by/")):
        model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0, max_iter=300)
        model.fit(matrix, [label in one.labels for one in listed])
        worths[weighed.ANY][label] = round(model.intercept_[0] * weighed.UNIT)
        for piece, worth in zip(pieces, model.coef_[0], strict=True):
            if abs(worth) * weighed.UNIT >= SMALL:
                worths[piece][label] = round(worth * weighed.UNIT)
    lines = ("\t".join((piece, *(f"{a}={b}" for a, b in of.items()))) for piece, of in sorted(worths.items()))
    return HEAD + f"# source {source()}\n" + "\n".join(lines) + "\n"


def main() -> None:
    """Fit and write."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--without", default="")
    parser.add_argument("--to", type=Path, default=TABLES)
    asked = parser.parse_args()
    listed = list(samples(tuple(one for one in SETS if one != asked.without)))
    for language in sorted({one.language for one in listed}):
        its = [one for one in listed if one.language == language]
        asked.to.mkdir(parents=True, exist_ok=True)
        (asked.to / f"{language}.tsv").write_text(fit(language, its), "utf-8")
        print(f"{language}: {len(its)} clauses, {sum(len(one.labels) for one in its)} terms")


if __name__ == "__main__":
    main()
