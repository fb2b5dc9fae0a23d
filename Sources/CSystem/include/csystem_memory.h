#pragma once

/// Keeps large blocks of memory apart, so that each goes back to the system when it is freed. Left alone, the C library
/// takes ever larger blocks from its heap and keeps the holes that they leave.
void csystem_keep_large_memory_apart(void);

/// Gives memory that was freed, in the arenas of all threads, back to the system (malloc_trim, a GNU extension).
void csystem_give_back_memory(void);
