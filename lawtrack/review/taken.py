"""Topics of which a change only takes words away: what is gone, said in one sentence."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lawtrack.diff.changes import Change, Diff
from lawtrack.model.address import number_key
from lawtrack.model.tags import NEUTRAL, Tag

_FEW: Final = 3  # articles that are named with their headings
_LEAST: Final = 3  # changes of a topic that are worth a word here


def taken_out(diff: Diff, names: Mapping[str, str], headings: Mapping[str, str]) -> str:
    """A sentence on the topics whose tags rest on words that went, every one of them.

    ``names`` are the topics by id, ``headings`` those of units by eId. Topics that go in no
    direction are left out; those with the most changes come first.
    """
    tagged = _tagged(diff)
    gone = []
    for topic, name in names.items():
        found = [(change, tag) for change, tag in tagged if tag.topic == topic]
        if len(found) >= _LEAST and _only_went([tag for _, tag in found]):
            gone.append((name, [change for change, _ in found]))
    gone.sort(key=lambda one: -len(one[1]))
    told = "; ".join(f"{_lowered(name)} ({_where(found, headings)})" for name, found in gone)
    return f"Only taken out, with no new words on it: {told}." if told else ""


def _tagged(diff: Diff) -> list[tuple[Change, Tag]]:
    standing = [(c, tag) for c in diff.amendments for tag in c.tags if tag.review != "rejected"]
    return [(change, tag) for change, tag in standing if tag.evidence]


def _only_went(tags: list[Tag]) -> bool:
    went = all(one.side == "old" for tag in tags for one in tag.evidence)
    return went and any(tag.direction != NEUTRAL for tag in tags)


def _lowered(name: str) -> str:
    return name[:1].lower() + name[1:]


def _where(changes: list[Change], headings: Mapping[str, str]) -> str:
    """The articles, with their headings where they are few."""
    articles = sorted({change.article for change in changes if change.article}, key=number_key)
    if len(articles) > _FEW:
        return f"{len(changes)} changes in {len(articles)} articles"
    return "; ".join(_named(article, headings) for article in articles)


def _named(article: str, headings: Mapping[str, str]) -> str:
    heading = headings.get(f"art_{article}", "")
    return f"Article {article}, “{heading}”" if heading else f"Article {article}"
