"""The nearest reading of a line that was not understood, for a person to judge."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lawtrack.naming import targets
from lawtrack.naming import tokens as t
from lawtrack.naming.targets import NotUnderstood
from lawtrack.naming.tokens import Token

_DOES: Final = {
    t.STATE: "reword",
    t.SUPPLEMENT: "insert",
    t.ADD: "insert",
    t.REPLACE: "replace words",
    t.EXCLUDE: "exclude",
    t.COUNT_AS: "renumber",
}


def nearest(found: Sequence[Token], problem: NotUnderstood) -> str:
    """What the line seems to do and where, then what was not understood.

    >>> from lawtrack.naming.russian import RUSSIAN
    >>> words = t.tokens("пункт 3 статьи 5 тихо исключить", RUSSIAN)
    >>> nearest(words, NotUnderstood("'тихо'"))
    "exclude in article 5, paragraph 3; not understood: 'тихо'"
    """
    verbs = [_DOES[token.value] for token in found if token.kind == t.VERB]
    does = " and ".join(dict.fromkeys(verbs)) or "no verb of amending"
    where = _where(found)
    return f"{does}{f' in {where}' if where else ''}; not understood: {problem}"


def _where(found: Sequence[Token]) -> str:
    for at in range(len(found)):
        if targets.starts(found, at):
            try:
                chain = targets.named(found, at).chains[0]
            except NotUnderstood:
                return ""
            return ", ".join(
                f"{group.kind.replace(t.PARAGRAPH_OR_INDENT, 'paragraph')} "
                f"{' and '.join(group.numbers)}".strip()
                for group in chain
            )
    return ""
