"""What stands on the text of a law: evidence of reports, annotations, and rules for tags."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from lawtrack.checks import belongs
from lawtrack.checks.findings import Finding
from lawtrack.checks.rulefile import rules_of
from lawtrack.checks.wording import problem_of
from lawtrack.diff.changes import Diff
from lawtrack.diff.engine import compare
from lawtrack.errors import BadSource
from lawtrack.model.law import Edition
from lawtrack.tag.annotations import Annotation
from lawtrack.tag.records import Patterns, Rule, Rules


def check_reports(law: Path, editions: Mapping[str, Edition], language: str) -> Iterator[Finding]:
    """Evidence that the editions (by day) do not bear out, at its line of reports.toml."""
    from lawtrack import reports
    from lawtrack.thresholds import read

    file = f"{law.name}/{belongs.REPORTS_FILE}"
    for report in reports.load(law / belongs.REPORTS_FILE):
        checked = reports.check(report, editions, partial(read, language=language))
        for item in checked.evidence:
            if not item.holds:
                said = item.evidence
                nearest = f" The nearest words there: '{item.nearest}'." if item.nearest else ""
                message = f"The evidence of {report.id} does not hold: {item.problem}."
                mend = f"Mend the evidence or the verdict.{nearest}"
                at = (file, said.line, law.name, said.edition, said.at)
                yield Finding("report-evidence", message, mend, *at)


def check_annotations(law: Path, editions: Mapping[str, Edition]) -> Iterator[Finding]:
    """Annotations of changes or tags that are not there, at their line."""
    from lawtrack.tag import annotations

    rules = rules_of(law / belongs.RULES_FILE)
    known = annotations.load(law / belongs.ANNOTATIONS_FILE, rules)
    for pair in dict.fromkeys((one.before, one.edition) for one in known):
        own = [one for one in known if (one.before, one.edition) == pair]
        missing = [day for day in pair if day not in editions]
        if missing:
            problem = f"no edition of {missing[0]} is kept"
            yield from (_spoken(law, one, problem) for one in own)
        else:
            old, new = (editions[day] for day in pair)
            yield from _of_pair(law, _tagged(old, new, rules), own)


def _tagged(old: Edition, new: Edition, rules: Rules) -> Diff:
    from lawtrack.tag import Context, tag

    return tag(compare(old, new, None, new.info.acts), rules, Context.of(old, new))


def _of_pair(law: Path, diff: Diff, own: Sequence[Annotation]) -> Iterator[Finding]:
    from lawtrack.tag.annotations import apply

    for one in own:
        try:
            apply(diff, [one])
        except BadSource as error:
            yield _spoken(law, one, problem_of(error))


def _spoken(law: Path, annotation: Annotation, problem: str) -> Finding:
    file = f"{law.name}/{belongs.ANNOTATIONS_FILE}"
    at = (file, annotation.line, law.name, annotation.edition, annotation.eid)
    message = f"The annotation by {annotation.by} does not hold: {problem}."
    return Finding("annotation-evidence", message, "Mend it, or remove it.", *at)


def check_rules(law: Path, editions: Sequence[Edition]) -> Iterator[Finding]:
    """Rules that want a heading of an article or chapter which no edition has."""
    from lawtrack.tag.words import words

    file = f"{law.name}/{belongs.RULES_FILE}"
    units = {(u.eid, u.heading): u for one in editions for u in one.units if u.heading}
    articles = [words(heading).row for (_, heading), u in units.items() if u.is_article]
    above = [words(heading).row for (_, heading), u in units.items() if not u.is_article]
    for rule in rules_of(law / belongs.RULES_FILE).rules:
        for name, patterns, rows in (
            ("an article", rule.when.heading, articles),
            ("a chapter", rule.when.chapter, above),
        ):
            if patterns and not _found(patterns, rows):
                yield _aimless(rule, name, file, law.name)


def _found(patterns: Patterns, rows: Sequence[str]) -> bool:
    return any(pattern.search(row) for pattern in patterns for row in rows)


def _aimless(rule: Rule, name: str, file: str, law: str) -> Finding:
    message = f"The rule '{rule.id}' wants a heading of {name} that no edition has."
    return Finding("rule-target", message, "Mend its condition.", file, rule.line, law)
