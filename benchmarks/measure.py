"""Timing two things against each other, turn by turn, so that a busy machine slows both."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from math import isinf
from statistics import median

ROUNDS = 15


@dataclass(frozen=True, slots=True)
class Paired:
    """Milliseconds of ours and of the peer, and their ratio; ``limit`` is what we promise."""

    name: str
    ours: float
    peer: float
    peer_name: str
    limit: float

    @property
    def ratio(self) -> float:
        return self.ours / self.peer

    def line(self) -> str:
        kept = "ok" if self.ratio <= self.limit else "OVER"
        promise = "(no limit)" if isinf(self.limit) else f"(limit x{self.limit:g}) {kept}"
        return (
            f"{self.name:<34} {self.ours:8.1f} ms  {self.peer_name:<42} {self.peer:8.1f} ms  "
            f"x{self.ratio:5.2f}  {promise}"
        )


def paired(
    name: str,
    ours: Callable[[], object],
    peer: Callable[[], object],
    *,
    peer_name: str,
    limit: float,
    rounds: int = ROUNDS,
) -> Paired:
    """The medians of both over some rounds, after one round to warm up."""
    times: tuple[list[float], list[float]] = ([], [])
    for turn in range(rounds + 1):
        for kept, work in zip(times, (ours, peer), strict=True):
            began = time.perf_counter()
            work()
            if turn:
                kept.append((time.perf_counter() - began) * 1000)
    return Paired(name, median(times[0]), median(times[1]), peer_name, limit)
