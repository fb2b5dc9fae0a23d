// Put in front of the C library by LD_PRELOAD: on SIGRTMIN, which the program leaves alone, it crashes from within, as
// KNOOPPUNT_CRASH says.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static volatile int zero;

__attribute__((noinline)) static int deeper(int depth) {
  volatile char room[4096];
  room[0] = (char)depth;
  return depth < 0 ? 0 : deeper(depth + 1) + room[0];
}

/// What fatalError and an index out of range come to: the runtime's own report, and its trap. Its name is Swift's for
/// _assertionFailure(_: StaticString, _: StaticString, file: StaticString, line: UInt, flags: UInt32).
static void swift_failure(void) {
  typedef void report(const char *, long, char, const char *, long, char, const char *, long, char, unsigned long,
                      unsigned) __attribute__((swiftcall));
  report *found = (report *)dlsym(
      RTLD_DEFAULT, "$ss17_assertionFailure__4file4line5flagss5NeverOs12StaticStringV_A2HSus6UInt32VtF");
  if (found) found("Fatal error", 11, 2, "Index out of range", 18, 2, "crash.swift", 11, 2, 1, 0);
  _exit(77);
}

static void *crash(void *unused) {
  (void)unused;
  const char *kind = getenv("KNOOPPUNT_CRASH");
  if (!kind) return NULL;
  if (strstr(kind, "null")) *(volatile int *)(long)zero = 1;
  if (strstr(kind, "stack")) zero = deeper(0);
  if (strstr(kind, "abort")) abort();
  if (strstr(kind, "trap")) __builtin_trap();
  if (strstr(kind, "divide")) raise(SIGFPE);
  if (strstr(kind, "fatal")) swift_failure();
  if (strstr(kind, "bus")) {
    char name[] = "/tmp/knooppunt-crash-XXXXXX";
    int file = mkstemp(name);
    unlink(name);
    volatile char *page = mmap(NULL, 4096, PROT_READ, MAP_SHARED, file, 0);
    zero = page[0];
  }
  if (strstr(kind, "twice")) free((void *)8);
  return NULL;
}

static void handle(int signal) {
  (void)signal;
  const char *kind = getenv("KNOOPPUNT_CRASH");
  if (kind && strncmp(kind, "thread-", 7) == 0) {
    pthread_t thread;
    pthread_create(&thread, NULL, crash, NULL);
    pthread_join(thread, NULL);
    return;
  }
  crash(NULL);
}

__attribute__((constructor)) static void begin(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handle;
  sigaction(SIGRTMIN, &action, NULL);
}
