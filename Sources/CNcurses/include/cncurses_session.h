#pragma once
#include <stdbool.h>

/// What cncurses_start found.
enum cncurses_outcome {
  /// The screen stands.
  CNCURSES_STARTED,
  /// No terminfo entry of this name.
  CNCURSES_UNKNOWN,
  /// The terminal cannot place its cursor.
  CNCURSES_DUMB,
  /// ncurses gave no screen: no memory or no terminal.
  CNCURSES_FAILED,
};

/// Begins a screen on standard output and input: alternate screen, raw keys, no echo, keypad mode, bracketed paste
/// where the terminal knows it. Colours are the terminal's own unless a pair says otherwise. The caller has set the
/// locale and taken its signals before: ncurses leaves a handler alone that is not the default. Without `coloured`, no
/// sequence of colours is ever sent.
enum cncurses_outcome cncurses_start(const char *terminal, bool coloured);

/// Gives the terminal back as it was: for good, or for a suspension. Does nothing when it was given back already.
void cncurses_leave(void);

/// Takes the terminal again after cncurses_leave, or after the shell changed its modes behind our back. The next
/// update paints the screen whole.
void cncurses_return(void);

/// Has the terminal report clicks and the wheel (xterm's modes 1000 and 1006), or no longer; until then it does not. A
/// terminal that has no mouse ignores it. The shell gets it back without.
void cncurses_mouse(bool on);

/// Tells ncurses the size of the window; both at least 1.
void cncurses_resize(int columns, int rows);

/// The columns that ncurses paints.
int cncurses_columns(void);

/// The rows that ncurses paints.
int cncurses_rows(void);

/// How many colours the terminal has: 0 or less without colour, 16,777,216 for direct colour.
int cncurses_colours(void);

/// Whether a colour's number is its red, green and blue (terminfo's RGB).
bool cncurses_direct_colour(void);

/// The bytes of the terminfo string `name` (as "kcuu1"), or NULL where the terminal has none.
const char *cncurses_string(const char *name);
