import PlainText
import TerminalUI

/// The headings under which the help lists commands.
enum Groups {
  static let move = Tekst(nl: "Bewegen", en: "Moving")
  static let list = Tekst(nl: "Lijst", en: "List")
  static let record = Tekst(nl: "Record", en: "Record")
  static let form = Tekst(nl: "Formulier", en: "Form")
  static let change = Tekst(nl: "Wijzigen", en: "Changing")
  static let go = Tekst(nl: "Ga naar", en: "Go to")
  static let output = Tekst(nl: "Meenemen", en: "Taking along")
  static let command = Tekst(nl: "Opdracht", en: "Command")
  static let general = Tekst(nl: "Algemeen", en: "General")
}

/// The movements that every list and pane knows.
enum Movements {
  static func bindings<Message>(_ message: (Table.Movement) -> Message) -> [Binding<Message>] {
    func one(
      _ id: String, _ keys: [[Key]], _ nl: String, _ en: String, _ movement: Table.Movement, priority: Int = 0
    ) -> Binding<Message> {
      Binding(
        "beweeg.\(id)", keys: keys, label: Tekst(nl: nl, en: en), group: Groups.move, message: message(movement),
        priority: priority)
    }
    return [
      one("omlaag", [[.character("j")], [.down], [.control("n")]], "omlaag", "down", .down, priority: 30),
      one("omhoog", [[.character("k")], [.up], [.control("p")]], "omhoog", "up", .up, priority: 29),
      one("begin", [[.character("g"), .character("g")], [.home]], "begin", "top", .first),
      one("einde", [[.character("G")], [.end]], "einde", "end", .last),
      one("pagina.omlaag", [[.pageDown]], "bladzij omlaag", "page down", .pageDown),
      one("pagina.omhoog", [[.pageUp]], "bladzij omhoog", "page up", .pageUp),
      one("half.omlaag", [[.control("d")]], "halve bladzij omlaag", "half a page down", .halfPageDown),
      one("half.omhoog", [[.control("u")]], "halve bladzij omhoog", "half a page up", .halfPageUp),
    ]
  }
}

extension RecordList {
  /// The commands of the list.
  static let keys = Keymap<Message>(
    Movements.bindings { .moved($0) } + [
      Binding(
        "lijst.open", keys: [[.enter], [.character("l")], [.right]], label: Tekst(nl: "openen", en: "open"),
        group: Groups.list, message: .openPressed, priority: 90),
      Binding(
        "lijst.filter", keys: [[.character("/")]], label: Tekst(nl: "filter", en: "filter"), group: Groups.list,
        message: .filterPressed, priority: 88),
      Binding(
        "lijst.sorteer", keys: [[.character("o")]], label: Tekst(nl: "sorteren", en: "sort"), group: Groups.list,
        message: .sortPressed, priority: 70),
      Binding(
        "lijst.omkeren", keys: [[.character("O")]], label: Tekst(nl: "volgorde omkeren", en: "reverse the order"),
        group: Groups.list, message: .sortReversed),
      Binding(
        "lijst.kolommen", keys: [[.character("c")]], label: Tekst(nl: "kolommen", en: "columns"), group: Groups.list,
        message: .columnsPressed),
      Binding(
        "lijst.bewaar", keys: [[.character("W")]], label: Tekst(nl: "weergave bewaren", en: "save the view"),
        group: Groups.list, message: .savePressed),
      Binding(
        "lijst.frequentie", keys: [[.character("f")]],
        label: Tekst(nl: "tel per waarde van een kolom", en: "count by the values of a column"), group: Groups.list,
        message: .frequencyPressed),
      Binding(
        "lijst.zelfde", keys: [[.character("s")]],
        label: Tekst(nl: "alle met dezelfde waarde", en: "all with the same value"), group: Groups.list,
        message: .sameValuePressed),
      Binding(
        "lijst.losser", keys: [[.backspace]],
        label: Tekst(nl: "een eis minder", en: "one requirement less"), group: Groups.list,
        message: .loosenPressed),
      Binding(
        "lijst.volgende", keys: [[.character("n")]], label: Tekst(nl: "volgende treffer", en: "next hit"),
        group: Groups.list, message: .moved(.down)),
      Binding(
        "lijst.vorige", keys: [[.character("N")]], label: Tekst(nl: "vorige treffer", en: "previous hit"),
        group: Groups.list, message: .moved(.up)),
      Binding(
        "lijst.merk", keys: [[.character(" ")]], label: Tekst(nl: "merken", en: "mark"), group: Groups.list,
        message: .markPressed, priority: 50),
      Binding(
        "lijst.bereik", keys: [[.character("v")]], label: Tekst(nl: "bereik merken", en: "mark a range"),
        group: Groups.list, message: .rangePressed),
      Binding(
        "lijst.keerom", keys: [[.character("V")]], label: Tekst(nl: "merken omkeren", en: "invert the marks"),
        group: Groups.list, message: .marksInverted),
      Binding(
        "lijst.deel", keys: [[.tab]], label: Tekst(nl: "ander deel", en: "other pane"), group: Groups.list,
        message: .paneSwitched, priority: 40),
      Binding(
        "lijst.verwant", keys: [[.character("r")]], label: Tekst(nl: "verwant", en: "related"), group: Groups.list,
        message: .relatedPressed, priority: 60),
      Binding(
        "lijst.zoom", keys: [[.character("z")]], label: Tekst(nl: "record vergroten", en: "zoom the record"),
        group: Groups.list, message: .zoomPressed),
      Binding(
        "lijst.terug", keys: [[.escape], [.character("h")], [.left]],
        label: Tekst(nl: "terug; wist eerst filter en merken", en: "back; clears filter and marks first"),
        group: Groups.list, message: .backPressed),
      Binding(
        "lijst.sluit", keys: [[.character("q")]], label: Tekst(nl: "een niveau omhoog", en: "one level up"),
        group: Groups.list, message: .leavePressed),
    ])
}

