"""R4: every call of the program that touches the store fails in turn, with every error that it may get.

strace makes the k-th call fail, for each k that a run without faults showed to touch the store. Then the store must open
and verify, hold everything that was acknowledged, and hold the change if and only if the program said so; who ran it must
have been told within a second what happened and what to do. A full disk and a file size limit are tried for real."""
import collections, json, os, re, resource, shutil, subprocess, time
from concurrent.futures import ThreadPoolExecutor

from common import Row, casus, copy_store, journal_lines

ERRORS = {
    "openat": ["EMFILE", "EACCES", "EROFS", "EINTR", "EIO"],
    "write": ["ENOSPC", "EDQUOT", "EIO", "EINTR"],
    "fdatasync": ["EIO", "ENOSPC", "EINTR"],
    "fsync": ["EIO", "ENOSPC", "EINTR"],
    "ftruncate": ["EIO", "EINTR"],
    "renameat": ["EIO", "ENOSPC", "EROFS"],
    "mkdir": ["ENOSPC", "EROFS"],
    "fchmod": ["EROFS"],
    "flock": ["EINTR"],
    "pread64": ["EIO", "EINTR"],
}
LIMIT = {"release": 1.0, "debug": 2.5}


def can_trace(bench):
    if not shutil.which("strace"):
        return "no strace"
    tried = subprocess.run(["strace", "-qq", "-e", "trace=none", "true"], capture_output=True)
    return "" if tried.returncode == 0 else "no ptrace here"


class Case:
    """What the program does while calls fail, and how to see that it was done."""

    def __init__(self, bench, name, arguments, expected):
        self.bench, self.name, self.arguments, self.expected = bench, name, arguments, expected

    def prepared(self, number):
        folder = self.bench.work / f"fault-{number}"
        folder.mkdir()
        copy_store(self.bench.fault_store, folder / "store")
        if self.name.startswith("torn"):
            with open(folder / "store/journal/00000001.jsonl", "ab") as file:
                file.write(b'{"n":99,"p":"12')
        return folder

    def calls(self):
        """(call, k) of each call that touches the store, of a run without faults."""
        folder = self.prepared(f"{self.name.replace(' ', '-')}-calm")
        log = folder / "log"
        answer = self.bench.run(*self.arguments, "--store", folder / "store", prefix=(
            "strace", "-f", "-qq", "-y", "-o", log, "-e", "trace=" + ",".join(ERRORS)))
        if answer.code != 0 or not self.expected(folder / "store"):
            raise RuntimeError(f"{self.name} without faults: {answer}")
        counted, found = collections.Counter(), []
        for line in log.read_text(errors="replace").splitlines():
            call = re.match(r"\d+ +(\w+)\(", line)
            if not call or call.group(1) not in ERRORS:
                continue
            counted[call.group(1)] += 1
            if str(folder / "store") in line:
                found.append((call.group(1), counted[call.group(1)]))
        shutil.rmtree(folder)
        return found

    def trial(self, number, call, k, error):
        """What is wrong after the k-th `call` failed with `error`; the seconds until it was told."""
        folder = self.prepared(number)
        store, log = folder / "store", folder / "log"
        try:
            answer = self.bench.run(*self.arguments, "--store", store, prefix=(
                "strace", "-f", "-qq", "-ttt", "-o", log, "-e", f"trace={call}",
                "-e", f"inject={call}:error={error}:when={k}"))
            now = time.time()
            hit = re.search(r"^\d+ +([\d.]+) .*\(INJECTED\)", log.read_text(errors="replace"), re.M)
            told = now - float(hit.group(1)) if hit else 0
            where = f"{self.name}, {call} {k} {error}"
            wrong = self.judge(answer, store, error, hit)
            if not wrong and answer.code and told > LIMIT[self.bench.configuration]:
                wrong = f"told after {told:.1f} s"
            return (f"{where}: {wrong}" if wrong else None), told if answer.code else 0, bool(hit)
        finally:
            shutil.rmtree(folder)

    def judge(self, answer, store, error, hit):
        done = self.expected(store)
        check = self.bench.run("controleer", "--store", store)
        if check.code != 0:
            return f"afterwards: {check}"
        missing = [id for id, value in self.bench.fault_before.items() if value not in self.history(store, id)]
        if missing:
            return f"acknowledged before and gone: {missing}"
        if answer.code == 0:
            return None if done else f"acknowledged, not there: {answer}"
        if error == "EINTR":
            return f"an interrupted call was not made again: {answer}"
        if not hit:
            return f"failed without a fault: {answer}"
        if answer.code not in (1, 3):
            return f"ends with {answer}"
        if len((answer.out + answer.err).strip().splitlines()) < 2:
            return f"does not say what and why: {answer}"
        if done and "iet zeker" not in answer.err:
            return f"said to have failed, and is there: {answer}"
        return None

    def history(self, store, id):
        return [line["x"]["behandelaar"]["n"] for line in journal_lines(store)
                if line.get("id") == id and "behandelaar" in line.get("x", {})]


def has_value(value):
    return lambda store: any(
        line.get("x", {}).get("behandelaar", {}).get("n") == value for line in journal_lines(store))


