"""Values out of strings: numbers, calendars, stretches of time, rates. Strings in, values out; no documents."""
