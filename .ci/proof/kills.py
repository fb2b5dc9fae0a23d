"""R1: writers are killed with -9 at random moments; nothing that was acknowledged may be missing or stand twice.

Four writers at a time share a store: single edits of records of their own, edits of the one record that all change,
edits of five records at once, and imports. One of them has its writes to the journal split in two with a rest between
(split.c, put in front of the C library from outside: the program has no hook for it). After some hundred kills the store
is read through and a new one begun, so that opening never gets slow.
"""
import collections, json, os, shutil, signal, subprocess, threading, time

from common import Row, casus, journal_lines

A_STORE = 100  # kills
RECORDS = 24
LARGE = 1_100  # records of an import that becomes a basis


class Writer(threading.Thread):
    """Starts the program, gives it work and notes what it acknowledges, again whenever it is killed."""

    def __init__(self, hunt, number):
        super().__init__(daemon=True)
        self.hunt, self.number, self.step = hunt, number, 0
        self.process = None
        #: When, by the clock, it may be killed; None while it only starts.
        self.due = None
        self.acknowledged, self.asked, self.refused = [], {}, []
        self.starts = 0
        self.failure = None

    def run(self):
        try:
            while not self.hunt.stopping:
                self.sitting()
        except Exception as error:
            self.failure = error

    def start_program(self, *arguments, env=None):
        process = subprocess.Popen(
            [str(self.hunt.bench.program), *map(str, arguments), "--store", str(self.hunt.store)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0,
            env={**self.hunt.bench.env, **(env or {})})
        self.starts += 1
        self.due = None
        self.process = process
        return process

    def end(self, process, fine=(0, -signal.SIGKILL)):
        """The exit code; what was not killed by us must not have failed."""
        process.stdin.close()
        errors = process.stderr.read().decode(errors="replace")
        process.stdout.close()
        process.stderr.close()
        code = process.wait()
        self.process = None
        if code not in fine:
            raise RuntimeError(f"writer {self.number} ended with {code}: {errors}")
        return code

    def token(self):
        self.step += 1
        return f"w{self.number}-{self.step}"


class Lister(Writer):
    """Changes by `wijzig --lijst -`."""

    def __init__(self, hunt, number, env=None):
        super().__init__(hunt, number)
        self.env = env

    def sitting(self):
        process = self.start_program("wijzig", "--lijst", "-", env=self.env)
        refused = len(self.refused)
        while not self.hunt.stopping:
            token = self.token()
            ids = self.records()
            self.asked[token] = len(ids)
            edits = [{"id": id, "wijzig": {"behandelaar": token}} for id in ids]
            line = edits[0] if len(edits) == 1 else {"samen": edits}
            try:
                process.stdin.write(json.dumps(line).encode() + b"\n")
                answer = process.stdout.readline()
            except BrokenPipeError:
                break
            if not answer.endswith(b"\n"):
                break
            answer = json.loads(answer)
            if "fout" in answer:
                self.refused.append((token, answer))
                if "conflict" not in answer and "proces" not in answer["fout"]:
                    raise RuntimeError(f"writer {self.number}: {answer}")
            else:
                self.acknowledged.append(token)
            if self.due is None:
                self.due = time.monotonic() + self.hunt.random.expovariate(1 / 0.02)
        self.end(process, fine=(0, -signal.SIGKILL) + ((1,) if len(self.refused) > refused else ()))

    def records(self):
        own = self.hunt.ids[1 + self.number * 5:6 + self.number * 5]
        match self.step % 4:
            case 0: return [self.hunt.ids[0]]
            case 1: return own
            case _: return own[:1]


class Importer(Writer):
    """Changes by `importeer --uitvoeren`: most times lines, now and then a basis."""

    #: How long it takes, small and large.
    usual = {False: 0.2, True: 0.6}

    def sitting(self):
        token = self.token()
        path = self.hunt.folder / f"import-{token}.jsonl"
        large = self.step % 6 == 0
        count = LARGE if large else 30
        # New records, in a year of the step's own.
        path.write_text("".join(casus(n, 1000 + self.step, behandelaar=token) for n in range(1, count + 1)))
        self.asked[token] = count
        process = self.start_program("importeer", path, "--soort", "casussen", "--uitvoeren")
        start = time.monotonic()
        # Some live, the others die anywhere.
        self.due = start + self.hunt.random.uniform(0, 1.3) * self.usual[large]
        process.stdin.close()
        process.stdout.read()
        code = self.end(process)
        path.unlink()
        if code == 0:
            self.usual[large] = time.monotonic() - start
            self.acknowledged.append(token)


class Hunt:
    """One store with four writers, until so many kills are done."""

    def __init__(self, bench, random, kills, split):
        self.bench, self.random, self.kills = bench, random, kills
        self.store, self.ids = bench.small_store(RECORDS)
        self.folder = self.store.parent
        self.stopping = False
        self.done = 0
        self.writers = [Lister(self, 0), Lister(self, 1, env={"LD_PRELOAD": str(split)} if split else None),
                        Lister(self, 2), Importer(self, 3)]

    def run(self):
        for writer in self.writers:
            writer.start()
        while self.done < self.kills and not any(writer.failure for writer in self.writers):
            time.sleep(0.001)
            now = time.monotonic()
            # A few die while they open the store, most while they write.
            early = self.random.random() < 0.002
            for writer in self.writers:
                process, due = writer.process, writer.due
                # poll: a pid that was waited for may be another's by now.
                if process is not None and (early or due is not None and due <= now) and process.poll() is None:
                    process.kill()
                    self.done += 1
                    writer.due = None
                    break
        self.stopping = True
        for writer in self.writers:
            writer.join(60)
            if writer.failure:
                raise writer.failure

    def judged(self):
        """Violations, and how many acknowledgements there were."""
        wrong = []
        check = self.bench.run("controleer", "--store", self.store)
        if check.code != 0:
            wrong.append(f"controleer: {check}")
        lines = journal_lines(self.store)
        there = collections.Counter()
        for line in lines:
            for path, change in line.get("x", {}).items():
                new = change.get("n") if isinstance(change, dict) else None
                token = new.get("behandelaar") if path == "" and isinstance(new, dict) else new
                if path in ("", "behandelaar") and isinstance(token, str) and token.startswith("w"):
                    there[token] += 1
            for file in line.get("x", {}).get("@basis", {}).get("bestanden", []):
                basis = self.store / "basis" / str(line["x"]["@basis"]["nr"]) / file["naam"]
                for raw in basis.read_text().splitlines():
                    there[json.loads(raw)["behandelaar"]] += 1
        wrong += self.differences(lines)
        acknowledged = 0
        for writer in self.writers:
            refused = {token for token, _ in writer.refused}
            for token in writer.acknowledged:
                acknowledged += 1
                if there[token] == 0:
                    wrong.append(f"lost: {token}")
            for token, count in writer.asked.items():
                if there[token] not in (0, count):
                    wrong.append(f"{token} stands in {there[token]} of {count} records")
                if token in refused and there[token]:
                    wrong.append(f"{token} was refused and is there")
        return wrong, acknowledged

    def differences(self, lines):
        """Records that are not listed as the last line of the journal leaves them."""
        last = {}
        for line in lines:
            changed = line.get("x", {}).get("behandelaar")
            if changed:
                last[line["id"]] = changed["n"]
        listed = self.bench.must("lijst", "casussen", "--store", self.store, "--formaat", "jsonl").out
        now = {record["id"]: record["behandelaar"] for record in map(json.loads, listed.splitlines())}
        return [f"{id} says {now.get(id)}, its last change said {value}" for id, value in last.items()
                if now.get(id) != value]


def split_library(bench):
    compiler = next((path for path in map(shutil.which, ("cc", "clang", "gcc")) if path), None)
    if not compiler:
        return None
    library = bench.work / "split.so"
    source = bench.root / ".ci" / "proof" / "split.c"
    subprocess.run([compiler, "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
    return library


def run(bench):
    wanted = bench.count or (500 if bench.short else 10_000)
    random = bench.random("kills")
    split = split_library(bench)
    start = time.monotonic()
    kills = acknowledged = starts = torn = stores = 0
    wrong = []
    while kills < wanted and not wrong:
        hunt = Hunt(bench, random, min(A_STORE, wanted - kills), split)
        hunt.run()
        found, number = hunt.judged()
        wrong += found
        kills += hunt.done
        acknowledged += number
        starts += sum(writer.starts for writer in hunt.writers)
        torn += len(list((hunt.store / "quarantine").iterdir()))
        stores += 1
        if wrong:
            kept = bench.root / ".build" / "proof-R1"
            shutil.rmtree(kept, ignore_errors=True)
            shutil.copytree(hunt.store, kept)
            wrong.append(f"the store is kept in {kept}")
        shutil.rmtree(hunt.folder)
    rate = kills / (time.monotonic() - start)
    rows = [Row(
        "R1", "kill -9 at random moments, 4 writers: one each, one for all, five at once, imports",
        f"{kills} kills, {acknowledged} acknowledged, {len(wrong)} lost or twice or half; {starts} openings, {torn} torn "
        f"ends, {rate:.0f} kills/s", f"{wanted} kills, 0", not wrong and kills >= wanted and acknowledged > kills / 4)]
    rows += [Row("R1", "violation", text, "", False) for text in wrong[:10]]
    if not split:
        rows.append(Row("R1", "one writer with split writes", "", "", skipped="no C compiler"))
    return rows
