import PlainText

/// Any bytes, as text: what comes through the sanitiser is safe, and comes through again as it is.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let raw = String(decoding: bytes, as: UTF8.self)
  let safe = SafeText(utf8: bytes)
  precondition(!SafeText.isSuspicious(safe.string), "what came through is not safe")
  precondition(SafeText(safe.string).string == safe.string, "a safe text is changed")
  // Flags and skin tones are shown otherwise too, and are no offence.
  if !SafeText.isSuspicious(utf8: bytes.span), !raw.unicodeScalars.contains(where: isFlagOrTone) {
    precondition(Array(safe.string.utf8) == bytes, "a harmless text is changed")
  }
  for columns in [0, 1, 7, 40] {
    let cut = SafeText(raw, fitting: columns)
    precondition(!SafeText.isSuspicious(cut.string), "what was cut is not safe")
    precondition(cut.width <= columns, "what was cut is too wide")
  }
  for line in SafeText.lines(of: raw, limit: 20, scalars: 500) {
    precondition(!SafeText.isSuspicious(line.string), "a line is not safe")
  }
  precondition(!SafeText.isSuspicious(SafeJSON(bytes).string, multiline: true), "JSON is not safe")
  return 0
}

private func isFlagOrTone(_ scalar: Unicode.Scalar) -> Bool {
  (0x1F1E6...0x1F1FF).contains(scalar.value) || (0x1F3FB...0x1F3FF).contains(scalar.value)
}
