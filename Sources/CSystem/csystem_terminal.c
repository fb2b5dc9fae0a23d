#include "csystem_terminal.h"
#include <sys/ioctl.h>

bool csystem_terminal_size(int descriptor, int *columns, int *rows) {
  struct winsize found;
  if (ioctl(descriptor, TIOCGWINSZ, &found) != 0 || found.ws_col == 0 || found.ws_row == 0) return false;
  *columns = found.ws_col;
  *rows = found.ws_row;
  return true;
}
