"""What changed between two editions, as typed changes that prove themselves."""

from lawtrack.diff.engine import compare, compare_units
from lawtrack.diff.history import Earlier, EarlierEditions

__all__ = ["Earlier", "EarlierEditions", "compare", "compare_units"]
