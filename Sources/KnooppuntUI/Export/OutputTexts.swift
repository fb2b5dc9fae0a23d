import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

/// What is said of what is taken out.
enum OutputTexts {
  /// `3 gemerkte casussen`, `1 casus, gemerkt`, `169 casussen`.
  static func count(_ rows: Outputs.Rows, _ kind: Kind) -> Tekst {
    let count = rows.rows.count
    let number = Numbers.grouped(count)
    let nl = count == 1 ? kind.label.nl.lowercased() : kind.pluralLabel.nl.lowercased()
    let en = count == 1 ? kind.label.en.lowercased() : kind.pluralLabel.en.lowercased()
    guard rows.isMarked else { return Tekst(nl: "\(number) \(nl)", en: "\(number) \(en)") }
    return Tekst(
      nl: count == 1 ? "\(number) \(nl), gemerkt" : "\(number) gemerkte \(nl)", en: "\(number) marked \(en)")
  }

  /// What should stand on the clipboard; a terminal does not say whether it took it.
  static func copied(_ nl: String, _ en: String) -> Tekst {
    Tekst(nl: "Naar klembord gestuurd: \(nl).", en: "Sent to the clipboard: \(en).")
  }

  /// So many things, by name.
  static func number(_ count: Int, _ one: Tekst, _ many: Tekst) -> (nl: String, en: String) {
    let number = Numbers.grouped(count)
    return ("\(number) \(count == 1 ? one.nl : many.nl)", "\(number) \(count == 1 ? one.en : many.en)")
  }

  /// More than a terminal takes.
  static func tooLarge(_ what: (nl: String, en: String)) -> Tekst {
    Tekst(
      nl: "Te groot voor het klembord (56 kB): \(what.nl). Neem minder of exporteer: x.",
      en: "Too large for the clipboard (56 kB): \(what.en). Take fewer or export: x.")
  }

  /// How an export ended.
  static func written(_ count: Int, to path: String, isWhole: Bool) -> Tekst {
    let what = number(count, Tekst(nl: "record", en: "record"), Tekst(nl: "records", en: "records"))
    let said = Tekst(nl: "\(what.nl) geschreven naar \(path)", en: "\(what.en) written to \(path)")
    if isWhole { return said }
    let brief = Incompleteness.brief
    return Tekst(nl: "\(said.nl). \(brief.nl)", en: "\(said.en). \(brief.en)")
  }

  /// What went wrong, why, and what to do.
  static func failed(_ error: ExportError) -> Tekst {
    let path = error.path
    switch error.reason {
    case .exists:
      return Tekst(
        nl: "\(path) bestaat al en blijft zoals het is. Hier staat een vrije naam; Enter schrijft.",
        en: "\(path) is there already and stays as it is. Here is a free name; Enter writes.")
    case .isFolder:
      return Tekst(
        nl: "\(path) is een map. Zet er een bestandsnaam achter, zoals \(path)/casussen.csv.",
        en: "\(path) is a folder. Add the name of a file, such as \(path)/casussen.csv.")
    case .takesNoFiles:
      return Tekst(
        nl: "In de map \(path) is geen bestand te maken. Noem een andere map, bijvoorbeeld ~/.",
        en: "No file can be made in the folder \(path). Name another folder, such as ~/.")
    case .noFolder:
      return Tekst(
        nl: "De map \(path) is er niet. Verbeter het pad, of maak de map eerst.",
        en: "There is no folder \(path). Mend the path, or make the folder first.")
    case .notAllowed:
      let folder = path == "." ? Tekst(nl: "deze map", en: "this folder") : Tekst(nl: "de map \(path)", en: path)
      return Tekst(
        nl: "In \(folder.nl) mag u niet schrijven. Noem een andere map, bijvoorbeeld ~/.",
        en: "You may not write in \(folder.en). Name another folder, such as ~/.")
    case .full:
      return Tekst(
        nl: "De schijf is vol; er is niets geschreven. Maak ruimte, of noem een andere schijf.",
        en: "The disk is full; nothing was written. Make room, or name another disk.")
    case .badName:
      return Tekst(
        nl: "Zo kan een bestand niet heten. Geef een naam als casussen.csv.",
        en: "No file can be called so. Give a name such as casussen.csv.")
    case .recordsGone(let count):
      return Tekst(
        nl: "De opslag is intussen gewijzigd (\(count) records weg); niets geschreven. F5 leest opnieuw.",
        en: "The store has changed meanwhile (\(count) records gone); nothing written. F5 reads again.")
    case .cancelled:
      return Tekst(
        nl: "Export afgebroken; er is niets geschreven.", en: "Export cancelled; nothing was written.")
    case .system(let words):
      let words = SystemWords.text(words)
      return Tekst(
        nl: "Schrijven is mislukt: \(words.nl). Er is niets geschreven; probeer een ander pad.",
        en: "Writing failed: \(words.en). Nothing was written; try another path.")
    }
  }

  /// What stands above a Markdown document: what it is, of which day, and that made-up data is made up. A list says
  /// what it was filtered by; a sheet says its own doel.
  static func preamble(_ subject: Outputs.Subject, _ list: RecordList.Model?, _ office: Office) -> [String] {
    let taal = office.taal
    var lines: [String] = []
    if case .rows(let rows) = subject, let list {
      lines += ["# " + list.kind.pluralLabel(taal), ""]
      let filter = list.filter.applied.map { "`\($0.text.replacing("`", with: "'"))`" }
      lines.append("- " + Tekst(nl: "Aantal: ", en: "Number: ")(taal) + count(rows, list.kind)(taal))
      lines.append("- " + Tekst(nl: "Regio: ", en: "Region: ")(taal) + list.scope.regio.text)
      lines.append("- Filter: " + (filter ?? Tekst(nl: "geen", en: "none")(taal)))
    }
    lines.append("- Peildatum: " + office.settings.peildatum.iso)
    if case .rows = subject {
      let doel = Tekst(
        nl: "Doel: zoals bij elk record vastgelegd; gebruik voor een ander doel vraagt een nieuwe afweging",
        en: "Doel: as recorded with each record; use for another purpose asks for a new decision")
      lines.append("- " + doel(taal))
    }
    if office.info.isDemo {
      lines.append("- DEMO: " + Tekst(nl: "alle gegevens zijn verzonnen", en: "all data is made up")(taal))
    }
    let kinds: [Kind] =
      if case .rows(let rows) = subject { Kinds.named(rows.kind).map { [$0] } ?? [] } else { Kinds.all }
    if let missing = office.missing(kinds) { lines.append("- " + missing.markdown(taal)) }
    return lines + [""]
  }

  /// The name of a file without its ending: `casussen-DEMO-2022-09-05`, `MN-2021-0034-DEMO`.
  static func stem(_ subject: Outputs.Subject, _ office: Office) -> String {
    let demo = office.info.isDemo ? "-DEMO" : ""
    switch subject {
    case .rows(let rows):
      return "\(Kinds.named(rows.kind)?.plural ?? rows.kind.text)\(demo)-\(office.settings.peildatum.iso)"
    case .text(let name, _): return "verslag-\(name)\(demo)-\(office.settings.peildatum.iso)"
    case .sheet(let sheet):
      let id = sheet.id.text.unicodeScalars.map { scalar in
        scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)) ? Character(scalar) : "-"
      }
      return "\(String(id.prefix(60)))\(demo)-\(office.settings.peildatum.iso)"
    }
  }
}
