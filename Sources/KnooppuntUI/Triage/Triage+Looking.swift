import PlainText
import RIECDomain
import RIECStore
import TerminalUI

/// Moving over what the screen shows, and opening it.
extension Triage {
  static func move(_ movement: Table.Movement, _ model: inout Model) {
    switch model.stage {
    case .offering(let offers, let cursor):
      let step = [.down: 1, .up: -1][movement] ?? 0
      model.stage = .offering(offers, cursor: min(max(0, cursor + step), offers.count - 1))
    case .queue: moveInQueue(movement, &model)
    case .results(var preview):
      preview.cursor = movement.row(from: preview.cursor, of: preview.results.count, page: queueRows(model) - 1)
      model.stage = .results(preview)
    default: model.pane.scroll(movement)
    }
  }

  static func open(_ model: inout Model, _ office: Office) -> [Effect] {
    switch model.stage {
    case .offering(let offers, let cursor):
      guard offers.indices.contains(cursor) else { return [] }
      if let holder = offers[cursor].holder {
        return [
          .notify(
            Tekst(
              nl: "Deze sessie loopt elders: \(holder.who.nl).", en: "This session runs elsewhere: \(holder.who.en)."),
            .warning)
        ]
      }
      model.stage = .waiting
      return [.work(.claim(offers[cursor].id))]
    case .card: return model.card.map { [.open($0.id)] } ?? []
    case .queue:
      guard let item = queueItem(model) else { return [] }
      return show(item.id, isChosen: true, &model)
    case .results: model.stage = .queue
    case .ended: return finish(&model, office)
    case .gone, .nothing:
      model.stage = .waiting
      model.session = nil
      return [.work(.draw(model.filter))]
    default: break
    }
    return []
  }

  /// `n` and `p`: the next of the order, or the one before, whatever became of it.
  static func pass(forward: Bool, _ model: inout Model, _ office: Office) -> [Effect] {
    guard let session = model.session, !session.order.isEmpty else { return [.notify(noSession(model), .info)] }
    let place = session.order.firstIndex { $0.id == model.cursor }
    let next: Int
    switch model.stage {
    case .ended: next = forward ? 0 : session.order.count - 1
    case .card: next = (place ?? 0) + (forward ? 1 : -1)
    default: return []
    }
    guard session.order.indices.contains(next) else {
      return [.notify(Tekst(nl: "Verder gaat de volgorde niet.", en: "The order ends here."), .info)]
    }
    return show(session.order[next].id, isChosen: true, &model)
  }
}
