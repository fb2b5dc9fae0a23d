#pragma once

/// What Swift cannot say about ncursesw: its macros, globals, variadic functions and wide cells; and the restore after
/// a crash. One screen in a process, used from one thread.

#include "cncurses_crash.h"
#include "cncurses_paint.h"
#include "cncurses_session.h"
