#pragma once

/// Gives memory that was freed, in the arenas of all threads, back to the system (malloc_trim, a GNU extension).
void csystem_give_back_memory(void);
