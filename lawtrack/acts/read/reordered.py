"""English as machine translation orders it: the words of a line in an order that reads.

Such texts put the label of a line behind its verb ("Item 3 of Article 6 to state 1) in
the following edition:"), the number of a provision before it, and the noun behind the verb
("3) of Item 2 to exclude the subitem;"). Only what can be told for certain is put right.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from lawtrack.acts.read.lines import SUBPARAGRAPH_LABEL, Line

_VERB: Final = r"to\s+(?:state|exclude|add|replace|supplement|word)"
_NOUN: Final = r"(?:sub-?items?|items?|sub-?paragraphs?|paragraphs?|parts?)"
_LABEL_BEHIND: Final = re.compile(
    rf"^(?P<before>[^\x00]{{1,300}}?\b{_VERB})\s+(?P<label>\d+)\)(?P<after>[\s;:.].*)?$",
    re.I | re.S,
)
_NOUN_BEHIND: Final = re.compile(
    rf"^of\s+(?P<outer>[^\x00]{{1,300}}?)\s+(?P<verb>{_VERB})\s+(?:the\s+)?(?P<noun>{_NOUN})\b"
    r"(?P<after>.*)$",
    re.I | re.S,
)
_NUMBERS_FIRST: Final = re.compile(
    rf"^(?P<numbers>\d[\d\s,()and-]{{0,100}}?)\s+(?P<verb>{_VERB})\s+(?:the\s+)?(?P<noun>{_NOUN})\b"
    r"(?P<after>.*)$",
    re.I | re.S,
)


def reordered(line: Line, expected: str) -> Line:
    """The line with its words in order; ``expected`` is the label that comes next.

    >>> from lawtrack.acts.read.lines import lines
    >>> found = lines(["Item 3 of Article 6 to exclude 2);"], name="x")
    >>> line = reordered(found[0], "2")
    >>> line.label_number, line.words
    ('2', 'Item 3 of Article 6 to exclude;')
    """
    if " to " not in line.words or "shall" in line.words or "should" in line.words:
        return line  # machine translation says neither, and most lines end here
    if line.label == SUBPARAGRAPH_LABEL:
        match = _NOUN_BEHIND.match(line.words)
        if not match:
            return line
        number = f"{match['noun']} {line.label_number})"
        words = f"{number} of {match['outer']} {match['verb']}{match['after']}"
        return replace(line, label="", label_number="", words=words)
    if line.label:
        return line
    match = _NUMBERS_FIRST.match(line.words)
    if match:
        words = f"{match['noun']} {match['numbers']} {match['verb']}{match['after']}"
        return replace(line, words=words)
    match = _LABEL_BEHIND.match(line.words)
    if match and match["label"] == expected:
        words = f"{match['before']}{match['after'] or ''}"
        return replace(line, label=SUBPARAGRAPH_LABEL, label_number=expected, words=words)
    return line
