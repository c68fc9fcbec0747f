"""PDFs for tests, written by hand."""

from collections.abc import Sequence


def pdf(*pages: Sequence[str]) -> bytes:
    """A PDF with some lines on each page, in a face that every reader has."""
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(pages)))
    made = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>"]
    made.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for at, lines in enumerate(pages):
        shown = "".join(
            f"BT /F1 12 Tf 50 {740 - 30 * row} Td ({line}) Tj ET\n" for row, line in enumerate(lines)
        )
        made.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * at} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        made.append(f"<< /Length {len(shown)} >>\nstream\n{shown}endstream")
    whole, places = "%PDF-1.4\n", []
    for number, one in enumerate(made, 1):
        places.append(len(whole))
        whole += f"{number} 0 obj\n{one}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(made) + 1}\n0000000000 65535 f \n{table}"
    return f"{whole}{end}trailer << /Size {len(made) + 1} /Root 1 0 R >>\nstartxref\n{len(whole)}\n%%EOF".encode()
