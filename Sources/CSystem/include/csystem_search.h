#pragma once

#include <stddef.h>

/// The offset of the first `needle` in `text`, or -1 where there is none: the C library's memmem, a GNU extension.
ptrdiff_t csystem_find(const void *text, size_t text_length, const void *needle, size_t needle_length);
