public import PlainText
public import RIECDomain
public import RIECStore
public import StrictJSON

/// A fault in the data as a person is told of it: file, line, field and reason.
public struct FaultText: Hashable, Sendable {
  /// The file, by its path in the store.
  public let file: String
  /// The line, from 1; the column too where there is one. Empty where the whole file is meant.
  public let place: String
  /// The record, where the line is one.
  public let id: RecordID?
  /// The field; empty for the line as a whole.
  public let field: String
  /// What is wrong.
  public let reason: Tekst

  /// The place in `name`, which is the file's: `casussen.jsonl:12:5`.
  public func location(of name: some StringProtocol) -> String { place.isEmpty ? String(name) : "\(name):\(place)" }

  /// One line: `casussen.jsonl:12:5: MN-2021-0042 status: …`.
  public func line(_ taal: Taal) -> String {
    let subject = [id?.text, field].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
    return "\(location(of: file)): \(subject.isEmpty ? "" : subject + ": ")\(reason(taal))"
  }
}

extension FaultText {
  /// A finding about a record, as a person is told of it.
  public init(_ entry: Findings.Entry, _ finding: Finding) {
    self.init(
      file: entry.file, place: "\(entry.line)", id: entry.id, field: finding.path.text, reason: finding.message)
  }
}

extension ReadOnlyReason {
  /// The damage as a fault in a list of them; nil where it is none.
  public var fault: FaultText? {
    switch self {
    case .damaged(let file, let line):
      FaultText(
        file: file, place: "\(line)", id: nil, field: "",
        reason: Tekst(
          nl: "de regel is niet zoals hij geschreven is; wat erna staat, wordt niet gelezen",
          en: "the line is not as it was written; what stands behind it is not read"))
    case .truncated(let file):
      FaultText(
        file: file, place: "", id: nil, field: "",
        reason: Tekst(nl: "mist regels die er stonden", en: "lacks lines that stood there"))
    case .basisDiffers(let path):
      FaultText(
        file: path, place: "", id: nil, field: "",
        reason: Tekst(
          nl: "ontbreekt of is niet wat het journaal noemt", en: "is missing or is not what the journal names"))
    default: nil
    }
  }
}

extension Unreadable {
  /// How the line begins, safe and cut.
  public var excerpt: SafeText? {
    beginning.map { SafeText(String(decoding: $0, as: UTF8.self), fitting: 200) }
  }

  /// The fault as a person is told of it.
  public var text: FaultText {
    let place = line == 0 ? "1" : column.map { "\(line):\($0)" } ?? "\(line)"
    return FaultText(file: file, place: place, id: nil, field: "", reason: reason.text)
  }

  /// Whether it has the id of a record that counts in its place.
  public func repeats(_ id: RecordID) -> Bool {
    if case .duplicateID(id.text, _, _) = reason { true } else { false }
  }

  /// Whether it stands in a file of `kind`'s records.
  public func concerns(_ kind: Kind) -> Bool {
    let name = file.split(separator: "/").last ?? ""
    return name == "\(kind.plural).jsonl" || name == "\(kind.plural).json"
  }
}

extension KindIndex {
  /// The faults of the record at `row`: its description and its rules, warnings left out.
  public func faults(at row: Int, in index: StoreIndex) -> [FaultText] {
    faults(of: record(at: row), at: row, index.ruleContext)
  }

  /// Calls `body` with the faults of the records at `rows`, in their order. The records are read on two threads, some
  /// thousands at a time.
  public func eachFault(at rows: [UInt32], in index: StoreIndex, _ body: (FaultText) -> Void) {
    let context = index.ruleContext
    var start = rows.startIndex
    while start < rows.endIndex {
      let batch = rows[start..<min(start + 4_096, rows.endIndex)]
      let found = mapRecords(at: batch) { row, record in faults(of: record, at: row, context) }
      for fault in found.lazy.flatMap({ $0 }) { body(fault) }
      start = batch.endIndex
    }
  }