def brought(count):
    def found(store):
        brought = 0
        for line in journal_lines(store):
            brought += line.get("id", "").startswith("MN-2019") and line["op"] == "set"
            brought += sum(file["records"] for file in line.get("x", {}).get("@basis", {}).get("bestanden", []))
        if brought not in (0, count):
            raise RuntimeError(f"{brought} of {count} records of an import are there")
        return brought == count
    return found


def run(bench):
    reason = can_trace(bench)
    rows = [Row("R4", "calls that fail, by strace", "", "", skipped=reason)] if reason else injected(bench)
    return rows + [full_disk(bench), file_limit(bench)]


def injected(bench):
    store, ids = bench.small_store(8)
    bench.fault_before = {}
    for id in ids[:3]:
        bench.must("wijzig", id, "--store", store, f"behandelaar=voor-{id[-1]}")
        bench.fault_before[id] = f"voor-{id[-1]}"
    bench.fault_store = store
    small, large = store.parent / "klein.jsonl", store.parent / "groot.jsonl"
    small.write_text("".join(casus(number, 2019) for number in range(1, 21)))
    large.write_text("".join(casus(number, 2019) for number in range(1, 1_051)))
    change = ["wijzig", ids[5], "behandelaar=nieuw", "--reden", "proef"]
    cases = [
        Case(bench, "wijzig", change, has_value("nieuw")), Case(bench, "torn end, wijzig", change, has_value("nieuw")),
        Case(bench, "importeer", ["importeer", small, "--soort", "casussen", "--uitvoeren"], brought(20)),
        Case(bench, "importeer, basis", ["importeer", large, "--soort", "casussen", "--uitvoeren"], brought(1_050)),
    ]
    random = bench.random("faults")
    trials = []
    for case in cases:
        for call, k in case.calls():
            errors = ERRORS[call]
            # Reading fails in many places that are alike.
            if bench.short and call in ("openat", "pread64", "write"):
                errors = [random.choice(errors)] if len(errors) > 1 and random.random() < 0.5 else []
            trials += [(case, call, k, error) for error in errors]
    with ThreadPoolExecutor(2) as pool:
        results = list(pool.map(lambda part: part[1][0].trial(part[0], *part[1][1:]), enumerate(trials)))
    wrong = [text for text, _, _ in results if text]
    hits = sum(1 for _, _, hit in results if hit)
    slowest = max(seconds for _, seconds, _ in results)
    rows = [Row("R4", "each call on the store fails in turn, while changing and importing",
                f"{hits} faults, {len(wrong)} acknowledged lost or badly told; told within {slowest:.2f} s",
                "0, told < 1 s", not wrong and hits > len(results) * 0.7)]
    return rows + [Row("R4", "violation", text, "", False) for text in wrong[:10]]


def until_full(bench, store, ids, preexec=None):
    """Changes records until one is refused: how many were acknowledged, and the answer that refused."""
    lines = "".join(json.dumps({"id": ids[n % len(ids)], "wijzig": {"behandelaar": f"v{n}"}, "reden": "x" * 200}) + "\n"
                    for n in range(2_000))
    answer = bench.run("wijzig", "--lijst", "-", "--store", store, stdin=lines.encode(), preexec=preexec)
    acknowledged = sum(1 for line in answer.out.splitlines() if "journaal" in line)
    return acknowledged, answer


def judged(bench, store, ids, acknowledged, answer, name, wanted):
    values = {line["x"]["behandelaar"]["n"] for line in journal_lines(store) if "behandelaar" in line.get("x", {})}
    check = bench.run("controleer", "--store", store)
    passed = (answer.code == 1 and acknowledged > 0 and check.code == 0 and "Wat eerder is opgeslagen" in answer.err
              and all(f"v{n}" in values for n in range(acknowledged)) and f"v{acknowledged}" not in values)
    return Row("R4", name, f"{acknowledged} acknowledged, all there; code {answer.code}, store opens: {check.code == 0}"
               + ("" if passed else f" {answer} {check}"), wanted, passed)


def full_disk(bench):
    name = "a disk of 256 KB that fills up"
    if os.geteuid() != 0:
        return Row("R4", name, "", "", skipped="not root")
    disk = bench.folder()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k,mode=700", "none", disk], capture_output=True).returncode:
        return Row("R4", name, "", "", skipped="no right to mount")
    try:
        store, ids = bench.small_store(4)
        shutil.copytree(store, disk / "store")
        acknowledged, answer = until_full(bench, disk / "store", ids)
        row = judged(bench, disk / "store", ids, acknowledged, answer, name, "0 lost, code 1")
        # With room again, the same store is written on.
        subprocess.run(["mount", "-o", "remount,size=1m", disk], capture_output=True)
        again = bench.run("wijzig", ids[0], "--store", disk / "store", "behandelaar=ruimte")
        row.passed = row.passed and again.code == 0
        return row
    finally:
        subprocess.run(["umount", "-l", disk])


def file_limit(bench):
    store, ids = bench.small_store(4)
    size = (store / "journal/00000001.jsonl").stat().st_size + 5_000
    limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    acknowledged, answer = until_full(bench, store, ids, preexec=limit)
    return judged(bench, store, ids, acknowledged, answer, "a limit on the size of files (ulimit -f)", "0 lost, code 1")
