"""Impact tags: what each change does, by the rules that a law brings along."""

from lawtrack.tag.context import Context
from lawtrack.tag.engine import tag

__all__ = ["Context", "tag"]
