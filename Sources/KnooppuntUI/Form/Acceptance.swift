package import RIECDomain
package import TerminalUI

extension Form {
  /// Warnings that an edit brings, each to be accepted by its letter, and then why.
  package struct Acceptance: Sendable {
    /// The warnings.
    package let warnings: [Finding]
    /// Those that are accepted, by their place.
    package private(set) var accepted: Set<Int> = []
    /// Why; it has the keyboard once all are accepted.
    package private(set) var reden = TextField.Model()
    /// Whether the text has the keyboard.
    package private(set) var isExplaining = false

    enum Outcome { case open, done, cancelled }

    /// `reden` is what somebody typed before.
    init(_ warnings: [Finding], reden: String) {
      self.warnings = warnings
      self.reden = TextField.Model(reden)
    }

    /// The letter of the warning at `place`.
    package static func letter(_ place: Int) -> Character? {
      place < 26 ? Character(Unicode.Scalar(UInt8(97 + place))) : nil
    }

    /// The numbers of the rules, each once.
    var rules: [Int] { Set(warnings.map(\.rule)).sorted() }

    /// Why, without blanks at its ends.
    var text: String { reden.text.split(separator: " ").joined(separator: " ") }

    mutating func press(_ key: Key) -> Outcome {
      guard isExplaining else {
        switch key {
        case .escape: return .cancelled
        case .enter, .character("*"): accepted = Set(warnings.indices)
        case .character(let letter):
          guard let place = warnings.indices.first(where: { Self.letter($0) == letter }) else { return .open }
          accepted.formSymmetricDifference([place])
        default: break
        }
        isExplaining = accepted.count == warnings.count
        return .open
      }
      switch key {
      case .escape:
        isExplaining = false
        accepted = []
      case .enter: return text.isEmpty ? .open : .done
      default: _ = reden.press(key)
      }
      return .open
    }

    mutating func paste(_ text: String) {
      if isExplaining { reden.paste(text) }
    }
  }
}
