"""R6: 2, 4 and 8 processes change one store at once, half of the time the same record, each saying which version it saw.

Counted from the journal: every acknowledged change stands there once, on the version that its writer named; every attempt
on a version that was gone by then was answered as a conflict and stands nowhere."""
import json, subprocess, threading

from common import Row, journal_lines


class Racer(threading.Thread):
    def __init__(self, bench, store, number, own, shared, edits):
        super().__init__(daemon=True)
        self.bench, self.store, self.number, self.edits = bench, store, number, edits
        self.own, self.shared = own, shared
        #: (token, id, version that it was made on, new version or None where it was refused as a conflict)
        self.attempts, self.failure = [], None

    def run(self):
        try:
            self.race()
        except Exception as error:
            self.failure = error

    def race(self):
        process = subprocess.Popen(
            [str(self.bench.program), "wijzig", "--lijst", "-", "--store", str(self.store)], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=self.bench.env, bufsize=0)
        seen = {self.own: 1, self.shared: 1}
        done = 0
        while done < self.edits:
            id = self.shared if done % 2 else self.own
            token = f"p{self.number}-{len(self.attempts)}"
            line = {"id": id, "versie": seen[id], "wijzig": {"behandelaar": token}}
            process.stdin.write(json.dumps(line).encode() + b"\n")
            answer = json.loads(process.stdout.readline())
            if "conflict" in answer:
                self.attempts.append((token, id, seen[id], None))
                seen[id] = answer["conflict"][0]["versie"]
            elif "records" in answer:
                new = answer["records"][0]["versie"]
                self.attempts.append((token, id, seen[id], new))
                seen[id] = new
                done += 1
            elif "proces" not in answer["fout"]:
                raise RuntimeError(f"{answer}")
        process.stdin.close()
        process.stdout.close()
        process.wait()


def race(bench, processes, edits):
    store, ids = bench.small_store(processes + 1)
    racers = [Racer(bench, store, number, ids[number + 1], ids[0], edits) for number in range(processes)]
    for racer in racers:
        racer.start()
    for racer in racers:
        racer.join()
        if racer.failure:
            raise racer.failure
    wrong = []
    check = bench.run("controleer", "--store", store)
    if check.code != 0:
        wrong.append(f"controleer: {check}")
    written = {}
    for line in journal_lines(store):
        token = line.get("x", {}).get("behandelaar", {}).get("n", "")
        if token.startswith("p"):
            if token in written:
                wrong.append(f"{token} stands twice")
            written[token] = line
    conflicts = lost = 0
    for racer in racers:
        for token, id, base, new in racer.attempts:
            line = written.pop(token, None)
            if new is None:
                conflicts += 1
                if line:
                    wrong.append(f"{token} was answered as a conflict and is there")
            elif not line:
                lost += 1
            elif line["rev"] != base or line["id"] != id or new != base + 1:
                # Made on a version that its writer had not seen: the update between is lost.
                wrong.append(f"{token} was made on version {base}, stands on {line['rev']}")
    wrong += [f"{token} stands there unasked" for token in written]
    final = processes * edits // 2
    last = [line for line in journal_lines(store) if line.get("id") == ids[0]][-1]
    if last["rev"] != final:
        wrong.append(f"the shared record was changed {last['rev']} times, not {final}")
    passed = not wrong and not lost and (conflicts > 0)
    return Row("R6", f"{processes} processes × {edits} edits, half on one record",
               f"{lost} lost, {conflicts} conflicts, all shown, {len(wrong)} wrong" + "".join(f"; {text}" for text in wrong[:3]),
               "0 lost, 100 % shown", passed)


def run(bench):
    edits = bench.count or (100 if bench.short else 1_000)
    return [race(bench, processes, edits) for processes in (2, 4, 8)]
