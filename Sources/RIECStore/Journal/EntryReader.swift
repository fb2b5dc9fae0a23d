import RIECDomain
import StrictJSON

/// Verifies lines one by one: shape, hash, digest, and that the payload is strict JSON within the store's limits. That
/// a line follows on the one before it is ``JournalWalk``'s to check.
package final class EntryReader {
  /// How many bytes must be there behind a line that is read.
  package static let padding = RecordScanner.padding

  /// The payload lies one level deep in its line.
  private var scanner = RecordScanner(
    ScanPlan(paths: []),
    limits: JSONLimits(
      bytes: JSONLimits.store.bytes, depth: JSONLimits.store.depth - 1, keys: JSONLimits.store.keys,
      allowsDuplicateKeys: false))

  /// A reader.
  package init() {}

  /// What the bytes of `range` in `buffer` say, which do not hold their line's end.
  ///
  /// - Precondition: ``padding`` bytes follow the range; they come out as they went in.
  package func read(
    _ buffer: UnsafeMutableBufferPointer<UInt8>, _ range: Range<Int>, at place: JournalPlace
  ) -> Result<JournalEntry, JournalFault> {
    guard range.count <= JSONLimits.store.bytes else { return .failure(JournalFault(.notALine)) }
    let line = UnsafeBufferPointer(rebasing: buffer[range])
    var cursor = LineCursor(line)
    guard let fields = LineFields(&cursor) else { return .failure(JournalFault(.notALine)) }
    guard
      JournalHash(of: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(line)[..<fields.covered])) == fields.hash
    else { return .failure(JournalFault(.hash)) }
    let payload: JournalEntry.Payload
    if cursor.take(",\"salt\":\"") {
      guard let salt = cursor.hex(2 * JournalLine.saltSize), cursor.take("\",\"x\":"), cursor.at < line.count,
        line[line.count - 1] == UInt8(ascii: "}")
      else { return .failure(JournalFault(.notALine)) }
      let value = cursor.at..<line.count - 1
      let raw = UnsafeRawBufferPointer(line)
      let digest = JournalHash(
        of: UnsafeRawBufferPointer(rebasing: raw[salt]), UnsafeRawBufferPointer(rebasing: raw[value]))
      guard digest == fields.digest else { return .failure(JournalFault(.digest)) }
      guard isObject(buffer, range.lowerBound + value.lowerBound..<range.lowerBound + value.upperBound) else {
        return .failure(JournalFault(.payload))
      }
      payload = .bytes(Array(line[value]))
    } else {
      guard cursor.take(",\"purged\":{\"by\":"), let by = cursor.text(), cursor.take(",\"when\":"),
        let moment = cursor.text(), cursor.take(",\"reason\":"), let reason = cursor.text(), cursor.take("}}"),
        cursor.isAtEnd
      else { return .failure(JournalFault(.notALine)) }
      payload = .purged(by: by, at: moment, reason: reason)
    }
    return .success(JournalEntry(fields, payload, place))
  }

  /// What `line`, without its end, says.
  func read(_ line: [UInt8], at place: JournalPlace) -> Result<JournalEntry, JournalFault> {
    var padded = line + [UInt8](repeating: 0, count: EntryReader.padding)
    // The pointer lives within the call; the padding is there.
    return padded.withUnsafeMutableBufferPointer { read($0, 0..<line.count, at: place) }
  }

  /// Whether the bytes of `range` are one object within the limits. The scanner wants a zero byte behind its text, so
  /// the line's last brace makes way for one meanwhile.
  private func isObject(_ buffer: UnsafeMutableBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, let start = buffer.baseAddress, buffer[range.lowerBound] == UInt8(ascii: "{") else {
      return false
    }
    let after = buffer[range.upperBound]
    buffer[range.upperBound] = 0
    defer { buffer[range.upperBound] = after }
    guard case .object = scanner.scan(UnsafePointer(start + range.lowerBound), count: range.count) else { return false }
    return true
  }
}

/// What is wrong with a line, wherever it stands.
package struct JournalFault: Error, Hashable {
  /// The kind of damage.
  package let kind: JournalDamage.Kind

  init(_ kind: JournalDamage.Kind) {
    self.kind = kind
  }
}

extension JournalEntry {
  fileprivate init(_ fields: LineFields, _ payload: Payload, _ place: JournalPlace) {
    self.init(
      n: fields.n, previous: fields.previous, moment: fields.moment, user: fields.user, session: fields.session,
      op: Op(fields.op), id: fields.id.map { RecordID($0) }, kind: fields.kind.map { Kind.Name(stringLiteral: $0) },
      revision: fields.revision, batch: fields.batch, digest: fields.digest, hash: fields.hash, payload: payload,
      place: place)
  }
}
