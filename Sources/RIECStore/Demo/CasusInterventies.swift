// Interventies and the money that they moved.
extension Demo.CasusWriter {
  /// Writes the interventies; false where one of them was not carried out.
  func writeInterventies(
    _ plan: Demo.CasusPlan, _ content: Demo.CasusContent, _ line: inout Demo.JSONLine, _ random: inout Demo.Random
  ) -> Bool {
    guard plan.outcome.hasInterventies, let began = content.timeline.day(of: "uitvoering") else { return true }
    let pieces = content.share?.money ?? []
    let ended = content.timeline.day(of: "evaluatie")
    var isWhole = true
    line.key("interventies")
    line.openArray()
    for (position, piece) in pieces.enumerated() {
      line.openObject()
      line.field("nr", position + 1)
      line.field("adviesId", 1)
      writeMoneyHead(piece, began, ended, &line, &random)
      writeMoney(piece, plan, began, &line, &random)
      line.closeObject()
    }
    for number in 0..<(pieces.isEmpty ? 1 + random.weighted(isShort(plan) ? [80, 20] : [55, 35, 10]) : 1) {
      line.openObject()
      line.field("nr", pieces.count + number + 1)
      line.field("adviesId", 1)
      if !writeInterventie(content, isFirst: number == 0, began, ended, &line, &random) { isWhole = false }
      line.closeObject()
    }
    line.closeArray()
    return isWhole
  }

  private func writeMoneyHead(
    _ piece: Demo.MoneyPiece, _ began: Demo.Day, _ ended: Demo.Day?, _ line: inout Demo.JSONLine,
    _ random: inout Demo.Random
  ) {
    switch piece.road {
    case .fiscaal:
      line.field("rechtsweg", "fiscaalrechtelijk")
      line.field("maatregel", random.chance(85) ? "belastingaanslag" : "boete")
      line.field("uitvoerder", "belastingdienst")
    case .bestuurlijk:
      line.field("rechtsweg", "bestuursrechtelijk")
      line.field("maatregel", "bestuurlijke_boete")
      line.field("uitvoerder", "gemeenten")
    case .afpakteam:
      line.field("rechtsweg", "strafrechtelijk")
      line.field("maatregel", "ontneming")
      line.field("uitvoerder", "om")
    }
    let due = ended ?? Demo.Calendar.peildatum + random.within(-20...90)
    line.field("deadline", Demo.Calendar.iso(due))
    line.field("status", ended == nil ? "in_uitvoering" : "uitgevoerd")
    guard let ended else { return }
    writeTerugkoppeling(max(began, ended - random.within(0...20)), &line, &random)
  }

  private func writeMoney(
    _ piece: Demo.MoneyPiece, _ plan: Demo.CasusPlan, _ began: Demo.Day, _ line: inout Demo.JSONLine,
    _ random: inout Demo.Random
  ) {
    let last = min(plan.end.map { $0 - 2 } ?? Demo.Calendar.end2021, Demo.Calendar.day(2021, 12, 28))
    let imposed = Demo.Calendar.day(2021, 1, 18) + random.below(50)
    let seized = imposed + (last - imposed) * random.within(10...40) / 100
    let collected = imposed + (last - imposed) * random.within(55...98) / 100
    let source =
      piece.road == .afpakteam ? "afpakteam" : piece.road == .bestuurlijk ? "gemeente" : "belastingdienst_mkb"
    var money = MoneyLines(isEstimated: piece.isEstimated)
    let earlier = min(began + random.within(5...30), Demo.Calendar.day(2020, 12, 18))
    money.add("opgelegd", piece.opgelegdEarlier, earlier, piece.road == .afpakteam ? "om" : source)
    money.add("opgelegd", piece.opgelegd, imposed, source)
    let seizure = money.add("beslag", piece.beslag + piece.uitgewonnen + piece.opgeheven, seized, source)
    money.add("beslag_opgeheven", piece.opgeheven, min(seized + 20, last), source, about: seizure)
    money.add("beslag_uitgewonnen", piece.uitgewonnen, collected, source, about: seizure)
    money.add("geind_verrekend", piece.uitgewonnen, collected, source, about: seizure)
    money.add("geind_verrekend", piece.geind - piece.uitgewonnen, collected, source)
    money.write(to: &line)
  }

