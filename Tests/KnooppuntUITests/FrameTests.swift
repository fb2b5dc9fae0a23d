import Foundation
import KnooppuntUI
import PlainText
import RIECDomain
import RIECStore
import StrictJSON
import TerminalUI
import Testing

/// Pictures of every screen, at four sizes and in both languages.
@Suite struct FrameTests {
  /// What the pictures show.
  enum Scene: String, CaseIterable {
    case overzicht, lijst, leeg, volgorde, opdracht, record, toetsen, fouten, lezen
    case filter, filterfout = "filter-fout", filterleeg = "filter-leeg", ga, signalen
    case beschadigd, vijandig
    case boom, boomopen = "boom-open", boomjaren = "boom-jaren", knelpunt, signaal, portefeuille
    case volgordes, kolommen, weergaven, weergavefout = "weergave-fout", bewaren, vervangen
    case verwant, verwijzing
    case telper = "tel-per", frequentie, frequentiezoek = "frequentie-zoek", zelfde = "zelfde-waarde"
    case leegfilter = "leeg-filter"
    case zoek, zoekleeg = "zoek-leeg", zoekniets = "zoek-niets"
    case palet, export, merken, aanvullen
    case bewerken, bewerkentekst = "bewerken-tekst", bewerkencodes = "bewerken-codes"
    case bewerkenzoek = "bewerken-zoek", bewerkenfout = "bewerken-fout", bewerkenweg = "bewerken-weg"
    case aanvaarden, botsing, nietopgeslagen = "niet-opgeslagen", verlaten
    case verder, verderdeel = "verder-deel", verdervraagt = "verder-vraagt", nieuw, samen, samenvooraf = "samen-vooraf"
    case journaal, journaalfilter = "journaal-filter", journaalvraag = "journaal-vraag", journaalleeg = "journaal-leeg"
    case journaaldeel = "journaal-deel", banier
    case concept, conceptelders = "concept-elders", notitie
    case paletuit = "palet-uit", exportfout = "export-fout", toetsenuit = "toetsen-uit"

    /// Which office it is seen in.
    var store: Result<SampleStore, any Error> {
      switch self {
      case .fouten, .beschadigd, .vijandig, .leeg: SampleStore.damaged
      default: SampleStore.sound
      }
    }

    /// What earlier sessions left.
    var keeper: ShelfKeeper? {
      switch self {
      case .weergaven, .weergavefout, .vervangen: ShelfKeeper(views: ShelfKeeper.sampleViews)
      default: nil
      }
    }

    /// A store that can be changed, for what is about changing.
    var saving: (any RecordStore)? {
      switch self {
      case .journaal, .journaalfilter, .journaalvraag, .journaaldeel: try? JournaalScenarioTests.store()
      case .banier:
        try? SavingStore(access: .readOnly(.damaged(file: "journal/00000001.jsonl", line: 12)))
      case .bewerken, .bewerkentekst, .bewerkencodes, .bewerkenzoek, .bewerkenfout, .bewerkenweg, .aanvaarden,
        .verlaten,
        .verder, .verderdeel, .verdervraagt, .nieuw, .samen, .samenvooraf, .concept, .notitie:
        try? SavingStore()
      case .botsing:
        try? SavingStore(failures: [FormConflictTests.conflict("titel", "Waterlelie", "Kwikstaart", "Fuut")])
      case .nietopgeslagen, .conceptelders:
        try? SavingStore(failures: [.notSaved(StoreError(.notWritable, path: "", detail: "No space left on device"))])
      default: nil
      }
    }

    /// Where forms are kept, for what is about that.
    var drafts: ShelfDrafts? {
      let drafts = ShelfDrafts()
      switch self {
      case .concept:
        drafts.leave(
          JSONObject([
            .init(key: "soort", value: .string("casus")), .init(key: "vorm", value: .string("bewerken")),
            .init(key: "begin", value: .object(JSONObject([.init(key: "id", value: .string("MN-2021-0007"))]))),
          ]), as: "left")
      case .conceptelders:
        drafts.move(to: .elsewhere(folder: "~/.local/state/knooppunt/drafts", reason: "No space left on device"))
      default: return nil
      }
      return drafts
    }

