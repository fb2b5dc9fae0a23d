"""R7: libFuzzer on every reader of what others wrote. The targets stand in Tests/Fuzz and are built only here."""
import os, re, subprocess
from concurrent.futures import ThreadPoolExecutor

from common import Row

#: And the longest input that is tried: what is checked of one grows with it.
TARGETS = {"FuzzJSON": 4096, "FuzzJournal": 2048, "FuzzSafeText": 128, "FuzzKeys": 128, "FuzzFilter": 128, "FuzzCSV": 512}
SCRATCH = ".build-fuzz"


def run(bench):
    seconds = bench.count or (60 if bench.short else 1_800)
    env = {**os.environ, "KNOOPPUNT_FUZZ": "1", "SWIFT_BACKTRACE": "enable=no"}
    for target in TARGETS:
        built = subprocess.run(
            ["swift", "build", "-c", "release", "--scratch-path", SCRATCH, "--sanitize=fuzzer", "--product", target],
            cwd=bench.root, env=env, capture_output=True, text=True)
        if built.returncode:
            return [Row("R7", "libFuzzer", f"does not build: {(built.stdout + built.stderr)[-600:]}", "", False)]
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda target: fuzzed(bench, target, seconds, env), TARGETS))


def fuzzed(bench, target, seconds, env):
    found = bench.root / SCRATCH / "found" / target
    grown = bench.root / SCRATCH / "corpus" / target
    for folder in (found, grown):
        folder.mkdir(parents=True, exist_ok=True)
    corpus = bench.root / "Tests" / "Fuzz" / target / "Corpus"
    done = subprocess.run(
        [bench.root / SCRATCH / "release" / target, grown, corpus, f"-max_total_time={seconds}", "-timeout=10", f"-max_len={TARGETS[target]}",
         "-rss_limit_mb=2048", f"-artifact_prefix={found}/", "-print_final_stats=1", "-verbosity=1",
         f"-seed={bench.seed % (1 << 31) + 1}"],
        cwd=bench.root, env=env, capture_output=True, text=True, errors="replace")
    rate = re.search(r"stat::average_exec_per_sec: +(\d+)", done.stderr)
    runs = re.search(r"stat::number_of_executed_units: +(\d+)", done.stderr)
    artefacts = sorted(found.iterdir())
    passed = done.returncode == 0 and not artefacts and runs is not None
    # The input itself, so that what a machine far away found can be tried here.
    inputs = re.findall(r"^Base64: (\S+)", done.stderr, re.MULTILINE)
    reached = (f"{int(runs.group(1)):,} runs, {int(rate.group(1)):,}/s, {len(artefacts)} crashes or timeouts" if runs and rate
               else f"ended with {done.returncode}: {done.stderr[-300:]}")
    return Row("R7", f"{target}, {seconds} s", reached + "".join(f"; base64 {found}" for found in inputs[:3]),
               "0 crashes and timeouts", passed)
