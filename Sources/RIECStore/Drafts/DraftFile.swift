import RIECDomain
import StrictJSON

/// A file of `drafts/`: the form with what everybody has to know of it (design §2; purge finds records by `over`).
struct DraftFile: Hashable {
  /// FORMAT's `storeId` of the store that it is for.
  var store: String
  /// Who fills in the form: a login name.
  var user: String
  /// When it was kept: UTC, ISO 8601.
  var moment: String
  /// Counts how often it was kept: of two copies the higher one holds.
  var count: Int
  var content: DraftContent

  private static let mark = "concept"
  private static let version = 1

  init(store: String, user: String, moment: String, count: Int, content: DraftContent) {
    (self.store, self.user, self.moment, self.count, self.content) = (store, user, moment, count, content)
  }

  /// What `bytes` say; nil where they are no draft.
  init?(_ bytes: [UInt8]) {
    guard let object = (try? StrictJSON.parse(bytes))?.object, object["knooppunt"]?.string == Self.mark,
      object["versie"]?.integer == Self.version, let store = object["opslag"]?.string,
      let user = object["wie"]?.string, let moment = object["wanneer"]?.string, let count = object["nr"]?.integer,
      let form = object["formulier"]?.object
    else { return nil }
    let records = object["over"]?.array?.compactMap { $0.string.map { RecordID($0) } } ?? []
    self.init(
      store: store, user: user, moment: moment, count: count, content: DraftContent(form: form, records: records))
  }

  var bytes: [UInt8] {
    var object = JSONObject()
    object["knooppunt"] = .string(Self.mark)
    object["versie"] = .number(JSONNumber(Self.version))
    object["opslag"] = .string(store)
    object["wie"] = .string(user)
    object["wanneer"] = .string(moment)
    object["nr"] = .number(JSONNumber(count))
    object["over"] = .array(content.records.map { .string($0.text) })
    object["formulier"] = .object(content.form)
    return JSONWriter.bytes(.object(object)) + [0x0A]
  }
}

/// The name of a draft: who has it open, and sixteen random digits.
struct DraftName: Hashable {
  /// The name, without folder and suffix.
  let text: String
  /// The program that has it open, or had.
  let process: ProcessMark
  /// Whether it is kept until somebody asks for it.
  let isShelved: Bool

  private static let shelved = "bewaard-"
  static let suffix = ".json"
  /// What it is called while it is being written.
  static let halfWritten = ".json.tmp"

  /// The name `text`; nil where no draft is called so.
  init?(_ text: String) {
    let isShelved = text.hasPrefix(Self.shelved)
    let rest = isShelved ? text.dropFirst(Self.shelved.count) : text[...]
    guard let process = ProcessMark(rest), !rest.contains("/"), !rest.contains(".") else { return nil }
    (self.text, self.process, self.isShelved) = (text, process, isShelved)
  }

  /// The name in `file`, of the drafts folder.
  init?(file: String) {
    guard file.hasSuffix(Self.suffix) else { return nil }
    self.init(String(file.dropLast(Self.suffix.count)))
  }

  private init(process: ProcessMark, rest: String, isShelved: Bool) {
    text = (isShelved ? Self.shelved : "") + process.text + "-" + rest
    (self.process, self.isShelved) = (process, isShelved)
  }

  /// A new name for a draft of this program.
  static func new() -> DraftName {
    var random = SystemRandomNumberGenerator()
    let digits = (0..<16).map { _ in String(Int.random(in: 0..<16, using: &random), radix: 16) }.joined()
    return DraftName(process: .own, rest: digits, isShelved: false)
  }

  /// The same draft, kept until somebody asks for it.
  var shelved: DraftName {
    isShelved ? self : DraftName(Self.shelved + text) ?? self
  }

  /// The name of its file.
  var file: String { text + Self.suffix }
}
