"""Japanese: phrases, units, forms of names and papers, as data."""
