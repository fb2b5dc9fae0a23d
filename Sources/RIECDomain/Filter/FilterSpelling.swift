import PlainText

extension Filter {
  /// A value that records have in a column, as a filter can ask for it.
  public enum Value: Hashable, Sendable {
    /// No value (`leeg`).
    case none
    /// A whole text, name or id; case and accents do not count.
    case text(String)
    /// A code of the column's list.
    case code(Code)
    /// A year from 1 to 9999.
    case year(Int)
    /// A year, and a month of it from 1 to 12.
    case month(Int, Int)
    /// A day.
    case day(Datum)
    /// A whole number.
    case number(Int)
    /// yes or no.
    case flag(Bool)
  }

  /// The filter that lets through the records with `value` in `column`, and no others: `thema:witwassen`, `thema:leeg`,
  /// `gemeente:"Zandvoort"`, `behandeld:2021`, `ontvangen:2021-06`.
  ///
  /// Nil where the language cannot say it: the column is no field of it or holds other values, or the value is a text
  /// without a letter or longer than a filter.
  public static func spelled(_ column: Column, _ value: Value) -> String? {
    guard column.isFilterField, let spelling = FilterSpelling(column: column).text(of: value) else { return nil }
    return "\(column.name):\(spelling)"
  }
}

/// How a value is spelled behind its field.
private struct FilterSpelling {
  let column: Column

  func text(of value: Filter.Value) -> String? {
    switch (column.kind, value) {
    case (_, .none): "leeg"
    case (.text, .text(let text)), (.name, .text(let text)), (.reference, .text(let text)): whole(text)
    case (.code(let list), .code(let code)): spelled(code, in: list)
    case (.years, .year(let year)), (.date, .year(let year)), (.term, .year(let year)): digits(year, 4)
    case (.years, .month(let year, let month)), (.date, .month(let year, let month)),
      (.term, .month(let year, let month)):
      (1...12).contains(month) ? digits(year, 4).map { "\($0)-\(digits(month, 2) ?? "")" } : nil
    case (.years, .day(let day)), (.date, .day(let day)), (.term, .day(let day)):
      (1...9999).contains(day.year) ? day.iso : nil
    case (.number, .number(let number)): String(number)
    case (.flag, .flag(let flag)): flag ? "ja" : "nee"
    default: nil
    }
  }

  /// A text between quotes. A mark at its beginning would join the quote: then it is spelled as it is looked for. What
  /// does not read back as it was written cannot be said.
  private func whole(_ text: String) -> String? {
    let folded = Folding.fold(text)
    guard !folded.isEmpty else { return nil }
    return [text, folded].map(FilterQuoting.quoted).first { spelling in
      guard let tokens = try? FilterLexer.tokens(of: "\(column.name):\(spelling)"), tokens.count == 1,
        case .vergelijking(let it)? = tokens.first?.token
      else { return false }
      return it.isQuoted && Folding.fold(it.waarde) == folded
    }
  }

  private func spelled(_ code: Code, in list: CodeList) -> String? {
    guard let position = list.position(of: code) else { return nil }
    let plain = FilterQuoting.value(code.text)
    let meant = CodeNames(list).positions { $0 == Folding.fold(code.text) }.union
    let isKeyword = Folding.fold(code.text) == "leeg"
    return meant == [position] && !isKeyword ? plain : FilterQuoting.quoted(code.text)
  }

  private func digits(_ number: Int, _ width: Int) -> String? {
    let text = String(number)
    guard number > 0, text.count <= width else { return nil }
    return String(repeating: "0", count: width - text.count) + text
  }
}
