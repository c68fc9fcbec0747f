"""English words for values: numbers, hedges, units of time, months, degrees. General knowledge, no source file.

To extend: add a word to the table it belongs to; the engines in text/ and stages/mentions/finders/ read it.
"""

from __future__ import annotations

from aftername.languages.value_words import ValueWords
from aftername.values.numbers_words import NumberWords

# Tables, many words to a line.
# fmt: off
_ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_FIRSTS = [
    "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth",
]
_TIETHS = [
    "twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth",
]

SMALL = {
    **{word: value for value, word in enumerate(_ONES)},
    **{word: 20 + 10 * place for place, word in enumerate(_TENS)},
    "nought": 0, "naught": 0, "nil": 0,
}
SCALES = {
    "hundred": 100, "dozen": 12, "dozens": 12, "doz": 12, "dozs": 12, "dz": 12, "dzs": 12,
    "thousand": 10**3, "lakh": 10**5, "lakhs": 10**5, "million": 10**6, "millions": 10**6, "mln": 10**6,
    "mil": 10**6, "mio": 10**6, "crore": 10**7, "crores": 10**7, "koti": 10**7, "lkh": 10**5,
    "billion": 10**9, "billions": 10**9, "bn": 10**9, "bln": 10**9, "trillion": 10**12,
    "trillions": 10**12, "trn": 10**12,
}
LETTERS = {
    "k": 10**3, "m": 10**6, "mn": 10**6, "mm": 10**6, "mil": 10**6, "mln": 10**6, "mio": 10**6, "b": 10**9,
    "bn": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12,
}
ORDINALS = {
    **{word: value for value, word in enumerate(_FIRSTS)},
    **{word: 20 + 10 * place for place, word in enumerate(_TIETHS)},
    "hundredth": 100, "thousandth": 1000, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12,
}
PARTS = {
    "half": 2, "halves": 2, "quarter": 4, "quarters": 4,
    **{word: value for word, value in ORDINALS.items() if value > 2},
    **{word + "s": value for word, value in ORDINALS.items() if value > 2},
}
SOME = {
    "couple": (2, 2),
    "few": (3, None),
    "several": (3, None),
    "tens": (10, 100),
    "dozens": (12, 100),
    "scores": (20, 100),
    "hundreds": (100, 1000),
    "thousands": (1000, 10_000),
    "millions": (1_000_000, 10_000_000),
    "billions": (1_000_000_000, 10_000_000_000),
}

NUMBERS = NumberWords(
    small=SMALL,
    scales=SCALES,
    letters=LETTERS,
    parts=PARTS,
    some=SOME,
    ordinals=ORDINALS,
    joint=frozenset({"and"}),
    point=frozenset({"point"}),
    article=frozenset({"a", "an"}),
    native={},
)


