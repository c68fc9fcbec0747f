"""A grey picture made ready to be read: even paper, no grain, no ruled lines, level."""

from __future__ import annotations

from itertools import pairwise

from PIL import Image, ImageChops, ImageFilter, ImageStat

UNEVEN = 225  # paper darker than this somewhere is evened out
INK = 60  # how much darker than its paper a dot of print is, of 255
STEEPEST = 6.0  # degrees of skew that are looked for
SMALL = 900  # dots of the longer side of the picture in which skew is measured
GRAIN = ((6, 2.5), (3, 1.2))  # from so much grain on, the picture is smoothed by so many dots
RULE = (
    0.12,
    0.065,
)  # of the width of a page: a line without a break so long, across or down, is ruled, not written
ALONE = 9, 60, 0.25  # dots beside a ruled line, and along it, of which no larger share is print
THICK = 14  # dots: a bar thicker than this is no ruled line


def is_blank(grey: Image.Image) -> bool:
    """Whether nothing stands on the page: hardly a dot is darker than its surroundings."""
    small = grey.reduce(max(1, min(grey.size) // 800)).filter(ImageFilter.MedianFilter(3))
    edge = max(1, min(small.size) // 40)
    inner = (
        small.crop((edge, edge, small.width - edge, small.height - edge)) if min(small.size) > 80 else small
    )
    return ImageStat.Stat(ink_of(inner)).sum[0] / 255 < 12


def evened(grey: Image.Image) -> Image.Image:
    """The picture without grain, on white paper: what is darker than the paper around it stays as much darker."""
    grain = _grain(grey)
    radius = next((radius for least, radius in GRAIN if grain >= least), 0.0)
    if radius:
        grey = grey.filter(ImageFilter.GaussianBlur(radius))
    paper = _paper(grey)
    lowest = paper.reduce(8).getextrema()[0]
    if not radius and isinstance(lowest, int | float) and lowest >= UNEVEN:
        return grey
    flat = ImageChops.invert(ImageChops.subtract(paper, grey))
    low = _share(flat, 0.02)
    reach = max(255 - low, 40)
    return flat.point(lambda value: max(0, min(255, round((value - low) * 255 / reach))))


def ink_of(grey: Image.Image) -> Image.Image:
    """What stands on the paper, white on black."""
    return ImageChops.subtract(_paper(grey), grey).point(lambda value: 255 * (value > INK))


def without_rules(grey: Image.Image) -> Image.Image:
    """The picture without ruled lines, which a reader of lines takes for letters or for the edge of a column."""
    ink = ink_of(grey)
    for across, share in zip((True, False), RULE, strict=True):
        lines = _runs(ink, max(40, round(share * min(grey.size))), across)
        thin = ImageChops.subtract(lines, _runs(lines, THICK, not across))
        thin = ImageChops.subtract(thin, _beside_print(ink, across))
        mask = thin.filter(ImageFilter.MaxFilter(5))
        grey = Image.composite(Image.new("L", grey.size, 255), grey, mask)
    return grey


def _beside_print(ink: Image.Image, across: bool) -> Image.Image:
    """Where print stands close by on either side: letters that run into each other are no ruled line."""
    away, along, most = ALONE
    blur = ImageFilter.BoxBlur((along, 0) if across else (0, along))
    sides = [
        ImageChops.offset(ink, *((0, step) if across else (step, 0))).filter(blur) for step in (away, -away)
    ]
    return ImageChops.lighter(*sides).point(lambda value: 255 * (value > most * 255))


def _runs(ink: Image.Image, long: int, across: bool) -> Image.Image:
    """The stretches of ink at least so long, across or down the page."""
    for pick, way in ((ImageChops.darker, 1), (ImageChops.lighter, -1)):
        reached = 1
        while reached < long:
            step = min(reached, long - reached)
            shift = (way * step, 0) if across else (0, way * step)
            ink = pick(ink, ImageChops.offset(ink, *shift))
            reached += step
    return ink


def skew_of(grey: Image.Image) -> float:
    """By how many degrees, clockwise, the lines of a page (or its columns of characters) are off level."""
    small = grey.copy()
    small.thumbnail((SMALL, SMALL), Image.Resampling.BOX)
    ink = ImageChops.subtract(_paper(small), small).point(lambda value: 255 * (value > 50))
    best = 0.0
    for step, reach in ((1.0, STEEPEST), (0.25, 0.75), (0.1, 0.2)):
        count = round(reach / step)
        tried = [best + number * step for number in range(-count, count + 1)]
        best = max(tried, key=lambda angle: (_level(ink, angle), -abs(angle)))
    return round(best, 1) if 0.2 <= abs(best) < STEEPEST else 0.0


def _level(ink: Image.Image, angle: float) -> float:
    """How sharply rows, or columns, of print are parted when the picture is turned so far."""
    turned = ink.rotate(angle, Image.Resampling.BILINEAR).convert("F")
    return max(
        _parted(turned.resize((1, turned.height), Image.Resampling.BOX)),
        _parted(turned.resize((turned.width, 1), Image.Resampling.BOX)) * 0.8,
    )


def _parted(profile: Image.Image) -> float:
    values = memoryview(profile.tobytes()).cast("f")
    return float(sum((b - a) ** 2 for a, b in pairwise(values)))


def _grain(grey: Image.Image) -> int:
    """By how much half of the dots differ from their surroundings."""
    return _share(ImageChops.difference(grey, grey.filter(ImageFilter.GaussianBlur(2))), 0.5)


def _paper(grey: Image.Image) -> Image.Image:
    """How light the paper is at each place, without what stands on it."""
    part = max(1, min(grey.size) // 200)
    small = grey.reduce(part).filter(ImageFilter.MaxFilter(9)).filter(ImageFilter.MedianFilter(9))
    return small.filter(ImageFilter.GaussianBlur(3)).resize(grey.size, Image.Resampling.BILINEAR)


def _share(grey: Image.Image, share: float) -> int:
    """The value that this share of the dots is not above."""
    held = 0
    for value, count in enumerate(grey.histogram()):
        held += count
        if held >= share * grey.width * grey.height:
            return value
    return 255
