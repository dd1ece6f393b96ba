"""The command ``lawtrack``: a table of its commands, each imported when it is called."""

from __future__ import annotations

import importlib
from typing import Final

import click

from lawtrack.errors import LawtrackError

# name -> (module, short help). The order is that of the help page.
COMMANDS: Final = {
    "laws": ("laws", "The laws that are kept."),
    "editions": ("editions", "The editions of a law: days, acts, articles changed."),
    "show": ("show", "An article or provision as it read on a day."),
    "diff": ("diff", "What changed between two editions, word by word."),
    "log": ("log", "Which editions and acts changed the law or a provision."),
    "blame": ("blame", "Which act last touched each provision."),
    "search": ("search", "Find words in an edition."),
    "tags": ("tags", "What the amendments do, topic by topic."),
    "thresholds": ("thresholds", "The numbers of the law, and how they changed."),
    "reports": ("reports", "What reports say of the law, held against its text."),
    "report-card": ("report_card", "All that is known of one article, on one page."),
    "calendar": ("calendar", "The time line of editions and elections."),
    "act": ("act", "Read, apply and draft amending acts."),
    "reconcile": ("reconcile", "Hold every change against the footnotes that explain it."),
    "evaluate": ("evaluate", "How good the tags are, against people's labels."),
    "changelog": ("changelog", "The changes of every edition as one Markdown or HTML page."),
    "import": ("importing", "Keep a text of law as an edition of the corpus."),
    "check": ("check", "What is wrong in a corpus, or a text held against its edition."),
    "review": ("review", "What a pull request does to the law, and what is wrong with it."),
    "build": ("build", "Make the corpus repository from the corpus folders."),
    "completion": ("completion", "Completion for your shell."),
    "export": ("export", "Write an edition as Akoma Ntoso XML or Markdown."),
}


class LazyGroup(click.Group):
    """A group that knows its commands by name and imports one when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"lawtrack.cli.{COMMANDS[cmd_name][0]}")
        command = module.command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(name, COMMANDS, n=1)
            hint = f"did you mean '{near[0]}'?" if near else "see 'lawtrack --help'"
            raise LawtrackError(f"there is no command '{name}'", hint=hint)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The table of commands, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 no difference or done, 1 differences with --exit-code or a check "
    "that failed, 2 bad input, 3 a bug.",
)
@click.version_option(package_name="lawtrack", message="lawtrack %(version)s")
def lawtrack() -> None:
    """Every edition of a law as structured articles in git, and what changed between them.

    \b
    Examples:
      lawtrack diff 2023-01-01 2023-01-07
      lawtrack show 20-1 --on 2022-12-01
      lawtrack log 55
    """
