public import PlainText
public import RIECDomain
public import RIECStore
public import TerminalUI

/// Destroying records (vernietigen): somebody proposes it here, a second person confirms it here.
public enum Purge {
  /// What is proposed, as far as it is chosen.
  public struct Order: Hashable, Sendable {
    let ids: [RecordID]
    let grond: Code
  }

  /// What is asked of the store.
  public enum Work: Hashable, Sendable {
    case list
    case plan(Order)
    case references([RecordID])
    case propose(Order, toelichting: String)
    case confirm(Int, count: Int)
    case withdraw(Int)
  }

  /// How far it is.
  package enum Stage: Sendable {
    /// The grond is chosen.
    case grond
    /// What it would do is being worked out.
    case planning(Order)
    /// Why is typed, and then how many.
    case proposing(Order, PurgePreview)
    /// The proposals are looked at.
    case proposals
    /// One of them is looked at, and how many is typed.
    case proposal(PurgeProposal)
    /// The store is at work.
    case working
  }

  /// The state of the screen.
  public struct Model: Sendable {
    /// What is to be destroyed; none where proposals are looked at.
    package let ids: [RecordID]
    /// How many of them the filter of the list does not show.
    let hidden: Int
    package internal(set) var stage: Stage
    package internal(set) var cursor = 0
    var toelichting = TextField.Model()
    var number = TextField.Model()
    /// Whether why is typed already.
    var isCounting = false
    /// Whether withdrawing was asked for once.
    var isWithdrawing = false
    /// Every proposal; nil until it is read.
    package internal(set) var proposals: [PurgeProposal]?
    package internal(set) var note: Form.Note?
    /// Where the store's work was asked from, which is gone back to when it does not succeed.
    var former: [Stage] = []
    /// Who names the records of the proposal that is looked at.
    var references: [PurgeDeed.Reference] = []
    var size: Size

    /// A proposal to destroy `ids`, of which a filter hides `hidden`; without ids, the proposals there are.
    init(_ ids: [RecordID] = [], hidden: Int = 0, size: Size) {
      self.ids = ids
      self.hidden = hidden
      self.size = size
      stage = ids.isEmpty ? .proposals : .grond
    }

    /// Whether keys are a text or a number, or choose by letter: then they are no commands of other screens.
    func isTyping(_ office: Office) -> Bool {
      switch stage {
      case .proposals: false
      case .proposal(let proposal): proposal.canBeConfirmed(by: office.settings.user, in: office.info)
      case .grond, .planning, .proposing, .working: true
      }
    }

    /// The gronden, in the order of their letters.
    static let gronden = Codes.vernietigingsgrond.entries

    /// The proposals that are shown: those that wait first.
    package var shown: [PurgeProposal] {
      let all = proposals ?? []
      return all.filter(\.isOpen) + all.filter { !$0.isOpen }
    }
  }

  /// What happened.
  public enum Message: Sendable {
    case typed(Key)
    case pasted(String)
    case listed([PurgeProposal])
    /// The store was written to.
    case groundChanged
    /// Who names the records of the proposal that is looked at.
    case referenced([RecordID], [PurgeDeed.Reference])
    case planned(Order, Result<PurgePreview, PurgeFailure>)
    case ended(Work, Result<PurgeProposal, PurgeFailure>)
    case resized(Size)
  }

  /// What is to be done elsewhere.
  public enum Effect: Hashable, Sendable {
    case work(Work)
    /// Records are gone from the store.
    case destroyed([RecordID])
    case leave
    case notify(Tekst)
  }
}

extension PurgeProposal {
  /// Whether `user` of the store with `info` can confirm it here.
  func canBeConfirmed(by user: String, in info: StoreInfo) -> Bool { isOpen && info.groep != nil && self.user != user }
}
