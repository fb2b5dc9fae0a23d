import StrictJSON

/// Any bytes: what is JSON is written and read back the same, and the scanner of records agrees with the parser.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var isValid = true
  do {
    try StrictJSON.validate(bytes, limits: .store)
  } catch {
    isValid = false
  }
  guard let value = try? StrictJSON.parse(bytes) else {
    precondition(!isValid, "the validator takes what the parser refuses")
    return 0
  }
  precondition(isValid, "the validator refuses what the parser takes")
  let spelled = JSONWriter.bytes(value)
  guard let again = try? StrictJSON.parse(spelled) else { preconditionFailure("what was written cannot be read") }
  precondition(again == value, "what was written is something else")
  return 0
}
