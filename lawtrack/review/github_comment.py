"""The one comment of a review on a pull request: found again by its first line, and renewed."""

from __future__ import annotations

import http.client
import json
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from lawtrack.review.github import PullRequest, Workflow

TIMEOUT: Final = 20.0
PER_PAGE: Final = 100
MOST_PAGES: Final = 100
MAX_ANSWER: Final = 32 * 1024 * 1024
LONGEST_WAIT: Final = 60.0
_TROUBLE: Final = (429, 500, 502, 503, 504)
_WHY: Final = {
    401: "GitHub does not know the token",
    403: "the token may not write comments here",
    404: "GitHub shows this pull request to no such token",
    410: "comments are closed here",
    413: "GitHub finds the comment too long",
    422: "GitHub does not take the comment",
}


@dataclass(frozen=True, slots=True)
class Commented:
    """Whether the comment stands now, and one sentence on it; ``url`` is its address."""

    done: bool
    said: str
    url: str = ""


class _Refusal(Exception):
    """An answer that is no success; ``passing`` trouble may be gone after ``wait`` seconds."""

    def __init__(self, status: int, why: str, wait: float = 0.0, *, passing: bool = False) -> None:
        super().__init__(why)
        self.status = status
        self.why = why
        self.wait = wait
        self.passing = passing


class _Stays(urllib.request.HTTPRedirectHandler):
    """A token is for the address that it was given for, and for no other."""

    def redirect_request(self, *_: object) -> None:
        return None


def comment(
    workflow: Workflow,
    pull: PullRequest,
    body: str,
    *,
    sleep: Callable[[float], None] = time.sleep,
) -> Commented:
    """Put a comment on the pull request, in the place of the one that was there before.

    The first line of ``body`` is a marker (``<!-- … -->``), by which its own earlier comment
    is known: one whose first line is the same, written by whom the token belongs to. What
    prevents it is said, never raised: a token of a fork may not write, and a review is no
    less for that. Trouble that passes is tried once more.
    """
    marker = body.split("\n", 1)[0]
    if not (marker.startswith("<!-- ") and marker.endswith(" -->")):
        raise ValueError("the first line of a comment must be a marker")
    if not workflow.token:
        return Commented(False, "no comment: there is no token (GITHUB_TOKEN is not set)")
    talk = _Talk(workflow)
    try:
        return _renew(talk, pull, marker, body)
    except _Refusal as first:
        if not first.passing:
            return _no_comment(first, pull)
        if first.wait > LONGEST_WAIT:
            return _no_comment(first, pull)
        sleep(max(first.wait, 1.0))
    try:
        # From the beginning: what seemed to fail may have been written.
        return _renew(talk, pull, marker, body)
    except _Refusal as second:
        return _no_comment(second, pull)


def _no_comment(refusal: _Refusal, pull: PullRequest) -> Commented:
    said = f"no comment: {refusal.why}"
    if refusal.status in (401, 403, 404) and not refusal.passing and pull.from_fork:
        said += "; the pull request is from a fork, and its workflows can only read"
    return Commented(False, said)


def _renew(talk: _Talk, pull: PullRequest, marker: str, body: str) -> Commented:
    thread = f"/repos/{pull.repository}/issues/{pull.number}/comments"
    own = _own(talk, thread, marker)
    if own is None:
        made = talk.ask("POST", thread, {"body": body})
        return Commented(True, "commented on the pull request", _address(made))
    made = talk.ask("PATCH", f"/repos/{pull.repository}/issues/comments/{own}", {"body": body})
    return Commented(True, "renewed the comment on the pull request", _address(made))


def _own(talk: _Talk, thread: str, marker: str) -> int | None:
    """The id of the first comment that is ours: anybody can write a marker."""
    marked = [said for said in _comments(talk, thread) if _first_line(said) == marker]
    if not marked:
        return None
    login = _login(talk)
    for said in marked:
        user, number = said.get("user"), said.get("id")
        if not isinstance(user, dict) or not isinstance(number, int):
            continue
        ours = user.get("login") == login if login else user.get("type") == "Bot"
        if ours:
            return number
    return None


