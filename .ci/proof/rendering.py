"""R10: every Unicode scalar and 10,000 random strings on the screens in tmux: no byte that could do harm reaches the
terminal, and no cell beside a character is lost, doubled or shifted as tmux shows it."""
import json, re, shutil, subprocess, time, unicodedata

from common import Row

COLUMNS, ROWS = 200, 50
#: What ncurses says to place the cursor, to colour and to clear: nothing else that begins with ESC may be there.
SEQUENCES = re.compile(
    r"\x1b\[[0-9;?>=]*[A-Za-z@`]|\x1b[()][0-9A-B]|\x1b[=>78MDEc]|\x1b\[[0-9;]*[ !\"'$]*[a-zA-Z]")
#: Bidi, invisible and other characters that the rule of reliability.md §4 replaces.
HIDDEN = (
    {0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFEFF, 0xFFA0, 0x2028, 0x2029}
    | set(range(0x180B, 0x1810)) | set(range(0x200B, 0x2010)) | set(range(0x202A, 0x202F))
    | set(range(0x2060, 0x2070)) | set(range(0xFE00, 0xFE10)) | set(range(0xFFF9, 0xFFFC))
    | set(range(0xE0000, 0xE1000)))


def forbidden(scalar):
    if scalar in (0x0A, 0x0D, 0x08, 0x0F):
        return False
    category = unicodedata.category(chr(scalar))
    return (category in ("Cc", "Co", "Cs") or scalar in HIDDEN or 0xFDD0 <= scalar <= 0xFDEF
            or scalar & 0xFFFE == 0xFFFE)


#: Wide for Unicode or for the C library, but not for both: shown as U+FFFD, so that nothing can shift.
DISPUTED = set(range(0x3248, 0x3250)) | set(range(0x4DC0, 0x4E00))


def is_itself(scalar):
    """Whether it must reach the terminal as it is, and be no mark or part of a flag, which another rule is about."""
    category = unicodedata.category(chr(scalar))
    return (category[0] in "LNPS" and scalar not in HIDDEN and scalar not in DISPUTED
            and not 0x1F1E6 <= scalar <= 0x1F1FF and not 0x1F3FB <= scalar <= 0x1F3FF)


class Screen:
    """The program in a tmux of its own, with every byte that it writes kept."""

    def __init__(self, bench, store):
        self.socket = f"knooppunt-r10-{bench.number}"
        self.log = bench.folder() / "bytes"
        self.env = bench.env
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", str(COLUMNS), "-y", str(ROWS), "sleep 3600")
        self.tmux("set-option", "-g", "status", "off")
        self.tmux("set-option", "-g", "remain-on-exit", "on")
        self.tmux("pipe-pane", "-o", f"cat > {self.log}")
        environment = [f"{name}={value}" for name, value in {**bench.env, "TERM": "tmux-256color"}.items()]
        self.tmux("respawn-pane", "-k", "env", "-i", *environment, str(bench.program), "--store", str(store))

    def tmux(self, *arguments):
        return subprocess.run(["tmux", "-L", self.socket, *arguments], env=self.env, capture_output=True, check=True
                              ).stdout.decode(errors="replace")

    def keys(self, *keys):
        self.tmux("send-keys", *keys)

    def shown(self):
        return self.tmux("capture-pane", "-p").split("\n")[:ROWS]

    def settled(self, before=None, limit=10.0):
        """What is shown once it differs from `before` and stays the same for a moment."""
        end = time.monotonic() + limit
        last, alike = self.shown(), 0
        while time.monotonic() < end:
            time.sleep(0.01)
            now = self.shown()
            alike = alike + 1 if now == last else 0
            if alike >= 4 and now != before:
                return now
            last = now
        return last

    def wait(self, text, limit=20.0):
        end = time.monotonic() + limit
        while time.monotonic() < end:
            shown = self.shown()
            if any(text in line for line in shown):
                return shown
            time.sleep(0.02)
        raise RuntimeError(f"never shown: {text}\n" + "\n".join(self.shown()))

    def sent(self):
        """Every character that was sent, without the sequences."""
        return SEQUENCES.sub("", self.log.read_bytes().decode("utf-8", errors="surrogateescape"))

    def end(self):
        subprocess.run(["tmux", "-L", self.socket, "kill-server"], env=self.env, capture_output=True)


def tokens(scalars):
    """Each scalar between two letters that tell whether its neighbours stand where they belong."""
    return " ".join(f"q{chr(scalar)}z" for scalar in scalars)


def strings(random, count):
    """Short strings of what goes wrong most: combining marks, wide ones, emoji with joiners, bidi, controls."""
    pools = [range(0x300, 0x370), range(0x1F300, 0x1F650), range(0x4E00, 0x4F00), range(0x590, 0x6FF),
             [0x200D, 0xFE0F, 0x202E, 0x2066, 0x1B, 0x9B, 7, 8, 9, 0xAD], range(0x1F1E6, 0x1F200), range(0x900, 0x980),
             range(0x1100, 0x1200), range(0xE00, 0xE60)]
    for _ in range(count):
        yield "q" + "".join(chr(random.choice(random.choice(pools))) for _ in range(random.randint(1, 6))) + "z"


