"""What captured pages show of programmes over time, in the drawing of a lineage and beside pages."""

from __future__ import annotations

from dataclasses import replace

from aftername.exports import svg_lineage
from aftername.exports.publicity import Public, publicity, same_changes, sentences, touches, with_pages
from aftername.records import Capture, LevelSpan, Lineage, LineageRow, PageChange, PageHistory

PAGE = PageHistory(
    "kjt.example/tz/1.html",
    "changed",
    "its matter differs",
    (Capture("http://kjt.example/tz/1.html", "2015-01-01", "a.warc", 200),),
    first="2015-01-01",
    last="2019-01-01",
    programmes=("p",),
)
WENT = PageChange("a", "b", "2016-05-01", "2018-01-01", (), (), names_went=("p",), key="k")


def test_from_when_to_when_pages_named_a_programme():
    """Until the name went, until the page was gone, or until its last capture; of several pages all together."""
    assert publicity([PAGE])["p"] == Public("2015-01-01", "2019-01-01", 1, 0, "")
    edited = replace(PAGE, changes=(WENT,))
    assert publicity([edited])["p"] == Public("2015-01-01", "2016-05-01", 1, 1, "2018-01-01")
    gone = replace(PAGE, page="kjt.example/2", verdict="removed", last="2015-03-01", gone_since="2017-03-01")
    assert publicity([edited, gone])["p"] == Public("2015-01-01", "2016-05-01", 2, 2, "2017-03-01")
    came = replace(WENT, names_went=(), names_came=("p",))
    assert publicity([replace(PAGE, changes=(came,))])["p"].first == "2018-01-01"
    assert publicity([replace(PAGE, programmes=())]) == {}


def test_a_bar_in_the_drawing():
    """A programme that pages named has a bar of its own and a sentence; one that none named has neither."""
    span = LevelSpan("central", "2016", "2017", 1)
    rows = tuple(LineageRow(one, one.upper(), (span,), "2016", "2017", 1) for one in ("p", "q"))
    lineage = Lineage("l", rows, ())
    found = publicity([replace(PAGE, changes=(WENT,))])
    drawn = svg_lineage.draw(with_pages(lineage, found))
    assert drawn.count(">on pages<") == 1
    [told] = sentences(lineage, found, str)
    assert told == (
        "On pages: “P” was found in captures from 2015-01-01 to 2016-05-01, on 1 page that was captured more than once; "
        "1 of them does not show it in the captures since 2018-01-01."
    )
    assert with_pages(lineage, {}) == lineage
    assert "on pages" not in svg_lineage.draw(lineage)


def test_changes_alike():
    """A change counts once for each page; one touches a programme where a name or statement went or came."""
    twice = replace(PAGE, changes=(WENT, WENT))
    assert same_changes([twice, replace(PAGE, page="kjt.example/2", changes=(WENT,))]) == {"k": 2}
    assert touches(WENT)
    assert not touches(replace(WENT, names_went=()))
