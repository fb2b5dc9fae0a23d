#include "csystem_memory.h"

#include <malloc.h>

void csystem_keep_large_memory_apart(void) { mallopt(M_MMAP_THRESHOLD, 64 * 1024); }

void csystem_give_back_memory(void) { malloc_trim(0); }
