import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

extension App {
  /// `:vernietig`: a proposal for the marked records of a list, or the record that is shown; where there is none, the
  /// proposals.
  static func purge(_ model: inout Model) -> [Effect] {
    if case .list(let list) = model.screens.last, !list.marks.isEmpty {
      let shown = Set((0..<list.rowCount).compactMap(list.id(at:)))
      let ids = list.marks.sorted { $0.text < $1.text }
      let hidden = ids.filter { !shown.contains($0) }.count
      return openPurge(Purge.Model(ids, hidden: hidden, size: screenSize(model)), &model)
    }
    guard let id = visibleID(model), model.office.index?.locate(id) != nil else {
      let effects = openPurges(&model)
      model.notice = Notice(
        text: Tekst(
          nl: "Hier staat geen record om voor te stellen; dit zijn de voorstellen.",
          en: "There is no record here to propose; these are the proposals."), role: .info)
      return effects
    }
    return openPurge(Purge.Model([id], size: screenSize(model)), &model)
  }

  /// The proposals to destroy, those that wait first.
  static func openPurges(_ model: inout Model) -> [Effect] {
    put(.purge(Purge.Model(size: screenSize(model))), &model)
    return [.purge(.list)]
  }

  /// Proposes to destroy the record whose step to vernietigd was chosen.
  static func openPurge(of id: RecordID, _ model: inout Model) -> [Effect] {
    openPurge(Purge.Model([id], size: screenSize(model)), &model)
  }

  private static func openPurge(_ purge: Purge.Model, _ model: inout Model) -> [Effect] {
    if let reason = model.office.whyNoIndex {
      refuse(reason, &model)
      return []
    }
    if case .readOnly(let reason) = model.office.access {
      refuse(reason.reason, &model)
      return []
    }
    put(.purge(purge), &model)
    return []
  }

  /// Says that proposals wait for who sits here, unless something else is being said.
  static func tellWaiting(_ count: Int, _ model: inout Model) {
    guard model.notice == nil else { return }
    model.notice = Notice(
      text: count == 1
        ? Tekst(
          nl: "Een voorstel tot vernietiging wacht op bevestiging: gv.",
          en: "A proposal of destruction waits for confirmation: gv.")
        : Tekst(
          nl: "\(count) voorstellen tot vernietiging wachten op bevestiging: gv.",
          en: "\(count) proposals of destruction wait for confirmation: gv."), role: .warning)
  }

  static func carry(_ effects: [Purge.Effect], _ model: inout Model) -> [Effect] {
    effects.flatMap { effect -> [Effect] in
      switch effect {
      case .work(let work): return [.purge(work)]
      case .destroyed:
        // What is remembered of the screens below would still show them.
        return update(&model, .commandGiven(.reload))
      case .leave:
        let effects = leave(&model)
        model.trail.forward = []
        return effects
      case .notify(let text):
        model.notice = Notice(text: text, role: .info)
        return []
      }
    }
  }
}

extension Runtime {
  /// Asks the store away from the loop; what it answers comes to the screen, with the store as it is then.
  func startPurging(_ work: Purge.Work) {
    let (source, store) = (source, model.following.store)
    workshop.start { workshop in
      guard let purging = source as? any PurgeStore else {
        workshop.post(.screen(.purge(.ended(work, .failure(.save(.readOnly(.plain)))))), .screen(.purge(.listed([]))))
        return
      }
      switch work {
      case .list: workshop.post(.screen(.purge(.listed(purging.purges()))))
      case .plan(let order):
        let result = Result { () throws(PurgeFailure) in
          try purging.purgePreview(of: order.ids, grond: order.grond)
        }
        workshop.post(.screen(.purge(.planned(order, result))))
      case .references(let ids):
        workshop.post(.screen(.purge(.referenced(ids, purging.references(to: ids)))))
      case .propose, .confirm, .withdraw:
        let result = Result { () throws(PurgeFailure) in try purging.carryOut(work) }
        workshop.post(.screen(.purge(.ended(work, result))), .followed(App.Followed(source, store)))
      }
    }
  }
}

extension PurgeStore {
  /// How many proposals `user` can confirm here.
  func proposals(for user: String) -> Int { purges().count { $0.canBeConfirmed(by: user, in: info) } }

  fileprivate func carryOut(_ work: Purge.Work) throws(PurgeFailure) -> PurgeProposal {
    switch work {
    case .propose(let order, let toelichting):
      try proposePurge(of: order.ids, grond: order.grond, toelichting: toelichting)
    case .confirm(let line, let count): try confirmPurge(line, count: count)
    case .withdraw(let line): try withdrawPurge(line, reden: nil)
    case .list, .plan, .references: throw .nothing
    }
  }
}
