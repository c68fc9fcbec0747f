"""A picture made ready to be read: in grey, without the red of a seal over words, on even paper, level."""

from __future__ import annotations

from PIL import Image, ImageChops, ImageFilter, ImageStat

RED = 60  # how much redder than green and blue a dot of red ink is, of 255
DARK = 120  # a dot darker than this in the red light is print, under a seal too
UNEVEN = 225  # paper darker than this somewhere is evened out
STEEPEST = 6.0  # degrees of skew that are looked for
SMALL = 900  # pixels of the longer side of the picture in which skew is measured


def greyed(picture: Image.Image) -> Image.Image:
    """The picture in grey. Red that lies over or close to black print (a seal) is taken out; red print stays."""
    if picture.mode == "L":
        return picture
    red, green, blue = picture.convert("RGB").split()
    ink = ImageChops.subtract(red, ImageChops.lighter(green, blue)).point(lambda value: 255 * (value > RED))
    grey = picture.convert("L")
    if ImageStat.Stat(ink).mean[0] < 0.02:
        return grey
    reach = max(3, round(min(picture.size) / 250) | 1)
    print_ = red.point(lambda value: 255 * (value < DARK)).reduce(4)
    near = print_.point(lambda value: 255 * (value > 20)).filter(ImageFilter.MaxFilter(reach))
    mask = ImageChops.multiply(ink, near.resize(picture.size))
    return Image.composite(red, grey, mask.filter(ImageFilter.MaxFilter(3)))


def is_blank(grey: Image.Image) -> bool:
    """Whether nothing stands on the page: hardly a dot is darker than its surroundings."""
    small = grey.reduce(max(1, min(grey.size) // 800))
    edge = max(1, min(small.size) // 40)
    inner = small.crop((edge, edge, small.width - edge, small.height - edge)) if min(small.size) > 80 else small
    ink = ImageChops.subtract(_paper(inner), inner).point(lambda value: 255 * (value > 60))
    return ImageStat.Stat(ink).sum[0] / 255 < 12


def evened(grey: Image.Image, always: bool = False) -> Image.Image:
    """The picture on white paper: what is darker than the paper around it stays as much darker."""
    paper = _paper(grey)
    if not always and paper.reduce(8).getextrema()[0] >= UNEVEN:  # type: ignore[operator]
        return grey
    flat = ImageChops.invert(ImageChops.subtract(paper, grey))
    low = _share(flat, 0.02)
    reach = max(255 - low, 40)
    return flat.point(lambda value: max(0, min(255, round((value - low) * 255 / reach))))


def sharpened(grey: Image.Image) -> Image.Image:
    """Noise smoothed away and print in plain black on white, for pages that read badly."""
    smooth = evened(grey, always=True).filter(ImageFilter.MedianFilter(3)).filter(ImageFilter.GaussianBlur(1.2))
    around = smooth.filter(ImageFilter.BoxBlur(max(8, min(grey.size) // 60)))
    return ImageChops.subtract(smooth, around, 1, 140).point(lambda value: 255 * (value > 118))


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
    return round(best, 1) if abs(best) < STEEPEST else 0.0


def _level(ink: Image.Image, angle: float) -> float:
    """How sharply rows, or columns, of print are parted when the picture is turned so far."""
    turned = ink.rotate(angle, Image.Resampling.BILINEAR).convert("F")
    return max(
        _parted(turned.resize((1, turned.height), Image.Resampling.BOX)),
        _parted(turned.resize((turned.width, 1), Image.Resampling.BOX)) * 0.8,
    )


def _parted(profile: Image.Image) -> float:
    values = [float(one) for one in profile.getdata()]
    return sum((b - a) ** 2 for a, b in zip(values, values[1:], strict=False))


def _paper(grey: Image.Image) -> Image.Image:
    """How light the paper is at each place, without what stands on it."""
    part = max(1, min(grey.size) // 200)
    small = grey.reduce(part).filter(ImageFilter.MaxFilter(9)).filter(ImageFilter.MedianFilter(9))
    return small.filter(ImageFilter.GaussianBlur(3)).resize(grey.size, Image.Resampling.BILINEAR)


def _share(grey: Image.Image, share: float) -> int:
    """The value that this share of the dots is darker than."""
    counts, held = grey.histogram(), 0
    for value, count in enumerate(counts):
        held += count
        if held >= share * grey.width * grey.height:
            return value
    return 255
