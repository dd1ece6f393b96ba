"""Writing the amending act that leads from one edition of a law to another."""

from lawtrack.acts.draft.drafting import draft, same_unit, unequal
from lawtrack.acts.draft.records import DraftedAct

__all__ = ["DraftedAct", "draft", "same_unit", "unequal"]
