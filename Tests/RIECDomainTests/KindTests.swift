import PlainText
import RIECDomain
import Testing

@Suite struct KindTests {
  @Test func `the kinds are registered under their names and plurals`() {
    #expect(
      Kinds.all.map(\.name.text) == [
        "casus", "signaal", "handhavingsknelpunt", "portefeuille", "overleg", "betrokkene", "locatie", "triagesessie",
        "triageinstelling",
      ])
    #expect(
      Kinds.all.map(\.plural) == [
        "casussen", "signalen", "handhavingsknelpunten", "portefeuilles", "overleggen", "betrokkenen", "locaties",
        "triagesessies", "triageinstellingen",
      ])
    for kind in Kinds.all {
      #expect(Kinds.named(kind.name)?.plural == kind.plural)
      #expect(Kinds.plural(kind.plural)?.name == kind.name)
    }
    #expect(Kinds.named("dossier") == nil)
    #expect(Kinds.plural("casus") == nil)
  }

  @Test func `fields of a level have names of their own, labels in both languages and a width`() {
    func check(_ fields: [FieldDescription], _ at: String) {
      #expect(Set(fields.map(\.name)).count == fields.count, "\(at)")
      for field in fields {
        #expect(!field.name.isEmpty && field.name != "nr", "\(at)/\(field.name)")
        #expect(!field.label.nl.isEmpty && !field.label.en.isEmpty && field.width > 0, "\(at)/\(field.name)")
        check(field.fields, at + "/" + field.name)
      }
    }
    for kind in Kinds.all { check(kind.fields, kind.name.text) }
  }

  @Test func `every kind begins with a required id of the form of its example`() {
    for kind in Kinds.all {
      #expect(kind.fields.first?.name == "id")
      #expect(kind.fields.first?.traits.contains(.required) == true)
      #expect(kind.hasForm(of: RecordID(kind.idExample)), "\(kind.idExample)")
    }
  }

  @Test func `every column finds its values at fields of its kind, of a type that it can hold`() {
    for kind in Kinds.all {
      #expect(Set(kind.columns.map(\.name)).count == kind.columns.count, "\(kind.name.text)")
      for column in kind.columns {
        let at = "\(kind.name.text).\(column.name)"
        switch column.source {
        case .path(let path):
          guard let field = kind.field(at: path) else {
            Issue.record("\(at): no field \(path)")
            continue
          }
          #expect(column.kind.holds(field.type), "\(at): \(path)")
          #expect(column.isMultiple == kind.isMultiple(path), "\(at): \(path)")
        case .derived(let paths, _), .terms(let paths, _, _):
          for path in paths { #expect(kind.field(at: path) != nil, "\(at): no field \(path)") }
        case .lapsing(let path, let on, let from, let to):
          guard case .code(let stored)? = kind.field(at: path)?.type, case .code(let list) = column.kind else {
            Issue.record("\(at): no codes at \(path)")
            continue
          }
          #expect(stored.position(of: from) != nil && stored.position(of: to) == nil, "\(at)")
          #expect(list.entries.map(\.code).filter { $0 != to } == stored.entries.map(\.code), "\(at)")
          #expect(list.position(of: to) != nil && kind.column(on) != nil, "\(at)")
        case .earliestAmong, .countAmong, .findings: break
        }
      }
    }
  }

  @Test func `ties to other kinds name a column of references and a column of dates there`() {
    func check(_ name: Kind.Name, _ via: String, _ value: String?, _ at: String) {
      guard let kind = Kinds.named(name), let column = kind.column(via), case .reference = column.kind else {
        Issue.record("\(at): \(via)")
        return
      }
      guard let value else { return }
      guard let date = kind.column(value), case .date = date.kind else {
        Issue.record("\(at): \(value)")
        return
      }
    }
    for kind in Kinds.all {
      for column in kind.columns {
        let at = "\(kind.name.text).\(column.name)"
        switch column.source {
        case .terms(_, _, let tied):
          for tie in tied {
            switch tie {
            case .among(let other, let via, let value, _): check(other, via, value, at)
            case .of(let other, let via, let value, _):
              check(kind.name, via, nil, at)
              #expect(Kinds.named(other)?.column(value) != nil, "\(at)")
            }
          }
        case .earliestAmong(let other, let via, let value): check(other, via, value, at)
        case .countAmong(let other, let via): check(other, via, nil, at)
        default: break
        }
      }
    }
  }

  @Test(arguments: [
    (
      "casus",
      "id titel regio gemeente thema inbreng aanleiding status fase behandelaar knelpunt betrokkene locatie behandeld "
        + "termijn vertrouwelijkheid open gewijzigd wachtop overleg besluitpunten adviessoort bewaartot interventie "
        + "terugkoppeling melding gerelateerd kenteken kvk"
    ),
    (
      "signaal",
      "id onderwerp regio gemeente thema inbreng status reden behandelaar knelpunt betrokkene locatie kenteken kvk "
        + "ontvangen hervat bewaartot terugkoppeling vraag antwoord open voorgelegd melding casus gekoppeld"
    ),
    (
      "handhavingsknelpunt",
      "id naam regio object gebiedstype status besluit geldigtot verlengingen gemeente melding betrokkene locatie "
        + "kenteken kvk"
    ),
    ("portefeuille", "id naam doel status opdrachtnemer jaar thema termijn melding"),
  ])
  func `the filter fields are those of the design in its order, and those that the screens need`(
    _ kind: String, _ expected: String
  ) {
    let found = Kinds.all.first { $0.name.text == kind }?.filterFields.map(\.name).joined(separator: " ")
    #expect(found == expected)
  }

  @Test func `columns that hold personal data say so`() {
    for kind in Kinds.all {
      for column in kind.columns {
        guard case .path(let path) = column.source, let field = kind.field(at: path) else { continue }
        if field.traits.contains(.personal) {
          #expect(column.isPersonal, "\(kind.name.text).\(column.name)")
        }
      }
    }
  }

  @Test(arguments: [("narrow", 40), ("normal", 80), ("wide", 120)])
  func `the columns of a list exist and fill their width at most`(_ layout: String, _ width: Int) {
    for kind in Kinds.all {
      let items =
        switch layout {
        case "narrow": kind.list.narrow
        case "normal": kind.list.normal
        default: kind.list.wide
        }
      for item in items {
        #expect(kind.column(item.column) != nil, "\(kind.name.text): \(item.column)")
        for taal in Taal.allCases {
          #expect(item.heading(taal).count <= item.width, "\(kind.name.text): \(item.heading(taal))")
        }
      }
      let cells = 3 + items.reduce(0) { $0 + $1.width } + 2 * (items.count - 1) + 1
      #expect(cells <= width, "\(kind.name.text) takes \(cells) of \(width)")
      #expect(items.contains { $0.column == "id" } || kind.name == .portefeuille, "\(kind.name.text)")
    }
  }

  @Test(arguments: [
    (
      "casus",
      [
        "Casus 12 · Codenaam 11 · Termijn 9→", "Casus 12 · Codenaam 14 · Status 12 · Thema's 18 · Termijn 9→ · ! 1",
        "Casus 12 · Codenaam 14 · Status 12 · Thema's 19 · Inbreng 16 · Gemeente 12 · Beh. 5 · Termijn 9→ · ! 1",
      ]
    ),
    (
      "signaal",
      [
        "Signaal 14 · Onderwerp 9 · Termijn 9→",
        "Signaal 14 · Ontvangen 10 · Inbreng 13 · Onderwerp 16 · Status 12 · ! 1",
        "Signaal 14 · Ontvangen 10 · Inbreng 13 · Onderwerp 21 · Thema's 13 · Gemeente 11 · Status 12 · Verw. 5→ · ! 1",
      ]
    ),
    (
      "handhavingsknelpunt",
      [
        "HKP 11 · Naam 11 · Geldig t/m 10",
        "HKP 11 · Naam 20 · Object 7 · Status 11 · Geldig t/m 10 · Cas. 4→ · ! 1",
        "HKP 11 · Naam 25 · Object 7 · Gebiedstype 14 · Status 11 · Besluit 10 · Geldig t/m 10 · Verl. 5→ · Cas. 4→ · ! 1",
      ]
    ),
    (
      "portefeuille",
      [
        "Portefeuille 28 · Gereed 6→",
        "Doel / portefeuille / activiteit 38 · Status 16 · Gereed 6→ · Termijn 10",
        "Doel / portefeuille / activiteit 41 · Opdrachtnemer 20 · Status 16 · Gereed 6→ · Voortgang 10 · Termijn 10 · ! 1",
      ]
    ),
  ])
  func `the columns are those of the screens page, with room for their headings`(
    _ name: String, _ expected: [String]
  ) throws {
    let list = try #require(Kinds.all.first { $0.name.text == name }).list
    let found = [list.narrow, list.normal, list.wide].map { items in
      items.map { "\($0.heading.nl) \($0.width)\($0.alignsRight ? "→" : "")" }.joined(separator: " · ")
    }
    #expect(found == expected)
  }

  @Test func `lists are sorted by columns that exist`() {
    for kind in Kinds.all {
      #expect(!kind.list.sort.isEmpty)
      for key in kind.list.sort { #expect(kind.column(key.column) != nil, "\(kind.name.text): \(key.column)") }
    }
  }

  @Test(arguments: [
    ("MN-2021-0042", true), ("MN-2021-10042", true), ("mn-2021-0042", false), ("MN-21-0042", false),
    ("MN-2021-042", false), ("S-MN-2021-0042", false), ("MN-2021-0042-1", false), ("MN-2021-", false), ("", false),
    ("MN–2021–0042", false),
  ])
  func `an id has the form of the kind's example`(_ id: String, _ fits: Bool) {
    #expect(Casus.kind.hasForm(of: RecordID(id)) == fits)
  }

  @Test func `a field is found by its path of names`() {
    #expect(Casus.kind.field(at: "interventies/geldmutaties/bedragEurocent")?.label.nl == "Bedrag")
    #expect(Casus.kind.field(at: "interventies/onbekend") == nil)
    #expect(Casus.kind.field(at: "") == nil)
  }
}

extension Column.Kind {
  fileprivate func holds(_ type: FieldType) -> Bool {
    switch (self, type) {
    case (.text, .text), (.text, .longText), (.name, .text), (.reference, .reference), (.date, .date),
      (.date, .moment), (.number, .integer), (.flag, .flag):
      true
    case (.code(let mine), .code(let its)): mine.entries.map(\.code) == its.entries.map(\.code)
    case (_, .list(let element)): holds(element)
    default: false
    }
  }
}

extension Kind {
  /// Whether a list stands anywhere on `path`.
  fileprivate func isMultiple(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    return parts.indices.contains { at in
      switch field(at: parts[...at].joined(separator: "/"))?.type {
      case .list, .elements: true
      default: false
      }
    }
  }
}
