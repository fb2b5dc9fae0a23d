import StrictJSON

extension JSONObject {
  /// Every text in it, at any depth; not the names.
  var texts: Set<String> {
    var texts: Set<String> = []
    var open: [JSONValue] = [.object(self)]
    while let value = open.popLast() {
      switch value {
      case .string(let text): texts.insert(text)
      case .array(let values): open += values
      case .object(let object): open += object.members.map(\.value)
      default: break
      }
    }
    return texts
  }
}
