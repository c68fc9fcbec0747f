"""Red ink on a page: a seal is taken out, so that the print under it can be read; red print (a letterhead) stays."""

from __future__ import annotations

from collections.abc import Iterator

from PIL import Image, ImageChops, ImageFilter, ImageStat

RED = 60  # how much redder than green and blue a dot of red ink is, of 255
DARK = 120  # a dot darker than this in the red light is print, under a seal too
GRID = 16  # dots of a cell in which red ink is followed from one to the next
OVER = 3  # cells with red ink and black print, from which a stretch of red is a seal over words
ROUND = (0.6, 1.7)  # height by width of a seal that stands alone
SIZE = (0.07, 0.3)  # its width by that of the page

Cell = tuple[int, int]


def greyed(picture: Image.Image) -> Image.Image:
    """The picture in grey, without seals."""
    if picture.mode == "L":
        return picture
    red, green, blue = picture.convert("RGB").split()
    grey = picture.convert("L")
    ink = ImageChops.subtract(red, ImageChops.lighter(green, blue)).point(lambda value: 255 * (value > RED))
    if ImageStat.Stat(ink).mean[0] < 0.02:
        return grey
    mask = Image.new("L", ink.size)
    for box in _seals(ink, red.point(lambda value: 255 * (value < DARK))):
        mask.paste(ink.crop(box), box)
    return Image.composite(Image.new("L", grey.size, 255), grey, _without_print(mask, red))


def _without_print(mask: Image.Image, red: Image.Image) -> Image.Image:
    """The red of seals with its edges, but for black print under it."""
    print_ = red.point(lambda value: 255 * (value < DARK))
    return ImageChops.subtract(mask.filter(ImageFilter.MaxFilter(5)), print_)


def _seals(ink: Image.Image, print_: Image.Image) -> Iterator[tuple[int, int, int, int]]:
    """Where seals stand: stretches of red ink that lie over print, or are round and of the size of a seal."""
    cells = _cells(ink)
    black = _cells(print_)
    wide = ink.width / GRID
    while cells:
        group = _group(cells)
        left, top = min(x for x, _ in group), min(y for _, y in group)
        right, bottom = max(x for x, _ in group) + 1, max(y for _, y in group) + 1
        shape = (bottom - top) / (right - left)
        alone = ROUND[0] < shape < ROUND[1] and SIZE[0] < (right - left) / wide < SIZE[1]
        if alone or len(group & black) >= OVER:
            yield left * GRID, top * GRID, min(right * GRID, ink.width), min(bottom * GRID, ink.height)


def _cells(mask: Image.Image) -> set[Cell]:
    """The cells of the grid that hold some of a mask."""
    small = mask.reduce(GRID)
    return {(at % small.width, at // small.width) for at, value in enumerate(small.tobytes()) if value > 8}


def _group(cells: set[Cell]) -> set[Cell]:
    """Cells that hang together, taken out of the rest."""
    first = min(cells)
    cells.discard(first)
    group, waiting = {first}, [first]
    while waiting:
        x, y = waiting.pop()
        near = {(x + i, y + j) for i in (-2, -1, 0, 1, 2) for j in (-2, -1, 0, 1, 2)} & cells
        cells -= near
        group |= near
        waiting.extend(sorted(near))
    return group
