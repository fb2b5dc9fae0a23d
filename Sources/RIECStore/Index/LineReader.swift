import Glibc
import StrictJSON

/// Reads segments of lines into a buffer that one worker uses again and again.
final class LineReader {
  private var buffer: UnsafeMutablePointer<UInt8>
  private var capacity = Segment.size + 1 << 16

  init() { buffer = .allocate(capacity: capacity + RecordScanner.padding) }

  deinit { buffer.deallocate() }

  /// Scans every line that starts in `range` of `file`.
  func read(_ file: RecordFile, _ range: Range<Int>, _ scan: KindScan, _ result: inout SegmentResult) {
    // One byte more in front shows whether a line starts where the segment does.
    let base = range.lowerBound == file.start ? range.lowerBound : range.lowerBound - 1
    var filled = file.file.read(buffer, min(range.upperBound + 1 << 15, file.file.size) - base, at: base)
    var at = 0
    if base < range.lowerBound {
      guard let end = newline(0, min(filled, range.upperBound - base)) else { return }
      at = end + 1
    }
    while base + at < range.upperBound, at < filled {
      var end = newline(at, filled)
      while end == nil, filled - at <= JSONLimits.store.bytes {
        let searched = filled
        let more = grow(file, base, &filled)
        end = newline(searched, filled)
        if more == 0 { break }
      }
      let length = (end ?? filled) - at
      if length > JSONLimits.store.bytes {
        result.faults.append(SegmentResult.Fault(line: result.lines, column: nil, reason: .tooLong))
      } else {
        scanLine(at, length, base + at, scan, &result)
      }
      result.lines += 1
      guard let end else { break }
      at = end + 1
    }
    if capacity > Segment.size * 4 { shrink() }
  }

  private func scanLine(
    _ at: Int, _ length: Int, _ offset: Int, _ scan: KindScan, _ result: inout SegmentResult
  ) {
    // The scan wants a zero byte behind the text: it takes the place of the line end, which is not needed any more.
    buffer[at + length] = 0
    guard
      case .unreadable(let reason) = scan.add(
        buffer + at, count: length, offset: offset, line: result.lines)
    else { return }
    let line = UnsafeBufferPointer(start: buffer + at, count: length)
    if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
      result.faults.append(SegmentResult.Fault(line: result.lines, column: nil, reason: .emptyLine))
      return
    }
    let isKept = result.faults.count < SegmentResult.keptBeginnings
    let column: Int? = if case .json(let fault) = reason { fault.column } else { nil }
    result.faults.append(
      SegmentResult.Fault(
        line: result.lines, column: column, reason: reason,
        beginning: isKept ? Array(line.prefix(Unreadable.kept)) : nil)
    )
  }

  private func newline(_ from: Int, _ to: Int) -> Int? {
    guard from < to, let found = memchr(buffer + from, 0x0A, to - from) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(buffer)
  }

  /// Reads on beyond `filled`; gives how many bytes came.
  private func grow(_ file: RecordFile, _ base: Int, _ filled: inout Int) -> Int {
    let wanted = min(max(filled, 1 << 16), file.file.size - base - filled)
    guard wanted > 0 else { return 0 }
    if filled + wanted > capacity {
      let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: filled + wanted + RecordScanner.padding)
      larger.update(from: buffer, count: filled)
      buffer.deallocate()
      buffer = larger
      capacity = filled + wanted
    }
    let count = file.file.read(buffer + filled, wanted, at: base + filled)
    filled += count
    return count
  }

  private func shrink() {
    buffer.deallocate()
    capacity = Segment.size + 1 << 16
    buffer = .allocate(capacity: capacity + RecordScanner.padding)
  }
}
