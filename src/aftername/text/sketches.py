"""Sketches of texts: short prints that are alike when the texts are alike.

Method: MinHash over runs of letters (rensa's RMinHash, 128 permutations, fixed seed), cut into bands
(Broder 1997; Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3).
"""

from __future__ import annotations

import re
from hashlib import blake2b
from zlib import crc32

from aftername.text.folding import folded
from aftername.text.han_variants import simplified

RUN = 5  # letters in a run; five Han characters are rare enough, and five Latin letters still catch edits
PERMUTATIONS = 128
BANDS = 32  # of four: pairs that share half of their runs meet in one band 87 times of 100
SEED = 42
SAMPLE = 16  # of this many runs one is kept to look for excerpts
_CHANCE = 1 / 256  # that two numbers of which one byte is kept are taken for one (Li and König 2010)
_LOW = int.from_bytes(b"\x7f" * PERMUTATIONS, "little")
_HIGH = int.from_bytes(b"\x80" * PERMUTATIONS, "little")
_NO_LETTER = re.compile(r"[\W_]+")


def letters(text: str) -> str:
    """A text as it is compared: letters and digits only, small, half width, Han characters simplified."""
    return _NO_LETTER.sub("", simplified(folded(text)))


def runs(plain: str) -> set[str]:
    """Every run of RUN letters of a text that `letters` gave; a shorter text is one run, none for none."""
    if len(plain) <= RUN:
        return {plain} if plain else set()
    return {plain[at : at + RUN] for at in range(len(plain) - RUN + 1)}


def sketch(found: set[str]) -> bytes:
    """The MinHash print of runs: the last byte of each of PERMUTATIONS numbers; empty for no runs."""
    if not found:
        return b""
    from rensa import RMinHash

    made = RMinHash(num_perm=PERMUTATIONS, seed=SEED)
    made.update(list(found))  # the least of each hash does not depend on their order
    return bytes(number & 0xFF for number in made.digest())


def bands(print_: bytes) -> tuple[bytes, ...]:
    """The keys under which a print meets others like it, each with its place; empty for an empty print."""
    width = PERMUTATIONS // BANDS
    return tuple(
        bytes((number,)) + print_[number * width : (number + 1) * width]
        for number in range(len(print_) // width)
    )


def likeness(first: bytes, second: bytes) -> float:
    """The share of runs that two texts have in common, as their prints tell it; off by about 0.04 (one sigma)."""
    if not first or not second:
        return 0.0
    # All numbers at once, as lanes of one big integer, five times as fast as one by one: a lane that differs
    # anywhere has its high bit set after the sum, and no sum runs over into the next lane.
    differ = int.from_bytes(first, "little") ^ int.from_bytes(second, "little")
    unequal = ((((differ & _LOW) + _LOW) | differ) & _HIGH).bit_count()
    return max(0.0, 1 - unequal / PERMUTATIONS / (1 - _CHANCE))


def sampled(found: set[str]) -> tuple[int, ...]:
    """About one run of SAMPLE as numbers, the same runs in every text; sorted."""
    kept = {crc32(run.encode("utf-8", "surrogatepass")) for run in found}
    return tuple(sorted(number for number in kept if number % SAMPLE == 0))


def text_key(plain: str) -> str:
    """What is the same for two texts exactly when their letters are the same."""
    return blake2b(plain.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
