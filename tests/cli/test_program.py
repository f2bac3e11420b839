"""The commands: results on standard output, the rest on standard error, and an exit code that says what happened."""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from graph.cli import program

ROOT = Path(__file__).parents[2]
TEXT = (
    "OSLO, 3 May 2031 - Foreign Minister Ana Ruiz of Chile met Lars Holm, a former Norwegian diplomat, on Monday. "
    "“We will sign the treaty,” Ruiz said. Norway did not comment.\n"
)
GERMAN = "Der Rat hat am Montag beschlossen, dass die Beiträge der Mitglieder bis zum Ende des Jahres steigen sollen. " * 4

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Return a function that runs the program in an empty folder and returns exit code, output and errors."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as stopped:
            program.main(list(arguments))
        sys.stdout.flush()
        sys.stderr.flush()
        written = capfdbinary.readouterr()
        code = stopped.value.code
        assert isinstance(code, int)
        return code, written.out.decode(), written.err.decode()

    return call


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that build has written."""
    folder = tmp_path_factory.mktemp("built")
    article = folder / "visit.txt"
    article.write_text(TEXT, "utf-8")
    with pytest.raises(SystemExit) as stopped:
        program.main(["build", str(article), "--published", "2031-05-04", "-q", "-o", str(folder / "out")])
    assert stopped.value.code == 0
    return folder / "out"


def failed(outcome: tuple[int, str, str], code: int, words: str) -> None:
    """Check that a run failed in one line."""
    assert outcome[0] == code, outcome
    assert outcome[1] == ""
    lines = outcome[2].splitlines()
    errors = [line for line in lines if line.startswith("Error: ")]
    assert errors == lines[-1:]
    assert words in errors[0], errors
    assert "Traceback" not in outcome[2]
    assert "Usage" not in outcome[2]


def test_build_writes_all_files(built: Path) -> None:
    """Graph, page, table and text lie in the folder; the text is the text."""
    key = next((built / "texts").iterdir()).stem
    assert {path.name for path in built.iterdir()} >= {
        "graph.trig",
        "graph.ttl",
        "graph.jsonld",
        "graph.html",
        "claims.csv",
        "texts",
    }
    assert (built / "texts" / f"{key}.txt").read_text("utf-8") == TEXT
    assert f"publication/{key}" in (built / "graph.trig").read_text("utf-8")
    assert (built / "graph.html").read_text("utf-8").startswith("<!doctype html>")
    rows = list(csv.DictReader((built / "claims.csv").read_text("utf-8").splitlines(keepends=True)))
    assert all(row["evidence"] for row in rows)


def test_build_prints_a_summary(run: Run, tmp_path: Path) -> None:
    """The summary counts entities and claims and names the page; as JSON it says the same."""
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    code, out, err = run("build", "a.txt")
    assert code == 0
    assert out.splitlines()[0].startswith("1 document, ")
    assert "out/graph.html" in out
    assert "reading" in err
    code, out, _ = run("build", "a.txt", "--json", "--no-text")
    summary = json.loads(out)
    assert code == 0
    assert summary["documents"] == 1
    assert sum(summary["claims"].values()) > 0
    assert not (tmp_path / "out" / "texts").exists()


def test_several_texts_give_one_graph(run: Run, tmp_path: Path) -> None:
    """Two files are two publications in one graph; the same text twice is one."""
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "b.txt").write_text(TEXT.replace("Norway did not comment.", ""), "utf-8")
    code, out, _ = run("build", "a.txt", "b.txt", "a.txt", "--json")
    assert code == 0
    assert json.loads(out)["documents"] == 2


def test_a_folder_with_an_earlier_build_in_it(run: Run, tmp_path: Path) -> None:
    """What build wrote is not read as input when it lies in the input folder: the second build is the first."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(TEXT, "utf-8")
    assert run("build", "in", "-o", "in/out", "-q")[0] == 0
    first = (tmp_path / "in" / "out" / "graph.trig").read_bytes()
    assert run("build", "in", "-o", "in/out", "-q")[0] == 0
    assert (tmp_path / "in" / "out" / "graph.trig").read_bytes() == first


