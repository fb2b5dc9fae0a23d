import Glibc

/// What goes to the terminal without ncurses.
enum Output {
  /// Writes `bytes` whole, or as far as the terminal takes them; one that is gone is noticed where input is awaited.
  static func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      // The slice outlives the call, which reads no more than its count.
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0, errno == EAGAIN {
        var entry = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
        // One entry, which outlives the call; a terminal that takes nothing for a second is not waited for.
        guard unsafe poll(&entry, 1, 1000) > 0 else { return }
      } else if count == 0 || errno != EINTR {
        return
      }
    }
  }
}
