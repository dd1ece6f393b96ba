"""What an instruction of an act does, and where, in a few English words for a finding."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lawtrack.acts import instructions as act
from lawtrack.acts.instructions import Instruction, Target, TargetStep, WordPair
from lawtrack.diff.changes import DELETE, INSERT, KEEP, Edit

_LONGEST: Final = 12  # words of a quotation in a finding
_AROUND: Final = 2  # words shown beside words that differ
_CLOSING: Final = ".,;:"
_UNITS: Final = (act.ARTICLE, act.CHAPTER, act.SECTION)
_LABELLED: Final = (act.PARAGRAPH, act.SUBPARAGRAPH)


def quoted(words: str, longest: int = _LONGEST) -> str:
    """Words in quotation marks, cut at a word where there are many.

    >>> quoted("one year"), quoted("a b c d", 2)
    ('“one year”', '“a b …”')
    """
    found = words.split()
    return f"“{' '.join(found[:longest])}{' …' if len(found) > longest else ''}”"


def place(target: Target) -> str:
    """A target as a lawyer cites it.

    >>> place(Target((TargetStep("article", "9"), TargetStep("paragraph", "1"))))
    'Article 9(1)'
    """
    steps = [step for step in target.steps if step.kind not in (act.LAW, act.HEADING)]
    units = [step for step in steps if step.kind in _UNITS][-1:]
    text = f"{units[0].kind.capitalize()} {units[0].number}".strip() if units else ""
    for step in steps:
        text += _step(step, first=not text) if step.kind not in _UNITS else ""
    if any(step.kind == act.HEADING for step in target.steps):
        return f"the heading of {text or 'the law'}"
    return text or "the law"


def _step(step: TargetStep, *, first: bool) -> str:
    if step.kind in _LABELLED and step.number and not first:
        return f"({step.number})"
    words = f"{step.kind} {step.number}".strip() if step.number else f"a new {step.kind}"
    return words if first else f", {words}"


def places(targets: Sequence[Target]) -> str:
    """The first targets, and how many more.

    >>> places([Target((TargetStep("article", n),)) for n in "1234"])
    'Article 1, Article 2 and 2 more'
    """
    shown = [place(target) for target in targets]
    if len(shown) <= _AROUND + 1:
        return " and ".join(filter(None, (", ".join(shown[:-1]), *shown[-1:])))
    return f"{', '.join(shown[:_AROUND])} and {len(shown) - _AROUND} more"


def does(instruction: Instruction, pair: WordPair | None = None) -> str:
    """What an instruction does, as a verb with its object; ``pair`` are the words in
    question of an instruction on several.

    >>> at = Target((TargetStep("article", "9"), TargetStep("paragraph", "1")))
    >>> does(Instruction("repeal", (at,)))
    'repeals Article 9(1)'
    >>> does(Instruction("replace-words", (at,), (WordPair("one year", "two years"),)))
    'replaces “one year” by “two years” in Article 9(1)'
    """
    where = places(instruction.targets)
    pair = pair or (instruction.words[0] if instruction.words else WordPair(""))
    match instruction.operation:
        case act.REPEAL:
            return f"repeals {where}"
        case act.REWORD:
            return f"gives {where} in new words"
        case act.INSERT:
            return f"inserts {places(instruction.new_targets) if instruction.new_targets else 'it'}"
        case act.RENUMBER:
            return f"renumbers {where} as {places(instruction.new_targets)}"
        case act.EXCLUDE_WORDS:
            return f"takes {quoted(pair.old)} out of {where}"
        case act.INSERT_WORDS:
            side = "before" if instruction.before else "after"
            anchor = f" {side} {quoted(pair.old)}" if pair.old else " at the end"
            return f"adds {quoted(pair.new)}{anchor} in {where}"
        case act.REPLACE_EVERYWHERE:
            return f"replaces {quoted(pair.old)} by {quoted(pair.new)} throughout {where}"
        case _:
            return f"replaces {quoted(pair.old)} by {quoted(pair.new)} in {where}"


def differing(edits: Sequence[Edit]) -> tuple[str, str]:
    """The words that differ, on both sides, with a word or two beside them.

    >>> edits = (Edit("=", "a term of "), Edit("-", "two"), Edit("+", "three"),
    ...          Edit("=", " years and more"))
    >>> differing(edits)
    ('“term of two years and”', '“term of three years and”')
    """
    first = next((i for i, edit in enumerate(edits) if edit.op != KEEP), len(edits))
    last = next((i for i in range(len(edits), 0, -1) if edits[i - 1].op != KEEP), first)
    inner = edits[first:last]
    if sum(len(edit.text.split()) for edit in inner) > 2 * _LONGEST:
        last = next((i for i in range(first, last) if edits[i].op == KEEP), last)
        inner = edits[first:last]
    before, after = edits[first - 1].text if first else "", ""
    if last < len(edits):
        after = edits[last].text
    return _side(before, inner, after, DELETE), _side(before, inner, after, INSERT)


def _side(before: str, inner: Sequence[Edit], after: str, op: str) -> str:
    words = "".join(edit.text for edit in inner if edit.op in (KEEP, op))
    return quoted(_tail(before) + words + _head(after), _LONGEST + 2 * _AROUND)


def _tail(text: str) -> str:
    glued = "" if text[-1:].isspace() or not text else text.split()[-1]
    count = _AROUND + bool(glued)
    kept = " ".join(text.split()[-count:])
    return kept if glued or not kept else f"{kept} "


def _head(text: str) -> str:
    glued = bool(text) and not text[0].isspace()
    kept = " ".join(text.split()[: _AROUND + glued]).rstrip(_CLOSING)
    return kept if glued or not kept else f" {kept}"
