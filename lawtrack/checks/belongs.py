"""What a corpus may hold, by its path: everything else does not belong."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Sequence
from typing import Final

from lawtrack.corpus.works import ISO_DATE, LAW_ID

LAW: Final = "law"
EDITION: Final = "edition"
ACTS: Final = "acts"
LANGUAGE: Final = "language"
WORK_FILE: Final = "work.toml"
EDITION_FILE: Final = "edition.toml"
RULES_FILE: Final = "impact.toml"
ANNOTATIONS_FILE: Final = "annotations.toml"
REPORTS_FILE: Final = "reports.toml"
CALENDAR_FILE: Final = "calendar.toml"
EXCEPTIONS_FILE: Final = "exceptions.toml"
UNIT: Final = "unit"
MEMORY: Final = "memory"
PAGE: Final = "page"
ACT: Final = "act"

TABLES: Final = (
    WORK_FILE,
    RULES_FILE,
    ANNOTATIONS_FILE,
    REPORTS_FILE,
    CALENDAR_FILE,
    EXCEPTIONS_FILE,
)
_PAGES: Final = ("README.md", "CHANGELOG.md")
_TOP_PAGES: Final = ("README.md", "LICENSE", "LICENSE.md")
_MEMORY: Final = re.compile(r"[a-z]{2,3}-memory\.tsv")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}")
_UNIT: Final = re.compile(
    r"(?:preface|conclusions"
    r"|(?:sec|chp|art)_[0-9A-Za-z]{1,9}(?:-[0-9A-Za-z]{1,9}){0,3}(?:_[0-9]{1,3})?)\.xml"
)
_ACT: Final = re.compile(r"[^\W_][\w.,() -]*\.(?:md|txt|html|docx)")
_DEVICES: Final = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?", re.IGNORECASE)


def folder_kind(parts: Sequence[str]) -> str:
    """What a folder of a corpus is by its path, or an empty string if it does not belong.

    >>> folder_kind(["kz-elections", "2023-01-07"]), folder_kind(["kz-elections", "2023-13-07"])
    ('edition', '')
    """
    if len(parts) == 1:
        return LAW if LAW_ID.fullmatch(parts[0]) and not _DEVICES.fullmatch(parts[0]) else ""
    if len(parts) == 2:
        return ACTS if parts[1] == ACTS else EDITION if is_day(parts[1]) else ""
    if len(parts) == 3 and is_day(parts[1]):
        return LANGUAGE if _LANGUAGE.fullmatch(parts[2]) else ""
    return ""


def file_kind(parts: Sequence[str]) -> str:
    """What a file of a corpus is by its path, or an empty string if it does not belong.

    >>> file_kind(["kz-elections", "2023-01-07", "en", "art_20-1.xml"])
    'unit'
    >>> file_kind(["kz-elections", "2023-01-07", "en", "notes.txt"])
    ''
    """
    name = parts[-1]
    if len(parts) == 1:
        return PAGE if name in _TOP_PAGES else ""
    if len(parts) == 2:
        return _of_law(name)
    if len(parts) == 3:
        if parts[1] == ACTS:
            return ACT if _is_act(name) else ""
        return EDITION_FILE if name == EDITION_FILE else ""
    return UNIT if len(parts) == 4 and _UNIT.fullmatch(name) else ""


def _of_law(name: str) -> str:
    if name in TABLES:
        return name
    if name in _PAGES:
        return PAGE
    return MEMORY if _MEMORY.fullmatch(name) else ""


def _is_act(name: str) -> bool:
    plain = unicodedata.normalize("NFC", name) == name and name.isprintable()
    return plain and bool(_ACT.fullmatch(name)) and not _DEVICES.fullmatch(name)


def is_day(name: str) -> bool:
    """
    >>> is_day("2023-01-07"), is_day("2023-02-30")
    (True, False)
    """
    if not (ISO_DATE.fullmatch(name) and name.isascii()):
        return False
    try:
        datetime.date.fromisoformat(name)
    except ValueError:
        return False
    return True
