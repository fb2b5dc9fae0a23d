extension SafeText {
  /// The places, by cluster, of the signs that stand for characters which may not be shown: `␛`, `<RLO>`, U+FFFD. A text
  /// that spells such a sign by itself may be taken for one; a line end (`⏎`) hides nothing.
  public var standIns: [Range<Int>] {
    if isPlain { return [] }
    var found: [Range<Int>] = []
    var opened: (index: Int, name: String)?
    for (index, cluster) in clusters.enumerated() {
      guard let scalar = cluster.text.unicodeScalars.first else { continue }
      switch scalar.value {
      case 0x2400...0x2421, 0xFFFD:
        found.append(index..<(index + 1))
        opened = nil
      case 0x3C: opened = (index, "")
      case 0x3E:
        if let (start, name) = opened, Sanitiser.isMarker(name) { found.append(start..<(index + 1)) }
        opened = nil
      default:
        if let (start, name) = opened { opened = name.utf8.count < 6 ? (start, name + cluster.text) : nil }
      }
    }
    return found
  }
}

extension Sanitiser {
  /// Whether `<name>` is what the rule puts in the place of some scalar.
  fileprivate static func isMarker(_ name: String) -> Bool {
    if markerNames.contains(name) { return true }
    guard let scalar = UInt32(name, radix: 16).flatMap(Unicode.Scalar.init) else { return false }
    return verdict(scalar) == .replace("<\(name)>")
  }
}