def test_part_of_the_input_fails(run: Run, tmp_path: Path) -> None:
    """A malformed line is named on standard error, the rest is built, and the exit code says so."""
    rows = [
        json.dumps({"id": "one", "text": TEXT, "published": "2031-05-04"}),
        '{"id": "two", ',
        json.dumps({"id": "three", "text": TEXT + "More."}),
    ]
    (tmp_path / "texts.jsonl").write_text("\n".join(rows), "utf-8")
    code, out, err = run("build", "texts.jsonl", "--json")
    assert code == 4
    assert json.loads(out)["documents"] == 2
    assert "line 2" in err
    code, out, err = run("annotate", "texts.jsonl", "--input-format", "jsonl")
    assert code == 4
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["one", "three"]
    assert "line 2" in err


def test_annotate_gives_a_row_for_every_text(run: Run, tmp_path: Path) -> None:
    """Short texts and texts in other languages have their row too, in order."""
    texts = ["Yes.", GERMAN, "", TEXT]
    (tmp_path / "texts.jsonl").write_text(
        "".join(json.dumps({"id": str(number), "text": text}) + "\n" for number, text in enumerate(texts)), "utf-8"
    )
    code, out, _ = run("annotate", "texts.jsonl")
    assert code == 0
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["0", "1", "2", "3"]
    code, out, _ = run("build", "texts.jsonl", "--json")
    assert code == 4
    assert json.loads(out)["documents"] == 2


def test_input_that_cannot_be_used(run: Run, tmp_path: Path) -> None:
    """Missing, empty, wrongly encoded and foreign input: one line, exit code 3, nothing written."""
    (tmp_path / "empty.txt").write_text(" \n")
    (tmp_path / "latin.txt").write_bytes("Café – très cher".encode("latin-1", "replace"))
    (tmp_path / "german.txt").write_text(GERMAN, "utf-8")
    failed(run("build", "missing.txt", "-q"), 3, "missing.txt")
    failed(run("build", "empty.txt", "-q"), 3, "empty")
    failed(run("build", "latin.txt", "-q"), 3, "--encoding")
    failed(run("build", "german.txt", "-q"), 3, "not English")
    assert not (tmp_path / "out").exists()


def test_usage_that_is_wrong(run: Run, tmp_path: Path, built: Path) -> None:
    """Unknown commands, options, values, models, formats, names and outputs that cannot be written: exit code 2."""
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("mine")
    store = ("--store", str(built))
    failed(run(), 2, "Missing command")
    failed(run("biuld"), 2, "biuld")
    failed(run("build"), 2, "INPUT")
    failed(run("build", "a.txt", "--publisched", "x"), 2, "--publisched")
    failed(run("build", "a.txt", "--published", "May 2031"), 2, "2021-03-09")
    failed(run("build", "a.txt", "--encoding", "utf-99"), 2, "utf-99")
    failed(run("build", "a.txt", "--model", "xx_none", "-q"), 2, "xx_none")
    failed(run("build", "a.txt", "-o", "mine", "-q"), 2, "not written by newsgraph")
    failed(run("query", "SELECT * WHERE {\n ?s }", *store), 2, "line 2, column")
    failed(run("ask", "no-such-question", *store), 2, "timeline")
    failed(run("query", "timeline", *store), 2, "newsgraph ask timeline")
    failed(run("ask", "timeline", "--off", "x", *store), 2, "--of")
    failed(run("ask", "arms", "--format", "turtle", *store), 2, "turtle")
    failed(run("export", "-o", "graph.xyz", *store), 2, "--format")
    failed(run("export", "-o", "nowhere/graph.ttl", *store), 2, "cannot be written")
    failed(run("show", "Atlantis", *store), 2, "Atlantis")
    assert (tmp_path / "mine" / "thesis.txt").read_text() == "mine"


def test_one_of_several_inputs_fails(run: Run, tmp_path: Path) -> None:
    """The others are built and annotated, the one is named, and the exit code says so; when all fail there is nothing to write."""
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "rows.jsonl").write_text("{\n")
    code, out, err = run("build", "missing.txt", "a.txt", "--json", "-q")
    assert (code, json.loads(out)["documents"]) == (4, 1)
    assert err == "Warning: missing.txt: no such file or folder\n"
    code, out, err = run("annotate", "missing.txt", "a.txt")
    assert (code, len(out.splitlines())) == (4, 1)
    failed(run("build", "missing.txt", "rows.jsonl", "-q", "-o", "none"), 3, "missing.txt")
    failed(run("annotate", "missing.txt", "rows.jsonl"), 3, "no document")
    assert not (tmp_path / "none").exists()


