public import PlainText
public import RIECDomain
import RIECReports
public import RIECStore
public import TerminalUI

/// One signaal at a time, decided by one key: a session over an order that does not change (design §4).
public enum Triage {
  /// A session that can be gone on with.
  package struct Offer: Hashable, Sendable {
    package let id: RecordID
    let session: TriageSession
    /// Who has it in hand elsewhere; nil where nobody has.
    let holder: ClaimHolder?
  }

  /// What is on the screen.
  package enum Stage: Sendable {
    /// The store is being read, or the order drawn.
    case waiting
    /// Sessions of the user that did not end.
    case offering([Offer], cursor: Int)
    /// No signaal waits.
    case nothing
    /// A signaal.
    case card
    /// A signaal, and what its decision asks.
    case deciding(Strip)
    /// It is being saved; where it was asked for in a strip, that one.
    case saving(Saving, Strip?)
    /// The order.
    case queue
    /// What a decision on the marked ones would do, with the number that has to be typed.
    case preview(Preview)
    /// What became of each of them.
    case results(Preview)
    /// Everything was looked at.
    case ended
    /// The session was taken back; it may come again.
    case gone(RecordID)
  }

  /// What is being saved.
  package enum Saving: Sendable {
    /// The session, with its order.
    case start
    /// That it goes on.
    case resume
    /// What came since is in the order.
    case arrivals
    /// What becomes of one signaal.
    case decision(RecordID, TriageDecision)
    /// What becomes of the marked ones.
    case many(Preview)
    /// That it is put aside, or done with.
    case stop, finish
  }

  /// The state of the screen.
  public struct Model: Sendable {
    /// Which signalen are gone through, as it was typed.
    package let filter: String
    package internal(set) var stage = Stage.waiting
    /// The session; nil before there is one. Where nothing can be saved it has the id of a new record.
    package internal(set) var session: TriageSession?
    var settings = TriageSettings.defaults
    /// The signaal on the card.
    package internal(set) var cursor: RecordID?
    package internal(set) var card: Card?
    var pane = DetailPane.Model()
    /// Signalen that are passed over here, with why.
    var excluded: [RecordID: Tekst] = [:]
    /// The versions that changed signalen were read again in.
    var read: [RecordID: Int] = [:]
    /// What others changed of a signaal since it was drawn, the latest first.
    var history: (of: Known, entries: [HistoryEntry])?
    /// Of which that was asked.
    var historyAsked: Known?
    /// Signalen that the user changed on another screen, until the index has that.
    var own: Set<RecordID> = []
    /// What was typed for decisions that were not made.
    var kept: [RecordID: [TriageChoice: Strip]] = [:]
    /// Marked in the order.
    package internal(set) var marks: Set<RecordID> = []
    package internal(set) var queueCursor = 0
    /// What signalen of the order are about, as far as they were shown.
    var subjects: [RecordID: String] = [:]
    /// Who else has what of the order in hand.
    var holders: [RecordID: ClaimHolder] = [:]
    /// What of the order changed since it was drawn, or read again.
    var changed: Set<RecordID> = []
    /// What came since the order was drawn.
    package internal(set) var arrivals: [RecordID] = []
    /// The last decision, for `.`.
    var last: TriageDecision?
    var showsPace = false
    /// Counts the cards that there were.
    var cards = 0
    /// The last card that stood on the screen before the keys that are being handled were typed.
    var standing = 0
    /// When the card came.
    var since: Moment?
    /// The line of the journal of the last save.
    var savedLine = 0
    var isLeaving = false
    /// Whether it is not for want of signalen that there is no session.
    var couldNotBegin = false
    /// Of which of what was kept it was told that it is not recorded.
    var warned: Set<RecordID> = []
    var size: Size

    /// Triage of what `filter` lets through.
    init(filter: String, size: Size) {
      self.filter = filter
      self.size = size
    }

    /// What the order holds, in the versions that were read.
    var known: [Known] {
      (session?.order ?? []).map { Known(id: $0.id, version: max($0.version, read[$0.id] ?? 0)) }
    }

    /// Whether the session is a record of the store.
    var isSaved: Bool { session.map { $0.record.id != TriageEdit.placeholder } ?? false }
  }

  /// What happened.
  public enum Message: Sendable {
    /// There is another index, or the screen is visible again.
    case groundChanged
    case sessionsFound([RecordID: ClaimHolder])
    case drawn(Drawn)
    case sessionClaimed(RecordID, ClaimOutcome)
    case shown(Card)
    case missing(RecordID)
    case arrived([RecordID], holders: [RecordID: ClaimHolder], changed: Set<RecordID>)
    case subjectsRead([RecordID: String])
    case historyRead(Known, [HistoryEntry])
    case found([RecordPicker.Candidate], number: Int)
    case saved(Result<Saved, SaveFailure>)
    /// The user changed these records on another screen.
    case edited([RecordID])
    case typed(Key)
    case pasted(String)
    /// What is said of the question that has the keyboard, other than by keys.
    case answered(Said)
    case chosen(TriageChoice)
    case moved(Table.Movement)
    case downOrConfirmPressed
    case returnPressed, repeatPressed
    case openPressed
    case matchPressed(Character)
    case passed(forward: Bool)
    case queuePressed, markPressed, arrivalsPressed, pacePressed, reportPressed
    case newPressed
    case backPressed
    /// Somebody goes elsewhere: the session is put aside.
    case stopPressed
    case resized(Size)
  }

  /// What is asked of the store and of the claims.
  public enum Work: Hashable, Sendable {
    /// Who has these sessions in hand.
    case sessions([RecordID])
    /// The order of what waits.
    case draw(String)
    /// Take a session in hand.
    case claim(RecordID)
    /// A card; nobody else has the signaal then.
    case show(RecordID, isChosen: Bool)
    /// The last changes of a signaal as it is in that version, so many at most.
    case history(Known, Int)
    /// What these signalen are about.
    case subjects([RecordID])
    /// What came since, and who has what in hand.
    case look(String, known: [Known])
  }

  /// A signaal of the order, and the version in which it was drawn or read again.
  public struct Known: Hashable, Sendable {
    let id: RecordID
    let version: Int
  }

  /// The order of what waits; nil where the filter cannot be understood, with why.
  public struct Drawn: Sendable {
    let order: [(signaal: Record, priority: TriagePriority)]
    let fault: Tekst?
    /// Whether it goes behind the order that there is.
    let isMore: Bool
    /// The line of the journal up to which the index holds that it was drawn from.
    let line: Int
  }

  /// What is to be done elsewhere.
  public enum Effect: Hashable, Sendable {
    case work(Work)
    case save(ChangeSet)
    case find(RecordPicker.Query)
    case open(RecordID)
    /// The report of a session as it was saved last, which the index may not hold yet.
    case report(Record)
    /// What was saved is no decision, so `u` does not take it back.
    case keepFromUndo(ClosedRange<Int>)
    case leave
    /// The session could not be put aside.
    case stay
    case notify(Tekst, Role)
  }
}
