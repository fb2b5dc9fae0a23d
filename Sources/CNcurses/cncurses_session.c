#define NCURSES_WIDECHAR 1
#include "include/cncurses_session.h"
#include "cncurses_session.h"
#include "include/cncurses_crash.h"
#include <curses.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>
// After everything else: it makes macros of words such as columns.
#include <term.h>
#undef columns

int cncurses_is_held;
struct termios cncurses_modes;
int cncurses_has_modes;
static SCREEN *screen;

const char *cncurses_string(const char *name) {
  const char *found = tigetstr((NCURSES_CONST char *)name);
  return found == (const char *)-1 ? NULL : found;
}

/// Private modes are asked only of a terminal that speaks ANSI and has another screen to give back.
static int is_ansi(void) {
  const char *address = cncurses_string("cup");
  const char *alternate = cncurses_string("smcup");
  return address && alternate && strncmp(address, "\033[", 2) == 0;
}

/// Terminals whose terminfo is older than these names have bracketed paste all the same; those that know no private
/// modes ignore them. Only a terminal that speaks ANSI is asked.
static const char *paste(const char *name, const char *usual) {
  const char *found = cncurses_string(name);
  if (found) return found;
  return is_ansi() ? usual : "";
}

static bool reports_mouse;

const char *cncurses_mouse_off(void) { return is_ansi() ? "\033[?1006l\033[?1000l" : ""; }

static void report_mouse(void) {
  putp(reports_mouse && is_ansi() ? "\033[?1000h\033[?1006h" : cncurses_mouse_off());
  fflush(stdout);
}

void cncurses_mouse(bool on) {
  if (reports_mouse == on) return;
  reports_mouse = on;
  if (screen && cncurses_is_held) report_mouse();
}

const char *cncurses_paste_off(void) { return paste("BD", "\033[?2004l"); }

static void hold(int held) {
  cncurses_is_held = held;
  cncurses_crash_hold(held);
}

enum cncurses_outcome cncurses_start(const char *terminal, bool coloured) {
  int found = 0;
  // newterm ends with the same answer for each of these; asked first, the reason can be told.
  if (setupterm((NCURSES_CONST char *)terminal, STDOUT_FILENO, &found) != OK) {
    return found == 0 ? CNCURSES_UNKNOWN : CNCURSES_FAILED;
  }
  if (!cncurses_string("cup")) return CNCURSES_DUMB;
  del_curterm(cur_term);
  cncurses_has_modes = tcgetattr(STDIN_FILENO, &cncurses_modes) == 0;
  // LINES and COLUMNS of the environment may be anything; the window says its own size.
  use_env(FALSE);
  use_tioctl(TRUE);
  screen = newterm((NCURSES_CONST char *)terminal, stdout, stdin);
  if (!screen) return CNCURSES_FAILED;
  set_term(screen);
  hold(1);
  // For whoever calls exit(3) without saying goodbye.
  atexit(cncurses_leave);
  // An update must not stop half-way because a key waits: we read the keys, not ncurses.
  typeahead(-1);
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  leaveok(stdscr, FALSE);
  idlok(stdscr, TRUE);
  // Once begun, colours are taken back at the end too, which is a sequence that NO_COLOR forbids.
  if (coloured && has_colors()) {
    start_color();
    use_default_colors();
  }
  putp(paste("BE", "\033[?2004h"));
  fflush(stdout);
  return CNCURSES_STARTED;
}

void cncurses_leave(void) {
  if (!screen || !cncurses_is_held) return;
  // putp writes through stdio, endwin past it.
  putp(cncurses_paste_off());
  if (reports_mouse) putp(cncurses_mouse_off());
  fflush(stdout);
  endwin();
  if (cncurses_has_modes) tcsetattr(STDIN_FILENO, TCSADRAIN, &cncurses_modes);
  hold(0);
}

void cncurses_return(void) {
  if (!screen) return;
  // What the shell made of the modes is what it gets back; unless it never had them.
  if (!cncurses_is_held && tcgetattr(STDIN_FILENO, &cncurses_modes) == 0) def_shell_mode();
  hold(1);
  reset_prog_mode();
  clearok(curscr, TRUE);
  // Ends the state of endwin; what it paints is what stood here before.
  refresh();
  putp(paste("BE", "\033[?2004h"));
  fflush(stdout);
  if (reports_mouse) report_mouse();
}

void cncurses_resize(int columns, int rows) {
  if (screen && columns > 0 && rows > 0) resizeterm(rows, columns);
}

int cncurses_columns(void) { return screen ? getmaxx(stdscr) : 0; }

int cncurses_rows(void) { return screen ? getmaxy(stdscr) : 0; }

int cncurses_colours(void) { return screen && has_colors() ? COLORS : 0; }

bool cncurses_direct_colour(void) {
  // RGB may be given as a flag, a number of bits, or a string of bits by colour.
  if (COLORS < 0x1000000) return false;
  return tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || cncurses_string("RGB");
}
