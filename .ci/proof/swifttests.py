"""R2, R3, R5, R8 and the reference model as the unit tests do them: on a simulated disk that crashes and fails by a seed.

R5_SEEDS and MODEL_SEEDS say how many seeds; a failing one prints what replays it."""
import os, re, subprocess

from common import Row

PARTS = [
    ("R2, R3", "TornTailTests", "cut at every byte, every bit flipped", "100 %"),
    ("R5", "SimulationTests", "random lives on a disk that crashes and fails", None),
    ("model", "StoreModelTests", "a dictionary beside the store, on that disk", None),
    ("R8", "JSONTestSuiteTests", "JSONTestSuite", "95/95, 188/188, each i_ decided"),
]


def run(bench):
    seeds = bench.count or (2_000 if bench.short else 100_000)
    lives = bench.count or (500 if bench.short else 10_000)
    env = {**os.environ, "R5_SEEDS": str(seeds), "MODEL_SEEDS": str(lives), "SWIFT_BACKTRACE": "interactive=no"}
    rows = []
    for part, suite, what, wanted in PARTS:
        done = subprocess.run(
            ["swift", "test", "-c", bench.configuration, "--skip-build", "--filter", suite], cwd=bench.root, env=env,
            capture_output=True, text=True)
        text = done.stdout + done.stderr
        found = re.search(r"Test run with (\d+) tests?.*? (passed|failed) after ([\d.]+) seconds", text)
        passed = done.returncode == 0 and found is not None and found.group(1) != "0" and found.group(2) == "passed"
        count = {"R5": f"{seeds} seeds, ", "model": f"{lives} seeds, "}.get(part, "")
        reached = f"{count}{found.group(2)} in {found.group(3)} s" if found else "did not run"
        issues = re.findall(r"^.*(?:recorded an issue|Issue recorded|R5_SEED=|MODEL_SEED=).*$", text, re.M)
        rows.append(Row(part, what, reached + "".join(f"; {line.strip()}" for line in issues[:2]),
                        wanted or f"{count}0 lost", passed))
    return rows
