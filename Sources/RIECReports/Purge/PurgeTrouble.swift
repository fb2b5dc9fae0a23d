import PlainText
import RIECDomain
public import RIECStore

extension PurgeFailure {
  /// What is told of a destruction that was not proposed, withdrawn or confirmed.
  public var trouble: Trouble {
    switch self {
    case .nothing:
      Trouble(
        what: Tekst(nl: "Er is niets te vernietigen.", en: "There is nothing to destroy."),
        why: Tekst(nl: "Er zijn geen records genoemd.", en: "No records were named."), remedy: Tekst(""))
    case .unknownGrond(let grond):
      Trouble(
        what: Tekst(nl: "'\(grond.text)' is geen grond.", en: "'\(grond.text)' is no grond."),
        why: Tekst(
          nl: "Gronden zijn: \(Self.gronden).", en: "The gronden are: \(Self.gronden)."),
        remedy: Tekst(nl: "Kies er een.", en: "Choose one of them."))
    case .toelichtingWanted:
      Trouble(
        what: Self.notDone,
        why: Tekst(nl: "Een voorstel vraagt om een toelichting.", en: "A proposal asks for a toelichting."),
        remedy: Tekst(
          nl: "Zeg waarom, zonder gegevens uit de records: de toelichting blijft bewaard.",
          en: "Say why, without data from the records: the toelichting is kept."))
    case .refused(let refused): Self.trouble(of: refused)
    case .noProposal(let line):
      Trouble(
        what: Tekst(nl: "Voorstel \(line) bestaat niet.", en: "Proposal \(line) does not exist."),
        why: Tekst(
          nl: "Op die regel van het journaal staat geen voorstel tot vernietiging.",
          en: "No proposal of a destruction stands in that line of the journal."),
        remedy: Tekst(
          nl: "Zie de voorstellen met: knooppunt vernietig lijst",
          en: "See the proposals with: knooppunt vernietig lijst"))
    case .notOpen(let proposal):
      Trouble(
        what: Tekst(
          nl: "Voorstel \(proposal.line) staat niet meer open.", en: "Proposal \(proposal.line) is not open any more."),
        why: Tekst(
          nl: "Het is \(PurgeText(taal: .nl).state(of: proposal)).",
          en: "It is \(PurgeText(taal: .en).state(of: proposal))."
        ), remedy: Tekst(""))
    case .sameUser(let user):
      Trouble(
        what: Tekst(nl: "Niet bevestigd.", en: "Not confirmed."),
        why: Tekst(
          nl: "\(user) stelde deze vernietiging zelf voor.", en: "\(user) proposed this destruction."),
        remedy: Tekst(nl: "Een tweede persoon moet bevestigen.", en: "A second person has to confirm."))
    case .otherCount(let given, let right):
      Trouble(
        what: Tekst(nl: "Niet bevestigd.", en: "Not confirmed."),
        why: Tekst(
          nl: "Het voorstel gaat over \(PurgeText.count(right)), niet over \(given).",
          en: "The proposal is about \(PurgeText.count(right)), not about \(given)."), remedy: Tekst(""))
    case .fileWanted:
      Trouble(
        what: Tekst(nl: "Niet bevestigd.", en: "Not confirmed."),
        why: Tekst(
          nl: "Deze opslag is van één gebruiker; een tweede persoon bevestigt met een bestand.",
          en: "This store is one user's; a second person confirms by a file."),
        remedy: Tekst(
          nl: "Bekijk het voorstel met: knooppunt vernietig bevestig NR",
          en: "See the proposal with: knooppunt vernietig bevestig NR"
        ))
    case .fileUnwanted:
      Trouble(
        what: Tekst(nl: "Niet bevestigd.", en: "Not confirmed."),
        why: Tekst(
          nl: "In een gedeelde opslag bevestigt de tweede persoon zelf, onder de eigen naam.",
          en: "In a shared store the second person confirms, under their own name."),
        remedy: Tekst(nl: "Laat --bestand weg.", en: "Leave --bestand out."))
    case .badFile(let path, let fault):
      Trouble(
        what: Tekst(nl: "Niet bevestigd: \(path) telt niet.", en: "Not confirmed: \(path) does not count."),
        why: fault.text,
        remedy: Tekst(
          nl: "Laat de tweede persoon het opnieuw maken met: knooppunt vernietig bevestigingsbestand",
          en: "Have the second person make it anew with: knooppunt vernietig bevestigingsbestand"))
    case .changedMeanwhile:
      Trouble(
        what: Self.notDone,
        why: Tekst(nl: "De opslag veranderde intussen.", en: "The store changed meanwhile."),
        remedy: Tekst(nl: "Probeer het opnieuw.", en: "Try again."))
    case .save(let failure): failure.trouble
    }
  }

  private static let notDone = Tekst(nl: "Er is niets gedaan.", en: "Nothing was done.")

  private static var gronden: String { Codes.vernietigingsgrond.entries.map(\.code.text).joined(separator: ", ") }

  /// The kind whose ids look like this one.
  private static func kind(of id: RecordID) -> Kind? { Kinds.all.first { $0.hasForm(of: id) } }

  private static func trouble(of refused: [RecordID: [PurgeObstacle]]) -> Trouble {
    let told = refused.sorted { $0.key.text < $1.key.text }
    func line(_ taal: Taal) -> String {
      let text = PurgeText(taal: taal)
      let lines = told.prefix(5).map { id, obstacles in
        "\(id.text) \(obstacles.map { text.obstacle($0, of: Self.kind(of: id)) }.joined(separator: ", "))."
      }
      return lines.joined(separator: " ") + (told.count > 5 ? " (+\(told.count - 5))" : "")
    }
    return Trouble(
      what: notDone, why: Tekst(nl: line(.nl), en: line(.en)),
      remedy: Tekst(nl: "Laat deze records weg.", en: "Leave these records out."))
  }
}

extension ConfirmationFault {
  /// What is wrong with the file.
  var text: Tekst {
    switch self {
    case .unreadable(let words):
      Tekst(
        nl: "Lezen lukt niet: \(SystemWords.text(words).nl).", en: "It cannot be read: \(SystemWords.text(words).en).")
    case .noFile: Tekst(nl: "Het is geen gewoon bestand.", en: "It is no plain file.")
    case .ownFile:
      Tekst(
        nl: "Het is van dezelfde gebruiker als de opslag.", en: "It belongs to the same user as the store.")
    case .writable:
      Tekst(nl: "Anderen dan de eigenaar kunnen erin schrijven.", en: "Others than its owner may write to it.")
    case .unknownUser(let number):
      Tekst(nl: "Gebruiker \(number) bestaat hier niet.", en: "There is no user \(number) here.")
    case .otherText:
      Tekst(
        nl: "Het bevestigt niet woord voor woord dit voorstel.", en: "It does not confirm this proposal word for word.")
    }
  }
}
