#pragma once
#include <stdbool.h>

/// Takes the character set of the environment (LC_CTYPE only, so that numbers and dates stay ours) and says whether it
/// is UTF-8. A locale that is named UTF-8 but was never generated here, as SSH forwards them, becomes C.UTF-8.
/// Call it before any other thread runs.
bool csystem_locale_adopt(void);
