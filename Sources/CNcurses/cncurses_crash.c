#define NCURSES_WIDECHAR 1
#define _GNU_SOURCE
#include "include/cncurses_crash.h"
#include "cncurses_session.h"
#include "include/cncurses_session.h"
#include <curses.h>
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

static char restore[1024];
static size_t length;
static volatile sig_atomic_t held;

static int append(int byte) {
  if (length < sizeof restore) restore[length++] = (char)byte;
  return byte;
}

/// Without its delays: a crash has no baud rate.
static void append_string(const char *text) {
  if (text) tputs(text, 1, append);
}

/// Async-signal-safe: write(2), tcsetattr(3), sigaction(2) and raise(3) only.
static void handle(int signal) {
  if (held) {
    held = 0;
    // In the background the modes are not ours to set; asking would stop the process instead of ending it.
    struct sigaction ignore;
    memset(&ignore, 0, sizeof ignore);
    ignore.sa_handler = SIG_IGN;
    sigaction(SIGTTOU, &ignore, NULL);
    size_t done = 0;
    while (done < length) {
      ssize_t wrote = write(STDOUT_FILENO, restore + done, length - done);
      if (wrote > 0) done += (size_t)wrote;
      else if (errno != EINTR) break;
    }
    if (cncurses_has_modes) tcsetattr(STDIN_FILENO, TCSANOW, &cncurses_modes);
  }
  // The disposition is the default again (SA_RESETHAND) and the signal is not blocked (SA_NODEFER).
  raise(signal);
}

void cncurses_crash_hold(int now) { held = now; }

static void give_stack(void) {
  stack_t found;
  if (sigaltstack(NULL, &found) == 0 && !(found.ss_flags & SS_DISABLE) && found.ss_size >= 65536) return;
  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_size = 65536;
  stack.ss_sp = malloc(stack.ss_size);
  if (stack.ss_sp) sigaltstack(&stack, NULL);
}

void cncurses_crash_arm(const char *notice) {
  length = 0;
  append_string(cncurses_paste_off());
  append_string(cncurses_mouse_off());
  append_string(cncurses_string("sgr0"));
  if (cncurses_colours() > 0) append_string(cncurses_string("op"));
  append_string(cncurses_string("cnorm"));
  append_string(cncurses_string("rmkx"));
  append_string(cncurses_string("rmcup"));
  for (const char *rest = notice; rest && *rest; rest++) append(*rest);
  // The modes may still be those of the screen: a line feed alone would not return.
  if (notice && *notice) append('\r'), append('\n');
  held = cncurses_is_held;
  give_stack();
  const int signals[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE};
  for (size_t i = 0; i < sizeof signals / sizeof *signals; i++) {
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = handle;
    action.sa_flags = SA_ONSTACK | SA_RESETHAND | SA_NODEFER;
    sigemptyset(&action.sa_mask);
    sigaction(signals[i], &action, NULL);
  }
}
