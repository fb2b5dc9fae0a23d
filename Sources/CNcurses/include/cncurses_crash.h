#pragma once

/// Prepares the return of the terminal after a crash, and arms it: on SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT and
/// SIGFPE the handler writes what ends the screen and the line `notice` (UTF-8, may be NULL), gives the terminal its modes
/// back and lets the signal end the process. It allocates nothing, calls only async-signal-safe functions, and runs on
/// a stack of its own, so that a stack overflow is survived on the thread that armed it. Called once, after
/// cncurses_start.
void cncurses_crash_arm(const char *notice);

/// Says whether the terminal is ours now: only then there is something to give back.
void cncurses_crash_hold(int held);
