"""R11: whatever crashes inside the program, on which thread, or comes as a signal: the terminal has its modes back, the
alternate screen is left and nothing of any record stands on the shell's screen. Then how long Esc alone takes.

The crashes come from a library put in front of the C library from outside (crash.c): the program has no hook for them."""
import fcntl, os, pty, re, select, shutil, signal, statistics, struct, subprocess, termios, time

from common import Row

LEAVES, SHOWS, UNPASTES = b"\x1b[?1049l", b"\x1b[?25h", b"\x1b[?2004l"
CRASHES = {
    "null": signal.SIGSEGV, "stack": signal.SIGSEGV, "abort": signal.SIGABRT, "trap": signal.SIGILL,
    "divide": signal.SIGFPE, "bus": signal.SIGBUS, "twice": signal.SIGSEGV, "fatal": signal.SIGILL,
    "thread-null": signal.SIGSEGV, "thread-abort": signal.SIGABRT, "thread-trap": signal.SIGILL,
    "thread-fatal": signal.SIGILL,
}
SIGNALS = {signal.SIGTERM: 143, signal.SIGHUP: 129, signal.SIGQUIT: 131}


class Terminal:
    """The program on a pty, which this process keeps open on both sides so that its modes can be read."""

    def __init__(self, bench, env, *arguments):
        self.master, self.side = pty.openpty()
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.before = termios.tcgetattr(self.side)
        self.shown = b""
        self.pid = os.fork()
        if self.pid == 0:
            os.setsid()
            fcntl.ioctl(self.side, termios.TIOCSCTTY, 0)
            for descriptor in (0, 1, 2):
                os.dup2(self.side, descriptor)
            os.closerange(3, 256)
            # Whoever runs this may ignore some (nohup does), and what is ignored stays so across exec.
            for number in (*SIGNALS, signal.SIGINT, signal.SIGTSTP):
                signal.signal(number, signal.SIG_DFL)
            os.execve(str(bench.program), [str(bench.program), *map(str, arguments)], {**bench.env, **env})

    def read(self, seconds):
        """What comes within `seconds`, or at once where something is there; empty on silence."""
        if not select.select([self.master], [], [], seconds)[0]:
            return b""
        got = os.read(self.master, 1 << 16)
        self.shown += got
        return got

    def until(self, text, limit=30):
        end = time.monotonic() + limit
        while text not in self.shown:
            if time.monotonic() > end:
                raise RuntimeError(f"never shown: {text}\n{self.shown[-500:]}")
            self.read(0.05)

    def quiet(self, seconds=0.3):
        while self.read(seconds):
            pass

    def keys(self, text):
        os.write(self.master, text)

    def end(self, limit=10):
        """How it ended, as waitstatus_to_exitcode says; killed where it does not end."""
        end = time.monotonic() + limit
        while True:
            self.read(0.02)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() > end:
                os.kill(self.pid, signal.SIGKILL)
                _, status = os.waitpid(self.pid, 0)
                break
        while self.read(0):
            pass
        self.after = termios.tcgetattr(self.side)
        return os.waitstatus_to_exitcode(status)

    def close(self):
        os.close(self.master)
        os.close(self.side)


def faults(terminal, code, wanted):
    """What is wrong with how the terminal was left."""
    found = []
    if code != wanted:
        found.append(f"ended with {code}, not {wanted}")
    if terminal.after != terminal.before:
        found.append("modes differ")
    for name, sequence in (("screen", LEAVES), ("cursor", SHOWS), ("paste", UNPASTES)):
        if sequence not in terminal.shown:
            found.append(f"{name} not given back")
    left = terminal.shown.rpartition(LEAVES)[2]
    if re.search(rb"[A-Z]{2}-20\d\d-\d{4}", left):
        found.append("a record on the shell's screen")
    return found


