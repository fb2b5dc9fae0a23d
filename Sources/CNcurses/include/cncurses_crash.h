#pragma once

/// Prepares the return of the terminal after a crash, and arms it: on SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT and
/// SIGFPE the handler writes what ends the screen, then `notice` (UTF-8, may be NULL), gives the terminal its modes
/// back and lets the signal end the process. It runs on a stack of its own, allocates nothing and calls only
/// async-signal-safe functions. Called once, after cncurses_start.
void cncurses_crash_arm(const char *notice);

/// Says whether the terminal is ours now: only then there is something to give back.
void cncurses_crash_hold(int held);

/// Gives the calling thread a stack for the handler, so that a stack overflow on it is survived too. The thread that
/// armed has one.
void cncurses_crash_stack(void);
