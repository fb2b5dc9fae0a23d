import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

extension Purge {
  /// Takes in what happened. Pure: the store is asked elsewhere.
  static func update(_ model: inout Model, _ message: Message, _ office: Office) -> [Effect] {
    switch message {
    case .resized(let size): model.size = size
    case .groundChanged:
      switch model.stage {
      case .proposals, .proposal: return [.work(.list)]
      case .grond, .planning, .proposing, .working: break
      }
    case .listed(let proposals): take(proposals, &model)
    case .referenced(let ids, let references):
      if case .proposal(let proposal) = model.stage, proposal.ids == ids { model.references = references }
    case .planned(let order, let result):
      guard case .planning(order) = model.stage else { return [] }
      switch result {
      case .success(let preview):
        model.stage = .proposing(order, preview)
        model.isCounting = false
        model.number = TextField.Model()
      case .failure(let failure):
        model.stage = .grond
        model.note = note(failure)
      }
    case .ended(let work, let result): return take(work, result, &model, office)
    case .pasted(let text):
      if case .proposing = model.stage, !model.isCounting { model.toelichting.paste(text) }
    case .typed(let key):
      return press(key, &model, office)
    }
    return []
  }

  /// What stands in the journal now; the cursor stays on its proposal, and of one that somebody else dealt with no number
  /// is asked any more.
  private static func take(_ proposals: [PurgeProposal], _ model: inout Model) {
    let here = model.shown.indices.contains(model.cursor) ? model.shown[model.cursor].line : nil
    model.proposals = proposals
    let place = here.flatMap { line in model.shown.firstIndex { $0.line == line } }
    model.cursor = place ?? min(model.cursor, max(0, proposals.count - 1))
    guard case .proposal(let open) = model.stage, let now = proposals.first(where: { $0.line == open.line }) else {
      return
    }
    model.stage = .proposal(now)
    if open.isOpen, !now.isOpen {
      model.number = TextField.Model()
      model.references = now.deed?.references ?? []
    }
  }

  private static func press(_ key: Key, _ model: inout Model, _ office: Office) -> [Effect] {
    if key != .escape, case .working = model.stage { return [] }
    model.note = nil
    switch model.stage {
    case .grond: return chooseGrond(key, &model)
    case .planning: if key == .escape { model.stage = .grond }
    case .proposing(let order, let preview): return propose(key, order, preview, &model)
    case .proposals: return choose(key, &model)
    case .proposal(let proposal): return confirm(key, proposal, &model, office)
    case .working: break
    }
    return []
  }

  private static func chooseGrond(_ key: Key, _ model: inout Model) -> [Effect] {
    let gronden = Model.gronden
    switch key {
    case .escape, .character("q"): return [.leave]
    case .enter, .right: break
    case .character(let letter):
      guard let place = Letters.inOrder(gronden.count).firstIndex(of: letter) else {
        if let moved = Menu.move(key, from: model.cursor, of: gronden.count) { model.cursor = moved }
        return []
      }
      model.cursor = place
    default:
      if let moved = Menu.move(key, from: model.cursor, of: gronden.count) { model.cursor = moved }
      return []
    }
    guard gronden.indices.contains(model.cursor) else { return [] }
    let order = Order(ids: model.ids, grond: gronden[model.cursor].code)
    model.stage = .planning(order)
    return [.work(.plan(order))]
  }

  private static func propose(
    _ key: Key, _ order: Order, _ preview: PurgePreview, _ model: inout Model
  ) -> [Effect] {
    if key == .escape {
      if model.isCounting { model.isCounting = false } else { model.stage = .grond }
      return []
    }
    guard !preview.items.isEmpty else { return [] }
    guard key == .enter else {
      if model.isCounting { _ = model.number.press(key) } else { _ = model.toelichting.press(key) }
      return []
    }
    let why = model.toelichting.text.split(separator: " ").joined(separator: " ")
    guard !why.isEmpty else {
      return [.notify(Tekst(nl: "Zeg eerst waarom.", en: "Say first why."))]
    }
    guard model.isCounting else {
      model.isCounting = true
      return []
    }
    guard model.number.text == String(preview.items.count) else { return [.notify(wrongNumber(preview.items.count))] }
    model.former = [model.stage]
    model.stage = .working
    // What is refused stays out: it was shown and is not counted.
    return [.work(.propose(Order(ids: preview.items.map(\.id), grond: order.grond), toelichting: why))]
  }

