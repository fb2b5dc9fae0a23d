"""R14: with umask 000, every file and folder that the commands and the screens make is the owner's alone (0600, 0700), in
a shared store the group's too (0660, 2770)."""
import grp, os, pty, select, stat, subprocess, time

from common import Row, casus


def wrong_modes(folder, files, folders, group=None):
    found = []
    count = 0
    for path in [folder, *folder.rglob("*")]:
        status = path.lstat()
        count += 1
        mode = stat.S_IMODE(status.st_mode)
        allowed = folders if stat.S_ISDIR(status.st_mode) else files
        if mode not in allowed or group is not None and status.st_gid != group:
            found.append(f"{path.relative_to(folder.parent)} {mode:04o}")
    return count, found


def screens(bench, store, keys, env):
    """Types `keys` into the screens on a terminal of 120×40, a moment after each other, and waits for the end."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.umask(0)
        os.execve(str(bench.program), [str(bench.program), "--store", str(store)], {**bench.env, **env})
    import fcntl, struct, termios
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))

    def drain(seconds):
        end = time.monotonic() + seconds
        shown = b""
        while time.monotonic() < end:
            if select.select([terminal], [], [], 0.05)[0]:
                try:
                    shown += os.read(terminal, 1 << 16)
                except OSError:
                    return shown
        return shown

    drain(1.0)
    for key in keys:
        try:
            os.write(terminal, key.encode())
        except OSError:
            break
        drain(0.25)
    drain(0.5)
    try:
        os.kill(pid, 15)
    except ProcessLookupError:
        pass
    os.waitpid(pid, 0)
    os.close(terminal)


#: Casussen; edit the first: its titel; save; export; a saved view; quit.
KEYS = ["g", "c", ":", "regio NL", "\r", "e", "j", "\r", "Z", "\r", "\x0f", "\x1b", "x", "\r", "\x1b", "Q"]


def use(bench, store, folder, shared):
    """Everything that writes, with umask 000."""
    loose = lambda: os.umask(0)
    env = {f"XDG_{name}_HOME": str(folder / name.lower()) for name in ("DATA", "STATE", "CONFIG", "CACHE")}
    run = lambda *arguments, stdin=None: bench.must(*arguments, env=env, preexec=loose, stdin=stdin)
    run("begin", store, "--regio", "MN", *(["--groep", shared] if shared else []))
    small, large = folder / "klein.jsonl", folder / "groot.jsonl"
    small.write_text("".join(casus(number) for number in range(1, 8)))
    large.write_text("".join(casus(number, 2019) for number in range(1, 1_051)))
    for source in (small, large):
        run("importeer", source, "--soort", "casussen", "--store", store, "--uitvoeren")
    run("wijzig", "MN-2021-0001", "--store", store, "behandelaar=een")
    with open(store / "journal/00000001.jsonl", "ab") as file:
        file.write(b'{"n":99,"p":"12')
    (store / "tmp" / "rest").write_bytes(b"halverwege")
    os.chmod(store / "tmp" / "rest", 0o660 if shared else 0o600)
    run("controleer", "--store", store, "--herstel")
    run("wijzig", "--lijst", "-", "--store", store, stdin=b'{"id":"MN-2021-0002","wijzig":{"behandelaar":"twee"}}\n')
    run("exporteer", folder / "uit", "--store", store)
    run("lijst", "casussen", "--demo", "--formaat", "csv")
    screens(bench, store, KEYS, env)
    small.unlink()
    large.unlink()


def run(bench):
    rows = []
    folder = bench.folder()
    os.chmod(folder, 0o700)
    use(bench, folder / "store", folder, None)
    count, found = wrong_modes(folder, {0o600, 0o400}, {0o700})
    rows.append(Row("R14", "files of commands and screens with umask 000", f"{count} files and folders, {len(found)} wrong"
                    + "".join(f"; {name}" for name in found[:5]), "0600, 0700", not found and count > 40))
    name = "the same in a shared store"
    others = [entry.gr_name for entry in grp.getgrall() if entry.gr_gid not in (0, os.getgid())]
    if os.geteuid() != 0 or not others:
        return rows + [Row("R14", name, "", "", skipped="not root")]
    group = "users" if "users" in others else others[0]
    folder = bench.folder()
    use(bench, folder / "store", folder, group)
    count, found = wrong_modes(folder / "store", {0o660, 0o440}, {0o2770}, grp.getgrnam(group).gr_gid)
    rows.append(Row("R14", name, f"{count} files and folders, {len(found)} wrong"
                    + "".join(f"; {name}" for name in found[:5]), "0660, 2770", not found and count > 15))
    return rows
