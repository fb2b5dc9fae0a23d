public import PlainText
public import TerminalUI

/// The themes that can be chosen, and which one stands there.
public struct Looks: Hashable, Sendable {
  /// Every theme by name, sorted.
  public var names: [String]
  /// The one that was chosen.
  public var chosen: String
  /// The one that is shown: another while the line behind `:` names it.
  public var shown: String

  /// Looks of which `chosen` is shown.
  public init(names: [String] = [], chosen: String = "") {
    self.names = names
    self.chosen = chosen
    shown = chosen
  }
}

/// Where themes come from.
public protocol ThemeSource: Sendable {
  /// Every theme by name, sorted.
  var names: [String] { get }
  /// The theme named `name`; throws why there is none to be used.
  func theme(_ name: String) throws(ThemeTrouble) -> Theme
}

/// Why a theme cannot be used, in words with file, line and role.
public struct ThemeTrouble: Error, Hashable, Sendable {
  /// Why.
  public let text: Tekst

  /// A trouble.
  public init(_ text: Tekst) {
    self.text = text
  }
}
