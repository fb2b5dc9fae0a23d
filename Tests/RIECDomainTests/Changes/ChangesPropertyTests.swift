import RIECDomain
import StrictJSON
import Testing

@Suite struct ChangesPropertyTests {
  private static let kind = Casus.kind

  private static func same(_ left: Record?, _ right: Record?) -> Bool {
    switch (left, right) {
    case (nil, nil): true
    case (let left?, let right?): JSONValue.object(left.root.json).isSame(as: .object(right.root.json))
    default: false
    }
  }

  private static func bytes(_ record: Record?) -> String { record.map { JSONWriter.text(.object($0.root.json)) } ?? "" }

  private static func applied(_ changes: [FieldChange], to record: Record) -> Result<Record?, ChangeFault> {
    Result { () throws(ChangeFault) in try record.applying(changes, kind: kind) }
  }

  @Test(arguments: 0..<40, [false, true])
  func `applying what lies between gives the new record, and its inverse the old one`(_ seed: UInt64, awkward: Bool)
    throws
  {
    var tree = RandomTree(seed: seed, awkward: awkward)
    for _ in 0..<12 {
      let old = tree.record()
      let new = tree.edited(old)
      let changes = Changes.between(old, new, kind: Self.kind)
      let there = try #require(try old.applying(changes, kind: Self.kind))
      #expect(Self.same(there, new), "\(Self.bytes(old)) → \(Self.bytes(new))")
      let back = try #require(try there.applying(Changes.inverse(changes), kind: Self.kind))
      #expect(Self.same(back, old), "\(Self.bytes(old)) → \(Self.bytes(new))")
      #expect(changes.isEmpty == Self.same(old, new))
      #expect(!changes.contains { $0.path.parts == ["versie"] || $0.old == nil && $0.new == nil })
    }
  }

  @Test(arguments: 0..<20) func `an undone edit of a record in order gives back its bytes`(_ seed: UInt64) throws {
    var tree = RandomTree(seed: seed)
    var count = 0
    for _ in 0..<40 {
      let old = tree.record()
      let changes = Changes.between(old, tree.edited(old), kind: Self.kind)
      // Where an unknown member stood among others is not remembered.
      let takesUnknown = changes.contains { change in
        change.new == nil && Int(change.path.parts.last ?? "") == nil && Self.field(at: change.path) == nil
      }
      if takesUnknown { continue }
      count += 1
      let there = try #require(try old.applying(changes, kind: Self.kind))
      let back = try #require(try there.applying(Changes.inverse(changes), kind: Self.kind))
      #expect(Self.bytes(back) == Self.bytes(old))
    }
    #expect(count > 10)
  }

  private static func field(at path: FieldPath) -> FieldDescription? {
    kind.field(at: path.parts.filter { Int($0) == nil }.joined(separator: "/"))
  }

  @Test(arguments: 0..<20) func `paths survive their spelling and lead to the old and the new value`(_ seed: UInt64) {
    var tree = RandomTree(seed: seed)
    for _ in 0..<12 {
      let old = tree.record()
      let new = tree.edited(old)
      for change in Changes.between(old, new, kind: Self.kind) {
        let spelled = FieldPath(text: change.path.text)
        #expect(spelled.parts.map { Array($0.utf8) } == change.path.parts.map { Array($0.utf8) })
        #expect(old.value(at: spelled, kind: Self.kind) == change.old)
        #expect(new.value(at: spelled, kind: Self.kind) == change.new)
      }
    }
  }

  @Test(arguments: 0..<20) func `a created and a removed record are one change of the empty path`(_ seed: UInt64) throws
  {
    var tree = RandomTree(seed: seed, awkward: true)
    let record = tree.record()
    let creation = Changes.between(nil, record, kind: Self.kind)
    #expect(creation.map(\.path.parts) == [[]])
    let made = try Record.created(by: creation, kind: Self.kind)
    #expect(Self.same(made.with(revision: record.revision), record))
    #expect(try record.applying(Changes.inverse(creation), kind: Self.kind) == nil)
  }

  @Test(arguments: 0..<40, [false, true])
  func `a merge is clean exactly where no path holds another, and then the order does not matter`(
    _ seed: UInt64, awkward: Bool
  ) throws {
    var tree = RandomTree(seed: seed, awkward: awkward)
    var (clean, conflicting) = (0, 0)
    for _ in 0..<30 {
      let base = tree.record()
      let (my, their) = (tree.edited(base), tree.edited(base))
      let mine = Changes.between(base, my, kind: Self.kind)
      let theirs = Changes.between(base, their, kind: Self.kind)
      let overlapping = mine.filter { change in
        let now = their.value(at: change.path, kind: Self.kind)
        let agrees = now.map { $0.isSame(as: change.new ?? .string("nothing")) } ?? (change.new == nil)
        return !agrees && theirs.contains { Self.touch($0.path.parts, change.path.parts) }
      }
      switch Changes.merged(base: base, theirs: their, mine: mine, kind: Self.kind) {
      case .clean(let changes):
        clean += 1
        #expect(overlapping.isEmpty)
        let merged = try their.applying(changes, kind: Self.kind)
        guard mine.count == changes.count else { continue }
        let other = try my.applying(theirs, kind: Self.kind)
        #expect(Self.same(merged, other), "\(Self.bytes(base)) → \(Self.bytes(my)) and \(Self.bytes(their))")
      case .conflict(let conflicts):
        conflicting += 1
        #expect(conflicts.map(\.path) == overlapping.map(\.path))
        #expect(conflicts.map(\.mine) == overlapping.map(\.new))
        for conflict in conflicts {
          #expect(conflict.base == base.value(at: conflict.path, kind: Self.kind))
          #expect(conflict.theirs == their.value(at: conflict.path, kind: Self.kind))
        }
      }
      #expect(Changes.merged(base: base, theirs: base, mine: mine, kind: Self.kind) == .clean(mine))
      #expect(Changes.merged(base: base, theirs: my, mine: mine, kind: Self.kind) == .clean([]))
    }
    #expect(clean > 0)
    #expect(conflicting > 0)
  }

  private static func touch(_ left: [String], _ right: [String]) -> Bool {
    zip(left, right).allSatisfy { Array($0.utf8) == Array($1.utf8) }
  }

  @Test(arguments: 0..<20) func `a change on another record than it was made on is refused or does what it says`(
    _ seed: UInt64
  ) {
    var tree = RandomTree(seed: seed, awkward: true)
    var refused = 0
    for _ in 0..<30 {
      let (old, other) = (tree.record(), tree.record())
      for change in Changes.between(old, tree.edited(old), kind: Self.kind) {
        switch Self.applied([change], to: other) {
        case .success(let after):
          let now = after?.value(at: change.path, kind: Self.kind)
          #expect(now.map { $0.isSame(as: change.new ?? .null) } ?? (change.new == nil))
        case .failure: refused += 1
        }
      }
    }
    #expect(refused > 0)
  }
}
