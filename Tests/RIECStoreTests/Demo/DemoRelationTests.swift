import RIECDomain
import RIECStore
import Testing

/// How the records of the demo store hang together.
@Suite struct DemoRelationTests {
  @Test func `400 of 620 signalen wait, and the rest came to all four ends`() throws {
    let signalen = try DemoSample.usual().signalen
    func count(_ states: Set<Code>) -> Int { signalen.count { $0[Signaal.status].map(states.contains) ?? false } }
    #expect(signalen.count == 620)
    #expect(count(["nieuw", "in_weging", "aangehouden"]) == 400)
    for state in SignaalStatus.decided { #expect(count([state]) >= 20, "\(state.text)") }
  }

  @Test func `a signaal that became a casus shares its locaties, betrokkenen and inbrenger`() throws {
    let sample = try DemoSample.usual()
    let casussen = Dictionary(sample.casussen.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let turned = sample.signalen.filter { $0[Signaal.status] == SignaalStatus.opgewerkt }
    for signaal in turned {
      let casus = try #require(signaal[Signaal.casusId].flatMap { casussen[$0] })
      #expect(casus[Casus.aanleiding]?[CasusAanleiding.verwijzing] == signaal.id)
      #expect(casus[Casus.locaties] == signaal[Signaal.locaties])
      #expect(casus[Casus.betrokkenen] == signaal[Signaal.betrokkenen])
      #expect(try #require(signaal[Signaal.ontvangenOp]) < (try #require(casus[Casus.behandeldVan])))
    }
  }

  @Test func `most waiting signalen share a locatie or a betrokkene with a casus`() throws {
    let sample = try DemoSample.usual()
    let places = Set(sample.casussen.flatMap { $0[Casus.locaties] })
    let people = Set(sample.casussen.flatMap { $0[Casus.betrokkenen] })
    let waiting = sample.signalen.filter { !SignaalStatus.ends.contains($0[Signaal.status] ?? "") }
    let known = waiting.count {
      !places.isDisjoint(with: $0[Signaal.locaties]) && !people.isDisjoint(with: $0[Signaal.betrokkenen])
    }
    #expect(known > waiting.count * 3 / 4)
  }

  @Test func `held signalen say until when or until what`() throws {
    let held = try DemoSample.usual().signalen.filter { $0[Signaal.status] == SignaalStatus.aangehouden }
    #expect(held.allSatisfy { ($0[Signaal.hervatOp] == nil) != ($0[Signaal.hervatAls] == nil) })
    let kinds = Set(held.compactMap { $0[Signaal.hervatAls]?[HervatAls.soort]?.text })
    #expect(kinds == ["antwoord_van", "casus_in_status", "knelpunt_aangewezen", "overleg_geweest"])
    #expect(held.contains { ($0[Signaal.hervatOp] ?? DemoDays.peildatum.adding(days: 9)) <= DemoDays.peildatum })
  }

  @Test func `Midden-Nederland has forty signalen to decide, in every situation that triage knows`() throws {
    let sample = try DemoSample.usual()
    let known = Dictionary(sample.all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let today = DemoDays.peildatum
    let mine = sample.signalen.filter {
      $0[Signaal.regio] == "MN" && !SignaalStatus.ends.contains($0[Signaal.status] ?? "")
    }
    let held = mine.filter { $0[Signaal.status] == SignaalStatus.aangehouden }
    let waiting = mine.count - held.count
    /// Why the signaal may go on; nil while it waits.
    func ground(_ signaal: Record) throws -> String? {
      if let day = signaal[Signaal.hervatOp] { return day <= today ? "dag" : nil }
      let until = try #require(signaal[Signaal.hervatAls])
      switch until[HervatAls.soort]?.text {
      case "antwoord_van":
        let question = try #require(signaal[Signaal.informatievragen].first)
        if question[Informatievraag.antwoordOp].map({ $0 <= today }) == true { return "antwoord" }
        return question[Informatievraag.uiterlijk].map { $0 < today } == true ? "te laat" : nil
      case "casus_in_status":
        let casus = until[HervatAls.casusId].flatMap { known[$0] }
        return casus?[Casus.status] != nil && casus?[Casus.status] == until[HervatAls.status] ? "casus" : nil
      case "knelpunt_aangewezen":
        let knelpunt = until[HervatAls.id].flatMap { known[$0] }
        return knelpunt?[Handhavingsknelpunt.status] == KnelpuntStatus.aangewezen ? "knelpunt" : nil
      default:
        return until[HervatAls.id].flatMap { known[$0] }?[Overleg.datum].map { $0 < today } == true ? "overleg" : nil
      }
    }
    let grounds = try held.map(ground)
    #expect(Set(grounds) == ["dag", "antwoord", "te laat", "casus", "knelpunt", "overleg", nil])
    #expect(waiting + grounds.count { $0 != nil } == 40)
    let live =
      sample.records["handhavingsknelpunten"]?.filter {
        $0[Handhavingsknelpunt.status] == KnelpuntStatus.aangewezen
          && $0[Handhavingsknelpunt.geldigTot] ?? today >= today
      }.map(\.id) ?? []
    #expect(mine.contains { !Set(live).isDisjoint(with: $0[Signaal.handhavingsknelpuntIds]) })
    #expect(mine.contains { $0[Signaal.inbreng].count > 1 })
    #expect(mine.contains { $0[Signaal.bewaarTot].map { $0 > today && $0 <= today.adding(days: 14) } == true })
    #expect(mine.allSatisfy { $0[Signaal.bewaarTot].map { $0 > today } == true })
    let casussen = sample.casussen
    #expect(
      mine.contains { signaal in
        casussen.contains { !Set($0[Casus.kentekens]).isDisjoint(with: signaal[Signaal.kentekens]) }
      })
    #expect(
      mine.contains { signaal in
        casussen.contains { !Set($0[Casus.kvkNummers]).isDisjoint(with: signaal[Signaal.kvkNummers]) }
      })
  }

  @Test func `there are 41 knelpunten, and every one that is not public says that it is invented`() throws {
    let knelpunten = try DemoSample.usual().records["handhavingsknelpunten"] ?? []
    #expect(knelpunten.count == 41)
    #expect(knelpunten.count { $0[Handhavingsknelpunt.bron] != nil } == 3)
    for knelpunt in knelpunten where knelpunt[Handhavingsknelpunt.bron] == nil {
      #expect(try #require(knelpunt[Handhavingsknelpunt.naam]).hasSuffix("(verzonnen)"))
    }
  }

  @Test func `nothing invented hangs under a public knelpunt, but thema omg under the landelijke`() throws {
    let sample = try DemoSample.usual()
    let open = Set(
      (sample.records["handhavingsknelpunten"] ?? []).filter { $0[Handhavingsknelpunt.bron] != nil }.map(\.id))
    for casus in sample.casussen {
      for id in casus[Casus.handhavingsknelpuntIds] where open.contains(id) {
        #expect(id == "HKP-NL-0001")
        #expect(casus[Casus.themas].contains { $0[Themaregel.code] == "omg" })
      }
    }
    for signaal in sample.signalen { #expect(open.isDisjoint(with: signaal[Signaal.handhavingsknelpuntIds])) }
    for knelpunt in sample.records["handhavingsknelpunten"] ?? [] where open.contains(knelpunt.id) {
      #expect(knelpunt[Handhavingsknelpunt.betrokkenen].isEmpty && knelpunt[Handhavingsknelpunt.locaties].isEmpty)
    }
  }

  @Test func `eight portefeuilles have a source, and one is in preparation`() throws {
    let portefeuilles = try DemoSample.usual().records["portefeuilles"] ?? []
    #expect(portefeuilles.count == 8)
    #expect(portefeuilles.allSatisfy { $0[Portefeuille.bron]?.hasPrefix("Jaarverslag 2022") ?? false })
    #expect(portefeuilles.count { $0[Portefeuille.status] == PortefeuilleStatus.inVoorbereiding } == 1)
    #expect(
      portefeuilles.flatMap { $0[Portefeuille.themas].map { $0[Themaregel.code]?.text } }
        == ["mensenhandel_smokkel", "regionaal", "witwassen"])
  }

  @Test func `Midden-Nederland meets the day after the peildatum about seven casussen`() throws {
    let overleggen = try DemoSample.usual().records["overleggen"] ?? []
    let next = try #require(overleggen.first { $0[Overleg.regio] == "MN" && $0[Overleg.datum]?.iso == "2022-09-06" })
    #expect(next[Overleg.casusIds].count == 7)
    let week = overleggen.filter {
      $0[Overleg.datum].map { $0 > DemoDays.peildatum && $0.day <= DemoDays.peildatum.day + 7 } ?? false
    }
    #expect(Set(week.compactMap { $0[Overleg.regio]?.text }).count == 9)
  }
}
