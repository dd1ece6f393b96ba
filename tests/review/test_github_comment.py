from __future__ import annotations

import json
import socket
from collections.abc import Iterator
from dataclasses import replace

import pytest

from lawtrack.review import github_comment
from lawtrack.review.github import PullRequest, Workflow
from lawtrack.review.github_comment import Commented
from tests.review.github_api import REPOSITORY, THREAD, TOKEN, Answer, Api, serving

MARKER = "<!-- lawtrack review -->"
BODY = f"{MARKER}\n## Ready to read: no errors, no warnings\n"
PULL = PullRequest(REPOSITORY, 7, "A title", "1f" * 20, "2e" * 20, REPOSITORY)
FORK = replace(PULL, head_repository="someone/laws")
PERSON = {"login": "someone", "type": "User"}


@pytest.fixture
def api() -> Iterator[Api]:
    with serving() as server:
        yield server


class Put:
    """Puts the comment; ``waits`` are the seconds that it would have waited."""

    def __init__(self, api: Api) -> None:
        self.workflow = Workflow(REPOSITORY, api=api.address, token=TOKEN)
        self.waits: list[float] = []

    def __call__(self, pull: PullRequest = PULL, body: str = BODY) -> Commented:
        return github_comment.comment(self.workflow, pull, body, sleep=self.waits.append)


@pytest.fixture
def put(api: Api) -> Put:
    return Put(api)


def test_the_first_review_is_a_new_comment(api: Api, put: Put) -> None:
    api.add("What a fine law.", PERSON)
    done = put()
    assert done.done
    assert done.url == f"https://github.com/{REPOSITORY}/pull/7#issuecomment-1001"
    assert [comment["body"] for comment in api.comments] == ["What a fine law.", BODY]
    assert api.requests == [("GET", f"{THREAD}?per_page=100&page=1"), ("POST", THREAD)]


def test_the_next_review_renews_it(api: Api, put: Put) -> None:
    put()
    again = put(body=f"{BODY}more\n")
    assert again == Commented(True, "renewed the comment on the pull request", again.url)
    assert [comment["body"] for comment in api.comments] == [f"{BODY}more\n"]


def test_it_is_found_on_a_later_page(api: Api, put: Put) -> None:
    for number in range(250):
        api.add(f"Comment {number}", PERSON)
    api.add(BODY.replace("\n", "\r\n"))
    assert put().said.startswith("renewed")
    assert len(api.comments) == 251
    pages = [path for method, path in api.requests if method == "GET" and "page" in path]
    assert pages == [f"{THREAD}?per_page=100&page={page}" for page in (1, 2, 3)]


@pytest.mark.parametrize(
    "body",
    [f"He said:\n{MARKER}", f" {MARKER}", f"{MARKER} and more", "<!-- lawtrack -->", ""],
)
def test_another_comment_is_left_alone(api: Api, put: Put, body: str) -> None:
    api.add(body)
    put()
    assert [comment["body"] for comment in api.comments] == [body, BODY]


def test_a_marker_that_somebody_else_wrote_is_left_alone(api: Api, put: Put) -> None:
    """Who owns a comment can change it later: a verdict must not stand in it."""
    api.add(f"{MARKER}\n## Ready to read: all is well", PERSON)
    put()
    assert api.comments[0]["user"] == PERSON
    assert "all is well" in str(api.comments[0]["body"])
    assert api.comments[1]["body"] == BODY


def test_with_the_token_of_a_person_their_comment_is_renewed(api: Api, put: Put) -> None:
    api.login = "someone"
    api.add(BODY)
    api.add(BODY, PERSON)
    put(body=f"{BODY}more")
    assert [comment["body"] for comment in api.comments] == [BODY, f"{BODY}more"]


