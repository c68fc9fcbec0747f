"""Pages drawn as scans are: made-up texts in four languages, set in Noto fonts, then turned, stamped, blurred and soiled.

Everything is drawn from a seed, so the same page comes out each time.
"""

from __future__ import annotations

import io
import math
import random
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

FONTS = Path("/usr/share/fonts/opentype/noto")
FACES = {"ja": 0, "ko": 1, "zh-Hans": 2, "zh-Hant": 3, "en": 2}  # in Debian's collections of Noto CJK
TEXTS = Path(__file__).with_name("texts.tsv")
A4 = (8.27, 11.69)  # inches
MARGIN = 0.9

TABLES = {
    "zh-Hans": (("项目名称", "主管部门", "资助金额", "名额"), ("青桐人才计划", "市科学技术局", "100万元", "30人"),
                ("白桦青年项目", "市教育局", "20万元", "50人"), ("红松领军工程", "市委组织部", "300万元", "5人")),
    "zh-Hant": (("計畫名稱", "主辦單位", "補助金額", "名額"), ("青桐人才計畫", "教育處", "十二萬元", "十五名"),
                ("白樺青年計畫", "縣立大學", "五萬元", "三十名"), ("紅松領航計畫", "經濟發展處", "三十萬元", "六名")),
    "ja": (("事業名", "所管課", "支給額", "件数"), ("青桐招へい事業", "科学技術振興課", "800万円", "10件"),
           ("白樺若手事業", "教育政策課", "200万円", "25件"), ("赤松先端事業", "産業労働課", "3000万円", "3件")),
    "ko": (("사업명", "담당 부서", "지원 금액", "인원"), ("푸른오동 사업", "과학기술과", "1억 2천만 원", "20명"),
           ("흰자작 사업", "교육정책과", "3천만 원", "40명"), ("붉은솔 사업", "기획예산과", "5억 원", "4명")),
    "en": (("Programme", "Run by", "Grant", "Places"), ("Green Parasol", "Bureau of Science", "1,000,000", "30"),
           ("White Birch", "Education Office", "200,000", "50"), ("Red Pine", "Planning Office", "3,000,000", "5")),
}  # fmt: skip


@dataclass(frozen=True)
class Look:
    """How a page is set and what befalls it.

    columns: 1 or 2. table: a ruled table below the text. vertical: columns of characters from right to left.
    skew: degrees, turn: degrees against the clock, a multiple of 90. noise: standard deviation of grey, of 255.
    stamp: a round red seal over the text. shade: uneven background, of 255. jpeg: quality; 0 for none.
    """

    dpi: int = 300
    points: float = 11.0
    columns: int = 1
    table: bool = False
    vertical: bool = False
    skew: float = 0.0
    turn: int = 0
    noise: float = 0.0
    blur: float = 0.0
    stamp: bool = False
    shade: int = 0
    jpeg: int = 0
    serif: bool = True


def paragraphs(language: str) -> list[str]:
    """The paragraphs of a language, its title first."""
    lines = TEXTS.read_text("utf-8").splitlines()
    return [line.split("\t", 1)[1] for line in lines if line.startswith(f"{language}\t")]


def page(
    language: str, look: Look = Look(), seed: int = 1, told: list[str] | None = None
) -> tuple[Image.Image, str]:
    """A page and the text on it, line by line. told: paragraphs in place of those of the language."""
    words = told or paragraphs(language)
    size = tuple(round(side * look.dpi) for side in A4)
    paper = Image.new("RGB", size, "white")
    drawn = (
        _vertical(paper, words, language, look)
        if look.vertical
        else _horizontal(paper, words, language, look)
    )
    return _soiled(paper, look, random.Random(seed)), "\n".join(drawn)


def _font(language: str, look: Look, scale: float = 1.0) -> ImageFont.FreeTypeFont:
    name = "NotoSerifCJK-Regular.ttc" if look.serif else "NotoSansCJK-Regular.ttc"
    return ImageFont.truetype(
        str(FONTS / name), round(look.points * scale * look.dpi / 72), index=FACES[language]
    )


def _horizontal(paper: Image.Image, words: list[str], language: str, look: Look) -> list[str]:
    """Lines from left to right, in one column or two."""
    pen, font = ImageDraw.Draw(paper), _font(language, look)
    margin, gap = round(MARGIN * look.dpi), round(0.4 * look.dpi)
    wide = (paper.width - 2 * margin - (look.columns - 1) * gap) // look.columns
    step = round(font.size * 1.6)
    top = margin
    title = _font(language, look, 1.4)
    drawn: list[str] = []
    for line in _set(words[0], title, paper.width - 2 * margin):
        pen.text(((paper.width - pen.textlength(line, title)) / 2, top), line, "black", title)
        drawn.append(line)
        top += round(title.size * 1.6)
    top += step
    lines = [line for one in words[1:] for line in [*_set(one, font, wide), ""]]
    half = math.ceil(len(lines) / look.columns)
    y = top
    for number in range(look.columns):
        y = top
        for line in lines[number * half : (number + 1) * half]:
            pen.text((margin + number * (wide + gap), y), line, "black", font)
            drawn.append(line)
            y += step if line else step // 2
    if look.table:
        drawn += _table(pen, TABLES[language], font, margin, y + step, paper.width - 2 * margin)
    return [line for line in drawn if line]


