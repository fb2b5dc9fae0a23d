import StrictJSON

/// What a step writes into a record.
struct StepEffect {
  private let target: Code
  private let user: String
  private let moment: Moment
  private let toelichting: String?

  init(to target: Code, by user: String, at moment: Moment, toelichting: String?) {
    self.target = target
    self.user = user
    self.moment = moment
    self.toelichting = toelichting
  }

  func applied(to record: Record, _ kind: Kind) -> Record {
    var json = record.root.json
    let steps = Elements.numbered(json[Historie.field.name]?.array ?? [])
    let line = Statusregel.line(
      Elements.nextNr(in: steps), target, at: moment, by: user, toelichting: toelichting)
    json.insert(.string(target.text), at: Casus.status.name, fields: kind.fields)
    json.insert(.array(steps + [.object(line)]), at: Historie.field.name, fields: kind.fields)
    if kind.name == .casus { treatment(of: record, in: &json, kind) }
    if record[Casus.status] == CasusStatus.aangehouden { resume(&json) }
    return Record(kind: record.kind, json)
  }

  /// What is no longer held waits for nothing: an old date would answer for the next time that it is held.
  private func resume(_ json: inout JSONObject) {
    for name in [Casus.hervatOp.name, Signaal.hervatAls.name] where json[name] != nil { json[name] = nil }
  }

  /// A casus counts in each year up to its behandeldTot (rule 9), so one that ends has one.
  private func treatment(of record: Record, in json: inout JSONObject, _ kind: Kind) {
    let until = record[Casus.behandeldTot]
    if target == CasusStatus.heropend {
      guard let until else { return }
      interrupt(from: until.adding(days: 1), to: moment.datum.adding(days: -1), in: &json, kind)
      json.insert(.null, at: Casus.behandeldTot.name, fields: kind.fields)
    } else if until == nil, CasusStatus.ends.contains(target), target != CasusStatus.vernietigd {
      let last = max(moment.datum, record[Casus.behandeldVan] ?? moment.datum)
      json.insert(.string(last.iso), at: Casus.behandeldTot.name, fields: kind.fields)
    }
  }

  private func interrupt(from first: Datum, to last: Datum, in json: inout JSONObject, _ kind: Kind) {
    guard first <= last else { return }
    let gaps = Elements.numbered(json[Casus.onderbrekingen.name]?.array ?? [])
    let gap = JSONObject(verified: [
      .init(key: "nr", value: .number(JSONNumber(Elements.nextNr(in: gaps)))),
      .init(key: Onderbreking.van.name, value: .string(first.iso)),
      .init(key: Onderbreking.tot.name, value: .string(last.iso)),
      .init(key: Onderbreking.reden.name, value: .string(CasusStatus.heropend.text)),
    ])
    json.insert(.array(gaps + [.object(gap)]), at: Casus.onderbrekingen.name, fields: kind.fields)
  }
}

extension Datum {
  /// The day's first moment in UTC; nil for a day that no record can spell.
  var midnight: Moment? { Moment(iso: iso + "T00:00:00Z") }
}
