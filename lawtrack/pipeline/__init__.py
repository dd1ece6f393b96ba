"""Where the stages meet: from the names that a person types to the records that are shown.

Text of law -> parse -> model -> corpus and store (git) -> diff -> tag -> render. Read this
package first: ``stores`` opens a store, ``diffs`` compares two editions of it, ``history``
walks all of them, ``texts`` finds and shows provisions, ``imports`` brings a text in and
``exports`` writes one out.
"""

from __future__ import annotations

from lawtrack.pipeline.stores import edition, open_store

__all__ = ["edition", "open_store"]
