import PlainText
import RIECDomain
import TerminalUI

extension Groups {
  static let triage = Tekst(nl: "Triage", en: "Triage")
  static let decide = Tekst(nl: "Beslissen", en: "Deciding")
}

extension Triage {
  /// The commands of the screen.
  static let keys = Keymap<Message>(
    decisions + [
      one(
        "bevestig", [[.character("j")]], "voorstel bevestigen; anders omlaag", "confirm a proposal; else down",
        Groups.decide, .downOrConfirmPressed),
      one("teruggeef", [[.character("t")]], "voorstel teruggeven", "return a proposal", Groups.decide, .returnPressed),
      one("herhaal", [[.character(".")]], "vorige besluit", "last decision", Groups.decide, .repeatPressed, 60),
      one("open", [[.enter], [.character("l")]], "openen", "open", Groups.triage, .openPressed, 86),
      one(
        "volgende", [[.character("n")], [.right]], "volgende bekijken", "look at the next", Groups.triage,
        .passed(forward: true), 40),
      one(
        "vorige", [[.character("p")], [.left]], "vorige bekijken", "look at the one before", Groups.triage,
        .passed(forward: false)),
      one("rij", [[.tab]], "volgorde", "the order", Groups.triage, .queuePressed, 59),
      one("merk", [[.character(" ")]], "merken in de volgorde", "mark in the order", Groups.triage, .markPressed),
      one("nieuw", [[.character("+")]], "nieuwe opnemen", "take in what came", Groups.triage, .arrivalsPressed),
      one(
        "tempo", [[.character("T")]], "tijd per signaal tonen", "show the time per signaal", Groups.triage,
        .pacePressed),
      one("verslag", [[.character("R")]], "verslag", "report", Groups.triage, .reportPressed),
      one("begin", [[.character("N")]], "nieuwe sessie", "new session", Groups.triage, .newPressed),
      one(
        "stop", [[.character("q")], [.escape], [.character("h")]], "stoppen; de sessie blijft",
        "stop; the session stays", Groups.triage, .backPressed, 50),
    ] + matches + Movements.bindings { .moved($0) })

  private static let decisions: [Binding<Message>] = TriageChoice.allCases.map { choice in
    Binding(
      "triage.\(choice.rawValue)", keys: [[.character(choice.key)]], label: choice.label, group: Groups.decide,
      message: .chosen(choice))
  }

  /// `b` and what stands before something that is known.
  private static let matches: [Binding<Message>] = "abcdefghi123456789".map { letter in
    one(
      "bekend.\(letter)", [[.character("b"), .character(letter)]], "bekende \(letter) openen",
      "open what is known: \(letter)", Groups.triage, .matchPressed(letter))
  }

  private static func one(
    _ id: String, _ keys: [[Key]], _ nl: String, _ en: String, _ group: Tekst, _ message: Message,
    _ priority: Int = 0
  ) -> Binding<Message> {
    Binding(
      "triage.\(id)", keys: keys, label: Tekst(nl: nl, en: en), group: group, message: message, priority: priority)
  }
}

extension Triage.Model {
  /// Why the command `id` cannot be given now; nil where it can.
  func reason(against id: String, _ office: Office) -> Tekst? {
    if let choice = TriageChoice.allCases.first(where: { id == "triage.\($0.rawValue)" }) {
      switch stage {
      case .card: break
      case .queue:
        if marks.isEmpty { return Tekst(nl: "er is niets gemerkt", en: "nothing is marked") }
        return choice.isRepeatable
          ? nil : Tekst(nl: "dat kan niet voor meer tegelijk", en: "not possible for several at once")
      default: return Tekst(nl: "er staat geen signaal", en: "there is no signaal")
      }
      if case .readOnly(let reason) = office.access { return reason.reason }
      return nil
    }
    switch id {
    case "triage.merk":
      if case .queue = stage { return nil }
      return Tekst(nl: "kan in de volgorde (Tab)", en: "possible in the order (Tab)")
    case "triage.teruggeef":
      return card?.proposal == nil ? Tekst(nl: "er ligt geen voorstel", en: "there is no proposal") : nil
    case "triage.herhaal":
      if case .readOnly(let reason) = office.access { return reason.reason }
      return last == nil ? Tekst(nl: "nog niets aangehouden of afgewezen", en: "nothing held or rejected yet") : nil
    case "triage.nieuw": return arrivals.isEmpty ? Tekst(nl: "er kwam niets bij", en: "nothing came in") : nil
    case "triage.begin":
      if case .offering = stage { return nil }
      return Tekst(nl: "stop eerst deze sessie", en: "stop this session first")
    case "triage.verslag", "triage.rij":
      return session == nil ? Tekst(nl: "er is geen sessie", en: "there is no session") : nil
    default: return nil
    }
  }
}

