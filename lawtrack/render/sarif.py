"""Findings as SARIF 2.1.0, the format of code scanning."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from typing import Final

from lawtrack.checks.findings import CHECKS, Check, Finding
from lawtrack.render.findings import ordered, uri
from lawtrack.render.json import Object
from lawtrack.render.style import harmless

SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
ROOT: Final = "SRCROOT"
FINGERPRINT: Final = "lawtrack/v1"
_LINE_NUMBERS: Final = re.compile(r"\b(lines?) \d+")
_LINK_BEGINS: Final = re.compile(r"\[(?=[^\]]*\]\()")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the findings are from.

    ``category`` keeps the findings of several runs on one commit apart. ``commit`` and
    ``repository`` (an address) name what was read, ``docs`` is the address of the page that
    explains the checks; each may be empty. ``corpus`` is where a finding without a file of
    its own is shown, as readers of SARIF demand a place.
    """

    category: str = "lawtrack/review"
    commit: str = ""
    repository: str = ""
    docs: str = ""
    corpus: str = "corpus"


ANYWHERE: Final = Origin()


def sarif(findings: Iterable[Finding], origin: Origin = ANYWHERE) -> Object:
    """The findings as a log with one run; those that are excused are suppressed, with reason.

    >>> log = sarif([Finding("no-act", "No act.", file="a.toml", line=2)])
    >>> log["version"], len(log["runs"])
    ('2.1.0', 1)
    """
    told = ordered(findings)
    ids = list(CHECKS)
    run: Object = {
        "tool": {"driver": _driver(origin)},
        "automationDetails": {"id": f"{origin.category.rstrip('/')}/{origin.commit}"},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": "The root of the repository."}}},
        "results": [
            _result(one, mark, ids.index(one.check), origin)
            for one, mark in zip(told, fingerprints(told), strict=True)
        ],
    }
    if origin.repository:
        control = {"repositoryUri": origin.repository, "mappedTo": {"uriBaseId": ROOT}}
        revision = {"revisionId": origin.commit} if origin.commit else {}
        run["versionControlProvenance"] = [control | revision]
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _driver(origin: Origin) -> Object:
    address = {"informationUri": origin.docs} if origin.docs else {}
    return {
        "name": "lawtrack",
        "version": version("lawtrack"),
        **address,
        "rules": [_rule(check, origin.docs) for check in CHECKS.values()],
    }


def _rule(check: Check, docs: str) -> Object:
    address = {"helpUri": f"{docs}#checks"} if docs else {}
    return {
        "id": check.id,
        "name": "".join(word.capitalize() for word in check.id.split("-")),
        "shortDescription": {"text": check.title},
        "fullDescription": {"text": check.about},
        "help": {"text": check.about},
        **address,
        "defaultConfiguration": {"level": check.severity},
    }


def _result(one: Finding, mark: str, rule: int, origin: Origin) -> Object:
    said = f"{one.message} To mend: {one.mend}" if one.mend else one.message
    excused = [{"kind": "external", "status": "accepted", "justification": harmless(one.excused)}]
    return {
        "ruleId": one.check,
        "ruleIndex": rule,
        "level": one.grave,
        "message": {"text": message(said)},
        "locations": [_location(one, origin)],
        "partialFingerprints": {FINGERPRINT: mark},
        "suppressions": excused if one.excused else [],
    }


def message(text: str) -> str:
    r"""Plain words of a message, in which SARIF takes nothing for a link or a placeholder.

    >>> message("see [1](x) and {0}")
    'see \\[1](x) and {{0}}'
    """
    doubled = harmless(text).replace("{", "{{").replace("}", "}}")
    return _LINK_BEGINS.sub(lambda found: f"\\{found[0]}", doubled)


def _location(one: Finding, origin: Origin) -> Object:
    file: Object = {"uri": uri(one.file or origin.corpus), "uriBaseId": ROOT}
    place: Object = {"artifactLocation": file}
    if one.file and one.line:
        place["region"] = {"startLine": one.line}
    if not one.eid:
        return {"physicalLocation": place}
    whole = "/".join(filter(None, (one.law, one.edition, one.eid)))
    named = {"name": harmless(one.eid), "fullyQualifiedName": harmless(whole)}
    return {"physicalLocation": place, "logicalLocations": [named]}


def fingerprints(findings: Sequence[Finding]) -> list[str]:
    """A mark for each finding, the same in a later run although lines have moved.

    >>> one, moved = (Finding("no-act", "No act.", file="a", line=n) for n in (2, 9))
    >>> fingerprints([one]) == fingerprints([moved])
    True
    """
    seen: Counter[str] = Counter()
    marks = []
    for one in findings:
        words = _LINE_NUMBERS.sub(r"\1", one.message)
        facts = "\0".join((one.check, one.law, one.edition, one.eid, one.file, words))
        digest = hashlib.sha256(facts.encode("utf-8", "surrogatepass")).hexdigest()[:32]
        seen[digest] += 1
        marks.append(digest if seen[digest] == 1 else f"{digest}:{seen[digest]}")
    return marks
