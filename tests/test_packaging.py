"""What is handed out works without the checkout: the wheel, and the program in one folder."""

import email
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import hashiya
from tests.end2end.archive import archive

ROOT = Path(__file__).resolve().parents[1]
PNG = b"\x89PNG\r\n\x1a\n"


def run(*command: object, folder: Path, **variables: str) -> str:
    """Run a program outside the checkout, with settings of its own, and return what it printed."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1", **variables}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel once."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, folder=ROOT)
    return next(folder.glob("*.whl"))


def test_the_wheel_carries_the_package_and_every_resource(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as opened:
        names = set(opened.namelist())
    wanted = {
        f"hashiya/{prefix}{path.relative_to(folder).as_posix()}"
        for folder, prefix in ((ROOT / "desktop" / "hashiya", ""), (ROOT / "resources", "resources/"))
        for path in folder.rglob("*")
        if path.is_file() and path.parent.name != "__pycache__"
    }
    assert "hashiya/py.typed" in wanted
    assert "hashiya/resources/samples/musk-putin.txt" in wanted
    assert {f"hashiya/resources/guidelines/{code}.md" for code in ("ar", "en")} <= wanted
    assert wanted <= names
    assert {name.partition("/")[0] for name in names} == {
        "hashiya",
        f"hashiya-{hashiya.__version__}.dist-info",
    }


def test_the_wheel_says_what_it_is(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as opened:
        folder = f"hashiya-{hashiya.__version__}.dist-info"
        metadata = email.message_from_bytes(opened.read(f"{folder}/METADATA"))
        entries = opened.read(f"{folder}/entry_points.txt").decode()
    assert metadata["Requires-Python"] == ">=3.11"
    needed = metadata.get_all("Requires-Dist") or []
    assert "pyside6-essentials<6.12,>=6.8" in [line.lower() for line in needed]
    assert "hashiya = hashiya.cli:main" in entries


def test_the_unpacked_wheel_finds_its_own_resources(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as opened:
        opened.extractall(tmp_path)
    script = "from hashiya import assets; print(assets.resource('samples', 'musk-putin.txt'))"
    printed = run(sys.executable, "-c", script, folder=tmp_path, PYTHONPATH=str(tmp_path))
    assert Path(printed.strip()) == tmp_path / "hashiya" / "resources" / "samples" / "musk-putin.txt"


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Freeze the program once."""
    folder = tmp_path_factory.mktemp("frozen")
    options = ("--distpath", folder / "dist", "--workpath", folder / "build", "--noconfirm")
    run(sys.executable, "-m", "PyInstaller", *options, "--log-level=WARN", ROOT / "build.spec", folder=folder)
    return folder / "dist" / "hashiya" / ("hashiya.exe" if os.name == "nt" else "hashiya")


@pytest.mark.slow
def test_the_frozen_program_opens_the_sample_and_draws_it(program: Path, tmp_path: Path) -> None:
    bare = {"PYTHONPATH": "", "PATH": os.defpath, "HASHIYA_HOME": str(tmp_path / "home")}

    def say(*arguments: object) -> str:
        return run(program, *arguments, folder=tmp_path, **bare)

    project = tmp_path / "sample.hashiya"
    say("new", project, "--sample", "--annotator", "Huda")
    (article,) = json.loads(say("articles", project, "--json"))
    assert article["characters"] == 6205
    say("annotate", project, article["id"], "--label", "claim", "--start", 0, "--end", 20, "--snap")
    assert "ماسك" in run(program, "show", project, article["id"], folder=tmp_path, **bare, LC_ALL="C")
    picture = tmp_path / "sample.png"
    say("picture", project, article["id"], "--out", picture, "--typeface", "FiraGO")
    assert picture.read_bytes().startswith(PNG)
    plain = tmp_path / "plain.png"
    say("picture", project, article["id"], "--out", plain, "--typeface", "FiraGO", "--plain")
    assert picture.read_bytes() != plain.read_bytes()
    say("check", project)


@pytest.mark.slow
def test_the_frozen_program_runs_its_desk(program: Path, tmp_path: Path) -> None:
    out = tmp_path / "desk"
    printed = run(program, "desk", "--offscreen", "--out", out, folder=tmp_path)
    made = {path.suffix for path in out.iterdir()}
    assert {".png", ".jsonl"} <= made
    assert str(out) in printed


@pytest.mark.slow
def test_the_frozen_program_leaves_out_what_it_must_not_use(program: Path) -> None:
    names = {path.name.lower() for path in program.parent.rglob("*") if path.is_file()}
    unwanted = ("qsqlite", "qt6network", "qopensslbackend", "qvnc", "qgtk3")
    assert not [name for name in names if any(part in name for part in unwanted)]
    assert any("offscreen" in name for name in names)
    assert "qtbase_ar.qm" in names
    assert not any("ubuntumono" in name for name in names)


@pytest.mark.slow
def test_the_frozen_program_is_its_own_second_process(program: Path, tmp_path: Path) -> None:
    bare = {"PYTHONPATH": "", "PATH": os.defpath, "HASHIYA_HOME": str(tmp_path / "home")}

    def say(*arguments: object) -> str:
        return run(program, *arguments, folder=tmp_path, **bare)

    texts = archive(tmp_path / "texts")
    for name in ("k.txt", "l.pdf"):  # a copy, and one that is broken on purpose
        (texts / name).unlink()
    project, sample = tmp_path / "a.hashiya", tmp_path / "sample.hashiya"
    say("new", sample, "--sample", "--annotator", "Huda")
    say("export", sample, "--format", "pdf", "--out", texts / "sample.pdf")
    say("new", project, "--annotator", "Huda")
    say("add", project, texts)
    assert len(json.loads(say("articles", project, "--json"))) == 10
    many = tmp_path / "many.jsonl"
    many.write_text("".join(json.dumps({"text": f"نص المقال رقم {number}"}) + "\n" for number in range(400)))
    say("add", project, many)
    assert json.loads(say("search", project, "المقال رقم 399", "--json"))
    for name, out in (
        ("refi-qda", "set.qdpx"),
        ("huggingface", "set"),
        ("uima-xmi", "cas"),
        ("pdf", "set.pdf"),
    ):
        say("export", project, "--format", name, "--out", tmp_path / out)
    assert "There already: 410" in say("import", project, tmp_path / "set.qdpx", "--dry-run")
    chart = tmp_path / "chart.png"
    say("figures", project, "--chart", chart, "--language", "ar")
    assert chart.read_bytes().startswith(PNG)
    say("backups", project, "--now")
    (kept,) = json.loads(say("backups", project, "--json"))
    assert kept["articles"] == 410
    say("check", project, "--deep")
    say("rescue", project, "--out", tmp_path / "saved.hashiya")
