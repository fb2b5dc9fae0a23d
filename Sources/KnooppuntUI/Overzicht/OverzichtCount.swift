import RIECDomain
import RIECReports
package import RIECStore

extension Overzicht {
  /// The figures to count, for whom and where: some sixty passes over columns, which a worker does.
  public struct Request: Hashable, Sendable {
    package let questions: [Question]
    let scope: Scope
    let today: Datum
    let user: String
    let generation: Int

    init(_ questions: [Question], _ office: Office) {
      self.questions = questions
      scope = office.settings.scope
      today = office.settings.peildatum
      user = office.settings.user
      generation = office.generation
    }

    /// Counts them in `index`; nil when cancelled.
    package func answers(in index: StoreIndex, isCancelled: () -> Bool = { false }) -> Answers? {
      let context = FilterContext(today: today, user: user)
      let overleg = nextOverleg(in: index, context)
      var questions = questions
      if let question = Overzicht.overleg(on: overleg).question { questions.append(question) }
      var counts: [Question: Int] = [:]
      for question in questions where counts[question] == nil {
        if isCancelled() { return nil }
        guard let kind = Kinds.named(question.kind),
          case .success(let filter) = Filter.parse(question.filter, for: kind, context)
        else { continue }
        counts[question] =
          index[question.kind]?.select(.all([scope.predicate(for: kind), filter.predicate])).count ?? 0
      }
      return Answers(counts: counts, overleg: overleg)
    }

    /// The day of the first overleg from today on, in the region.
    private func nextOverleg(in index: StoreIndex, _ context: FilterContext) -> Datum? {
      guard let overleggen = index[.overleg],
        case .success(let filter) = Filter.parse("datum>=vandaag", for: Overleg.kind, context)
      else { return nil }
      let rows = overleggen.select(.all([scope.predicate(for: Overleg.kind), filter.predicate]))
      return overleggen.counts(of: "datum", in: rows).compactMap { Datum(iso: $0.value) }.min()
    }
  }

  /// What was counted.
  public struct Answers: Sendable {
    let counts: [Question: Int]
    /// The day of the next overleg.
    let overleg: Datum?
  }
}
