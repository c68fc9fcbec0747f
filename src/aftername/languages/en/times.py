"""English words for time. General knowledge, no source file."""

from __future__ import annotations

from aftername.languages.time_words import TimeWords

# fmt: off
_MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"]
_WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_LAST = ("last", "past", "previous", "this past")
_THIS = ("this", "current", "same")
_NEXT = ("next", "coming", "this coming", "upcoming", "this upcoming", "following")
WORDS = TimeWords(
    language="en",
    relative={
        "today": ("day", 0), "tonight": ("day", 0), "yesterday": ("day", -1), "the day before yesterday": ("day", -2), "day before yesterday": ("day", -2), "tomorrow": ("day", 1), "tmr": ("day", 1), "the day after tomorrow": ("day", 2), "day after tomorrow": ("day", 2),
        "in a week": ("day", 7), "in one week": ("day", 7), "in a fortnight": ("day", 14), "next day": ("day", 1), "following day": ("day", 1), "previous day": ("day", -1),
        **{f"{word} {unit}": (unit, by) for words, by in ((_LAST, -1), (_THIS, 0), (_NEXT, 1)) for word in words for unit in ("year", "month", "week", "quarter")},
        "the year before last": ("year", -2), "the month before last": ("month", -2), "the week before last": ("week", -2), "the year after next": ("year", 2), "the month after next": ("month", 2), "the week after next": ("week", 2), "last fiscal year": ("year", -1), "this fiscal year": ("year", 0), "next fiscal year": ("year", 1),
        "last calendar year": ("year", -1), "this calendar year": ("year", 0), "next calendar year": ("year", 1), "last yr": ("year", -1), "this yr": ("year", 0), "next yr": ("year", 1),
        **{f"{word} {name}": ("school", by) for words, by in ((_LAST, -1), (_THIS, 0), (_NEXT, 1)) for word in words for name in ("school year", "academic year")},
        **{f"{word} weekend": ("weekend", by) for words, by in ((_LAST, -1), (_THIS, 0), (_NEXT, 1)) for word in words}, "that weekend": ("weekend", 0), "the weekend": ("weekend", 0), "over the weekend": ("weekend", 0),
        **{f"{word} {name}": (f"year:{part}", by) for words, by in ((_LAST, -1), (_THIS, 0), (_NEXT, 1)) for word in words for name, part in (("spring", "spring"), ("summer", "summer"), ("autumn", "autumn"), ("fall", "autumn"), ("winter", "winter"))},
        **{f"{word} {the}year": ("year:late", 0) for word in ("end of", "late in", "later in") for the in ("", "the ")}, "eoy": ("year:late", 0), "earlier in the year": ("year:early", 0),
        **{f"{word} {the}month": ("month:late", 0) for word in ("end of", "late in", "later in") for the in ("", "the ")}, "eom": ("month:late", 0), "earlier in the month": ("month:early", 0),
        **{f"{word} {the}week": ("week:late", 0) for word in ("end of", "late in", "later in", "rest of") for the in ("", "the ")}, "earlier in the week": ("week:early", 0),
        **{f"{lead} {word} week": (f"week:{part}", by) for words, by in ((_LAST, -1), (_THIS, 0), (_NEXT, 1)) for word in words for lead, part in (("later", "late"), ("late", "late"), ("rest of", "late"), ("end of", "late"), ("earlier", "early"), ("early", "early"))},
        "year to date": ("to date", 0), "past decade": ("decade", -1), "last decade": ("decade", -1), "next decade": ("decade", 1), "coming decade": ("decade", 1), "ytd": ("to date", 0),
    },
    weekdays={**{name: day for day, name in enumerate(_WEEKDAYS)}, "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6, **{name + "s": day for day, name in enumerate(_WEEKDAYS)}},
    months={**{name: number + 1 for number, name in enumerate(_MONTHS)}, **{name[:3]: number + 1 for number, name in enumerate(_MONTHS)}, "sept": 9},
    ago=("ago", "earlier", "before", "previously", "back"),
    later=("from now", "later", "after", "hence", "from today", "thereafter", "from this day"),
    within=("in", "in the", "in about", "after"),
    past=("last", "past", "previous", "recent"),
    coming=("next", "coming", "following", "upcoming"),
    since_before=("since", "from", "after", "beginning", "starting", "beginning in", "starting in", "as of", "starting from", "beginning on", "starting on", "on or after", "later than", "no earlier than", "effective", "as early as", "begin on", "after the", "any time after", "start on", "starts on"),
    since_after=("onwards", "onward", "or later", "or after", "and later", "and onwards", "or thereafter"),
    until_before=("until", "till", "by", "before", "through", "up to", "no later than", "not later than", "by the end of", "prior to", "on or before", "up until", "as late as", "earlier than", "ending", "to"),
    until_after=("or earlier", "and before", "or before", "and earlier"),
    now=("now", "the present", "present", "today", "this day", "date"),
    parts={"early": "early", "late": "late", "mid": "middle", "mid-": "middle", "mid -": "middle", "beginning of": "early", "start of": "early", "end of": "late", "middle of": "middle", "first half of": "h1", "second half of": "h2", "spring of": "spring", "summer of": "summer", "autumn of": "autumn", "fall of": "autumn", "winter of": "winter", "spring": "spring", "summer": "summer", "autumn": "autumn", "winter": "winter", "q1": "q1", "q2": "q2", "q3": "q3", "q4": "q4", "first quarter of": "q1", "second quarter of": "q2", "third quarter of": "q3", "fourth quarter of": "q4", "early in": "early", "late in": "late", "earlier in": "early", "later in": "late", "earlier": "early", "later": "late", "mid to late": "late"},
    days={"christmas": (12, 25), "christmas day": (12, 25), "christmas eve": (12, 24), "new year's day": (1, 1), "new years day": (1, 1), "new year": (1, 1), "new year's eve": (12, 31), "new years eve": (12, 31), "halloween": (10, 31), "valentine's day": (2, 14), "independence day": (7, 4), "veterans day": (11, 11), "may day": (5, 1), "april fools": (4, 1), "boxing day": (12, 26), "earth day": (4, 22), "saint patrick": (3, 17), "st patrick": (3, 17), "saint patrick's day": (3, 17), "st. patrick's day": (3, 17), "international workers' day": (5, 1), "new year day": (1, 1), "easter": (0, 0), "chinese new year": (-1, 1), "lunar new year": (-1, 1), "mid-autumn festival": (-8, 15), "dragon boat festival": (-5, 5), "easter sunday": (0, 0), "easter day": (0, 0), "easter monday": (0, 1), "good friday": (0, -2), "labor day": (9, 110), "thanksgiving": (11, 143), "thanksgiving day": (11, 143), "memorial day": (5, 190), "columbus day": (10, 120), "martin luther king day": (1, 130), "mother's day": (5, 126), "father's day": (6, 136), "juneteenth": (6, 19)},
)
# fmt: on
