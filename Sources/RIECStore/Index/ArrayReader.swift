import StrictJSON

/// Reads a plain `.json` file, which holds one list of records, and scans each element. The file is in memory while
/// that lasts.
///
/// An element that is no record is named, and reading goes on with the next one as far as brackets and quotes show
/// where it starts.
struct ArrayReader {
  private var bytes: [UInt8]
  private let end: Int
  private let base: Int
  private var at = 0
  private var line = 0
  private var lineStart = 0
  private var counted = 0

  /// The elements of `file`.
  init(_ file: RecordFile) {
    base = file.start
    bytes = file.file.bytes(file.start..<file.file.size) ?? file.file.prefix(file.file.size)
    end = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: RecordScanner.padding))
  }

  /// Scans every element.
  mutating func read(_ scan: KindScan, _ result: inout SegmentResult) {
    skipBlanks()
    guard at < end, bytes[at] == UInt8(ascii: "[") else {
      fault(at < end ? .notAList : .json(jsonFault(.unexpectedEnd)), &result)
      return
    }
    at += 1
    skipBlanks()
    if at < end, bytes[at] == UInt8(ascii: "]") { at += 1 } else if !elements(scan, &result) { return }
    skipBlanks()
    if at < end { fault(.json(jsonFault(.trailingBytes)), &result) }
  }

  /// Scans elements up to the closing bracket; false where it cannot be found.
  private mutating func elements(_ scan: KindScan, _ result: inout SegmentResult) -> Bool {
    while true {
      skipBlanks()
      locate()
      let start = at
      let stop = ArrayElements.end(of: bytes, from: at, to: end)
      let known = result.faults.count
      scanElement(start, stop?.place ?? end, scan, &result)
      at = stop?.place ?? end
      skipBlanks()
      guard stop != nil, at < end else {
        if result.faults.count == known { fault(.json(jsonFault(.unexpectedEnd)), &result) }
        return false
      }
      if stop?.isCut == true, bytes[at] != UInt8(ascii: "]") { continue }
      switch bytes[at] {
      case UInt8(ascii: ","): at += 1
      case UInt8(ascii: "]"):
        at += 1
        return true
      default:
        fault(.json(jsonFault(.unexpectedByte)), &result)
        return false
      }
    }
  }

  private mutating func scanElement(_ start: Int, _ stop: Int, _ scan: KindScan, _ result: inout SegmentResult) {
    // The zero byte that the scan wants behind the element stands there only while it scans.
    let next = bytes[stop]
    bytes[stop] = 0
    let outcome = bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { scan.add($0 + start, count: stop - start, offset: base + start, line: line) }
    }
    bytes[stop] = next
    guard case .unreadable(let reason)? = outcome else { return }
    guard case .json(let inner) = reason else {
      fault(reason, &result)
      return
    }
    if inner.code == .tooLong {
      fault(.tooLong, &result)
      return
    }
    // The fault counts from the element; the file's line and column are those of the element plus it.
    let faultLine = line + inner.line - 1
    let column = inner.line == 1 ? startColumn + inner.column - 1 : inner.column
    let whole = JSONFault(code: inner.code, offset: base + start + inner.offset, line: faultLine + 1, column: column)
    result.faults.append(SegmentResult.Fault(line: faultLine, column: column, reason: .json(whole)))
  }

  private mutating func fault(_ reason: Unreadable.Reason, _ result: inout SegmentResult) {
    locate()
    result.faults.append(SegmentResult.Fault(line: line, column: startColumn, reason: reason))
  }

  private mutating func jsonFault(_ code: JSONFault.Code) -> JSONFault {
    locate()
    return JSONFault(code: code, offset: base + at, line: line + 1, column: startColumn)
  }

  /// Counts lines up to `at`.
  private mutating func locate() {
    while counted < at {
      if bytes[counted] == 0x0A {
        line += 1
        lineStart = counted + 1
      }
      counted += 1
    }
  }

  /// The column of what was located last, from 1, in scalars.
  private var startColumn: Int {
    1 + bytes[lineStart..<max(lineStart, counted)].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  private mutating func skipBlanks() {
    while at < end, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[at]) { at += 1 }
  }
}
