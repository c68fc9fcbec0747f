"""x"""
from aftername.languages.programme_words import ProgrammeWords
WORDS = ProgrammeWords(language="ko")
