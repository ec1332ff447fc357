"""What the tests have in common: the program as it was built beside this folder, deals, and children that fail in a way of their own."""

from __future__ import annotations

import json
import os
import shutil
import stat
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = ROOT / "bin" / "licet.js"

#: A child that keeps the contract and judges nothing, before ``SPOIL`` changes what it does.
STAND_IN = '''\
import hashlib, json, sys
def sha(b): return {"bytes": len(b), "sha256": hashlib.sha256(b).hexdigest()}
read = sys.stdin.buffer.read()
lines = read.splitlines(keepends=True)
counts = {"red": 0, "amber": 0, "green": 0, "refused": 0}
answers, status, of = [], 0, "a" * 64
for line in lines:
    try:
        id = json.loads(line)["id"]
        said = {"schema": "licet/brief@1", "transaction": {"id": id}, "verdict": "amber"}
        counts["amber"] += 1
    except ValueError:
        said = {"schema": "licet/refused@1", "problems": [{"code": "not-json"}]}
        counts["refused"] += 1
        status = 2
    answers.append(json.dumps(said).encode() + b"\\n")
written = b"".join(answers)
trailer = {"schema": "licet/trailer@1", "lines": len(lines), **counts, "read": sha(read), "written": sha(written), "of": of,
           "run": {"manifest": {"licet": "0"}}}
last = json.dumps(trailer).encode() + b"\\n"
SPOIL
sys.stdout.buffer.write(written + last)
sys.stdout.flush()
sys.exit(status)
'''


@pytest.fixture
def stand_in(tmp_path):
    """A child as Python source, spoilt by a statement; only where something comes in, so that the first look at it is not spoilt."""

    def made(spoil: str = "pass") -> list[str]:
        file = tmp_path / f"child-{abs(hash(spoil))}.py"
        body = "\n".join(f"    {line}" for line in spoil.splitlines())
        file.write_text(STAND_IN.replace("SPOIL", f"if lines:\n{body}"))
        return [sys.executable, str(file)]

    return made


@pytest.fixture(scope="session")
def licet() -> list[str]:
    """The program itself."""
    node = shutil.which("node")
    if node is None or not (ROOT / "dist" / "cli.cjs").exists():
        pytest.skip("NOT TESTED: licet is not built here, or there is no node")
    return [node, str(PROGRAM)]


@pytest.fixture(scope="session")
def java() -> None:
    pytest.importorskip("pyspark", reason="NOT TESTED: pyspark is not installed")
    if shutil.which("java") is None and not os.environ.get("JAVA_HOME"):
        pytest.skip("NOT TESTED: there is no Java")


def deal(number: int) -> str:
    """A short deal of an order book; names come again."""
    place = ["DE", "EG", "MX", "IN", "SA"][number % 5]
    return json.dumps(
        {
            "id": f"deal-{number}",
            "date": f"{2017 + number % 3}-06-15",
            "exporter": {"name": f"Example {number % 7} AB", "country": "SE"},
            "parties": [{"role": "end-user", "name": f"Buyer {number % 20} Trading", "country": place}],
            "destination": {"country": place},
            "items": [{"name": "cameras", "category": "video-surveillance"}],
        }
    )


def wrapped(folder: Path, licet: list[str]) -> Path:
    """licet as every worker calls it: it notes who started it, and on a worker named ``odd`` it is given other options."""
    file = folder / "licet.sh"
    file.write_text(
        "#!/bin/sh\n"
        f'echo "$WORKER $$" >> {folder}/started\n'
        f'if [ "$WORKER" = odd ]; then set -- "$@" --no-presumptions; fi\n'
        f'exec {" ".join(licet)} "$@"\n'
    )
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return file
