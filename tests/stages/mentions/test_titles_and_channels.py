"""Cited titles with what they carry, and the places where programmes are advertised."""

from __future__ import annotations

from aftername.find import as_document
from aftername.stages.mentions.finders import channels, titles
from aftername.stages.mentions.scan import mentions_in


def found(text: str, finder) -> list:
    return list(mentions_in(as_document(text), None, (finder,)))


def test_a_carrier_gives_the_title_it_carries():
    """Of 关于印发《…》的通知 both titles are found, and the outer one says what it carries."""
    outer, inner = found("根据《青岚省关于印发〈晨曦计划管理办法〉的通知》执行。", titles.FINDER)
    assert outer.written == "青岚省关于印发〈晨曦计划管理办法〉的通知"
    assert outer.normal.carried == inner.normal.key == "晨曦计划管理办法"


def test_the_same_title_has_one_key_in_every_form():
    """Width, marks and script do not count in a title's key."""
    keys = {
        found(text, titles.FINDER)[0].normal.key
        for text in ("《晨曦计划管理办法》", "《晨曦計劃管理辦法》", "《晨曦 计划管理办法》")
    }
    assert len(keys) == 1


def test_japanese_quotation_marks_hold_titles_only_when_they_are_papers():
    """「…公募要領」 is a title; spoken words in the same marks are none."""
    text = "「あけぼの事業公募要領」によると、「やってみたい」と答えた。"
    assert [m.written for m in found(text, titles.FINDER)] == ["あけぼの事業公募要領"]


def test_marks_that_never_close_give_nothing():
    """An open mark without its end is no title, however long the text."""
    assert found("《" + "晨曦" * 500, titles.FINDER) == []


def test_channels_are_found_by_any_of_their_names():
    """Platforms in any script, web addresses and mail boxes are found; parts of words are not."""
    text = "Posted on LinkedIn and 知乎, リサーチゲートにも. Write to talent@dawn.example or see https://dawn.example/apply."
    assert [(m.normal.name, m.normal.kind) for m in found(text, channels.FINDER)] == [
        ("LinkedIn", "platform"), ("Zhihu", "platform"), ("ResearchGate", "platform"), ("dawn.example", "mail"),
        ("dawn.example", "site"),
    ]  # fmt: skip
    assert found("He linked in the other file; telegraphing.", channels.FINDER) == []
