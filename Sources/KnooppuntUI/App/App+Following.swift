import PlainText
import RIECDomain
import RIECReports
import RIECStore
import TerminalUI

/// Following a store that others change too.
extension App {
  /// What was seen in the journal.
  public struct Followed: Sendable {
    /// What changed since it was looked at last; nil where nothing did.
    let news: StoreNews?
    /// Whether records can be changed now.
    let access: StoreAccess
    /// Whether somebody wrote to the files themselves.
    let isStale: Bool
    /// Whether many records came or went at once, as by an import.
    let hasOtherBases: Bool
    /// Which opening of the store was looked at.
    let store: Int
    /// The moment of the last change, where the clock has not come so far.
    let momentAhead: String?

    /// What `source` has seen by now.
    init(_ source: any RecordStore, _ store: Int) {
      news = source.follow()
      access = source.access
      isStale = source.hasChanged
      hasOtherBases = source.hasOtherBases
      momentAhead = source.momentAhead
      self.store = store
    }
  }

  /// How far the program is in following the journal.
  struct Following: Sendable {
    /// Counts the openings of the store, so that what was seen in an earlier one is passed over.
    private(set) var store = 0
    var isUnderWay = false
    /// Whether there is more to be seen once that can be.
    var isWanted = false
    /// Records that were saved here, of which the news is still to come.
    var own: Set<RecordID> = []
    /// How many saves and reversals of ours are under way: the news of one may come before its answer.
    var ownUnderWay = 0
    /// News that came meanwhile.
    fileprivate var heldBack: [(changed: [RecordID], by: String)] = []
    /// Whether it was said that the clock went back.
    var isClockTold = false

    mutating func reopened() {
      store += 1
      isUnderWay = false
    }
  }

  /// Sees what was written to the journal: one look at a time, and none while the store is being read.
  static func follow(_ model: inout Model) -> [Effect] {
    guard model.office.index != nil, !model.office.isReading, !model.following.isUnderWay else {
      model.following.isWanted = true
      return []
    }
    model.following.isWanted = false
    model.following.isUnderWay = true
    return [.follow]
  }

  static func followIfWanted(_ model: inout Model) -> [Effect] { model.following.isWanted ? follow(&model) : [] }

  static func take(_ followed: Followed, _ model: inout Model) -> [Effect] {
    guard followed.store == model.following.store else { return [] }
    model.following.isUnderWay = false
    if model.office.access != followed.access {
      model.office.access = followed.access
      refillFaults(&model)
    }
    var effects = tellTop(&model, .purge(.groundChanged))
    if let news = followed.news, model.office.index != nil {
      effects += show(news.index, &model)
      model.following.heldBack.append((news.changed, news.by))
      announceNews(&model)
    }
    tellClock(followed.momentAhead, &model)
    if followed.isStale, !model.office.isStale { effects += update(&model, .storeFoundChanged) }
    if followed.hasOtherBases, !model.office.isStale {
      // Nothing is in doubt, so what was read stays on the screen until all of it is read again.
      model.office.isStale = true
      model.notice = Notice(
        text: Tekst(nl: "Een import of terugdraaiing wordt gelezen …", en: "Reading an import or its reversal …"),
        role: .info, isAboutReading: true)
      effects.append(.reopen)
    }
    return effects + followIfWanted(&model)
  }

  /// Says once that the clock went back: moments in the Journaal are then out of order, lines never.
  static func tellClock(_ moment: String?, _ model: inout Model) {
    guard let moment, !model.following.isClockTold else { return }
    model.following.isClockTold = true
    let last = LocalTime(model.office.settings).display(moment)
    model.notice = Notice(
      text: Tekst(
        nl: "De klok loopt achter: de laatste wijziging is van \(last).",
        en: "The clock is behind: the last change is of \(last)."), role: .warning)
  }

  // MARK: - A newer index

  /// Takes `index` in place of the one that is shown, unless that is of a later moment.
  static func show(_ index: StoreIndex, _ model: inout Model) -> [Effect] {
    if let known = model.office.index {
      if index.line < known.line { return [] }
      if index.line == known.line, index.findings == nil, known.findings != nil { return [] }
    }
    model.office.reading = .ready(index)
    if let findings = index.findings { model.office.findings = findings }
    // Lists below take it when they are gone back to.
    return renew(&model) + tellTop(&model, .list(.indexBuilt(index)))
      + tellTop(&model, .portefeuilles(.list(.indexBuilt(index))))
  }

  /// Has the screens other than lists show what is in the index now.
  static func renew(_ model: inout Model) -> [Effect] {
    refillFaults(&model)
    return refreshForms(&model) + tellTriage(.groundChanged, &model) + recount(&model)
      + tellTop(&model, .zoek(.groundChanged))
      + tellTop(&model, .journaal(.groundChanged)) + relateAnew(model) + refreshFrequency(&model)
      + renewRecord(model)
  }

  /// Asks for the visible record again, if it is of an earlier index.
  static func renewRecord(_ model: Model) -> [Effect] {
    guard case .record(let record) = model.screens.last, record.generation != model.office.generation else { return [] }
    return [.layOut(record.sheet.id)]
  }

  /// Puts a record that was laid out anew in place of what the screens show of it.
  static func renew(_ sheet: Sheet, _ model: inout Model) {
    for place in model.screens.indices {
      guard case .record(let shown) = model.screens[place], shown.sheet.id == sheet.id else { continue }
      var record = RecordView.Model(
        sheet: sheet, taal: model.office.taal, size: screenSize(model), needles: shown.pane.needles)
      record.pane.scroll(.to(shown.pane.offset))
      record.generation = model.office.generation
      model.screens[place] = .record(record)
    }
  }

  // MARK: - Saying so

  /// Says what others changed, once it is known what of that was ours.
  static func announceNews(_ model: inout Model) {
    guard model.following.ownUnderWay == 0 else { return }
    for news in model.following.heldBack { announce(news, &model) }
    model.following.heldBack = []
  }

  /// Says what others changed, where nothing weightier stands there.
  private static func announce(_ news: (changed: [RecordID], by: String), _ model: inout Model) {
    let others = news.changed.filter { !model.following.own.contains($0) }
    model.following.own.subtract(news.changed)
    guard let first = others.first else { return }
    if let notice = model.notice, notice.role != .info { return }
    let what =
      others.count == 1
      ? Tekst(first.text)
      : Tekst(nl: "\(Numbers.grouped(others.count)) records", en: "\(Numbers.grouped(others.count)) records")
    let isMine = news.by == model.office.settings.user || news.by.isEmpty
    let text =
      isMine
      ? Tekst(nl: "Elders gewijzigd: \(what.nl).", en: "Changed elsewhere: \(what.en).")
      : Tekst(nl: "\(news.by) wijzigde \(what.nl).", en: "\(news.by) changed \(what.en).")
    model.notice = Notice(text: text, role: .info)
  }
}
