"""Reading a text of law into the model, and writing it out again to the letter."""

from lawtrack.parse.read import Origin, Reading, read_markdown, read_text
from lawtrack.parse.source import digest
from lawtrack.parse.write import write_markdown

__all__ = ["Origin", "Reading", "digest", "read_markdown", "read_text", "write_markdown"]