def test_names_that_no_system_takes(run: Run, built: Path) -> None:
    """Empty and endless names are errors of one line everywhere."""
    endless = "a" * 300
    failed(run("build", "", "-q"), 3, "empty name")
    failed(run("build", endless, "-q"), 3, "too long")
    failed(run("query", endless, "--store", str(built)), 3, "too long")
    failed(run("validate", "--store", endless), 3, "too long")
    failed(run("build", "a.txt", "-q", "-o", endless), 2, "too long")
    failed(run("show", "", "--store", str(built)), 2, "''")


def test_output_that_ends_early(built: Path) -> None:
    """A reader that has gone is no error; a full disk is one, in one line."""
    command = [sys.executable, "-m", "graph", "export", "--store", str(built)]
    environment = {"PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0
    full = Path("/dev/full")
    if full.exists():
        with full.open("wb") as output:
            done = subprocess.run(command, env=environment, stdout=output, stderr=subprocess.PIPE, check=False)
        assert (done.returncode, done.stderr) == (2, b"Error: standard output cannot be written: No space left on device\n")


def test_every_command_is_in_the_readme(run: Run) -> None:
    """The README names each command in its table, and each question that it asks exists."""
    readme = (ROOT / "README.md").read_text("utf-8")
    for name in program.program.list_commands(click.Context(program.program)):
        assert re.search(rf"^\|[^|]*`{name}`[^|]*\|", readme, re.MULTILINE), name
    asked = re.findall(r"^newsgraph ask ([a-z-]+)", readme, re.MULTILINE)
    assert asked
    listed = {line.split()[0] for line in run("ask", "--list")[1].splitlines() if line.strip()}
    assert set(asked) <= listed


def test_every_option_of_the_readme_exists(run: Run) -> None:
    """What the README shows on the command line is known to the command."""
    readme = (ROOT / "README.md").read_text("utf-8")
    lines = re.findall(r"^newsgraph (\w+) ([^#\n]*)", readme, re.MULTILINE)
    assert lines
    for command, rest in lines:
        question = rest.split()[:1] if command == "ask" else []
        offered = run(command, *question, "--help")[1]
        for option in re.findall(r"(?<!\S)--?[a-z-]+", rest):
            assert re.search(rf"{option}\b", offered), (command, option)


def test_no_graph_to_read(run: Run) -> None:
    """Without a graph the reading commands say how to make one."""
    for command in (("ask", "timeline"), ("export",), ("validate",), ("show", "Norway"), ("view",)):
        failed(run(*command), 3, "newsgraph build")


def test_query_forms(run: Run, built: Path, tmp_path: Path) -> None:
    """A question by name, by text and by file; as table, CSV and JSON."""
    store = ("--store", str(built))
    text = "SELECT ?n WHERE { ?p a ng:Person ; skos:prefLabel ?n } ORDER BY ?n"
    (tmp_path / "people.rq").write_text(text)
    code, out, err = run("query", text, *store)
    assert (code, err) == (0, "")
    assert "Ana Ruiz" in out
    assert run("query", "people.rq", *store)[1] == out
    assert run("query", text, "-f", "csv", *store)[1].splitlines()[0] == "n"
    assert json.loads(run("query", text, "-f", "json", *store)[1])["head"]["vars"] == ["n"]
    assert "ng:Person" in run("query", "CONSTRUCT { ?p a ng:Person } WHERE { ?p a ng:Person }", *store)[1]
    assert "timeline" in run("ask", "--list")[1]
    assert run("ask", "everything-about", "--of", "Norway", *store)[0] == 0


@pytest.mark.parametrize(
    "name", ["turtle", "json-ld", "trig", "n-quads", "n-triples", "rdf-xml", "graphml", "gexf", "csv", "jsonl"]
)
def test_exports(run: Run, built: Path, tmp_path: Path, name: str) -> None:
    """Every format goes to standard output and to a file alike."""
    code, out, _ = run("export", "-f", name, "--store", str(built))
    assert code == 0
    assert "Ruiz" in out
    assert "owl#Class" not in out
    assert run("export", "-f", name, "-o", "copy", "--store", str(built))[0] == 0
    assert (tmp_path / "copy").read_text("utf-8") == out


def test_validate(run: Run, built: Path, tmp_path: Path) -> None:
    """What build writes conforms; a spoilt graph exits with 1 and says what is wrong."""
    assert run("validate", "--store", str(built))[:2] == (0, "the graph conforms\n")
    (tmp_path / "bad.ttl").write_text((built / "graph.ttl").read_text("utf-8").replace("ng:reportedIn", "ng:statedIn"), "utf-8")
    code, out, _ = run("validate", "bad.ttl")
    assert code == 1
    assert "read in one publication" in out
    code, out, _ = run("validate", "bad.ttl", "--json")
    assert json.loads(out)["conforms"] is False


def test_show(run: Run, built: Path) -> None:
    """A thing with its sentences; a claim with the reason for its status."""
    code, out, _ = run("show", "Ana Ruiz", "--store", str(built))
    assert code == 0
    assert out.startswith("Ana Ruiz (person)")
    claim = out.split("claims")[1].splitlines()[-1].strip()
    code, out, _ = run("show", claim, "--store", str(built))
    assert code == 0
    assert "status " in out
    assert "rule " in out
    assert "“" in out


def test_view(run: Run, built: Path, tmp_path: Path) -> None:
    """The page of a saved graph is the page that build wrote."""
    assert run("view", "--store", str(built), "-o", "page.html", "--title", "visit.txt")[0] == 0
    assert (tmp_path / "page.html").read_bytes() == (built / "graph.html").read_bytes()


def test_view_narrows(run: Run, built: Path, tmp_path: Path) -> None:
    """A focus and a status keep a part of the graph; an entity that is not there is an error."""
    store = ("--store", str(built / "graph.trig"))
    assert run("view", *store, "--focus", "Ana Ruiz", "--hops", "1", "--status", "asserted", "-o", "-")[0] == 0
    code, out, _ = run("view", *store, "--no-text", "-o", "-")
    assert code == 0
    assert len(out.encode()) < len((built / "graph.html").read_bytes())
    failed(run("view", *store, "--open", "-o", "-"), 2, "--open")


def test_quiet_and_verbose_before_the_command(run: Run, tmp_path: Path) -> None:
    """-q and -v may stand before the command as well as behind it."""
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    assert run("-q", "build", "a.txt")[1:] == ("", "")
    assert "claims" in run("-v", "build", "a.txt")[2]


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    """Two processes, two folders, two hash seeds: every file is the same."""
    (tmp_path / "visit.txt").write_text(TEXT, "utf-8")
    written = []
    for seed in ("3", "4"):
        folder = tmp_path / seed
        folder.mkdir()
        arguments = ["-m", "graph", "build", "../visit.txt", "--published", "2031-05-04", "-q"]
        subprocess.run(
            [sys.executable, *arguments], cwd=folder, env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}, check=True
        )
        written.append({path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()})
    assert written[0] == written[1]
    assert len(written[0]) >= 6


def test_help_is_light() -> None:
    """Help needs none of the heavy packages."""
    code = (
        "import sys\nfrom graph.cli import main\ntry:\n    main(['--help'])\nexcept SystemExit as end:\n    assert end.code == 0\n"
        "heavy = {'rdflib', 'networkx', 'pyvis', 'numpy', 'spacy', 'pyoxigraph', 'pyshacl', 'jinja2'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    for name in tuple(program._COMMANDS):
        assert f"\n  {name} " in done.stdout


@pytest.mark.parametrize("name", program._COMMANDS)
def test_every_command_has_help(run: Run, name: str) -> None:
    """Each command explains itself and each option of it."""
    code, out, _ = run(name, "--help")
    assert code == 0
    assert out.startswith(f"Usage: newsgraph {name}")


def test_version(run: Run) -> None:
    """The version is that of the package."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert run("--version")[1] == f"newsgraph {declared}\n"


def test_interrupt(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Ctrl-C ends with 130 and leaves nothing behind."""
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("graph.corpus.build.build_graph", interrupt)
    failed(run("build", "a.txt", "-q"), 130, "interrupted")
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
