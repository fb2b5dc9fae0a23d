#include "csystem_process.h"
#include <sys/prctl.h>

bool csystem_process_hide(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0; }
