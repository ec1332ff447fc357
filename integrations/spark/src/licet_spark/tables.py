"""A table of proposed exports → a table of answers, on Spark.

A row is answered by what stands in it alone, so that it does not matter which worker judges it, how often, or beside which others: a
task that is tried again, or run twice by speculation, writes the same. What a partition wrote is kept only where its trailer agrees, and
the whole only where the trailers of all partitions do; then ``_manifest.json`` is written, last of all.
"""

from __future__ import annotations

import json
import tempfile
import zipfile
from pathlib import Path
from typing import Any, Iterator, Sequence

from pyspark import RDD
from pyspark.sql import DataFrame, Row, SparkSession
from pyspark.sql import functions as F
from pyspark.sql import types as T

from .child import Trailer, command, line_of, made_by, through

ANSWER, TRAILER = "answer", "trailer"
#: What begins so is no part of a table to whoever reads the folder as one.
MANIFEST = "_manifest.json"

_TEXT, _NUMBER = T.StringType(), T.LongType()
_COLUMNS = [
    T.StructField("kind", _TEXT, False),
    T.StructField("partition", _NUMBER, False),
    T.StructField("row", _NUMBER, True),
    *(T.StructField(name, _TEXT, True) for name in ("id", "verdict", "law", "policy", "best", "worst")),
    T.StructField("refused", _TEXT, True),
    T.StructField("answer", _TEXT, False),
]


class NotWhole(RuntimeError):
    """What was written does not agree with the trailers. No manifest is there, and the folder is not to be used."""


def screen(
    deals: DataFrame,
    out: str,
    *,
    licet: Sequence[str] = ("licet",),
    options: Sequence[str] = (),
    json_column: str | None = None,
    keep: Sequence[str] = (),
    together: str | None = None,
    partitions: int | None = None,
) -> dict[str, Any]:
    """Judges every row and writes ``out``; gives what ``_manifest.json`` says.

    ``json_column``: a column that holds a transaction as JSON text; without one, the columns are the transaction, with its own names and
    nesting, and null is what nobody stated. ``keep``: columns that go along, under ``kept``. ``together``: a Spark SQL expression; rows
    for which it is the same are judged by the same process, which looks a name up once. ``partitions``: how many, where it is not to be as
    the table lies. ``licet``: the command, the same on every worker. ``options``: of ``licet screen``.

    Errors: ``ValueError``, an option is the driver's to give; ``ChildFailed``, licet does not run here; Spark's own, where a task failed as often as
    it may or ``out`` is there already; ``NotWhole``.
    """
    argv = command(licet, options)
    expected = made_by(argv).said
    _ship(deals.sparkSession)
    rows = _rows(deals, json_column, keep)
    if together is not None:
        count = partitions or rows.rdd.getNumPartitions()
        rows = rows.repartition(max(1, count), F.expr(together))
    elif partitions is not None:
        rows = rows.repartition(partitions)
    lines = rows.select("line", "kept").rdd
    if lines.getNumPartitions() == 0:
        lines = lines.repartition(1)
    schema = T.StructType([*_COLUMNS, T.StructField("kept", rows.schema["kept"].dataType, True)])
    answered = deals.sparkSession.createDataFrame(_answered(lines, argv, expected["of"]), schema)
    (
        answered.write.partitionBy("kind")
        .mode("errorifexists")
        # Version 2 moves files of a task before the job is done: two attempts could both leave theirs.
        .option("mapreduce.fileoutputcommitter.algorithm.version", "1")
        .parquet(out)
    )
    manifest = _verified(deals, out, expected, lines.getNumPartitions())
    _write(deals.sparkSession, f"{out.rstrip('/')}/{MANIFEST}", manifest)
    return manifest


def answers(spark: SparkSession, out: str) -> DataFrame:
    """The answers of a folder that is whole. Errors: ``NotWhole``, its manifest is not there."""
    if not _exists(spark, f"{out.rstrip('/')}/{MANIFEST}"):
        raise NotWhole(f"{out} has no {MANIFEST}: the run did not come to its end")
    return spark.read.parquet(out).where(F.col("kind") == ANSWER).drop("kind")


#: By application: workers fetch the file whenever they begin, so that it stays as long as this process.
_SHIPPED: dict[str, tempfile.TemporaryDirectory[str]] = {}


