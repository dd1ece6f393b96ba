"""From the clauses of a line to typed instructions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from lawtrack.acts import instructions as act
from lawtrack.acts.instructions import Instruction, Target, TargetStep, WordPair
from lawtrack.acts.read.clauses import Clause
from lawtrack.acts.read.lines import labelled
from lawtrack.acts.read.paths import Path, paths
from lawtrack.naming import tokens as t
from lawtrack.naming.targets import Chain, NotUnderstood

WHOLE_LAW: Final[Path] = (TargetStep(act.LAW),)
_COUNTED: Final = (act.PART, act.INDENT, act.SENTENCE)


class NotQuoted(Exception):
    """Provisions are announced, and no quotation follows."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Where a line acts when it does not say: paths, and whether they were named as the
    object of an instruction ("статью 5:") rather than as a place ("в статье 5:").
    ``loose`` marks a place set by a line without a label of its own."""

    paths: tuple[Path, ...] = ()
    direct: bool = False
    loose: bool = False


def instructions(
    clauses: Sequence[Clause],
    scope: Scope,
    quotes: Sequence[tuple[str, ...]],
    *,
    items: bool = False,
) -> list[Instruction]:
    """The instructions of one line; raises NotUnderstood, or NotQuoted."""
    made: list[Instruction] = []
    place: Scope = scope
    for clause in clauses:
        if clause.place:
            found = tuple(paths(clause.place, scope.paths, items=items))
            place = Scope(found, loose=scope.loose and found == scope.paths)
        within = scope if clause.everywhere is not None else place
        made += _Building(clause, within, quotes, items).run()
    return made


class _Building:
    def __init__(
        self, clause: Clause, scope: Scope, quotes: Sequence[tuple[str, ...]], items: bool
    ) -> None:
        self.clause = clause
        self.scope = scope
        self.quotes = quotes
        self.items = items

    def run(self) -> Iterator[Instruction]:
        clause = self.clause
        if clause.exceptions and clause.everywhere is None:
            raise NotUnderstood("exceptions without a replacement throughout the text")
        if clause.everywhere is not None:
            yield self.throughout()
        elif clause.verb == t.STATE:
            yield self.reword()
        elif clause.verb in (t.SUPPLEMENT, t.ADD):
            yield self.insert_words() if clause.new_words else self.insert()
        elif clause.verb == t.REPLACE:
            yield self.words(act.REPLACE_WORDS, self.pairs())
        elif clause.verb == t.COUNT_AS:
            yield self.renumber()
        else:
            yield from self.exclude()

    def resolve(self, chains: Sequence[Chain]) -> tuple[Target, ...]:
        return tuple(Target(path) for path in self.found(chains))

    def found(self, chains: Sequence[Chain]) -> list[Path]:
        self.check_parts([group.kind for chain in chains for group in chain[:1]])
        return paths(chains, self.scope.paths, items=self.items)

    def check_parts(self, kinds: Sequence[str]) -> None:
        """A part after "в подпункте 2):" may be of that subparagraph or of its paragraph."""
        inside = any(path[-1:] and path[-1].kind == act.SUBPARAGRAPH for path in self.scope.paths)
        if act.PART in kinds and inside and self.scope.loose:
            raise NotUnderstood("part of the paragraph or of the subparagraph is not said")

    def here(self) -> tuple[Target, ...]:
        """What the words of the line stand in: what it names, or its scope."""
        if self.clause.plain:
            return self.resolve(self.clause.plain)
        if not self.scope.paths:
            raise NotUnderstood("no article is named for these words")
        return tuple(Target(path) for path in self.scope.paths)

    def content(self) -> tuple[str, ...]:
        if not self.clause.content:
            raise NotQuoted
        return tuple(
            line.strip() for q in self.clause.content for line in self.quotes[q] if line.strip()
        )

    def quoted(self, places: Sequence[int]) -> list[str]:
        words = [" ".join(self.quotes[q]).strip() for q in places]
        if not all(words):
            raise NotUnderstood("a quotation without words")
        return words

    def reword(self) -> Instruction:
        clause = self.clause
        if clause.new_words or clause.new or clause.anchor or clause.anchor_words:
            raise NotUnderstood("words and provisions to state anew at once")
        if clause.old_words:  # "the words «…» shall be amended to read «…»"
            pairs = _pairs(self.quoted(clause.old_words), self.quoted(clause.content))
            return self.words(act.REPLACE_WORDS, pairs)
        if not clause.plain and not self.scope.direct:
            raise NotUnderstood("what to state anew is not named")
        return Instruction(act.REWORD, self.here(), content=self.content())

    def insert_words(self) -> Instruction:
        clause = self.clause
        if clause.new or clause.content or clause.old_words or clause.anchor:
            raise NotUnderstood("words and provisions to add at once")
        if clause.sentence and not clause.anchor_words:
            return self.insert_sentence()
        old = self.quoted(clause.anchor_words) or [""]
        return self.words(act.INSERT_WORDS, _pairs(old, self.quoted(clause.new_words)))

    def insert_sentence(self) -> Instruction:
        """ "дополнить предложением «…»": a sentence at the end."""
        here = self.here()
        new = tuple(Target((*at.steps, TargetStep(act.SENTENCE))) for at in here)
        words = tuple(self.quoted(self.clause.new_words))
        return Instruction(act.INSERT, here, content=words, new_targets=new)

    def insert(self) -> Instruction:
        clause = self.clause
        new, inside = clause.new, clause.plain
        if not new and clause.verb == t.ADD:
            new, inside = clause.plain, ()
        if not new or clause.old_words or clause.anchor_words:
            raise NotUnderstood("what to add is not named")
        outer = self.found(inside) if inside else self.beside_anchor()
        self.check_parts([] if outer else [chain[0].kind for chain in new])
        scope = self.scope.paths if outer is None else outer
        made = paths(new, scope, items=self.items or outer is not None, new=True)
        holders = list(dict.fromkeys(_holder(path, scope) for path in made))
        if outer is not None and set(holders) != set(outer):
            raise NotUnderstood("the new provision does not fit into what is named for it")
        if len(holders) > max(1, len(scope)):
            raise NotUnderstood("what the new provisions are put into is not clear")
        made = self.numbered(made, scope)
        return Instruction(
            act.INSERT,
            tuple(Target(path) for path in holders),
            content=self.content(),
            new_targets=tuple(Target(path) for path in made),
            before=clause.before,
        )

    def beside_anchor(self) -> list[Path] | None:
        """What holds the provision after which a new one goes, where that one is named in
        full ("after part one of Article 5")."""
        whole = [chain for chain in self.clause.anchor if len(chain) > 1]
        return [path[:-1] for path in self.found(whole)] if whole else None

    def numbered(self, made: list[Path], scope: Sequence[Path]) -> list[Path]:
        """A new part without a number "after part one" is part two."""
        if not self.clause.anchor:
            return self.labelled(made)
        anchors = paths(self.clause.anchor, scope, items=self.items)
        if len(anchors) != 1 or any(path[-1].kind != anchors[0][-1].kind for path in made):
            raise NotUnderstood("the place of the new provision is not clear")
        anchor = anchors[0][-1]
        if all(path[-1].number for path in made):
            return made
        if anchor.kind not in _COUNTED or not anchor.number.isdigit() or len(made) != 1:
            raise NotUnderstood(f"the new {anchor.kind} has no number")
        number = int(anchor.number) + (0 if self.clause.before else 1)
        return [(*made[0][:-1], TargetStep(anchor.kind, str(number)))]

    def labelled(self, made: list[Path]) -> list[Path]:
        """A new paragraph without a number has it in its wording."""
        if all(path[-1].number for path in made):
            return made
        last = made[0][-1].kind
        if len({path[-1] for path in made}) > 1:
            raise NotUnderstood(f"the new {last} has no number")
        if last in _COUNTED:
            return made
        label, number, _ = labelled(self.content()[0])
        if label != last:
            raise NotUnderstood(f"the new {last} has no number")
        return [(*path[:-1], TargetStep(last, number)) for path in made]

    def words(self, operation: str, pairs: tuple[WordPair, ...]) -> Instruction:
        return Instruction(operation, self.here(), words=pairs, before=self.clause.before)

    def pairs(self) -> tuple[WordPair, ...]:
        clause = self.clause
        bare = () if clause.old_words else clause.content  # "to replace «…» with «…»"
        if clause.new or clause.anchor_words or clause.anchor or clause.content != bare:
            raise NotUnderstood("words and provisions to replace at once")
        return _pairs(self.quoted(clause.old_words or bare), self.quoted(clause.new_words))

    def exclude(self) -> Iterator[Instruction]:
        clause = self.clause
        if clause.new or clause.new_words or clause.content or clause.anchor_words:
            raise NotUnderstood("something to put in where something is to be excluded")
        if clause.old_words:
            pairs = tuple(WordPair(words) for words in self.quoted(clause.old_words))
            yield self.words(act.EXCLUDE_WORDS, pairs)
        elif clause.plain or self.scope.direct:
            yield Instruction(act.REPEAL, self.here())
        else:
            raise NotUnderstood("what to exclude is not named")

    def renumber(self) -> Instruction:
        old = self.resolve(self.clause.plain)
        scope = tuple({_holder(target.steps, ()) for target in old})
        new = tuple(Target(path) for path in paths(self.clause.new, scope))
        kinds = [[step.kind for step in target.steps] for target in old]
        if not old or [[step.kind for step in target.steps] for target in new] != kinds:
            raise NotUnderstood("as many new numbers as old ones are needed, of one kind")
        return Instruction(act.RENUMBER, old, new_targets=new)

    def throughout(self) -> Instruction:
        clause = self.clause
        if clause.plain or clause.new or clause.content or clause.anchor:
            raise NotUnderstood("provisions where only words can be replaced throughout the text")
        where = self.found(clause.everywhere) if clause.everywhere else list(self.scope.paths)
        heads = paths(clause.place, where) if clause.place else []
        if heads and not clause.everywhere and heads[0][-1].kind != act.HEADING:
            heads, where = [], self.found(clause.place)  # "в статье 5 по всему тексту"
        return Instruction(
            act.REPLACE_EVERYWHERE,
            tuple(Target(path) for path in dict.fromkeys([*heads, *(where or [WHOLE_LAW])])),
            words=self.throughout_pairs(),
            exceptions=tuple(Target(path) for path in paths(clause.exceptions, self.scope.paths)),
        )

    def throughout_pairs(self) -> tuple[WordPair, ...]:
        clause = self.clause
        if clause.verb == t.REPLACE:
            return self.pairs()
        if clause.verb == t.EXCLUDE and clause.old_words and not clause.new_words:
            return tuple(WordPair(words) for words in self.quoted(clause.old_words))
        if clause.verb in (t.SUPPLEMENT, t.ADD) and clause.anchor_words and clause.new_words:
            added = _pairs(self.quoted(clause.anchor_words), self.quoted(clause.new_words))
            return tuple(_beside(pair, clause.before) for pair in added)
        raise NotUnderstood("only words can be changed throughout the text")


def _beside(pair: WordPair, before: bool) -> WordPair:
    """An insertion beside words, throughout, is a replacement of these words."""
    if before:
        return WordPair(pair.old, f"{pair.new} {pair.old}")
    space = "" if pair.new[:1] in ",.;:" else " "
    return WordPair(pair.old, f"{pair.old}{space}{pair.new}")


def _pairs(old: list[str], new: list[str]) -> tuple[WordPair, ...]:
    if not old or not new:
        raise NotUnderstood("the words to put in or to replace are not quoted")
    if len(new) == 1:
        new = new * len(old)
    if len(old) != len(new):
        raise NotUnderstood(f"{len(old)} quotations cannot pair with {len(new)}")
    return tuple(WordPair(a, b) for a, b in zip(old, new, strict=True))


def _holder(path: Path, scope: Sequence[Path]) -> Path:
    """What a new provision is put into: the law for an article, unless a chapter is named."""
    if len(path) > 1:
        return path[:-1]
    chapters = [p[:1] for p in scope if p and p[0].kind in (act.CHAPTER, act.SECTION)]
    narrower = path[0].kind == act.ARTICLE or (chapters and chapters[0][0].kind == act.SECTION)
    return chapters[0] if len(chapters) == 1 and narrower else WHOLE_LAW
