"""Words most like those sought: what a person needs when a quotation no longer stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from lawtrack.model.law import Provision


@dataclass(frozen=True, slots=True)
class Likeness:
    """A passage, where it stands, and how like it is (0 to 1)."""

    eid: str
    words: str
    share: float


def nearest(words: str, provisions: Iterable[Provision]) -> Likeness | None:
    """The passage most like ``words``, or None where nothing has a word in common.

    >>> found = nearest("not less than five days", [
    ...     Provision("art_1__para_1", "1.", "It shall last not less than ten days in all.")])
    >>> found.eid, found.words
    ('art_1__para_1', 'not less than ten days')
    """
    sought = words.split()
    best: Likeness | None = None
    for provision in provisions:
        found = _passage(sought, provision)
        if found and (best is None or found.share > best.share):
            best = found
    return best


def _passage(sought: list[str], provision: Provision) -> Likeness | None:
    text = provision.text.split()
    matcher = SequenceMatcher(None, sought, text, autojunk=False)
    longest = matcher.find_longest_match()
    if not longest.size:
        return None
    start = max(0, longest.b - longest.a)
    window = text[start : start + len(sought)]
    share = SequenceMatcher(None, sought, window, autojunk=False).ratio()
    return Likeness(provision.eid, " ".join(window), share)
