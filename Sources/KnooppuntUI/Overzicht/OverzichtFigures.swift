import PlainText
import RIECDomain

extension Overzicht {
  /// The figures (screens page, "Overzicht"), for the day, the user and the last session of `settings`.
  static func groups(_ settings: Office.Settings) -> [Group] {
    let days = Limits(settings.peildatum)
    return [
      settings.previousSession.map(since), todo(days), terms(days),
      Group(name: .overleg, title: Tekst(""), form: .line, figures: [overleg(on: nil)]), phases, themes, behandelaar,
      quarters(settings.peildatum), store,
    ].compactMap { $0 }
  }

  /// Working days from today on, as the calendar days that filters count in.
  private struct Limits {
    let five: Int
    let fourteen: Int

    init(_ today: Datum) {
      five = Int(Werkdagen.adding(5, to: today).day) - Int(today.day)
      fourteen = Int(Werkdagen.adding(14, to: today).day) - Int(today.day)
    }
  }

  private static func since(_ last: Datum) -> Group {
    let day = DayName.short(last)
    return Group(
      name: .since,
      title: Tekst(nl: "Sinds uw vorige sessie (\(day.nl))", en: "Since your last session (\(day.en))"), form: .line,
      figures: [
        Figure("signalen ontvangen", "signalen received", .signaal, "ontvangen>=\(last.iso)"),
        Figure("casussen gewijzigd", "casussen changed", .casus, "gewijzigd>=\(last.iso)"),
      ])
  }

  private static func todo(_ days: Limits) -> Group {
    Group(
      name: .todo, title: Tekst(nl: "Te doen", en: "To do"), form: .numbered,
      figures: [
        Figure("Nieuwe signalen", "New signalen", .signaal, "status:nieuw"),
        Figure("Terug uit aanhouding", "Back from being held", .signaal, "status:aangehouden hervat<=vandaag"),
        Figure("Antwoord binnen", "Questions answered", .signaal, "open:ja -antwoord:leeg vraag:leeg"),
        Figure("Signalen in beoordeling", "Signalen being weighed", .signaal, "status:in_weging"),
        Figure(
          "Terugkoppelen aan inbrenger", "Report to inbrenger", .signaal,
          "terugkoppeling:leeg status:opgewerkt of status:gekoppeld of status:doorverwezen of status:afgewezen"),
        Figure(
          "Mijn casussen, ≤5 werkdagen", "My casussen, ≤5 work days", .casus,
          "behandelaar:ik open:ja termijn<=+\(days.five)d"),
        Figure("Besluitpunten onvolledig", "Besluitpunten incomplete", .casus, "status:advies besluitpunten<5"),
      ])
  }

  private static func terms(_ days: Limits) -> Group {
    /// Late, within five working days, within fourteen: no day is in two of them.
    func row(
      _ nl: String, _ en: String, _ kind: Kind.Name, _ field: String, among: String = "", late: String? = nil
    ) -> [Figure] {
      [
        late ?? "\(among)\(field)<vandaag", "\(among)\(field)>=vandaag \(field)<=+\(days.five)d",
        "\(among)\(field)>+\(days.five)d \(field)<=+\(days.fourteen)d",
      ].map { Figure(nl, en, kind, $0) }
    }
    return Group(
      name: .terms, title: Tekst(nl: "Termijnen (werkdagen)", en: "Terms (work days)"),
      form: .grid([Tekst(nl: "te laat", en: "late"), Tekst("≤5"), Tekst("≤14")]),
      figures: row("interventies", "interventies", .casus, "interventie", among: "open:ja ")
        + row("terugkoppeling partner", "partner's feedback", .casus, "terugkoppeling")
        + row("informatievragen", "questions", .signaal, "vraag", among: "open:ja ")
        + row(
          "einddatum HKP", "end of HKP", .handhavingsknelpunt, "geldigtot", among: "status:aangewezen ",
          late: "status:verlopen")
        + row("bewaartermijn casussen", "retention casussen", .casus, "bewaartot", among: "-status:vernietigd ")
        + row("bewaartermijn signalen", "retention signalen", .signaal, "bewaartot", among: "-status:vernietigd "))
  }

  /// The casussen of the overleg on `day`.
  static func overleg(on day: Datum?) -> Figure {
    let name = day.map(DayName.short) ?? Tekst("")
    let filter = day.map { "overleg:\($0.iso)" } ?? "overleg>=vandaag"
    return day == nil
      ? Figure("Overleg", "Overleg", .casus, filter)
      : Figure("Overleg \(name.nl)", "Overleg \(name.en)", .casus, filter)
  }

  /// Each open casus stands in one of them; one that was reopened is weighed anew.
  private static let phases = Group(
    name: .phases, title: Tekst("Open casussen"), form: .bars(total: true, remark: nil),
    figures: [
      Figure("open casussen", "open casussen", .casus, "open:ja"),
      Figure(
        "aangemeld, weging", "aangemeld, weging", .casus, "status:aangemeld of status:weging of status:heropend"),
      Figure("casusoverleg", "casusoverleg", .casus, "status:casusoverleg"),
      Figure("analyse, advies", "analyse, advies", .casus, "status:analyse of status:advies"),
      Figure("besluit", "besluit", .casus, "status:besluit"),
      Figure("uitvoering", "uitvoering", .casus, "status:uitvoering"),
      Figure("evaluatie", "evaluatie", .casus, "status:evaluatie"),
      Figure("(aangehouden)", "(held)", .casus, "status:aangehouden"),
    ])

