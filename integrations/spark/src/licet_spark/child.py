"""One partition through one process of ``licet screen - --input ndjson -f ndjson``.

A pipe by itself hides a child that fails: what it wrote until then looks like all that there is. Here the last line of the child is
held against what was sent and what came back, and until it agrees nothing may be kept. Nothing here knows Spark.
"""

from __future__ import annotations

import hashlib
import json
import subprocess
import threading
from collections import deque
from dataclasses import dataclass
from typing import Any, Generic, Iterable, Iterator, Sequence, TypeVar

Key = TypeVar("Key")

#: Arguments that make a filter of licet. With ``never`` the status is 0, or 2 where a line was refused.
FILTER = ("screen", "-", "--input", "ndjson", "-f", "ndjson", "--fail-on", "never")

#: Options that would make something else of it, or are given already.
TAKEN = ("-f", "--format", "--input", "--fail-on")

#: Letters of standard error that are kept for a message.
KEPT = 4000


class ChildFailed(RuntimeError):
    """The child did not come to its end, or what came back is not what it says that it wrote."""


class OtherVersion(ChildFailed):
    """The child judges by another release, other packs, lists or options than the run."""


@dataclass(frozen=True)
class Answer(Generic[Key]):
    """A line of the child, beside the key of the line that it answers."""

    key: Key
    text: str
    said: dict[str, Any]


@dataclass(frozen=True)
class Trailer:
    """The last line of the child, once it was found to agree."""

    text: str
    said: dict[str, Any]


def command(licet: Sequence[str], options: Sequence[str]) -> list[str]:
    """The command line of a child. Errors: ValueError, where an option is given that is the driver's to give."""
    for option in options:
        if option.split("=", 1)[0] in TAKEN:
            raise ValueError(f"{option} is given by licet-spark itself; leave it out")
    return [*licet, *FILTER, *options]


def line_of(text: str | None) -> bytes:
    """A JSON text as one line. Line ends become tabs: both are space between the parts of JSON, and neither may stand in a text."""
    flat = (text or "").replace("\r", "\t").replace("\n", "\t")
    return flat.encode("utf-8", "surrogatepass") + b"\n"


def made_by(argv: Sequence[str]) -> Trailer:
    """What a child says of nothing: by which release, packs, lists and options it would judge. Errors: ChildFailed."""
    for last in through(argv, (), expected=None):
        if isinstance(last, Trailer):
            return last
    raise ChildFailed(f"{argv[0]} wrote nothing")


