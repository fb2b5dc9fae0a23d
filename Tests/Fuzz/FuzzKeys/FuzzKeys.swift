import TerminalUI

/// What no state of a decoder outlives is made once: a terminal has one for its life.
private let fresh = KeyDecoder()

/// Any bytes of a terminal: in one piece, byte by byte and in pieces they are the same events.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var whole = fresh
  let expected = whole.feed(bytes) + whole.flush()
  var single = fresh
  var events: [TerminalEvent] = []
  for byte in bytes { events += single.feed([byte]) }
  events += single.flush()
  precondition(events == expected, "byte by byte it says something else")
  precondition(!whole.isWaiting, "it still waits when the time is up")
  let cut = bytes.first.map { Int($0) % (count + 1) } ?? 0
  var parts = fresh
  let pieces = parts.feed(bytes[..<cut]) + parts.feed(bytes[cut...]) + parts.flush()
  precondition(pieces == expected, "in two pieces it says something else")
  return 0
}
