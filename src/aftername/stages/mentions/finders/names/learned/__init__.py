"""Where a name begins, goes on and ends, learned from labelled pages: how likely any stretch of a sentence is to be one.

A sentence is a row of units: characters in East Asia, words in English. What is seen at each unit (eastern.py, spelt.py) has
whole weights for its being the first of a name, inside it, its last (table.py, one table a language, fitted by
benchmarks/names/learn.py). How likely a stretch is follows from the sums over its units and over all other ways to divide the
sentence (odds.py). Method: a linear-chain conditional random field (Lafferty and others 2001), asked for the likelihood of a stretch.

No list of names comes in by it: what is seen is at most three characters or two words' forms, and has a weight only if it was seen
with at least two names, or other words, on at least two pages.
"""