def _ship(spark: SparkSession) -> None:
    """Workers run this driver and no other that may be installed there."""
    context = spark.sparkContext
    if context.applicationId in _SHIPPED:
        return
    package = Path(__file__).parent
    folder = tempfile.TemporaryDirectory()
    packed = Path(folder.name) / f"{package.name}.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for file in sorted(package.glob("*.py")):
            archive.write(file, f"{package.name}/{file.name}")
    context.addPyFile(str(packed))
    _SHIPPED[context.applicationId] = folder


def _rows(deals: DataFrame, json_column: str | None, keep: Sequence[str]) -> DataFrame:
    whole = F.struct(*[F.col(f"`{name}`") for name in deals.columns])
    line = F.to_json(whole) if json_column is None else F.col(f"`{json_column}`")
    together = [F.col(f"`{name}`") for name in deals.columns]
    kept = F.struct(*[F.col(f"`{name}`") for name in keep]) if keep else F.lit(None).cast("string")
    return deals.select(*together, line.alias("line"), kept.alias("kept"))


def _answered(lines: RDD[Row], argv: list[str], expected: str) -> RDD[tuple[Any, ...]]:
    def of_partition(number: int, rows: Iterator[Row]) -> Iterator[tuple[Any, ...]]:
        sent = ((row["kept"], line_of(row["line"])) for row in rows)
        for at, one in enumerate(through(argv, sent, expected)):
            if isinstance(one, Trailer):
                yield (TRAILER, number, *([None] * 8), one.text, None)
            else:
                yield (ANSWER, number, at, *_tidy(one.said), one.text, one.key)

    return lines.mapPartitionsWithIndex(of_partition)


def _tidy(said: dict[str, Any]) -> tuple[Any, ...]:
    bounds = said.get("bounds", {})
    problems = said.get("problems")
    return (
        said.get("transaction", {}).get("id"),
        said.get("verdict"),
        said.get("law"),
        said.get("policy"),
        bounds.get("best"),
        bounds.get("worst"),
        None if problems is None else " ".join(problem["code"] for problem in problems),
    )


def _verified(deals: DataFrame, out: str, expected: dict[str, Any], partitions: int) -> dict[str, Any]:
    """Every partition wrote once, by the same, and as much as it says; all of them together as many rows as there are."""
    written = deals.sparkSession.read.parquet(out)
    said = {
        row["partition"]: json.loads(row["answer"])
        for row in written.where(F.col("kind") == TRAILER).select("partition", "answer").collect()
    }
    counted = {row["partition"]: row["count"] for row in written.groupBy("partition").count().collect()}
    problems = [f"partition {one} is missing" for one in range(partitions) if one not in said]
    for number, trailer in sorted(said.items()):
        # The trailer is a row too; where there are two of one partition, this is another number.
        if counted[number] != trailer["lines"] + 1:
            problems.append(f"partition {number} has {counted[number] - 1} rows, and wrote {trailer['lines']}")
        if trailer["of"] != expected["of"]:
            problems.append(f"partition {number} was made by another licet, packs, lists or options")
    lines = sum(trailer["lines"] for trailer in said.values())
    rows = deals.count()
    if lines != rows:
        problems.append(f"the table has {rows} rows, and {lines} were answered")
    if problems:
        raise NotWhole(f"{out}: {'; '.join(problems)}")
    totals = {
        name: sum(trailer[name] for trailer in said.values())
        for name in ("lines", "red", "amber", "green", "refused")
    }
    return {
        "schema": "licet-spark/manifest@1",
        **totals,
        "partitions": [
            {"partition": number, **{name: trailer[name] for name in ("lines", "read", "written")}}
            for number, trailer in sorted(said.items())
        ],
        "of": expected["of"],
        "run": expected["run"],
    }


def _write(spark: SparkSession, path: str, value: dict[str, Any]) -> None:
    """Whole or not at all: under another name first."""
    files, target, beside = _files(spark, path)
    stream = files.create(beside, True)
    try:
        stream.write(bytearray(f"{json.dumps(value, ensure_ascii=False)}\n", "utf-8"))
    finally:
        stream.close()
    if not files.rename(beside, target):
        raise NotWhole(f"{path} cannot be written")


def _exists(spark: SparkSession, path: str) -> bool:
    files, target, _ = _files(spark, path)
    return bool(files.exists(target))


def _files(spark: SparkSession, path: str) -> tuple[Any, Any, Any]:
    """The file system on which a path lies, which need not be this machine's."""
    jvm = spark._jvm
    assert jvm is not None
    target = jvm.org.apache.hadoop.fs.Path(path)
    files = target.getFileSystem(spark._jsc.hadoopConfiguration())  # type: ignore[union-attr]
    return files, target, jvm.org.apache.hadoop.fs.Path(f"{path}.part")
