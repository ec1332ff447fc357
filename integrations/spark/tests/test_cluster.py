"""A standalone master and two workers on this machine, with the program itself: one is killed in the middle, one has another version.

``LICET_SPARK_DEALS`` says how many deals (200 by itself; 200000 to see it at its size).
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import pytest
from conftest import deal, wrapped

from licet_spark.child import command

OPTIONS = ["--lists", "bundled", "--detail", "brief"]
COUNT = int(os.environ.get("LICET_SPARK_DEALS", "200"))
PARTITIONS = max(4, COUNT // 5000)

#: A run in a process of its own, for each needs a context with its own master.
RUN = """
import sys
from pyspark.sql import SparkSession
from licet_spark.tables import screen
master, deals, out, licet = sys.argv[1:5]
spark = (SparkSession.builder.master(master).appName("licet")
    .config("spark.driver.memory", "512m").config("spark.executor.memory", "512m").config("spark.executor.cores", "1")
    .config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", "2")
    .config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
    .config("spark.network.timeout", "60s").config("spark.executor.heartbeatInterval", "5s")
    .config("spark.speculation", "true").getOrCreate())
manifest = screen(spark.read.parquet(deals), out, licet=[licet], options=sys.argv[5:], json_column="deal")
print("JUDGED", manifest["lines"], manifest["refused"])
spark.stop()
"""


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@contextmanager
def cluster(folder: Path):
    """A master, and two workers with a core each; every one of them is ended by its id."""
    import pyspark

    home = Path(pyspark.__file__).parent
    port = free_port()
    started = []

    def start(name: str, *args: str) -> subprocess.Popen[bytes]:
        env = {
            **os.environ,
            "SPARK_HOME": str(home),
            "SPARK_DAEMON_MEMORY": "256m",
            "SPARK_LOCAL_IP": "127.0.0.1",
            "WORKER": name,
            "PYSPARK_PYTHON": sys.executable,
        }
        log = open(folder / f"{name}.log", "wb")  # noqa: SIM115 - it lives as long as the process
        one = subprocess.Popen([str(home / "bin" / "spark-class"), *args], env=env, stdout=log, stderr=log)
        started.append(one)
        return one

    try:
        at = "org.apache.spark.deploy"
        start("master", f"{at}.master.Master", "--host", "127.0.0.1", "--port", str(port), "--webui-port", "0")
        workers = {
            name: start(
                *(name, f"{at}.worker.Worker", "--cores", "1", "--memory", "600m", "--host", "127.0.0.1"),
                *("--webui-port", "0", "--work-dir", str(folder / f"work-{name}"), f"spark://127.0.0.1:{port}"),
            )
            for name in ("even", "odd")
        }
        for name in workers:
            for _ in range(600):
                if b"Successfully registered" in (folder / f"{name}.log").read_bytes():
                    break
                time.sleep(0.5)
        yield f"spark://127.0.0.1:{port}", workers
    finally:
        for one in reversed(started):
            if one.poll() is None:
                one.terminate()
        for one in started:
            one.wait(timeout=120)


@pytest.fixture(scope="module")
def table(java, licet, tmp_path_factory):
    """The deals as NDJSON, as Parquet, and what one process says of them, sorted and hashed."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    folder = tmp_path_factory.mktemp("table")
    texts = [deal(number) for number in range(COUNT)]
    texts[COUNT // 2] = '{"id": "poison"'
    (folder / "deals").mkdir()
    each = -(-COUNT // PARTITIONS)
    for part in range(PARTITIONS):
        rows = pa.table({"deal": texts[part * each : (part + 1) * each]})
        pq.write_table(rows, folder / "deals" / f"{part:05}.parquet")
    alone = subprocess.Popen(
        command(licet, OPTIONS), stdin=subprocess.PIPE, stdout=open(folder / "alone", "wb"), stderr=subprocess.DEVNULL
    )
    alone.communicate(b"".join(f"{text}\n".encode() for text in texts))
    assert alone.returncode == 2
    lines = (folder / "alone").read_bytes().splitlines(keepends=True)[:-1]
    return folder / "deals", sorted_hash(lines)


def sorted_hash(lines) -> str:
    return hashlib.sha256(b"".join(sorted(lines))).hexdigest()


def answers_in(out: Path) -> str:
    import pyarrow.parquet as pq

    return sorted_hash(
        f"{answer}\n".encode()
        for file in (out / "kind=answer").glob("*.parquet")
        for answer in pq.read_table(file, columns=["answer"]).column("answer").to_pylist()
    )


def begin(master: str, deals: Path, out: Path, licet: Path, options=OPTIONS) -> subprocess.Popen[str]:
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1] / "src"), "PYSPARK_PYTHON": sys.executable, "WORKER": "driver"}
    return subprocess.Popen(
        [sys.executable, "-c", RUN, master, str(deals), str(out), str(licet), *options],
        env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )


def started(folder: Path) -> list[str]:
    file = folder / "started"
    return [line.split()[0] for line in file.read_text().splitlines()] if file.exists() else []


def alike(folder: Path, licet: list[str]) -> Path:
    """The same program on all workers."""
    file = wrapped(folder, licet)
    file.write_text("".join(line for line in file.read_text().splitlines(True) if "presumptions" not in line))
    return file


def test_a_worker_is_killed_in_the_middle_and_the_answers_are_those_of_one_process(table, licet, tmp_path):
    deals, expected = table
    with cluster(tmp_path) as (master, workers):
        run = begin(master, deals, tmp_path / "out", alike(tmp_path, licet))
        for _ in range(3000):
            if "odd" in started(tmp_path) or run.poll() is not None:
                break
            time.sleep(0.2)
        assert "odd" in started(tmp_path), run.communicate()[0][-3000:]
        # The process that java runs in is that of spark-class, which gave way to it.
        os.kill(workers["odd"].pid, signal.SIGKILL)
        said, _ = run.communicate(timeout=3600)
    assert run.returncode == 0, said[-3000:]
    assert f"JUDGED {COUNT} 1" in said
    assert answers_in(tmp_path / "out") == expected
    # What the worker had begun was begun again elsewhere. Spark may read several small files as one partition.
    partitions = json.loads((tmp_path / "out" / "_manifest.json").read_text())["partitions"]
    assert len([one for one in started(tmp_path) if one in ("even", "odd")]) > len(partitions)


def test_workers_of_which_one_has_other_options_are_refused(table, licet, tmp_path):
    deals, _ = table
    with cluster(tmp_path) as (master, workers):
        # With one worker alone, so that every attempt falls to it.
        workers["even"].terminate()
        workers["even"].wait(timeout=60)
        run = begin(master, deals, tmp_path / "out", wrapped(tmp_path, licet))
        said, _ = run.communicate(timeout=3600)
    assert run.returncode != 0
    assert "install the same everywhere" in said
    assert not (tmp_path / "out" / "_manifest.json").exists()
    assert not (tmp_path / "out" / "_SUCCESS").exists()
    shutil.rmtree(tmp_path / "out", ignore_errors=True)
