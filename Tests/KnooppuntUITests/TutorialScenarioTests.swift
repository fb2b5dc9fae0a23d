import KnooppuntUI
import PlainText
import RIECDomain
import RIECStore
import TerminalUI
import Testing

/// Somebody learns the program.
@Suite struct TutorialScenarioTests {
  /// The steps in their order with keys that do what each asks.
  static let way: [(step: String, keys: String)] = [
    ("lijst", "gc"), ("bewegen", "jjj"), ("openen", "<enter>"), ("terug", "<esc>"),
    ("filteren", "/thema:witwassen<esc>"), ("wissen", "<esc>"), ("sorteren", "oj<enter>"), ("deel", "r"),
    ("bewerken", "<esc>/id:MN-2021-0012<esc>e<enter><ctrl-u>Proefnaam<enter><ctrl-o>"), ("ongedaan", "u"),
    ("verder", "mab<enter>wacht op antwoord<enter><ctrl-o>"), ("afwijzen", "gt5c<enter>"),
    ("koppelen", "2a<enter>"), ("terugnemen", "u"), ("opdracht", ":signalen<enter>"), ("hulp", "??"),
    ("journaal", "<esc>gl"), ("weergave", "gcWmijn lijst<enter>"),
  ]

  @Test func `the whole way, step by step, each kept when it is done`() throws {
    let store = try TriageStore()
    let notes = ProgressNotes()
    var desk = try Desk.learner(store, notes: notes)
    #expect(Self.way.map(\.step) == TutorialStep.all.map(\.id))
    for (place, (step, keys)) in Self.way.enumerated() {
      try #require(desk.step == step, "\(desk.screen)")
      desk.play(keys)
      try #require(desk.progress.done.last == step, "\(step)\n\(desk.screen)")
      #expect(notes.all.last == desk.progress && notes.all.count == place + 1)
    }
    #expect(desk.progress.isComplete && desk.screen.contains("De oefening: 18 van 18 stappen gedaan"))
    #expect(desk.coach.contains("Q sluit af"))
    desk.play("Q")
    #expect(desk.exitCode == 0)
    let changes = try store.open("nieuweling").history(HistoryQuery())
    #expect(changes.contains { $0.user == "nieuweling" })
  }

  @Test(arguments: way.map(\.step))
  func `what a step asks is done from wherever the step before was left`(step: String) throws {
    guard let keys = Self.way.first(where: { $0.step == step })?.keys else { return }
    // Those that go back on what was done before it need that first.
    let before = [
      "terug": "gc<enter>", "wissen": "gc/thema:witwassen<esc>",
      "ongedaan": "gc/id:MN-2021-0012<esc>e<enter>x<enter><ctrl-o>",
      "terugnemen": "gt5c<enter>", "koppelen": "gt", "sorteren": "gc", "deel": "gc", "bewegen": "gc", "openen": "gc",
      "filteren": "gc", "bewerken": "gcr", "verder": "gc/id:MN-2021-0012<esc>",
    ]
    var desk = try Desk.learner(try TriageStore(), at: step, keys: before[step] ?? "")
    try #require(desk.step == step, "\(desk.screen)")
    desk.play(keys)
    #expect(desk.progress.done.last == step, "\(desk.screen)")
  }

  @Test(arguments: [
    ("lijst", "gs"), ("bewegen", "gcjj"), ("openen", "gcj"), ("terug", "gcj"), ("filteren", "gc/thema:witwassen"),
    ("filteren", "gc/bestaatniet<esc>"), ("filteren", "gc/<esc>"), ("wissen", "gc/witwas<esc>"),
    ("sorteren", "gcoj<esc>"), ("sorteren", "gco"), ("deel", "gcj"), ("bewerken", "gce<enter>x<enter>"),
    ("bewerken", "gce<enter>x<enter><esc>j"), ("bewerken", "gce<ctrl-o>"), ("ongedaan", "gcj"),
    ("ongedaan", "gce<enter>x<enter>u"), ("verder", "gc/id:MN-2021-0012<esc>e<enter>x<enter><ctrl-o>"),
    ("verder", "gcm<esc>"),
    ("afwijzen", "gt5<esc>"), ("afwijzen", "gt2a<enter>"), ("koppelen", "gt5c<enter>"), ("koppelen", "gts"),
    ("terugnemen", "gt5c<enter>"), ("opdracht", ":<esc>"), ("opdracht", ":bestaatniet<enter>"),
    ("opdracht", ":<enter>"), ("opdracht", ":oefening<enter>"), ("opdracht", "<f2><esc>"),
    ("opdracht", "<f2>sorteren<enter>"), ("hulp", "?"),
    ("hulp", "?<esc>"), ("journaal", "gs"), ("weergave", "gcW<esc>"), ("weergave", "gcW<enter>"),
  ])
  func `what only looks like it is not taken for it`(step: String, keys: String) throws {
    let desk = try Desk.learner(try TriageStore(), at: step, keys: keys)
    #expect(desk.step == step, "\(desk.screen)")
  }

  @Test func `three keys that lead nowhere bring help, and the way on takes it away`() throws {
    var desk = try Desk.learner(try TriageStore(), at: "openen", keys: "gcj")
    #expect(!desk.coach.contains("Hulp:"))
    desk.play("kjkj")
    #expect(desk.coach.contains("Hulp: Enter opent wat onder de cursor staat."), "\(desk.coach)")
    desk.play("<enter>")
    #expect(!desk.coach.contains("Hulp:") && desk.coach.contains("Goed: dit is de hele casus."))
  }

