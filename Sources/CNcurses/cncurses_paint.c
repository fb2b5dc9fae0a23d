#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE 700
#include "include/cncurses_paint.h"
#include <curses.h>
#include <stdio.h>
#include <wchar.h>

int cncurses_pair(int foreground, int background) {
  if (!has_colors()) return 0;
  int pair = alloc_pair(foreground, background);
  return pair > 0 ? pair : 0;
}

int cncurses_columns_of(const wchar_t *scalars, int count) {
  if (count < 1 || count > CCHARW_MAX) return -1;
  int columns = wcwidth(scalars[0]);
  if (columns < 1) return -1;
  for (int i = 1; i < count; i++) {
    if (wcwidth(scalars[i]) != 0) return -1;
  }
  return columns;
}

static attr_t attributes_of(unsigned bits) {
  return (bits & CNCURSES_BOLD ? A_BOLD : 0) | (bits & CNCURSES_UNDERLINE ? A_UNDERLINE : 0)
         | (bits & CNCURSES_REVERSE ? A_REVERSE : 0) | (bits & CNCURSES_DIM ? A_DIM : 0)
         | (bits & CNCURSES_ITALIC ? A_ITALIC : 0);
}

void cncurses_put(int column, int row, const wchar_t *scalars, int count, unsigned attributes, int pair) {
  if (count < 1 || count > CCHARW_MAX) return;
  wchar_t text[CCHARW_MAX + 1] = {0};
  for (int i = 0; i < count; i++) text[i] = scalars[i];
  cchar_t cell;
  // A pair above 32,767 does not fit the short; the last argument carries it whole.
  if (setcchar(&cell, text, attributes_of(attributes), 0, &pair) != OK) return;
  mvwadd_wch(stdscr, row, column, &cell);
}

void cncurses_put_ascii(int column, int row, char character, unsigned attributes, int pair) {
  wchar_t scalar = character >= 0x20 && character < 0x7F ? character : 0x20;
  cncurses_put(column, row, &scalar, 1, attributes, pair);
}

void cncurses_cursor(int column, int row, bool visible) {
  static bool shown = true;
  wmove(stdscr, row, column);
  if (visible == shown) return;
  curs_set(visible);
  shown = visible;
}

void cncurses_update(void) {
  wnoutrefresh(stdscr);
  doupdate();
}

void cncurses_update_addressing(int column, int row) {
  wmove(stdscr, row, column);
  cncurses_update();
  // From nowhere: only an absolute address will do. mvcur writes through stdio, doupdate has flushed its own buffer.
  mvcur(-1, -1, row, column);
  fflush(stdout);
}

void cncurses_forget(void) {
  werase(stdscr);
  clearok(curscr, TRUE);
}
