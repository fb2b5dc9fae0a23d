import PlainText
import RIECDomain
public import RIECReports
public import RIECStore
public import TerminalUI

/// What is taken out of the program: to the clipboard or into a file.
public enum Outputs {
  /// Rows of a list.
  public struct Rows: Hashable, Sendable {
    /// The kind of the records.
    let kind: Kind.Name
    /// Row numbers of the kind's index, in the order of the list.
    let rows: [UInt32]
    /// The columns that the list shows, by name.
    let columns: [String]
    /// Whether they are the marked ones; else all that the list shows.
    let isMarked: Bool
  }

  /// What is taken.
  public enum Subject: Hashable, Sendable {
    case rows(Rows)
    case sheet(Sheet)
    /// A document in Markdown, with its name.
    case text(String, String)
  }

  /// The form of a file.
  enum Format: Hashable, Sendable, CaseIterable {
    case csv, json, jsonl, md

    /// The form that `lijst` has under this name.
    var list: ListFormat {
      switch self {
      case .csv: .csv
      case .json: .json
      case .jsonl: .jsonl
      case .md: .md
      }
    }

    /// The key that chooses it.
    var letter: Character {
      switch self {
      case .csv: "c"
      case .json: "j"
      case .jsonl: "l"
      case .md: "m"
      }
    }

    /// What it is called.
    var name: SafeText {
      switch self {
      case .csv: "CSV"
      case .json: "JSON"
      case .jsonl: "JSON Lines"
      case .md: "Markdown"
      }
    }

    /// What it holds of a list: a machine gets whole records, a reader what the list shows.
    var contents: Tekst {
      switch self {
      case .csv: Tekst(nl: "de kolommen van de lijst; codes en ISO-datums", en: "the list's columns; codes, ISO dates")
      case .json: Tekst(nl: "hele records, zoals opgeslagen", en: "whole records, as stored")
      case .jsonl: Tekst(nl: "hele records, een per regel", en: "whole records, one a line")
      case .md: Tekst(nl: "de kolommen van de lijst, zoals getoond", en: "the list's columns, as shown")
      }
    }
  }

  /// A file that is to be written.
  public struct Order: Hashable, Sendable {
    /// What goes in it.
    let subject: Subject
    /// Its form.
    let format: Format
    /// Its path, as it was typed.
    let path: String
    /// What stands above a Markdown document.
    let preamble: [String]
  }

  /// How an export ended.
  public enum End: Hashable, Sendable {
    /// So many records stand in the file of this name.
    case written(Int, to: String)
    case failed(ExportError)
  }

  /// What was put together for the clipboard.
  public enum Clip: Hashable, Sendable {
    /// So many rows.
    case rows(Clipping, Int)
    /// More than a terminal takes; so many rows were asked for.
    case tooLarge(Int)
  }
}
