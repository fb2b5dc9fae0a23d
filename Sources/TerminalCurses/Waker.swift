import CSystem
import Glibc

/// Wakes the loop from any thread: work that was started elsewhere has put its results in their queue.
public final class Waker: Sendable {
  /// The end that the loop polls; -1 where no pipe could be made.
  let readEnd: CInt
  private let writeEnd: CInt

  /// A waker of its own pipe. It lasts as long as somebody holds it, so that a late worker never writes elsewhere.
  public init() {
    var ends: (CInt, CInt) = (-1, -1)
    // The pair is laid out as the two ints that the function fills.
    let made = unsafe withUnsafeMutablePointer(to: &ends) { pair in
      unsafe pair.withMemoryRebound(to: CInt.self, capacity: 2) { unsafe csystem_pipe($0) }
    }
    (readEnd, writeEnd) = made ? ends : (-1, -1)
  }

  deinit {
    if readEnd >= 0 {
      close(readEnd)
      close(writeEnd)
    }
  }

  /// Makes the loop report ``TerminalEvent/workFinished``. Any thread may call it, any number of times.
  public func wake() {
    var byte: UInt8 = 1
    // A full pipe wakes the loop as well as one byte more would.
    _ = unsafe write(writeEnd, &byte, 1)
  }
}
