"""Scans and pictures for the pile: drawn from made-up texts, good and bad, with what must come of each."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "ocr")]

from expected import Expected  # noqa: E402

from pages import Look, page  # noqa: E402

HOLDS = {
    "zh-Hans": "由市科学技术局会同市人力资源和社会保障局组织实施",
    "zh-Hant": "新臺幣十二萬元",
    "ja": "公益財団法人みなと学術財団",
    "ko": "임천시 과학기술과가 주관하고",
    "en": "Late or incomplete applications will not be considered",
}


def make(folder: Path) -> list[Expected]:
    """Draw the files into a folder; gives what must come of each."""
    folder.mkdir(parents=True, exist_ok=True)
    return [*_pictures(folder), *_documents(folder), *_broken(folder)]


def _pictures(folder: Path) -> list[Expected]:
    """A picture file for each language and kind."""
    wanted = (
        ("order.png", "zh-Hans", Look(stamp=True)),
        ("call.jpg", "zh-Hant", Look(dpi=200, noise=5)),
        ("notice.webp", "ja", Look(skew=1.6)),
        ("gonggo.png", "ko", Look(turn=90)),
        ("call-two-columns.png", "en", Look(columns=2, dpi=200)),
        ("columns-of-characters.png", "ja", Look(vertical=True)),
        ("shaded.jpg", "en", Look(dpi=150, noise=18, shade=80, blur=0.8)),
        ("letter.gif", "en", Look(dpi=150)),
        ("letter.bmp", "en", Look(dpi=150)),
        ("named-wrongly.txt", "zh-Hans", Look(dpi=200)),
    )
    made = []
    for name, language, look in wanted:
        drawn, _ = page(language, look)
        kind = {"jpg": "JPEG", "txt": "PNG"}.get(name.rpartition(".")[2], name.rpartition(".")[2].upper())
        (drawn.convert("P") if kind == "GIF" else drawn).save(folder / name, kind)
        made.append(Expected(name, "read", HOLDS[language]))
    return made


def _documents(folder: Path) -> list[Expected]:
    """Files of several pages: a TIFF, a PDF of scans, one with a blank page and one of text among them."""
    zh, ja = page("zh-Hans", Look(dpi=200))[0], page("ja", Look(dpi=200))[0]
    blank = Image.new("RGB", zh.size, "white")
    zh.convert("L").save(
        folder / "fax.tiff", save_all=True, append_images=[ja.convert("L")], compression="tiff_lzw"
    )
    zh.save(folder / "scan.pdf", save_all=True, append_images=[blank, ja], resolution=200)
    blank.save(folder / "blank.pdf", resolution=200)
    return [
        Expected("fax.tiff", "read", HOLDS["ja"]),
        Expected("scan.pdf", "read", HOLDS["zh-Hans"]),
        Expected("blank.pdf", "problem", "", "empty"),
    ]


def _broken(folder: Path) -> list[Expected]:
    """Pictures that cannot be read: cut short, far too large, white, of nothing but grain."""
    held = io.BytesIO()
    page("en", Look(dpi=100))[0].save(held, "PNG")
    (folder / "cut-short.png").write_bytes(held.getvalue()[:2000])
    (folder / "head-only.jpg").write_bytes(b"\xff\xd8\xff\xe0" + b"\0" * 60)
    Image.new("1", (20_000, 20_000)).save(folder / "bomb.png")
    Image.new("RGB", (1200, 1600), "white").save(folder / "white.png")
    return [
        Expected("cut-short.png", "problem", "", "damaged"),
        Expected("head-only.jpg", "problem", "", "damaged"),
        Expected("bomb.png", "problem", "", "bomb"),
        Expected("white.png", "problem", "", "empty"),
    ]
