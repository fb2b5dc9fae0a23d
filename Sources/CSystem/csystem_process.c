#include "csystem_process.h"
#include <sys/prctl.h>
#include <stddef.h>
#include <unistd.h>

extern char **environ;

bool csystem_process_hide(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0; }

const char *csystem_environment_entry(int index) {
  // Counted from the start, so that no entry behind the last is ever looked at.
  if (!environ || index < 0) return NULL;
  for (int i = 0; i < index; i++) {
    if (!environ[i]) return NULL;
  }
  return environ[index];
}
