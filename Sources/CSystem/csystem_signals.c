#define _GNU_SOURCE
#include "csystem_signals.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

enum { HIGHEST = 64 };

static int ends[2] = {-1, -1};
/// Signals whose byte is in the pipe. Lock-free, so that the handler may touch it on any thread.
static atomic_bool waiting[HIGHEST + 1];

bool csystem_pipe(int made[2]) { return pipe2(made, O_NONBLOCK | O_CLOEXEC) == 0; }

int csystem_signals_pipe(void) {
  if (ends[0] < 0 && !csystem_pipe(ends)) ends[0] = ends[1] = -1;
  return ends[0];
}

/// Async-signal-safe: an atomic exchange and write(2), errno kept.
static void handle(int signal) {
  if (signal < 1 || signal > HIGHEST || atomic_exchange(&waiting[signal], true)) return;
  int kept = errno;
  unsigned char byte = (unsigned char)signal;
  while (write(ends[1], &byte, 1) < 0 && errno == EINTR) {}
  errno = kept;
}

static void set(int signal, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  sigaction(signal, &action, NULL);
}

bool csystem_signals_catch(int signal, bool respect_ignored) {
  if (signal < 1 || signal > HIGHEST || csystem_signals_pipe() < 0) return false;
  struct sigaction before;
  if (sigaction(signal, NULL, &before) != 0) return false;
  if (respect_ignored && before.sa_handler == SIG_IGN) return false;
  set(signal, handle);
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, signal);
  pthread_sigmask(SIG_UNBLOCK, &one, NULL);
  return true;
}

void csystem_signals_ignore(int signal) { set(signal, SIG_IGN); }

void csystem_signals_default(int signal) { set(signal, SIG_DFL); }

int csystem_signals_next(void) {
  unsigned char byte;
  ssize_t got;
  do got = read(ends[0], &byte, 1);
  while (got < 0 && errno == EINTR);
  if (got != 1 || byte > HIGHEST) return 0;
  // Cleared before it is acted on: one that comes now is written again, one that came before is this one.
  atomic_store(&waiting[byte], false);
  return byte;
}

bool csystem_signals_stop(bool group) {
  struct sigaction before;
  if (sigaction(SIGTSTP, NULL, &before) != 0 || before.sa_handler == SIG_IGN) return false;
  set(SIGTSTP, SIG_DFL);
  // The kernel prefers the main thread for a signal to a process, so kill(2) returns here only after SIGCONT.
  kill(group ? 0 : getpid(), SIGTSTP);
  sigaction(SIGTSTP, &before, NULL);
  return true;
}
