"""What counts as a change, and as which: the rules, in the order in which they hold.

A *case* is an old line, a new line, or both, that belong together. :data:`RULES` is the
specification: the first rule that holds gives the kind, and a case for which none holds is
no change.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from lawtrack.diff import changes as kind
from lawtrack.diff.editorial import same_act
from lawtrack.model.law import ANNOUNCED, IN_FORCE, REPEALED, Provision

# What stands where nothing stands. A heading is looked at as a provision is.
ABSENT: Final = Provision("", "", "", status="")


@dataclass(slots=True, repr=False, eq=False)
class Case:
    """What the rules look at.

    ``relabelled``: the printed label is another. ``moved``: it stands elsewhere. ``unlike``:
    too few words are kept to call it the same wording. ``words_differ``: not only the look
    of the two texts. ``restored_from``: the last edition
    that held what comes in. ``merely_printed``: a line that the publisher prints or leaves
    out while nothing of the law comes or goes.
    """

    old: Provision
    new: Provision
    relabelled: bool = False
    moved: bool = False
    address_differs: bool = False
    words_differ: bool = False
    unlike: bool = False
    restored_from: str = ""
    merely_printed: bool = False

    @property
    def came(self) -> bool:
        """Words of law stand where none stood (or a repealed line did)."""
        return self.new.status == IN_FORCE and self.old.status in ("", REPEALED)

    @property
    def stays(self) -> bool:
        """Words of law stood and stand."""
        return self.old.status == self.new.status == IN_FORCE


def _nothing_of_the_law(case: Case) -> bool:
    if case.merely_printed:
        return _shows(case)
    return (case.old.status, case.new.status) in (("", REPEALED), (REPEALED, ""))


def _still_repealed(case: Case) -> bool:
    """One act excluded it before and after, however the line cites it."""
    if not case.old.status == case.new.status == REPEALED:
        return False
    same = same_act(case.old.act, case.new.act) or not case.words_differ
    return same and _shows(case)


def _still_announced(case: Case) -> bool:
    """The placeholder cites one act and one day, in other signs or words."""
    if not case.old.status == case.new.status == ANNOUNCED or case.relabelled or case.moved:
        return False
    return (_same_announcement(case) or not case.words_differ) and _shows(case)


def _same_announcement(case: Case) -> bool:
    old, new = case.old.act, case.new.act
    if old is None or new is None or not old.commencement.rule:
        return False
    return same_act(old, new) and old.commencement == new.commencement


def _repealed(case: Case) -> bool:
    return case.old.status in (IN_FORCE, ANNOUNCED) and case.new.status in ("", REPEALED)


def _taken_effect(case: Case) -> bool:
    return case.old.status == ANNOUNCED and case.new.status == IN_FORCE


def _announced(case: Case) -> bool:
    return case.new.status == ANNOUNCED and case.old.status != ANNOUNCED


def _restored(case: Case) -> bool:
    return case.came and bool(case.restored_from)


def _inserted(case: Case) -> bool:
    return case.came


def _moved(case: Case) -> bool:
    return case.moved


def _renumbered(case: Case) -> bool:
    return case.relabelled


def _replaced(case: Case) -> bool:
    return case.stays and case.words_differ and case.unlike


def _reworded(case: Case) -> bool:
    return case.words_differ


def _shows(case: Case) -> bool:
    """Something differs, if only the look of words or label, or the address."""
    differs = (case.old.text, case.old.num) != (case.new.text, case.new.num)
    return differs or case.address_differs or ABSENT in (case.old, case.new)


RULES: Final[tuple[tuple[str, Callable[[Case], bool]], ...]] = (
    (kind.EDITORIAL, _nothing_of_the_law),
    (kind.EDITORIAL, _still_repealed),
    (kind.EDITORIAL, _still_announced),
    (kind.REPEALED, _repealed),
    (kind.TAKEN_EFFECT, _taken_effect),
    (kind.ANNOUNCED, _announced),
    (kind.RESTORED, _restored),
    (kind.INSERTED, _inserted),
    (kind.MOVED, _moved),
    (kind.RENUMBERED, _renumbered),
    (kind.REPLACED, _replaced),
    (kind.REWORDED, _reworded),
    (kind.EDITORIAL, _shows),
)
# No rule before that of what moved can hold where words of law stood and stand.
_RULES_OF_WHAT_STAYS: Final = RULES[[name for name, _ in RULES].index(kind.MOVED) :]


def kind_of(case: Case) -> str:
    """The kind of change, or the empty string where nothing changed.

    >>> here = Provision("art_1__para_1", "1.", "Ten days.")
    >>> kind_of(Case(ABSENT, here)), kind_of(Case(here, ABSENT)), kind_of(Case(here, here))
    ('inserted', 'repealed', '')
    """
    stays = case.stays and not case.merely_printed
    for name, holds in _RULES_OF_WHAT_STAYS if stays else RULES:
        if holds(case):
            return name
    return ""
