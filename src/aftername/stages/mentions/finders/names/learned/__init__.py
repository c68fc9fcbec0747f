"""Where a name begins, goes on and ends, learned from labelled pages: odds for any stretch of a sentence.

A sentence is a row of units: characters in East Asia, words in English. What is seen at each unit (eastern.py, spelt.py) has
whole weights for its being the first of a name, inside it, its last (table.py, one table a language, fitted by
benchmarks/names/learn.py). The odds of a stretch are a sum over its units (odds.py). Method: the features and weights of a
linear-chain conditional random field (Lafferty and others 2001), asked for the odds of one stretch against no name at all.

No list of names comes in by it: what is seen is at most three characters or one word, and has a weight only if it was seen
with at least three names, or other words, on at least three pages.
"""