  private static func choose(_ key: Key, _ model: inout Model) -> [Effect] {
    switch key {
    case .escape, .character("q"), .character("h"), .left: return [.leave]
    case .enter, .character("l"), .right:
      guard model.shown.indices.contains(model.cursor) else { return [] }
      model.number = TextField.Model()
      let proposal = model.shown[model.cursor]
      model.stage = .proposal(proposal)
      model.references = proposal.deed?.references ?? []
      if proposal.isOpen { return [.work(.references(proposal.ids))] }
    default:
      if let moved = Menu.move(key, from: model.cursor, of: model.shown.count) { model.cursor = moved }
    }
    return []
  }

  private static func confirm(
    _ key: Key, _ proposal: PurgeProposal, _ model: inout Model, _ office: Office
  ) -> [Effect] {
    let isSure = model.isWithdrawing
    model.isWithdrawing = false
    switch key {
    case .escape where isSure: return []
    case .escape:
      model.stage = .proposals
      return []
    case .character("w") where proposal.isOpen && !isSure:
      model.isWithdrawing = true
      model.note = Form.Note(
        text: Tekst(
          nl: "Nogmaals w trekt het voorstel van \(proposal.user) in; Esc laat het staan.",
          en: "w once more withdraws the proposal of \(proposal.user); Esc leaves it."), role: .warning)
      return []
    case .character("w") where proposal.isOpen:
      model.former = [model.stage]
      model.stage = .working
      return [.work(.withdraw(proposal.line))]
    default: break
    }
    guard proposal.canBeConfirmed(by: office.settings.user, in: office.info) else {
      if key == .character("q") { model.stage = .proposals }
      return []
    }
    guard key == .enter else {
      _ = model.number.press(key)
      return []
    }
    guard model.number.text == String(proposal.items.count) else {
      return [.notify(wrongNumber(proposal.items.count))]
    }
    model.former = [model.stage]
    model.stage = .working
    return [.work(.confirm(proposal.line, count: proposal.items.count))]
  }

  private static func wrongNumber(_ count: Int) -> Tekst {
    Tekst(nl: "Typ het aantal: \(count).", en: "Type the number: \(count).")
  }

  private static func take(
    _ work: Work, _ result: Result<PurgeProposal, PurgeFailure>, _ model: inout Model, _ office: Office
  ) -> [Effect] {
    guard case .working = model.stage else { return [] }
    switch result {
    case .failure(let failure):
      model.stage = model.former.popLast() ?? .proposals
      model.note = note(failure)
      return [.work(.list)]
    case .success(let proposal):
      let count = PurgeText.count(proposal.items.count)
      switch work {
      case .propose:
        return [
          .leave,
          .notify(
            Tekst(
              nl: "Voorstel \(proposal.line): \(count) te vernietigen. Een tweede persoon bevestigt (gv).",
              en: "Proposal \(proposal.line): \(count) to be destroyed. A second person confirms (gv).")),
        ]
      case .withdraw:
        model.stage = .proposals
        return [
          .work(.list),
          .notify(Tekst(nl: "Voorstel \(proposal.line) ingetrokken.", en: "Proposal \(proposal.line) withdrawn.")),
        ]
      case .confirm:
        model.stage = .proposal(proposal)
        let state = proposal.deed?.completion == nil
        return [
          .work(.list), .destroyed(proposal.ids),
          .notify(
            state
              ? Tekst(
                nl:
                  "\(count) vernietigd; de inhoud is nog niet uit alle bestanden, dat gaat verder bij de volgende wijziging.",
                en: "\(count) destroyed; the content is not out of every file yet, the next change goes on with that.")
              : Tekst(
                nl: "\(count) vernietigd. knooppunt vernietig verklaring \(proposal.line) geeft de verklaring.",
                en: "\(count) destroyed. knooppunt vernietig verklaring \(proposal.line) gives the declaration.")),
        ]
      case .list, .plan, .references: return []
      }
    }
  }

  private static func note(_ failure: PurgeFailure) -> Form.Note {
    let trouble = failure.trouble
    return Form.Note(
      text: Tekst(nl: trouble.lines(.nl).joined(separator: " "), en: trouble.lines(.en).joined(separator: " ")),
      role: .fault)
  }
}
