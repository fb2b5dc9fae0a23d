import CSystem
import Glibc

/// What keeps case data out of core files and other users' hands, before anything is opened.
enum Hardening {
  static func apply() {
    umask(0o077)
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    csystem_process_hide()
    // A reader that goes away, or a full disk quota, is an error of the write, not the end of the process.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }
}
