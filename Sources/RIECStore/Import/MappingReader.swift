import RIECDomain
import StrictJSON

/// Reads the members of a mapping file; what is wrong is thrown with its place in the file.
struct MappingReader {
  let bytes: [UInt8]
  let kinds: [Kind]

  private static let members = ["soort", "scheiding", "kolommen", "vast", "overslaan"]
  private static let columnMembers = ["pad", "waarden", "scheiding", "decimaal"]

  init(bytes: [UInt8], kinds: [Kind]) {
    self.bytes = bytes
    self.kinds = kinds
  }

  /// The object that the file is.
  func root() throws(MappingFault) -> JSONObject {
    let value: JSONValue
    do throws(JSONFault) {
      value = try StrictJSON.parse(bytes)
    } catch {
      throw MappingFault(.json(error.code), at: JSONPlace(line: error.line, column: error.column))
    }
    guard let object = value.object else { throw fault(.notAnObject("")) }
    for member in object.members where !MappingReader.members.contains(member.key) {
      throw fault(.unknownMember(member.key), member.key)
    }
    return object
  }

  /// `soort`, in the plural.
  func kind(in root: JSONObject) throws(MappingFault) -> Kind {
    let name = try text(of: "soort", in: root, at: [])
    guard let name else { throw fault(.missing("soort")) }
    guard let kind = kinds.first(where: { $0.plural == name }) else { throw fault(.unknownKind(name), "soort") }
    return kind
  }

  /// `scheiding`, as a byte.
  func separator(in root: JSONObject) throws(MappingFault) -> UInt8? {
    guard let sign = try text(of: "scheiding", in: root, at: []) else { return nil }
    guard [";", ","].contains(sign) else {
      throw fault(.badSign(member: "scheiding", found: sign), "scheiding")
    }
    return sign.utf8.first
  }

  /// `kolommen`.
  func columns(in root: JSONObject, of kind: Kind) throws(MappingFault) -> [ImportMapping.Column] {
    guard let found = root["kolommen"] else { throw fault(.missing("kolommen")) }
    guard let object = found.object else { throw fault(.notAnObject("kolommen"), "kolommen") }
    var columns: [ImportMapping.Column] = []
    for member in object.members {
      let column = try column(member, of: kind)
      if let other = columns.first(where: { $0.path.steps == column.path.steps }) {
        throw fault(.samePlace(heading: column.heading, other: other.heading), "kolommen", member.key)
      }
      columns.append(column)
    }
    return columns
  }

  /// `vast`.
  func fixed(in root: JSONObject, of kind: Kind) throws(MappingFault) -> [ImportMapping.Fixed] {
    guard let found = root["vast"] else { return [] }
    guard let object = found.object else { throw fault(.notAnObject("vast"), "vast") }
    var fixed: [ImportMapping.Fixed] = []
    for member in object.members {
      guard let text = member.value.string else { throw fault(.notAText(member.key), "vast", member.key) }
      fixed.append(ImportMapping.Fixed(path: try path(member.key, of: kind, "vast", member.key), text: text))
    }
    return fixed
  }

  /// `overslaan`.
  func skipped(in root: JSONObject, besides columns: [ImportMapping.Column]) throws(MappingFault) -> Set<String> {
    guard let found = root["overslaan"] else { return [] }
    guard let values = found.array, values.allSatisfy({ $0.string != nil }) else {
      throw fault(.notAList("overslaan"), "overslaan")
    }
    let skipped = Set(values.compactMap(\.string))
    if let column = columns.first(where: { skipped.contains($0.heading) }) {
      throw fault(.mappedAndSkipped(column.heading), "overslaan")
    }
    return skipped
  }

  /// Each value of a cell with several has an element of its own, so nothing else can be a part of it.
  func checkSharing(
    _ columns: [ImportMapping.Column], _ fixed: [ImportMapping.Fixed]
  ) throws(MappingFault) {
    let paths = columns.map(\.path) + fixed.map(\.path)
    for column in columns where column.separator != nil {
      guard let element = column.path.newElement else { continue }
      if paths.count(where: { $0.steps.starts(with: element) }) > 1 {
        throw fault(.holdsOne(heading: column.heading), "kolommen", column.heading, "scheiding")
      }
    }
  }

  private func column(
    _ member: JSONObject.Member, of kind: Kind
  ) throws(MappingFault) -> ImportMapping.Column {
    let heading = member.key
    if let text = member.value.string {
      return ImportMapping.Column(
        heading: heading, path: try path(text, of: kind, "kolommen", heading), values: [:], separator: nil,
        decimal: nil)
    }
    let place = ["kolommen", heading]
    guard let object = member.value.object else { throw fault(.notAText(heading), "kolommen", heading) }
    for member in object.members where !MappingReader.columnMembers.contains(member.key) {
      throw fault(.unknownMember(member.key), "kolommen", heading, member.key)
    }
    guard let text = try text(of: "pad", in: object, at: place) else {
      throw fault(.missing("pad"), "kolommen", heading)
    }
    let path = try path(text, of: kind, "kolommen", heading, "pad")
    var values: [String: String] = [:]
    if let found = object["waarden"] {
      guard let words = found.object else { throw fault(.notAnObject("waarden"), "kolommen", heading, "waarden") }
      for word in words.members {
        guard let meant = word.value.string else {
          throw fault(.notAText(word.key), "kolommen", heading, "waarden", word.key)
        }
        values[word.key] = meant
      }
    }
    let separator = try self.text(of: "scheiding", in: object, at: place)
    if separator?.isEmpty == true {
      throw fault(.badSign(member: "scheiding", found: ""), "kolommen", heading, "scheiding")
    }
    if separator != nil, !path.holdsSeveral {
      throw fault(.holdsOne(heading: heading), "kolommen", heading, "scheiding")
    }
    let decimal = try self.text(of: "decimaal", in: object, at: place)
    if let decimal, ![",", "."].contains(decimal) {
      throw fault(.badSign(member: "decimaal", found: decimal), "kolommen", heading, "decimaal")
    }
    if decimal != nil, !path.isAmount { throw fault(.notAnAmount(heading: heading), "kolommen", heading, "decimaal") }
    return ImportMapping.Column(
      heading: heading, path: path, values: values, separator: separator, decimal: decimal?.first)
  }

  private func path(
    _ text: String, of kind: Kind, _ place: String...
  ) throws(MappingFault) -> MappingPath {
    do throws(MappingPath.Fault) {
      return try MappingPath(text, of: kind)
    } catch {
      throw MappingFault(.path(text, error), at: self.place(place))
    }
  }

  private func text(of name: String, in object: JSONObject, at path: [String]) throws(MappingFault) -> String? {
    guard let value = object[name] else { return nil }
    guard let text = value.string else { throw MappingFault(.notAText(name), at: place(path + [name])) }
    return text
  }

  private func fault(_ code: MappingFault.Code, _ path: String...) -> MappingFault {
    MappingFault(code, at: place(path))
  }

  private func place(_ path: [String]) -> JSONPlace {
    JSONPlace(of: path.map(JSONPlace.Step.member), in: bytes)
  }
}

extension MappingPath {
  /// Whether one cell can give it several values.
  fileprivate var holdsSeveral: Bool {
    if case .list = field.type { return true }
    return newElement != nil
  }

  fileprivate var isAmount: Bool {
    if case .eurocent = field.type { true } else { false }
  }
}
