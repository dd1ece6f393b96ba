"""``lawtrack evaluate``: how good the tags are, measured against people's labels."""

from __future__ import annotations

from pathlib import Path

import click

from lawtrack.cli import options


@click.command("evaluate")
@click.argument("gold", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@options.output_format("text", "json")
@options.page
@options.reading
def command(
    gold: Path,
    form: str,
    screen: options.Screen,
    source: options.Source,
) -> None:
    """Hold the tags against labels that people gave: precision, recall, F1, direction.

    GOLD is a file of JSON lines, each an article of an edition step with its labels.

    \b
    Example:
      lawtrack evaluate gold.jsonl
    """
    from lawtrack.evaluate import report
    from lawtrack.pipeline.topics import evaluated

    with source.open() as store:
        found = evaluated(store, gold)
    if form == "json":
        from lawtrack.render import json

        text = json.dumps(report.data(found))
    else:
        text = report.text(found)
    screen.show(text)
