import RIECDomain
import RIECStore
import StrictJSON

/// Any bytes as a line of a journal, as its payload, as a line whose hash was made to fit, and as the end of a journal.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  guard let first = bytes.first else { return 0 }
  let rest = Array(bytes.dropFirst())
  switch first % 4 {
  case 0: _ = read(rest)
  case 1: payload(rest)
  case 2: hashed(rest)
  default: ending(rest)
  }
  return 0
}

private let place = JournalPlace(file: "", line: 1, offset: 0, length: 0)

private func read(_ line: [UInt8]) -> JournalEntry? {
  var buffer = line + [UInt8](repeating: 0, count: EntryReader.padding)
  let entry = buffer.withUnsafeMutableBufferPointer { buffer in
    try? EntryReader().read(buffer, 0..<line.count, at: place).get()
  }
  precondition(Array(buffer.prefix(line.count)) == line, "reading changed the line")
  return entry
}

private func frame(_ text: String) -> JournalLine.Frame {
  JournalLine.Frame(
    head: .empty, moment: text, user: text, session: "s", batch: nil, salt: [UInt8](repeating: 7, count: 16))
}

/// A line that we spell is read as it was meant, whenever its payload is an object.
private func payload(_ bytes: [UInt8]) {
  let text = String(decoding: bytes.prefix(12), as: UTF8.self)
  let draft = JournalDraft(op: .set, id: RecordID(text), kind: "casus", revision: count(bytes), payload: bytes)
  let line = JournalLine.bytes(of: draft, in: frame(text))
  let entry = read(Array(line.dropLast()))
  var limits = JSONLimits.store
  limits.depth -= 1
  let isObject = (try? StrictJSON.parse(bytes, limits: limits))?.object != nil && bytes.first == UInt8(ascii: "{")
  precondition(
    (entry != nil) == isObject || bytes.last != UInt8(ascii: "}"), "a payload is judged otherwise in its line")
  guard let entry else { return }
  precondition(
    entry.payload == .bytes(bytes) && entry.user == text && entry.id == RecordID(text), "a line says otherwise")
}

private func count(_ bytes: [UInt8]) -> Int { bytes.count }

/// Any beginning of a line, with the hash that it then has, so that what lies behind the hash is reached.
private func hashed(_ bytes: [UInt8]) {
  let cut = bytes.firstIndex(of: 0x0A) ?? bytes.count
  var line = Array(bytes[..<cut])
  let hash = JournalHash(of: line).text
  line += ",\"h\":\"\(hash)\"".utf8
  line += bytes[min(bytes.count, cut + 1)...]
  if let entry = read(line) { precondition(entry.hash.text == hash, "a line with another hash") }
}

/// Sound lines and then anything: they are read whatever follows, and what follows is torn or damage.
private func ending(_ bytes: [UInt8]) {
  let line = JournalLine.bytes(
    of: JournalDraft(op: .set, id: "D-1", kind: "ding", revision: 0, payload: Array("{\"titel\":{\"n\":\"a\"}}".utf8)),
    in: frame("t"))
  let disk = MemoryDisk(["journal/00000001.jsonl": line + bytes])
  let journal = Journal(disk: disk, user: "u", session: "s", now: { "t" }, salt: { [UInt8](repeating: 7, count: 16) })
  var lines = 0
  let state = journal.open { _ in lines += 1 }
  precondition(lines >= 1, "a sound line is not read because of what follows")
  if bytes.isEmpty { precondition(state == JournalState(), "a sound journal is doubted") }
}
