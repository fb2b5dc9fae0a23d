package import PlainText
public import RIECDomain
public import RIECReports
public import RIECStore
public import TerminalUI

/// The whole program as values: a stack of screens, what lies over them, and what they all know.
public enum App {
  /// A screen on the stack.
  package enum Screen: Sendable {
    case overzicht(Overzicht.Model)
    case list(RecordList.Model)
    case record(RecordView.Model)
    case related(Related.Model)
    case portefeuilles(Portefeuilles.Model)
    case faults(Faults.Model)
    case frequency(Frequency.Model)
    case zoek(Zoek.Model)
    case form(Form.Model)
    case bulk(Bulk.Model)
    case purge(Purge.Model)
    case triage(Triage.Model)
    case verslag(Verslag.Model)
    case journaal(Journaal.Model)
  }

  /// What lies over the screens and has the keyboard.
  package enum Overlay: Sendable {
    case help(Help.Model)
    case glossary(Help.Model)
    /// What the exercise asks, and what was done of it.
    case lessons(Help.Model)
    case command(FilterLine.Model)
    case choice(Choice.Model)
    case export(ExportStrip.Model)
    case palette(CommandPalette.Model)
    case views(SavedViews.Model)
    /// The name under which the list is to be saved.
    case naming(FilterLine.Model)
    case question(Dialog.Model, Answer)
    case move(Move.Model)
  }

  /// What yes to a question leads to.
  package enum Answer: Hashable, Sendable {
    case save(SavedView)
    case forget(String)
    case quit
    /// Take back what stands in these lines of the journal.
    case reverse(ClosedRange<Int>)
    /// Take the decisions of Triage in this change back as a new step.
    case reverseDecisions(HistoryEntry)
    /// Go on with a form that was left behind.
    case draft(LeftForm)
  }

  /// A line in place of the footer, until the next key.
  package struct Notice: Hashable, Sendable {
    package let text: Tekst
    let role: Role
    /// Whether it is of no use once the store is read.
    var isAboutReading = false
    /// Whether it says why a command was not obeyed.
    var isRefusal = false
  }

  /// The keyboard's own state.
  struct Keyboard: Sendable {
    /// The beginning of a chord.
    var pending: [Key] = []
    /// When Ctrl-C was last pressed.
    var interruptedAt: ContinuousClock.Instant?
    /// Where in the history the line of a command is.
    var recalling: Recalling?
  }

  /// The state of the program.
  public struct Model: Sendable {
    package internal(set) var office: Office
    /// The screens, the visible one last; never empty.
    package internal(set) var screens: [Screen]
    var trail = Trail()
    package internal(set) var overlay: Overlay?
    package internal(set) var notice: Notice?
    package internal(set) var memory = Memory()
    package internal(set) var keeping = Keeping()
    var keyboard = Keyboard()
    /// Keys that came while a search was about to open what it finds: they are meant for that.
    var typedAhead: [TerminalEvent] = []
    var output = OutputState()
    var following = Following()
    var sitting = Sitting()
    package internal(set) var looks = Looks()
    package internal(set) var keys = KeyTable()
    package internal(set) var lock = Lock()
    /// Whether the mouse counts.
    package internal(set) var hasMouse = false
    /// The exercise; nil where somebody is at work.
    package internal(set) var tutorial: Tutorial?
    var drafts = Drafts()
    /// What is said once the decisions that are being taken back are.
    var reversing: Tekst?
    var triageRest = TriageRest()
    var size: Size

    /// The program at its start: the Overzicht, of which no figure is known yet.
    public init(office: Office, size: Size) {
      self.office = office
      self.size = size
      screens = [.overzicht(Overzicht.Model(office, size: size))]
    }
  }

  /// What happened.
  public enum Message: Sendable {
    /// Something reached the terminal, at this moment.
    case terminal(TerminalEvent, at: ContinuousClock.Instant)
    case firstPageRead(Kind.Name, [Record])
    case readingProgressed(done: Int, total: Int)
    case indexBuilt(StoreIndex)
    case readingCancelled
    /// The store could not be opened again; what was open stays.
    case storeLost(StoreError)
    /// The store was opened again.
    case storeReopened
    /// Someone changed the store since it was read.
    case storeFoundChanged
    case checkProgressed(Findings)
    /// Every record was looked at: the index as it is now, with what was found.
    case checkEnded(StoreIndex)
    /// Something was written to the journal.
    case storeMoved
    case followed(Followed)
    /// So many proposals to destroy records wait for this user.
    case proposalsWait(Int)
    /// An open record was laid out anew.
    case sheetRenewed(Sheet)
    /// A change was taken back or done again, or could not be.
    case reversed(Reversed)
    /// What taking back a change would do.
    case reversalPrepared(PreparedReversal)
    case recordsRead(Kind.Name, [Record])
    case sheetMade(Sheet, whole: Bool)
    case sheetOpened(Sheet, Way)
    case recordMissing(RecordID)
    case relatedFound(Related.Found, Way)
    case searchFinished(Kind.Name, number: Int, RowSet)
    /// What earlier sessions left, and what identifies the store in it.
    case memoryLoaded(MemoryReport, store: String, moment: String)
    /// So many changes were kept, with what is remembered now.
    case memoryKept(MemoryReport, changes: Int)
    /// How many records each saved view shows, by its name.
    case viewsCounted([String: Int])
    /// How many records each of these filters lets through.
    case eachCounted(Kind.Name, [String: Int])
    case everythingSearched(number: Int, SearchResult)
    /// A save ended, well or not.
    case saved(Result<Saved, SaveFailure>)
    /// Forms that were left behind; `isAsked`: somebody asked for them.
    case draftsFound([LeftForm], isAsked: Bool)
    /// A form that was left behind is ours now, or another's.
    case draftClaimed(LeftForm, isOurs: Bool)
    /// How keeping the open form went.
    case draftKept(DraftState)
    /// The open form was kept for later, or could not be.
    case draftLeft(DraftEnd, StoreError?)
    /// Records that a field could name.
    case recordsFound([RecordPicker.Candidate], number: Int)
    /// How the attempt to open the lock ended; nil: nothing was asked.
    case unlocked(Errand.End?)
    /// A theme cannot be used; the one named stays.
    case themeRefused(ThemeTrouble, back: String)
    case clipped(Outputs.Clip)
    case exportProgressed(Int)
    case exportEnded(Outputs.End)
    /// Something about Triage, wherever it is on the stack.
    case triage(Triage.Message)
    case commandGiven(Command)
    /// The step of the exercise is passed over.
    case tutorialSkipped
    /// Nothing happened for a moment.
    case idled
    case screen(ScreenMessage)
  }

