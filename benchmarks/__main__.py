"""``python -m benchmarks``: every benchmark, one after the other."""

from __future__ import annotations

from benchmarks import acts_round_trip, changelog, review, speed, thresholds


def main() -> None:
    for title, run in (
        ("Speed, as ratios to a peer in the same run", speed.main),
        ("The changelog of the whole history", changelog.main),
        ("Pull requests reviewed", review.main),
        ("Numbers read, against hand-made labels", thresholds.main),
        ("Amending acts: drafted, read, applied", acts_round_trip.main),
    ):
        print(f"\n{title}\n", flush=True)
        run()


if __name__ == "__main__":
    main()
