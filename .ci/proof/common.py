"""What every part of the programme uses: the program, stores to break, rows of the table."""
import json, os, random, re, resource, shutil, subprocess, time
from dataclasses import dataclass, field
from pathlib import Path


@dataclass
class Row:
    part: str
    what: str
    reached: str
    wanted: str
    passed: bool = True
    skipped: str = ""
    seconds: float = 0

    @staticmethod
    def head():
        return Row("R", "what", "reached", "wanted", seconds=-1)

    def cells(self):
        reached = f"skipped: {self.skipped}" if self.skipped else self.reached
        time = "s" if self.seconds < 0 else f"{self.seconds:.0f}" if self.seconds else ""
        return [self.part, self.what, reached if self.passed else f"{reached}  MISSED", self.wanted, time]

    def text(self):
        return " | ".join(cell for cell in self.cells() if cell)


@dataclass
class Answer:
    code: int
    out: str
    err: str
    seconds: float
    #: Peak of resident memory in bytes; 0 where it was not asked for.
    peak: int = 0

    def __str__(self):
        return f"code {self.code}\n{self.out[-400:]}\n{self.err[-400:]}"


@dataclass
class Bench:
    root: Path
    work: Path
    program: Path
    short: bool
    seed: int
    configuration: str
    count: int | None = None
    number: int = 0
    env: dict = field(default_factory=dict)

    def __post_init__(self):
        home = self.work / "home"
        home.mkdir(parents=True, exist_ok=True)
        self.env = {
            "HOME": str(home), "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LANG": "C.UTF-8",
            "TERM": "xterm-256color", "SWIFT_BACKTRACE": "enable=no",
        }

    def random(self, name):
        """Random numbers of a part, by the seed."""
        return random.Random(f"{self.seed} {name}")

    def folder(self):
        """A new, empty folder."""
        self.number += 1
        path = self.work / f"{self.number}"
        path.mkdir()
        return path

    def run(self, *arguments, prefix=(), stdin=None, env=None, limit=120, preexec=None):
        """Runs the program to its end; a signal that ended it counts as minus its number."""
        command = [str(part) for part in (*prefix, self.program, *arguments)]
        start = time.monotonic()
        done = subprocess.run(command, input=stdin, env={**self.env, **(env or {})}, capture_output=True,
                              timeout=limit, cwd=self.work, preexec_fn=preexec)
        return Answer(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"),
                      time.monotonic() - start)

    def must(self, *arguments, **options):
        """The same, where anything but success means that the harness itself is wrong."""
        answer = self.run(*arguments, **options)
        if answer.code != 0:
            raise RuntimeError(f"{' '.join(map(str, arguments))}: {answer}")
        return answer

    def small_store(self, records=12, **fields):
        """A new store with `records` casussen that came as lines of the journal; its path and their ids."""
        folder = self.folder()
        store = folder / "store"
        self.must("begin", store, "--regio", "MN")
        source = folder / "casussen.jsonl"
        source.write_text("".join(casus(number, **fields) for number in range(1, records + 1)))
        self.must("importeer", source, "--store", store, "--uitvoeren")
        return store, [f"MN-2021-{number:04}" for number in range(1, records + 1)]


def casus(number, year=2021, **fields):
    """A line with a sound casus; `fields` come on top."""
    return json.dumps({
        "id": f"MN-{year}-{number:04}", "titel": "Reiger", "regio": "MN", "gemeenten": ["Waterrijk"],
        "aanleiding": {"soort": "signaal"},
        "inbreng": [{"nr": 1, "partner": "politie", "datum": f"{year}-02-01", "informatieVerstrekt": True}],
        "themas": [{"nr": 1, "code": "witwassen"}], "status": "aangemeld",
        "statusHistorie": [{"nr": 1, "status": "aangemeld", "op": f"{year}-02-01T09:00:00+01:00", "door": "analist1",
                            "toelichting": "Aangemeld door de politie."}],
        "behandelaar": "analist1", "behandeldVan": f"{year}-02-01", "vertrouwelijkheid": "vertrouwelijk",
        "toegang": ["team-mn"], "grondslag": "convenant", "doel": "Nagaan of dit klopt", "versie": 1, **fields,
    }, ensure_ascii=False) + "\n"


def journal_lines(store):
    """Every line of the journal that stands in a whole commit, as its values, in the order of the chain."""
    lines = []
    for segment in sorted((store / "journal").glob("*.jsonl")):
        for raw in segment.read_bytes().split(b"\n"):
            try:
                line = json.loads(raw)
            except ValueError:
                continue
            if isinstance(line, dict) and "op" in line:
                lines.append(line)
    # A segment that follows on a failed sync holds lines once more.
    return [line for _, line in sorted({line["n"]: line for line in lines}.items())]


def last_head(text):
    """The number of lines of the journal that `controleer` names."""
    found = re.search(r"Journaal: (\d+) regels?", text)
    return int(found.group(1)) if found else None


def copy_store(store, target):
    shutil.copytree(store, target, symlinks=True)
    return target
