import RIECDomain
import StrictJSON

/// The file FORMAT of a store (design §2).
struct Format: Equatable {
  /// The layout that this program writes, and the newest that it reads.
  static let version = 1
  /// FORMAT's `formaat`.
  static let name = "knooppunt"

  /// The layout that the store was written in.
  var versie = Format.version
  var storeId: String
  var regio: Code
  var peildatum: Datum?
  var groep: String?
  var demo: StoreInfo.Demo?

  /// A format of our version.
  init(storeId: String, regio: Code, peildatum: Datum? = nil, groep: String? = nil, demo: StoreInfo.Demo? = nil) {
    self.storeId = storeId
    self.regio = regio
    self.peildatum = peildatum
    self.groep = groep
    self.demo = demo
  }

  /// What `bytes` of the file at `path` say. Throws `badFormat`, or `newerVersion` where a newer program wrote it so that
  /// this one cannot read it.
  init(_ bytes: [UInt8], path: String) throws(StoreError) {
    let value: JSONValue
    do throws(JSONFault) {
      value = try StrictJSON.parse(bytes)
    } catch {
      throw StoreError(.badFormat, path: path, fault: error)
    }
    func bad(_ field: String) -> StoreError { StoreError(.badFormat, path: path, detail: field) }
    guard let object = value.object, object["formaat"]?.string == Format.name else { throw bad("formaat") }
    guard let versie = object["versie"]?.integer else { throw bad("versie") }
    guard let readable = object["leesbaarVanaf"]?.integer else { throw bad("leesbaarVanaf") }
    guard readable <= Format.version else { throw StoreError(.newerVersion, path: path, detail: String(readable)) }
    guard let storeId = object["storeId"]?.string, !storeId.isEmpty else { throw bad("storeId") }
    guard let regio = object["regio"]?.string, !regio.isEmpty else { throw bad("regio") }
    self.init(storeId: storeId, regio: Code(regio))
    self.versie = versie
    if let text = Format.given(object["peildatum"]) {
      guard let datum = text.string.flatMap({ Datum(iso: $0) }) else { throw bad("peildatum") }
      peildatum = datum
    }
    if let text = Format.given(object["groep"]) {
      guard let name = text.string, !name.isEmpty else { throw bad("groep") }
      groep = name
    }
    if let marker = Format.given(object["demo"]) {
      guard let zaad = marker.object?["zaad"]?.integer, let casussen = marker.object?["casussen"]?.integer,
        let generator = marker.object?["generator"]?.string
      else { throw bad("demo") }
      demo = StoreInfo.Demo(zaad: zaad, casussen: casussen, generator: generator)
    }
  }

  /// The file's bytes, with a line end.
  var bytes: [UInt8] {
    var object = JSONObject()
    object["formaat"] = .string(Format.name)
    object["versie"] = .number(JSONNumber(Format.version))
    object["leesbaarVanaf"] = .number(JSONNumber(Format.version))
    object["storeId"] = .string(storeId)
    object["regio"] = .string(regio.text)
    if let peildatum { object["peildatum"] = .string(peildatum.iso) }
    if let groep { object["groep"] = .string(groep) }
    if let demo {
      var marker = JSONObject()
      marker["zaad"] = .number(JSONNumber(demo.zaad))
      marker["casussen"] = .number(JSONNumber(demo.casussen))
      marker["generator"] = .string(demo.generator)
      object["demo"] = .object(marker)
    }
    return JSONWriter.bytes(.object(object)) + [0x0A]
  }

  private static func given(_ value: JSONValue?) -> JSONValue? { value == .null ? nil : value }
}