def test_a_token_that_only_reads_is_no_failure(api: Api, put: Put) -> None:
    api.may_write = False
    assert put(FORK) == Commented(
        False,
        "no comment: the token may not write comments here (403); the pull request is from a "
        "fork, and its workflows can only read",
    )
    assert put(PULL).said == "no comment: the token may not write comments here (403)"
    assert put.waits == []


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (401, "does not know the token"),
        (404, "to no such token"),
        (410, "closed"),
        (413, "too long"),
        (422, "does not take the comment"),
        (301, "does not take the comment"),
        (418, "does not take the comment"),
    ],
)
def test_what_prevents_it_is_said_in_one_sentence(
    api: Api, put: Put, status: int, said: str
) -> None:
    api.answers.append(Answer(status))
    told = put()
    assert not told.done
    assert said in told.said
    assert f"({status})" in told.said
    assert "\n" not in told.said


def test_trouble_that_passes_is_tried_once_more(api: Api, put: Put) -> None:
    api.answers.append(Answer(500, method="POST"))
    assert put().done
    assert put.waits == [1.0]
    assert [comment["body"] for comment in api.comments] == [BODY]


def test_what_seemed_to_fail_is_not_written_twice(api: Api, put: Put) -> None:
    api.answers.append(Answer(502, method="POST", after_doing=True))
    assert put().said.startswith("renewed")
    assert len(api.comments) == 1


def test_trouble_that_stays_is_said(api: Api, put: Put) -> None:
    api.answers += [Answer(503), Answer(503), Answer(503)]
    assert put() == Commented(False, "no comment: GitHub is in trouble (503)")
    assert len(api.asked) == 2


@pytest.mark.parametrize("status", [403, 429])
def test_a_limit_on_the_rate_is_waited_for(api: Api, put: Put, status: int) -> None:
    api.answers.append(Answer(status, {"Retry-After": "7"}))
    assert put(FORK).done
    assert put.waits == [7.0]


def test_a_limit_that_is_far_away_is_not_waited_for(api: Api, put: Put) -> None:
    far = {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "99999999999"}
    api.answers.append(Answer(403, far))
    assert put(FORK) == Commented(False, "no comment: GitHub asks to wait (rate limit)")
    assert put.waits == []


@pytest.mark.parametrize("body", [b"<html>", b"{}", b"[" * 100_000, b"\xff"])
def test_an_answer_that_is_none_is_no_failure(api: Api, put: Put, body: bytes) -> None:
    api.answers += [Answer(200, body=body), Answer(200, body=body)]
    assert not put().done


def test_comments_of_a_strange_shape_are_passed_over(api: Api, put: Put) -> None:
    strange = [1, None, {}, {"body": 7}, {"body": BODY}, {"body": BODY, "user": 3, "id": "x"}]
    api.answers.append(Answer(200, body=json.dumps(strange).encode()))
    assert put().said == "commented on the pull request"


def test_half_an_answer_is_no_failure(api: Api, put: Put) -> None:
    half = Answer(200, {"Content-Length": "5000"}, b"[")
    api.answers += [half, replace(half)]
    assert put().said == "no comment: GitHub's answer is no JSON"
    assert len(put.waits) == 1


def test_a_server_that_is_not_there_is_no_failure(put: Put) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    put.workflow = replace(put.workflow, api=f"http://127.0.0.1:{port}")
    assert put().said == "no comment: GitHub cannot be reached"
    assert len(put.waits) == 1


def test_the_token_follows_no_redirect(api: Api, put: Put) -> None:
    with serving() as other:
        elsewhere = f"{other.address}{THREAD}"
        api.answers.append(Answer(307, {"Location": elsewhere}))
        assert not put().done
        assert other.asked == []


def test_the_token_is_never_said(api: Api, put: Put) -> None:
    told = []
    for status in (401, 403, 404, 500, 500):
        api.answers.append(Answer(status, body=TOKEN.encode()))
        told.append(put())
    assert TOKEN not in repr((told, put.workflow))
    assert all(headers["Authorization"] == f"Bearer {TOKEN}" for _, _, headers, _ in api.asked)


def test_without_a_token_nothing_is_asked(api: Api, put: Put) -> None:
    put.workflow = replace(put.workflow, token="")
    assert put() == Commented(False, "no comment: there is no token (GITHUB_TOKEN is not set)")
    assert api.asked == []


def test_a_comment_must_bear_its_marker(put: Put) -> None:
    with pytest.raises(ValueError, match="marker"):
        put(body="## Ready to read")


def test_a_proxy_is_not_told_of_this_machine(
    api: Api, put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    assert put().done
