// Stands between a program and the C library (LD_PRELOAD): what it writes to the journal goes in two pieces with a rest
// between them, so that a kill finds half a line. The program itself has no such hook.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

ssize_t write(int file, const void *bytes, size_t count) {
  static ssize_t (*next)(int, const void *, size_t);
  if (!next) next = (ssize_t (*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length > 0 && count > 1) {
    path[length] = 0;
    if (strstr(path, "/journal/")) {
      struct timespec rest = {0, 3000000};
      ssize_t half = next(file, bytes, count / 2);
      nanosleep(&rest, NULL);
      if (half != (ssize_t)(count / 2)) return half;
      ssize_t other = next(file, (const char *)bytes + half, count - half);
      return other < 0 ? half : half + other;
    }
  }
  return next(file, bytes, count);
}
