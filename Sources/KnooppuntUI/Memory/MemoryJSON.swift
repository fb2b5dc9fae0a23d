import PlainText
import RIECDomain
import RIECReports
import StrictJSON

/// The entries of the memory's files as JSON. Reading is strict: a member that is not known is a fault too, so that
/// nothing is lost silently when the file is written again.
enum MemoryJSON {
  /// What is wrong, and the way to it from the root.
  struct Wrong: Error {
    let path: [JSONPlace.Step]
    let reason: Tekst
  }

  /// A value with the way to it.
  struct Reading {
    private let value: JSONValue
    private let path: [JSONPlace.Step]

    init(_ value: JSONValue, at path: [JSONPlace.Step] = []) {
      self.value = value
      self.path = path
    }

    func wrong(_ nl: String, _ en: String) -> Wrong { Wrong(path: path, reason: Tekst(nl: nl, en: en)) }

    /// The elements of member `name` of a file's root.
    func entries(_ name: String, version: Int) throws(Wrong) -> [Reading] {
      try allow("versie", name)
      let found = try member("versie")
      if try found.number() != version {
        throw found.wrong("dit programma leest alleen versie \(version)", "this program reads version \(version) only")
      }
      return try member(name).elements()
    }

    /// Refuses members other than these.
    func allow(_ names: String...) throws(Wrong) {
      guard let object = value.object else { throw wrong("hier moet een object staan", "an object should stand here") }
      for member in object.members where !names.contains(member.key) {
        throw Reading(member.value, at: path + [.member(member.key)]).wrong(
          "het veld '\(member.key)' is onbekend", "the field '\(member.key)' is unknown")
      }
    }

    func member(_ name: String) throws(Wrong) -> Reading {
      guard let found = optional(name) else {
        throw wrong("het veld '\(name)' ontbreekt", "the field '\(name)' is missing")
      }
      return found
    }

    func optional(_ name: String) -> Reading? {
      value.object?[name].map { Reading($0, at: path + [.member(name)]) }
    }

    func elements() throws(Wrong) -> [Reading] {
      guard let elements = value.array else { throw wrong("hier moet een lijst staan", "a list should stand here") }
      return elements.enumerated().map { Reading($1, at: path + [.element($0)]) }
    }

    func text() throws(Wrong) -> String {
      guard let text = value.string else { throw wrong("hier moet een tekst staan", "a text should stand here") }
      return text
    }

    func number() throws(Wrong) -> Int {
      guard let number = value.integer else {
        throw wrong("hier moet een geheel getal staan", "a whole number should stand here")
      }
      return number
    }
  }

  // MARK: - Views

  static func value(_ view: SavedView) -> JSONValue {
    object([
      ("naam", .string(view.name)), ("soort", .string(view.kind)), ("filter", .string(view.filter)),
      ("volgorde", .string(view.sort.spelled)),
    ])
  }

  /// The views that are sound, and what is wrong with each of the others: one that is wrong takes none with it.
  static func views(_ entries: [Reading]) -> (views: [SavedView], wrong: [Wrong]) {
    var views: [SavedView] = []
    var wrong: [Wrong] = []
    for entry in entries {
      do throws(Wrong) {
        views.append(try view(entry, besides: views))
      } catch {
        wrong.append(error)
      }
    }
    return (views, wrong)
  }

  private static func view(_ entry: Reading, besides views: [SavedView]) throws(Wrong) -> SavedView {
    try entry.allow("naam", "soort", "filter", "volgorde")
    let name = try entry.member("naam").text()
    guard !SavedView.folded(name).isEmpty, name.count <= SavedView.longestName else {
      throw try entry.member("naam").wrong(
        "een naam heeft 1 tot \(SavedView.longestName) tekens", "a name has 1 to \(SavedView.longestName) characters")
    }
    if views.contains(where: { $0.isNamed(name) }) {
      throw try entry.member("naam").wrong("deze naam staat er al", "this name stands here already")
    }
    return SavedView(
      name: name, kind: try entry.member("soort").text(), filter: try entry.member("filter").text(),
      sort: [SortKey](spelling: try entry.member("volgorde").text()))
  }

  // MARK: - Columns

  static func value(_ place: ColumnChoice.Place, _ choice: ColumnChoice) -> JSONValue {
    var members: [(String, JSONValue)] = [("soort", .string(place.kind))]
    if let view = place.view { members.append(("weergave", .string(view))) }
    members.append(("breedte", .string(place.breadth.rawValue)))
    let items = choice.items.map { item in
      object([("kolom", .string(item.column)), ("cellen", .number(JSONNumber(item.width)))])
    }
    return object(members + [("kolommen", .array(items))])
  }

  static func columns(_ entries: [Reading]) throws(Wrong) -> [ColumnChoice.Place: ColumnChoice] {
    var columns: [ColumnChoice.Place: ColumnChoice] = [:]
    for entry in entries {
      try entry.allow("soort", "weergave", "breedte", "kolommen")
      let word = try entry.member("breedte")
      guard let breadth = ColumnChoice.Breadth(rawValue: try word.text()) else {
        let known = ColumnChoice.Breadth.allCases.map(\.rawValue).joined(separator: ", ")
        throw word.wrong("kies uit: \(known)", "choose from: \(known)")
      }
      var items: [ColumnChoice.Item] = []
      for item in try entry.member("kolommen").elements() {
        try item.allow("kolom", "cellen")
        let width = try item.member("cellen")
        let cells = try width.number()
        guard (1...ColumnChoice.widest).contains(cells) else {
          throw width.wrong(
            "een kolom is 1 tot \(ColumnChoice.widest) cellen breed",
            "a column is 1 to \(ColumnChoice.widest) cells wide")
        }
        let name = try item.member("kolom")
        if items.contains(where: { item in (try? name.text()) == item.column }) {
          throw name.wrong("deze kolom staat er al", "this column stands here already")
        }
        items.append(ColumnChoice.Item(try name.text(), cells))
      }
      let place = ColumnChoice.Place(
        kind: try entry.member("soort").text(), view: try entry.optional("weergave")?.text(), breadth: breadth)
      columns[place] = ColumnChoice(items)
    }
    return columns
  }

  // MARK: - Sessions

  static func value(_ store: String, _ sitting: Memory.Sitting) -> JSONValue {
    object([
      ("opslag", .string(store)), ("peildatum", .string(sitting.day.iso)), ("tijd", .string(sitting.moment)),
    ])
  }

  static func sittings(_ entries: [Reading]) throws(Wrong) -> [String: Memory.Sitting] {
    var sittings: [String: Memory.Sitting] = [:]
    for entry in entries {
      try entry.allow("opslag", "peildatum", "tijd")
      let day = try entry.member("peildatum")
      guard let datum = Datum(iso: try day.text()) else {
        throw day.wrong("dit is geen dag; schrijf jjjj-mm-dd", "this is not a day; write yyyy-mm-dd")
      }
      sittings[try entry.member("opslag").text()] = Memory.Sitting(day: datum, moment: try entry.member("tijd").text())
    }
    return sittings
  }

  private static func object(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(JSONObject(members.map { JSONObject.Member(key: $0.0, value: $0.1) }))
  }
}
