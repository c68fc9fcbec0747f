"""The screens: a function for each address."""
