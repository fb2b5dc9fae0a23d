import KnooppuntUI
import PlainText
import RIECDomain
import RIECStore
import StrictJSON
import TerminalUI
import Testing

/// What Triage says: what was done, with what, and what others did.
@Suite struct TriageWordsTests {
  @Test(arguments: [
    ("5c<enter>", "Opgeslagen: S-MN-2022-0101 afwijzen: te weinig concreet."),
    ("2a<enter>", "Opgeslagen: S-MN-2022-0101 koppelen → MN-2021-0007 Waterlelie."),
    ("3k<enter><enter>", "Opgeslagen: S-MN-2022-0101 aanhouden: geen capaciteit, tot 19-09-2022."),
    (
      "i/politie<enter>Is de huurder bekend?<enter><enter>",
      "Opgeslagen: S-MN-2022-0101 informatie gevraagd: politie, tot 19-09-2022."
    ),
    (
      "4g<enter><enter>cDe melding<enter>nn<enter>",
      "Opgeslagen: S-MN-2022-0101 doorverwijzen → gemeente Eemwolde, lokale aanpak gemeente."
    ),
    ("1<enter><enter><enter>", "Opgeslagen: S-MN-2022-0101 opwerken → MN-2022-0012 Witte Kievit."),
    ("s", "Opgeslagen: S-MN-2022-0101 overgeslagen."),
  ])
  func `the line of a save names what was done and where that leads`(keys: String, line: String) throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play(keys)
    #expect(desk.notice == line)
  }

  @Test func `the order and the preview say what each signaal is about`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("<tab>")
    for onderwerp in ["Laden bij nacht", "Contante huur", "Vaten zonder etiket"] {
      #expect(desk.screen.contains(onderwerp))
    }
    desk.play("  5v<enter>")
    #expect(desk.screen.contains("S-MN-2022-0102  Contante huur"))
    desk.play("2<enter>")
    #expect(desk.screen.contains("Opgeslagen · afwijzen") && desk.screen.contains("S-MN-2022-0101  Laden bij nacht"))
  }

  @Test func `the mark stands on the row that was marked, also under the cursor, and the title counts`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("<tab>  k")
    #expect(desk.screen.contains("▌• S-MN-2022-0102") && desk.screen.contains(" • S-MN-2022-0101"))
    #expect(desk.screen.contains("2 gemerkt · Volgorde van deze sessie"))
  }

  @Test func `what is done already, or in another's hand, is not marked, and why is said`() throws {
    let store = try TriageStore()
    let other = try store.desk("analist2", keys: "gt")
    var desk = try store.desk()
    #expect(desk.card == "S-MN-2022-0102")
    desk.play("5c<enter><tab><tab><tab>kk ")
    #expect(desk.notice.contains("Niet gemerkt: analist2"), "\(desk.notice)")
    desk.play(" ")
    #expect(desk.notice.contains("Niet gemerkt: S-MN-2022-0102 is al gedaan (afwijzen)"))
    #expect(desk.triage?.marks.isEmpty == true)
    withExtendedLifetime(other) {}
  }

  @Test func `a note is written and saved by Enter, as is said, and stands on the card`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("E")
    #expect(desk.screen.contains("Enter notitie opslaan") && !desk.screen.contains("Ctrl-O"))
    desk.play("gebeld met de wijkagent<enter>")
    #expect(desk.card == "S-MN-2022-0101" && desk.screen.contains("1: gebeld met de wijkagent"))
  }

  @Test func `a card that was gone back to tells nothing of what was done in this session`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("3k<enter><enter>p")
    #expect(desk.card == "S-MN-2022-0101" && !desk.screen.contains("Gewijzigd sinds"))
    desk.play("n5c<enter>uu")
    #expect(desk.card == "S-MN-2022-0101" && !desk.screen.contains("Gewijzigd sinds"))
    desk.play("<ctrl-r>p")
    #expect(desk.card == "S-MN-2022-0101" && !desk.screen.contains("Gewijzigd sinds"))
    // Who comes back later reads none of it either.
    desk.play("qgt<enter>p")
    #expect(desk.card == "S-MN-2022-0101" && !desk.screen.contains("Gewijzigd sinds"))
  }

  @Test func `of many changes by others the last are told, and how many more there are`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    for number in 1...6 {
      try store.change("S-MN-2022-0101", "onderwerp", to: .string("Laden \(number)"), by: "analist2")
    }
    desk.hearNews()
    #expect(desk.screen.contains("Gewijzigd sinds deze sessie begon en nog 4:"))
    #expect(desk.screen.contains("analist2: Onderwerp: Laden 5 → Laden 6"))
    #expect(!desk.screen.contains("Laden 3 → Laden 4") && desk.screen.contains("Bekend"))
  }

  @Test func `what is told leaves the keys where they are`() throws {
    let store = try TriageStore()
    var desk = try store.desk()
    desk.play("5c<enter>")
    #expect(desk.notice.contains("Opgeslagen") && desk.screen.contains("Opgeslagen"))
    #expect(desk.screen.contains("1 opwerken  2 koppelen") && desk.screen.contains("E notitie"))
  }
}