def _comments(talk: _Talk, thread: str) -> Iterator[dict[str, object]]:
    for page in range(1, MOST_PAGES + 1):
        found = talk.ask("GET", f"{thread}?per_page={PER_PAGE}&page={page}")
        if not isinstance(found, list):
            raise _Refusal(0, "GitHub's answer is no list of comments")
        yield from (said for said in found if isinstance(said, dict))
        if len(found) < PER_PAGE:
            return


def _first_line(said: dict[str, object]) -> str:
    body = said.get("body")
    return body.split("\n", 1)[0].rstrip("\r") if isinstance(body, str) else ""


def _login(talk: _Talk) -> str:
    """Whose token it is; the token of a workflow is a bot's, which GitHub does not name."""
    try:
        user = talk.ask("GET", "/user")
    except _Refusal as refusal:
        if refusal.passing:
            raise
        return ""
    login = user.get("login") if isinstance(user, dict) else None
    return login if isinstance(login, str) else ""


def _address(made: object) -> str:
    url = made.get("html_url") if isinstance(made, dict) else None
    return url if isinstance(url, str) and url.startswith("https://") else ""


@dataclass(frozen=True, slots=True)
class _Talk:
    """Requests to GitHub's API, one at a time."""

    workflow: Workflow

    def ask(self, method: str, path: str, data: object = None) -> object:
        """The answer as JSON. Raises _Refusal."""
        request = urllib.request.Request(
            f"{self.workflow.api}{path}",
            data=None if data is None else json.dumps(data).encode(),
            method=method,
            headers={
                "Accept": "application/vnd.github+json",
                "Authorization": f"Bearer {self.workflow.token}",
                "Content-Type": "application/json",
                "User-Agent": "lawtrack",
                "X-GitHub-Api-Version": "2022-11-28",
            },
        )
        try:
            with self._opener().open(request, timeout=TIMEOUT) as answer:
                raw = answer.read(MAX_ANSWER + 1)
        except urllib.error.HTTPError as problem:
            with problem:
                raise _refusal(problem) from None
        except (OSError, ValueError, http.client.HTTPException):  # no connection, half an answer
            raise _Refusal(0, "GitHub cannot be reached", passing=True) from None
        return _json(raw)

    def _opener(self) -> urllib.request.OpenerDirector:
        handlers: list[urllib.request.BaseHandler] = [_Stays()]
        if self.workflow.api.startswith("http://"):  # on this machine: no proxy between
            handlers.append(urllib.request.ProxyHandler({}))
        return urllib.request.build_opener(*handlers)


def _json(raw: bytes) -> object:
    if len(raw) > MAX_ANSWER:
        raise _Refusal(0, "GitHub's answer is too long")
    try:
        found: object = json.loads(raw)
    except (ValueError, RecursionError):
        raise _Refusal(0, "GitHub's answer is no JSON", passing=True) from None
    return found


def _refusal(problem: urllib.error.HTTPError) -> _Refusal:
    """What an answer means: a limit on the rate looks like a ban, but says when it ends."""
    headers = problem.headers
    spent = headers.get("X-RateLimit-Remaining") == "0"
    asked = headers.get("Retry-After") or ""
    if problem.code in (403, 429) and (spent or asked):
        reset = headers.get("X-RateLimit-Reset") or ""
        until = float(reset) - time.time() if reset.isdigit() and not asked else 0.0
        wait = float(asked) if asked.isdigit() else until
        return _Refusal(problem.code, "GitHub asks to wait (rate limit)", wait, passing=True)
    if problem.code in _TROUBLE:
        return _Refusal(problem.code, f"GitHub is in trouble ({problem.code})", passing=True)
    why = _WHY.get(problem.code, "GitHub does not take the comment")
    return _Refusal(problem.code, f"{why} ({problem.code})")