    /// What is pressed to see it.
    var keys: String {
      switch self {
      case .overzicht: "go"
      case .journaal, .journaalleeg: "gl"
      case .journaalfilter: "gl/wie:analist2 op>=2022-08"
      case .journaalvraag: "glGu"
      case .journaaldeel: "gljjj<tab><tab>"
      case .banier, .concept: ""
      case .notitie: "EGebeld met de makelaar.<ctrl-n>Hij belt terug"
      case .lijst, .lezen, .beschadigd: ""
      case .leeg: "gh"
      case .volgorde: "ojj"
      case .opdracht: ":s<tab><tab>"
      case .record: "jj<enter>"
      case .toetsen: "?"
      case .fouten: "gf"
      case .filter: "/witwas po"
      case .filterfout: "/thma:witwassen"
      case .filterleeg: "/zeemeeuw<esc>"
      case .ga: "g"
      case .zoek: "gzeemwolde<tab>"
      case .zoekleeg: "gz"
      case .zoekniets: "gzwaterlellie"
      case .signalen: "gs"
      case .volgordes: "o<home>j <down>  "
      case .kolommen: "cjj JJlll"
      case .weergaven: "w<end>"
      case .weergavefout: "w<end>k<enter>"
      case .bewaren: "Wdrugs"
      case .vervangen: "/witwas<esc>WDrugs in MN<enter>"
      case .vijandig: "jjj<enter>"
      case .palet: "<f2>"
      case .paletuit: "<f2>treffer"
      case .export: "  xc"
      case .exportfout: "xc<ctrl-u>/dicht/casussen.csv<enter>"
      case .merken: "  "
      case .aanvullen: ":filter thema:<tab><tab>"
      case .toetsenuit: "?treffer"
      case .bewerken: "e<enter><ctrl-u>Kwikstaart<enter>j"
      case .bewerkentekst: "eG" + String(repeating: "k", count: 6) + "<enter> en of de buren er last van hebben"
      case .bewerkencodes: "e" + String(repeating: "j", count: 16) + "<enter>"
      case .bewerkenzoek: "e" + String(repeating: "j", count: 23) + "<enter>loods"
      case .bewerkenfout: "e<enter><ctrl-u>"
      case .bewerkenweg: "e" + String(repeating: "j", count: 11) + "d"
      case .aanvaarden: "e<enter><ctrl-u>Jan van Proef<enter><ctrl-o>aCodenaam van een pl"
      case .botsing, .nietopgeslagen, .conceptelders: "e<enter><ctrl-u>Kwikstaart<enter><ctrl-o>"
      case .verlaten: "e<enter><ctrl-u>Kwikstaart<enter><esc>"
      case .verder: "/scholekster<esc>m"
      case .verderdeel: "m"
      case .verdervraagt: "/scholekster<esc>mjj<enter>"
      case .nieuw: "a"
      case .samen: "   e"
      case .samenvooraf: "   e" + String(repeating: "<down>", count: 6) + "<enter>analist1<enter>"
      case .boom: "gp"
      case .boomopen: "gpz"
      case .boomjaren: "gpJz/havens<enter><esc>"
      case .knelpunt: "gh<enter>"
      case .signaal: "gsjj<enter>"
      case .portefeuille: "gp/contant<enter>"
      case .verwant: "/roerdomp inbreng:om<esc>rj"
      case .verwijzing: "/roerdomp inbreng:om<enter><tab><tab>"
      case .telper: "f"
      case .frequentie: "/-zilver<esc>f<enter>j"
      case .frequentiezoek: "fg<enter>/2022"
      case .zelfde: "jjsj"
      case .leegfilter: "/thema:omg status:weging witwas<esc>"
      }
    }
  }

  static let views: [(size: Size, taal: Taal)] =
    [(80, 24), (120, 40), (40, 10)].flatMap { columns, rows in
      [(Size(columns: columns, rows: rows), .nl), (Size(columns: columns, rows: rows), .en)]
    } + [(Size(columns: 20, rows: 5), .nl)]

  @Test(arguments: Scene.allCases)
  func `every screen looks as in its pictures`(_ scene: Scene) throws {
    for (size, taal) in Self.views {
      var desk = try Desk(
        scene.store, size.columns, size.rows, taal: taal, user: scene == .overzicht ? "analist1" : "nieuweling",
        keeper: scene.keeper, saving: scene.saving, drafts: scene.drafts, waits: scene != .lezen)
      if scene == .lezen { desk.progress(.readingProgressed(done: 40 << 20, total: 143 << 20)) }
      desk.play(scene.keys)
      if scene != .lezen { desk.rest() }
      try Frames.expect(desk.frame, Self.name(scene, size, taal))
    }
  }

  @Test func `a window that is too small says so`() throws {
    try Frames.expect(Desk(SampleStore.sound, 19, 5).frame, "te-klein-19x5-nl")
    try Frames.expect(Desk(SampleStore.sound, 80, 4, taal: .en).frame, "te-klein-80x4-en")
  }

  @Test(.enabled(if: !Frames.isUpdating)) func `there is no picture of what no longer exists`() throws {
    let known = Scene.allCases.flatMap { scene in Self.views.map { Self.name(scene, $0.size, $0.taal) } }
    let names = try FileManager.default.contentsOfDirectory(atPath: Frames.folder.path)
    // Those of a destruction are made by its own scenario.
    let others = ["voorstel", "bevestig", "eigen"].map { "vernietigen-\($0)-80x24-nl" }
    let own = TriageFrameTests.names + RoleTests.names + TutorialFrameTests.names
    let all = Set(known + others + own + ["te-klein-19x5-nl", "te-klein-80x4-en"]).map { $0 + ".txt" }
    #expect(Set(names).symmetricDifference(all).sorted() == [])
  }

  private static func name(_ scene: Scene, _ size: Size, _ taal: Taal) -> String {
    "\(scene.rawValue)-\(size.columns)x\(size.rows)-\(taal == .nl ? "nl" : "en")"
  }
}
