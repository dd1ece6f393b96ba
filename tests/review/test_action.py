"""The action on GitHub, and the other pieces for CI that come with lawtrack."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from check_jsonschema import main as check_jsonschema  # type: ignore[import-untyped]
from click.testing import CliRunner
from pre_commit.clientlib import load_manifest  # type: ignore[import-untyped]

from tests.conftest import PROJECT
from tests.review.github_api import REPOSITORY, TOKEN, Api, serving
from tests.review.repository import Repository, new_repository
from tests.review.runner import ACTION, Ran, Runner, load

WORKFLOW = PROJECT / ".github" / "workflows" / "review.yml"
HOOKS = PROJECT / ".pre-commit-hooks.yaml"
GITLAB = PROJECT / "docs" / "review-gitlab.yml"
INSTALLED = str(Path(sys.executable).with_name("lawtrack"))
EVIL = "x\"; touch pwned; $(touch pwned) `touch pwned` ' ; touch pwned #\n::error::x ${IFS}"


# The pieces as they are written


@pytest.mark.parametrize(
    ("schema", "path"),
    [
        ("vendor.github-actions", ACTION),
        ("vendor.github-workflows", WORKFLOW),
        ("vendor.gitlab-ci", GITLAB),
    ],
)
def test_it_is_what_its_reader_understands(schema: str, path: Path) -> None:
    ran = CliRunner().invoke(check_jsonschema, ["--builtin-schema", schema, str(path)])
    assert ran.exit_code == 0, ran.output


def test_the_hook_is_one_that_pre_commit_understands() -> None:
    (hook,) = load_manifest(str(HOOKS))
    assert hook["id"] == "lawtrack-check"
    assert hook["entry"].split() == ["lawtrack", "check"]
    assert hook["language"] == "python"
    files = re.compile(hook["files"])
    assert files.search("corpus/river-act/2024-01-01/en/art_1.xml")
    assert files.search("corpus/river-act/work.toml")
    assert not files.search("tests/corpus/river-act/work.toml")
    assert not files.search("docs/corpus.md")


def test_no_expression_stands_in_a_script() -> None:
    """What an event says would be read as a command; it goes through the environment."""
    steps = load(ACTION)["runs"]["steps"]
    jobs = load(WORKFLOW)["jobs"].values()
    scripts = [
        step["run"]
        for step in (*steps, *(s for job in jobs for s in job["steps"]))
        if "run" in step
    ]
    assert scripts
    assert not any("${{" in script for script in scripts)
    for script in load(GITLAB)["lawtrack-review"]["script"]:
        assert "$" not in re.sub(r'"[^"]*"', "", script)


def test_the_workflow_may_do_no_more_than_it_needs() -> None:
    workflow = load(WORKFLOW)
    assert workflow["permissions"] == {"contents": "read", "pull-requests": "write"}
    started_by = workflow[True]  # YAML reads "on" so
    assert set(started_by) == {"pull_request"}


def test_every_input_is_used_and_documented() -> None:
    action = load(ACTION)
    used = set(re.findall(r"inputs\.([a-z-]+)", json.dumps(action["runs"])))
    assert used == set(action["inputs"])
    documented = (PROJECT / "docs" / "review.md").read_text("utf-8")
    assert all(f"| `{name}` |" in documented for name in action["inputs"])


# The steps as bash runs them


@dataclass(frozen=True, slots=True)
class Hosted:
    """A repository on a server, with a pull request; and what the server of the API was asked."""

    origin: Repository
    api: Api
    folder: Path

    def pull(self, *, title: str = "Edition of 2026-07-01", fork: bool = False) -> dict[str, Any]:
        """What GitHub tells of the pull request: ``topic`` into ``main``, number 7."""
        base, head = (self.origin.git("rev-parse", name) for name in ("main", "topic"))
        repository = "someone/laws" if fork else REPOSITORY
        return {
            "action": "opened",
            "pull_request": {
                "number": 7,
                "title": title,
                "base": {"sha": base, "repo": {"full_name": REPOSITORY}},
                "head": {"sha": head, "repo": {"full_name": repository}},
            },
        }

    def merge(self) -> None:
        """As the server merges a pull request on trial: what a workflow checks out."""
        self.origin.git("checkout", "--quiet", "--detach", "main")
        self.origin.git("merge", "--quiet", "--no-ff", "-m", "On trial", "topic")
        self.origin.git("update-ref", "refs/pull/7/merge", "HEAD")
        self.origin.git("update-ref", "refs/pull/7/head", "topic")
        self.origin.git("checkout", "--quiet", "main")

    def runner(self, event: dict[str, Any], *, depth: int = 1) -> Runner:
        """A checkout of the merge as ``actions/checkout`` makes it, and a runner in it."""
        workspace = new_repository(self.folder / "workspace")
        workspace.git("remote", "add", "origin", self.origin.path.resolve().as_uri())
        depths = [f"--depth={depth}"] if depth else []
        merge = "+refs/pull/7/merge:refs/remotes/pull/7/merge"
        heads = [] if depth else ["+refs/heads/*:refs/remotes/origin/*"]
        workspace.git("fetch", "--quiet", "--no-tags", *depths, "origin", merge, *heads)
        workspace.git("checkout", "--quiet", "--detach", "refs/remotes/pull/7/merge")
        temporary = self.folder / "temporary"
        temporary.mkdir()
        told = temporary / "event.json"
        told.write_text(json.dumps(event), "utf-8")
        environment = {
            "GITHUB_API_URL": self.api.address,
            "GITHUB_EVENT_NAME": "pull_request",
            "GITHUB_EVENT_PATH": str(told),
            "GITHUB_REPOSITORY": REPOSITORY,
            "GITHUB_RUN_ID": "42",
            "GITHUB_SERVER_URL": "https://github.com",
            "GITHUB_STEP_SUMMARY": str(temporary / "summary.md"),
        }
        return Runner(workspace.path, temporary, event, environment, TOKEN)


@pytest.fixture
def hosted(tmp_path: Path, river_base: Path) -> Iterator[Hosted]:
    """A repository with a corpus; main went on after the pull request was begun."""
    origin = new_repository(tmp_path / "origin")
    origin.git("config", "uploadpack.allowAnySHA1InWant", "true")
    for number in range(3):  # older commits, which a shallow checkout lacks
        (origin.path / "README.md").write_text(f"# Laws on waters, {number}\n", "utf-8")
        origin.commit(f"Readme {number}")
    shutil.copytree(river_base, origin.path / "corpus")
    origin.commit("The corpus")
    origin.git("branch", "topic")
    (origin.path / "README.md").write_text("# Laws on waters\n", "utf-8")
    origin.commit("Main goes on")
    with serving() as api:
        yield Hosted(origin, api, tmp_path)


def propose(hosted: Hosted, path: str, text: str) -> None:
    """The pull request: a file more."""
    hosted.origin.git("checkout", "--quiet", "topic")
    (hosted.origin.path / path).write_text(text, "utf-8")
    hosted.origin.commit("The pull request")
    hosted.merge()


@pytest.fixture
def with_a_stray_file(hosted: Hosted) -> Hosted:
    propose(hosted, "corpus/river-act/notes.exe", "MZ")
    return hosted


@pytest.fixture
def beside_the_corpus(hosted: Hosted) -> Hosted:
    propose(hosted, "NEWS.md", "News\n")
    return hosted


def known(runner: Runner, event: dict[str, Any]) -> bool:
    """Whether the commit is there from which both sides began."""
    pull = event["pull_request"]
    checkout = Repository(runner.workspace)
    try:
        return bool(checkout.git("merge-base", pull["base"]["sha"], pull["head"]["sha"]))
    except AssertionError:
        return False


@pytest.mark.parametrize("depth", [1, 2, 0])
def test_what_a_checkout_lacks_is_fetched(with_a_stray_file: Hosted, depth: int) -> None:
    event = with_a_stray_file.pull()
    runner = with_a_stray_file.runner(event, depth=depth)
    assert known(runner, event) == (depth == 0)
    run_until(runner, "Fetch the commits of the pull request")
    assert known(runner, event)
    shallow = Repository(runner.workspace).git("rev-parse", "--is-shallow-repository")
    assert depth or shallow == "false"


def run_until(runner: Runner, last: str) -> Ran:
    """Run the steps; the review may be wanting, what comes before must not fail."""
    ran = runner.run(command=INSTALLED)
    assert last in ran.steps, ran.log
    assert ran.steps.index(last) < len(ran.steps) - 1 or not ran.code, ran.log
    return ran


def test_commits_that_cannot_be_fetched_are_no_failure_of_that_step(
    with_a_stray_file: Hosted,
) -> None:
    event = with_a_stray_file.pull()
    event["pull_request"]["head"]["sha"] = "12" * 20
    ran = run_until(with_a_stray_file.runner(event), "Fetch the commits of the pull request")
    assert "cannot be fetched" in ran.log
    assert "No commit is known that both sides share." in ran.log


@pytest.mark.parametrize("sha", ["--upload-pack=touch pwned", "main", "", EVIL, "$(touch pwned)"])
def test_what_is_no_commit_is_never_given_to_git(with_a_stray_file: Hosted, sha: str) -> None:
    event = with_a_stray_file.pull()
    event["pull_request"]["head"]["sha"] = sha
    runner = with_a_stray_file.runner(event)
    assert "No pull request" in run_until(runner, "Fetch the commits of the pull request").log
    assert not list(with_a_stray_file.folder.rglob("pwned"))


@pytest.fixture
def wheel(tmp_path: Path) -> Path:
    """A package that pip can install without the network, with the command of lawtrack in it."""
    path = tmp_path / "lawtrack-9.9-py3-none-any.whl"
    facts = "lawtrack-9.9.dist-info"
    files = {
        "lawtrack.py": "import sys\ndef main():\n    print('lawtrack 9.9', *sys.argv[1:])\n",
        f"{facts}/METADATA": "Metadata-Version: 2.1\nName: lawtrack\nVersion: 9.9\n",
        f"{facts}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        f"{facts}/entry_points.txt": "[console_scripts]\nlawtrack = lawtrack:main\n",
    }
    files[f"{facts}/RECORD"] = "".join(f"{name},,\n" for name in (*files, f"{facts}/RECORD"))
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return path


def test_lawtrack_is_installed_into_a_place_of_its_own(
    with_a_stray_file: Hosted, wheel: Path
) -> None:
    event = with_a_stray_file.pull()
    runner = with_a_stray_file.runner(event)
    runner.environment["PIP_NO_INDEX"] = "1"
    ran = runner.run(install_from=str(wheel), corpus="corpus", sarif="a b.sarif", fail_on=EVIL)
    assert ran.code == 0, ran.log
    lines = ran.log.splitlines()
    assert lines[0] == "lawtrack 9.9 --version"
    pull = event["pull_request"]
    report = runner.temporary / "lawtrack-review.md"
    options = f"--save summary={report} --corpus corpus --save sarif=a b.sarif"
    # EVIL holds a line break: what was given is one value all the same.
    assert f"lawtrack 9.9 review --github --fail-on {EVIL} {options}" in ran.log
    assert ran.log.endswith(f"{pull['base']['sha']}..{pull['head']['sha']}\n")
    assert ran.outputs == {"ready": "true", "report": str(report), "sarif": "a b.sarif"}
    assert (runner.temporary / "lawtrack-venv" / "bin" / "lawtrack").exists()
    assert not list(with_a_stray_file.folder.rglob("pwned"))


def test_what_cannot_be_installed_fails_before_the_review(with_a_stray_file: Hosted) -> None:
    runner = with_a_stray_file.runner(with_a_stray_file.pull())
    runner.environment["PIP_NO_INDEX"] = "1"
    ran = runner.run(install_from=str(with_a_stray_file.folder / "none.whl"))
    assert ran.code != 0
    assert ran.steps == ["Install lawtrack"]
    assert ran.outputs["ready"] == ""


# The whole of it


def test_a_review_comments_annotates_and_fails(with_a_stray_file: Hosted) -> None:
    runner = with_a_stray_file.runner(with_a_stray_file.pull())
    ran = runner.run(command=INSTALLED, sarif="lawtrack.sarif")
    assert ran.code == 1, ran.log
    assert ran.outputs["ready"] == "false"
    assert re.search(r"^::error file=corpus/river-act/notes.exe", ran.log, re.MULTILINE)
    (comment,) = with_a_stray_file.api.comments
    lines = str(comment["body"]).splitlines()
    assert lines[0] == "<!-- lawtrack review -->"
    assert lines[1].startswith("## Not ready: 1 error")
    summary = (runner.temporary / "summary.md").read_text("utf-8")
    assert summary.startswith("## Not ready: 1 error")
    assert Path(ran.outputs["report"]).read_text("utf-8").startswith("## Not ready: 1 error")
    sarif = json.loads((runner.workspace / "lawtrack.sarif").read_text("utf-8"))
    assert "stray-file" in {result["ruleId"] for result in sarif["runs"][0]["results"]}
    assert TOKEN not in ran.log


def test_the_next_run_renews_the_comment(with_a_stray_file: Hosted) -> None:
    runner = with_a_stray_file.runner(with_a_stray_file.pull())
    runner.run(command=INSTALLED)
    runner.run(command=INSTALLED)
    assert len(with_a_stray_file.api.comments) == 1
    assert [method for method, _ in with_a_stray_file.api.requests].count("PATCH") == 1


def test_what_is_beside_the_corpus_is_ready(beside_the_corpus: Hosted) -> None:
    ran = beside_the_corpus.runner(beside_the_corpus.pull()).run(command=INSTALLED)
    assert ran.code == 0, ran.log
    assert ran.outputs["ready"] == "true"
    assert "## Ready to read" in str(beside_the_corpus.api.comments[0]["body"])


def test_a_fork_gets_its_review_without_a_comment(with_a_stray_file: Hosted) -> None:
    with_a_stray_file.api.may_write = False
    runner = with_a_stray_file.runner(with_a_stray_file.pull(fork=True))
    ran = runner.run(command=INSTALLED)
    assert ran.code == 1, ran.log
    assert "the pull request is from a fork" in ran.log
    assert "::error file=corpus/river-act/notes.exe" in ran.log
    assert (runner.temporary / "summary.md").read_text("utf-8").startswith("## Not ready")
    assert with_a_stray_file.api.comments == []


def test_no_comment_is_made_where_none_is_wanted(with_a_stray_file: Hosted) -> None:
    runner = with_a_stray_file.runner(with_a_stray_file.pull())
    assert runner.run(command=INSTALLED, comment="false").code == 1
    assert with_a_stray_file.api.asked == []
    assert (runner.temporary / "summary.md").exists()


def test_hostile_titles_are_nothing_but_words(beside_the_corpus: Hosted) -> None:
    runner = beside_the_corpus.runner(beside_the_corpus.pull(title=EVIL))
    ran = runner.run(command=INSTALLED)
    assert ran.code == 0, ran.log
    assert not list(beside_the_corpus.folder.rglob("pwned"))
    assert not re.search(r"^\s*::error::x", ran.log, re.MULTILINE)
    assert "touch pwned" in str(beside_the_corpus.api.comments[0]["body"])


def test_what_cannot_be_reviewed_says_so_in_one_line(with_a_stray_file: Hosted) -> None:
    runner = with_a_stray_file.runner(with_a_stray_file.pull())
    ran = runner.run(command=INSTALLED, fail_on=EVIL)
    assert ran.code == 2
    assert ran.outputs["ready"] == ""
    assert "Traceback" not in ran.log


# The other pieces, run


def test_the_hook_checks_the_changed_files(with_a_stray_file: Hosted) -> None:
    """As pre-commit calls it: entry, arguments, and those changed files that it is for."""
    (hook,) = load_manifest(str(HOOKS))
    origin = with_a_stray_file.origin
    changed = origin.git("diff", "--name-only", "main...topic").splitlines()
    files = [name for name in changed if re.search(hook["files"], name)]
    origin.git("checkout", "--quiet", "topic")
    call = [INSTALLED, *hook["entry"].split()[1:], *hook["args"]]
    ran = subprocess.run(
        [*call, *files], cwd=origin.path, capture_output=True, text=True, check=False
    )
    assert files == ["corpus/river-act/notes.exe"]
    assert ran.returncode == 1, ran.stdout + ran.stderr
    assert ran.stdout.startswith("corpus/river-act/notes.exe: error: ")
    clean = "corpus/river-act/work.toml"
    ran = subprocess.run(
        [*call, clean], cwd=origin.path, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_the_job_for_gitlab_reviews_what_was_pushed(with_a_stray_file: Hosted) -> None:
    """Its last line, in a checkout of the merge request; what installs is left out."""
    origin = with_a_stray_file.origin
    origin.git("checkout", "--quiet", "topic")
    tool = origin.path / ".lawtrack" / "bin" / "lawtrack"
    tool.parent.mkdir(parents=True)
    tool.symlink_to(INSTALLED)
    variables = {
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": origin.git("merge-base", "main", "topic"),
        "CI_COMMIT_SHA": origin.git("rev-parse", "topic"),
        "CI_MERGE_REQUEST_TITLE": EVIL,
    }
    job = load(GITLAB)["lawtrack-review"]
    ran = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", job["script"][-1]],
        cwd=origin.path,
        env=dict(os.environ) | variables,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 1, ran.stdout + ran.stderr
    report = json.loads(
        (origin.path / job["artifacts"]["reports"]["codequality"]).read_text("utf-8")
    )
    assert "corpus/river-act/notes.exe" in {one["location"]["path"] for one in report}
    (kept,) = job["artifacts"]["paths"]
    assert (origin.path / kept).read_text("utf-8").startswith("## Not ready")
    assert not list(with_a_stray_file.folder.rglob("pwned"))