def library(bench):
    compiler = shutil.which("clang") or shutil.which("cc")
    if compiler is None:
        return None
    target = bench.work / "crash.so"
    source = bench.root / ".ci" / "proof" / "crash.c"
    made = subprocess.run([compiler, "-O1", "-shared", "-fPIC", "-o", target, source, "-lpthread", "-ldl"],
                          capture_output=True)
    return target if made.returncode == 0 else None


def leave(bench, env, act, wanted):
    terminal = Terminal(bench, env, "--demo")
    try:
        terminal.until(b"DEMO")
        terminal.keys(b"gc")
        terminal.until(b"MN-20")
        terminal.quiet(0.2)
        act(terminal)
        return faults(terminal, terminal.end(), wanted), terminal
    finally:
        terminal.close()


def run_exits(bench):
    bench.must("lijst", "casussen", "--demo", "--formaat", "csv")
    wrong, done = [], 0
    ways = {"Q": (lambda terminal: terminal.keys(b"Q"), 0),
            "Ctrl-C twice": (lambda terminal: terminal.keys(b"\x03\x03"), 130)}
    for number, code in SIGNALS.items():
        ways[number.name] = (lambda terminal, number=number: os.kill(terminal.pid, number), code)
    for name, (act, wanted) in ways.items():
        found, _ = leave(bench, {}, act, wanted)
        done += 1
        wrong += [f"{name}: {fault}" for fault in found]
    rows = [Row("R11", "the terminal after every way out", f"{done} ways, {len(wrong)} faults" + "".join(
        f"; {fault}" for fault in wrong[:5]), "0 faults", not wrong)]
    made = library(bench)
    name = "the terminal after crashes from within"
    if made is None:
        return rows + [Row("R11", name, "", "", skipped="no C compiler")]
    wrong, done, left_out = [], 0, []
    for kind, number in CRASHES.items():
        # Swift's own handlers would come first; in short, the kinds take turns with and without.
        settings = ["enable=no", "enable=yes,interactive=no"]
        for backtrace in settings if not bench.short else [settings[done % 2]]:
            env = {"LD_PRELOAD": str(made), "KNOOPPUNT_CRASH": kind, "SWIFT_BACKTRACE": backtrace}
            found, terminal = leave(bench, env, lambda terminal: os.kill(terminal.pid, signal.SIGRTMIN), -number)
            if "ended with 77" in "".join(found):
                left_out.append(kind)
                continue
            done += 1
            wrong += [f"{kind}, {backtrace}: {fault}" for fault in found]
    reached = f"{done} crashes of {len(CRASHES)} kinds, {len(wrong)} faults"
    reached += "".join(f"; {fault}" for fault in wrong[:5])
    if left_out:
        reached += f"; not in this build: {', '.join(sorted(set(left_out)))}"
    return rows + [Row("R11", name, reached, "0 faults", not wrong)]


def run_escape(bench):
    bench.must("lijst", "casussen", "--demo", "--formaat", "csv")
    terminal = Terminal(bench, {}, "--demo")
    times = []
    try:
        terminal.until(b"DEMO")
        terminal.keys(b"gc")
        terminal.until(b"MN-20")
        terminal.quiet(1.0)
        tries = 20 if bench.short else 100
        for _ in range(tries):
            terminal.keys(b"/")
            terminal.quiet(0.15)
            start = time.perf_counter()
            terminal.keys(b"\x1b")
            if terminal.read(2.0):
                times.append((time.perf_counter() - start) * 1000)
            terminal.quiet(0.15)
        terminal.keys(b"Q")
        terminal.end()
    finally:
        terminal.close()
    median = statistics.median(times) if times else float("inf")
    # 20 ms of waiting for the rest of a key, and a frame; judged by eye, for the times of a shared machine vary.
    reached = f"median {median:.1f} ms, {len(times)} times, {min(times, default=0):.1f} to {max(times, default=0):.1f}"
    return [Row("Esc", "from Esc to the first byte of the frame", reached, "25 ms", len(times) == tries)]


def run(bench):
    return run_exits(bench) + run_escape(bench)
