import ArgumentParser
import RIECDomain
import RIECReports

/// What the shells offer behind options and arguments.
enum Completions {
  /// SOORT.
  static let kinds = CompletionKind.list(Kinds.all.map(\.plural))
  /// SOORT, or the settings.
  static let schemas = CompletionKind.list(Kinds.all.map(\.plural) + ["config"])
  /// The names of the themes, one's own among them.
  static let themes = CompletionKind.custom { _, _, typed in ThemeShelf.own.names.filter { $0.hasPrefix(typed) } }
  /// The same, separated by commas.
  static let themeList = CompletionKind.custom { _, _, typed in
    let before = typed.lastIndex(of: ",").map { String(typed[...$0]) } ?? ""
    return ThemeShelf.own.names.map { before + $0 }.filter { $0.hasPrefix(typed) }
  }
  /// The regions, and NL for all of them.
  static let regions = CompletionKind.list(
    (Codes.regio.entries.map(\.code) + [Scope.national.regio]).map(\.text))

  /// Columns of the kind that stands on the line, separated by commas.
  static let columns = CompletionKind.custom { words, _, typed in
    guard let kind = kind(among: words) else { return [] }
    let before = typed.lastIndex(where: { $0 == "," || $0 == "-" }).map { String(typed[...$0]) } ?? ""
    return kind.columns.map { before + $0.name }.filter { $0.hasPrefix(typed) }
  }

  /// Fields and values of a filter for the kind that stands on the line.
  static let filter = CompletionKind.custom { words, _, typed in
    guard let kind = kind(among: words) ?? (words.contains("triage") ? Signaal.kind : nil) else { return [] }
    let characters = Array(typed)
    return FilterCompletion.suggestions(for: typed, cursor: characters.count, kind: kind, counts: { _ in [] }).map {
      String(characters.prefix($0.range.lowerBound)) + $0.text
    }
  }

  private static func kind(among words: [String]) -> Kind? { words.lazy.compactMap { Kinds.plural($0) }.first }
}
