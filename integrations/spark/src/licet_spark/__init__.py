"""licet on Apache Spark: see ``screen`` in ``licet_spark.tables``, and ``licet_spark.child`` for one partition without Spark."""