  /// The kinds of which plain JSON has no file and that the records at `rows` name, in the registry's order: their
  /// references to them are not judged.
  public func notJudged(at rows: [UInt32], in index: StoreIndex) -> [Kind.Name] {
    let context = index.ruleContext
    let possible = Set(kind.mayName(among: index.absent))
    var found: Set<Kind.Name> = []
    var start = rows.startIndex
    while start < rows.endIndex, found != possible {
      let batch = rows[start..<min(start + 4_096, rows.endIndex)]
      for kinds in mapRecords(at: batch, { _, record in record.map { kind.notJudged(in: $0, context) } ?? [] }) {
        found.formUnion(kinds)
      }
      start = batch.endIndex
    }
    return index.absent.filter(found.contains)
  }

  private func faults(of record: Record?, at row: Int, _ context: RuleContext) -> [FaultText] {
    func fault(_ field: String, _ reason: Tekst) -> FaultText {
      let place = place(at: row) ?? (file: kind.plural, line: 0)
      return FaultText(file: place.file, place: "\(place.line)", id: id(at: row), field: field, reason: reason)
    }
    guard let record else { return [fault("", Self.gone)] }
    return kind.findings(in: record, context: context).filter { $0.severity == .fault }.map {
      fault($0.path.text, $0.message)
    }
  }

  private static let gone = Unreadable.Reason.vanished.text
}

extension Unreadable.Reason {
  /// The reason in words.
  public var text: Tekst {
    switch self {
    case .json(let fault): fault.code.text
    case .notAnObject: Tekst(nl: "dit is geen JSON-object", en: "this is not a JSON object")
    case .notAList:
      Tekst(nl: "het bestand begint niet met een lijst: [", en: "the file does not begin with a list: [")
    case .tooLong: Tekst(nl: "de regel is langer dan 16 MB", en: "the line is longer than 16 MB")
    case .emptyLine: Tekst(nl: "de regel is leeg", en: "the line is empty")
    case .noID: Tekst(nl: "het veld 'id' ontbreekt of is geen tekst", en: "the field 'id' is missing or is not a text")
    case .duplicateID(let id, let file, let line):
      Tekst(
        nl: "id '\(id)' staat al op regel \(line) van \(file); die geldt",
        en: "id '\(id)' stands on line \(line) of \(file) already; that one counts")
    case .emptyFile: Tekst(nl: "het bestand is leeg (0 bytes)", en: "the file is empty (0 bytes)")
    case .notReadable(let words):
      Tekst(
        nl: "het bestand is niet te lezen: \(SystemWords.text(words).nl)",
        en: "the file cannot be read: \(SystemWords.text(words).en)")
    case .vanished:
      Tekst(
        nl: "het record staat niet meer in het bestand; lees de opslag opnieuw",
        en: "the record is no longer in the file; read the store again")
    }
  }
}

extension JSONFault.Code {
  /// What is wrong, in words.
  public var text: Tekst {
    switch self {
    case .unexpectedEnd: Tekst(nl: "de JSON houdt te vroeg op", en: "the JSON ends too soon")
    case .unexpectedByte: Tekst(nl: "dit teken kan hier niet staan", en: "this character cannot stand here")
    case .trailingBytes: Tekst(nl: "na de waarde staat nog iets", en: "something follows the value")
    case .invalidUTF8: Tekst(nl: "dit is geen geldige UTF-8", en: "this is not valid UTF-8")
    case .controlCharacter:
      Tekst(nl: "een stuurteken in een tekst; schrijf \\u00XX", en: "a control character in a text; write \\u00XX")
    case .invalidEscape: Tekst(nl: "een onbekende \\-reeks", en: "an unknown \\ sequence")
    case .loneSurrogate: Tekst(nl: "een halve \\u-reeks zonder de andere helft", en: "half a \\u pair alone")
    case .invalidNumber: Tekst(nl: "dit is geen JSON-getal", en: "this is not a JSON number")
    case .byteOrderMark: Tekst(nl: "een UTF-8-BOM", en: "a UTF-8 BOM")
    case .duplicateKey: Tekst(nl: "twee velden met dezelfde naam", en: "two fields with the same name")
    case .tooDeep: Tekst(nl: "dieper genest dan 64 lagen", en: "nested deeper than 64 levels")
    case .tooLong: Tekst(nl: "langer dan 16 MB", en: "longer than 16 MB")
    case .tooManyKeys: Tekst(nl: "meer dan 10.000 velden in één object", en: "more than 10,000 fields in one object")
    }
  }
}