  @Test func `what is asked follows the screens`() throws {
    var desk = try Desk.learner(try TriageStore(), at: "bewerken")
    #expect(desk.coach.contains("Ga naar de casussen: gc."))
    desk.play("gc/id:MN-2021-0012<esc>")
    #expect(desk.coach.contains("Wijzig deze casus: e opent het formulier."))
    desk.play("e")
    #expect(desk.coach.contains("Kies een veld, bijvoorbeeld de codenaam: Enter opent het."))
    desk.play("<enter>x")
    #expect(desk.coach.contains("Verander wat er staat"))
    desk.play("<enter>")
    #expect(desk.coach.contains("Sla op: Ctrl-O."))
    desk.play("<ctrl-o>")
    #expect(desk.coach.contains("Goed: de wijziging staat op schijf, met uw naam erbij."))
  }

  @Test(arguments: [
    ("bewerken", "go", "Ga naar de casussen: gc."),
    ("bewegen", "gco", "Hier staat een keuze open: Esc sluit haar."),
    ("bewegen", "gcc", "Hier staat een keuze open: Esc sluit haar."),
    ("bewerken", "gcr<enter>", "Dit is geen casus. Ga terug naar de lijst: Esc."),
    ("bewerken", "gce<enter>x<enter><esc>", "Hier wordt u iets gevraagd; Esc laat alles zoals het is."),
  ])
  func `where the learner went elsewhere, the way back is told`(step: String, keys: String, told: String) throws {
    let desk = try Desk.learner(try TriageStore(), at: step, keys: keys)
    #expect(desk.step == step && desk.coach.contains(told), "\(desk.screen)")
  }

  @Test func `keys are named as the user has them, and a command without keys by its place in the palette`() throws {
    var faults: [KeyFault] = []
    let table = KeyTable(
      .qwerty,
      [
        KeyOrder("lijst.filter", keys: ["F3"], isAdding: false, line: 1),
        KeyOrder("wijzig.bewerk", keys: [], isAdding: false, line: 2),
        KeyOrder("oefening.over", keys: ["F12"], isAdding: false, line: 3),
      ], faults: &faults)
    #expect(faults.isEmpty)
    var desk = try Desk.learner(try TriageStore(), at: "filteren", keys: "gc", table: table)
    #expect(desk.coach.contains("witwassen: F3 opent de filterregel") && desk.screen.contains("F12 slaat over"))
    desk.play("<f9>")
    #expect(desk.step == "filteren")
    desk.play("<f12><f12><f12><f12>")
    #expect(desk.step == "bewerken" && desk.coach.contains("F2 bewerken opent het formulier"), "\(desk.coach)")
  }

  @Test func `a step is passed over with F9 wherever one is, also while something is typed or asked`() throws {
    let notes = ProgressNotes()
    var desk = try Desk.learner(try TriageStore(), notes: notes)
    for keys in ["", "gc/", "<esc>e<enter>", "<esc>:", "<esc><esc>?", "<esc>W"] { desk.play(keys + "<f9>") }
    #expect(desk.progress.skipped.count == 6 && desk.progress.done.isEmpty)
    #expect(notes.all.last == desk.progress)
    desk.play("<esc>:oefening over<enter>")
    #expect(desk.progress.skipped.count == 7)
    desk.play(":oefening<enter>")
    #expect(desk.screen.contains("overgeslagen") && desk.screen.contains("De oefening: 0 van 18 stappen gedaan"))
    desk.play("<esc>:oefening opnieuw<enter>")
    #expect(desk.progress.isNew && desk.step == "lijst" && notes.all.last?.isNew == true)
  }

  @Test func `all passed over is an end too`() throws {
    var desk = try Desk.learner(try TriageStore())
    for _ in TutorialStep.all { desk.play("<f9>") }
    #expect(desk.progress.isComplete && desk.screen.contains("0 van 18 stappen gedaan"))
    desk.play("<f9>")
    #expect(desk.progress.skipped.count == 18)
    desk.play("<esc>")
    #expect(desk.coach.contains("u sloeg 18 van 18 stappen over"))
  }

  @Test func `a message of two lines stands whole below what is asked`() throws {
    var desk = try Desk.learner(try TriageStore(), at: "deel", keys: "gc")
    desk.resize(40, 10)
    desk.play("<f9>")
    #expect(
      desk.lines.suffix(3) == [
        " 9/18 e bewerkt", " Overgeslagen: meer van een record", " zien.",
      ], "\(desk.screen)")
  }

  @Test func `without the exercise there is no strip, and :oefening says how to begin it`() throws {
    var desk = try Desk()
    desk.play(":oefening<enter>")
    #expect(desk.notice == "Nu niet: start daarvoor 'knooppunt --oefening'.")
    desk.play("<f9>")
    #expect(!desk.screen.contains("Oefening"))
  }

  @Test(arguments: [(80, 24), (160, 50), (60, 18), (40, 10), (20, 7), (20, 5), (10, 3), (1, 1)])
  func `every size shows the screens, and what is asked where there is room`(columns: Int, rows: Int) throws {
    var desk = try Desk.learner(try TriageStore(), at: "filteren", keys: "gc")
    desk.resize(columns, rows)
    #expect(desk.lines.count == rows)
    #expect(desk.screen.contains("5 van 18") == (rows >= 16) && desk.screen.contains("5/18") == (7..<16 ~= rows))
    // Where nothing is shown nothing is done either.
    if columns < 20 || rows < 5 { desk.resize(20, 5) }
    desk.play("/thema:witwassen<esc>")
    #expect(desk.step == "wissen")
    desk.resize(40, 10)
    #expect(desk.screen.contains("6/18 Goed. Esc wist het filter"), "\(desk.screen)")
  }
}
