"""Phrases, units, forms of names and papers per language, as data; code only where data cannot say it.

To add a language: copy the folder of one, and name it where its tables are gathered (*_words.py).
"""
