"""One partition through one child, without Spark: nothing that is not whole passes for what is."""

from __future__ import annotations

import hashlib
import json
import subprocess

import pytest
from conftest import deal

from licet_spark.child import (
    FILTER,
    Answer,
    ChildFailed,
    OtherVersion,
    Trailer,
    command,
    line_of,
    made_by,
    through,
)


def sent(count: int):
    return [(number, line_of(deal(number))) for number in range(count)]


def test_answers_come_with_the_keys_of_their_lines_and_the_trailer_last(stand_in):
    *answers, trailer = through(stand_in(), sent(50), expected="a" * 64)
    assert [one.key for one in answers] == list(range(50))
    assert [one.said["transaction"]["id"] for one in answers] == [f"deal-{n}" for n in range(50)]
    assert isinstance(trailer, Trailer)
    assert trailer.said["lines"] == 50


@pytest.mark.parametrize(
    ("what", "spoil", "why"),
    [
        ("its last line is cut short", "last = last[:-20]", "no last line"),
        ("it is cut within an answer", "written, last = written[:-9], b''", "no last line"),
        ("it ends before its last line", "last = b''", "is no trailer"),
        ("it ends in silence", "sys.exit(0)", "no last line"),
        ("an answer is lost", "written = b''.join(answers[:3] + answers[4:])", "5 lines were sent, and 4 came back"),
        ("an answer is another", "written = written.replace(b'amber', b'green')", "The trailer says amber: 5"),
        ("two answers change places", "written = b''.join(answers[::-1])", "The trailer says written"),
        ("a line is read otherwise", "last = last.replace(sha(read)['sha256'].encode(), b'0' * 64)", "The trailer says read"),
        ("it says more than it was asked", "written += answers[0]", "was not sent as many"),
        ("something stands behind the trailer", "last += b'{}\\n'", "is no answer"),
        ("it failed after all", "status = 1", "ended with status 1"),
        ("it is no licet", "written, last = b'hello\\n' * 6, b''", "is not whole"),
        ("it was killed", "import os; os.kill(os.getpid(), 9)", "status -9"),
    ],
)
def test_refused_where(stand_in, what, spoil, why):
    with pytest.raises(ChildFailed, match=why):
        list(through(stand_in(spoil), sent(5), expected=None))


def test_another_version_is_refused(stand_in):
    with pytest.raises(OtherVersion, match="install the same everywhere"):
        list(through(stand_in(), sent(2), expected="b" * 64))


def test_what_a_failing_child_said_is_told(stand_in):
    with pytest.raises(ChildFailed, match="it said: no room"):
        list(through(stand_in("print('no room', file=sys.stderr); sys.exit(2)"), sent(2), expected=None))


def test_an_error_of_the_source_is_raised_and_the_child_ended(stand_in):
    def broken():
        yield from sent(2)
        raise LookupError("a block is gone")

    with pytest.raises((LookupError, ChildFailed)):
        list(through(stand_in(), broken(), expected=None))


def test_who_reads_no_further_leaves_no_child(stand_in):
    answers = through(stand_in("import time; sys.stdout.buffer.write(written); sys.stdout.flush(); time.sleep(600)"), sent(5), None)
    assert isinstance(next(answers), Answer)
    answers.close()


def test_a_text_of_several_lines_is_one_line_and_what_is_no_json_stays_none():
    assert json.loads(line_of('{\n "id": "a"\r\n}')) == {"id": "a"}
    assert line_of(None) == b"\n"
    with pytest.raises(ValueError):
        json.loads(line_of('{"id": "a\nb"}'))


def test_options_of_the_driver_are_not_given_twice():
    assert command(["licet"], ["--lists", "bundled"]) == ["licet", *FILTER, "--lists", "bundled"]
    for option in ("-f", "--format=json", "--input", "--fail-on"):
        with pytest.raises(ValueError, match="leave it out"):
            command(["licet"], [option])


def test_licet_keeps_the_contract(licet):
    argv = command(licet, ["--lists", "bundled", "--detail", "brief"])
    poison = [*sent(3), (3, line_of('{"id": "open",')), (4, line_of(None)), (5, line_of(deal(5)))]
    of = made_by(argv).said["of"]
    *answers, trailer = through(argv, poison, expected=of)
    assert [one.said["schema"] for one in answers] == [
        *["licet/brief@1"] * 3,
        *["licet/refused@1"] * 2,
        "licet/brief@1",
    ]
    alone = subprocess.run(argv, input=b"".join(line for _, line in poison), capture_output=True, check=False)
    assert alone.returncode == 2
    assert [one.text for one in (*answers, trailer)] == alone.stdout.decode().splitlines()
    assert trailer.said["read"]["sha256"] == hashlib.sha256(b"".join(line for _, line in poison)).hexdigest()
