"""The command line. Each command is a module, imported only when it is called."""

from __future__ import annotations

import atexit
import gc
import sys
from typing import Final

from lawtrack.errors import EXIT_BAD_INPUT, EXIT_BUG, LawtrackError

_OBJECTS_BEFORE_LOOKING: Final = 50_000


def main() -> None:
    """Run the command line: the one boundary where errors become messages and exit codes.

    Exit codes: 0 no difference (or done), 1 differences with ``--exit-code`` (or a check
    that failed), 2 bad input, 3 a bug in lawtrack.
    """
    _leave_memory_alone()
    import click

    from lawtrack.cli.group import lawtrack

    try:
        code = lawtrack.main(prog_name="lawtrack", standalone_mode=False)
    except click.exceptions.Exit as stop:
        code = stop.exit_code
    except click.UsageError as error:
        code = _complain(error.format_message(), hint=_help_hint(error))
    except click.ClickException as error:
        code = _complain(error.format_message())
    except (click.Abort, KeyboardInterrupt):
        code = 130
    except LawtrackError as error:
        code = _complain(str(error), code=error.exit_code)
    except BrokenPipeError:
        code = _close_stdout()
    except OSError as error:
        code = _complain(f"{error.filename or 'the system'}: {error.strerror or error}")
    except Exception as error:
        code = _bug(error)
    sys.exit(code if isinstance(code, int) else 0)


def _leave_memory_alone() -> None:
    """Look for cyclic garbage rarely, and not at the end: the system takes all of it back.

    Most commands end before there is any; looking through what was imported took a tenth
    of their time.
    """
    gc.set_threshold(_OBJECTS_BEFORE_LOOKING)
    atexit.register(gc.freeze)


def _help_hint(error: object) -> str:
    context = getattr(error, "ctx", None)
    return f"see '{context.command_path} --help'" if context is not None else ""


def _complain(problem: str, *, hint: str = "", code: int = EXIT_BAD_INPUT) -> int:
    text = " ".join(problem.split())
    line = f"{text.rstrip('.')}; {hint}" if hint else text
    print(f"lawtrack: {line}", file=sys.stderr)
    return code


def _close_stdout() -> int:
    """The reader of our output has gone (``| head``): that is no error."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _bug(error: Exception) -> int:
    """Keep the traceback in a file, and say in one line where."""
    import tempfile
    import traceback

    with tempfile.NamedTemporaryFile(
        "w", prefix="lawtrack-bug-", suffix=".txt", delete=False, encoding="utf-8"
    ) as report:
        traceback.print_exception(error, file=report)
    problem = f"a bug in lawtrack ({type(error).__name__})"
    return _complain(problem, hint=f"please report it with the file {report.name}", code=EXIT_BUG)
