"""Akoma Ntoso 3.0: an edition as one XML document, written and read.

``write(edition, work)`` and ``read(data, name=...)`` are all that other packages need.
"""

from lawtrack.akn.names import Work
from lawtrack.akn.read import read
from lawtrack.akn.write import write

__all__ = ["Work", "read", "write"]