def through(
    argv: Sequence[str],
    lines: Iterable[tuple[Key, bytes]],
    expected: str | None,
) -> Iterator[Answer[Key] | Trailer]:
    """Answers in the order of the lines, and behind them the trailer.

    ``lines``: a key, and a line with its end. ``expected``: the ``of`` of the trailers of the run; nothing is expected where there is
    none. What is yielded before the trailer must be thrown away where an error is raised. Errors: ChildFailed; whatever ``lines`` raises.
    """
    child = subprocess.Popen(
        list(argv), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    feed = _Feed(child, lines)
    errors = _Errors(child)
    came = _Stream()
    refused = 0
    colours = {"red": 0, "amber": 0, "green": 0}
    number = 0
    held: bytes | None = None
    try:
        for line in child.stdout or ():
            if held is not None:
                number += 1
                came.add(held)
                said = _json(held, f"line {number}", errors)
                if said.get("schema") == "licet/refused@1":
                    refused += 1
                elif said.get("verdict") in colours:
                    colours[said["verdict"]] += 1
                else:
                    raise ChildFailed(f"Line {number} of the child is no answer: {held[:200]!r}")
                yield Answer(feed.key_of(number), held.decode("utf-8")[:-1], said)
            held = line
        status = child.wait()
        feed.end()
        if held is None or not held.endswith(b"\n"):
            raise ChildFailed(f"The child ended with status {status} and no last line{errors.told}")
        said = _json(held, "the last line", errors)
        wrong = list(_wrong(said, feed, came, refused, colours, number, status))
        if wrong:
            raise ChildFailed(f"{'; '.join(wrong)}{errors.told}")
        if expected is not None and said["of"] != expected:
            raise OtherVersion(_other(said, expected))
        yield Trailer(held.decode("utf-8")[:-1], said)
    finally:
        feed.stop()
        if child.poll() is None:
            child.kill()
        child.wait()
        for stream in (child.stdout, child.stderr):
            if stream:
                stream.close()


class _Stream:
    """Bytes that went by, counted and hashed."""

    def __init__(self) -> None:
        self.bytes = 0
        self._hash = hashlib.sha256()

    def add(self, piece: bytes) -> None:
        self.bytes += len(piece)
        self._hash.update(piece)

    @property
    def told(self) -> dict[str, Any]:
        return {"bytes": self.bytes, "sha256": self._hash.hexdigest()}


class _Feed(Generic[Key]):
    """Writes the lines in a thread of its own, so that a child which writes much is never waited for by who waits for it."""

    def __init__(self, child: subprocess.Popen[bytes], lines: Iterable[tuple[Key, bytes]]) -> None:
        self.went = _Stream()
        self.lines = 0
        self._child = child
        self._keys: deque[Key] = deque()
        self._failure: BaseException | None = None
        self._stopped = False
        self._thread = threading.Thread(target=self._run, args=(lines,), daemon=True)
        self._thread.start()

    def _run(self, lines: Iterable[tuple[Key, bytes]]) -> None:
        stdin = self._child.stdin
        assert stdin is not None
        try:
            for key, line in lines:
                if self._stopped:
                    return
                self._keys.append(key)
                self.lines += 1
                self.went.add(line)
                stdin.write(line)
                if not self._child.stdin:
                    return
        except (BrokenPipeError, ConnectionResetError):
            # The child went away: its status and its standard error say why.
            pass
        except BaseException as error:  # noqa: BLE001 - whatever it is, the thread that reads has to raise it
            self._failure = error
            self._child.kill()
        finally:
            try:
                stdin.close()
            except OSError:
                pass

    def key_of(self, number: int) -> Key:
        try:
            return self._keys.popleft()
        except IndexError:
            raise ChildFailed(f"The child wrote line {number}, and was not sent as many") from None

    def end(self) -> None:
        """Errors: what the lines raised."""
        self._thread.join()
        if self._failure:
            raise self._failure

    def stop(self) -> None:
        self._stopped = True


class _Errors:
    """The end of standard error, read in a thread of its own so that a child which says much is not held up."""

    def __init__(self, child: subprocess.Popen[bytes]) -> None:
        self._kept = b""
        self._thread = threading.Thread(target=self._run, args=(child,), daemon=True)
        self._thread.start()

    def _run(self, child: subprocess.Popen[bytes]) -> None:
        try:
            for line in child.stderr or ():
                self._kept = (self._kept + line)[-KEPT:]
        except ValueError:
            # It was closed because nobody reads on.
            pass

    @property
    def told(self) -> str:
        self._thread.join(timeout=5)
        text = self._kept.decode("utf-8", "replace").strip()
        return f"; it said: {text}" if text else ""


def _json(line: bytes, which: str, errors: _Errors) -> dict[str, Any]:
    try:
        said = json.loads(line)
    except ValueError:
        raise ChildFailed(f"{which} of the child is not whole: {line[-200:]!r}{errors.told}") from None
    if not isinstance(said, dict):
        raise ChildFailed(f"{which} of the child is no record: {line[:200]!r}")
    return said


def _wrong(
    said: dict[str, Any],
    feed: _Feed[Any],
    came: _Stream,
    refused: int,
    colours: dict[str, int],
    number: int,
    status: int,
) -> Iterator[str]:
    """Everything in which the last line and what was seen differ."""
    if said.get("schema") != "licet/trailer@1":
        yield f"The child ended with status {status}, and its last line is no trailer"
        return
    seen = {"lines": feed.lines, "refused": refused, "read": feed.went.told, "written": came.told, **colours}
    for name, value in seen.items():
        if said.get(name) != value:
            yield f"The trailer says {name}: {said.get(name)}, and here it is {value}"
    if number != feed.lines:
        yield f"{feed.lines} lines were sent, and {number} came back"
    if status != (2 if refused else 0):
        yield f"The child ended with status {status}"


def _other(said: dict[str, Any], expected: str) -> str:
    made = said.get("run", {}).get("manifest", {})
    return (
        f"A worker has licet {made.get('licet')} with other packs, data, lists or options than the run "
        f"(here {said['of']}, the run {expected}): install the same everywhere"
    )
