"""What became of an act, and how a diff stands beside its footnotes: text, Markdown, JSON.

Everything here is pure: records in, text out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from lawtrack.acts.apply.outcomes import (
    APPLIED,
    BEST_MATCH,
    NOT_YET,
    OTHER_LAW,
    REFUSED,
    VERDICTS,
    Applied,
    Outcome,
)
from lawtrack.acts.draft.records import DraftedAct
from lawtrack.acts.instructions import AmendingAct, Instruction, Unread
from lawtrack.acts.reconcile import CLAIMED, EXPLAINED, SILENT, STAGED, Reconciled
from lawtrack.render import json as pages
from lawtrack.render.markdown import escape
from lawtrack.telling.plain import many_of
from lawtrack.telling.wording import cite

_VERDICT_WORDS: Final = {
    APPLIED: "applied",
    BEST_MATCH: "applied by best match",
    REFUSED: "refused",
    NOT_YET: "not yet in force",
    OTHER_LAW: "for another law",
}
_RECONCILED_WORDS: Final = {
    EXPLAINED: "explained",
    SILENT: "silent",
    CLAIMED: "claimed but absent",
    STAGED: "staged",
}
_MOST_PLACES: Final = 8


def act_lines(act: AmendingAct) -> list[str]:
    """One line an instruction, as it was read, then what was not understood.

    >>> from lawtrack.acts.instructions import REPEAL, Target, TargetStep
    >>> target = Target((TargetStep("article", "5"), TargetStep("paragraph", "3")))
    >>> act_lines(AmendingAct("en", instructions=(Instruction(REPEAL, (target,), line=2),)))
    ['line 2: repeal article 5, paragraph 3', '1 instruction read, 0 passages not understood']
    """
    return [
        *(f"line {i.line}: {instruction_words(i)}" for i in act.instructions),
        *(f"line {u.line}: not understood: {_unread(u)}" for u in act.unread),
        f"{many_of(len(act.instructions), 'instruction')} read, "
        f"{many_of(len(act.unread), 'passage')} not understood",
    ]


def instruction_words(instruction: Instruction) -> str:
    """An instruction on one line: what, where, with which words."""
    where = "; ".join(map(str, instruction.targets))
    new = "; ".join(map(str, instruction.new_targets))
    words = ", ".join(
        f"“{pair.old}” -> “{pair.new}”" if pair.new else f"“{pair.old}”"
        for pair in instruction.words
    )
    quoted = many_of(len(instruction.content), "line") if instruction.content else ""
    parts = [f"{instruction.operation.replace('-', ' ')} {where}".strip()]
    parts += [f"as {new}"] if new else []
    parts += [words] if words else []
    parts += [f"({quoted} quoted)"] if quoted else []
    return " ".join(parts)


def applied_lines(applied: Applied) -> list[str]:
    """One line an instruction with its outcome, then the counts."""
    return [
        *(outcome_line(outcome) for outcome in applied.outcomes),
        *(f"line {u.line}: not understood: {_unread(u)}" for u in applied.act.unread),
        _counts(applied),
    ]


def outcome_line(outcome: Outcome) -> str:
    """What became of one instruction, with its place in the act and in the law."""
    verdict = _VERDICT_WORDS[outcome.verdict]
    score = f" ({outcome.score:.0%})" if outcome.verdict == BEST_MATCH else ""
    reason = f" ({outcome.reason})" if outcome.reason else ""
    places = _places(outcome)
    told = f": {outcome.message}" if outcome.message else ""
    at = f" at {places}" if places else ""
    return f"line {outcome.instruction.line}: {verdict}{score}{reason}{at}{told}"


def _places(outcome: Outcome) -> str:
    named = list(dict.fromkeys(_cite(place.eid) for place in outcome.places))
    rest = len(named) - _MOST_PLACES
    shown = ", ".join(named[:_MOST_PLACES])
    return f"{shown} and {rest} more" if rest > 0 else shown


def _cite(eid: str) -> str:
    base, _, part = eid.partition("#")
    return cite(base, part or "text")


def _counts(applied: Applied) -> str:
    found = [
        f"{len(applied.of(verdict))} {_VERDICT_WORDS[verdict]}"
        for verdict in VERDICTS
        if applied.of(verdict)
    ]
    found += [f"{len(applied.act.unread)} not understood"] if applied.act.unread else []
    return f"{many_of(len(applied.outcomes), 'instruction')}: {', '.join(found) or 'none'}"


def _unread(passage: Unread) -> str:
    source = " ".join(passage.source.split())
    shown = source if len(source) <= 120 else f"{source[:117]}…"
    return f"“{shown}” ({passage.nearest})"


def applied_markdown(applied: Applied) -> str:
    """A table of the outcomes, with the counts above it."""
    rows = [
        (
            str(outcome.instruction.line),
            _VERDICT_WORDS[outcome.verdict],
            _places(outcome),
            "; ".join(part for part in (outcome.reason, outcome.message) if part),
        )
        for outcome in applied.outcomes
    ]
    rows += [(str(u.line), "not understood", "", _unread(u)) for u in applied.act.unread]
    return f"{_counts(applied)}\n\n" + _table(("Line", "Outcome", "Place", "Why"), rows)


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [f"| {' | '.join(head)} |", "|" + "---|" * len(head)]
    lines += [f"| {' | '.join(escape(c).replace('|', '&#124;') for c in row)} |" for row in rows]
    return "\n".join(lines) + "\n"


def act_json(act: AmendingAct) -> str:
    """The act as read: its head, its instructions, what was not understood."""
    return pages.dumps(_act(act))


def _act(act: AmendingAct) -> pages.Object:
    return {
        "language": act.language,
        "number": act.number,
        "date": act.date,
        "title": act.title,
        "laws": list(act.laws) or ([act.amends] if act.amends else []),
        "commencement": act.commencement.words_en(),
        "instructions": [_instruction(i) for i in act.instructions],
        "unread": [{"line": u.line, "source": u.source, "nearest": u.nearest} for u in act.unread],
    }


def _instruction(instruction: Instruction) -> pages.Object:
    return {
        "operation": instruction.operation,
        "targets": [str(target) for target in instruction.targets],
        "words": [{"old": pair.old, "new": pair.new} for pair in instruction.words],
        "content": list(instruction.content),
        "new_targets": [str(target) for target in instruction.new_targets],
        "before": instruction.before,
        "exceptions": [str(target) for target in instruction.exceptions],
        "commencement": instruction.commencement.words_en(),
        "line": instruction.line,
    }


def applied_json(applied: Applied) -> str:
    """The act as read, with the outcome of each instruction."""
    return pages.dumps(
        {
            "act": _act(applied.act),
            "complete": applied.complete,
            "outcomes": [_outcome(outcome) for outcome in applied.outcomes],
        }
    )


def _outcome(outcome: Outcome) -> pages.Object:
    return {
        "line": outcome.instruction.line,
        "verdict": outcome.verdict,
        "reason": outcome.reason,
        "message": outcome.message,
        "score": outcome.score,
        "starts": outcome.starts,
        "places": [
            {"eid": place.eid, "old": place.old, "new": place.new} for place in outcome.places
        ],
    }


def drafted_json(drafted: DraftedAct) -> str:
    """A drafted act: its text, its instructions, and the places that could not be drafted."""
    return pages.dumps(
        {
            "language": drafted.language,
            "number": drafted.number,
            "date": drafted.date,
            "title": drafted.title,
            "commencement": drafted.commencement.words_en(),
            "text": drafted.text,
            "instructions": [_instruction(i) for i in drafted.instructions],
            "undrafted": list(drafted.undrafted),
        }
    )


def reconciled_lines(found: Sequence[Reconciled]) -> list[str]:
    """One line a unit and verdict, then the counts.

    >>> reconciled_lines([Reconciled(CLAIMED, "art_5", acts=("7-VI",), reason="text is the same")])
    ['Article 5: claimed but absent (act 7-VI): text is the same', '1 claimed but absent']
    """
    return [*(_reconciled(one) for one in found), reconciled_counts(found)]


def _reconciled(one: Reconciled) -> str:
    places = list(dict.fromkeys(cite(change.eid, change.part) for change in one.changes))
    where = ", ".join(places[:_MOST_PLACES]) or cite(one.unit)
    rest = len(places) - _MOST_PLACES
    where += f" and {rest} more" if rest > 0 else ""
    return f"{where}: {_RECONCILED_WORDS[one.verdict]}{_by(one)}: {one.reason}"


def _by(one: Reconciled) -> str:
    if not one.acts:
        return ""
    return f" (act{'' if len(one.acts) == 1 else 's'} {', '.join(one.acts)})"


def reconciled_counts(found: Sequence[Reconciled]) -> str:
    """How many changes (or claims) there are of each verdict."""
    return ", ".join(_counted(found)) or "nothing to reconcile"


def _counted(found: Sequence[Reconciled]) -> Iterator[str]:
    for verdict, words in _RECONCILED_WORDS.items():
        number = sum(len(one.changes) or 1 for one in found if one.verdict == verdict)
        if number:
            yield f"{number} {words}"


def reconciled_markdown(found: Sequence[Reconciled]) -> str:
    """A table of units and verdicts, with the counts above it."""
    rows = [
        (
            ", ".join(dict.fromkeys(cite(c.eid, c.part) for c in one.changes)) or cite(one.unit),
            _RECONCILED_WORDS[one.verdict],
            ", ".join(one.acts),
            one.reason,
        )
        for one in found
    ]
    return f"{reconciled_counts(found)}\n\n" + _table(("Place", "Verdict", "Acts", "Why"), rows)


def reconciled_json(found: Sequence[Reconciled]) -> str:
    """A list of units and verdicts with the changes that each is about."""
    return pages.dumps(
        {
            "reconciled": [
                {
                    "verdict": one.verdict,
                    "unit": one.unit,
                    "acts": list(one.acts),
                    "reason": one.reason,
                    "until": one.until,
                    "changes": [
                        {"kind": c.kind, "eid": c.eid, "part": c.part} for c in one.changes
                    ],
                }
                for one in found
            ]
        }
    )
