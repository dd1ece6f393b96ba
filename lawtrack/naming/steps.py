"""Where an act acts, as it names the place: steps from the outside in.

A target is kept as an act or a reference names it ("абзац четвертый подпункта 2) пункта 1
статьи 59"); which provision of an edition that is, is decided when it is looked up.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

# Kinds of target steps, from the outside in. ``part`` counts the unnumbered parts (часть)
# of its container, the first being the container's own text; ``indent`` counts its lines
# (абзац) likewise; ``heading`` and ``sentence`` are last steps. The law as a whole is the one
# step ``law``, its title ``law`` + ``heading``, its preamble the one step ``preamble``.
LAW: Final = "law"
SECTION: Final = "section"
CHAPTER: Final = "chapter"
ARTICLE: Final = "article"
PARAGRAPH: Final = "paragraph"
SUBPARAGRAPH: Final = "subparagraph"
PART: Final = "part"
INDENT: Final = "indent"
SENTENCE: Final = "sentence"
HEADING: Final = "heading"
PREAMBLE: Final = "preamble"


@dataclass(frozen=True, slots=True)
class TargetStep:
    """One step of a target: its kind and its number in digits ("4", "20-1"; "" for heading)."""

    kind: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """Where an instruction acts: steps from the outside in, law or article first.

    >>> str(Target((TargetStep(ARTICLE, "9"), TargetStep(PARAGRAPH, "1"))))
    'article 9, paragraph 1'
    """

    steps: tuple[TargetStep, ...]

    def __str__(self) -> str:
        return ", ".join(f"{step.kind} {step.number}".strip() for step in self.steps)


NOWHERE: Final = Target(())
