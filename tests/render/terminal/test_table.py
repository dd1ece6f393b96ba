from __future__ import annotations

from lawtrack.render import terminal
from lawtrack.render.terminal.table import BAR
from tests.render.terminal.pages import EDITIONS


def test_years_without_an_edition_are_seen() -> None:
    lines = terminal.editions(EDITIONS, width=80, colour=False).splitlines()
    assert [line[:4] for line in lines if line.endswith("·")] == ["2019", "2020"]


def test_bars_grow_with_the_articles() -> None:
    lines = terminal.editions(EDITIONS, width=80, colour=False).splitlines()
    bars = {line[:10]: line.count(BAR) for line in lines if line.endswith("articles")}
    assert bars["2021-05-24"] > bars["2018-07-10"] > bars["2021-06-01"] == 0


def test_the_order_given_does_not_matter() -> None:
    forth = terminal.editions(EDITIONS, width=80, colour=False)
    assert terminal.editions(EDITIONS[::-1], width=80, colour=False) == forth


def test_nothing_kept_is_said() -> None:
    assert terminal.editions((), width=80, colour=False) == "No edition is kept.\n"
    assert terminal.laws((), width=80, colour=False) == "No law is kept.\n"