  /// In the order of Tabel 1, so that a theme has its place whatever its number.
  private static let themes = Group(
    name: .themes, title: Tekst(nl: "Open casussen per thema", en: "Open casussen by theme"),
    form: .bars(
      total: false,
      remark: Tekst(nl: "(een casus kan meer thema's hebben)", en: "(a casus can have several themes)")),
    figures: Codes.thema.entries.map { entry in
      let isLong = entry.label.nl.count > 16
      return Figure(
        isLong ? "mensenhandel" : entry.label.nl, isLong ? "human trafficking" : entry.label.nl, .casus,
        "open:ja thema:\(entry.code.text)")
    })

  /// The user's own and all others together: whose others they are is not compared.
  private static let behandelaar = Group(
    name: .behandelaar, title: Tekst(nl: "Open per behandelaar", en: "Open by behandelaar"),
    form: .bars(total: false, remark: nil),
    figures: [
      Figure("van mij", "mine", .casus, "open:ja behandelaar:ik"),
      Figure("van overigen", "of others", .casus, "open:ja -behandelaar:ik -behandelaar:leeg"),
      Figure("van niemand", "of nobody", .casus, "open:ja behandelaar:leeg"),
    ])

  private static func quarters(_ today: Datum) -> Group {
    let held = "status:aangewezen"
    var figures: [Figure] = []
    var (year, quarter) = (today.components.year, (today.components.month - 1) / 3)
    var start = "vandaag"
    for _ in 0..<4 {
      let month = quarter * 3 + 3
      guard let last = Datum(year: year, month: month, day: Datum.daysIn(month: month, year: year)) else { break }
      figures.append(
        Figure(
          "\(quarter + 1)e kwartaal \(year)", "quarter \(quarter + 1) of \(year)", .handhavingsknelpunt,
          "\(held) geldigtot>=\(start) geldigtot<=\(last.iso)"))
      start = last.adding(days: 1).iso
      (year, quarter) = quarter == 3 ? (year + 1, 0) : (year, quarter + 1)
    }
    figures.append(Figure("later", "later", .handhavingsknelpunt, "\(held) geldigtot>=\(start)"))
    figures.append(Figure("zonder einddatum", "without end date", .handhavingsknelpunt, "\(held) geldigtot:leeg"))
    return Group(
      name: .quarters, title: Tekst(nl: "HKP's naar einddatum", en: "HKPs by end date"),
      form: .bars(total: false, remark: nil), figures: figures)
  }

  /// The kinds that hold the work of the office.
  private static let work = Kinds.all.filter { !Kinds.ofTriage.contains($0.name) }

  private static let store = Group(
    name: .store, title: Tekst(nl: "Opslag", en: "Store"), form: .store,
    figures: (work.filter(\.hasRegion) + work.filter { !$0.hasRegion }).map { kind in
      let isLong = kind.name == .handhavingsknelpunt
      return Figure(
        isLong ? "HKP's" : kind.pluralLabel.nl.lowercased(), isLong ? "HKPs" : kind.pluralLabel.en.lowercased(),
        kind.name, "")
    } + [
      Figure(Tekst(nl: "fouten", en: "faults"), .faults(warnings: false)),
      Figure(Tekst(nl: "waarschuwingen", en: "warnings"), .faults(warnings: true)),
    ])
}

/// Days by name.
enum DayName {
  private static let weekdays = [
    Tekst(nl: "maandag", en: "Monday"), Tekst(nl: "dinsdag", en: "Tuesday"), Tekst(nl: "woensdag", en: "Wednesday"),
    Tekst(nl: "donderdag", en: "Thursday"), Tekst(nl: "vrijdag", en: "Friday"), Tekst(nl: "zaterdag", en: "Saturday"),
    Tekst(nl: "zondag", en: "Sunday"),
  ]

  /// `ma 05-09`.
  static func short(_ datum: Datum) -> Tekst {
    let name = weekday(datum)
    let day = datum.display.prefix(5)
    return Tekst(nl: "\(name.nl.prefix(2)) \(day)", en: "\(name.en.prefix(3)) \(day)")
  }

  /// `maandag 05-09-2022`.
  static func long(_ datum: Datum) -> Tekst {
    let name = weekday(datum)
    return Tekst(nl: "\(name.nl) \(datum.display)", en: "\(name.en) \(datum.display)")
  }

  private static func weekday(_ datum: Datum) -> Tekst {
    weekdays.indices.contains(datum.weekday - 1) ? weekdays[datum.weekday - 1] : Tekst("")
  }
}

extension Kind {
  /// Whether its records belong to a region, so that the screens' region limits them.
  var hasRegion: Bool { column("regio") != nil }
}