  /// What happened on a screen.
  public enum ScreenMessage: Sendable {
    case overzicht(Overzicht.Message)
    case list(RecordList.Message)
    case record(RecordView.Message)
    case related(Related.Message)
    case portefeuilles(Portefeuilles.Message)
    case faults(Faults.Message)
    case frequency(Frequency.Message)
    case zoek(Zoek.Message)
    case form(Form.Message)
    case bulk(Bulk.Message)
    case purge(Purge.Message)
    case triage(Triage.Message)
    case verslag(Verslag.Message)
    case journaal(Journaal.Message)
  }

  /// A command that every screen knows.
  public enum Command: Hashable, Sendable {
    case go(Kind.Name)
    case goToOverzicht, goToFaults, goToZoek, goToJournaal, goToPurges, goToTriage
    case back, forward
    case help, commandLine, palette, views
    case copyIDs, copyRows, export
    case edit, move, add, note
    case undo, redo
    case reload, redraw, suspend, mouse, quit
  }

  /// How a record comes to be on the screen.
  public enum Way: Hashable, Sendable {
    /// On top of the visible screen, to go back from.
    case onTop
    /// In place of the record that is visible: the next one of its list.
    case inPlace
  }

  /// What is to be done at the edge.
  public enum Effect: Hashable, Sendable {
    case readFirstPage(Kind.Name, limit: Int)
    /// Read everything and build the index, then check what is outside it.
    case buildIndex
    /// Open the store anew, for what was added or replaced since.
    case reopen
    case read(Kind.Name, [RecordID])
    /// Lay out a record below the list: at once without what is tied to it, or whole.
    case preview(RecordID, whole: Bool)
    /// Lay out a record, whole, for a screen of its own.
    case open(RecordID, Way)
    /// Lay out an open record anew.
    case layOut(RecordID)
    /// See what was written to the journal; the answer is `followed`.
    case follow
    /// Take back, or do again, what stands in lines of the journal; the answer is `reversed`.
    case reverse(ClosedRange<Int>)
    /// Work out what taking back these lines would do, or else the last own change of an earlier sitting.
    case prepareReversal(ClosedRange<Int>?)
    case readHistory(Journaal.Request)
    /// Find what a record is tied to.
    case relate(RecordID, Way)
    case search(Kind.Name, Predicate, number: Int)
    case searchEverything(Search, Scope, number: Int)
    /// Save these changes; the answer is `saved`.
    case save(ChangeSet)
    /// Propose, confirm or look at destructions.
    case purge(Purge.Work)
    case triage(Triage.Work)
    /// Work out what a change of many records would do.
    case plan(Bulk.Order)
    /// Find records that a field could name.
    case findRecords(RecordPicker.Query)
    /// Have another program edit this text of the open form.
    case compose(String)
    /// Find the forms that were left behind; the answer is `draftsFound`.
    case findDrafts
    /// Take over a form that was left behind; the answer is `draftClaimed`.
    case claimDraft(LeftForm)
    /// Keep a draft until somebody asks for it.
    case shelveDraft(String)
    /// Put a draft away in quarantine.
    case setDraftAside(String)
    /// Keep the open form for later; the answer is `draftLeft`.
    case leaveDraft(FormDraft, DraftEnd)
    case cancelSearch
    case cancelReading
    /// Keep this for other sessions.
    case remember(Memory.Change)
    /// Keep how far the exercise was done.
    case keepProgress(TutorialProgress)
    /// Ask who is there; the answer is `unlocked`.
    case unlock
    /// Show this theme; where it cannot be used the other stays.
    case showTheme(String, back: String)
    /// Count the records that these views show.
    case countViews([SavedView])
    /// Count the values of a column.
    case count(Frequency.Request)
    /// Count how many records of a kind each filter lets through.
    case countEach(Kind.Name, [String])
    case cancelCount
    /// Put this on the clipboard.
    case copy(Clipping)
    /// Put these rows together for the clipboard.
    case clip(Outputs.Rows)
    case export(Outputs.Order)
    case cancelExport
    /// Count the figures of the Overzicht.
    case countFigures(Overzicht.Request)
    case suspend, redraw
    /// Have the terminal report the mouse, or no longer.
    case useMouse(Bool)
    /// Leave the program with this exit code.
    case quit(Int32)
  }

  /// The exit code after a hang-up: 128 and the number of SIGHUP, as a shell counts.
  static let hungUp: Int32 = 129

  /// Whether something waits for the keyboard to rest.
  static func waitsForRest(_ model: Model) -> Bool {
    guard let list = model.screens.last?.list else { return false }
    return RecordList.awaitsDiagnosis(list) || list.panes.preview != nil && !list.panes.isPreviewWhole
  }

  /// What a program that starts does first.
  static let start: [Effect] = [.buildIndex]
}