WORDS = ValueWords(
    language="en",
    before={
        "about": (
            "about", "around", "approximately", "approx.", "approx", "roughly", "some", "nearly", "almost",
            "close to", "an estimated", "estimated", "circa", "ca.", "c.", "~", "or so", "just about",
            "as many as about",
        ),
        "most": (
            "up to", "at most", "no more than", "not more than", "not exceeding", "not exceed",
            "not to exceed", "maximum of", "a maximum", "maximum", "max", "max.", "as much as",
            "as many as", "within", "capped at", "cap of", "ceiling of", "no older than", "not older than",
            "not over", "no greater than", "less than or equal to", "upper limit of", "aged up to",
            "does not exceed", "cannot exceed", "not be older than", "limit of", "<=", "≤",
        ),
        "under": (
            "under", "below", "less than", "fewer than", "lower than", "younger than", "smaller than",
            "short of", "not quite", "just under", "<",
        ),
        "least": (
            "at least", "no less than", "not less than", "no fewer than", "not fewer than", "minimum of",
            "a minimum", "minimum", "from", "starting at", "starting from", "not below", "not under",
            "no younger than", "greater than or equal to", "upwards of", "≥", ">=",
        ),
        "over": (
            "more than", "over", "above", "exceeding", "exceed", "exceeds", "exceeded", "in excess of",
            "greater than", "larger than", "older than", "upward of", "well over", "beyond", "surpass",
            "surpasses", "surpassed", "bigger than", "higher than", ">",
        ),
    },
    after={
        "about": ("or so", "or thereabouts", "approximately", "roughly"),
        "most": (
            "or less", "or fewer", "or below", "or under", "or younger", "at most", "at the most", "max",
            "maximum", "and under", "and below", "and younger", "or lower",
        ),
        "least": (
            "or more", "or above", "or over", "or older", "and above", "and over", "and older", "and up",
            "at least", "or greater", "or higher", "minimum", "plus", "+",
        ),
        "over": (),
    },
    per_before={
        "annual": "year", "annually": "year", "yearly": "year", "monthly": "month",
        "annual salary of": "year", "each person": "person", "one-off": "once", "one-time": "once",
        "lump sum of": "once", "lump-sum": "once", "per capita": "person", "hourly": "hour",
        "each team": "team", "each project": "project", "each candidate": "person", "each": "unit",
    },
    per_after={
        "per year": "year", "a year": "year", "per annum": "year", "each year": "year",
        "every year": "year", "annually": "year", "yearly": "year", "/year": "year", "/yr": "year",
        "p.a.": "year", "annual": "year", "a month": "month", "per month": "month", "each month": "month",
        "every month": "month", "monthly": "month", "/month": "month", "per person": "person",
        "per head": "person", "per capita": "person", "each": "unit", "apiece": "unit",
        "per candidate": "person", "per applicant": "person", "per employee": "person",
        "per researcher": "person", "per scholar": "person", "a person": "person", "per team": "team",
        "for each team": "team", "a team": "team", "per project": "project", "a project": "project",
        "for each project": "project", "per day": "day", "a day": "day", "per hour": "hour",
        "an hour": "hour", "/hour": "hour", "/day": "day", "one-off": "once", "one-time": "once",
        "in a lump sum": "once", "as a lump sum": "once", "per share": "unit", "a share": "unit",
    },
    pre_tax=("before tax", "pre-tax", "pretax", "gross", "before taxes"),
    post_tax=("after tax", "after-tax", "post-tax", "net of tax", "tax-free", "after taxes", "tax free"),
    money=(
        "salary", "salaries", "pay", "paid", "subsidy", "subsidies", "grant", "grants", "bonus", "reward",
        "funding", "wage", "stipend", "allowance", "price", "cost", "costs", "worth", "budget",
    ),
    restating=(
        "about", "approximately", "around", "or", "or about", "or around", "equivalent to", "equal to",
        "some", "roughly", "or roughly", "approx.",
    ),
    percent={
        "%": 1, "percent": 1, "percents": 1, "per cent": 1, "pct": 1, "percentage points": 1,
        "percentage point": 1, "basis points": 0.01, "‰": 0.1,
    },
    durations={
        "second": ("second", 1), "seconds": ("second", 1), "secs": ("second", 1), "sec": ("second", 1),
        "minute": ("minute", 1), "minutes": ("minute", 1), "mins": ("minute", 1), "min": ("minute", 1),
        "hour": ("hour", 1), "hours": ("hour", 1), "hrs": ("hour", 1), "hr": ("hour", 1),
        "day": ("day", 1), "days": ("day", 1), "business day": ("day", 1), "business days": ("day", 1),
        "working days": ("day", 1), "working day": ("day", 1), "calendar days": ("day", 1),
        "weekdays": ("day", 1), "week": ("week", 1), "weeks": ("week", 1), "wks": ("week", 1),
        "fortnight": ("week", 2), "fortnights": ("week", 2), "month": ("month", 1), "months": ("month", 1),
        "mos": ("month", 1), "quarters": ("month", 3), "consecutive months": ("month", 1),
        "continuous months": ("month", 1), "year": ("year", 1), "years": ("year", 1), "yrs": ("year", 1),
        "yr": ("year", 1), "decade": ("year", 10), "decades": ("year", 10), "century": ("year", 100),
        "centuries": ("year", 100), "consecutive years": ("year", 1), "full years": ("year", 1),
        "more years": ("year", 1), "calendar years": ("year", 1), "semester": ("month", 6),
        "semesters": ("month", 6),
    },
    ages={
        "years old": 1, "year old": 1, "year-old": 1, "years-old": 1, "years of age": 1, "year of age": 1,
        "-year-old": 1, "-year-olds": 1, "year-olds": 1, "- year - old": 1, "-years-old": 1,
        "-year old": 1, "yo": 1, "y.o.": 1, "y/o": 1, "yrs old": 1, "years young": 1, "months old": 1 / 12,
        "month old": 1 / 12, "month-old": 1 / 12, "-month-old": 1 / 12, "months of age": 1 / 12,
        "weeks old": 7 / 365.25, "week old": 7 / 365.25, "week-old": 7 / 365.25, "-week-old": 7 / 365.25,
        "weeks of age": 7 / 365.25, "days old": 1 / 365.25, "day old": 1 / 365.25, "day-old": 1 / 365.25,
        "-day-old": 1 / 365.25, "days of age": 1 / 365.25,
    },
    age_before=(
        "aged", "the age of", "age of", "ages", "age", "ages of", "the ages of", "aged between",
        "between the ages of", "ages between", "age limit of", "age limit is", "age:", "maximum age of",
        "maximum age", "an age of", "turned", "age limit:",
    ),
    steps={
        "applicants": "applied", "applicant": "applied", "applications": "applied", "applied": "applied",
        "apply": "applied", "applying": "applied", "candidates": "applied", "bids": "applied",
        "shortlisted": "shortlisted", "short-listed": "shortlisted", "finalists": "shortlisted",
        "reached the interview": "shortlisted", "interviewed": "shortlisted", "selected": "selected",
        "were chosen": "selected", "chosen": "selected", "accepted": "selected", "admitted": "selected",
        "awarded": "selected", "approved": "selected", "recruited": "selected", "hired": "selected",
        "winners": "selected", "funded": "selected", "picked": "selected", "awardees": "selected",
        "recipients": "selected", "invited": "invited", "approached": "invited", "contacted": "invited",
        "arrived": "arrived", "returned": "arrived", "took up": "arrived", "moved to": "arrived",
        "came to": "arrived", "relocated": "arrived", "came back": "arrived", "returnees": "arrived",
        "introduced": "arrived", "attracted": "arrived", "brought in": "arrived", "stayed": "stayed",
        "remained": "stayed", "remain": "stayed", "still work": "stayed", "quota": "quota",
        "places": "quota", "slots": "quota", "positions": "quota", "plans to recruit": "quota",
        "aims to recruit": "quota", "to recruit": "quota", "seats": "quota", "vacancies": "quota",
        "plans to select": "quota", "will select": "quota", "openings": "quota",
        "aims to attract": "quota", "to attract": "quota",
    },
    degrees={
        "doctorate": "doctorate", "doctorates": "doctorate", "doctoral degree": "doctorate",
        "doctoral degrees": "doctorate", "doctorate degree": "doctorate", "doctor's degree": "doctorate",
        "ph.d.": "doctorate", "ph.d": "doctorate", "phd": "doctorate", "phds": "doctorate",
        "ph.d.s": "doctorate", "ph. d.": "doctorate", "dphil": "doctorate", "doctor’s degree": "doctorate",
        "phd degree": "doctorate", "ph.d. degree": "doctorate", "doctor of philosophy": "doctorate",
        "master's degree": "master", "master's degrees": "master", "masters degree": "master",
        "master’s degree": "master", "master’s degrees": "master", "master's": "master",
        "master’s": "master", "master degree": "master", "m.sc.": "master", "msc": "master",
        "m.a.": "master", "mba": "master", "master of science": "master", "master of arts": "master",
        "bachelor's degree": "bachelor", "bachelor's degrees": "bachelor", "bachelors degree": "bachelor",
        "bachelor’s degree": "bachelor", "bachelor’s degrees": "bachelor", "bachelor's": "bachelor",
        "bachelor’s": "bachelor", "bachelor degree": "bachelor", "undergraduate degree": "bachelor",
        "b.sc.": "bachelor", "bsc": "bachelor", "b.a.": "bachelor", "bachelor of science": "bachelor",
        "bachelor of arts": "bachelor", "first degree": "bachelor", "associate degree": "associate",
        "associate's degree": "associate", "associate’s degree": "associate",
    },
    above=(
        "or above", "or higher", "and above", "or more advanced", "or better", "at minimum", "and higher",
        "or equivalent or above", "degree or above", "degree or higher", "degree and above", "at least",
    ),
    abroad=("abroad", "overseas", "outside china", "foreign", "in other countries", "international"),
    industry=("industry", "industrial", "corporate", "enterprise", "company", "companies", "business"),
    continuous=("continuous", "consecutive", "continuously", "uninterrupted", "consecutively"),
    work=(
        "experience", "of work", "worked", "working", "of research", "research experience", "of study",
        "of service", "of teaching", "of professional", "work experience", "postdoctoral", "of relevant",
        "of full-time",
    ),
)
# fmt: on
