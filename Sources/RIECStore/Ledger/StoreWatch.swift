import CSystem
import Glibc
import Synchronization

/// A look-out on the journal of a store: says when something is written to it, by whomever.
///
/// The kernel tells at once (inotify); where it does not, as on a network disk or with no watches left, the sizes of the
/// files are looked at every second.
public final class StoreWatch: Sendable {
  private let sight: Sight
  /// Its write end ends the thread.
  private let stop: (read: CInt, write: CInt)
  private let thread = Mutex<pthread_t?>(nil)

  /// Watches the files of `folder`; nil where the system has no pipe or thread left.
  init?(folder: String, _ changed: @escaping @Sendable () -> Void) {
    var ends: [CInt] = [-1, -1]
    guard csystem_pipe(&ends) else { return nil }
    stop = (ends[0], ends[1])
    sight = Sight(folder: folder, stop: ends[0], changed)
    guard let started = Threads.start({ [sight] in sight.run() }) else {
      close(ends[0])
      close(ends[1])
      return nil
    }
    thread.withLock { $0 = started }
  }

  deinit {
    var byte: UInt8 = 0
    _ = write(stop.write, &byte, 1)
    if let thread = thread.withLock({ $0 }) { pthread_join(thread, nil) }
    close(stop.read)
    close(stop.write)
  }
}

/// What the thread of a ``StoreWatch`` does.
private struct Sight: Sendable {
  let folder: String
  let stop: CInt
  let changed: @Sendable () -> Void

  init(folder: String, stop: CInt, _ changed: @escaping @Sendable () -> Void) {
    self.folder = folder
    self.stop = stop
    self.changed = changed
  }

  func run() {
    let notices = inotify_init1(CInt(IN_NONBLOCK | IN_CLOEXEC))
    defer { if notices >= 0 { close(notices) } }
    if notices >= 0 { inotify_add_watch(notices, folder, UInt32(IN_MODIFY | IN_CREATE | IN_MOVED_TO)) }
    var sizes = sizes()
    while true {
      // A descriptor below 0 is passed over by poll.
      var waited = [
        pollfd(fd: stop, events: Int16(POLLIN), revents: 0), pollfd(fd: notices, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&waited, 2, 1_000)
      if waited[0].revents != 0 || count < 0 && errno != EINTR { return }
      let isTold = count > 0 && waited[1].revents != 0
      if isTold { drain(notices) }
      let now = self.sizes()
      if isTold || now != sizes { changed() }
      sizes = now
    }
  }

  private func drain(_ notices: CInt) {
    var buffer = [UInt8](repeating: 0, count: 4_096)
    while read(notices, &buffer, buffer.count) > 0 {}
  }

  private func sizes() -> [String: Int] {
    var sizes: [String: Int] = [:]
    guard let opened = try? Folder(folder, followsLinks: false) else { return sizes }
    for name in (try? opened.names()) ?? [] {
      var status = stat()
      if stat("\(folder)/\(name)", &status) == 0 { sizes[name] = Int(status.st_size) }
    }
    return sizes
  }
}
