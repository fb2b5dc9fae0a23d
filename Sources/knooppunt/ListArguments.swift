import ArgumentParser
import PlainText
import RIECDomain
import RIECReports

/// `--kolommen A,B`: names of columns of a kind.
struct ListColumns {
  /// The names; nil where nothing was asked, which shows the kind's own.
  let names: [String]?

  init(_ text: String?, of kind: Kind, _ session: Session) throws {
    guard let text else {
      names = nil
      return
    }
    names = try text.split(separator: ",").map { part in
      let name = part.trimmingBlanks
      try kind.demand(name, session)
      return name
    }
    if names?.isEmpty == true { throw kind.namesNoColumn("--kolommen", session) }
  }
}

extension ListColumns {
  /// The columns that are printed; none where whole records are.
  func shown(of kind: Kind, in format: ListFormat) -> [String] {
    if let names { return names }
    return format == .json || format == .jsonl ? [] : kind.list.normal.map(\.column)
  }
}

/// `--sorteer VELD[,-VELD]`: columns to sort by.
struct ListOrder {
  /// The keys; those of the kind's list where nothing was asked.
  let keys: [SortKey]

  init(_ text: String?, of kind: Kind, _ session: Session) throws {
    guard let text else {
      keys = kind.list.sort
      return
    }
    keys = try text.split(separator: ",").map { part in
      let name = part.trimmingBlanks
      let key = SortKey(name.hasPrefix("-") ? String(name.dropFirst()) : name, descending: name.hasPrefix("-"))
      try kind.demand(key.column, session)
      return key
    }
    if keys.isEmpty { throw kind.namesNoColumn("--sorteer", session) }
  }
}

extension Kind {
  /// Wrong usage where the kind has no column of that name.
  fileprivate func demand(_ column: String, _ session: Session) throws {
    guard self.column(column) == nil else { return }
    let head = columns.first { [$0.label.nl, $0.label.en].map(Folding.fold).contains(Folding.fold(column)) }?.name
    let near = head ?? EditDistance.nearest(to: column, among: columns.map(\.name))
    let meant = near.map(Session.meant) ?? Tekst("")
    throw session.wrongUsage(
      Tekst(
        nl: "\(plural) hebben geen kolom '\(column)'.\(meant.nl) Kies uit: \(columnNames).",
        en: "\(plural) have no column '\(column)'.\(meant.en) Choose from: \(columnNames)."))
  }

  /// The wrong usage of an option without a name.
  fileprivate func namesNoColumn(_ option: String, _ session: Session) -> ExitCode {
    session.wrongUsage(
      Tekst(
        nl: "\(option) noemt geen kolom; kies uit: \(columnNames).",
        en: "\(option) names no column; choose from: \(columnNames)."))
  }

  private var columnNames: String { columns.map(\.name).joined(separator: ", ") }
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
