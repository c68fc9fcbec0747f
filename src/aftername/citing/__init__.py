"""How one paper names another: titles and numbers made comparable, citations, and the documents held that they mean.

Below the stages, because gaps (what is cited and not held) and succession (what is repealed) both ask it.
"""
