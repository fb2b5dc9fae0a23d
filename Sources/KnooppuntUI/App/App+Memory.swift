import PlainText

extension App {
  /// How far what is to be remembered has been kept.
  package struct Keeping: Sendable {
    /// Changes of which the keeper has said nothing yet.
    var unkept = 0
    /// What was said already; it is not said again.
    var told: Set<MemoryTrouble> = []
    /// Why the last changes could not be kept; nil where they were.
    var refusal: MemoryTrouble?
    /// The view that was saved last, while its keeper has not answered.
    var saving: String?
    /// The session before this one on this store, where there was one.
    package internal(set) var previousSitting: Memory.Sitting?

    /// Why the user's own views are not all there.
    var aboutViews: [MemoryTrouble] {
      told.filter { $0.isAbout(.views) }
    }
  }

  /// Remembers a change at once, and has it kept.
  static func remember(_ change: Memory.Change, _ model: inout Model) -> [Effect] {
    model.memory.apply(change)
    model.keeping.unkept += 1
    return [.remember(change)]
  }

  /// Takes in what the keeper says.
  static func recall(_ message: Message, _ model: inout Model) -> [Effect] {
    switch message {
    case .memoryLoaded(let report, let store, let moment):
      model.memory = report.memory
      model.keeping.previousSitting = report.memory.sittings[store]
      tell(report.troubles, &model)
      return sinceLast(&model)
        + remember(.sat(store: store, Memory.Sitting(day: model.office.settings.peildatum, moment: moment)), &model)
    case .memoryKept(let report, let changes):
      model.keeping.unkept -= changes
      // While changes are on their way, what was kept does not have them yet.
      if model.keeping.unkept <= 0 { model.memory = report.memory }
      let refusal = report.troubles.first(where: \.isRefusal)
      if refusal == nil { model.keeping.told = model.keeping.told.filter { !$0.isRefusal } }
      confirmSaving(refusal, &model)
      model.keeping.refusal = refusal
      tell(report.troubles, &model)
    default: break
    }
    return []
  }

  /// Has the Overzicht say what came since an earlier day's session; of the same day nothing can be told apart.
  private static func sinceLast(_ model: inout Model) -> [Effect] {
    guard let day = model.keeping.previousSitting?.day, day < model.office.settings.peildatum else { return [] }
    model.office.settings.previousSession = day
    for position in model.screens.indices {
      if case .overzicht = model.screens[position] {
        model.screens[position] = .overzicht(Overzicht.Model(model.office, size: screenSize(model)))
      }
    }
    return recount(&model)
  }

  /// What is said of a view that was saved.
  static func savedNotice(_ name: String, _ refusal: MemoryTrouble?) -> Notice {
    if let refusal { return Notice(text: refusal.text, role: .warning) }
    return Notice(
      text: Tekst(nl: "Bewaard als '\(name)'; w opent de weergaven.", en: "Saved as '\(name)'; w opens the views."),
      role: .info)
  }

  /// Mends what was said of a view that was saved, now that its keeper has answered.
  private static func confirmSaving(_ refusal: MemoryTrouble?, _ model: inout Model) {
    guard let name = model.keeping.saving else { return }
    if model.keeping.unkept <= 0 { model.keeping.saving = nil }
    guard model.notice == savedNotice(name, model.keeping.refusal) else { return }
    model.notice = savedNotice(name, refusal)
  }

  private static func tell(_ troubles: [MemoryTrouble], _ model: inout Model) {
    var new: [MemoryTrouble] = []
    for trouble in troubles where model.keeping.told.insert(trouble).inserted {
      // What was wrong in a file that now has another name is wrong no longer.
      if case .setAside(let path, _) = trouble {
        model.keeping.told = model.keeping.told.filter { $0 == trouble || !$0.isIn(path) }
      }
      new.append(trouble)
    }
    guard let first = new.first?.text else { return }
    let count = new.count
    let lead = count == 1 ? Tekst("") : Tekst(nl: "1 van \(count): ", en: "1 of \(count): ")
    model.notice = Notice(text: Tekst(nl: lead.nl + first.nl, en: lead.en + first.en), role: .warning)
  }
}
