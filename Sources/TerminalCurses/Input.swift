import CSystem
import Glibc
import TerminalUI

/// Waits for the terminal, the signals, finished work and a watched folder, all at once.
struct Input {
  /// What was ready.
  struct Ready {
    /// Bytes from the terminal.
    var bytes: [UInt8] = []
    /// Whether the terminal is gone.
    var isHungUp = false
    /// Whether the pipe of signals holds some.
    var hasSignals = false
    /// Whether a worker called its waker.
    var isWoken = false
    /// Whether a watched descriptor had something to read.
    var hasChanges = false
  }

  private let terminal: CInt = STDIN_FILENO
  private let waker: CInt
  /// Descriptors that say that the store changed (inotify).
  var watched: [CInt] = []

  init(waker: CInt) {
    self.waker = waker
  }

  /// Waits at most `milliseconds` (-1: as long as it takes), and reads whatever is there.
  mutating func wait(_ milliseconds: CInt) -> Ready {
    var ready = Ready()
    let descriptors = [terminal, csystem_signals_pipe(), waker] + watched
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let count = unsafe polled.withUnsafeMutableBufferPointer { list in
      // The buffer lives until poll returns, and holds as many as said.
      unsafe poll(list.baseAddress, nfds_t(list.count), milliseconds)
    }
    if count < 0 {
      // EINTR: a signal, whose byte is in the pipe by now.
      ready.hasSignals = errno == EINTR
      return ready
    }
    for (place, entry) in polled.enumerated() where entry.revents != 0 {
      switch place {
      case 0: readTerminal(entry.revents, &ready)
      case 1: ready.hasSignals = true
      case 2: ready.isWoken = Self.drain(entry.fd)
      case _ where entry.revents & Int16(POLLIN) != 0: ready.hasChanges = Self.drain(entry.fd) || ready.hasChanges
      // Closed or broken: to poll it again would be to spin.
      default: watched.removeAll { $0 == entry.fd }
      }
    }
    return ready
  }

  /// Waits at most `milliseconds` for a worker that calls its waker, and gives whether one did.
  func waitForWork(_ milliseconds: CInt) -> Bool {
    var polled = pollfd(fd: waker, events: Int16(POLLIN), revents: 0)
    // One entry, which lives until poll returns.
    guard unsafe poll(&polled, 1, milliseconds) > 0 else { return false }
    return Self.drain(waker)
  }

  private func readTerminal(_ state: Int16, _ ready: inout Ready) {
    guard state & Int16(POLLIN) != 0 else {
      ready.isHungUp = true
      return
    }
    switch Self.read(terminal) {
    case .bytes(let bytes): ready.bytes = bytes
    case .nothing: break
    case .end: ready.isHungUp = true
    }
  }

  enum Chunk {
    case bytes([UInt8]), nothing, end
  }

  /// One read: a terminal in raw mode gives what it has.
  static func read(_ descriptor: CInt) -> Chunk {
    var failure: CInt = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
      // The kernel fills at most the capacity and says how much it filled.
      let got = unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      failure = got < 0 ? errno : 0
      count = max(0, got)
    }
    if !bytes.isEmpty { return .bytes(bytes) }
    return failure == EINTR || failure == EAGAIN ? .nothing : .end
  }

  /// Empties a non-blocking descriptor of which only the fact counts.
  static func drain(_ descriptor: CInt) -> Bool {
    while case .bytes = read(descriptor) {}
    return true
  }
}
