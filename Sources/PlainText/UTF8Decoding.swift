/// The scalar at `index`, and the bytes that it takes; an invalid byte is U+FFFD and takes itself only.
func decode(at index: Int, count: Int, byte: (Int) -> UInt8) -> (scalar: Unicode.Scalar, length: Int) {
  let invalid: (Unicode.Scalar, Int) = ("\u{FFFD}", 1)
  let lead = byte(index)
  let length: Int
  var value: UInt32
  switch lead {
  case 0..<0x80: return (Unicode.Scalar(lead), 1)
  case 0xC2...0xDF: (length, value) = (2, UInt32(lead & 0x1F))
  case 0xE0...0xEF: (length, value) = (3, UInt32(lead & 0x0F))
  case 0xF0...0xF4: (length, value) = (4, UInt32(lead & 0x07))
  default: return invalid
  }
  guard index &+ length <= count else { return invalid }
  for offset in 1..<length {
    let next = byte(index &+ offset)
    guard next & 0xC0 == 0x80 else { return invalid }
    value = value << 6 | UInt32(next & 0x3F)
  }
  let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
  guard value >= smallest, let scalar = Unicode.Scalar(value) else { return invalid }
  return (scalar, length)
}
