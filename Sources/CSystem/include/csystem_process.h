#pragma once
#include <stdbool.h>

/// Keeps this process out of core files and away from debuggers of the same user (PR_SET_DUMPABLE 0, prctl(2)): its
/// memory holds personal data. False where the kernel refused.
bool csystem_process_hide(void);

/// The entry at `index` of this process's environment, as NAME=value, or NULL where there are no more. Nothing in this
/// program changes the environment.
const char *csystem_environment_entry(int index);
