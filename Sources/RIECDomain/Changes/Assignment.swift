public import PlainText

/// What is to stand at a path: the `PAD=WAARDE` of `wijzig` and of forms.
public struct Assignment: Hashable, Sendable {
  /// How the value is spelled.
  public enum Spelling: Hashable, Sendable {
    /// As an analyst types it for the field (`FieldInput`); empty takes the value away.
    case typed
    /// As JSON.
    case json
  }

  /// Field names and `nr`'s, joined by `/`; `+`, `+1`, `+2` are new elements of a list.
  public let path: String
  /// The value.
  public let text: String
  /// How it is spelled.
  public let spelling: Spelling

  /// That `text` is to stand at `path`.
  public init(path: String, text: String, spelling: Spelling = .typed) {
    self.path = path
    self.text = text
    self.spelling = spelling
  }

  /// The assignment that `argument` spells, `PAD=WAARDE` or `PAD:=JSON`. Throws where it has no path or no `=`.
  public init(argument: String) throws(PathFault) {
    let bytes = argument.utf8
    guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")), equals > bytes.startIndex else {
      throw PathFault(
        argument,
        Tekst(
          nl: "\(argument.quoted) is geen PAD=WAARDE. Bijvoorbeeld: titel=Waterlelie.",
          en: "\(argument.quoted) is not PAD=WAARDE. For example: titel=Waterlelie."))
    }
    let path = bytes[..<equals]
    let text = String(Substring(bytes[bytes.index(after: equals)...]))
    if path.last == UInt8(ascii: ":"), path.count > 1 {
      self.init(path: String(Substring(path.dropLast())), text: text, spelling: .json)
    } else {
      self.init(path: String(Substring(path)), text: text)
    }
  }
}

/// Why an assignment cannot be made.
public struct PathFault: Error, Hashable, Sendable {
  /// The path, as it was given.
  public let path: String
  /// What is wrong and what is allowed.
  public let message: Tekst
  /// What may have been meant: names, or values as they would be typed.
  public let nearest: [String]

  init(_ path: String, _ message: Tekst, nearest: [String] = []) {
    self.path = path
    self.message = message
    self.nearest = nearest
  }
}
