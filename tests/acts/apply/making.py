"""Makes the small laws and instructions that the tests of applying need."""

from __future__ import annotations

from lawtrack.acts.apply import Applied, Outcome, apply
from lawtrack.acts.instructions import (
    AmendingAct,
    Instruction,
    Target,
    TargetStep,
    WordPair,
)
from lawtrack.model.law import Edition, Unit
from lawtrack.parse import read_text


def law(body: str) -> Edition:
    """A law with a title and the given articles (Markdown, headings with ####)."""
    return read_text(f"# On Rivers\n\n{body}").edition


def at(*steps: str) -> Target:
    """
    >>> str(at("article 5", "paragraph 2", "heading"))
    'article 5, paragraph 2, heading'
    """
    parted = [step.partition(" ") for step in steps]
    return Target(tuple(TargetStep(kind, number) for kind, _, number in parted))


def instruct(
    operation: str,
    *targets: Target,
    words: tuple[tuple[str, str], ...] = (),
    content: tuple[str, ...] = (),
    new: tuple[Target, ...] = (),
    before: bool = False,
    exceptions: tuple[Target, ...] = (),
    line: int = 0,
) -> Instruction:
    pairs = tuple(WordPair(old, to) for old, to in words)
    return Instruction(
        operation, targets, pairs, content, new, before, exceptions=exceptions, line=line
    )


def applied(edition: Edition, *instructions: Instruction, number: str = "") -> Applied:
    date = "2022-11-05" if number else ""
    act = AmendingAct(edition.info.language, number, date, instructions=instructions)
    return apply(act, edition)


def outcome(edition: Edition, instruction: Instruction) -> Outcome:
    (only,) = applied(edition, instruction).outcomes
    return only


def printed(result: Applied | Edition, article: str = "1") -> list[str]:
    """The lines of an article with their labels."""
    edition = result.edition if isinstance(result, Applied) else result
    unit = edition.article(article)
    assert isinstance(unit, Unit)
    return [f"{p.num} {p.text}".strip() for p in unit.provisions]


RIVERS = """
### Chapter 1. Waters

#### Article 1. The river

1. A river may be crossed:

   1) by a bridge;

   2) by a ferry.

   The ferryman asks for a coin. He may ask for two. A child pays nothing.

   A dog pays half a coin.

2. A bridge is of wood:

   - of oak;

   - of larch.

3. A ford needs no keeper.

#### Article 2. The mill

The mill grinds by day.

The miller keeps the mill.

#### Article 4. The weir

1. The weir is closed in spring.

2. Excluded by Constitutional Law No. 7 of 6 May 1999.

4. Takes effect from 1 January 2030 in accordance with Constitutional Law No. 9 of 5 May 2022.

### Chapter 2. Fish

#### Article 5. Fishing

1. Fish are caught:

1) with a rod;

2) with a net.

Fish are sold:

1) by weight;

2) by number.
"""
