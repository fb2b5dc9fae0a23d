public import PlainText
public import RIECDomain
public import RIECStore

/// That not everything that a store should hold could be read, so that what is made of it may lack something.
public struct Incompleteness: Hashable, Sendable {
  /// Lines of one file that are no record; none where nothing of it could be read.
  private struct File: Hashable {
    let name: String
    var lines: Int
    /// Lines that can be read and do not count, as an earlier one has their id; and where that of the first stands.
    var repeats = 0
    var original = Place(file: "", line: 0)
    var isWhole = false
  }

  private struct Place: Hashable {
    let file: String
    let line: Int
  }

  private let files: [File]
  private let damage: ReadOnlyReason?

  /// What is missing from `index`, of records of `kinds`, and of the store, to which there is `access`; nil where nothing
  /// is.
  public init?(_ index: StoreIndex?, of kinds: [Kind] = Kinds.all, access: StoreAccess) {
    var files: [File] = []
    for unreadable in index?.unreadable ?? [] where kinds.contains(where: unreadable.concerns) {
      if files.last?.name != unreadable.file { files.append(File(name: unreadable.file, lines: 0)) }
      switch unreadable.reason {
      case .emptyFile, .notReadable, .notAList: files[files.count - 1].isWhole = true
      case .duplicateID(_, let file, let line):
        if files[files.count - 1].repeats == 0 { files[files.count - 1].original = Place(file: file, line: line) }
        files[files.count - 1].repeats += 1
      default: files[files.count - 1].lines += 1
      }
    }
    self.files = files
    damage = if case .readOnly(let reason) = access, reason.isDamage { reason } else { nil }
    if files.isEmpty, damage == nil { return nil }
  }

  /// What is missing, and where one reads more: for the end of what was printed or written.
  public var text: Tekst {
    Tekst(
      nl: "Niet volledig: \(what.nl). Zie 'knooppunt controleer'.",
      en: "Not complete: \(what.en). See 'knooppunt controleer'.")
  }

  /// The same as a line of Markdown.
  public func markdown(_ taal: Taal) -> String { Markdown.escaped(text(taal)) }

  /// That something is missing, in a few words, where the list of faults is a key away.
  public static var brief: Tekst {
    Tekst(nl: "Niet volledig: gf noemt wat niet te lezen is.", en: "Not complete: gf names what cannot be read.")
  }

  /// That something which is not found may stand in what could not be read.
  public var mayHold: Tekst {
    Tekst(nl: "Misschien staat het daar: \(what.nl).", en: "It may stand there: \(what.en).")
  }

  /// That what could not be read is not counted.
  public var uncounted: Tekst { Tekst(nl: "Niet meegeteld: \(what.nl).", en: "Not counted: \(what.en).") }

  private var what: Tekst {
    // Somebody who has more of them reads the list of faults.
    let named = files.prefix(3).flatMap(Self.parts)
    let rest = files.count > 3 ? [Tekst("…")] : []
    let parts = named + rest + (damage.map { [$0.reason] } ?? [])
    return Tekst(nl: parts.map(\.nl).joined(separator: "; "), en: parts.map(\.en).joined(separator: "; "))
  }

  private static func parts(_ file: File) -> [Tekst] {
    if file.isWhole, file.lines + file.repeats == 0 {
      return [Tekst(nl: "\(file.name) is niet te lezen", en: "\(file.name) cannot be read")]
    }
    return [unread(file), repeated(file)].compactMap(\.self)
  }

  private static func unread(_ file: File) -> Tekst? {
    let count = Numbers.grouped(file.lines)
    return switch file.lines {
    case 0: nil
    case 1: Tekst(nl: "1 regel van \(file.name) is niet te lezen", en: "1 line of \(file.name) cannot be read")
    default:
      Tekst(
        nl: "\(count) regels van \(file.name) zijn niet te lezen", en: "\(count) lines of \(file.name) cannot be read")
    }
  }

  private static func repeated(_ file: File) -> Tekst? {
    let count = Numbers.grouped(file.repeats)
    let first = file.original
    let place =
      first.file == file.name
      ? Tekst(nl: "regel \(first.line)", en: "line \(first.line)")
      : Tekst(nl: "regel \(first.line) van \(first.file)", en: "line \(first.line) of \(first.file)")
    return switch file.repeats {
    case 0: nil
    case 1:
      Tekst(
        nl: "1 regel van \(file.name) telt niet mee: zelfde id als \(place.nl)",
        en: "1 line of \(file.name) does not count: the same id as \(place.en)")
    default:
      Tekst(
        nl: "\(count) regels van \(file.name) tellen niet mee: hun id staat er al",
        en: "\(count) lines of \(file.name) do not count: their ids are there already")
    }
  }
}
