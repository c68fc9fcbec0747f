"""Strings in, strings out: scripts, folding, readings, numbers, offsets. Knows nothing of documents."""
