"""Q: two terminals go through one queue of signalen, at random paces and with random decisions, now and then one taken back.

Counted from the journal, in its order: no signaal is decided that is decided already, none has another status than its
decision gave it, and each one is decided, held or skipped by somebody; the terminals showed as many decisions as the
journal holds. That is what the claims and the versions of Triage are for."""
import collections, json, random, re, shutil, subprocess, threading, time

from common import Row, journal_lines

#: Keys after which the next card stands there, and how often; what a koppelen finds depends on the card.
DECISIONS = [("5c\n", 40), ("5v\n", 15), ("3k\n\n", 12), ("3l\n\n", 5), ("2a\n", 8), (".\n", 5), ("s", 8), ("u", 7)]
#: Where a session ends, and how long at most a terminal may take for one step.
END, PATIENCE = "De volgorde is klaar", 20
DECIDED = {"afwijzen": "afgewezen", "aanhouden": "aangehouden", "koppelen": "gekoppeld"}
ASIDE = {"overgeslagen"}


def signaal(number):
    """A line with a sound signaal; every tenth shares its locatie."""
    return json.dumps({
        "id": f"S-MN-2022-{number:04}", "ontvangenOp": "2022-08-01", "regio": "MN", "onderwerp": f"Melding {number}",
        "inbreng": [{"nr": 1, "partner": "politie", "datum": "2022-08-01", "informatieVerstrekt": True}],
        "gemeenten": ["Waterrijk"], "themas": [{"nr": 1, "code": "witwassen"}],
        "omschrijving": f"Een loods waar 's nachts geladen wordt, melding {number}.",
        "locaties": [f"L-{number % 10 + 1:04}"], "betrouwbaarheid": "mogelijk", "status": "nieuw",
        "statusHistorie": [{"nr": 1, "status": "nieuw", "op": "2022-08-01T09:00:00+02:00", "door": "analist1",
                            "toelichting": "Ontvangen."}],
        "behandelaar": "analist1", "vertrouwelijkheid": "vertrouwelijk", "toegang": ["team-mn"],
        "grondslag": "convenant", "doel": "Nagaan of dit klopt", "bewaarTot": "2023-08-01", "versie": 1,
    }, ensure_ascii=False) + "\n"


def queue(bench, count):
    """A store with `count` signalen that wait."""
    folder = bench.folder()
    store, source = folder / "store", folder / "source"
    bench.must("begin", store, "--regio", "MN")
    source.mkdir()
    (source / "signalen.jsonl").write_text("".join(signaal(number) for number in range(1, count + 1)))
    (source / "locaties.jsonl").write_text("".join(
        json.dumps({"id": f"L-{number:04}", "omschrijving": f"loods {number}", "plaats": "Waterrijk"}) + "\n"
        for number in range(1, 11)))
    bench.must("importeer", source, "--store", store, "--uitvoeren")
    return store


