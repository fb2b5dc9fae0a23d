import StrictJSON

extension Extract {
  /// What a scan of `record`'s line finds at `paths` (field names joined by `/`), in the order of the record; the
  /// tree's answer, which the scan of bytes is held against.
  package init(of record: Record, at paths: [String], kind: Kind) {
    self.init()
    let routes = paths.enumerated().map { Route(input: $0, names: $1.split(separator: "/").map(String.init)[...]) }
    collect(routes, in: record.root.json, kind.fields, element: nil)
  }

  private struct Route {
    let input: Int
    let names: ArraySlice<String>
  }

  private mutating func collect(
    _ routes: [Route], in object: JSONObject, _ fields: [FieldDescription], element: Int?
  ) {
    for member in object.members {
      guard let field = fields.first(where: { $0.name == member.key }) else { continue }
      for route in routes where route.names.first == member.key {
        let deeper = Route(input: route.input, names: route.names.dropFirst())
        collect(deeper, member.value, field.type, element)
      }
    }
  }

  private mutating func collect(_ route: Route, _ value: JSONValue, _ type: FieldType, _ element: Int?) {
    switch type {
    case .object(let fields):
      if let object = value.object { collect([route], in: object, fields, element: element) }
    case .elements(let fields):
      for (position, one) in (value.array ?? []).enumerated() {
        if let object = one.object { collect([route], in: object, fields, element: element ?? position) }
      }
    case .list(let type):
      for (position, one) in (value.array ?? []).enumerated() { collect(route, one, type, element ?? position) }
    default:
      guard route.names.isEmpty, let number = type.number(of: value) else { return }
      hits.append(Hit(input: route.input, element: element ?? 0, value: number))
    }
  }
}

extension FieldType {
  /// The small number that stands for `value` in an extract, or nil where it is of another type.
  fileprivate func number(of value: JSONValue) -> Int? {
    switch self {
    case .text, .longText, .reference: value.string.map { $0.isEmpty ? 0 : 1 }
    case .integer: value.integer
    case .eurocent: Eurocent(json: value)?.count
    case .date: Datum(json: value).map { Int($0.day) }
    case .moment: Moment(json: value).map { Int($0.datum.day) }
    case .flag: value.bool.map { $0 ? 1 : 0 }
    case .code(let list): value.string.map { list.position(of: Code($0)) ?? -1 }
    case .object, .list, .elements: nil
    }
  }
}
