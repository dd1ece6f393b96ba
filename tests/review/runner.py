"""The runner of a composite action: its steps are run by bash, as GitHub runs them.

Expressions are read as far as the action uses them; any other is an error of the test.
"""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import yaml

from tests.conftest import PROJECT

ACTION: Final = PROJECT / "action.yml"
_EXPRESSION: Final = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
_NAME: Final = re.compile(r"[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*")


def load(path: Path) -> Any:  # noqa: ANN401 (YAML of any shape)
    return yaml.safe_load(path.read_text("utf-8"))


@dataclass(slots=True)
class Ran:
    """What became of a job: its exit code, its log, and the outputs of the action."""

    code: int = 0
    log: str = ""
    outputs: dict[str, str] = field(default_factory=dict)
    steps: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Runner:
    """Runs the action in a checkout. ``environment`` are the variables of GitHub."""

    workspace: Path
    temporary: Path
    event: dict[str, Any]
    environment: dict[str, str]
    token: str = ""
    _outputs: dict[str, dict[str, str]] = field(default_factory=dict)

    def run(self, **inputs: str) -> Ran:
        """Run every step until one fails; inputs are named as in Python (``fail_on``)."""
        action = load(ACTION)
        given = {name.replace("_", "-"): value for name, value in inputs.items()}
        assert set(given) <= set(action["inputs"])
        self._outputs = {}
        values = {
            name: given.get(name, self._filled(str(facts.get("default", "")), {}))
            for name, facts in action["inputs"].items()
        }
        ran = Ran()
        for step in action["runs"]["steps"]:
            if not self._wanted(step, values):
                continue
            assert "run" in step, f"the step '{step['name']}' needs GitHub"
            ran.steps.append(step["name"])
            ran.code, said = self._step(step, values)
            ran.log += said
            if ran.code:
                break
        outputs = action["outputs"].items()
        ran.outputs = {name: self._filled(facts["value"], values) for name, facts in outputs}
        return ran

    def _wanted(self, step: dict[str, Any], values: dict[str, str]) -> bool:
        if "if" not in step:
            return True
        name, _, other = step["if"].partition(" != ")
        assert other == "''", step["if"]
        return self._value(name, values) != ""

    def _step(self, step: dict[str, Any], values: dict[str, str]) -> tuple[int, str]:
        assert step["shell"] == "bash"
        script = self.temporary / "script.sh"
        script.write_text(step["run"], "utf-8")
        told = self.temporary / "output"
        told.write_text("", "utf-8")
        named = {k: self._filled(str(v), values) for k, v in step.get("env", {}).items()}
        process = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=self.workspace,
            env=self._environment() | {"GITHUB_OUTPUT": str(told)} | named,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        lines = told.read_text("utf-8").splitlines()
        if "id" in step:
            self._outputs[step["id"]] = dict(line.split("=", 1) for line in lines)
        return process.returncode, process.stdout.decode("utf-8", "replace")

    def _environment(self) -> dict[str, str]:
        """What a runner sets, and of this machine only what programs need to be found."""
        kept = {name: os.environ[name] for name in ("PATH", "LAWTRACK_CACHE") if name in os.environ}
        return kept | {
            "CI": "true",
            "HOME": str(self.temporary),
            "LANG": "C.UTF-8",
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_TERMINAL_PROMPT": "0",
            "GITHUB_ACTIONS": "true",
            "GITHUB_WORKSPACE": str(self.workspace),
            "RUNNER_TEMP": str(self.temporary),
            **self.environment,
        }

    def _filled(self, text: str, values: dict[str, str]) -> str:
        return _EXPRESSION.sub(lambda found: self._either(found[1], values), text)

    def _either(self, expression: str, values: dict[str, str]) -> str:
        """``a || b``: the first that is not empty."""
        told = (self._value(name, values) for name in expression.split(" || "))
        return next(filter(None, told), "")

    def _value(self, name: str, values: dict[str, str]) -> str:
        assert _NAME.fullmatch(name), f"an expression that the test cannot read: {name}"
        kind, *path = name.split(".")
        if kind == "inputs":
            return values[path[0]]
        if kind == "steps":
            step, outputs, output = path
            assert outputs == "outputs"
            return self._outputs.get(step, {}).get(output, "")
        assert kind == "github", name
        known = {"token": self.token, "action_path": str(ACTION.parent), "event": self.event}
        found: Any = known
        for part in path:
            found = found.get(part) if isinstance(found, dict) else None
        return "" if found is None else str(found)
