import PlainText
import Testing

@Suite struct CollationTests {
  @Test func `names stand in the order of their name proper`() {
    let names = [
      "Aalderink", "van den Berg", "Bergé", "de Boer", "'s-Hertogenbosch", "d'Hondt", "'t Hoen", "In 't Veld",
      "Den Velde",
      "Vries", "de Vries", "Zwart",
    ]
    let sorted = names.shuffled().sorted { Collation.key($0) < Collation.key($1) }
    #expect(
      sorted == [
        "Aalderink", "van den Berg", "Bergé", "de Boer", "'s-Hertogenbosch", "'t Hoen", "d'Hondt", "In 't Veld",
        "Den Velde",
        "Vries", "de Vries", "Zwart",
      ])
  }

  @Test(arguments: [
    ("van der Meer", "meer van der"), ("Van", "van"), ("'s-Gravenhage", "gravenhage 's"),
    ("Op-Ten-Noort", "op-ten-noort"),
    ("de", "de"), ("Ter Aar", "aar ter"), ("", ""), ("van  Dijk", "dijk van"), ("’t Zand", "zand 't"),
    ("de van", "van de"),
  ])
  func `prefixes go behind the name, and never all of it`(name: String, key: String) {
    #expect(Collation.key(name) == key)
  }
}
