"""A server on this machine that answers as GitHub's API does, and records what it was asked."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

TOKEN = "ghs_a-token-that-nobody-may-see"
REPOSITORY = "people/laws"
THREAD = f"/repos/{REPOSITORY}/issues/7/comments"
BOT = {"login": "github-actions[bot]", "type": "Bot"}


@dataclass(slots=True)
class Answer:
    """An answer that stands before the usual one, once."""

    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b'{"message": "no"}'
    path: str = ""  # only to requests of this path
    method: str = ""
    after_doing: bool = False  # what was asked is done all the same


@dataclass(slots=True)
class Api:
    """The comments of one pull request, and what was asked of them.

    ``may_write`` is what the token allows; ``login`` names its owner, which GitHub tells for
    the token of a person and not for that of a workflow.
    """

    address: str = ""
    comments: list[dict[str, object]] = field(default_factory=list)
    asked: list[tuple[str, str, dict[str, str], object]] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    may_write: bool = True
    login: str = ""

    def add(self, body: str, user: dict[str, str] | None = None) -> int:
        number = 1000 + len(self.comments)
        url = f"https://github.com/{REPOSITORY}/pull/7#issuecomment-{number}"
        made = {"id": number, "body": body, "user": user or BOT, "html_url": url}
        self.comments.append(made)
        return number

    @property
    def requests(self) -> list[tuple[str, str]]:
        return [(method, path) for method, path, _, _ in self.asked]

    def respond(self, method: str, path: str, data: object) -> tuple[int, object]:
        """The usual answer."""
        url = urlsplit(path)
        if url.path == "/user":
            return (200, {"login": self.login}) if self.login else (403, {"message": "no"})
        if not url.path.startswith(f"/repos/{REPOSITORY}/issues/"):
            return 404, {"message": "Not Found"}
        if method == "GET":
            asked = {name: int(values[0]) for name, values in parse_qs(url.query).items()}
            start = (asked.get("page", 1) - 1) * asked.get("per_page", 30)
            return 200, self.comments[start : start + min(asked.get("per_page", 30), 100)]
        return self._write(method, url.path, data)

    def _write(self, method: str, path: str, data: object) -> tuple[int, object]:
        assert isinstance(data, dict)
        body = data["body"]
        if not self.may_write:
            return 403, {"message": "Resource not accessible by integration"}
        if not isinstance(body, str) or len(body) > 65_536:
            return 422, {"message": "Validation Failed"}
        if method == "POST" and path == THREAD:
            self.add(body)
            return 201, self.comments[-1]
        number = int(path.rpartition("/")[2])
        for comment in self.comments:
            if comment["id"] == number and method == "PATCH":
                comment["body"] = body
                return 200, comment
        return 404, {"message": "Not Found"}


class _Handler(BaseHTTPRequestHandler):
    api: Api

    def _answer(self) -> None:
        raw = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        data = json.loads(raw) if raw else None
        path = urlsplit(self.path).path
        self.api.asked.append((self.command, self.path, dict(self.headers), data))
        if self.headers.get("Authorization") != f"Bearer {TOKEN}":
            return self._send(401, {}, b'{"message": "Bad credentials"}')
        for answer in self.api.answers:
            if answer.path in ("", path) and answer.method in ("", self.command):
                self.api.answers.remove(answer)
                if answer.after_doing:
                    self.api.respond(self.command, self.path, data)
                return self._send(answer.status, answer.headers, answer.body)
        status, told = self.api.respond(self.command, self.path, data)
        return self._send(status, {}, json.dumps(told).encode())

    do_GET = do_POST = do_PATCH = do_DELETE = _answer

    def _send(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in ({"Content-Length": str(len(body))} | headers).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing on the screen of who tests."""


@contextmanager
def serving() -> Iterator[Api]:
    """The server, on a port that is free."""
    api = Api()
    handler = type("Handler", (_Handler,), {"api": api})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        api.address = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield api
        finally:
            server.shutdown()
            thread.join()
