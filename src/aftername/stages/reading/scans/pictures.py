"""The picture of one page: a page of a PDF drawn, or a frame of a picture file, within limits of size."""

from __future__ import annotations

import io
import warnings
from typing import Any

from PIL import Image, ImageOps, ImageSequence

from aftername.files import sniffing

DPI = 300  # at which pages of a PDF are drawn; Tesseract is best there
MOST_PIXELS = 120_000_000  # of a picture that is opened; more is a bomb, or a map
WORKED_PIXELS = 24_000_000  # of a picture that is read: A3 at 330 dots an inch
SMALLEST = 1_700  # pixels of the shorter side; a smaller page is drawn twice as large (A4 at 200 dots an inch: 1,654)

BROKEN = (
    "the picture cannot be opened: it is cut short or damaged; open it in another program and save it again"
)

Image.MAX_IMAGE_PIXELS = MOST_PIXELS


class NoPicture(Exception):
    """A picture that cannot be had. reason: a key of records.REASONS; the words say why."""

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(reason, detail)
        self.reason, self.detail = reason, detail


def picture(content: bytes, media: str, number: int) -> Image.Image:
    """The page of that number, from 1, as a picture in colours or greys. Raises NoPicture."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            drawn = _page(content, number) if media == sniffing.PDF else _frame(content, number)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as trouble:
        raise NoPicture(
            "bomb", f"a picture of more than {MOST_PIXELS // 1_000_000} million dots; not opened"
        ) from trouble
    except NoPicture:
        raise
    except Exception as trouble:  # decoders raise of many kinds on damaged pictures
        raise NoPicture("damaged", BROKEN) from trouble
    return _sized(drawn, media == sniffing.PDF)


def frames(content: bytes) -> int:
    """How many pages a picture file has. Raises NoPicture."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content)) as held:
                # Frames of a GIF or WebP are a film: the first is read. Those of a TIFF are pages.
                return int(getattr(held, "n_frames", 1)) if held.format == "TIFF" else 1
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as trouble:
        raise NoPicture(
            "bomb", f"a picture of more than {MOST_PIXELS // 1_000_000} million dots; not opened"
        ) from trouble
    except Exception as trouble:
        raise NoPicture("damaged", BROKEN) from trouble


def _page(content: bytes, number: int) -> Image.Image:
    """A page of a PDF as its reader draws it."""
    import pypdfium2

    document = pypdfium2.PdfDocument(content)
    try:
        page = document[number - 1]
        wide, high = page.get_size()
        scale = DPI / 72
        if wide * high * scale * scale > WORKED_PIXELS:
            scale = (WORKED_PIXELS / max(wide * high, 1.0)) ** 0.5
        bitmap: Any = page.render(scale=scale, may_draw_forms=False, rev_byteorder=True)
        drawn: Image.Image = bitmap.to_pil().convert("RGB")
        return drawn
    finally:
        document.close()


def _frame(content: bytes, number: int) -> Image.Image:
    """A frame of a picture file, turned as its camera says, on white."""
    with Image.open(io.BytesIO(content)) as held:
        frame = next((one for at, one in enumerate(ImageSequence.Iterator(held), 1) if at == number), None)
        if frame is None:
            raise NoPicture("damaged", f"there is no page {number} in it")
        frame = _square(ImageOps.exif_transpose(frame.copy()), held.info.get("dpi"))
    if frame.mode.startswith("I"):  # greys of sixteen bits
        frame = frame.convert("I").point(lambda grey: grey * (1 / 256))
    if frame.mode in ("1", "L", "I"):
        return frame.convert("L")
    if "A" in frame.getbands() or "transparency" in frame.info:
        frame = frame.convert("RGBA")
        under = Image.new("RGBA", frame.size, "white")
        return Image.alpha_composite(under, frame).convert("RGB")
    return frame.convert("RGB")


def _square(frame: Image.Image, dpi: Any) -> Image.Image:
    """A picture whose dots are as wide as high: those of a fax are twice as high as wide."""
    try:
        across, down = (float(one) for one in dpi)
    except (TypeError, ValueError):
        return frame
    if min(across, down) < 50 or 0.9 < across / down < 1.1 or not 0.25 < across / down < 4:
        return frame
    high, wide = max(1.0, across / down), max(1.0, down / across)
    grey = frame.convert("L") if frame.mode == "1" else frame
    return grey.resize((round(frame.width * wide), round(frame.height * high)), Image.Resampling.BICUBIC)


def _sized(drawn: Image.Image, exact: bool) -> Image.Image:
    """The picture no larger than can be worked with; a small one drawn larger."""
    if drawn.width * drawn.height > WORKED_PIXELS:
        scale = (WORKED_PIXELS / (drawn.width * drawn.height)) ** 0.5
        return drawn.resize(
            (max(1, round(drawn.width * scale)), max(1, round(drawn.height * scale))),
            Image.Resampling.LANCZOS,
        )
    if not exact and min(drawn.size) < SMALLEST and max(drawn.size) < 2 * SMALLEST:
        return drawn.resize((drawn.width * 2, drawn.height * 2), Image.Resampling.BICUBIC)
    return drawn
