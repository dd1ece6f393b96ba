"""Whether footnotes explain what an edition changes, and change what they claim."""

from __future__ import annotations

from collections.abc import Iterator

from lawtrack.acts.reconcile import CLAIMED, SILENT, Reconciled, reconcile
from lawtrack.checks.findings import Finding
from lawtrack.checks.texts import EditionText, Version
from lawtrack.checks.wording import cited
from lawtrack.diff.changes import Change
from lawtrack.diff.engine import compare
from lawtrack.model.law import Edition
from lawtrack.parse.language import LANGUAGES
from lawtrack.telling.plain import capital

_SHOWN = 5


def check_step(
    before: EditionText, edition: EditionText, language: str, old: Edition, new: Edition
) -> Iterator[Finding]:
    """Changes of one edition that no footnote explains, and claims without a change.

    A law whose publisher prints no footnotes at all (``LawText.footnoted``) is not to be asked.
    """
    if language not in LANGUAGES or not edition.versions.get(language):
        return
    diff = compare(old, new, None, edition.table.acts)
    silent: dict[str, list[Change]] = {}
    for one in reconcile(diff, old, new):
        if one.verdict == SILENT:
            silent.setdefault(one.unit, []).extend(one.changes)
        elif one.verdict == CLAIMED:
            yield _claimed(one, _version(edition, before, language, one.unit))
    for unit, changes in silent.items():
        yield _silent(unit, changes, edition, _version(edition, before, language, unit))


def _version(edition: EditionText, before: EditionText, language: str, eid: str) -> Version:
    """The file of the edition that sets a unit; of one not set by it, the file that stands."""
    own = next((one for one in edition.versions.get(language, ()) if one.eid == eid), None)
    return own or edition.states[language].get(eid) or before.states[language][eid]


def _silent(unit: str, changes: list[Change], edition: EditionText, version: Version) -> Finding:
    whole = any(one.part == "heading" and not (one.eid_old and one.eid_new) for one in changes)
    places = [cited(unit)] if whole else list(dict.fromkeys(map(_place, changes)))
    shown = ", ".join(places[:_SHOWN])
    more = f" and {len(places) - _SHOWN} more" if len(places) > _SHOWN else ""
    message = f"The edition of {edition.date} changes {shown}{more}, and no footnote says why."
    mend = "Mend the text, or add the footnote that names the act."
    eid = changes[0].eid if len(places) == 1 and not whole else unit
    return version.finding("silent-change", message, mend, eid)


def _place(change: Change) -> str:
    heading = "#heading" if change.part == "heading" else ""
    return cited(f"{change.eid.partition('#')[0]}{heading}")


def _claimed(one: Reconciled, version: Version) -> Finding:
    acts = " and ".join(one.acts)
    message = f"The footnote of {cited(one.unit)} newly names Act {acts}, and the text is the same."
    mend = "Mend the footnote, or add the change that it speaks of."
    return version.finding("claimed-change", capital(message), mend, one.unit)
