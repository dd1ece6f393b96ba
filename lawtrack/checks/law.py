"""All checks of one law whose files are sound."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial
from itertools import pairwise

from lawtrack.checks import belongs, standing
from lawtrack.checks.act_names import check_acts
from lawtrack.checks.editions import check_editions
from lawtrack.checks.explained import check_step
from lawtrack.checks.findings import Finding
from lawtrack.checks.numbering import check_numbers
from lawtrack.checks.order import check_order
from lawtrack.checks.pointing import check_references
from lawtrack.checks.renderings import check_memory, check_same, check_words, rendered
from lawtrack.checks.texts import LawText, Version
from lawtrack.model.law import Edition

Check = Callable[[], Iterable[Finding]]


def check_law(text: LawText, broken: Collection[str] = ()) -> Iterator[Finding]:
    """Everything that can be told of a law by itself; ``broken`` are files of it that cannot
    be read, whose checks are left out.

    What stands through several editions is one finding, in the file that first has it.
    """
    yield from told_once([*law_checks(text, broken), *act_checks(text)])


def told_once(checks: Iterable[Check]) -> Iterator[Finding]:
    """What checks find; what is said of a provision in a language again and again only where
    it is first met.

    >>> found = [Finding("number-twice", "Twice.", file=f"law/{at}.xml", law="law", eid="art_1")
    ...     for at in ("2001-01-01/en/art_1", "2002-01-01/en/art_1", "2002-01-01/ru/art_1")]
    >>> [one.file for one in told_once([lambda: found])]
    ['law/2001-01-01/en/art_1.xml', 'law/2002-01-01/ru/art_1.xml']
    """
    told: set[tuple[str, ...]] = set()
    for check in checks:
        for finding in check():
            key = _said(finding)
            if key not in told:
                told.add(key)
                yield finding


def _said(finding: Finding) -> tuple[str, ...]:
    """What makes two findings one, in whichever edition they are met."""
    if not finding.eid:
        return (finding.file, str(finding.line), finding.check, finding.message)
    parts = finding.file.split("/")
    language = parts[2] if belongs.file_kind(parts) == belongs.UNIT else ""
    return (finding.law, language, finding.check, finding.eid, finding.message)


def law_checks(text: LawText, broken: Collection[str] = ()) -> list[Check]:
    """The checks of a law, each to be called once; they are many, so that progress shows."""
    editions = {
        code: {one.date: one.edition(code) for one in text.editions if code in one.states}
        for code in text.languages()
    }
    checks: list[Check] = [
        partial(check_editions, text),
        partial(check_acts, text),
        partial(_each, check_numbers, tuple(text.versions())),
        partial(_each, check_words, tuple(text.versions())),
    ]
    for code, kept in editions.items():
        checks += [*_of_words(text, code, broken), *_of_editions(text, code, kept)]
    if editions:
        checks += _of_tables(text, editions, broken)
    return checks


def act_checks(text: LawText) -> Iterator[Check]:
    """The checks of the acts that the law's folder keeps."""
    if text.editions and (text.path / belongs.ACTS).is_dir():
        from lawtrack.checks.kept_acts import check_kept_acts

        yield partial(check_kept_acts, text, written_of(text))


def written_of(text: LawText) -> str:
    """The language of a law's text that people write of it in."""
    codes = text.languages()
    return "en" if "en" in codes else next(iter(codes), "")


def _each(
    check: Callable[[Version], Iterable[Finding]], versions: Iterable[Version]
) -> Iterator[Finding]:
    for version in versions:
        yield from check(version)


def _of_words(text: LawText, code: str, broken: Collection[str]) -> Iterator[Check]:
    yield partial(check_same, [one for one in text.versions() if one.language == code])
    memory = text.path / f"{code}-memory.tsv"
    if memory.is_file() and f"{text.law}/{memory.name}" not in broken:
        from lawtrack.corpus.memory import load_memory

        yield partial(check_memory, rendered(text, code), load_memory(memory), code)


def _of_editions(text: LawText, code: str, kept: dict[str, Edition]) -> Iterator[Check]:
    held = [one for one in text.editions if one.date in kept]
    for one in held:
        yield partial(check_order, one, code)
        yield partial(check_references, one, code, kept[one.date])
    for old, new in pairwise(held if text.footnoted else ()):
        yield partial(check_step, old, new, code, kept[old.date], kept[new.date])


def _of_tables(
    text: LawText, editions: dict[str, dict[str, Edition]], broken: Collection[str]
) -> Iterator[Check]:
    """What stands on the text, in the language that people write of it."""
    code = written_of(text)
    kept = editions[code]

    def there(name: str) -> bool:
        return (text.path / name).is_file() and f"{text.law}/{name}" not in broken

    if there(belongs.REPORTS_FILE):
        yield partial(standing.check_reports, text.path, kept, code)
    if there(belongs.RULES_FILE):
        every = [one for by_day in editions.values() for one in by_day.values()]
        yield partial(standing.check_rules, text.path, every)
        if there(belongs.ANNOTATIONS_FILE):
            yield partial(standing.check_annotations, text.path, kept)
