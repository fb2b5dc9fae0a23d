import PlainText
import RIECDomain

extension Dialogue {
  /// What may be typed for a field.
  enum FieldHelp {
    /// In a sentence, with the field's name.
    static func lines(of field: FieldDescription, _ taal: Taal) -> [SafeText] {
      let what = sentence(field.type)
      return [Tekst(nl: "\(field.label.nl): \(what.nl)", en: "\(field.label.en): \(what.en)").safe(taal)]
    }

    /// In a sentence, for a line that holds fields of its own.
    static func heading(_ row: Form.Row, _ taal: Taal) -> [SafeText] {
      let what: Tekst
      switch row.content {
      case .list:
        what = Tekst(
          nl: "een lijst. + voegt een regel toe; daarna komen de velden daarvan. Enter gaat verder.",
          en: "a list. + adds an entry; its fields come after that. Enter goes on.")
      case .element:
        what = Tekst(
          nl: "een regel van een lijst. o opent de velden daarvan, - haalt de regel weg, Enter gaat verder.",
          en: "an entry of a list. o opens its fields, - removes the entry, Enter goes on.")
      default:
        what = Tekst(
          nl: "een groep velden. o opent ze, Enter gaat verder.", en: "a group of fields. o opens them, Enter goes on.")
      }
      let name = row.field.label
      return [Tekst(nl: "\(name.nl): \(what.nl)", en: "\(name.en): \(what.en)").safe(taal)]
    }

    private static func sentence(_ type: FieldType) -> Tekst {
      switch type {
      case .text: Tekst(nl: "een regel tekst.", en: "a line of text.")
      case .longText:
        Tekst(
          nl: "een tekst; een \\ aan het einde van een regel maakt een volgende regel.",
          en: "a text; a \\ at the end of a line makes another line.")
      case .integer: Tekst(nl: "een geheel getal.", en: "a whole number.")
      case .eurocent: Tekst(nl: "een bedrag, zoals 1.234,56.", en: "an amount, such as 1.234,56.")
      case .date:
        Tekst(
          nl: "een dag, zoals 05-09-2022, vandaag of +14d.", en: "a day, such as 05-09-2022, vandaag or +14d.")
      case .moment:
        Tekst(nl: "een dag en tijd, zoals 05-09-2022 14:30.", en: "a day and time, such as 05-09-2022 14:30.")
      case .flag: Tekst(nl: "ja of nee.", en: "yes or no.")
      case .code:
        Tekst(nl: "een van deze: typ het nummer of het woord.", en: "one of these: type the number or the word.")
      case .reference: Tekst(nl: "een kenmerk, of woorden om te zoeken.", en: "an id, or words to search for.")
      case .list(.code):
        Tekst(
          nl: "een of meer van deze: nummers of woorden, met komma's ertussen.",
          en: "one or more of these: numbers or words, with commas between.")
      case .list(.reference):
        Tekst(
          nl: "een kenmerk of woorden voegen er een toe, - en een kenmerk haalt dat weg.",
          en: "an id or words add one, - and an id takes that one away.")
      case .list:
        Tekst(nl: "een of meer waarden, met puntkomma's ertussen.", en: "one or more values, with semicolons between.")
      case .object, .elements: Tekst(nl: "heeft delen.", en: "has parts.")
      }
    }
  }
}
