"""``licet-spark DEALS OUT [-- OPTIONS OF licet screen]``"""

from __future__ import annotations

import argparse
import shlex
import sys
from typing import Sequence

from pyspark.sql import SparkSession

from .child import ChildFailed
from .tables import NotWhole, screen


def main(argv: Sequence[str] | None = None) -> int:
    """Status 0: all is judged and whole. 2: it is not, or rows were refused."""
    given = list(sys.argv[1:] if argv is None else argv)
    at = given.index("--") if "--" in given else len(given)
    parser = argparse.ArgumentParser(
        prog="licet-spark",
        description="Judge a Parquet table of proposed exports, partition by partition through licet.",
        epilog="Behind -- stand options of licet screen, such as --lists bundled --detail brief.",
    )
    parser.add_argument("deals", help="a Parquet table")
    parser.add_argument("out", help="a folder that is not there yet")
    parser.add_argument("--json-column", help="a column that holds the transaction as JSON text")
    parser.add_argument("--keep", action="append", default=[], help="a column that goes along (may be repeated)")
    parser.add_argument("--together", help="a Spark SQL expression; equal rows go to one process")
    parser.add_argument("--partitions", type=int, help="how many (default: as the table lies)")
    parser.add_argument("--licet", default="licet", help="the command, the same on every worker")
    asked = parser.parse_args(given[:at])
    spark = SparkSession.builder.appName("licet").getOrCreate()
    try:
        manifest = screen(
            spark.read.parquet(asked.deals),
            asked.out,
            licet=shlex.split(asked.licet),
            options=given[at + 1 :],
            json_column=asked.json_column,
            keep=asked.keep,
            together=asked.together,
            partitions=asked.partitions,
        )
    except (ChildFailed, NotWhole, ValueError) as error:
        print(f"licet-spark: {error}", file=sys.stderr)
        return 2
    finally:
        spark.stop()
    print(
        f"{manifest['lines']} rows: {manifest['red']} red, {manifest['amber']} amber, "
        f"{manifest['green']} green, {manifest['refused']} refused; {asked.out}"
    )
    return 2 if manifest["refused"] else 0


if __name__ == "__main__":
    sys.exit(main())
