"""Rule files: what is wrong in one is said in one line, with file and line."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from lawtrack.errors import BadSource
from lawtrack.tag.rules import load, loads
from tests.tag.small_law import IMPACT, impact, tagged

CASES = sorted((Path(__file__).parent / "cases" / "bad_rules").glob("*.toml"))

EXPECTED_TOPICS = 37


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_bad_rules(case: Path) -> None:
    first = case.read_text("utf-8").splitlines()[0]
    line, problem = first.removeprefix("# expect ").split(": ", 1)
    with pytest.raises(BadSource) as raised:
        load(case)
    assert (raised.value.line, raised.value.file) == (int(line), str(case))
    assert problem in str(raised.value)
    assert "\n" not in str(raised.value)


def test_there_are_cases() -> None:
    assert len(CASES) >= 10


def test_a_file_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(BadSource, match="cannot be read"):
        load(tmp_path / "none.toml")


def test_the_rules_of_the_corpus() -> None:
    rules = impact()
    assert len(rules.topics) == EXPECTED_TOPICS
    assert {rule.topic for rule in rules.rules} == {topic.id for topic in rules.topics}
    assert all({"en", "ru"} <= set(topic.name) for topic in rules.topics)


def test_every_rule_speaks_both_languages() -> None:
    """Each list of patterns has words in Latin letters and in Cyrillic ones."""
    data = tomllib.loads(IMPACT.read_text("utf-8"))
    for rule in data["rule"]:
        for name, patterns in rule.items():
            if name in ("who", "kinds", "article", "yields") or not isinstance(patterns, list):
                continue
            text = " ".join(word for p in patterns for word in p.split() if word[0] not in "@#.*")
            latin = any("a" <= letter <= "z" for letter in text)
            cyrillic = any("а" <= letter <= "я" for letter in text)
            assert latin == cyrillic, (rule["id"], name)


def test_another_law_brings_its_own_file() -> None:
    rules = loads(
        """
        [[topic]]
        id = "beekeeping"
        definition = "Keeping bees."

        [[rule]]
        id = "hives"
        topic = "beekeeping"
        changed = ["hive"]
        effect = "hurdle"
        who = ["keepers"]
        """
    )
    diff = tagged([("para_1", "Bees fly.")], [("para_1", "Bees in hives fly.")], rules=rules)
    (tag,) = diff.changes[0].tags
    assert (tag.topic, tag.direction, tag.who, tag.rule) == (
        *("beekeeping", "restricts", ("keepers",), "hives"),
    )
    assert tag.evidence[0].words == "in hives"
