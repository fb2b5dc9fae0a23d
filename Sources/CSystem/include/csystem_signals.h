#pragma once
#include <stdbool.h>

/// A non-blocking, close-on-exec pipe: its read end in `ends[0]`, its write end in `ends[1]`. False, with errno, where
/// there are no descriptors left.
bool csystem_pipe(int ends[2]);

/// The read end of the pipe that signals go to, made on first use; -1, with errno, where that fails. Each signal that
/// is caught puts its number in it as one byte, once until csystem_signals_next took it: the pipe cannot fill up, so no
/// signal is ever lost to a burst of others.
int csystem_signals_pipe(void);

/// Sends `signal` to the pipe from now on. With `respect_ignored`, one that the parent left ignored (nohup, a shell
/// without job control) stays so. False where it was not taken.
bool csystem_signals_catch(int signal, bool respect_ignored);

/// Ignores `signal` from now on.
void csystem_signals_ignore(int signal);

/// Gives `signal` back to the system's default.
void csystem_signals_default(int signal);

/// The next signal in the pipe, or 0 where none waits.
int csystem_signals_next(void);

/// Stops this process, or with `group` all of its process group as a terminal's Ctrl-Z does, and returns after it was
/// continued. To be called on the main thread. False, at once, where SIGTSTP is ignored: nobody would continue us.
bool csystem_signals_stop(bool group);
