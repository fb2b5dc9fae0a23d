"""R9: input that was made to break a reader, as a store, as an import and as a change: refused with one clear message, or
taken exactly; never a crash, and never more memory than three times the input."""
import json, os, re, subprocess, time
from pathlib import Path

from common import Answer, Row, casus

MB = 1 << 20


def with_field(raw):
    """A sound casus with one more member, spelled `raw`."""
    return casus(1).rstrip("\n")[:-1].encode() + b"," + raw + b"}\n"


def nested(depth):
    return with_field(b'"eigen":' + b"[" * depth + b"]" * depth)


def cases(short):
    """(name, bytes, whether the record is sound)."""
    numbers = 500_000 if short else 5_000_000
    field = 20 * MB if short else 100 * MB
    return [
        ("depth 60", nested(60), True),
        ("depth 1,000,000", nested(1_000_000), False),
        ("numbers in a list", with_field(b'"eigen":[' + b",".join([b"1"] * numbers) + b"]"), numbers * 2 < 16 * MB),
        ("30 digits", with_field(b'"eigen":123456789012345678901234567890'), True),
        ("1e400", with_field(b'"eigen":1e400'), True),
        ("minus zero", with_field(b'"eigen":-0'), True),
        ("a key twice", with_field(b'"eigen":1,"eigen":2'), False),
        ("a key in NFC and NFD", with_field('"é":1,"e\u0301":2'.encode()), True),
        ("bad UTF-8", with_field(b'"eigen":"\xff\xfe"'), False),
        ("overlong UTF-8", with_field(b'"eigen":"\xc0\xaf"'), False),
        ("half a surrogate", with_field(b'"eigen":"\\ud800"'), False),
        ("NUL raw", with_field(b'"eigen":"a\x00b"'), False),
        ("NUL escaped", with_field(b'"eigen":"a\\u0000b"'), True),
        ("10,001 keys", with_field(b'"eigen":{' + b",".join(b'"k%d":1' % n for n in range(10_001)) + b"}"), False),
        ("a field of 15 MB", with_field(b'"eigen":"' + b"x" * (15 * MB) + b'"'), True),
        (f"a field of {field // MB} MB", with_field(b'"eigen":"' + b"x" * field + b'"'), False),
        ("cut short", casus(1).encode()[:-20] + b"\n", False),
        ("a trailing comma", with_field(b'"eigen":[1,]'), False),
        ("UTF-16", casus(1).strip().encode("utf-16") + b"\n", False),
        ("an object in an array file's place", b"[" + casus(1).strip().encode() + b"\n", False),
    ]


def measured(bench, *arguments, stdin=None):
    """Runs the program; its peak of resident memory too."""
    out, err = bench.work / "r9.out", bench.work / "r9.err"
    with open(out, "wb") as o, open(err, "wb") as e:
        start = time.monotonic()
        process = subprocess.Popen([str(bench.program), *map(str, arguments)], stdout=o, stderr=e, env=bench.env,
                                   stdin=open(stdin, "rb") if stdin else subprocess.DEVNULL)
        peak = 0
        # What the system counts at the end holds what this process had before the other was begun.
        while process.poll() is None:
            try:
                found = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{process.pid}/status").read_text())
                peak = max(peak, int(found.group(1)) * 1024) if found else peak
            except OSError:
                pass
            time.sleep(0.002)
    return Answer(process.returncode, out.read_text(errors="replace")[:1 << 20], err.read_text(errors="replace"),
                  time.monotonic() - start, peak)


def run(bench):
    # A field that no description knows can be changed where it is.
    store, ids = bench.small_store(3, eigen=0)
    other, _ = bench.small_store(3, eigen=0)
    calm = {
        "store": measured(bench, "lijst", "casussen", "--store", store).peak,
        "import": measured(bench, "controleer", "--store", store).peak,
    }
    base = max(calm.values())
    wrong, worst, slowest, tried = [], (0, ""), (0, ""), 0
    for name, content, sound in cases(bench.short):
        folder = bench.folder()
        file = folder / "casussen.jsonl"
        # A sound record before and after: one bad line takes no other along.
        file.write_bytes(casus(2).encode() + content + casus(3).encode())
        size = file.stat().st_size
        raw = content[content.rfind(b',"eigen":') + 9:-2] if b',"eigen":' in content else None
        change = folder / "wijzig.jsonl"
        if raw is not None:
            change.write_bytes(b'{"id":"%s","wijzig":{"eigen":' % ids[0].encode() + raw + b"}}\n")
        for way in ("store", "import", "wijzig"):
            if way == "wijzig" and raw is None:
                continue
            tried += 1
            if way == "store":
                answer = measured(bench, "controleer", "--store", file)
                told = "casussen.jsonl:2" in answer.err
                good = (answer.code == 0 and not told) if sound else (answer.code == 3 and told)
                if good and bench.run("lijst", "casussen", "--store", file, "--formaat", "jsonl").out.count("\n") != (
                        3 if sound else 2):
                    good = False
            elif way == "import":
                answer = measured(bench, "importeer", file, "--store", other)
                told = "casussen.jsonl:2" in answer.out + answer.err
                good = (answer.code == 0 and not told) if sound else (answer.code == 3 and told)
            else:
                answer = measured(bench, "wijzig", "--lijst", change, "--store", store)
                told = "wijzig.jsonl:1" in answer.err or "1 is langer" in answer.err
                good = answer.code in (0, 1) and (answer.code == 0) != told
                if not sound and answer.code == 0 and name != "a key twice":
                    good = False
                if good and answer.code == 0 and not exact(bench, store, ids[0], raw):
                    good = False
            factor = max(0, answer.peak - base) / max(size, 1)
            if size >= MB:
                worst = max(worst, (factor, f"{name}, {way}"))
            slowest = max(slowest, (answer.seconds, f"{name}, {way}"))
            if not good:
                wrong.append(f"{name}, {way}: code {answer.code}: {answer.err[:300]}")
            elif size >= MB and factor > 3:
                wrong.append(f"{name}, {way}: {factor:.1f} times the input in memory")
            if any(len(line) > 2_000 for line in answer.err.splitlines()):
                wrong.append(f"{name}, {way}: a message of {max(map(len, answer.err.splitlines()))} characters")
    return [Row("R9", "hostile JSON as a store, an import, a change",
                f"{tried} tried, {len(wrong)} wrong; at most {worst[0]:.1f}× the input in memory ({worst[1]}), "
                f"slowest {slowest[0]:.2f} s ({slowest[1]})", "0 wrong, < 3×", not wrong)] + [
        Row("R9", "violation", text, "", False) for text in wrong[:12]]


def exact(bench, store, id, raw):
    """Whether the value is stored as it was spelled."""
    listed = bench.must("toon", id, "--store", store, "--formaat", "json").out
    if len(raw) > 1_000:
        return len(listed) > len(raw)
    return raw.decode() in listed.replace(": ", ":").replace(" ", "").replace("\n", "") or (
        json.loads(listed)["eigen"] == json.loads(raw))
