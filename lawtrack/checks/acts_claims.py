"""Which act an act is: its head, and whether an edition names it."""

from __future__ import annotations

from collections.abc import Sequence

from lawtrack.acts.instructions import AmendingAct
from lawtrack.model.acts import Act, ActRef


def act_head(act: AmendingAct) -> Act:
    """Number, date and title of an act as its head gives them, for comparing with others.

    >>> act_head(AmendingAct("en", "7-II", "2020-02-03", "On amending")).cite()
    'Act 7-II of 2020-02-03'
    """
    return Act(act.number, act.date, act.title)


def claims(edition_acts: Sequence[Act], act: AmendingAct) -> bool:
    """Whether an act is one of those that an edition names, in any spelling of its number.

    An act that gives only one of number and date is the one that agrees in it, if there
    is but one.

    >>> claims([Act("545-II", "2004-04-14")], AmendingAct("en", "545", "2004-04-14"))
    True
    >>> claims([Act("545-II", "2004-04-14")], AmendingAct("en", "545", "2005-04-14"))
    False
    """
    if act.number and act.date:
        return ActRef(act.number, act.date).key in {known.key for known in edition_acts}
    if act.number:
        return [_bare(known.number) for known in edition_acts].count(_bare(act.number)) == 1
    return bool(act.date) and [known.date for known in edition_acts].count(act.date) == 1


def _bare(number: str) -> str:
    return number.split("-")[0]
