"""Aftername: which public programmes a pile of documents describes, under every name."""
