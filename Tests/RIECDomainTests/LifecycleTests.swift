import RIECDomain
import Testing

@Suite struct LifecycleTests {
  static let lifecycles =
    Kinds.all.compactMap { kind in kind.lifecycle.map { (kind.name.text, $0) } }
    + [("advies", Advies.lifecycle), ("interventie", Interventie.lifecycle)]

  @Test func `casus, signaal, knelpunt, portefeuille, triagesessie, advies and interventie have a lifecycle`() {
    #expect(
      LifecycleTests.lifecycles.map(\.0) == [
        "casus", "signaal", "handhavingsknelpunt", "portefeuille", "triagesessie", "advies", "interventie",
      ])
  }

  @Test func `ways go between states of the list, and none stands twice`() {
    for (name, lifecycle) in LifecycleTests.lifecycles {
      #expect(lifecycle.states[lifecycle.initial] != nil, "\(name)")
      for end in lifecycle.ends { #expect(lifecycle.states[end] != nil, "\(name): \(end.text)") }
      var seen: Set<[Code]> = []
      for way in lifecycle.transitions {
        #expect(lifecycle.states[way.from] != nil, "\(name): \(way.from.text)")
        #expect(lifecycle.states[way.to] != nil, "\(name): \(way.to.text)")
        #expect(seen.insert([way.from, way.to]).inserted, "\(name): \(way.from.text) → \(way.to.text)")
      }
    }
  }

  @Test func `every state can be reached from the first`() {
    for (name, lifecycle) in LifecycleTests.lifecycles {
      let reached = closure(from: [lifecycle.initial]) { state in lifecycle.transitions(from: state).map(\.to) }
      #expect(reached == Set(lifecycle.states.entries.map(\.code)), "\(name)")
    }
  }

  @Test func `every state can reach an end`() {
    for (name, lifecycle) in LifecycleTests.lifecycles {
      let ending = closure(from: Array(lifecycle.ends)) { state in
        lifecycle.transitions.filter { $0.to == state }.map(\.from)
      }
      #expect(ending == Set(lifecycle.states.entries.map(\.code)), "\(name)")
    }
  }

  @Test func `the field of the status holds the states of the lifecycle`() {
    for kind in Kinds.all {
      guard let lifecycle = kind.lifecycle else { continue }
      for path in ["status", "statusHistorie/status"] {
        guard case .code(let list) = kind.field(at: path)?.type else {
          Issue.record("\(kind.name.text): \(path)")
          continue
        }
        #expect(list.entries.map(\.code) == lifecycle.states.entries.map(\.code), "\(kind.name.text): \(path)")
      }
    }
  }

  @Test func `guards have labels in both languages`() {
    for (name, lifecycle) in LifecycleTests.lifecycles {
      for demand in lifecycle.transitions.flatMap(\.guards) {
        #expect(!demand.label.nl.isEmpty && !demand.label.en.isEmpty, "\(name)")
      }
    }
  }

  private func closure(from start: [Code], _ next: (Code) -> [Code]) -> Set<Code> {
    var found = Set(start)
    var waiting = start
    while let state = waiting.popLast() {
      for other in next(state) where found.insert(other).inserted { waiting.append(other) }
    }
    return found
  }
}
