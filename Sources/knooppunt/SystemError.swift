import Glibc
import PlainText

/// What the system says of an error number.
enum SystemError {
  /// In both languages.
  static func text(_ number: Int32) -> Tekst { SystemWords.text(words(number)) }

  /// In its own words.
  static func words(_ number: Int32) -> String {
    guard let text = strerror(number) else { return "errno \(number)" }
    return String(cString: text)
  }
}
