import StrictJSON

/// The steps of a record's lifecycle: which there are, what each lacks, and the record after one.
///
/// What a step asks for is judged on the record as the step leaves it, its line of `statusHistorie` included: a
/// motivering stands there.
public enum Steps {
  /// The steps from where `record` stands, the one of the chain first, then others that go on, those that can be taken
  /// before those that lack something, then the ends, vernietigen last. By `user` and with `toelichting` where they are
  /// known. None for a kind without lifecycle.
  public static func next(
    for record: Record, kind: Kind, context: RuleContext, by user: String = "", toelichting: String? = nil
  ) -> [Step] {
    guard let lifecycle = kind.lifecycle else { return [] }
    let moment = record[Historie.field].compactMap { $0[Statusregel.op] }.last ?? context.peildatum.midnight
    guard let moment else { return [] }
    return steps(of: lifecycle, from: record[Casus.status], context) { target, note in
      StepEffect(to: target, by: user, at: moment, toelichting: note ?? toelichting).applied(to: record, kind)
    }
  }

  /// `record` after the step to `target`: its status, its line of `statusHistorie`, and what the step brings with it.
  ///
  /// A casus that ends gets a behandeldTot where it has none, since the years in which it counts end with it (rule 9);
  /// one that is heropend loses it and gets the onderbreking between (domain page §7.4).
  public static func taking(
    _ target: Code, of record: Record, kind: Kind, by user: String, at moment: Moment, toelichting: String?,
    context: RuleContext
  ) -> Result<Record, StepFault> {
    guard let lifecycle = kind.lifecycle else { return .failure(.noLifecycle) }
    if let latest = record[Historie.field].compactMap({ $0[Statusregel.op] }).last,
      moment.seconds < latest.seconds
    {
      return .failure(.backdated(latest: latest))
    }
    return taking(target, from: record[Casus.status], of: lifecycle, context) { target, note in
      StepEffect(to: target, by: user, at: moment, toelichting: note ?? toelichting).applied(to: record, kind)
    }
  }

  /// The steps of the part at `path`, as `interventies/3`; none where it has no lifecycle or is not there.
  public static func nextForPart(
    path: FieldPath, of record: Record, kind: Kind, context: RuleContext
  ) -> [Step] {
    guard let part = PlacedRecord(at: path, of: record, kind) else { return [] }
    return steps(of: part.lifecycle, from: part.record[Casus.status], context) { target, _ in part.moved(to: target) }
  }

  /// `record` after the part at `path` took the step to `target`. A part has no history of its own.
  public static func takingForPart(
    _ target: Code, path: FieldPath, of record: Record, kind: Kind, context: RuleContext
  ) -> Result<Record, StepFault> {
    guard let part = PlacedRecord(at: path, of: record, kind) else { return .failure(.noLifecycle) }
    let after = taking(target, from: part.record[Casus.status], of: part.lifecycle, context) { target, _ in
      part.moved(to: target)
    }
    return after.flatMap { after in
      let change = FieldChange(path, old: .object(part.record.root.json), new: .object(after.root.json))
      guard let changed = try? record.applying([change], kind: kind) else { return .failure(.noLifecycle) }
      return .success(changed)
    }
  }

  /// The lifecycle of the elements of `list`, the name of a field of `kind`; nil where they have none.
  public static func lifecycle(ofPartsIn list: String, of kind: Kind) -> Lifecycle? {
    switch (kind.name, list) {
    case (.casus, Casus.interventies.name): Interventie.lifecycle
    case (.casus, Casus.adviezen.name): Advies.lifecycle
    default: nil
    }
  }
}

extension Steps {
  /// A text that stands for one that somebody would write, to find out whether that is what a demand is about.
  private static let someNote = "…"

  private static func steps(
    of lifecycle: Lifecycle, from state: Code?, _ context: RuleContext, after: (Code, String?) -> Record
  ) -> [Step] {
    guard let state else {
      return [
        Step(
          from: nil, target: lifecycle.initial, label: lifecycle.states.label(lifecycle.initial), demands: [],
          isEnd: false, isNextOfChain: true)
      ]
    }
    let chain = lifecycle.mainPath
    let next = chain.firstIndex(of: state).flatMap { $0 + 1 < chain.count ? chain[$0 + 1] : nil }
    let steps = lifecycle.transitions(from: state).map { way in
      let (plain, noted) = (after(way.to, nil), after(way.to, someNote))
      let demands = way.guards.map { demand in
        let holds = demand.holds(plain, context)
        let isToelichting = holds != demand.holds(noted, context) || isNote(demand, plain, way.to, context)
        return Step.Demand(label: demand.label, holds: holds, isToelichting: isToelichting)
      }
      return Step(
        from: state, target: way.to, label: lifecycle.states.label(way.to), demands: demands,
        isEnd: lifecycle.ends.contains(way.to), isNextOfChain: way.to == next)
    }
    return steps.enumerated().sorted { left, right in
      (rank(left.element), left.offset) < (rank(right.element), right.offset)
    }.map(\.element)
  }

  /// Whether a demand that holds would not hold without the toelichting of the step.
  private static func isNote(
    _ demand: Lifecycle.Guard, _ record: Record, _ target: Code, _ context: RuleContext
  ) -> Bool {
    guard demand.holds(record, context), var steps = record.root.json[Historie.field.name]?.array,
      var line = steps.popLast()?.object
    else { return false }
    line[Statusregel.toelichting.name] = nil
    var bare = record
    bare.root.json[Historie.field.name] = .array(steps + [.object(line)])
    return !demand.holds(bare, context)
  }

  private static func rank(_ step: Step) -> Int {
    if step.isVernietiging { return 4 }
    if step.isNextOfChain { return 0 }
    if step.isEnd { return 3 }
    return step.isOpen ? 1 : 2
  }

  private static func taking(
    _ target: Code, from state: Code?, of lifecycle: Lifecycle, _ context: RuleContext,
    after: (Code, String?) -> Record
  ) -> Result<Record, StepFault> {
    let steps = steps(of: lifecycle, from: state, context, after: after)
    guard let step = steps.first(where: { $0.target == target }) else {
      return .failure(.noWay(from: state, to: target, possible: steps.map(\.target)))
    }
    return step.isOpen ? .success(after(target, nil)) : .failure(.missing(step.missing))
  }

  /// A part as a record, with the lifecycle and the fields of its list.
  private struct PlacedRecord {
    let lifecycle: Lifecycle
    let fields: [FieldDescription]
    let record: Record

    init?(at path: FieldPath, of record: Record, _ kind: Kind) {
      guard path.parts.count == 2, let list = path.parts.first,
        let lifecycle = Steps.lifecycle(ofPartsIn: list, of: kind),
        let part = record.value(at: path, kind: kind)?.object
      else { return nil }
      self.lifecycle = lifecycle
      fields = kind.field(at: list)?.fields ?? []
      self.record = Record(kind: kind.name, part)
    }

    func moved(to target: Code) -> Record {
      var moved = record
      moved.root.json.insert(.string(target.text), at: Casus.status.name, fields: fields, isElement: true)
      return moved
    }
  }
}
