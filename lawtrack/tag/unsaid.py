"""Words that tell nothing of a rule: idle words, and phrases that only name the subject."""

from __future__ import annotations

from lawtrack.tag.records import Rules
from lawtrack.tag.words import Words


class Unsaid:
    """Picks the words that say nothing by themselves or only name what a text is about.

    >>> from lawtrack.tag.rules import loads
    >>> rules = loads('''
    ... idle = ["of the"]
    ... scope = ["deputies"]
    ... [[topic]]
    ... id = "t"
    ... definition = "d"
    ... ''')
    >>> from lawtrack.tag.words import words
    >>> sorted(Unsaid(rules)(words("the election of deputies")))
    [0, 2, 3]
    """

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._seen: dict[str, frozenset[int]] = {}

    def __call__(self, text: Words) -> frozenset[int]:
        if text.text not in self._seen:
            self._seen[text.text] = frozenset(self._idle(text) | self._named(text))
        return self._seen[text.text]

    def _idle(self, text: Words) -> set[int]:
        return {index for index, stem in enumerate(text.stems) if stem in self._rules.idle}

    def _named(self, text: Words) -> set[int]:
        return {
            index
            for pattern in self._rules.scope
            for first, last in text.find(pattern)
            for index in range(first, last + 1)
        }
