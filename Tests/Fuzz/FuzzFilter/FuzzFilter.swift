import RIECDomain

private let today = Datum(day: 19_240)
private let context = FilterContext(today: today, user: "analist1")

/// Any text as a filter of each kind: it is understood, or the error points into it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  guard let first = bytes.first, !Kinds.all.isEmpty else { return 0 }
  let kind = Kinds.all[Int(first) % Kinds.all.count]
  let text = String(decoding: bytes.dropFirst(), as: UTF8.self)
  switch Filter.parse(text, for: kind, context) {
  case .success(let filter):
    precondition(filter.text == text, "a filter is not what was typed")
    for part in filter.parts {
      guard case .success = Filter.parse(part.text, for: kind, context) else {
        preconditionFailure("a part of a filter is none by itself")
      }
    }
  case .failure(let error):
    precondition(error.column >= 1 && error.length >= 0, "an error without a place")
    precondition(error.column <= text.unicodeScalars.count + 1, "an error behind the text")
    precondition(!error.message.nl.isEmpty && !error.message.en.isEmpty, "an error without words")
  }
  return 0
}
