import PlainText
import RIECDomain
import RIECReports
import StrictJSON
import Testing

@Suite struct TriageReportTests {
  private func record(_ kind: Kind.Name, _ json: String) throws -> Record {
    Record(kind: kind, try #require(try StrictJSON.parse(json).object))
  }

  private func session() throws -> TriageSession {
    let items = (1...9).map { #"{"nr":\#($0),"signaalId":"S-MN-2022-000\#($0)","versie":1}"# }.joined(separator: ",")
    let line = #""op":"2022-09-05T10:00:00+02:00","door":"jansen""#
    return TriageSession(
      try record(
        .triagesessie,
        ##"""
        {"id":"TS-MN-2022-0003","naam":"ochtend | 05-09","regio":"MN","filter":"thema:drugs","door":"jansen",
         "begonnenOp":"2022-09-05T09:00:00+02:00","status":"gestopt","volgorde":[\##(items)],"besluiten":[
          {"nr":1,"signaalId":"S-MN-2022-0001","besluit":"afwijzen","reden":"verouderd","duurSeconden":40,\##(line)},
          {"nr":2,"signaalId":"S-MN-2022-0002","besluit":"afwijzen","reden":"verouderd","duurSeconden":100,\##(line)},
          {"nr":3,"signaalId":"S-MN-2022-0003","besluit":"overgeslagen","duurSeconden":900,\##(line)},
          {"nr":4,"signaalId":"S-MN-2022-0004","besluit":"informatie","reden":"wacht_op_informatie","hervatOp":"2022-09-19",\##(line)},
          {"nr":5,"signaalId":"S-MN-2022-0005","besluit":"voorgelegd","voorstel":"afwijzen","reden":"al_bekend",\##(line)},
          {"nr":6,"signaalId":"S-MN-2022-0006","besluit":"bevestigd","voorstel":"afwijzen","reden":"al_bekend","op":"2022-09-05T10:00:00+02:00","door":"devries"},
          {"nr":7,"signaalId":"S-MN-2022-0007","besluit":"voorgelegd","voorstel":"koppelen",\##(line)},
          {"nr":8,"signaalId":"S-MN-2022-0008","besluit":"overgeslagen",\##(line)},
          {"nr":9,"signaalId":"S-MN-2022-0008","besluit":"aanhouden","reden":"wacht_op_overleg","duurSeconden":70,\##(line)}]}
        """##))
  }

  private func report(_ taal: Taal) throws -> String {
    let now = [
      try record(
        .signaal,
        #"{"id":"S-MN-2022-0004","hervatAls":{"soort":"antwoord_van","partner":"om"},"hervatOp":"2022-09-19"}"#),
      try record(.signaal, #"{"id":"S-MN-2022-0005","weging":{"bevestigdDoor":"bakker"}}"#),
      try record(.signaal, #"{"id":"S-MN-2022-0007","tweedeBeoordeling":{"besluit":"koppelen"}}"#),
      try record(.signaal, #"{"id":"S-MN-2022-0008","hervatAls":{"soort":"overleg_geweest","id":"O-MN-2022-0002"}}"#),
    ]
    let settings = TriageSettings(
      try record(
        .triageinstelling,
        #"{"id":"TI-0001","redenen":[{"nr":1,"besluit":"afwijzen","code":"al_bekend","label":"al bekend"}]}"#))
    return TriageReport(try session(), settings: settings) { id in now.first { $0.id == id } }.markdown(taal)
  }

  @Test func `the verslag counts decisions and redenen, and says what was deferred and who confirmed`() throws {
    let expected = #"""
      # Verslag triage · ochtend \| 05-09 (TS-MN-2022-0003)

      - Begonnen: 05-09-2022 09:00
      - Regio: Midden-Nederland
      - Filter: thema:drugs
      - Status: gestopt
      - Signalen: 9: 7 gedaan, 1 overgeslagen, 1 te gaan

      ## Besluiten

      | Besluit | Aantal |
      | --- | ---: |
      | aanhouden | 1 |
      | afwijzen | 3 |
      | informatie gevraagd | 1 |
      | overgeslagen | 1 |
      | voorgelegd | 2 |
      | totaal | 8 |

      ## Redenen

      | Besluit | Reden | Aantal |
      | --- | --- | ---: |
      | aanhouden | tot een overleg | 1 |
      | afwijzen | verouderd | 2 |
      | afwijzen | al bekend | 1 |
      | informatie gevraagd | wacht op informatie | 1 |
      | voorgelegd | al bekend | 1 |

      ## Tijd

      Mediaan per signaal: 1:10.

      ## Aangehouden

      | Signaal | Reden | Tot |
      | --- | --- | --- |
      | S-MN-2022-0004 | wacht op informatie | 19-09-2022 · antwoord van een partner: OM |
      | S-MN-2022-0008 | tot een overleg | overleg geweest: O-MN-2022-0002 |

      ## Vier ogen

      | Signaal | Voorstel | Tweede beoordeling |
      | --- | --- | --- |
      | S-MN-2022-0005 | afwijzen | bevestigd door bakker |
      | S-MN-2022-0006 | afwijzen | bevestigd door devries |
      | S-MN-2022-0007 | koppelen | wacht |

      ## Overgeslagen

      S-MN-2022-0003

      """#
    #expect(try report(.nl) == expected)
  }

  @Test func `it speaks English too, and names nobody for their pace`() throws {
    let english = try report(.en)
    #expect(english.contains("Median per signaal: 1:10.") && english.contains("| reject | out of date | 2 |"))
    #expect(english.contains("confirmed by devries") && english.contains("| S-MN-2022-0007 | link | waits |"))
    for taal in Taal.allCases { #expect(!(try report(taal)).contains("jansen")) }
  }

  @Test func `a session in which nothing was done has a head and no tables`() throws {
    let text = TriageReport(TriageSession(try record(.triagesessie, #"{"id":"TS-MN-2022-0001"}"#))) { _ in nil }
      .markdown(.nl)
    #expect(text == "# Verslag triage · TS-MN-2022-0001\n\n- Signalen: 0: 0 gedaan, 0 overgeslagen, 0 te gaan\n")
  }

  @Test func `every refusal is told in three parts, in both languages`() throws {
    let signaal = try record(.signaal, #"{"id":"S-MN-2022-0001"}"#)
    let context = TriageContext(
      user: "jansen", now: try #require(Moment(iso: "2022-09-05T10:00:00Z")),
      rules: RuleContext(peildatum: Datum(day: 19_240)) { _ in nil })
    let refusals: [TriageRefusal] = [
      .incomplete(TriageAsk(TriageDecision(.afwijzen), on: signaal, context)), .notWaiting("afgewezen"),
      .notWaiting(nil), .faulty([]), .underSecondReview(by: "bakker"), .nothingToReview, .ownProposal, .wantsReason,
      .casusHasMovedOn("MN-2022-0001", "advies"), .othersDepend("MN-2022-0001", ["S-MN-2022-0002"]),
      .notForMany(.opwerken), .step(.noLifecycle),
    ]
    for refusal in refusals {
      let trouble = refusal.trouble(of: signaal)
      #expect(trouble.what.nl.hasPrefix("S-MN-2022-0001") && !trouble.why.nl.isEmpty)
      #expect(trouble.why.nl != trouble.why.en || trouble.why.nl == "–", "\(trouble.why.nl)")
    }
  }
}
