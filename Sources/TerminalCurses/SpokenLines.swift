import CSystem
import Glibc
public import TerminalUI

/// The lines of standard input, with signals and finished work between them. Where it is a terminal that keeps its own
/// editing of lines: nothing of it is changed.
public struct SpokenLines {
  /// Wakes ``hear(timeout:)`` from any thread.
  public let waker = Waker()
  private var buffer: [UInt8] = []
  private var isAtEnd = false
  private let signals: [CInt]

  /// So many bytes are a line, whether it ends or not.
  private static let longest = 1 << 20

  /// Takes the signals that ask the program to end.
  public init() {
    signals =
      [SIGHUP].filter { csystem_signals_catch($0, true) }
      + [SIGTERM, SIGINT, SIGQUIT].filter { csystem_signals_catch($0, false) }
  }

  /// Lets the signals do again what they do by default.
  public func release() {
    for signal in signals { csystem_signals_default(signal) }
  }

  /// Waits until something happened, at most `timeout` milliseconds (nil: as long as it takes), and gives all that is
  /// there.
  public mutating func hear(timeout: Int?) -> [LineEvent] {
    // A descriptor that is at its end stays ready for ever: it is not asked again.
    let descriptors = [isAtEnd ? -1 : STDIN_FILENO, csystem_signals_pipe(), waker.readEnd]
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let milliseconds = timeout.map { CInt(clamping: $0) } ?? -1
    let count = unsafe polled.withUnsafeMutableBufferPointer { list in
      // The buffer lives until poll returns, and holds as many as said.
      unsafe poll(list.baseAddress, nfds_t(list.count), milliseconds)
    }
    var events: [LineEvent] = []
    if count < 0 || polled[1].revents != 0 { events += asked }
    guard count > 0 else { return events }
    if polled[2].revents != 0, Input.drain(polled[2].fd) { events.append(.woken) }
    if polled[0].revents != 0 { events += read() }
    return events
  }

  /// The signals that came.
  private var asked: [LineEvent] {
    var events: [LineEvent] = []
    while case let signal = csystem_signals_next(), signal != 0 {
      switch signal {
      case SIGINT: events.append(.interrupted)
      case SIGHUP: events.append(.hungUp)
      case SIGTERM, SIGQUIT: events.append(.terminated(signal))
      default: break
      }
    }
    return events
  }

  private mutating func read() -> [LineEvent] {
    switch Input.read(STDIN_FILENO) {
    case .nothing: return []
    case .bytes(let bytes): buffer += bytes
    case .end: isAtEnd = true
    }
    var events: [LineEvent] = []
    var start = 0
    while let end = buffer[start...].firstIndex(of: 0x0A) {
      events.append(.line(Self.text(buffer[start..<end])))
      start = end + 1
    }
    buffer.removeFirst(start)
    if !buffer.isEmpty, isAtEnd || buffer.count > Self.longest {
      events.append(.line(Self.text(buffer[...])))
      buffer = []
    }
    return isAtEnd ? events + [.ended] : events
  }

  /// What is not UTF-8 becomes U+FFFD.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.last == 0x0D ? bytes.dropLast() : bytes, as: UTF8.self)
  }
}
