"""A pull request on GitHub as the runner of a workflow tells of it."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from lawtrack.errors import BadSource, LawtrackError

MAX_EVENT: Final = 32 * 1024 * 1024
MAX_SUMMARY: Final = 1024 * 1024
MAX_TITLE: Final = 1024
_NAME: Final = re.compile(r"[A-Za-z0-9_.-]{1,100}/[A-Za-z0-9_.-]{1,100}")
_COMMIT: Final = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_SAFE: Final = re.compile(r"https://[^\s/@?#]+|http://(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?")


@dataclass(frozen=True, slots=True)
class Workflow:
    """What the environment of a workflow says; the token is never printed.

    ``api`` and ``server`` are addresses without a path (``api`` may have one), ``run`` is the
    address of the page of this run, whose job summary holds the whole report.
    """

    repository: str
    api: str = "https://api.github.com"
    server: str = "https://github.com"
    token: str = field(default="", repr=False)
    event: Path | None = None
    summary: Path | None = None
    run: str = ""


@dataclass(frozen=True, slots=True)
class PullRequest:
    """A pull request; ``head_repository`` is another than ``repository`` where it is a fork's."""

    repository: str
    number: int
    title: str
    base: str
    head: str
    head_repository: str

    @property
    def from_fork(self) -> bool:
        return self.head_repository != self.repository


def read_workflow(environment: Mapping[str, str]) -> Workflow:
    """The workflow that runs, from its environment (``os.environ``).

    Raises LawtrackError for what no runner of GitHub says.

    >>> read_workflow({"GITHUB_REPOSITORY": "people/laws", "GITHUB_TOKEN": "x"})
    Workflow(repository='people/laws', api='https://api.github.com', server='https://github.com', \
event=None, summary=None, run='')
    """
    repository = environment.get("GITHUB_REPOSITORY", "")
    if not _NAME.fullmatch(repository):
        said = "GITHUB_REPOSITORY does not name a repository"
        raise LawtrackError(said, hint="--github is for a workflow of GitHub Actions")
    server = _address(environment, "GITHUB_SERVER_URL", "https://github.com")
    number = environment.get("GITHUB_RUN_ID", "")
    return Workflow(
        repository,
        _address(environment, "GITHUB_API_URL", "https://api.github.com"),
        server,
        environment.get("GITHUB_TOKEN", "").strip(),
        _path(environment.get("GITHUB_EVENT_PATH", "")),
        _path(environment.get("GITHUB_STEP_SUMMARY", "")),
        f"{server}/{repository}/actions/runs/{number}" if _is_number(number) else "",
    )


def _address(environment: Mapping[str, str], name: str, usual: str) -> str:
    """Only HTTPS gets a token; plain HTTP is for a server on this machine."""
    said = environment.get(name, "").rstrip("/") or usual
    match = _SAFE.match(said)
    if match is None or not re.fullmatch(r"(?:/[A-Za-z0-9_.-]+)*", said[match.end() :]):
        raise LawtrackError(f"{name} is no address of GitHub", hint="it begins with https://")
    return said


def _path(said: str) -> Path | None:
    return Path(said) if said else None


def _is_number(said: str) -> bool:
    return said.isascii() and said.isdigit() and len(said) < 20


def read_pull(workflow: Workflow) -> PullRequest | None:
    """The pull request that started the workflow; None where something else did.

    Raises BadSource for an event that cannot be read or lacks what every pull request has.
    """
    if workflow.event is None:
        return None
    file = str(workflow.event)
    event = _loaded(workflow.event)
    if not isinstance(event, dict):
        raise BadSource("the event is no object", file=file)
    told = event.get("pull_request")
    if told is None:
        return None
    try:
        return _pull(told, workflow.repository)
    except (KeyError, TypeError, ValueError) as problem:
        hint = "the runner of GitHub writes it"
        said = f"the event tells of no pull request that can be read ({problem})"
        raise BadSource(said, file=file, hint=hint) from None


def _loaded(file: Path) -> object:
    try:
        with file.open("rb") as stream:
            raw = stream.read(MAX_EVENT + 1)
        if len(raw) > MAX_EVENT:
            raise BadSource(f"the event is larger than {MAX_EVENT} bytes", file=str(file))
        loaded: object = json.loads(raw)
    except OSError as problem:
        raise BadSource(f"the event cannot be read: {problem.strerror}", file=str(file)) from None
    except (ValueError, RecursionError):
        raise BadSource("the event is no JSON", file=str(file)) from None
    return loaded


def _pull(told: object, repository: str) -> PullRequest:
    number, title = _of(told, "number", int), _of(told, "title", str)
    if isinstance(number, bool) or not 0 < number < 10**12:
        raise ValueError("its number is none")
    base, head = _of(told, "base", dict), _of(told, "head", dict)
    home = head.get("repo")  # none where the fork was deleted
    name = _of(home, "full_name", str) if home is not None else ""
    if name and not _NAME.fullmatch(name):
        raise ValueError("its repository has no name")
    return PullRequest(repository, number, title[:MAX_TITLE], _sha(base), _sha(head), name)


def _of(told: object, name: str, kind: type) -> Any:  # noqa: ANN401
    if not isinstance(told, dict):
        raise TypeError(f"'{name}' is missing")
    value = told.get(name)
    if not isinstance(value, kind):
        raise TypeError(f"'{name}' is missing or of another kind")
    return value


def _sha(told: object) -> str:
    sha: str = _of(told, "sha", str)
    if not _COMMIT.fullmatch(sha):
        raise ValueError("a commit has no id")
    return sha


def blob_address(workflow: Workflow, pull: PullRequest) -> str:
    """Where the files of the pull request can be read.

    >>> pull = PullRequest("people/laws", 7, "", "1f" * 20, "2e" * 20, "someone/laws")
    >>> blob_address(Workflow("people/laws"), pull)[:42]
    'https://github.com/someone/laws/blob/2e2e2'
    """
    return f"{workflow.server}/{pull.head_repository or pull.repository}/blob/{pull.head}"


def write_summary(workflow: Workflow, page: str) -> str:
    """Add a page to the job summary; what prevented it, or nothing where it was written."""
    if workflow.summary is None:
        return "there is no job summary here (GITHUB_STEP_SUMMARY is not set)"
    data = page.encode("utf-8", "replace")
    try:
        there = workflow.summary.stat().st_size if workflow.summary.exists() else 0
        if there + len(data) > MAX_SUMMARY:
            return f"the job summary would be larger than {MAX_SUMMARY} bytes"
        with workflow.summary.open("ab") as stream:
            stream.write(data)
    except OSError as problem:
        return f"the job summary cannot be written: {problem.strerror}"
    return ""
