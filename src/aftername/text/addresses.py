"""Addresses of pages: one form for all ways in which one page is addressed."""

from __future__ import annotations

import contextlib
import re
from urllib.parse import quote, urlsplit

_SCHEME = re.compile(r"(?i)^(https?|ftp)://?(?=[^/])")
_OTHER = re.compile(r"(?i)^[a-z][a-z0-9+.-]*:(?!\d)")
_KEPT_BY = re.compile(
    r"(?i)^(?:https?://)?(?:web\.archive\.org/web|webarchive\.[a-z.]+/[a-z]+|arquivo\.pt/wayback|wayback\.archive-it\.org/\d+)"
    r"/(\d{4,14})[a-z_*]*/(.+)$"
)
_TWIN = re.compile(r"^(?:www\d?|m|wap|mobile|3g|sp|amp)\.(?=[^.]+\.[^.])")
_INDEX = re.compile(
    r"(?i)(?:^|(?<=/))(?:index|default|main|home)\.(?:s?html?|php\d?|aspx?|jspx?|do|cgi|htm)$"
)
_SESSION_IN_PATH = re.compile(
    r"(?i);(?:jsessionid|phpsessid|sid|sessionid)=[^/?#]*|/\((?:S|X)\([a-z0-9]+\)\)"
)
_TRACKING = re.compile(
    r"(?i)^(?:utm_\w+|jsessionid|phpsessid|aspsessionid\w*|session_?id|sess(?:ion)?|cfid|cftoken|sid|spm|scm|fbclid|gclid|yclid|msclkid|"
    r"dclid|igshid|mc_[ce]id|_ga|_gl|ref_?src|isappinstalled|share_\w+|wkt_\w+|timestamp|rnd|rand(?:om)?|nocache|_t?|cachebuster)$"
)
_SHARED = frozenset({"timeline", "singlemessage", "groupmessage", "moments", "wechat", "weibo", "qq", "rss"})
_PLAIN = "!$'()*,:;@~-._"
_ASSET = re.compile(
    r"(?i)\.(?:css|js|mjs|map|png|jpe?g|gif|svg|ico|webp|bmp|woff2?|ttf|otf|eot|mp[34]|m4[av]|avi|mov|wmv|flv|swf|ts|m3u8|xml|rss|atom|json)$"
)


def inner(address: str) -> tuple[str, str]:
    """The address that an archive on the web keeps a page of, and when; the same address and "" for every other."""
    found = _KEPT_BY.match(address.strip())
    return (found[2], found[1]) if found else (address.strip(), "")


def page_of(address: str) -> str:
    """One form for all addresses of a page, as host and path; "" for what is no address of the web.

    Scheme, www and mobile twins, ports, index files, the last slash, parameters of sessions and of tracking, and fragments do not
    count; parameters are sorted. What an archive on the web keeps is the page that it was.
    """
    bare = inner(address)[0]
    rest = _SCHEME.sub("", bare)
    if rest == bare and _OTHER.match(bare):
        return ""
    try:
        parts = urlsplit(f"//{rest}")
        host = _host(parts.hostname or "")
        port = parts.port
    except ValueError:
        return ""
    if "." not in host or not re.fullmatch(r"[\w.-]+", host):
        return ""
    told = host if port in (None, 80, 443, 21) else f"{host}:{port}"
    path = _path(parts.path)
    query = "&".join(sorted(_parameters(parts.query)))
    hash_ = parts.fragment if parts.fragment.startswith(("!", "/")) and len(parts.fragment) > 1 else ""
    return told + path + (f"?{query}" if query else "") + (f"#{_encoded(hash_, '/?')}" if hash_ else "")


def is_asset(page: str) -> bool:
    """Whether a page, as `page_of` gives it, is a style sheet, a picture and the like, or a list for machines."""
    path = page.partition("#")[0].partition("?")[0]
    return "/" in path and (_ASSET.search(path) is not None or path.endswith("/robots.txt"))


def is_front(page: str) -> bool:
    """Whether a page, as `page_of` gives it, is the front page of its site."""
    return "/" not in page and "?" not in page and "#" not in page


def is_twin(address: str) -> bool:
    """Whether an address is that of a page for small screens."""
    return re.match(r"(?i)(?:https?://)?(?:m|wap|mobile|3g|sp|amp)\.", address) is not None


def site_of(page: str) -> str:
    """The host of a page."""
    return re.split(r"[/?#]", page, maxsplit=1)[0]


def _host(host: str) -> str:
    host = host.lower().strip(".")
    with contextlib.suppress(UnicodeError):
        host = host.encode("idna").decode("ascii") if not host.isascii() else host
    while (bare := _TWIN.sub("", host)) != host:
        host = bare
    return host


def _path(path: str) -> str:
    """A path without its session, dots, double slashes, index file and last slash."""
    path = _encoded(_SESSION_IN_PATH.sub("", path), "/")
    kept: list[str] = []
    for part in path.split("/"):
        if part == "..":
            kept = kept[:-1]
        elif part not in ("", "."):
            kept.append(part)
    while kept and _INDEX.search(kept[-1]):
        kept.pop()
    return "".join(f"/{part}" for part in kept)


def _encoded(part: str, safe: str) -> str:
    """Each sign written in one way: plain where it may be, else as bytes in percent."""
    pieces = re.split(r"(%[0-9A-Fa-f]{2})", part)  # every second piece is a byte in percent
    return "".join(_byte(one) if place % 2 else _bare(one, safe) for place, one in enumerate(pieces))


def _byte(one: str) -> str:
    sign = chr(int(one[1:], 16))
    return sign if sign.isascii() and (sign.isalnum() or sign in "-._~") else one.upper()


def _bare(one: str, safe: str) -> str:
    return quote(one.encode("utf-8", "surrogatepass"), safe=_PLAIN + safe)


def _parameters(query: str) -> list[str]:
    """The parameters that tell pages apart."""
    kept = []
    for one in query.split("&"):
        name, equals, value = one.replace("+", "%20").partition("=")
        if (
            not one
            or _TRACKING.match(name)
            or (name.lower() in ("from", "src", "ref") and value.lower() in _SHARED)
        ):
            continue
        kept.append(_encoded(name, "/") + equals + _encoded(value, "/"))
    return kept
