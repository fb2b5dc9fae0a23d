#define _GNU_SOURCE
#include "csystem_locale.h"
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/// The locale's name for characters, by POSIX precedence, or "" where none is set.
static const char *requested(void) {
  const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    const char *value = getenv(names[i]);
    if (value && *value) return value;
  }
  return "";
}

bool csystem_locale_adopt(void) {
  if (!setlocale(LC_CTYPE, "")) {
    const char *name = requested();
    if (strcasestr(name, "utf-8") || strcasestr(name, "utf8")) setlocale(LC_CTYPE, "C.UTF-8");
  }
  return strcasecmp(nl_langinfo(CODESET), "UTF-8") == 0;
}