class Terminal(threading.Thread):
    """An analyst at a terminal, who decides until the order is at its end."""

    def __init__(self, bench, store, number, seed):
        super().__init__(daemon=True)
        self.bench, self.store = bench, store
        self.random = random.Random(seed)
        self.socket = f"knooppunt-queue-{bench.seed}-{bench.number}-{number}"
        self.window = "80x24" if number else "120x40"
        self.passed, self.shown, self.session, self.failure = set(), None, None, None

    def tmux(self, *arguments):
        done = subprocess.run(["tmux", "-L", self.socket, *arguments], capture_output=True, env=self.bench.env)
        if done.returncode:
            raise RuntimeError(f"tmux {arguments[0]}: {done.stderr.decode()}")
        return done.stdout.decode(errors="replace")

    def start_program(self):
        columns, rows = self.window.split("x")
        program = [str(self.bench.program), "triage", "--store", str(self.store)]
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", columns, "-y", rows, *program)
        self.tmux("set-option", "-s", "escape-time", "0")
        self.tmux("set-option", "-g", "status", "off")
        self.tmux("resize-window", "-x", columns, "-y", rows)

    def keys(self, text):
        for key in text:
            if key == "\n":
                self.tmux("send-keys", "Enter")
            elif key == "\x1b":
                self.tmux("send-keys", "Escape")
            else:
                self.tmux("send-keys", "-l", "--", key)
            # Between the keys of one decision too, so that the other's come between.
            if self.random.random() < 0.3:
                time.sleep(self.random.uniform(0, 0.04))

    def screen(self):
        return self.tmux("capture-pane", "-p").split("\n")

    def until(self, what, test):
        end = time.monotonic() + PATIENCE
        while True:
            lines = self.screen()
            if found := test(lines):
                return found
            if time.monotonic() > end:
                raise RuntimeError(f"waited in vain for {what}:\n" + "\n".join(lines))
            time.sleep(0.01)

    @staticmethod
    def state(lines):
        """("card", signaal), ("end", None) or ("asks", None); nothing while it is on its way."""
        text = "\n".join(lines)
        if "Triage · TS-" not in lines[1]:
            return ("offer", None) if "Sessies die niet af zijn" in text else None
        if END in text:
            return ("end", None)
        card = re.match(r" (S-MN-\d+-\d+) ", lines[2])
        if not card or "opslaan …" in text:
            return None
        if "vastleggen" in text or "Esc terug" in text:
            return ("asks", card.group(1))
        return ("card", card.group(1))

    @staticmethod
    def counts(lines):
        found = re.search(r"(\d+) gedaan(?: · (\d+) overgeslagen)? · (\d+) te gaan", lines[1])
        return tuple(int(number or 0) for number in found.groups()) if found else None

    def note(self, lines):
        for signaal in re.findall(r"Overgeslagen: (S-MN-\d+-\d+)", "\n".join(lines[-5:])):
            self.passed.add(signaal)

    def run(self):
        try:
            self.start_program()
            self.decide()
        except Exception as error:
            self.failure = error
        finally:
            subprocess.run(["tmux", "-L", self.socket, "kill-server"], capture_output=True, env=self.bench.env)

    def decide(self):
        kind, _ = self.until("the first screen", self.state)
        if kind == "offer":
            # The other's session, which is not for this terminal.
            self.keys("N")
            kind, _ = self.until("a session", lambda lines: (found := self.state(lines)) and found[0] != "offer" and found)
        lines = self.screen()
        self.session = re.search(r"TS-MN-\d+-\d+", lines[1]).group(0)
        pace = self.random.uniform(0.01, 0.08)
        choices, weights = zip(*DECISIONS)
        while kind != "end":
            time.sleep(self.random.expovariate(1 / pace))
            before = self.screen()
            keys = self.random.choices(choices, weights)[0]
            done = self.counts(before) or (0, 0, 0)
            if keys == "u" and not done[0] + done[1]:
                continue
            self.keys(keys)
            kind, _ = self.after(before)
        self.shown = self.counts(self.screen())
        self.keys("\n")
        self.until("the verslag", lambda lines: "Verslag triage · " in "\n".join(lines))
        self.keys("Q")

    def after(self, before):
        """Where it stands once the keys were taken; what still asks is left."""
        end = time.monotonic() + PATIENCE
        calm, last = 0, None
        while time.monotonic() < end:
            lines = self.screen()
            self.note(lines)
            found = self.state(lines)
            calm, last = (calm + 1 if lines == last else 0), lines
            # A card that stands there as it did: it was refused, or read again.
            if found and (lines[1:3] != before[1:3] and found[0] != "asks" or calm > 12):
                if found[0] != "asks":
                    return found
                self.step_back(lines)
                calm = 0
            elif not found and calm > 12 and "Triage · TS-" not in lines[1]:
                # An Enter that came to an untouched card opened it.
                self.step_back(lines)
                calm = 0
            time.sleep(0.01)
        raise RuntimeError("waited in vain for the next card:\n" + "\n".join(last or []))

    def step_back(self, lines):
        """One Esc; a second one before the first did its work could leave the session."""
        self.keys("\x1b")
        self.until("what Esc leads to", lambda now: now != lines)


