"""R2 and R3 on the real program: a journal that ends too early is cleared without a loss; a changed bit is seen and
nothing is cut. The unit tests do every byte and every bit (TornTailTests); this is the sample on real files."""
import shutil
from concurrent.futures import ThreadPoolExecutor

from common import Row, copy_store, journal_lines

TAILS = [("nothing", b""), ("zeros", b"\0" * 700), ("one zero", b"\0"), ("garbage", b"{\"n\":9,\xff\n\x41\x00z"),
         ("text", b"onzin\nnog meer onzin\n")]
SEGMENT = "journal/00000001.jsonl"


def journal(bench):
    """A store whose journal ends in two single changes and one of three records; its bytes, and ends of its lines."""
    store, ids = bench.small_store(6)
    for id in ids[:2]:
        bench.must("wijzig", id, "--store", store, f"behandelaar=na-{id[-1]}")
    together = '{"samen":[' + ",".join(f'{{"id":"{id}","wijzig":{{"behandelaar":"samen"}}}}' for id in ids[:3]) + "]}"
    bench.must("wijzig", "--lijst", "-", "--store", store, stdin=together.encode())
    content = (store / SEGMENT).read_bytes()
    return store, content, [place + 1 for place, byte in enumerate(content) if byte == 10]


def trial(bench, store, content, number, judge):
    """A copy of the store with this journal, judged and thrown away; what is wrong, or nothing."""
    copy = copy_store(store, bench.work / f"trial-{number}")
    segment = copy / SEGMENT
    segment.chmod(0o600)
    segment.write_bytes(content)
    try:
        return judge(copy)
    finally:
        shutil.rmtree(copy)


def all_of(trials):
    with ThreadPoolExecutor(2) as pool:
        return [wrong for wrong in pool.map(lambda trial: trial(), trials) if wrong]


def run_cuts(bench):
    store, content, ends = journal(bench)
    # The last commit has three lines, before it stand two of one line.
    first = ends[-6]
    places = list(range(first, len(content) + 1))
    if bench.short:
        random = bench.random("cuts")
        places = sorted(set(random.sample(places, 40) + [end + step for end in ends[-5:] for step in (-1, 0)]))
    trials = []
    for place in places:
        for name, tail in [TAILS[place % len(TAILS)]] if bench.short else TAILS:
            whole = sum(1 for end in ends if end <= place)
            whole = whole if whole == len(ends) else min(whole, len(ends) - 3)

            def judge(copy, place=place, name=name, whole=whole, tail=tail):
                where = f"cut at {place} of {len(content)}, then {name}"
                check = bench.run("controleer", "--store", copy)
                if check.code != 0:
                    return f"{where}: controleer says {check}"
                saved = bench.run("wijzig", "MN-2021-0006", "--store", copy, "behandelaar=erna")
                if saved.code != 0:
                    return f"{where}: wijzig says {saved}"
                lines = [line for line in journal_lines(copy) if line["op"] != "herstel"]
                if len(lines) != whole + 1 or lines[-1]["x"]["behandelaar"]["n"] != "erna":
                    return f"{where}: {len(lines)} lines, {whole + 1} wanted"
                if not (copy / SEGMENT).read_bytes().startswith(content[:ends[whole - 1]]):
                    return f"{where}: whole lines were changed"
                return None

            trials.append(lambda judge=judge, place=place, tail=tail, number=len(trials): trial(
                bench, store, content[:place] + tail, f"{number}", judge))
    wrong = all_of(trials)
    return [Row("R2", "journal cut, zeroed or with garbage behind it, on the program",
                f"{len(trials) - len(wrong)} of {len(trials)} recovered, no whole line lost", "100 %", not wrong)] + [
        Row("R2", "violation", text, "", False) for text in wrong[:5]]


def run_flips(bench):
    store, content, ends = journal(bench)
    last = ends[-4]  # where the last commit begins
    random = bench.random("flips")
    places = random.sample(range(len(content)), 60) if bench.short else range(len(content))
    trials = []
    for place in places:
        broken = bytearray(content)
        broken[place] ^= 1 << random.randrange(8)

        def judge(copy, place=place, broken=bytes(broken)):
            where = f"bit of byte {place}"
            check = bench.run("controleer", "--store", copy)
            if place >= last and check.code == 0:
                return None if "afgebroken" in check.out else f"{where}: unseen: {check}"
            if check.code != 3 or "journal/00000001.jsonl:" not in check.err:
                return f"{where}: {check}"
            saved = bench.run("wijzig", "MN-2021-0006", "--store", copy, "behandelaar=erna")
            if saved.code != 1 or "alleen te lezen" not in saved.err:
                return f"{where}: wijzig says {saved}"
            if (copy / SEGMENT).read_bytes() != broken:
                return f"{where}: bytes were changed"
            return None

        trials.append(lambda judge=judge, broken=bytes(broken), number=len(trials): trial(
            bench, store, broken, f"{number}", judge))
    wrong = all_of(trials)
    return [Row("R3", "a bit of the journal flipped, on the program",
                f"{len(trials) - len(wrong)} of {len(trials)} seen; read-only, 0 bytes removed", "100 %", not wrong)] + [
        Row("R3", "violation", text, "", False) for text in wrong[:5]]