def signaal(number, text):
    """A line with a signaal whose omschrijving is `text`."""
    return json.dumps({
        "id": f"S-MN-2021-{number:04}", "ontvangenOp": "2021-02-01", "regio": "MN", "onderwerp": "Tekens",
        "inbreng": [{"nr": 1, "partner": "politie", "datum": "2021-02-01", "informatieVerstrekt": True}],
        "gemeenten": ["Waterrijk"], "themas": [{"nr": 1, "code": "witwassen"}], "omschrijving": text,
        "betrouwbaarheid": "mogelijk", "status": "nieuw",
        "statusHistorie": [{"nr": 1, "status": "nieuw", "op": "2021-02-01T09:00:00+01:00", "door": "analist1",
                            "toelichting": "Ontvangen."}],
        "behandelaar": "analist1", "vertrouwelijkheid": "vertrouwelijk", "toegang": ["team-mn"],
        "grondslag": "convenant", "doel": "Nagaan of dit klopt", "versie": 1}, ensure_ascii=False) + "\n"


def damaged(line):
    """The first piece of a row in which a neighbour is not where it should be; None where all are."""
    text = line.rstrip(" │┃|")
    for piece in re.split(r" +", text.strip()):
        # A row may begin or end within a piece, which is broken where it does not fit.
        if not piece or piece[0] != "q" and piece is not text:
            continue
        if piece.count("q") > 1 or piece.count("z") > 1:
            return piece
    return None


def walk(screen, name):
    """Pages through the open record; how many rows were looked at, what was damaged, and the letters that were seen."""
    rows, wrong, seen = 0, [], 0
    before = None
    while True:
        # An end too soon shows in the letters that were not seen.
        shown = screen.settled(before, limit=2.0)
        if shown == before:
            return rows, wrong, seen
        body = shown[3:-1]
        for line in body:
            rows += 1
            if (piece := damaged(line)) is not None:
                wrong.append(f"{name}: {piece!r}")
        before = shown
        seen += sum(line.count("q") for line in body)
        screen.keys("PageDown")


def run(bench):
    if shutil.which("tmux") is None:
        return [Row("R10", "every scalar on the screens", "", "0 forbidden, 0 shifted", skipped="no tmux")]
    random = bench.random("R10")
    every = [scalar for scalar in range(0x110000) if not 0xD800 <= scalar < 0xE000 and chr(scalar) not in "qz"]
    chosen = every if not bench.short else every[:0x3000] + random.sample(every[0x3000:], 6_000)
    piece = 12_000
    texts = [tokens(chosen[place:place + piece]) for place in range(0, len(chosen), piece)]
    many = 10_000 if not bench.short else 1_500
    texts.append(" ".join(strings(random, many)))
    folder = bench.folder()
    (folder / "signalen.jsonl").write_text("".join(signaal(number, text) for number, text in enumerate(texts, 1)))
    screen = Screen(bench, folder)
    rows, wrong, seen = 0, [], 0
    place = 0

    def look(number):
        """Opens the record in which `number` stands, from wherever the cursor is, and pages through it."""
        nonlocal rows, wrong, seen, place
        while place != number:
            before = screen.shown()
            screen.keys("j" if place < number else "k")
            place += 1 if place < number else -1
            screen.settled(before)
        screen.keys("Enter")
        screen.wait(f"S-MN-2021-{number:04}")
        found = walk(screen, f"record {number}")
        rows, wrong, seen = rows + found[0], wrong + found[1], seen + found[2]
        before = screen.shown()
        screen.keys("q")
        screen.settled(before)

    def absent():
        """Scalars that did not come through as themselves."""
        painted = set(screen.sent())
        return [scalar for scalar in chosen if chr(scalar) not in painted and is_itself(scalar)]

    try:
        screen.wait("Knooppunt")
        screen.keys("g", "s")
        screen.wait("S-MN-2021-0001")
        place = 1
        for number in range(1, len(texts) + 1):
            look(number)
        # Two pages in one go, where this machine was slow to show the first: nobody has seen that one yet.
        index = {scalar: place // piece + 1 for place, scalar in enumerate(chosen)}
        for number in sorted({index[scalar] for scalar in absent()}):
            look(number)
        text, missing = screen.sent(), absent()
    finally:
        screen.end()
    size = screen.log.stat().st_size
    bad = sorted({ord(character) for character in text if forbidden(ord(character))})
    whole = seen >= len(chosen) + many
    reached = (f"{len(chosen)} scalars, {many} strings, {rows} rows, {size} bytes: {len(bad)} forbidden, "
               f"{len(wrong)} shifted, {len(missing)} not painted" + ("" if whole else f", only {seen} pieces seen"))
    for scalar in bad[:5]:
        print(f"  forbidden: U+{scalar:04X}")
    for piece in wrong[:5]:
        print(f"  shifted: {piece}")
    for scalar in missing[:5]:
        print(f"  not painted: U+{scalar:04X}")
    return [Row("R10", "every scalar on the screens", reached, "0 forbidden, 0 shifted, 0 not painted",
                not bad and not wrong and not missing and whole)]
