"""A section of a changelog in a shape of people's own: Jinja2 templates. Owner of jinja2.

A template gets texts that are safe in Markdown already, so that no filter has to be
remembered: a law's stars and brackets are words. It runs in a sandbox, reads no file but
those beside it, and cannot write more than a changelog could need.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from lawtrack.changelog.records import EditionSection, Entry, TopicPart
from lawtrack.errors import BadSource, LawtrackError
from lawtrack.render import changelog as pages
from lawtrack.render.changelog_words import Shown
from lawtrack.render.markdown import escape

if TYPE_CHECKING:
    from jinja2 import Template

_LARGEST: Final = 1_000_000  # bytes of a template, and characters that it may make
_MISTAKES: Final = (
    *(TypeError, ValueError, ArithmeticError, LookupError, AttributeError),
    *(RecursionError, MemoryError),
)
_FILTERS: Final = (
    *("batch", "capitalize", "default", "first", "groupby", "join", "last", "length", "list"),
    *("lower", "map", "reject", "rejectattr", "replace", "reverse", "select", "selectattr"),
    *("sort", "title", "trim", "unique", "upper"),
)


def shaped(template: Path, section: EditionSection, base: str = "") -> str:
    """A section as a template makes it.

    Raises BadSource with file and line for a template that cannot be read, names what does
    not exist, or does what the sandbox forbids.
    """
    from jinja2 import TemplateError

    loaded = _loaded(template, template.stat().st_mtime_ns)
    parts: list[str] = []
    room = _LARGEST
    try:
        for part in loaded.generate(data(section, base)):
            room -= len(part)
            if room < 0:
                raise LawtrackError(f"{template} makes more than {_LARGEST} characters")
            parts.append(part)
    except (TemplateError, *_MISTAKES) as error:
        raise _bad(template, error) from None
    return "".join(parts).strip() + "\n"


@lru_cache(maxsize=4)
def _loaded(path: Path, changed: int) -> Template:
    """A template, read once however many sections it shapes."""
    from jinja2 import FunctionLoader, StrictUndefined, TemplateError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        loader=FunctionLoader(partial(_beside, path.resolve().parent)),
        undefined=StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.clear()
    filters = {name: environment.filters[name] for name in _FILTERS}
    environment.filters = {**filters, "markdown": escape}
    try:
        return environment.get_template(path.name)
    except TemplateError as error:
        raise _bad(path, error) from None
    except UnicodeDecodeError:
        raise BadSource("is not UTF-8", file=str(path), hint="save it as UTF-8") from None


def _beside(folder: Path, name: str) -> tuple[str, str, Callable[[], bool]] | None:
    """A template by its name; nothing that lies outside of the folder, links followed."""
    path = (folder / name).resolve()
    if not path.is_relative_to(folder) or not path.is_file():
        return None
    if path.stat().st_size > _LARGEST:
        raise LawtrackError(f"{path} is larger than {_LARGEST} bytes")
    return path.read_text("utf-8"), str(path), lambda: True


def _bad(template: Path, error: BaseException) -> BadSource:
    """The error in a line, with the line of the template that it arose on."""
    from jinja2 import TemplateError, TemplateNotFound
    from jinja2.exceptions import SecurityError

    said = " ".join(str(error).split())
    if isinstance(error, TemplateNotFound):
        said = f"it asks for '{said}', which is no template of its folder"
    elif isinstance(error, SecurityError):
        said = f"the sandbox forbids it: {said}"
    elif not isinstance(error, TemplateError):
        said = f"{type(error).__name__}: {said}"
    line = getattr(error, "lineno", None) or _line_in(template, error)
    return BadSource(said.rstrip(".:"), file=str(template), line=line)


def _line_in(template: Path, error: BaseException) -> int:
    """The innermost line of the template in a traceback, which Jinja writes as if it ran it."""
    trace, line = error.__traceback__, 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == str(template.resolve()):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def data(section: EditionSection, base: str = "") -> Mapping[str, Any]:
    """What a template may use; all texts are safe in Markdown.

    >>> from lawtrack.model.law import EditionInfo
    >>> day = EditionInfo("law", "2021-01-01", "en")
    >>> data(EditionSection("law", "On *Votes*", day, day, ()))["law"]
    'On \\\\*Votes\\\\*'
    """
    return {
        "law": escape(section.title),
        "title": pages.title(section),
        "draft": section.draft,
        "edition": section.new.in_force,
        "before": section.old.in_force,
        "note": escape(section.new.note),
        "source": pages.official(section),
        "summary": [pages.spoken(line) for line in section.summary],
        "counts": escape(section.counts),
        "acts": [escape(line) for line in section.acts],
        "elections": [escape(line) for line in section.elections],
        "warnings": [escape(line) for line in section.warnings],
        "topics": [_topic(topic, base) for topic in section.topics],
        "untagged": [_entry(entry, base) for entry in section.untagged],
        "technical": [_entry(entry, base) for entry in section.technical],
        "whole": pages.section(section, base=base),
    }


def _topic(topic: TopicPart, base: str) -> Mapping[str, Any]:
    return {
        "id": topic.topic,
        "name": escape(topic.name),
        "parts": [
            {
                "direction": part.direction,
                "said": pages.DIRECTION_WORDS[part.direction],
                "entries": [_entry(entry, base) for entry in part.entries],
            }
            for part in topic.parts
        ],
        "elsewhere": [_entry(entry, base) for entry in topic.elsewhere],
    }


def _entry(entry: Entry, base: str) -> Mapping[str, Any]:
    link = pages.target(f"{base}{entry.link}") if entry.link else ""
    shown = Shown(entry, link)
    return {
        "said": pages.spoken(entry.said),
        "place": escape(pages.place_of(entry)),
        "link": link,
        "anchor": entry.anchor,
        "lines": shown.lines,
        "details": [pages.spoken(line) for line in pages.details(entry, shown.plain)],
        "who": list(_who(entry)),
        "reports": [{"id": escape(one.id), "verdict": one.verdict} for one in entry.reports],
        "likewise": [_place(one, base) for one in entry.likewise],
    }


def _who(entry: Entry) -> Iterator[str]:
    seen = dict.fromkeys(who for c in entry.changes for tag in c.tags for who in tag.who)
    yield from map(escape, seen)


def _place(entry: Entry, base: str) -> Mapping[str, str]:
    link = pages.target(f"{base}{entry.link}") if entry.link else ""
    return {"place": escape(pages.place_of(entry)), "link": link, "anchor": entry.anchor}
