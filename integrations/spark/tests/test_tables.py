"""A table through Spark on this machine: two threads, a small heap, the program itself."""

from __future__ import annotations

import hashlib
import json
import subprocess

import pytest
from conftest import deal

from licet_spark.child import ChildFailed, command

OPTIONS = ["--lists", "bundled", "--detail", "brief"]


@pytest.fixture(scope="module")
def spark(java, tmp_path_factory):
    from pyspark.sql import SparkSession

    made = (
        SparkSession.builder.master("local[2, 2]")
        .config("spark.driver.memory", "512m")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.sql.warehouse.dir", str(tmp_path_factory.mktemp("warehouse")))
        .getOrCreate()
    )
    yield made
    made.stop()


def table(spark, rows, folder, partitions=3):
    path = str(folder / "deals.parquet")
    spark.createDataFrame(rows, "deal string, desk string").repartition(partitions).write.parquet(path)
    return spark.read.parquet(path)


def sorted_hash(lines) -> str:
    """As LC_ALL=C sort has it."""
    return hashlib.sha256(b"".join(sorted(line.encode() + b"\n" for line in lines))).hexdigest()


def test_the_answers_are_those_of_one_process_and_a_poison_row_is_a_row(spark, licet, tmp_path):
    from licet_spark.tables import answers, screen

    texts = [deal(number) for number in range(120)]
    texts[40] = '{"id": "poison", "date": "2020-02-31"}'
    texts[41] = "no json"
    alone = subprocess.run(
        command(licet, OPTIONS), input="\n".join(texts).encode(), capture_output=True, check=False
    )
    assert alone.returncode == 2
    expected = alone.stdout.decode().splitlines()[:-1]

    deals = table(spark, [(text, f"desk {at}") for at, text in enumerate(texts)], tmp_path)
    out = str(tmp_path / "out")
    manifest = screen(
        deals,
        out,
        licet=licet,
        options=OPTIONS,
        json_column="deal",
        keep=["desk"],
        together="get_json_object(deal, '$.parties[0].name')",
        partitions=3,
    )
    assert manifest["lines"] == 120
    assert manifest["refused"] == 2
    assert manifest["run"] == json.loads(alone.stdout.decode().splitlines()[-1])["run"]
    rows = answers(spark, out).collect()
    assert sorted_hash(row["answer"] for row in rows) == sorted_hash(expected)
    # What went along is beside its own answer.
    for row in rows:
        assert row["answer"] == expected[int(row["kept"]["desk"].removeprefix("desk "))]
    refused = {row["id"]: row["refused"] for row in rows if row["refused"]}
    assert refused == {"poison": "impossible-date", None: "not-json"}
    told = json.loads((tmp_path / "out" / "_manifest.json").read_text())
    assert told == manifest
    # Who bears one name was judged in one process.
    places = {}
    for row in rows:
        said = texts[int(row["kept"]["desk"].removeprefix("desk "))]
        if said.startswith("{") and "parties" in said:
            places.setdefault(json.loads(said)["parties"][0]["name"], set()).add(row["partition"])
    assert {len(found) for found in places.values()} == {1}


def test_the_columns_may_be_the_transaction_itself(spark, licet, tmp_path):
    from licet_spark.tables import answers, screen

    deals = spark.sql(
        """select 'a' as id, date'2017-06-15' as date, named_struct('country', 'SY') as destination,
           array(named_struct('role', 'end-user', 'name', cast(null as string))) as parties"""
    )
    out = str(tmp_path / "out")
    manifest = screen(deals, out, licet=licet, options=OPTIONS)
    assert (manifest["lines"], manifest["refused"]) == (1, 0)
    (row,) = answers(spark, out).collect()
    assert (row["id"], json.loads(row["answer"])["asOf"]) == ("a", "2017-06-15")


def test_a_child_that_cuts_its_last_line_leaves_nothing_to_be_taken_for_whole(spark, stand_in, tmp_path):
    from licet_spark.tables import NotWhole, answers, screen

    deals = table(spark, [(deal(number), "") for number in range(20)], tmp_path)
    out = str(tmp_path / "out")
    with pytest.raises(Exception, match="no last line"):
        screen(deals, out, licet=stand_in("last = last[:-5]"), json_column="deal")
    assert not (tmp_path / "out" / "_SUCCESS").exists()
    with pytest.raises(NotWhole, match="did not come to its end"):
        answers(spark, out)


def test_an_attempt_that_failed_leaves_nothing_behind_once_the_next_does_not(spark, stand_in, tmp_path):
    from licet_spark.tables import answers, screen

    deals = table(spark, [(deal(number), "") for number in range(20)], tmp_path, partitions=1)
    flag = tmp_path / "failed"
    spoil = f"import os\nif not os.path.exists({str(flag)!r}):\n    open({str(flag)!r}, 'w'); last = b''"
    out = str(tmp_path / "out")
    assert screen(deals, out, licet=stand_in(spoil), json_column="deal")["lines"] == 20
    assert flag.exists()
    assert answers(spark, out).count() == 20


def test_what_is_there_already_is_left_as_it_is(spark, stand_in, tmp_path):
    from pyspark.errors import AnalysisException

    from licet_spark.tables import screen

    deals = table(spark, [(deal(1), "")], tmp_path)
    out = str(tmp_path / "out")
    screen(deals, out, licet=stand_in(), json_column="deal")
    before = (tmp_path / "out" / "_manifest.json").read_bytes()
    with pytest.raises(AnalysisException):
        screen(deals, out, licet=stand_in(), json_column="deal")
    assert (tmp_path / "out" / "_manifest.json").read_bytes() == before


def test_a_table_without_rows_is_a_table_without_rows(spark, stand_in, tmp_path):
    from licet_spark.tables import answers, screen

    deals = spark.createDataFrame([], "deal string")
    assert screen(deals, str(tmp_path / "out"), licet=stand_in(), json_column="deal")["lines"] == 0
    assert answers(spark, str(tmp_path / "out")).count() == 0


def test_a_licet_that_does_not_run_is_told_before_anything_is_written(spark, stand_in, tmp_path):
    from licet_spark.tables import screen

    deals = spark.createDataFrame([(deal(1),)], "deal string")
    with pytest.raises(ChildFailed):
        screen(deals, str(tmp_path / "out"), licet=["false"], json_column="deal")
    assert not (tmp_path / "out").exists()
