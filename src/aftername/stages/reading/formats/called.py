"""What is said of a file that is not read: its format in words, what was wrong, and what helps."""

from __future__ import annotations

from aftername.files.media import called
from aftername.stages.reading.part import Trouble

_HELP = {
    "damaged": "open it in the program it was made with and save it again",
    "empty": "words that you see in it are parts of pictures",
    "bomb": "if you trust it, save it again in the program it was made with",
}


def in_words(media: str, trouble: Trouble) -> str:
    """What is said of trouble: with the name of the format and what helps, where the whole file is lost."""
    name = called(media)
    if not name or not trouble.fatal or trouble.detail.startswith(("a ", "an ", "the image ", "one piece ")):
        return trouble.detail
    told = f"{name}: {trouble.detail}"
    helps = trouble.reason in _HELP and media.startswith("application/") and "; " not in told
    return f"{told}; {_HELP[trouble.reason]}" if helps else told
