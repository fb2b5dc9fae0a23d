import RIECStore

/// One random life of a journal on a simulated machine (R5 of the reliability page): commits, batches, deaths, power
/// cuts, failing calls, several writers, purges. Everything follows from the seed.
///
/// What must hold: every line that was acknowledged is there, in its place; no line is there twice; the chain verifies;
/// a refused line is not there; of a commit whose outcome is not known there is all or nothing.
struct JournalTrial {
  /// What a trial found, and how much it went through.
  struct Outcome {
    var violations: [String] = []
    var acknowledged = 0
    var powerCuts = 0
    var deaths = 0
    var repairs = 0
    var failures = 0
    var recoveries = 0
  }

  /// Stands between the journal and the disk; a harness that finds nothing with a lying one is worth nothing.
  var wrap: (SimulatedDisk) -> any Disk = { $0 }
  /// Runs before a journal is opened.
  var beforeOpening: (SimulatedDisk) -> Void = { _ in }

  private var random: SplitMix64
  private let machine: SimulatedMachine
  private var outcome = Outcome()
  private var sittings: [Sitting?] = [nil, nil, nil]
  private var lastProcess = 0
  private var lastCommit = 0
  private var acknowledged: [Int: String] = [:]
  private var refused: Set<String> = []
  private var commits: [[String]] = []
  private var purged: Set<Int> = []

  /// One program at work: its journal, and what it was told.
  private struct Sitting {
    let process: Int
    let journal: Journal
    var seen: [Int: String] = [:]
  }

  init(seed: UInt64) {
    random = SplitMix64(seed)
    machine = SimulatedMachine(seed: seed ^ 0x5EED)
  }

  /// Lives `steps` steps.
  mutating func run(steps: Int = 24) -> Outcome {
    for step in 0..<steps where outcome.violations.isEmpty {
      machine.always { $0.trouble = 0 }
      let place = Int.random(in: 0..<sittings.count, using: &random)
      switch Int.random(in: 0..<100, using: &random) {
      case ..<45: commit(place)
      case ..<58:
        let trouble = [20, 100, 300].randomElement(using: &random) ?? 0
        machine.always { $0.trouble = trouble }
        commit(place)
      case ..<68: follow(place)
      case ..<74: sittings[place] = nil
      case ..<86: die(place, isPowerCut: false)
      case ..<96: die(place, isPowerCut: true)
      default: purge(place)
      }
      if step % 8 == 7 { check("step \(step)") }
    }
    machine.always { $0.trouble = 0 }
    if outcome.violations.isEmpty {
      commit(0, mustSucceed: true)
      check("end")
      rot()
    }
    outcome.acknowledged = acknowledged.count
    outcome.failures = machine.always { $0.failures.values.reduce(0, +) }
    return outcome
  }

  // MARK: Steps

  /// A sitting at `place`, begun where there is none; nil where the system did not let it.
  private mutating func begin(_ place: Int) -> Sitting? {
    if let sitting = sittings[place] { return sitting }
    lastProcess += 1
    let disk = machine.disk(lastProcess)
    beforeOpening(disk)
    var sitting = Sitting(
      process: lastProcess,
      journal: JournalSamples.journal(
        on: wrap(disk), user: "u\(lastProcess)", segmentLimit: 6000, seed: UInt64(lastProcess)))
    let state = sitting.journal.open { sitting.seen[$0.n] = JournalSamples.text($0) }
    if let trouble = state.trouble {
      judge(trouble, "open")
      return nil
    }
    sittings[place] = sitting
    return sitting
  }

  private mutating func commit(_ place: Int, mustSucceed: Bool = false) {
    guard var sitting = begin(place) else {
      if mustSucceed { violate("the journal cannot be opened") }
      return
    }
    lastCommit += 1
    let count = Bool.random(using: &random) ? 1 : Int.random(in: 2...5, using: &random)
    let texts = (1...count).map { "t\(lastCommit).\($0)" }
    let lengths = texts.map { _ in Int.random(in: 0...900, using: &random) }
    commits.append(texts)
    do throws(CommitFailure<Never>) {
      let written = try sitting.journal.commit(waiting: 5) { (tail) throws(Never) in
        for entry in tail { sitting.seen[entry.n] = JournalSamples.text(entry) }
        return zip(texts, lengths).map { JournalSamples.draft($0, padding: $1) }
      }
      for (entry, text) in zip(written, texts) {
        if acknowledged[entry.n] != nil { violate("line \(entry.n) was acknowledged twice") }
        acknowledged[entry.n] = text
        sitting.seen[entry.n] = text
      }
      if written.count != texts.count { violate("\(texts) was acknowledged as \(written.count) lines") }
      sittings[place] = sitting
    } catch {
      sittings[place] = sitting
      if mustSucceed { violate("a sound disk refuses: \(error)") }
      switch error {
      case .notSaved(let failure) where failure.number != SimulatedMachine.dead: refused.formUnion(texts)
      case .notSaved, .unknown: break
      case .readOnly(let trouble):
        refused.formUnion(texts)
        judge(trouble, "commit")
        sittings[place] = nil
      case .locked: refused.formUnion(texts)
      case .invalid, .refused: violate("\(error)")
      }
      if sitting.journal.trouble != nil {
        if Bool.random(using: &random) { recover(place) } else { sittings[place] = nil }
      }
    }
  }

  private mutating func recover(_ place: Int) {
    guard var sitting = sittings[place] else { return }
    machine.always { $0.trouble = 0 }
    do throws(CommitFailure<Never>) {
      try sitting.journal.recover(waiting: 5) { sitting.seen[$0.n] = JournalSamples.text($0) }
      outcome.recoveries += 1
      sittings[place] = sitting
      follow(place)
    } catch {
      sittings[place] = nil
    }
  }

