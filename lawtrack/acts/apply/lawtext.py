"""The text before an act, as applying looks at it: units by eId, lines with their steps."""

from __future__ import annotations

from dataclasses import dataclass

from lawtrack.model.address import ALINEA, INDENT, PARAGRAPH, SUBPARAGRAPH, Address, Step
from lawtrack.model.law import Edition, Provision, Unit


@dataclass(frozen=True, slots=True)
class UnitText:
    """One unit, where it stands in the edition, and the steps of its lines' addresses."""

    index: int
    unit: Unit
    steps: tuple[tuple[Step, ...], ...]

    @property
    def lines(self) -> tuple[Provision, ...]:
        return self.unit.provisions

    def subtree_end(self, line: int) -> int:
        """The line behind a provision and all that stands in it."""
        own = self.steps[line]
        end = line + 1
        while end < len(self.steps) and self.steps[end][: len(own)] == own:
            end += 1
        return end

    def cite(self, line: int) -> str:
        return cite(self.lines[line].eid)


class LawText:
    """An edition, indexed.

    >>> from lawtrack.model.law import EditionInfo
    >>> article = Unit("art_1", "Article 1.", "Scope", provisions=(
    ...     Provision("art_1__para_1", "1.", "Short:"),
    ...     Provision("art_1__para_1__subpara_1", "1)", "very.")))
    >>> text = LawText(Edition(EditionInfo("law", "2020-01-01", "en"), (article,)))
    >>> text.get("art_1").subtree_end(0)
    2
    """

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.language = edition.info.language
        self._index = {unit.eid: index for index, unit in enumerate(edition.units)}
        self._read: dict[int, UnitText] = {}

    def get(self, eid: str) -> UnitText | None:
        index = self._index.get(eid)
        return None if index is None else self.at(index)

    def at(self, index: int) -> UnitText:
        found = self._read.get(index)
        if found is None:
            unit = self.edition.units[index]
            addressed = unit.eid not in ("preface", "conclusions")
            steps = tuple(p.address.steps for p in unit.provisions) if addressed else ()
            found = self._read[index] = UnitText(index, unit, steps)
        return found

    def inside(self, eid: str) -> list[UnitText]:
        """The units that stand in a chapter or a section, in order, without itself."""
        parents = {eid}
        found = []
        for index, unit in enumerate(self.edition.units):
            if unit.parent in parents:
                parents.add(unit.eid)
                found.append(self.at(index))
        return found


# Steps between a container and a labelled provision that are no labels themselves.
UNLABELLED = (ALINEA, INDENT)
LABELLED = (PARAGRAPH, SUBPARAGRAPH)


def cite(eid: str) -> str:
    """The place as a lawyer cites it; a unit without number as its eId.

    >>> cite("art_5__para_1"), cite("art_5#heading"), cite("preface#heading")
    ('Article 5(1)', 'heading of Article 5', 'title of the law')
    """
    base, _, part = eid.partition("#")
    if base == "preface":
        return "title of the law"
    try:
        words = Address.parse(base).cite()
    except ValueError:
        words = base
    return f"{part} of {words}" if part else words
