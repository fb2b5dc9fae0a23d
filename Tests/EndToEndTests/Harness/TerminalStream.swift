/// What was sent to a terminal, taken apart as ECMA-48 says: characters, control characters and sequences.
struct TerminalStream {
  /// One thing that a terminal would act on.
  enum Item: Hashable {
    /// A character that is shown.
    case shown(Unicode.Scalar)
    /// A control character, C0, DEL or C1.
    case control(Unicode.Scalar)
    /// CSI: what stands between `ESC [` and the last character, and that.
    case csi(String, Unicode.Scalar)
    /// OSC, DCS, APC, PM or SOS: its second character, and what it carries.
    case string(Unicode.Scalar, String)
    /// Any other sequence, without its Esc.
    case escape(String)
  }

  /// In the order in which it was sent.
  let items: [Item]

  /// Takes `bytes` apart; what does not end is dropped.
  init(_ bytes: some Collection<UInt8>) {
    var rest = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
    var items: [Item] = []
    while let scalar = rest.popFirst() {
      switch scalar.value {
      case 0x1B: if let item = Self.sequence(&rest) { items.append(item) }
      case 0..<0x20, 0x7F..<0xA0: items.append(.control(scalar))
      default: items.append(.shown(scalar))
      }
    }
    self.items = items
  }

  private static func sequence(_ rest: inout String.UnicodeScalarView.SubSequence) -> Item? {
    guard let kind = rest.popFirst() else { return nil }
    switch kind {
    case "[":
      var parameters = ""
      while let scalar = rest.popFirst() {
        if (0x40...0x7E).contains(scalar.value) { return .csi(parameters, scalar) }
        parameters.unicodeScalars.append(scalar)
      }
      return nil
    case "]", "P", "_", "^", "X":
      var text = ""
      while let scalar = rest.popFirst() {
        if scalar == "\u{7}" && kind == "]" { return .string(kind, text) }
        if scalar == "\u{1B}" {
          // In the strings of tmux an Esc is doubled.
          guard let next = rest.popFirst(), next != "\\" else { return .string(kind, text) }
          text.unicodeScalars.append(next)
          continue
        }
        text.unicodeScalars.append(scalar)
      }
      return nil
    case " "..."/":
      var text = String(kind)
      while let scalar = rest.popFirst() {
        text.unicodeScalars.append(scalar)
        if !(" "..."/").contains(scalar) { break }
      }
      return .escape(text)
    default: return .escape(String(kind))
    }
  }

  /// OSC, DCS, APC, PM and SOS, which can name the window, reach the clipboard or change the palette.
  var strings: [Item] { items.filter { if case .string = $0 { true } else { false } } }

  /// What is shown, sequences and controls left out.
  var text: String {
    var text = String.UnicodeScalarView()
    for case .shown(let scalar) in items { text.append(scalar) }
    return String(text)
  }

  /// The parameters of each `CSI … m` that sets a colour or takes one back.
  var colours: [String] {
    items.compactMap { item in
      guard case .csi(let parameters, "m") = item else { return nil }
      let codes = parameters.split { $0 == ";" || $0 == ":" }.compactMap { Int($0) }
      return codes.contains { (30...49).contains($0) || (90...107).contains($0) } ? parameters : nil
    }
  }
}
