import RIECDomain
import RIECStore
import Testing

/// What must not stand in the demo store.
@Suite struct DemoContentTests {
  @Test func `no number could be a BSN`() throws {
    var digits: [Int] = []
    for byte in try DemoSample.usual().text.utf8 {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else {
        digits.removeAll()
        continue
      }
      digits.append(Int(byte - UInt8(ascii: "0")))
      if digits.count >= 9 {
        let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
        let sum = zip(digits.suffix(9), weights).reduce(0) { $0 + $1.0 * $1.1 }
        #expect(sum % 11 != 0, "\(digits)")
      }
    }
  }

  @Test func `no municipality exists`() throws {
    let sample = try DemoSample.usual()
    var named: Set<String> = []
    for record in sample.all {
      named.formUnion(record[Casus.gemeenten])
      if let one = record[Locatie.gemeente] { named.insert(one) }
      named.formUnion(record[Casus.inbreng].compactMap { $0[Inbreng.organisatie] })
    }
    #expect(named.count > 50)
    #expect(named.isDisjoint(with: Municipalities.real))
  }

  @Test func `no text names a municipality that exists`() throws {
    let words = try DemoSample.usual().text.split { !($0.isLetter || $0 == "-") }
    #expect(Set(words.map(String.init)).isDisjoint(with: Municipalities.real))
  }

  @Test func `no text speaks of a slachtoffer or getuige as someone behind things`() throws {
    let sample = try DemoSample.usual()
    let texts =
      sample.signalen.compactMap { $0[Signaal.omschrijving] }
      + sample.casussen.flatMap { $0[Casus.notities] }.compactMap { $0[Notitie.tekst] }
    let protected = (sample.records["betrokkenen"] ?? []).filter {
      $0[Betrokkene.rol] == "slachtoffer" || $0[Betrokkene.rol] == "getuige"
    }
    #expect(protected.count > 10)
    for person in protected { #expect(!texts.contains { $0.contains("(\(person.id.text))") }) }
  }

  @Test func `no locatie has an address`() throws {
    for locatie in try DemoSample.usual().records["locaties"] ?? [] {
      #expect(locatie[Locatie.postcode] == nil && locatie[Locatie.bagId] == nil)
      #expect(try #require(locatie[Locatie.omschrijving]).contains { $0.isNumber } == false)
    }
  }

  @Test func `number plates and KvK-nummers are made up`() throws {
    for record in try DemoSample.usual().all {
      #expect(record[Casus.kentekens].allSatisfy { $0.hasPrefix("DEMO-") })
      #expect(record[Casus.kvkNummers].allSatisfy { $0.count == 8 && $0.hasPrefix("000") })
    }
  }

  @Test func `texts have no empty slot, no double space and end as sentences do`() throws {
    let sample = try DemoSample.usual()
    let text = sample.text
    #expect(!text.contains("  ") && !text.contains(" .") && !text.contains(" ,") && !text.contains(".."))
    for signaal in sample.signalen {
      let words = try #require(signaal[Signaal.omschrijving])
      #expect(words.hasSuffix(".") && words.first?.isUppercase == true && !words.contains("{"))
      #expect(try #require(signaal[Signaal.onderwerp]).count <= 60)
    }
    for note in sample.casussen.flatMap({ $0[Casus.notities] }) {
      let words = try #require(note[Notitie.tekst])
      #expect(words.hasSuffix(".") && words.first?.isUppercase == true && !words.contains("{"))
    }
  }
}
