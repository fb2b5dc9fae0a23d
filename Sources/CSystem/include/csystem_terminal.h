#pragma once
#include <stdbool.h>

/// Columns and rows of the terminal behind `descriptor` (TIOCGWINSZ). False where it has none or does not know them.
bool csystem_terminal_size(int descriptor, int *columns, int *rows);
