from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from lawtrack.errors import BadSource, LawtrackError
from lawtrack.review import github
from lawtrack.review.github import PullRequest, Workflow, read_pull, read_workflow, write_summary

BASE, HEAD = "1f" * 20, "2e" * 20
EVENT: dict[str, Any] = {
    "action": "opened",
    "pull_request": {
        "number": 7,
        "title": "Edition of 2026-07-01",
        "base": {"sha": BASE, "repo": {"full_name": "people/laws"}},
        "head": {"sha": HEAD, "repo": {"full_name": "people/laws"}},
    },
}
NAMED = {"GITHUB_REPOSITORY": "people/laws"}
Tell = Callable[..., Workflow]


@pytest.fixture
def tell(tmp_path: Path) -> Tell:
    """A workflow that was started by an event of these words."""

    def write(event: object) -> Workflow:
        path = tmp_path / "event.json"
        path.write_bytes(event if isinstance(event, bytes) else json.dumps(event).encode())
        return read_workflow(NAMED | {"GITHUB_EVENT_PATH": str(path)})

    return write


def changed(**facts: object) -> dict[str, Any]:
    return {"pull_request": EVENT["pull_request"] | facts}


def test_a_pull_request_is_read(tell: Tell) -> None:
    pull = read_pull(tell(EVENT))
    assert pull == PullRequest("people/laws", 7, "Edition of 2026-07-01", BASE, HEAD, "people/laws")
    assert not pull.from_fork


def test_one_from_a_fork_is_read_and_linked_to_the_fork(tell: Tell) -> None:
    workflow = tell(changed(head={"sha": HEAD, "repo": {"full_name": "someone/laws"}}))
    pull = read_pull(workflow)
    assert pull is not None
    assert pull.from_fork
    assert github.blob_address(workflow, pull) == f"https://github.com/someone/laws/blob/{HEAD}"


def test_one_from_a_fork_that_was_deleted_is_read(tell: Tell) -> None:
    pull = read_pull(tell(changed(head={"sha": HEAD, "repo": None})))
    assert pull is not None
    assert pull.from_fork


def test_another_event_is_no_pull_request(tell: Tell) -> None:
    assert read_pull(tell({"ref": "refs/heads/main"})) is None
    assert read_pull(read_workflow(NAMED)) is None


@pytest.mark.parametrize(
    "event",
    [
        b"no json",
        b"\xff\xfe",
        b"[" * 200_000,
        [1],
        {"pull_request": 7},
        {"pull_request": {}},
        changed(number="7; rm -rf /"),
        changed(number=True),
        changed(number=-1),
        changed(number=10**30),
        changed(title=None),
        changed(title={"x": 1}),
        changed(base={}),
        changed(base={"sha": "main"}),
        changed(head={"sha": "--upload-pack=x"}),
        changed(head={"sha": f"{HEAD}\n"}),
        changed(head={"sha": HEAD, "repo": "people/laws"}),
        changed(head={"sha": HEAD, "repo": {"full_name": "../../x"}}),
        changed(head={"sha": HEAD, "repo": {"full_name": "a/b/../../c"}}),
    ],
)
def test_an_event_that_is_none_is_refused_in_one_line(tell: Tell, event: object) -> None:
    with pytest.raises(BadSource, match="event") as problem:
        read_pull(tell(event))
    assert "\n" not in str(problem.value)


def test_an_event_that_is_too_large_is_refused(tell: Tell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(github, "MAX_EVENT", 100)
    with pytest.raises(BadSource, match="larger than 100 bytes"):
        read_pull(tell(EVENT))


def test_an_event_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadSource, match="cannot be read"):
        read_pull(read_workflow(NAMED | {"GITHUB_EVENT_PATH": str(tmp_path / "none.json")}))


def test_a_long_title_is_cut(tell: Tell) -> None:
    pull = read_pull(tell(changed(title="x" * 100_000)))
    assert pull is not None
    assert len(pull.title) == github.MAX_TITLE


@pytest.mark.parametrize("name", ["", "laws", "people/laws/more", "people/la ws", "people/laws?x"])
def test_what_names_no_repository_is_refused(name: str) -> None:
    with pytest.raises(LawtrackError, match="GITHUB_REPOSITORY"):
        read_workflow({"GITHUB_REPOSITORY": name})


@pytest.mark.parametrize(
    "address",
    [
        "http://api.github.com",
        "ftp://api.github.com",
        "file:///etc/passwd",
        "https://",
        "https://user@evil.example",
        "https://api.github.com/?x=",
        "https://api.github.com/../x y",
        "http://localhost.evil.example",
        "http://127.0.0.1@evil.example",
    ],
)
def test_a_token_goes_to_no_such_address(address: str) -> None:
    with pytest.raises(LawtrackError, match="GITHUB_API_URL"):
        read_workflow(NAMED | {"GITHUB_API_URL": address})


@pytest.mark.parametrize(
    "address",
    ["https://api.github.com", "https://ghe.example/api/v3", "http://127.0.0.1:80", "http://[::1]"],
)
def test_https_and_this_machine_are_addresses(address: str) -> None:
    assert read_workflow(NAMED | {"GITHUB_API_URL": f"{address}/"}).api == address


def test_the_run_is_linked_where_it_has_a_number() -> None:
    assert read_workflow(NAMED | {"GITHUB_RUN_ID": "42"}).run == (
        "https://github.com/people/laws/actions/runs/42"
    )
    assert read_workflow(NAMED | {"GITHUB_RUN_ID": "42)x"}).run == ""


def test_the_token_is_not_printed() -> None:
    assert "secret" not in repr(read_workflow(NAMED | {"GITHUB_TOKEN": "secret"}))


def test_a_summary_is_added_to_what_stands_there(tmp_path: Path) -> None:
    path = tmp_path / "summary.md"
    path.write_text("before\n", "utf-8")
    workflow = read_workflow(NAMED | {"GITHUB_STEP_SUMMARY": str(path)})
    assert write_summary(workflow, "## Закон\n") == ""
    assert path.read_text("utf-8") == "before\n## Закон\n"


def test_a_summary_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    workflow = read_workflow(NAMED | {"GITHUB_STEP_SUMMARY": str(tmp_path / "none" / "summary.md")})
    assert write_summary(workflow, "x").startswith("the job summary cannot be written")
    assert "not set" in write_summary(read_workflow(NAMED), "x")


def test_a_summary_that_github_would_not_take_is_not_written(tmp_path: Path) -> None:
    path = tmp_path / "summary.md"
    path.write_bytes(b"x" * (github.MAX_SUMMARY - 1))
    workflow = read_workflow(NAMED | {"GITHUB_STEP_SUMMARY": str(path)})
    assert "larger than" in write_summary(workflow, "и")
    assert path.stat().st_size == github.MAX_SUMMARY - 1
