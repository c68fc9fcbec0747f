"""Sentences that give a programme a second name."""

from __future__ import annotations

import pytest

from aftername.find import as_document
from aftername.records import Definition
from aftername.stages.mentions.finders import definitions, names
from aftername.stages.mentions.scan import mentions_in


def read(text: str, language: str):
    """(name, wording, alias) of each definition, and (written, sign) of each programme."""
    mentions = mentions_in(as_document(text, language), finders=(names.FINDER, definitions.FINDER))
    told = [
        (text[slice(*m.normal.name)], m.normal.wording, text[slice(*m.normal.alias)])
        for m in mentions
        if isinstance(m.normal, Definition)
    ]
    return told, [(m.written, m.normal.sign) for m in mentions if m.kind == "programme"]


@pytest.mark.parametrize(
    ("language", "text", "definition"),
    [
        ("zh", "汀江省海外人才特殊支持计划（以下简称“汀兰计划”）", ("汀江省海外人才特殊支持计划", "以下简称", "汀兰计划")),
        ("zh", "实施“汀兰计划”，又称“鸿雁工程”，引进人才。", ("汀兰计划", "又称", "鸿雁工程")),
        ("zh", "实施“汀兰计划”（Tinglan Plan），引进人才。", ("汀兰计划", "()", "Tinglan Plan")),
        ("zh", "实施“汀兰计划”（TLP），引进人才。", ("汀兰计划", "()", "TLP")),
        ("zh", "实施“汀兰计划”（原“苇航计划”），引进人才。", ("汀兰计划", "原", "苇航计划")),
        ("ja", "「葦航計画」（旧「汀蘭計画」）に応募した研究者", ("葦航計画", "旧", "汀蘭計画")),
        ("ja", "海外研究者招致特別事業（通称「あけぼの計画」）に採択", ("海外研究者招致特別事業", "通称", "あけぼの計画")),
        ("ko", "‘웨이항 계획’(葦航計劃)은 과학자를 유치한다", ("웨이항 계획", "()", "葦航計劃")),
        ("ko", "해외 우수연구자 유치사업(이하 ‘새벽 사업’)에 지원", ("해외 우수연구자 유치사업", "이하", "새벽 사업")),
        ("en", "The Starling Scholars Program, or SSP, funds overseas research.", ("Starling Scholars Program", "or", "SSP")),
        ("en", "The Harbour Talents Programme (HTP) recruits.", ("Harbour Talents Programme", "()", "HTP")),
        ("en", "The Weihang Plan, formerly known as the Tinglan Plan, recruits talent.", ("Weihang Plan", "formerly known as", "Tinglan Plan")),
        ("en", "The Weihang Plan (苇航计划) recruits overseas talent.", ("Weihang Plan", "()", "苇航计划")),
        ("en", "The Reed Fellowship, short for Reed Global Research Fellowship, funds postdocs.", ("Reed Fellowship", "short for", "Reed Global Research Fellowship")),
    ],
)  # fmt: skip
def test_definitions(language, text, definition):
    """Brackets and phrases give both names with the wording, and the second is a programme name."""
    told, names = read(text, language)
    assert definition in told
    assert {definition[0], definition[2]} <= {written for written, _ in names}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "实施“汀兰计划”（2021年），引进人才。"),
        ("zh", "实施“汀兰计划”（青年），引进人才。"),
        ("zh", "“汀兰计划”（以下简称“本计划”）引进人才。"),
        ("zh", "实施“汀兰计划”，即将引进人才。"),
        ("en", "The Weihang Talents Plan, or at least parts of it, recruits."),
        ("en", "The Weihang Talents Plan (2019) recruits."),
        ("ja", "「葦航計画」（2021年）に応募した研究者"),
        ("ko", "‘웨이항 계획’(2021년)은 과학자를 유치한다"),
    ],
)
def test_brackets_that_name_nothing(language, text):
    """Years, tracks, words that only point back and plain sentences are no second names."""
    assert read(text, language)[0] == []


def test_a_long_name_is_found_from_the_bracket_that_shortens_it():
    """A long wording right before a bracket that calls it by a quoted plan is its full name."""
    told, names = read("关于做好人工授粉重点领域改良项目（简称“汀兰计划”）申报，吸引海外人才。", "zh")
    assert told == [("人工授粉重点领域改良项目", "简称", "汀兰计划")]
    assert {("人工授粉重点领域改良项目", sign) for sign in ("defined", "formed")} & set(names)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "旧「葦航補助金」（「汀蘭補助金」の後継）が始まった"),
        ("ko", "‘위항 사업’(‘정란 사업’ 후속)이 시작됐다"),
        ("zh", "“苇航计划”（“汀兰计划”的升级版）启动"),
    ],
)
def test_a_bracket_that_says_more_gives_no_second_name(language, text):
    """A name in a bracket that goes on behind it is another thing's: the heir of, the new version of."""
    assert not read(text, language)[0]
