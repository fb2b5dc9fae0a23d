#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <wchar.h>

/// Attributes of cncurses_put, as bits.
enum {
  CNCURSES_BOLD = 1,
  CNCURSES_UNDERLINE = 2,
  CNCURSES_REVERSE = 4,
  CNCURSES_DIM = 8,
  CNCURSES_ITALIC = 16,
};

/// The pair of these two colours, made on first use; -1 is the terminal's own colour. 0, the terminal's own colours,
/// where there are no pairs left.
int cncurses_pair(int foreground, int background);

/// The columns that ncurses would give to these scalars in one cell, or -1 where one cell cannot hold them: more than
/// five, more than one that takes room, or one that the locale cannot print.
int cncurses_columns_of(const wchar_t *scalars, int count);

/// Puts one cell, which cncurses_columns_of accepted, at a place of the next update. Nothing outside the screen.
void cncurses_put(int column, int row, const wchar_t *scalars, int count, unsigned attributes, int pair);

/// As cncurses_put, for one printable ASCII character; others become a blank.
void cncurses_put_ascii(int column, int row, char character, unsigned attributes, int pair);

/// Shows the cursor at a place after the next update, or hides it.
void cncurses_cursor(int column, int row, bool visible);

/// Sends every change since the last update, the shortest way that ncurses knows.
void cncurses_update(void);

/// As cncurses_update, then addresses the cursor at that place absolutely: whatever the terminal made of the last
/// cell's width, what follows stands where it should.
void cncurses_update_addressing(int column, int row);

/// Makes the next update paint everything.
void cncurses_forget(void);
