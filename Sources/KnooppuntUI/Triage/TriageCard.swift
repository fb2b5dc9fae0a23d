import PlainText
package import RIECDomain
package import RIECReports
import RIECStore

extension Triage {
  /// A signaal as it stands, with what the store knows beside it.
  public struct Card: Sendable {
    /// A match with the letter that picks it.
    package struct Lettered: Hashable, Sendable {
      package let letter: Character
      package let match: Match
    }

    package let record: Record
    let priority: TriagePriority
    /// Why it waits; nil where it does not.
    let reason: TriageQueue.Reason?
    package let known: [Lettered]
    let knownCount: Int
    package let doubles: [Lettered]
    let doublesCount: Int
    /// What it can be linked to, likest first.
    package let targets: [Lettered]
    let faults: [Finding]
    /// What the betrokkenen are and the locaties are called.
    let names: [RecordID: Tekst]
    let claim: ClaimOutcome
    /// Whether somebody chose to look at it.
    let isChosen: Bool

    package var id: RecordID { record.id }

    /// Every match that has a letter, each once.
    var lettered: [Lettered] { known + doubles + targets.filter { !known.contains($0) && !doubles.contains($0) } }

    /// The decision that waits for a second analyst.
    var proposal: (decision: TriageDecision, by: String)? { TriageReview.proposal(of: record) }

    /// So many matches and doubles are shown.
    private static let limits = (known: 6, doubles: 3, faint: 2)

    /// The card of `record`, of which `claim` came.
    init(
      _ record: Record, _ context: TriageContext, in index: StoreIndex, claim: ClaimOutcome, isChosen: Bool
    ) {
      self.record = record
      self.claim = claim
      self.isChosen = isChosen
      priority = TriageOrder.priority(of: record, context)
      reason = TriageQueue.reason(record, context)
      faults = TriageFaults.faults(of: record, context.rules)
      let matches = Matches(of: record.id, in: index)
      // What it can be linked to stands first, so that the signs follow each other: letters, then digits.
      let possible = Self.targets(among: matches.targets)
      let linkable = Set(possible.map(\.id))
      let near = matches.known.filter { linkable.contains($0.id) }
      let seen = (near + matches.known.filter { !linkable.contains($0.id) }).prefix(Self.limits.known)
      let same = matches.doubles.prefix(Self.limits.doubles)
      var letters = Dictionary(
        zip(possible, Letters.inOrder(possible.count)).compactMap { match, letter in
          letter.map { (match.id, $0) }
        }, uniquingKeysWith: { first, _ in first })
      for (digit, match) in zip(1...9, (seen + same).filter { letters[$0.id] == nil }) {
        letters[match.id] = Character(String(digit))
      }
      func lettered(_ match: Match) -> Lettered? { letters[match.id].map { Lettered(letter: $0, match: match) } }
      known = seen.compactMap(lettered)
      doubles = same.compactMap(lettered)
      targets = possible.compactMap(lettered)
      knownCount = matches.knownCount
      doublesCount = matches.doublesCount
      names = Self.names(of: record, in: index)
    }

    /// What is offered to link to: the likest first. What only lies in the same area says little: of that a few, and
    /// last.
    private static func targets(among targets: [Match]) -> [Match] {
      func isFaint(_ match: Match) -> Bool { match.reasons.allSatisfy { $0.sort == .knelpunt } }
      let near = targets.filter { !isFaint($0) }
      return near + targets.filter(isFaint).prefix(near.isEmpty ? limits.faint + 2 : limits.faint)
    }

    /// What the betrokkenen and locaties of `record` are called.
    private static func names(of record: Record, in index: StoreIndex) -> [RecordID: Tekst] {
      var names: [RecordID: Tekst] = [:]
      for id in record[Signaal.betrokkenen] {
        names[id] = index[.betrokkene].flatMap { people in people.row(of: id).flatMap(people.record) }.flatMap {
          $0[Betrokkene.rol].map { Codes.rol.word($0) }
        }
      }
      for id in record[Signaal.locaties] {
        names[id] = index[.locatie].flatMap { places in places.row(of: id).flatMap(places.record) }.flatMap {
          $0[Locatie.omschrijving].map { Tekst($0) }
        }
      }
      return names
    }
  }
}
