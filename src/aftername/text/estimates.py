"""How long a numbered series is, judged from the numbers that are held.

Assumption of all that stands here: the numbers held are a random sample, without replacement, of the
numbers 1 to N of the series. It fails where one stretch was published and another was not.
"""

from __future__ import annotations

from math import exp, lgamma, log, sqrt

MASS = 0.95  # of the posterior inside the interval


def german_tank(highest: int, held: int) -> float:
    """The length of a series whose highest number held is `highest`, from `held` different numbers.

    The minimum-variance unbiased estimate m + m/k - 1. With one number held it is 2m - 1, which says
    next to nothing. Source: Goodman, Serial number analysis, JASA 47 (1952).
    """
    if not 1 <= held <= highest:
        raise ValueError(f"{held} different numbers cannot have {highest} as the highest")
    return highest + highest / held - 1


def credible_high(highest: int, held: int, mass: float = MASS) -> int | None:
    """The upper end of the shortest Bayesian interval for the length; its lower end is `highest`.

    The prior is flat over all lengths. Then P(N > n) = C(m-1, k-1) / C(n, k-1), greatest at N = m, so
    the shortest interval begins there. None with one number held: the posterior has no finite sum.
    Source: Höhle and Held, Bayesian estimation of the size of a population (2006).
    """
    if not 1 <= held <= highest:
        raise ValueError(f"{held} different numbers cannot have {highest} as the highest")
    if held == 1:
        return None
    drawn = held - 1
    whole = _log_choose(highest - 1, drawn)

    def beyond(length: int) -> float:
        return whole - _log_choose(length, drawn)

    limit = log(1 - mass)
    low, high = highest, highest
    while beyond(high) > limit:
        low, high = high, high * 2
    while low < high:
        middle = (low + high) // 2
        if beyond(middle) > limit:
            low = middle + 1
        else:
            high = middle
    return high


def chance_of_gap(highest: int, second: int, held: int) -> float:
    """The chance that a random sample leaves nothing between its two highest numbers, or less.

    highest is taken as given; the other held - 1 numbers lie anywhere below it with equal chance.
    """
    others = held - 1
    if others > second:
        raise ValueError(f"{others} different numbers do not fit into 1 to {second}")
    return exp(_log_choose(second, others) - _log_choose(highest - 1, others))


def runs_score(held: int, missing: int, runs: int) -> float:
    """How far the number of runs of held and missing numbers lies from chance, in standard deviations.

    Far below 0: holes come in blocks. 0.0 where there is nothing to judge.
    Source: Wald and Wolfowitz (1940).
    """
    total = held + missing
    if held < 2 or missing < 2:
        return 0.0
    mean = 2 * held * missing / total + 1
    variance = (mean - 1) * (mean - 2) / (total - 1)
    return (runs - mean) / sqrt(variance) if variance > 0 else 0.0


def _log_choose(n: int, k: int) -> float:
    return lgamma(n + 1) - lgamma(k + 1) - lgamma(n - k + 1)
