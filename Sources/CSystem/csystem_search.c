#define _GNU_SOURCE
#include "csystem_search.h"

#include <string.h>

ptrdiff_t csystem_find(const void *text, size_t text_length, const void *needle, size_t needle_length) {
  const char *found = memmem(text, text_length, needle, needle_length);
  return found == NULL ? -1 : found - (const char *)text;
}
