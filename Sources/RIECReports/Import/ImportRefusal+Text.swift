public import PlainText
import RIECDomain
public import RIECStore

extension ImportRefusal {
  /// The refusal as a person is told of it: a line for each thing that is wrong.
  public var texts: [FaultText] {
    switch reason {
    case .faults(let findings): findings.map { text($0.message, field: $0.path.text) }
    case .cell(let heading, let message): [text(message, field: heading)]
    case .unreadable(let reason): [text(reason.text)]
    case .csv(let fault): [text(fault.text)]
    case .otherKind(let kind):
      [
        text(
          Tekst(
            nl: "dit id is al dat van een record van de soort \(kind.text)",
            en: "this id is already that of a record of the kind \(kind.text)"))
      ]
    case .olderRevision(let given, let stored):
      [
        text(
          Tekst(
            nl: "gemaakt van versie \(given), maar de opslag heeft versie \(stored); exporteer opnieuw",
            en: "made from versie \(given), but the store has versie \(stored); export again"), field: "versie")
      ]
    case .destroyed:
      [
        text(
          Tekst(
            nl: "dit record is vernietigd; zijn nummer wordt niet opnieuw gegeven",
            en: "this record was destroyed; its number is not given again"))
      ]
    case .unknownKind:
      [
        text(
          Tekst(
            nl: "het bestand is naar geen soort genoemd, zoals casussen.jsonl",
            en: "the file is named after no kind, as casussen.jsonl is"))
      ]
    }
  }

  private func text(_ reason: Tekst, field: String = "") -> FaultText {
    let place = column.map { "\(line):\($0)" } ?? "\(line)"
    return FaultText(file: file, place: line == 0 ? "1" : place, id: id, field: field, reason: reason)
  }
}

extension CSVFault {
  /// What is wrong, in words, without the place.
  public var text: Tekst {
    switch code {
    case .noHeading: Tekst(nl: "de regel met kopjes ontbreekt", en: "the line of headings is missing")
    case .emptyHeading: Tekst(nl: "kolom \(detail) heeft geen kopje", en: "column \(detail) has no heading")
    case .doubleHeading:
      Tekst(nl: "twee kolommen heten '\(detail)'", en: "two columns are called '\(detail)'")
    case .tooManyColumns: Tekst(nl: "meer dan 10.000 kolommen", en: "more than 10,000 columns")
    case .unclearSeparator:
      Tekst(
        nl: "in de kopjes staan ; en , allebei; zeg in de koppeling met \"scheiding\" welke geldt",
        en: "both ; and , stand in the headings; say with \"scheiding\" in the mapping which one counts")
    case .openQuote:
      Tekst(
        nl: "het aanhalingsteken wordt nergens gesloten; wat erna komt is niet gelezen",
        en: "the quote is never closed; what follows it was not read")
    case .quoteInCell:
      Tekst(
        nl: "een aanhalingsteken midden in een cel; zet de cel tussen aanhalingstekens en verdubbel het",
        en: "a quote within a cell; put the cell between quotes and double it")
    case .textAfterQuote:
      Tekst(
        nl: "na het sluitende aanhalingsteken staat nog iets", en: "something follows the closing quote")
    case .surplusCell: Tekst(nl: "meer cellen dan kopjes", en: "more cells than headings")
    case .missingCell: Tekst(nl: "de cel van '\(detail)' ontbreekt", en: "the cell of '\(detail)' is missing")
    case .emptyLine: Tekst(nl: "de regel is leeg", en: "the line is empty")
    case .invalidUTF8: Tekst(nl: "dit is geen geldige UTF-8", en: "this is not valid UTF-8")
    case .nulByte: Tekst(nl: "een NUL-byte", en: "a NUL byte")
    case .bareReturn:
      Tekst(
        nl: "een carriage return zonder line feed; een regel eindigt op LF of CRLF",
        en: "a carriage return without a line feed; a line ends in LF or CRLF")
    case .tooLong: Tekst(nl: "de rij is langer dan 16 MB", en: "the row is longer than 16 MB")
    }
  }
}
