"""Reading amending acts: from a file or a text to typed instructions."""

from __future__ import annotations

from lawtrack.acts.instructions import AmendingAct
from lawtrack.acts.read.language import grammar_of
from lawtrack.acts.read.lines import lines
from lawtrack.acts.read.phrases import amends, drafts, instructs
from lawtrack.acts.read.quotes import Judge
from lawtrack.acts.read.reader import no_act, read_lines
from lawtrack.acts.read.sources import lines_of, text_lines

__all__ = ["read", "read_text"]


def read(data: bytes, *, name: str) -> AmendingAct:
    """Read an amending act from a file: ``.docx``, HTML, Markdown or plain text.

    ``name`` is the file's name: its ending helps to tell the format, and errors name it.
    What is not understood is in ``unread``, each passage with its line and the nearest
    reading. Raises BadSource for a file that is no act, or whose quotations do not close.

    >>> act = read("1) пункт 3 статьи 5 исключить;".encode(), name="act.txt")
    >>> act.instructions[0].operation, str(act.instructions[0].targets[0])
    ('repeal', 'article 5, paragraph 3')
    """
    return _read(lines_of(data, name=name), name)


def read_text(text: str, *, name: str) -> AmendingAct:
    """Read an amending act from its text, a paragraph a line; as ``read`` otherwise.

    >>> act = read_text("1) in Article 5: the word “old” shall be excluded;", name="act")
    >>> act.language, act.instructions[0].words[0].old
    ('en', 'old')
    """
    markdown = name.lower().endswith((".md", ".markdown"))
    return _read(text_lines(text, name=name, markdown=markdown), name)


def _read(found: list[str], name: str) -> AmendingAct:
    grammar = grammar_of(found, name=name)
    if not any(amends(line) for line in found):
        raise no_act(name)
    judge = Judge(instructs, drafts)
    return read_lines(lines(found, name=name, judge=judge), grammar, name)
