import RIECDomain
import StrictJSON

/// What a line with op `vernietiging` says: one of four things.
enum PurgePayload: Equatable {
  /// What a basis is replaced by.
  struct Replacement: Equatable {
    var old: Int
    var new: ChangePayload.Basis
  }

  /// What commits a destruction.
  struct Deed: Equatable {
    var proposal: Int
    /// The link of the line that proposed.
    var link: String
    var grond: Code
    var toelichting: String
    var proposedBy: String
    var confirmedBy: String
    var uid: Int?
    var items: [PurgeProposal.Item]
    /// How many lines were about each of `items`.
    var lines: [Int]
    var bases: [Replacement]
    var references: [PurgeDeed.Reference]
  }

  case proposal(grond: Code, toelichting: String, items: [PurgeProposal.Item])
  case withdrawal(of: Int, reden: String?)
  case deed(Deed)
  case completion(of: Int, payloads: Int, rewritten: [String], removed: [String])

  /// The bytes of `x`.
  var bytes: [UInt8] {
    var object = JSONObject()
    switch self {
    case .proposal(let grond, let toelichting, let items):
      object["@reden"] = .string(toelichting)
      object["@voorstel"] = .object(Self.json(("grond", .string(grond.text)), ("records", Self.json(items, nil))))
    case .withdrawal(let line, let reden):
      object["@reden"] = reden.map { .string($0) }
      object["@ingetrokken"] = .number(JSONNumber(line))
    case .deed(let deed):
      object["@reden"] = .string(deed.toelichting)
      object["@vernietigd"] = deed.json
    case .completion(let line, let payloads, let rewritten, let removed):
      object["@uitgevoerd"] = .object(
        Self.json(
          ("regel", .number(JSONNumber(line))), ("regels", .number(JSONNumber(payloads))),
          ("herschreven", .array(rewritten.map { .string($0) })), ("weg", .array(removed.map { .string($0) }))))
    }
    return JSONWriter.bytes(.object(object))
  }

  /// What `bytes` say; nil where they are none of the four.
  init?(_ bytes: [UInt8]) {
    guard let object = (try? StrictJSON.parse(bytes))?.object else { return nil }
    if let proposal = object["@voorstel"]?.object, let grond = proposal["grond"]?.string,
      let items = Self.items(proposal["records"])
    {
      self = .proposal(grond: Code(grond), toelichting: object["@reden"]?.string ?? "", items: items.map(\.item))
    } else if let line = object["@ingetrokken"]?.integer {
      self = .withdrawal(of: line, reden: object["@reden"]?.string)
    } else if let said = object["@vernietigd"]?.object, var deed = Deed(said) {
      deed.toelichting = object["@reden"]?.string ?? ""
      self = .deed(deed)
    } else if let done = object["@uitgevoerd"]?.object, let line = done["regel"]?.integer {
      self = .completion(
        of: line, payloads: done["regels"]?.integer ?? 0,
        rewritten: (done["herschreven"]?.array ?? []).compactMap(\.string),
        removed: (done["weg"]?.array ?? []).compactMap(\.string))
    } else {
      return nil
    }
  }

  fileprivate static func json(_ members: (String, JSONValue)...) -> JSONObject {
    JSONObject(members.map { JSONObject.Member(key: $0.0, value: $0.1) })
  }

  fileprivate static func json(_ items: [PurgeProposal.Item], _ lines: [Int]?) -> JSONValue {
    .array(
      items.enumerated().map { place, item in
        var object = json(("id", .string(item.id.text)), ("soort", .string(item.kind.text)))
        if let revision = item.revision { object["versie"] = .number(JSONNumber(revision)) }
        if let lines, place < lines.count { object["regels"] = .number(JSONNumber(lines[place])) }
        return .object(object)
      })
  }

  fileprivate static func items(_ value: JSONValue?) -> [(item: PurgeProposal.Item, lines: Int)]? {
    guard let values = value?.array else { return nil }
    var items: [(PurgeProposal.Item, Int)] = []
    for value in values {
      guard let object = value.object, let id = object["id"]?.string, let kind = object["soort"]?.string else {
        return nil
      }
      items.append(
        (
          PurgeProposal.Item(
            id: RecordID(id), kind: Kind.Name(stringLiteral: kind), revision: object["versie"]?.integer),
          object["regels"]?.integer ?? 0
        ))
    }
    return items
  }
}

extension PurgePayload.Deed {
  fileprivate var json: JSONValue {
    var object = PurgePayload.json(
      ("voorstel", .number(JSONNumber(proposal))), ("schakel", .string(link)), ("grond", .string(grond.text)),
      ("voorgesteldDoor", .string(proposedBy)), ("bevestigdDoor", .string(confirmedBy)))
    if let uid { object["uid"] = .number(JSONNumber(uid)) }
    object["records"] = PurgePayload.json(items, lines)
    object["bases"] = .array(
      bases.map { .object(PurgePayload.json(("vervangt", .number(JSONNumber($0.old))), ("door", $0.new.json))) })
    object["verwijzingen"] = .array(
      references.map { .object(PurgePayload.json(("id", .string($0.id.text)), ("naar", .string($0.target.text)))) })
    return .object(object)
  }

  fileprivate init?(_ object: JSONObject) {
    guard let proposal = object["voorstel"]?.integer, let link = object["schakel"]?.string,
      let grond = object["grond"]?.string, let proposedBy = object["voorgesteldDoor"]?.string,
      let confirmedBy = object["bevestigdDoor"]?.string, let items = PurgePayload.items(object["records"]),
      let bases = object["bases"]?.array
    else { return nil }
    self.proposal = proposal
    self.link = link
    self.grond = Code(grond)
    toelichting = ""
    self.proposedBy = proposedBy
    self.confirmedBy = confirmedBy
    uid = object["uid"]?.integer
    self.items = items.map(\.item)
    lines = items.map(\.lines)
    self.bases = []
    for value in bases {
      guard let old = value.object?["vervangt"]?.integer,
        let new = value.object?["door"].flatMap(ChangePayload.Basis.init)
      else { return nil }
      self.bases.append(PurgePayload.Replacement(old: old, new: new))
    }
    references = (object["verwijzingen"]?.array ?? []).compactMap { value in
      guard let id = value.object?["id"]?.string, let target = value.object?["naar"]?.string else { return nil }
      return PurgeDeed.Reference(id: RecordID(id), target: RecordID(target))
    }
  }
}
