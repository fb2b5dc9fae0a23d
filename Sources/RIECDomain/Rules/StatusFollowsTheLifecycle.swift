import PlainText

/// Rule 11, F: every step in statusHistorie is one that the lifecycle allows, none is dated before the one it follows,
/// each names who took it and when, and the record stands where its history ends (domain page §3.3, §7.6).
///
/// After aangehouden a record goes back to the state in which it was held, or to an end.
package enum StatusFollowsTheLifecycle: Rule {
  package static let number = 11
  package static let kinds = Set(Kinds.all.filter { $0.lifecycle != nil }.map(\.name))

  /// A lifecycle with a table of where each state leads.
  private struct Ways: Sendable {
    let lifecycle: Lifecycle
    let next: [Code: Set<Code>]

    init(_ lifecycle: Lifecycle) {
      self.lifecycle = lifecycle
      next = lifecycle.transitions.reduce(into: [:]) { $0[$1.from, default: []].insert($1.to) }
    }
  }

  private static let waysOfKinds = Dictionary(
    Kinds.all.compactMap { kind in kind.lifecycle.map { (kind.name, Ways($0)) } },
    uniquingKeysWith: { first, _ in first })

  package static func findings(in record: Record, _ context: RuleContext) -> [Finding] {
    guard let ways = waysOfKinds[record.kind] else { return [] }
    let steps = record.placed(Casus.statusHistorie)
    var findings: [Finding] = []
    var reached: [Code] = []
    var latest: String?
    for step in steps {
      findings += unsigned(step)
      if let moment = step.part.json[Statusregel.op.name]?.string {
        if let latest, isEarlier(moment, than: latest) { findings.append(backdated(step, moment, latest)) }
        latest = moment
      }
      guard let to = step.part[Statusregel.status] else { continue }
      if let from = reached.last, !isAllowed(from, to, after: reached.dropLast(), ways) {
        findings.append(strayed(step, from, to, ways.lifecycle))
      }
      reached.append(to)
    }
    if let last = reached.last, let status = record[Casus.status], status != last {
      findings.append(
        Finding(
          rule: number, .fault, at: FieldPath([Casus.status.name]),
          Tekst(
            nl: "De status is \(status.text), maar de statushistorie eindigt in \(last.text).",
            en: "The status is \(status.text), but the status history ends in \(last.text).")))
    }
    return findings
  }

  /// Moments of one length and offset are in the order of their spelling; others are worked out.
  private static func isEarlier(_ moment: String, than latest: String) -> Bool {
    if moment.utf8.count == latest.utf8.count, moment.utf8.suffix(6).elementsEqual(latest.utf8.suffix(6)) {
      return moment < latest
    }
    guard let moment = Moment(iso: moment), let latest = Moment(iso: latest) else { return false }
    return moment.seconds < latest.seconds
  }

  private static let held: Code = "aangehouden"

  private static func isAllowed(
    _ from: Code, _ to: Code, after earlier: ArraySlice<Code>, _ ways: Ways
  ) -> Bool {
    guard ways.next[from]?.contains(to) ?? false else { return false }
    guard from == held, !ways.lifecycle.ends.contains(to), let before = earlier.last(where: { $0 != held }) else {
      return true
    }
    return to == before
  }

  private static func strayed(_ step: PlacedPart, _ from: Code, _ to: Code, _ lifecycle: Lifecycle) -> Finding {
    let next = lifecycle.transitions(from: from).map(\.to.text)
    let allowed = next.isEmpty ? "–" : next.listed
    return Finding(
      rule: number, .fault, at: step.path.appending(Statusregel.status.name),
      Tekst(
        nl: "Van \(from.text) naar \(to.text) kan niet. Mogelijk: \(allowed).",
        en: "From \(from.text) to \(to.text) is not possible. Possible: \(allowed)."))
  }

  private static func backdated(_ step: PlacedPart, _ moment: String, _ latest: String) -> Finding {
    Finding(
      rule: number, .fault, at: step.path.appending(Statusregel.op.name),
      Tekst(
        nl: "\(moment) ligt vóór de vorige stap, \(latest).",
        en: "\(moment) lies before the step that it follows, \(latest)."))
  }

  private static let signature = [
    (Statusregel.op.name, Tekst(nl: "Bij een stap hoort het tijdstip.", en: "A step names its moment.")),
    (Statusregel.door.name, Tekst(nl: "Bij een stap hoort wie hem zette.", en: "A step names who took it.")),
  ]

  private static func unsigned(_ step: PlacedPart) -> [Finding] {
    signature.compactMap { name, message in
      step.part.lacks(name)
        ? Finding(rule: number, .fault, at: step.path.appending(name), message) : nil
    }
  }
}
