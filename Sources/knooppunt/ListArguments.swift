import ArgumentParser
import PlainText
import RIECDomain
import RIECReports

/// `--kolommen A,B`: names of columns of a kind.
struct ListColumns {
  /// The names; nil where nothing was asked, which shows the kind's own.
  let names: [String]?

  init(_ text: String?, of kind: Kind, _ taal: Taal) throws {
    names = try text.map { text in
      try text.split(separator: ",").map { part in
        let name = part.trimmingBlanks
        try kind.demand(name, taal)
        return name
      }
    }
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

  init(_ text: String?, of kind: Kind, _ taal: Taal) throws {
    guard let text else {
      keys = kind.list.sort
      return
    }
    keys = try text.split(separator: ",").map { part in
      let name = part.trimmingBlanks
      let key = SortKey(name.hasPrefix("-") ? String(name.dropFirst()) : name, descending: name.hasPrefix("-"))
      try kind.demand(key.column, taal)
      return key
    }
  }
}

extension Kind {
  /// Wrong usage where the kind has no column of that name.
  fileprivate func demand(_ column: String, _ taal: Taal) throws {
    guard self.column(column) == nil else { return }
    let known = columns.map(\.name)
    let hint = EditDistance.nearest(to: column, among: known)
    let meant = hint.map { Tekst(nl: " Bedoelde u '\($0)'?", en: " Did you mean '\($0)'?")(taal) } ?? ""
    let text = Tekst(
      nl: "\(plural) hebben geen kolom '\(column)'.\(meant) Kies uit: \(known.joined(separator: ", ")).",
      en: "\(plural) have no column '\(column)'.\(meant) Choose from: \(known.joined(separator: ", ")).")
    throw ValidationError(text(taal))
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
