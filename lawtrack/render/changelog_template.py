"""A section of a changelog in a shape of people's own: Jinja2 templates. Owner of jinja2.

A template gets texts that are safe in Markdown already, so that no filter has to be
remembered: a law's stars and brackets are words. It runs in a sandbox, reads no file but
those beside it, and can neither write more than a changelog could need nor run for ever.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping
from functools import lru_cache, partial
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Any, Final

from lawtrack.changelog.records import EditionSection, Entry, TopicPart
from lawtrack.errors import BadSource, LawtrackError
from lawtrack.render import changelog as pages
from lawtrack.render.changelog_file import marked
from lawtrack.render.changelog_words import Shown
from lawtrack.render.markdown import escape

if TYPE_CHECKING:
    from jinja2 import Template, nodes
    from jinja2.runtime import Context
    from jinja2.sandbox import ImmutableSandboxedEnvironment

_LARGEST: Final = 1_000_000  # bytes of a template, and characters that it may make
_SECONDS: Final = 10.0  # of the processor, for one section
_MISTAKES: Final = (
    *(TypeError, ValueError, ArithmeticError, LookupError, AttributeError),
    *(RecursionError, MemoryError),
)
_STEPS: Final = "values of a loop"  # a filter that no template can name
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

    loaded, clock = _loaded(template, template.stat().st_mtime_ns)
    parts: list[str] = []
    room = _LARGEST
    clock.start()
    try:
        for part in loaded.generate(data(section, base)):
            room -= len(part)
            if room < 0:
                raise LawtrackError(f"{template} makes more than {_LARGEST} characters")
            parts.append(part)
    except (TemplateError, *_MISTAKES) as error:
        raise _bad(template, error) from None
    return _sound("".join(parts).strip() + "\n", template)


def _sound(made: str, template: Path) -> str:
    """What a template made, if it can stand in a page and be found there again."""
    if marked(made):
        hint = "the page around a section has its markers"
        raise BadSource("it writes a marker of lawtrack", file=str(template), hint=hint)
    if any("\ud800" <= sign <= "\udfff" for sign in made):
        raise BadSource("it writes half a character", file=str(template), hint="write it whole")
    return made


class _Clock:
    """How long a template may still run."""

    def __init__(self, template: Path) -> None:
        self.template = template
        self.ends = 0.0

    def start(self) -> None:
        self.ends = process_time() + _SECONDS

    def check(self) -> None:
        """Raise LawtrackError when the time is over."""
        if process_time() > self.ends:
            raise LawtrackError(f"{self.template} runs longer than {_SECONDS:.0f} seconds")

    def steps(self, values: Iterable[object]) -> Iterator[object]:
        """The values of a loop, as long as there is time."""
        for value in values:
            self.check()
            yield value


@lru_cache(maxsize=4)
def _loaded(path: Path, changed: int) -> tuple[Template, _Clock]:
    """A template, read once however many sections it shapes."""
    from jinja2 import FunctionLoader, StrictUndefined, TemplateError

    clock = _Clock(path)
    clock.start()
    whole = path.resolve()
    environment = _sandbox(clock)(
        loader=FunctionLoader(partial(_beside, whole.parent)),
        undefined=StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.clear()
    filters = {name: environment.filters[name] for name in _FILTERS}
    environment.filters = {**filters, "markdown": escape, _STEPS: _steps(clock)}
    try:
        return environment.get_template(whole.name), clock
    except TemplateError as error:
        raise _bad(path, error) from None
    except UnicodeDecodeError:
        raise BadSource("is not UTF-8", file=str(path), hint="save it as UTF-8") from None


def _steps(clock: _Clock) -> Callable[..., Iterator[object]]:
    from jinja2 import pass_context

    @pass_context  # or Jinja would go through a constant once, when it reads the template
    def steps(_: Context, values: Iterable[object]) -> Iterator[object]:
        return clock.steps(values)

    return steps


def _sandbox(clock: _Clock) -> type[ImmutableSandboxedEnvironment]:
    """A sandbox that looks at the clock with every turn of a loop, call and template."""
    from jinja2 import nodes
    from jinja2.exceptions import SecurityError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Sandbox(ImmutableSandboxedEnvironment):
        intercepted_binops = frozenset({"**"})

        def call_binop(
            self, context: Context, operator: str, left: object, right: object
        ) -> object:
            raise SecurityError("powers, which could be too large to write")

        def call(
            __self, __context: Context, __obj: object, *args: object, **named: object
        ) -> object:
            clock.check()
            return super().call(__context, __obj, *args, **named)

        def get_template(
            self,
            name: str | Template,
            parent: str | None = None,
            globals: MutableMapping[str, Any] | None = None,
        ) -> Template:
            clock.check()
            return super().get_template(name, parent, globals)

        def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
            tree = super()._parse(source, name, filename)
            for loop in tree.find_all(nodes.For):
                at = loop.iter.lineno
                loop.iter = nodes.Filter(loop.iter, _STEPS, [], [], None, None, lineno=at)
                loop.iter.set_environment(self)
            return tree

    return Sandbox


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
