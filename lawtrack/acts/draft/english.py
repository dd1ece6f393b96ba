"""The drafting style of acts in English, as translations of acts of Kazakhstan write it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lawtrack.acts.apply.repealed import english_day
from lawtrack.acts.draft.marks import leaves_open
from lawtrack.acts.draft.naming import inner, is_number, is_one_word, joined
from lawtrack.acts.draft.ordinals import english
from lawtrack.acts.instructions import (
    ARTICLE,
    CHAPTER,
    EXCLUDE_WORDS,
    HEADING,
    INDENT,
    INSERT,
    INSERT_WORDS,
    LAW,
    PART,
    REPEAL,
    REWORD,
    SECTION,
    SENTENCE,
    SUBPARAGRAPH,
    AmendingAct,
    Instruction,
    Target,
    TargetStep,
)
from lawtrack.model.acts import Commencement

_CAPITAL: Final = (ARTICLE, CHAPTER, SECTION)
_COUNTED: Final = (PART, INDENT, SENTENCE)


class English:
    """Says instructions in English."""

    def quotes_for(self, content: Sequence[str]) -> tuple[str, str]:
        # A straight mark that opens on one line and closes on another looks like these.
        across = any(leaves_open([line], '"') for line in content)
        return ("«", "»") if across else ("“", "”")

    def title(self, law: str, *, inserts: bool) -> str:
        what = "amendments and additions" if inserts else "amendments"
        return f"On {what} to the Constitutional Law of the Republic of Kazakhstan “{law}”"

    def identity(self, act: AmendingAct) -> str:
        law = "Constitutional Law of the Republic of Kazakhstan"
        if not act.number or not act.date:
            return law
        return f"{law} No. {act.number} of {english_day(act.date)}"

    def preamble(self, law: str, *, inserts: bool) -> str:
        what = "amendments and additions" if inserts else "amendments"
        return (
            f"Article 1. To introduce the following {what} into the Constitutional Law of the "
            f"Republic of Kazakhstan “{law}”:"
        )

    def commencement(self, when: Commencement) -> str:
        start = "Article 2. This Constitutional Law takes effect"
        if when.rule == "on-date":
            return f"{start} from {english_day(when.date)}."
        if when.rule in ("on-publication", "days-after-publication"):
            return f"{start} {when.words_en()}."
        return ""

    def element(self, steps: Sequence[TargetStep]) -> str:
        text = _path(steps)
        return text[0].upper() + text[1:]

    def within(self, steps: Sequence[TargetStep]) -> str:
        return f"in {_path(steps)}:"

    def sentence(self, instruction: Instruction, said: int) -> str:
        if instruction.operation == REWORD:
            return f"{_named(instruction.targets, said)} shall be worded as follows:"
        if instruction.operation == INSERT:
            return _insertion(instruction, said)
        if instruction.operation == REPEAL:
            return f"to exclude {_named(instruction.targets, said)}"
        steps = inner(instruction.targets[0], said)
        place = f"in {_path(steps)} " if steps else ""
        return place + _words(instruction)


def _words(instruction: Instruction) -> str:
    pair = instruction.words[0]
    if instruction.operation == EXCLUDE_WORDS:
        return f"{_quoted(pair.old)} shall be excluded"
    if instruction.operation == INSERT_WORDS:
        return f"after {_quoted(pair.old)} to supplement with {_quoted(pair.new)}"
    return f"{_quoted(pair.old)} shall be replaced by {_quoted(pair.new)}"


def _quoted(words: str) -> str:
    noun = "figures" if is_number(words) else "word" if is_one_word(words) else "words"
    return f"the {noun} “{words}”"


def _insertion(instruction: Instruction, said: int) -> str:
    new = _several([target.steps[-1] for target in instruction.new_targets])
    outer = inner(instruction.targets[0], said)
    if instruction.before:
        return f"before {_path(outer)} to supplement with {new} stating as follows:"
    place = "" if not outer or outer[-1].kind == LAW else f"{_path(outer)} "
    return f"to supplement {place}with {new} stating as follows:"


def _named(targets: Sequence[Target], said: int) -> str:
    steps = [inner(target, said) for target in targets]
    own = _several([s[-1] for s in steps])
    return _of(own, steps[0][:-1])


def _several(steps: Sequence[TargetStep]) -> str:
    if len(steps) == 1:
        return _one(steps[0])
    noun = _noun(steps[0]) + "s"
    return f"{noun} {joined([_number(step) for step in steps], 'and')}"


def _path(steps: Sequence[TargetStep]) -> str:
    """From the inside out: "indent one of subparagraph 2) of paragraph 1"."""
    return _of(_one(steps[-1]), steps[:-1])


def _of(own: str, outer: Sequence[TargetStep]) -> str:
    return " of ".join((own, *(_one(step) for step in reversed(outer))))


def _one(step: TargetStep) -> str:
    if step.kind == LAW:
        return "the Constitutional Law"
    if step.kind == HEADING:
        return "the heading"
    return f"{_noun(step)} {_number(step)}"


def _noun(step: TargetStep) -> str:
    return step.kind.capitalize() if step.kind in _CAPITAL else step.kind


def _number(step: TargetStep) -> str:
    if step.kind in _COUNTED:
        return english(int(step.number))
    return f"{step.number})" if step.kind == SUBPARAGRAPH else step.number
