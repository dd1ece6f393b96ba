"""``python -m benchmarks.thresholds``: how well numbers are read, edition by edition.

The samples in ``thresholds_sample`` were labelled by reading, from the text alone. English
carries its text; the official Russian is found by its digest where the texts lie beside the
project. A reading is right when value and unit are.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lawtrack.parse import digest
from lawtrack.thresholds import read

SAMPLES: Final = Path(__file__).parent / "thresholds_sample"
OFFICIAL: Final = Path(__file__).resolve().parents[2] / "shared" / "kz-elections" / "ru"
EDITIONS: Final = (
    "2017-03-13",
    "2017-06-15",
    "2018-06-29",
    "2018-12-28",
    "2019-01-01",
    "2020-01-01",
    "2020-05-25",
    "2021-01-01",
    "2021-05-24",
    "2022-02-07",
    "2022-11-05",
    "2023-01-01",
    "2023-01-07",
    "2024-01-01",
    "2025-01-01",
    "2026-07-01",
    "2026-07-12",
)


@dataclass(frozen=True, slots=True)
class Labelled:
    """One provision with the quantities that a reader found in it, as "5 day"."""

    key: str
    group: str
    spans: tuple[tuple[str, str], ...]
    quantities: tuple[str, ...]
    text: str = ""

    def stands_in(self, date: str) -> bool:
        return any(first <= date <= last for first, last in self.spans)


@dataclass(frozen=True, slots=True)
class Score:
    """What was read right, read wrongly, and missed."""

    right: int
    wrong: int
    missed: int

    @property
    def labelled(self) -> int:
        return self.right + self.missed

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        return self.right / max(1, self.labelled)

    def line(self, name: str) -> str:
        return f"{name:<24} {self.labelled:5} {self.precision:10.3f} {self.recall:8.3f}"


def load(name: str, texts: Mapping[str, str] | None = None) -> list[Labelled]:
    """A sample file; ``texts`` gives the text by key where the file has none."""
    with (SAMPLES / name).open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [_labelled(row, texts or {}) for row in rows]


def _labelled(row: Mapping[str, str], texts: Mapping[str, str]) -> Labelled:
    spans = [span.partition("..") for span in row["editions"].split(",")]
    return Labelled(
        row["key"],
        row["set"],
        tuple((first, last or first) for first, _, last in spans),
        tuple(filter(None, row["quantities"].split("; "))),
        row.get("text") or texts.get(row["key"], ""),
    )


def official_texts(folder: Path = OFFICIAL) -> dict[str, str]:
    """The paragraphs of the official texts by their digest, without the escapes of Markdown."""
    texts = {}
    for file in sorted(folder.glob("*.md")):
        for line in file.read_text("utf-8").split("\n"):
            paragraph = line.strip().lstrip("#").strip()
            texts[digest(paragraph)] = paragraph.replace("\\", "")
    return texts


def score(sample: Sequence[Labelled], language: str) -> Score:
    right = wrong = missed = 0
    for one in sample:
        found = Counter(f"{q.value_text} {q.unit}" for q in read(one.text, language=language))
        wanted = Counter(one.quantities)
        hits = (found & wanted).total()
        right += hits
        wrong += found.total() - hits
        missed += wanted.total() - hits
    return Score(right, wrong, missed)


def of_edition(sample: Iterable[Labelled], date: str) -> list[Labelled]:
    return [one for one in sample if one.stands_in(date)]


def report(sample: Sequence[Labelled], language: str) -> list[str]:
    """The table of a language: a line an edition, then the sets and the whole."""
    head = f"{language:<24} {'n':>5} {'precision':>10} {'recall':>8}"
    lines = [head]
    lines += [score(of_edition(sample, date), language).line(date) for date in EDITIONS]
    for group in sorted({one.group for one in sample}):
        lines.append(score([one for one in sample if one.group == group], language).line(group))
    return [*lines, score(sample, language).line("all distinct provisions")]


def main() -> None:
    print("\n".join(report(load("english.tsv"), "en")))
    if not OFFICIAL.is_dir():
        print("\nru: the official texts (../shared/kz-elections/ru) are not on this machine")
        return
    print("\n" + "\n".join(report(load("russian.tsv", official_texts()), "ru")))


if __name__ == "__main__":
    main()