def _table(pen: ImageDraw.ImageDraw, rows, font, left: int, top: int, wide: int) -> list[str]:
    """A ruled table; gives its rows, cells parted by tabs."""
    high, cell = round(font.size * 1.9), wide // len(rows[0])
    for number, row in enumerate(rows):
        for place, words in enumerate(row):
            box = (
                left + place * cell,
                top + number * high,
                left + (place + 1) * cell,
                top + (number + 1) * high,
            )
            pen.rectangle(box, outline="black", width=max(1, font.size // 20))
            pen.text((box[0] + font.size * 0.4, box[1] + font.size * 0.2), words, "black", font)
    return ["\t".join(row) for row in rows]


def _vertical(paper: Image.Image, words: list[str], language: str, look: Look) -> list[str]:
    """Columns of characters from right to left."""
    pen, font = ImageDraw.Draw(paper), _font(language, look, 1.1)
    margin, step = round(MARGIN * look.dpi), round(font.size * 1.7)
    fits = (paper.height - 2 * margin) // font.size
    x, drawn = paper.width - margin - font.size, []
    for one in words:
        for at in range(0, len(one), fits):
            if x < margin:
                break
            pen.text((x, margin), one[at : at + fits], "black", font, direction="ttb")
            drawn.append(one[at : at + fits])
            x -= step
    return drawn


def _set(words: str, font: ImageFont.FreeTypeFont, wide: int) -> list[str]:
    """A paragraph in lines: Latin and Korean break at blanks, the rest anywhere but before punctuation."""
    pieces = [piece + " " for piece in words.split(" ")] if " " in words else list(words)
    lines, line = [], ""
    for piece in pieces:
        if line and font.getlength((line + piece).rstrip()) > wide and piece not in "，。、；：）〕》”）」":
            lines.append(line.rstrip())
            line = ""
        line += piece
    return [*lines, line.rstrip()]


def _soiled(paper: Image.Image, look: Look, chance: random.Random) -> Image.Image:
    """What befalls a page between the printer and the archive."""
    if look.stamp:
        _stamp(paper, look.dpi)
    if look.shade:
        paper = ImageChops.multiply(paper, _shade(paper.size, look.shade))
    if look.blur:
        paper = paper.filter(ImageFilter.GaussianBlur(look.blur * look.dpi / 300))
    if look.skew:
        paper = paper.rotate(look.skew, Image.Resampling.BICUBIC, fillcolor="white")
    if look.noise:
        paper = _noisy(paper, look.noise, chance)
    if look.turn:
        paper = paper.rotate(look.turn, expand=True)
    if look.jpeg:
        held = io.BytesIO()
        paper.save(held, "JPEG", quality=look.jpeg)
        paper = Image.open(io.BytesIO(held.getvalue())).convert("RGB")
    return paper


def _stamp(paper: Image.Image, dpi: int) -> None:
    """A round seal with a star, red, as a pad prints it, over the lines in the lower half."""
    size = round(1.6 * dpi)
    seal = Image.new("RGB", (size, size), "white")
    pen, red, middle = ImageDraw.Draw(seal), (225, 45, 45), size / 2
    pen.ellipse((4, 4, size - 5, size - 5), outline=red, width=max(2, size // 40))
    star = [
        (middle + r * math.sin(math.pi * n / 5), middle - r * math.cos(math.pi * n / 5))
        for n in range(10)
        for r in [size * (0.18 if n % 2 == 0 else 0.07)]
    ]
    pen.polygon(star, fill=red)
    place = (round(paper.width * 0.55), round(paper.height * 0.3))
    under = paper.crop((*place, place[0] + size, place[1] + size))
    paper.paste(ImageChops.multiply(under, seal), place)


def _shade(size: tuple[int, int], depth: int) -> Image.Image:
    """Light that falls off towards one corner, with a fold."""
    small = Image.new("L", (32, 44))
    for y in range(44):
        for x in range(32):
            fold = 20 if abs(y - 22) < 1 else 0
            small.putpixel((x, y), max(0, round(255 - depth * (x + y) / 74 - fold)))
    return Image.merge("RGB", [small.resize(size, Image.Resampling.BICUBIC)] * 3)


def _noisy(paper: Image.Image, deviation: float, chance: random.Random) -> Image.Image:
    """Grey noise; the grain is drawn from the seed."""
    grain = Image.frombytes("L", (256, 256), chance.randbytes(65_536)).point(
        [round(max(0, min(255, 128 + deviation * _normal(value)))) for value in range(256)]
    )
    sheet = Image.new("L", paper.size)
    for y in range(0, paper.height, 256):
        for x in range(0, paper.width, 256):
            sheet.paste(grain.rotate(chance.choice((0, 90, 180, 270))), (x, y))
    return ImageChops.add(paper, Image.merge("RGB", [sheet] * 3), 1, -128)


def _normal(value: int) -> float:
    """About the normal deviate of an even one between 0 and 255."""
    share = (value + 0.5) / 256
    return (share**0.135 - (1 - share) ** 0.135) / 0.1975
