#pragma once
#include <termios.h>

/// Whether the terminal is ours: between cncurses_start and cncurses_leave.
extern int cncurses_is_held;

/// The modes of the terminal before it was ours, and whether they are known.
extern struct termios cncurses_modes;
extern int cncurses_has_modes;

/// What ends bracketed paste on this terminal; empty where it knows none.
const char *cncurses_paste_off(void);

/// What ends the reports of the mouse; empty on a terminal that is never asked for them.
const char *cncurses_mouse_off(void);
