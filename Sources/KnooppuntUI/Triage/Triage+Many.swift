import PlainText
package import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

/// The order as a list, and one decision on what is marked in it.
extension Triage {
  /// What a decision on the marked signalen would do.
  package struct Preview: Sendable {
    let strip: Strip
    /// The marked ones, in the order of the session.
    let records: [Record]
    /// Those that are left out.
    package internal(set) var exceptions: Set<RecordID> = []
    /// What becomes of each.
    package internal(set) var results: [(id: RecordID, result: TriageBulk.Result)] = []
    var outcome: TriageOutcome?
    var cursor = 0
    /// How many, as it is typed.
    var number = TextField.Model()
    var note: Form.Note?

    /// How many are decided, or put forward.
    package var count: Int {
      results.count { $0.result == .decided || $0.result == .proposed }
    }
  }

  static func queueItem(_ model: Model) -> TriageSession.Item? {
    guard let order = model.session?.order, order.indices.contains(model.queueCursor) else { return nil }
    return order[model.queueCursor]
  }

  /// Tab: from the card to the order, and back.
  static func toggleQueue(_ model: inout Model) -> [Effect] {
    switch model.stage {
    case .card, .ended:
      guard let order = model.session?.order else { return [] }
      model.queueCursor = order.firstIndex { $0.id == model.cursor } ?? 0
      model.stage = .queue
    case .queue:
      // What was decided for many stood there as a card that nobody has in hand.
      guard let card = model.card, card.id == model.cursor else {
        model.card = nil
        model.stage = .card
        return advance(&model)
      }
      model.stage = .card
    case .results: model.stage = .queue
    default: break
    }
    return []
  }

  static func moveInQueue(_ movement: Table.Movement, _ model: inout Model) {
    let count = model.session?.order.count ?? 0
    let page = max(1, queueRows(model) - 1)
    model.queueCursor = movement.row(from: model.queueCursor, of: count, page: page)
  }

  /// Space: marks a signaal with which nothing was done yet.
  static func mark(_ model: inout Model) -> [Effect] {
    guard case .queue = model.stage, let session = model.session, let item = queueItem(model) else { return [] }
    moveInQueue(.down, &model)
    if let line = session.line(of: item.id), line.isDecision {
      let label = Codes.triagebesluit.word(line.besluit)
      return [
        .notify(
          Tekst(
            nl: "Niet gemerkt: \(item.id.text) is al gedaan (\(label.nl)).",
            en: "Not marked: \(item.id.text) is done already (\(label.en))."), .info)
      ]
    }
    if let holder = model.holders[item.id] {
      return [
        .notify(
          Tekst(
            nl: "Niet gemerkt: \(holder.who.nl) is bezig met \(item.id.text).",
            en: "Not marked: \(holder.who.en) is at work on \(item.id.text)."), .info)
      ]
    }
    model.marks.formSymmetricDifference([item.id])
    return []
  }

  // MARK: - One decision on several

  static func chooseForMarked(_ choice: TriageChoice, _ model: inout Model, _ office: Office) -> [Effect] {
    guard !model.marks.isEmpty else {
      return [
        .notify(
          Tekst(
            nl: "Merk signalen met de spatiebalk, of open er een met Enter.",
            en: "Mark signalen with the space bar, or open one with Enter."), .info)
      ]
    }
    guard choice.isRepeatable else {
      let sample = Record(kind: .signaal, .init())
      return [.notify(TriageRefusal.notForMany(choice).trouble(of: sample).why, .warning)]
    }
    if case .readOnly(let reason) = office.access { return [.notify(reason.reason, .warning)] }
    let ids = model.session?.order.map(\.id).filter(model.marks.contains) ?? []
    guard let first = ids.first, let record = office.index?.record(first), let index = office.index,
      let context = office.triageContext
    else { return [] }
    // What it asks is asked of the first.
    model.card = Card(record, context, in: index, claim: .taken(Claim(id: first)), isChosen: true)
    model.cursor = nil
    guard let world = world(model, office) else { return [] }
    var strip = Strip(TriageDecision(choice), .many(ids))
    _ = strip.begin(world)
    model.stage = .deciding(strip)
    return []
  }

  static func previewMarked(_ strip: Strip, _ model: inout Model, _ office: Office) -> [Effect] {
    guard case .many(let ids) = strip.purpose, let index = office.index else { return [] }
    var preview = Preview(strip: strip, records: ids.compactMap(index.record))
    if let why = reckon(&preview, model, office) { return [.notify(why, .warning)] }
    model.stage = .preview(preview)
    return []
  }

  /// Works out what becomes of each; why nothing can, where that is so.
  private static func reckon(_ preview: inout Preview, _ model: Model, _ office: Office) -> Tekst? {
    guard let context = office.triageContext else { return noSession }
    let session = running(model, context)
    let held = Set(model.holders.keys)
    let changed = preview.records.filter { record in
      model.session?.isChanged(record, read: model.read[record.id]) == true
    }
    let left = preview.exceptions.union(held).union(changed.map(\.id))
    let result = TriageBulk.apply(
      preview.strip.decision, to: preview.records, except: left, session: session, context)
    switch result {
    case .success(let bulk):
      let outcome = model.session.map { bulk.outcome.goingOn(with: $0.record) }
      (preview.results, preview.outcome) = (bulk.results, outcome ?? bulk.outcome)
      return nil
    case .failure(let refusal): return refusal.trouble(of: Record(kind: .signaal, .init())).why
    }
  }

  static func press(_ key: Key, _ old: Preview, _ model: inout Model, _ office: Office) -> [Effect] {
    var preview = old
    preview.note = nil
    switch key {
    case .escape:
      model.stage = .deciding(preview.strip)
      return []
    case .character(" "):
      guard preview.records.indices.contains(preview.cursor) else { return [] }
      preview.exceptions.formSymmetricDifference([preview.records[preview.cursor].id])
      _ = reckon(&preview, model, office)
      preview.cursor = min(preview.cursor + 1, preview.records.count - 1)
    case .enter:
      guard preview.number.text == String(preview.count), preview.count > 0, let outcome = preview.outcome else {
        preview.note = Form.Note(
          text: Tekst(nl: "Typ het aantal: \(preview.count).", en: "Type the number: \(preview.count)."),
          role: .warning)
        break
      }
      return save(outcome.edits, outcome.reden, .many(preview), nil, &model)
    case .character(let digit) where digit.isNumber: _ = preview.number.press(key)
    case .backspace: _ = preview.number.press(key)
    default:
      if let moved = Menu.move(key, from: preview.cursor, of: preview.records.count) {
        preview.cursor = moved
      } else {
        preview.note = Form.Note(
          text: Tekst(
            nl: "Geen toets van dit scherm: typ het aantal.", en: "No key of this screen: type the number."),
          role: .info)
      }
    }
    model.stage = .preview(preview)
    return []
  }
}

extension Table.Movement {
  /// The row that it leads to from `row`, of `count`, where a page has so many.
  func row(from row: Int, of count: Int, page: Int) -> Int {
    let target: Int =
      switch self {
      case .up: row - 1
      case .down: row + 1
      case .pageUp: row - max(1, page)
      case .pageDown: row + max(1, page)
      case .halfPageUp: row - max(1, page / 2)
      case .halfPageDown: row + max(1, page / 2)
      case .first: 0
      case .last: count - 1
      case .to(let row): row
      }
    return min(max(0, target), max(0, count - 1))
  }
}