  private func writeInterventie(
    _ content: Demo.CasusContent, isFirst: Bool, _ began: Demo.Day, _ ended: Demo.Day?, _ line: inout Demo.JSONLine,
    _ random: inout Demo.Random
  ) -> Bool {
    let kind = Interventiesoort.all[random.weighted([18, 12, 14, 16, 8, 6, 8, 9, 9])]
    line.field("rechtsweg", kind.rechtsweg)
    line.field("maatregel", kind.maatregel)
    line.field("uitvoerder", kind.uitvoerder)
    guard let ended else {
      line.field("deadline", Demo.Calendar.iso(Demo.Calendar.peildatum + random.within(-25...110)))
      line.field("status", ["in_uitvoering", "toegezegd", "geadviseerd"][random.weighted([60, 30, isFirst ? 0 : 10])])
      return true
    }
    line.field("deadline", Demo.Calendar.iso(max(began, ended - random.within(-14...30))))
    let isDone = isFirst || random.chance(78)
    line.field("status", isDone ? "uitgevoerd" : random.chance(60) ? "niet_uitgevoerd" : "vervallen")
    if !isDone { line.field("reden", random.pick(Texts.nietUitgevoerd)) }
    if isDone { writeTerugkoppeling(max(began, ended - random.within(0...20)), &line, &random) }
    return isDone
  }

  private func writeTerugkoppeling(_ day: Demo.Day, _ line: inout Demo.JSONLine, _ random: inout Demo.Random) {
    line.key("terugkoppeling")
    line.openObject()
    line.field("datum", Demo.Calendar.iso(day))
    line.field("tekst", random.pick(Texts.terugkoppelingen))
    if random.chance(60) { line.field("effect", random.pick(Texts.effecten)) }
    line.closeObject()
  }
}

/// The geldmutaties of one interventie, in order.
private struct MoneyLines {
  private struct Entry {
    let soort: String
    let euros: Int
    let day: Demo.Day
    let source: String
    let about: Int?
  }

  let isEstimated: Bool
  private var entries: [Entry] = []

  init(isEstimated: Bool) {
    self.isEstimated = isEstimated
  }

  /// Adds a mutation, unless it is of nothing; returns its nr.
  @discardableResult
  mutating func add(_ soort: String, _ euros: Int, _ day: Demo.Day, _ source: String, about: Int? = nil) -> Int? {
    guard euros > 0 else { return nil }
    entries.append(Entry(soort: soort, euros: euros, day: day, source: source, about: about))
    return entries.count
  }

  func write(to line: inout Demo.JSONLine) {
    guard !entries.isEmpty else { return }
    line.key("geldmutaties")
    line.openArray()
    for (position, entry) in entries.enumerated() {
      line.openObject()
      line.field("nr", position + 1)
      line.field("soort", entry.soort)
      line.field("bedragEurocent", entry.euros * 100)
      line.field("datum", Demo.Calendar.iso(entry.day))
      line.field("bron", entry.source)
      if isEstimated, entry.soort == "opgelegd" { line.field("schatting", true) }
      if let about = entry.about { line.field("betreftNr", about) }
      line.closeObject()
    }
    line.closeArray()
  }
}

/// A measure with its legal road and who carries it out.
private struct Interventiesoort {
  let rechtsweg: String
  let maatregel: String
  let uitvoerder: String

  static let all = [
    Interventiesoort(rechtsweg: "bestuursrechtelijk", maatregel: "integrale_controle", uitvoerder: "gemeenten"),
    Interventiesoort(rechtsweg: "bestuursrechtelijk", maatregel: "pandsluiting", uitvoerder: "gemeenten"),
    Interventiesoort(rechtsweg: "bestuursrechtelijk", maatregel: "vergunning_intrekken", uitvoerder: "gemeenten"),
    Interventiesoort(rechtsweg: "fiscaalrechtelijk", maatregel: "belastingaanslag", uitvoerder: "belastingdienst"),
    Interventiesoort(rechtsweg: "bestuursrechtelijk", maatregel: "uitkering_terugvorderen", uitvoerder: "uwv"),
    Interventiesoort(rechtsweg: "strafrechtelijk", maatregel: "witwasonderzoek", uitvoerder: "om"),
    Interventiesoort(rechtsweg: "bestuursrechtelijk", maatregel: "bestuurlijke_rapportage", uitvoerder: "politie"),
    Interventiesoort(rechtsweg: "strafrechtelijk", maatregel: "dossiercontrole", uitvoerder: "politie"),
    Interventiesoort(rechtsweg: "bestuursrechtelijk", maatregel: "lod", uitvoerder: "gemeenten"),
  ]
}
