"""``python -m benchmarks.changelog``: the whole history as one page, against reading it.

Ours opens the store, compares every two neighbouring editions and writes the Markdown of all
sections; the peer opens the store and reads every edition of it. Tags, places and numbers are
found before and come from the cache, as at every run but the first.
"""

from __future__ import annotations

from benchmarks.measure import Paired, paired
from lawtrack.pipeline.changelogs import sections
from lawtrack.pipeline.stores import open_store
from lawtrack.render.changelog import section

ROUNDS = 5


def main() -> None:
    print(whole_history().line(), flush=True)


def whole_history() -> Paired:
    return paired(
        "changelog of the whole history",
        write_all,
        read_all,
        peer_name="reading every edition of the store",
        limit=6,
        rounds=ROUNDS,
    )


def write_all() -> int:
    """The characters of all sections."""
    with open_store() as store:
        return sum(len(section(one)) for one in sections(store))


def read_all() -> int:
    """The units of all editions."""
    with open_store() as store:
        return sum(len(store.edition(revision).units) for revision in store.revisions())


if __name__ == "__main__":
    main()