extension Triage {
  /// The keys of what is asked, for the line below; nil where the table says them.
  static func askKeys(_ model: Model, _ taal: Taal) -> [(key: String, label: Tekst)]? {
    let escape = ("Esc", Tekst(nl: "terug", en: "back"))
    let space = Key.character(" ").label(taal)
    switch model.stage {
    case .deciding(let strip):
      let record = ("Enter", Tekst(nl: "vastleggen", en: "record"))
      if !strip.warnings.isEmpty {
        return [(taal == .nl ? "j" : "y", Tekst(nl: "toch vastleggen", en: "record all the same")), escape]
      }
      if strip.purpose == .giveBack { return [("Enter", Tekst(nl: "teruggeven", en: "return it")), escape] }
      // What another put forward is confirmed as it is.
      if case .confirm = strip.purpose { return [record, escape] }
      guard strip.focus != nil else { return [record, ("↑", Tekst(nl: "wijzigen", en: "change")), escape] }
      if case .records? = strip.editor?.way {
        return [("↓ ↑", Tekst(nl: "kiezen", en: "choose")), ("Enter", Tekst(nl: "nemen", en: "take it")), escape]
      }
      if strip.editor != nil {
        return [
          ("Enter", Tekst(nl: "verder, vastleggen", en: "go on, record")), escape,
          ("Tab", Tekst(nl: "volgende", en: "next")),
        ]
      }
      if strip.search != nil {
        return [("↓ ↑", Tekst(nl: "kiezen", en: "choose")), ("Enter", Tekst(nl: "nemen", en: "take it")), escape]
      }
      return [
        ("a-z", Tekst(nl: "kiezen", en: "choose")), ("/", Tekst(nl: "zoeken", en: "search")), escape,
        ("Tab", Tekst(nl: "volgende", en: "next")),
      ]
    case .preview where model.size.columns < 60:
      return [
        ("Enter", Tekst(nl: "doen", en: "do it")), (space, Tekst(nl: "weglaten", en: "omit")), escape,
      ]
    case .preview:
      return [
        ("0-9", Tekst(nl: "aantal", en: "number")), ("Enter", Tekst(nl: "vastleggen", en: "record")),
        (space, Tekst(nl: "uitzonderen", en: "leave out")), escape,
      ]
    case .results:
      return [
        ("Enter", Tekst(nl: "verder", en: "go on")), ("u", Tekst(nl: "alles terugdraaien", en: "take all back")),
        ("j k", Tekst(nl: "bewegen", en: "move")),
      ]
    case .saving: return [("", Tekst(nl: "opslaan …", en: "saving …"))]
    case .offering:
      return [
        ("Enter", Tekst(nl: "hervatten", en: "go on with it")), ("N", Tekst(nl: "nieuwe sessie", en: "new session")),
        ("j k", Tekst(nl: "kiezen", en: "choose")), ("q", Tekst(nl: "terug", en: "back")),
      ]
    case .ended:
      return [
        ("Enter", Tekst(nl: "afronden", en: "finish")), ("Tab", Tekst(nl: "volgorde", en: "order")),
        ("R", Tekst(nl: "verslag", en: "report")), ("u", Tekst(nl: "terugdraaien", en: "take back")),
        ("q", Tekst(nl: "stoppen", en: "stop")),
      ]
    case .queue where model.size.columns < 60:
      return [
        (space, Tekst(nl: "merk", en: "mark")), ("3 5", Tekst(nl: "beslis", en: "decide")),
        ("Tab", Tekst(nl: "kaart", en: "card")),
      ]
    case .queue:
      return [
        ("Enter", Tekst(nl: "bekijken", en: "look")), (space, Tekst(nl: "merken", en: "mark")),
        ("3 5", Tekst(nl: "gemerkte beslissen", en: "decide the marked")),
        ("+", Tekst(nl: "nieuwe", en: "new ones")), ("Tab", Tekst(nl: "kaart", en: "card")),
      ]
    case .gone:
      return [
        ("Ctrl-R", Tekst(nl: "terugbrengen", en: "bring back")),
        ("Enter", Tekst(nl: "nieuwe sessie", en: "new session")), ("q", Tekst(nl: "terug", en: "back")),
      ]
    case .nothing:
      return [("Enter", Tekst(nl: "nieuwe sessie", en: "new session")), ("q", Tekst(nl: "terug", en: "back"))]
    case .waiting, .card: return nil
    }
  }
}
