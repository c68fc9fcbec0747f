"""Where a programme is advertised or applied for: platforms, web addresses, mail boxes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from aftername.languages.channels import channels, weak
from aftername.records import ChannelName, Mention
from aftername.stages.mentions.finder import Finder, Hit, View

_ADDRESS = re.compile(r"(?:https?://|www\.)[A-Za-z0-9\-._~%]+(?:/[A-Za-z0-9\-._~%/?#&=+:]*)?", re.IGNORECASE)
_HOST = re.compile(r"(?:https?://)?(?:www\.)?([^/:?#]+)", re.IGNORECASE)
_MAIL = re.compile(r"[A-Za-z0-9._%+\-]{1,64}@([A-Za-z0-9\-]{1,63}(?:\.[A-Za-z0-9\-]{1,63}){1,4})")
_FORMS = channels()


def look(view: View, hits: Sequence[Hit]) -> Iterable[Mention]:
    """Platforms by name, addresses by http and www, mail boxes by @; the longest at one place counts."""
    last = -1
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if hit.start < last:
            continue
        found = _address(view, hit) if hit.trigger not in _FORMS else _platform(view, hit)
        if found is not None:
            last = found.anchor.end
            yield found


def _platform(view: View, hit: Hit) -> Mention | None:
    name, kind = _FORMS[hit.trigger]
    before = view.text[hit.start - 1 : hit.start]
    after = view.text[hit.end : hit.end + 1]
    if hit.trigger.isascii() and (
        (before.isascii() and before.isalnum()) or (after.isascii() and after.isalnum())
    ):
        return None
    written = view.text[hit.start : hit.end]
    if hit.trigger in weak() and not (written[0].isupper() and "In" in written):
        return None
    return view.mention("channel", hit.start, hit.end, ChannelName(name, kind))


def _address(view: View, hit: Hit) -> Mention | None:
    if hit.trigger == "@":
        begin = max(0, hit.start - 64)
        for one in _MAIL.finditer(view.text, begin, hit.start + 260):
            if one.start() < hit.start < one.end():
                domain = one.group(1).rstrip(".-").lower()
                return view.mention(
                    "channel",
                    one.start(),
                    one.start() + len(one.group().rstrip(".-")),
                    ChannelName(domain, "mail"),
                )
        return None
    address = _ADDRESS.match(view.text, hit.start)
    if address is None:
        return None
    written = address.group().rstrip(".,;:)")
    host = _HOST.match(written)
    return view.mention(
        "channel",
        hit.start,
        hit.start + len(written),
        ChannelName(host.group(1).lower() if host else written, "site"),
    )


FINDER = Finder("channels", ("channel",), ("http://", "https://", "www.", "@", *sorted(_FORMS)), look)
