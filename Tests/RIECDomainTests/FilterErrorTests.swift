import PlainText
import RIECDomain
import Testing

@Suite struct FilterErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let column: Int
    let length: Int
    let nl: String
    let en: String
    init(_ text: String, _ column: Int, _ length: Int, _ nl: String, _ en: String) {
      self.text = text
      self.column = column
      self.length = length
      self.nl = nl
      self.en = en
    }
    var testDescription: String { text }
  }

  static let shape: [Case] = [
    Case(
      "thema:", 1, 6, "Na thema: hoort een waarde, zonder spatie ertussen.",
      "After thema: a value is expected, without a space between."),
    Case(
      "aa thema: witwassen", 4, 6, "Na thema: hoort een waarde, zonder spatie ertussen.",
      "After thema: a value is expected, without a space between."),
    Case("aa \"bb", 4, 1, "Dit aanhalingsteken wordt niet gesloten.", "This quote is not closed."),
    Case("titel:\"bb", 7, 1, "Dit aanhalingsteken wordt niet gesloten.", "This quote is not closed."),
    Case("aa (bb", 4, 1, "Dit haakje wordt niet gesloten.", "This parenthesis is not closed."),
    Case("aa) bb", 3, 1, "Bij dit haakje ontbreekt het openende.", "This parenthesis was never opened."),
    Case("()", 1, 2, "Tussen de haakjes staat niets.", "There is nothing between the parentheses."),
    Case(
      "aa \"\"", 4, 2, "Tussen de aanhalingstekens staat niets. Zonder waarde: leeg.",
      "There is nothing between the quotes. For no value: leeg."),
    Case(
      "of aa", 1, 2, "Voor «of» hoort een eis. Het woord zelf zoeken: \"of\".",
      "Something is expected before «of». To find the word itself: \"of\"."),
    Case(
      "aa of of bb", 7, 2, "Voor «of» hoort een eis. Het woord zelf zoeken: \"of\".",
      "Something is expected before «of». To find the word itself: \"of\"."),
    Case(
      "aa of", 4, 2, "Hierna hoort nog een woord, een veld of een haakje.",
      "Here a word, a field or a parenthesis is missing."),
    Case(
      "(aa of) bb", 5, 2, "Hierna hoort nog een woord, een veld of een haakje.",
      "Here a word, a field or a parenthesis is missing."),
    Case(
      "aa -", 4, 1, "Na - hoort een woord, een veld of een haakje.",
      "After - a word, a field or a parenthesis is expected."),
    Case("--aa", 2, 1, "Eén - volstaat.", "One - is enough."),
    Case(
      "aa <=3", 4, 2, "Voor <= hoort de naam van een veld.", "Before <= the name of a field is expected."),
  ]

  static let names: [Case] = [
    Case(
      "aa temah:witwassen", 4, 5, "Er is geen veld «temah». Bedoelde u thema?",
      "There is no field «temah». Did you mean thema?"),
    Case(
      "codenaam:lelie", 1, 8, "Er is geen veld «codenaam». Bedoelde u titel?",
      "There is no field «codenaam». Did you mean titel?"),
    Case(
      "thema:witwasen", 7, 8, "thema kent geen «witwasen». Bedoelde u witwassen?",
      "thema has no «witwasen». Did you mean witwassen?"),
    Case(
      "-(status:a)", 10, 1, "«a» kan meer zijn: aangehouden, afgewezen.", "«a» can be: aangehouden, afgewezen."),
    Case(
      "inbreng:xyzzy", 9, 5, "inbreng kent geen «xyzzy». Wel: gemeenten, politie, fiod, douane, overige.",
      "inbreng has no «xyzzy». There are: gemeenten, politie, fiod, douane, overige."),
    Case(
      "status<nieuw", 7, 1, "< kan hier niet. Schrijf status:nieuw.", "< is not possible here. Write status:nieuw."),
    Case(
      "titel>=lelie", 6, 2, ">= kan hier niet. Schrijf titel:lelie.",
      ">= is not possible here. Write titel:lelie."),
    Case(
      "wachtop>leeg", 8, 1, "> kan hier niet. Schrijf wachtop:leeg.", "> is not possible here. Write wachtop:leeg."),
    Case(
      "hervat<=14-06-2021", 9, 10, "hervat vraagt een datum: 2021-06-14.", "hervat takes a date: 2021-06-14."),
    Case(
      "hervat:2021-13", 8, 7,
      "hervat vraagt een datum: 2021, 2021-06, 2021-06-14, vandaag, -30d, +30d of leeg.",
      "hervat takes a date: 2021, 2021-06, 2021-06-14, vandaag, -30d, +30d or leeg."),
    Case(
      "besluitpunten<vijf", 15, 4, "besluitpunten vraagt een geheel getal of leeg.",
      "besluitpunten takes a whole number or leeg."),
    Case("open:misschien", 6, 9, "open vraagt ja of nee.", "open takes ja or nee."),
    Case("in:titel", 1, 8, "Hier kan alleen in:alles staan.", "Only in:alles is possible here."),
    Case(
      "aa of in:alles", 7, 8, "in:alles geldt voor de hele vraag: zonder - en zonder «of».",
      "in:alles holds for the whole question: without - and without «of»."),
  ]

  @Test(arguments: shape + names) func `an error names its place and what was meant`(_ it: Case) {
    guard case .failure(let error) = FilterTestKind.parse(it.text) else {
      Issue.record("\(it.text) was taken for a sound filter")
      return
    }
    #expect(error.column == it.column)
    #expect(error.length == it.length)
    #expect(error.message.nl == it.nl)
    #expect(error.message.en == it.en)
  }

  @Test func `a field that nothing resembles is answered with the fields that exist`() {
    guard case .failure(let error) = FilterTestKind.parse("http://voorbeeld") else {
      Issue.record("it was taken for a sound filter")
      return
    }
    #expect(error.message.nl.hasPrefix("Er is geen veld «http». Wel: id titel gemeente thema"))
  }

  @Test func `a column that only lists show is no field`() {
    guard case .failure(let error) = FilterTestKind.parse("naam:lelie") else {
      Issue.record("it was taken for a sound filter")
      return
    }
    #expect(error.message.nl.hasPrefix("Er is geen veld «naam»."))
  }

  @Test func `parentheses nest 32 deep and no deeper`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
    }
    #expect(throws: Never.self) { try FilterTestKind.parse(nested(32)).get() }
    #expect(throws: FilterError.self) { try FilterTestKind.parse(nested(33)).get() }
    #expect(throws: FilterError.self) { try FilterTestKind.parse(nested(2_000)).get() }
  }

  @Test func `a text of 4,096 characters is read and a longer one refused where it begins to be too long`() {
    #expect(throws: Never.self) { try FilterTestKind.parse(String(repeating: "a", count: 4_096)).get() }
    guard case .failure(let error) = FilterTestKind.parse(String(repeating: "é", count: 5_000)) else {
      Issue.record("it was taken for a sound filter")
      return
    }
    #expect(error.column == 4_097)
    #expect(error.length == 904)
  }
}
