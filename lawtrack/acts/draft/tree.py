"""The provisions of an article as a tree, to be compared branch by branch."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lawtrack.model.address import ALINEA, INDENT, PARAGRAPH, SUBPARAGRAPH, Step
from lawtrack.model.law import Provision, Unit


@dataclass(slots=True)
class Node:
    """A provision and what stands in it; the root of an article has no provision."""

    step: Step
    provision: Provision | None = None
    children: list[Node] = field(default_factory=list)

    @property
    def labelled(self) -> bool:
        return self.step.kind in (PARAGRAPH, SUBPARAGRAPH)

    @property
    def text(self) -> str:
        return self.provision.text if self.provision else ""

    @property
    def status(self) -> str:
        return self.provision.status if self.provision else ""

    def lines(self) -> Iterator[Provision]:
        """All lines, its own first, in the order of the text."""
        if self.provision is not None:
            yield self.provision
        for child in self.children:
            yield from child.lines()

    def printed(self) -> list[str]:
        """The lines with their labels, as an act quotes them."""
        return [print_line(line) for line in self.lines()]

    def same(self, other: Node) -> bool:
        """Whether both say the same under the same labels."""
        return [(p.num, p.text, p.status) for p in self.lines()] == [
            (p.num, p.text, p.status) for p in other.lines()
        ] and [p.address.last for p in self.lines()][1:] == [p.address.last for p in other.lines()][
            1:
        ]

    def parts(self) -> list[Node]:
        """The unnumbered parts behind its own text."""
        return [child for child in self.children if child.step.kind == ALINEA]

    def unlabelled(self) -> list[Node]:
        return [child for child in self.children if child.step.kind in (ALINEA, INDENT)]


def print_line(line: Provision) -> str:
    """
    >>> print_line(Provision("art_1__para_2", "2.", "It is short."))
    '2. It is short.'
    """
    return f"{line.num} {line.text}" if line.num else line.text


def tree(unit: Unit) -> Node:
    """The tree of an article.

    >>> unit = Unit("art_1", "Article 1.", "", provisions=(
    ...     Provision("art_1__para_1", "1.", "Rules:"),
    ...     Provision("art_1__para_1__subpara_1", "1)", "one.")))
    >>> [child.text for child in tree(unit).children[0].children]
    ['one.']
    """
    kind, _, number = unit.eid.partition("_")
    root = Node(Step(kind, number))
    nodes: dict[tuple[Step, ...], Node] = {(root.step,): root}
    for line in unit.provisions:
        steps = line.address.steps
        node = nodes[steps] = Node(steps[-1], line)
        # A list that hangs on an unnumbered part names a part that stands before it.
        parent = next(nodes[steps[:i]] for i in range(len(steps) - 1, 0, -1) if steps[:i] in nodes)
        parent.children.append(node)
    return root