  private mutating func follow(_ place: Int) {
    guard var sitting = begin(place) else { return }
    let state = sitting.journal.follow { sitting.seen[$0.n] = JournalSamples.text($0) }
    sittings[place] = sitting
    guard state.trouble == nil else {
      if let trouble = state.trouble { judge(trouble, "follow") }
      sittings[place] = nil
      return
    }
    var actual: [Int: String] = [:]
    _ = JournalSamples.journal(on: machine.disk(0)).open { actual[$0.n] = JournalSamples.text($0) }
    if sitting.seen.filter({ !purged.contains($0.key) }) != actual.filter({ !purged.contains($0.key) }) {
      violate("a reader believes \(sitting.seen.count) lines, there are \(actual.count)")
    }
  }

  /// A process dies in the middle of a commit, or all do.
  private mutating func die(_ place: Int, isPowerCut: Bool) {
    guard begin(place) != nil else { return }
    let calls = Int.random(in: 0...6, using: &random)
    machine.always { $0.fate = (calls, isPowerCut) }
    // A process that dies in the very moment that a sync has failed can tell nobody: that is beyond what is promised.
    if isPowerCut, Bool.random(using: &random) { machine.always { $0.trouble = 60 } }
    commit(place)
    machine.always { world in
      world.fate = nil
      world.trouble = 0
    }
    if isPowerCut {
      machine.always { $0.cutPower() }
      sittings = [nil, nil, nil]
      outcome.powerCuts += 1
      check("power cut")
    } else {
      sittings[place] = nil
      outcome.deaths += 1
    }
  }

  private mutating func purge(_ place: Int) {
    guard let sitting = begin(place), let number = acknowledged.keys.sorted().randomElement(using: &random) else {
      return
    }
    let mark = JournalPurge(by: "u", moment: JournalSamples.moment, reason: "bewaartermijn")
    // Whether it was done or not, the content may be gone from now on.
    purged.insert(number)
    _ = try? sitting.journal.purge([number], mark, waiting: 5)
    if sitting.journal.trouble != nil { sittings[place] = nil }
  }

  /// A bit changes in the middle of a segment: that is seen, nothing is written, and not a byte goes away.
  private mutating func rot() {
    let files = machine.always { world in world.names.keys.filter { $0.hasPrefix("journal/") }.sorted() }
    guard let name = files.randomElement(using: &random) else { return }
    let content = machine.always { world in world.names[name].flatMap { world.files[$0]?.current } } ?? []
    guard let last = content.dropLast().lastIndex(of: 0x0A), last > 1 else { return }
    let place = Int.random(in: 0..<last, using: &random)
    let begin = content[..<place].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = String(decoding: content[begin..<(content[place...].firstIndex(of: 0x0A) ?? place)], as: UTF8.self)
    // What stands in the place of a purged payload has no digest.
    if line.contains("\"purged\":") { return }
    var broken = content
    broken[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    machine.always { $0.put(broken, in: name) }
    beforeOpening(machine.disk(-1))
    let journal = JournalSamples.journal(on: machine.disk(-1))
    let state = journal.open { _ in }
    // Lines that a later segment holds again are not read.
    let isSuperseded = state.notices.contains { if case .superseded(name, _) = $0 { true } else { false } }
    if state.trouble == nil, !isSuperseded { violate("a changed bit in \(name) at \(place) goes unseen") }
    if state.trouble != nil {
      do {
        try journal.write("x")
        violate("a damaged journal is written to")
      } catch {}
    }
    let after = machine.always { world in world.names[name].flatMap { world.files[$0]?.current } } ?? []
    if after.count < broken.count { violate("\(broken.count - after.count) bytes were cut from a damaged journal") }
    machine.always { $0.put(content, in: name) }
  }

  // MARK: Judgement

  /// What may stop a journal on a machine that loses nothing but what was not synced.
  private mutating func judge(_ trouble: JournalTrouble, _ where: String) {
    switch trouble {
    case .unreadable, .stopped: break
    // Others may have seen lines whose sync, and then the new segment, failed: those were never acknowledged.
    case .truncated, .headGone: break
    case .damaged(let damage): violate("\(`where`): \(damage)")
    }
  }

  /// Reads everything anew.
  private mutating func check(_ where: String) {
    machine.always { $0.trouble = 0 }
    beforeOpening(machine.disk(0))
    let (lines, state) = JournalSamples.read(machine.disk(0))
    if let trouble = state.trouble { violate("\(`where`): \(trouble)") }
    var texts: [Int: String] = [:]
    for line in lines where line.op != .herstel {
      if case .bytes = line.payload {
        texts[line.n] = JournalSamples.text(line)
      } else if !purged.contains(line.n) {
        violate("\(`where`): line \(line.n) lost its payload")
      }
    }
    outcome.repairs = lines.count { $0.op == .herstel }
    if lines.map(\.n) != Array(1..<lines.count + 1) { violate("\(`where`): lines are \(lines.map(\.n))") }
    for (number, text) in acknowledged where !purged.contains(number) && texts[number] != text {
      violate("\(`where`): line \(number) was \(text), is \(texts[number] ?? "gone")")
    }
    let there = Set(texts.values)
    if there.count != texts.count { violate("\(`where`): a line is there twice") }
    if let risen = there.first(where: refused.contains) { violate("\(`where`): \(risen) was refused and is there") }
    for commit in commits where !there.isDisjoint(with: commit) {
      let missing = commit.count { !there.contains($0) }
      let mayBePurged = acknowledged.count { purged.contains($0.key) && commit.contains($0.value) }
      if missing > mayBePurged { violate("\(`where`): half of \(commit) is there") }
    }
  }

  private mutating func violate(_ what: String) { outcome.violations.append(what) }
}