extension RecordView {
  /// The commands of a record's screen.
  static let keys = Keymap<Message>(
    Movements.bindings { .scrolled($0) } + [
      Binding(
        "record.terug", keys: [[.escape], [.character("h")], [.character("q")], [.left], [.character("z")]],
        label: Tekst(nl: "terug", en: "back"), group: Groups.record, message: .backPressed, priority: 90),
      Binding(
        "record.verwijzing", keys: [[.tab]], label: Tekst(nl: "verwijzing", en: "reference"), group: Groups.record,
        message: .linkPassed(forward: true), priority: 80),
      Binding(
        "record.verwijzingterug", keys: [[.backTab]], label: Tekst(nl: "vorige verwijzing", en: "previous reference"),
        group: Groups.record, message: .linkPassed(forward: false)),
      Binding(
        "record.open", keys: [[.enter], [.character("l")], [.right]],
        label: Tekst(nl: "open de verwijzing", en: "open the reference"), group: Groups.record, message: .openPressed),
      Binding(
        "record.verwant", keys: [[.character("r")]], label: Tekst(nl: "verwant", en: "related"),
        group: Groups.record, message: .relatedPressed, priority: 75),
      Binding(
        "record.volgende", keys: [[.character("J")], [.function(8)]],
        label: Tekst(nl: "volgend record", en: "next record"), group: Groups.record, message: .nextRecordPressed,
        priority: 70),
      Binding(
        "record.vorige", keys: [[.character("K")], [.function(7)]],
        label: Tekst(nl: "vorig record", en: "previous record"), group: Groups.record,
        message: .previousRecordPressed, priority: 69),
      Binding(
        "record.zelfde", keys: [[.character("s")]],
        label: Tekst(nl: "alle met dezelfde waarde", en: "all with the same value"), group: Groups.record,
        message: .sameValuePressed),
      Binding(
        "record.treffer", keys: [[.character("n")]], label: Tekst(nl: "volgende treffer", en: "next hit"),
        group: Groups.record, message: .nextHitPressed),
      Binding(
        "record.trefferterug", keys: [[.character("N")]], label: Tekst(nl: "vorige treffer", en: "previous hit"),
        group: Groups.record, message: .previousHitPressed),
    ])
}
