"""How a rule of a language is written and matched. Knows no language and no document."""
