import CNcurses
import TerminalUI

/// The key sequences that terminfo names for the terminal at hand.
enum TerminalKeys {
  /// Bytes and what they mean; a key that the terminal lacks is not among them.
  static func sequences() -> [[UInt8]: Key] {
    var found: [[UInt8]: Key] = [:]
    for (name, key) in names + (1...12).map({ ("kf\($0)", Key.function($0)) }) {
      // terminfo's string lives as long as the screen; it is copied here.
      guard let text = unsafe cncurses_string(name) else { continue }
      let bytes = unsafe Array(String(cString: text).utf8)
      // A single byte is what the decoder knows anyway, and a printable one would swallow a character.
      if bytes.count > 1 { found[bytes] = key }
    }
    return found
  }

  private static let names: [(String, Key)] = [
    ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
    ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backTab),
    ("kLFT3", .altLeft), ("kRIT3", .altRight),
  ]
}
