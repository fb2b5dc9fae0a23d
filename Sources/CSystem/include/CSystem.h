#pragma once

/// What Glibc's Swift module lacks, one subject a header.

#include "csystem_files.h"
#include "csystem_locale.h"
#include "csystem_memory.h"
#include "csystem_process.h"
#include "csystem_search.h"
#include "csystem_signals.h"
#include "csystem_terminal.h"
