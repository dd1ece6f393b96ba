"""Pull requests built from readable cases: ``case.toml`` and a folder of files to lay over."""

from __future__ import annotations

import shutil
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from benchmarks.embedded import embedded_until
from tests.review.kinds import KINDS, Checkout, Making
from tests.review.laws import (
    MEMORY,
    Text,
    add_renderings,
    bring_in,
    edition_of,
    make_law,
    write_changelog,
)
from tests.review.repository import new_repository

CASES: Final = Path(__file__).parent / "cases"
_KEYS: Final = {
    *("about", "title", "finds", "base", "root", "git", "step", "main", "raw", "corpus"),
}
_STEP: Final = {"import", "edit", "renderings", "changelog", "law", "copy", "lay"}


@dataclass(frozen=True, slots=True)
class Base:
    """A corpus that a pull request starts from, made once: its folder and texts by law."""

    folder: Path
    texts: Mapping[str, Text]


@dataclass(frozen=True, slots=True)
class Case:
    """A pull request as ``case.toml`` describes it.

    ``base`` names laws of ``corpora`` (or the embedded one up to a day), ``root`` the folder
    that holds them, ``kind`` how the commits lie. ``steps`` are what the pull request does,
    ``main`` what the main branch did meanwhile, ``raw`` entries that only a tree can hold.
    ``finds`` is what must be found: a severity and the id of a check for each finding.
    """

    name: str
    about: str
    title: str
    base: tuple[str, ...]
    root: str
    kind: str
    steps: tuple[Mapping[str, Any], ...]
    main: tuple[Mapping[str, Any], ...]
    raw: tuple[tuple[str, str, bytes], ...]
    corpus: str
    finds: tuple[str, ...]

    @property
    def folder(self) -> Path:
        return CASES / self.name


def read_case(name: str) -> Case:
    """Read a case; keys that nothing reads are an error."""
    row = tomllib.loads((CASES / name / "case.toml").read_text("utf-8"))
    assert set(row) <= _KEYS, f"{name}: {sorted(set(row) - _KEYS)}"
    case = Case(
        name,
        row["about"],
        row.get("title", ""),
        tuple(row.get("base", ["river-act"])),
        row.get("root", "corpus"),
        row.get("git", "branch"),
        tuple(row.get("step", ())),
        tuple(row.get("main", ())),
        tuple((one["path"], one["mode"], one["data"].encode()) for one in row.get("raw", ())),
        row.get("corpus", ""),
        tuple(row["finds"]),
    )
    for step in (*case.steps, *case.main):
        assert set(step) <= _STEP, f"{name}: {sorted(set(step) - _STEP)}"
    return case


def make_base(names: tuple[str, ...], folder: Path) -> Base:
    """Make the laws of a base in a corpus, each with its changelog."""
    corpus = folder / "corpus"
    corpus.mkdir(parents=True)
    texts: dict[str, Text] = {}
    for name in names:
        law, _, day = name.partition(" until ")
        if day:
            embedded_until(day, corpus / law)
            texts[law] = {}
        else:
            texts[law] = make_law(law, corpus, folder / "texts")
        write_changelog(corpus, law)
    return Base(corpus, texts)


def build(case: Case, base: Base, folder: Path) -> Checkout:
    """Make the repository of a case."""
    repository = new_repository(folder / "repository")
    (repository.path / "README.md").write_text("# Laws on waters\n", "utf-8")
    root = repository.path / case.root
    shutil.copytree(base.folder, root, dirs_exist_ok=True)
    repository.commit("The corpus")
    writer = _Writer(case, base, folder / "texts")
    making = Making(repository, writer.change, writer.go_on, folder / "beside")
    checkout = KINDS[case.kind](making)
    if case.raw:
        repository.commit_with(list(case.raw), "What no checkout holds")
    return checkout


class _Writer:
    """Writes what a case says into a checkout."""

    def __init__(self, case: Case, base: Base, scratch: Path) -> None:
        self.case = case
        self.base = base
        self.scratch = scratch

    def change(self, checkout: Path) -> Iterator[str]:
        overlay = self.case.folder / "files"
        if overlay.is_dir():
            shutil.copytree(overlay, checkout, dirs_exist_ok=True)
            yield "files"
        yield from self._steps(checkout, self.case.steps)

    def go_on(self, checkout: Path) -> Iterator[str]:
        yield from self._steps(checkout, self.case.main)

    def _steps(self, checkout: Path, steps: tuple[Mapping[str, Any], ...]) -> Iterator[str]:
        texts = {law: dict(known) for law, known in self.base.texts.items()}
        for step in steps:
            self._step(checkout, step, texts)
            yield next(iter(step))

    def _step(self, checkout: Path, step: Mapping[str, Any], texts: dict[str, Text]) -> None:
        corpus = checkout / self.case.root
        law = step.get("law", next(iter(texts), ""))
        if "copy" in step:
            texts[step["copy"]] = make_law(step["copy"], corpus, self.scratch)
            write_changelog(corpus, step["copy"])
        if "lay" in step:  # an edition of the law that comes with lawtrack
            laid = Path(__file__).resolve().parents[2] / "corpus" / law / step["lay"]
            shutil.copytree(laid, corpus / law / step["lay"])
        for edit in step.get("edit", ()):
            edit_file(checkout, edit)
        if "renderings" in step:
            add_renderings(corpus / law / MEMORY, step["renderings"])
        for row in step.get("import", ()):
            bring_in(corpus, law, edition_of(row), texts.setdefault(law, {}), self.scratch)
        if step.get("changelog"):
            write_changelog(corpus, law)


def edit_file(checkout: Path, edit: Mapping[str, Any]) -> None:
    """One change to one file: ``text``, ``append``, ``replace``, ``remove``, ``move``, ``copy``,
    ``link``, ``docx``, ``executable``, or what nobody wants to read: ``fill`` and ``nested``."""
    path = checkout / edit["file"]
    path.parent.mkdir(parents=True, exist_ok=True)
    encoding = edit.get("encoding", "utf-8")
    if "link" in edit:
        path.unlink(missing_ok=True)
        path.symlink_to(edit["link"])
    elif edit.get("remove"):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    elif "move" in edit:
        path.rename(checkout / edit["move"])
    elif "copy" in edit:
        shutil.copy(checkout / edit["copy"], path)
    elif "nested" in edit:
        path.write_text("<a>" * edit["nested"] + "</a>" * edit["nested"], "utf-8")
    elif "docx" in edit:
        _write_docx(path, edit["docx"])
    elif "fill" in edit:
        path.write_bytes(b"<" * edit["fill"])
    else:
        path.write_bytes(_text(path, edit).encode(encoding))
    if edit.get("executable"):
        path.chmod(0o755)


def _text(path: Path, edit: Mapping[str, Any]) -> str:
    if "text" in edit:
        return str(edit["text"])
    text = path.read_bytes().decode("utf-8")
    for old, new in edit.get("replace", ()):
        assert text.count(old) == 1, f"{text.count(old)} times in {path.name}: {old}"
        text = text.replace(old, new)
    return text + str(edit.get("append", ""))


def _write_docx(path: Path, text: str) -> None:
    from docx import Document

    document = Document()
    for line in text.strip().split("\n"):
        if line.strip():
            document.add_paragraph(line.strip())
    document.save(str(path))