class Told:
    """What the journal tells of the sessions, commit by commit."""

    def __init__(self, store):
        #: signaal -> [(session, besluit)] that stand; and what is wrong.
        self.standing, self.wrong = collections.defaultdict(list), []
        self.decided = self.taken_back = 0
        elements = {}
        for line in journal_lines(store):
            if not str(line.get("id", "")).startswith("TS-"):
                continue
            for path, change in line.get("x", {}).items():
                if path == "besluiten" or path.startswith("besluiten/"):
                    self.take(line["id"], path, change, elements)

    def take(self, session, path, change, elements):
        """A line of besluiten, or all of them: added, or taken away."""
        def lines(value):
            return {} if value is None else {line["nr"]: line for line in (value if isinstance(value, list) else [value])}

        old, new = lines(change.get("o")), lines(change.get("n"))
        for nr in old.keys() - new.keys():
            line = old[nr]
            self.standing[line["signaalId"]].remove((session, line["besluit"]))
            self.taken_back += 1
        for nr in new.keys() - old.keys():
            line = new[nr]
            others = [besluit for _, besluit in self.standing[line["signaalId"]] if besluit not in ASIDE]
            if others and line["besluit"] not in ASIDE:
                self.wrong.append(f"{line['signaalId']} was decided twice: {others + [line['besluit']]}")
            self.standing[line["signaalId"]].append((session, line["besluit"]))
            self.decided += 1


def judged(bench, store, count, terminals):
    told = Told(store)
    wrong = told.wrong
    check = bench.run("controleer", "--store", store)
    if check.code != 0 or " 0 fouten" not in check.out:
        wrong.append(f"controleer: {check}")
    listed = bench.must("lijst", "signalen", "--store", store, "--formaat", "jsonl").out
    now = {record["id"]: record["status"] for record in map(json.loads, listed.splitlines())}
    if len(now) != count:
        wrong.append(f"{len(now)} signalen are there, not {count}")
    kinds, lost = collections.Counter(), 0
    for id, status in now.items():
        decisions = [besluit for _, besluit in told.standing[id] if besluit not in ASIDE]
        if not told.standing[id]:
            lost += 1
            wrong.append(f"lost: nobody did anything with {id} ({status})")
        wanted = DECIDED[decisions[0]] if decisions else "nieuw"
        if status != wanted:
            wrong.append(f"{id} is {status} after {told.standing[id]}")
        kinds[decisions[0] if decisions else "overgeslagen"] += 1
    if sum(kinds.values()) != count:
        wrong.append(f"the sum is {sum(kinds.values())}, not {count}")
    for terminal in terminals:
        lines = [besluit for stood in told.standing.values() for session, besluit in stood if session == terminal.session]
        done = sum(besluit not in ASIDE for besluit in lines)
        if terminal.shown[0] != done or terminal.shown[1] != len(lines) - done:
            wrong.append(f"{terminal.session} showed {terminal.shown}, the journal holds {done} and {len(lines) - done}")
    return wrong, kinds, lost, told


def go_through(bench, count, seed):
    store = queue(bench, count)
    terminals = [Terminal(bench, store, number, f"{seed} {number}") for number in (0, 1)]
    for terminal in terminals:
        terminal.start()
    for terminal in terminals:
        terminal.join()
    for terminal in terminals:
        if terminal.failure:
            raise terminal.failure
    wrong, kinds, lost, told = judged(bench, store, count, terminals)
    twice = sum("decided twice" in text for text in wrong)
    each = " and ".join(str(terminal.shown[0]) for terminal in terminals)
    passed = sum(len(terminal.passed) for terminal in terminals)
    if min(terminal.shown[0] for terminal in terminals) < count // 10:
        wrong.append(f"one of them decided next to nothing: {each}")
    told_of = ", ".join(f"{number} {kind}" for kind, number in kinds.most_common())
    return Row(
        "Q", f"2 terminals on one queue of {count} signalen",
        f"{twice} decided twice, {lost} lost, {len(wrong)} wrong; {each} decided ({told_of}), {told.taken_back} taken "
        f"back, {passed} passed over for the other" + "".join(f"; {text}" for text in wrong[:3]), "0, 0", not wrong)


def run(bench):
    if not shutil.which("tmux"):
        return [Row("Q", "2 terminals on one queue", "", "", skipped="no tmux")]
    return [go_through(bench, bench.count or (50 if bench.short else 200), f"{bench.seed} queueing")]
