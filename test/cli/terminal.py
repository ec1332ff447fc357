# Runs a command at a pseudo-terminal of a given size and plays a script: waits for a text, then presses keys.
# Standard input: {"argv", "cwd", "env", "cols", "rows", "steps": [{"wait", "append"?, "send"?, "signal"?}]}. Standard output: {"output", "status"}.

import fcntl
import json
import os
import pty
import select
import signal
import struct
import sys
import termios
import time

PATIENCE = 60

task = json.load(sys.stdin)
child, terminal = pty.fork()
if child == 0:
    os.chdir(task["cwd"])
    # The size has to stand before the program looks.
    time.sleep(0.1)
    os.execvpe(task["argv"][0], task["argv"], task["env"])
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", task["rows"], task["cols"], 0, 0))

output = b""


def more(seconds):
    """Reads what is there; False where the program has ended."""
    global output
    ready, _, _ = select.select([terminal], [], [], seconds)
    if not ready:
        return True
    try:
        piece = os.read(terminal, 65536)
    except OSError:
        return False
    output += piece
    return bool(piece)


seen = 0
failed = None
for step in task["steps"]:
    awaited = step["wait"].encode()
    until = time.time() + PATIENCE
    alive = True
    while awaited not in output[seen:] and alive and time.time() < until:
        alive = more(0.2)
    if awaited not in output[seen:]:
        failed = step["wait"]
        break
    seen = output.index(awaited, seen) + len(awaited)
    # The prompt is drawn to its end before a key is pressed.
    settled = len(output)
    while more(0.15) and len(output) != settled:
        settled = len(output)
    if "append" in step:
        with open(os.path.join(task["cwd"], step["append"]["to"]), "a") as file:
            file.write(step["append"]["text"])
    if "send" in step:
        seen = len(output)
        for key in step["send"]:
            os.write(terminal, key.encode())
            more(0.1)
    if "signal" in step:
        os.kill(child, getattr(signal, step["signal"]))

until = time.time() + PATIENCE
while failed is None and time.time() < until and more(0.2):
    pass
if failed is not None or time.time() >= until:
    os.kill(child, signal.SIGKILL)
_, status = os.waitpid(child, 0)
json.dump(
    {
        "output": output.decode("utf8", "replace"),
        "status": os.waitstatus_to_exitcode(status),
        "failed": failed,
    },
    sys.stdout,
)
