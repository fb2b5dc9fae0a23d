import RIECDomain
import StrictJSON

/// The spelling of a journal line (design §2).
package enum JournalLine {
  /// What stands in a line besides what a draft says.
  package struct Frame {
    var head: JournalHead
    var moment: String
    var user: String
    var session: String
    var batch: JournalEntry.Batch?
    /// Random bytes, so that the digest of a short payload cannot be guessed back once the payload is purged.
    var salt: [UInt8]

    /// What stands around a draft that follows on `head`.
    package init(
      head: JournalHead, moment: String, user: String, session: String, batch: JournalEntry.Batch?, salt: [UInt8]
    ) {
      (self.head, self.moment, self.user, self.session) = (head, moment, user, session)
      (self.batch, self.salt) = (batch, salt)
    }
  }

  /// Bytes of salt.
  static let saltSize = 16

  /// The line that follows on `frame.head`, with its end.
  package static func bytes(of draft: JournalDraft, in frame: Frame) -> [UInt8] {
    var line: [UInt8] = []
    line.reserveCapacity(draft.payload.count + 512)
    func put(_ text: StaticString) {
      line.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
    func put(_ number: Int) { line.append(contentsOf: String(number).utf8) }
    func put(text: String) { JSONWriter.append(string: text, to: &line) }
    put("{\"n\":")
    put(frame.head.n &+ 1)
    put(",\"p\":\"")
    line.append(contentsOf: frame.head.hash.spelled)
    put("\",\"t\":")
    put(text: frame.moment)
    put(",\"u\":")
    put(text: frame.user)
    put(",\"s\":")
    put(text: frame.session)
    put(",\"op\":")
    put(text: draft.op.text)
    if let id = draft.id {
      put(",\"id\":")
      put(text: id.text)
    }
    if let kind = draft.kind {
      put(",\"k\":")
      put(text: kind.text)
    }
    if let revision = draft.revision {
      put(",\"rev\":")
      put(revision)
    }
    if let batch = frame.batch {
      put(",\"b\":[")
      put(batch.place)
      put(",")
      put(batch.count)
      put("]")
    }
    let salt = Hex.spelled(frame.salt)
    put(",\"d\":\"")
    line.append(contentsOf: JournalHash(of: salt + draft.payload).spelled)
    put("\"")
    let hash = JournalHash(of: line)
    put(",\"h\":\"")
    line.append(contentsOf: hash.spelled)
    put("\",\"salt\":\"")
    line.append(contentsOf: salt)
    put("\",\"x\":")
    line.append(contentsOf: draft.payload)
    put("}\n")
    return line
  }

  /// `line` with its content taken out: the chain still verifies. Nil where it is no line.
  static func purged(_ line: [UInt8], by: String, at moment: String, reason: String) -> [UInt8]? {
    // The pointer lives within the call; the cursor compares every place with the count.
    let kept = line.withUnsafeBufferPointer { bytes -> Int? in
      var cursor = LineCursor(bytes)
      return LineFields(&cursor) == nil ? nil : cursor.at
    }
    guard let kept else { return nil }
    var purged = Array(line.prefix(kept))
    purged.append(contentsOf: ",\"purged\":{\"by\":".utf8)
    JSONWriter.append(string: by, to: &purged)
    purged.append(contentsOf: ",\"when\":".utf8)
    JSONWriter.append(string: moment, to: &purged)
    purged.append(contentsOf: ",\"reason\":".utf8)
    JSONWriter.append(string: reason, to: &purged)
    purged.append(contentsOf: "}}\n".utf8)
    return purged
  }
}

/// The members of a line up to and with `h`, as they stand there.
struct LineFields {
  var n = 0
  var previous = JournalHash.zero
  var moment = ""
  var user = ""
  var session = ""
  var op = ""
  var id: String?
  var kind: String?
  var revision: Int?
  var batch: JournalEntry.Batch?
  var digest = JournalHash.zero
  var hash = JournalHash.zero
  /// How many bytes `h` covers.
  var covered = 0

  /// Reads them from the start of a line, in the one order that they are written in; nil where they do not stand there.
  init?(_ cursor: inout LineCursor) {
    guard cursor.take("{\"n\":"), let n = cursor.number(), cursor.take(",\"p\":\""), let previous = cursor.hash(),
      cursor.take("\",\"t\":"), let moment = cursor.text(), cursor.take(",\"u\":"), let user = cursor.text(),
      cursor.take(",\"s\":"), let session = cursor.text(), cursor.take(",\"op\":"), let op = cursor.text()
    else { return nil }
    (self.n, self.previous, self.moment, self.user, self.session, self.op) = (n, previous, moment, user, session, op)
    if cursor.take(",\"id\":") {
      guard let text = cursor.text() else { return nil }
      id = text
    }
    if cursor.take(",\"k\":") {
      guard let text = cursor.text() else { return nil }
      kind = text
    }
    if cursor.take(",\"rev\":") {
      guard let number = cursor.number() else { return nil }
      revision = number
    }
    if cursor.take(",\"b\":[") {
      guard let place = cursor.number(), cursor.take(","), let count = cursor.number(), cursor.take("]"),
        place >= 1, place <= count
      else { return nil }
      batch = JournalEntry.Batch(place: place, count: count)
    }
    guard cursor.take(",\"d\":\""), let digest = cursor.hash(), cursor.take("\"") else { return nil }
    self.digest = digest
    covered = cursor.at
    guard cursor.take(",\"h\":\""), let hash = cursor.hash(), cursor.take("\"") else { return nil }
    self.hash = hash
  }
}
