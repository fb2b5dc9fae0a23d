"""R15: how long one durable change takes, from asking to the answer, beside one commit of SQLite on the same disk.

Both are programs on a pipe that answer each line they are given: ours `wijzig --lijst -`, SQLite's shell with
journal_mode=WAL and synchronous=FULL. They take turns, so that both meet the same noise."""
import json, os, subprocess, time


class Pipe:
    """A program that answers each line with a line."""

    def __init__(self, command, env=None):
        self.process = subprocess.Popen([str(part) for part in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.DEVNULL, bufsize=0, env={**os.environ, **(env or {})})

    def ask(self, line):
        """The answer, and the milliseconds that it took."""
        start = time.perf_counter()
        self.process.stdin.write(line.encode() + b"\n")
        answer = self.process.stdout.readline()
        return answer.decode(), (time.perf_counter() - start) * 1000

    def close(self):
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()


def ids_of(program, store, count):
    lines = subprocess.run([program, "lijst", "casussen", "--store", store, "--formaat", "jsonl", "--kolommen", "id"],
                           capture_output=True, text=True).stdout.splitlines()
    return [json.loads(line)["id"] for line in lines[:count]]


def measure(program, store, folder, edits=400):
    """Milliseconds of each save: ours, and SQLite's where its shell is here. `store` is written to."""
    ids = ids_of(program, store, 50)
    ours = Pipe([program, "wijzig", "--lijst", "-", "--store", store], {"SWIFT_BACKTRACE": "enable=no"})
    try:
        sqlite = Pipe(["sqlite3", folder / "saves.sqlite"])
        for line in ["PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
                     "CREATE TABLE regels(n INTEGER PRIMARY KEY, regel TEXT); SELECT 1;"]:
            sqlite.ask(line)
    except OSError:
        sqlite = None
    found = {"knooppunt": [], "sqlite": []}
    text = "x" * 550  # about what a line of the journal has
    for number in range(edits + 20):
        answer, taken = ours.ask(json.dumps(
            {"id": ids[number % len(ids)], "wijzig": {"behandelaar": f"analist{number}"}, "reden": "overgedragen"}))
        if "journaal" not in answer:
            raise RuntimeError(f"not saved: {answer}")
        # The first ones find cold caches and a file to make.
        if number >= 20:
            found["knooppunt"].append(taken)
        if sqlite:
            answer, taken = sqlite.ask(f"INSERT INTO regels(regel) VALUES('{number} {text}'); SELECT changes();")
            if answer.strip() != "1":
                raise RuntimeError(f"SQLite says {answer}")
            if number >= 20:
                found["sqlite"].append(taken)
    ours.close()
    if sqlite:
        sqlite.close()
        for name in ("saves.sqlite", "saves.sqlite-wal", "saves.sqlite-shm"):
            (folder / name).unlink(missing_ok=True)
    return found
