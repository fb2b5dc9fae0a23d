/// The fast way over one record: a single strict pass that checks everything the store's limits ask (grammar, UTF-8,
/// depth, keys) and reports the values at the paths of a plan. It accepts what the tree parser accepts.
///
/// It works on raw memory, because every check of a bound or a reference count in its loop costs a multiple of the
/// work itself. What keeps it inside: a zero byte stands at the end of the text, no rule of the grammar reads beyond
/// one, and the caller owns `padding` bytes more, since eight are loaded at a time.
public struct RecordScanner: ~Copyable {
  /// What a text turned out to be.
  public enum Outcome: Sendable {
    /// An object; its hits stand in `hits`.
    case object
    /// Sound JSON, but no object.
    case otherValue
    /// No JSON, or over a limit; `fault` says where.
    case fault
  }

  /// How many bytes after the text must be readable, the zero byte included.
  public static let padding = 16

  /// What was wrong when `scan` last gave `.fault`: code and offset.
  public private(set) var fault: (code: JSONFault.Code, offset: Int) = (.unexpectedEnd, 0)

  private struct Level {
    var isObject = false
    var node: Int32 = -1
    var firstKey: Int32 = 0
  }

  /// A key of an open object: where its bytes stand (in the text, or where `isDecoded` in `decoded`).
  struct Key {
    var start: Int32
    var length: Int32
    var hash: UInt64
    var isDecoded: Bool
  }

  private let limits: JSONLimits
  private let nodes: UnsafeMutablePointer<ScanPlan.Node>
  private let slots: UnsafeMutablePointer<ScanPlan.Slot>
  private let planKeys: UnsafeMutablePointer<UInt8>
  private let levels: UnsafeMutablePointer<Level>
  /// Four words a level: a bit for every hash seen in the object that is open there.
  private let filters: UnsafeMutablePointer<UInt64>
  private var keys: UnsafeMutablePointer<Key>
  private var keyCapacity = 256
  private var found: UnsafeMutablePointer<ScanHit>
  private var foundCapacity = 256
  private var foundCount = 0
  private var decoded: [UInt8] = []

  /// A scanner for the paths of `plan`. Depth is bounded by 1,000 whatever `limits` say.
  public init(_ plan: ScanPlan, limits: JSONLimits = .store) {
    self.limits = JSONLimits(
      bytes: min(limits.bytes, Int(Int32.max) - 64), depth: min(limits.depth, StrictJSON.deepestTree),
      keys: min(limits.keys, Int(Int32.max) - 1), allowsDuplicateKeys: limits.allowsDuplicateKeys)
    nodes = RecordScanner.copy(plan.nodes)
    slots = RecordScanner.copy(plan.slots)
    planKeys = RecordScanner.copy(plan.keys)
    levels = .allocate(capacity: self.limits.depth + 2)
    filters = .allocate(capacity: 4 * (self.limits.depth + 2))
    keys = .allocate(capacity: keyCapacity)
    found = .allocate(capacity: foundCapacity)
  }

  deinit {
    nodes.deallocate()
    slots.deallocate()
    planKeys.deallocate()
    levels.deallocate()
    filters.deallocate()
    keys.deallocate()
    found.deallocate()
  }

  /// What the last scan found, in the order of the text; valid until the next one.
  public var hits: UnsafeBufferPointer<ScanHit> { UnsafeBufferPointer(start: found, count: foundCount) }

  private static func copy<Element: BitwiseCopyable>(_ array: [Element]) -> UnsafeMutablePointer<Element> {
    let copy = UnsafeMutablePointer<Element>.allocate(capacity: max(array.count, 1))
    copy.initialize(from: array, count: array.count)
    return copy
  }

  private mutating func stop(_ code: JSONFault.Code, _ offset: Int) -> Outcome {
    fault = (code, offset)
    return .fault
  }

  /// Scans the `count` bytes at `text`.
  ///
  /// - Precondition: `text[count]` is 0 and `padding` bytes from there on may be read.
  public mutating func scan(_ text: UnsafePointer<UInt8>, count: Int) -> Outcome {
    foundCount = 0
    if count > limits.bytes { return stop(.tooLong, limits.bytes) }
    let plan = nodes
    let planSlots = slots
    let end = text + count
    let checksKeys = !limits.allowsDuplicateKeys
    let deepest = limits.depth
    var at = text
    var depth = 0
    var isObject = false
    var node: Int32 = 0
    var firstKey = 0
    var keyCount = 0
    var listDepth = Int.max
    var element: Int32 = 0
    var decodedUsed = 0
    var rootIsObject = false

    skipBlanks(&at)
    if count >= 3, at == text, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF { return stop(.byteOrderMark, 0) }
    members: while true {
      var valueNode = node
      if isObject {
        // The key: its bytes, or what they spell where it has escapes.
        guard at.pointee == UInt8(ascii: "\"") else {
          return stop(at == end ? .unexpectedEnd : .unexpectedByte, at - text)
        }
        let keyStart = at - text
        at += 1
        var bytes = at
        var length: Int
        var head = load(at)
        var tail: UInt64 = 0
        var isDecoded = false
        let special = specials(head)
        if special != 0, (at + special.trailingZeroBitCount &>> 3).pointee == UInt8(ascii: "\"") {
          length = special.trailingZeroBitCount &>> 3
          head &= lowBytes(length)
          at += length &+ 1
        } else {
          let (code, isEscaped) = string(&at, end)
          if let code { return stop(code, at - text) }
          length = at - bytes
          at += 1
          if isEscaped {
            let start = decodedUsed
            decode(bytes, length, from: &decodedUsed)
            length = decodedUsed - start
            isDecoded = true
            (head, tail) = decodedEnds(start, length)
            bytes = text + start
          } else if length >= 8 {
            head = load(bytes)
            tail = length > 8 ? load(bytes + (length &- 8)) : 0
          } else {
            head = load(bytes) & lowBytes(length)
          }
        }
        let hash = ScanPlan.hash(head: head, tail: tail, length: length)
        let ordinal = keyCount &- firstKey
        if ordinal >= limits.keys { return stop(.tooManyKeys, keyStart) }
        if checksKeys {
          let key = Key(
            start: Int32(truncatingIfNeeded: bytes - text), length: Int32(truncatingIfNeeded: length), hash: hash,
            isDecoded: isDecoded)
          if ordinal < KeyCheck.few {
            let word = filters + (depth &<< 2 | Int(truncatingIfNeeded: hash &>> 62))
            let bit: UInt64 = 1 &<< (hash &>> 56 & 63)
            if word.pointee & bit != 0, repeats(key, from: firstKey, to: keyCount, text) {
              return stop(.duplicateKey, keyStart)
            }
            word.pointee |= bit
          }
          if keyCount == keyCapacity { growKeys() }
          keys[keyCount] = key
        }
        keyCount &+= 1

        valueNode = -1
        if node >= 0 {
          let place = plan[Int(node)]
          if place.leadsOn {
            var slot = UInt32(truncatingIfNeeded: hash) & place.mask
            while true {
              let candidate = planSlots + Int(place.firstSlot) + Int(slot)
              if candidate.pointee.target < 0 { break }
              if candidate.pointee.head == head, candidate.pointee.tail == tail,
                Int(candidate.pointee.keyLength) == length,
                length <= 16 || length <= 24 && !isDecoded && load(bytes + 8) == candidate.pointee.middle
                  || matches(candidate.pointee, bytes - text, isDecoded, text)
              {
                valueNode = candidate.pointee.target
                break
              }
              slot = (slot &+ 1) & place.mask
            }
          }
        }
        skipBlanks(&at)
        guard at.pointee == UInt8(ascii: ":") else {
          return stop(at == end ? .unexpectedEnd : .unexpectedByte, at - text)
        }
        at += 1
        skipBlanks(&at)
      }

      // The value.
      let start = at - text
      var kind = ScanHit.Kind.null
      var isEscaped = false
      var length = 0
      switch at.pointee {
      case UInt8(ascii: "\""):
        at += 1
        let (code, escaped) = string(&at, end)
        if let code { return stop(code, at - text) }
        kind = .string
        isEscaped = escaped
        length = at - text &- start &- 1
        at += 1
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        if let code = number(&at, end) { return stop(code, at - text) }
        kind = .number
        length = at - text &- start
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        let opensObject = at.pointee == UInt8(ascii: "{")
        if depth >= deepest { return stop(.tooDeep, start) }
        if valueNode >= 0, plan[Int(valueNode)].path >= 0, opensObject || (depth > 0 && !isObject) {
          emit(
            ScanHit(
              path: plan[Int(valueNode)].path, element: element, start: Int32(truncatingIfNeeded: start), length: 1,
              kind: opensObject ? .object : .list, isEscaped: false))
        }
        if depth == 0 { rootIsObject = opensObject }
        at += 1
        skipBlanks(&at)
        if at.pointee != (opensObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          levels[depth] = Level(isObject: isObject, node: node, firstKey: Int32(truncatingIfNeeded: firstKey))
          depth &+= 1
          // A list directly inside a list is a wrong type at every path: its elements are nowhere.
          node = !opensObject && depth > 1 && !isObject ? -1 : valueNode
          isObject = opensObject
          firstKey = keyCount
          if opensObject {
            let filter = filters + depth &<< 2
            filter[0] = 0
            filter[1] = 0
            filter[2] = 0
            filter[3] = 0
          } else if listDepth == .max {
            listDepth = depth
            element = 0
          }
          continue members
        }
        at += 1
        valueNode = -1
      case UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"):
        let (word, size, literal): (UInt64, Int, ScanHit.Kind) =
          switch at.pointee {
          case UInt8(ascii: "t"): (0x65_7572_74, 4, .yes)
          case UInt8(ascii: "f"): (0x65_736C_6166, 5, .no)
          default: (0x6C6C_756E, 4, .null)
          }
        let difference = (load(at) ^ word) & lowBytes(size)
        if difference != 0 {
          at += difference.trailingZeroBitCount &>> 3
          return stop(at >= end ? .unexpectedEnd : .unexpectedByte, at - text)
        }
        kind = literal
        length = size
        at += size
      default: return stop(at == end ? .unexpectedEnd : .unexpectedByte, start)
      }
      if valueNode >= 0, plan[Int(valueNode)].path >= 0 {
        emit(
          ScanHit(
            path: plan[Int(valueNode)].path, element: element,
            start: Int32(truncatingIfNeeded: kind == .string ? start &+ 1 : start),
            length: Int32(truncatingIfNeeded: length), kind: kind, isEscaped: isEscaped))
      }

      // What follows: the next member or element, or the ends of containers.
      while true {
        skipBlanks(&at)
        if depth == 0 {
          if at < end { return stop(.trailingBytes, at - text) }
          return rootIsObject ? .object : .otherValue
        }
        let next = at.pointee
        if next == UInt8(ascii: ",") {
          at += 1
          skipBlanks(&at)
          if depth == listDepth { element &+= 1 }
          continue members
        }
        guard next == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
          return stop(at == end ? .unexpectedEnd : .unexpectedByte, at - text)
        }
        if isObject, checksKeys, keyCount &- firstKey > KeyCheck.few,
          let repeated = repeatAmongMany(from: firstKey, to: keyCount, text)
        {
          return stop(.duplicateKey, repeated)
        }
        at += 1
        if depth == listDepth {
          listDepth = .max
          element = 0
        }
        keyCount = firstKey
        depth &-= 1
        let level = levels[depth]
        isObject = level.isObject
        node = level.node
        firstKey = Int(level.firstKey)
      }
    }
  }

  // MARK: - Hits and keys

  @inline(__always)
  private mutating func emit(_ hit: ScanHit) {
    if foundCount == foundCapacity { growHits() }
    found[foundCount] = hit
    foundCount &+= 1
  }

  @inline(never)
  private mutating func growHits() {
    let larger = UnsafeMutablePointer<ScanHit>.allocate(capacity: foundCapacity * 2)
    larger.update(from: found, count: foundCount)
    found.deallocate()
    found = larger
    foundCapacity *= 2
  }

  @inline(never)
  private mutating func growKeys() {
    let larger = UnsafeMutablePointer<Key>.allocate(capacity: keyCapacity * 2)
    larger.update(from: keys, count: keyCapacity)
    keys.deallocate()
    keys = larger
    keyCapacity *= 2
  }

  /// Appends what `length` bytes at `bytes`, a checked string body, spell to `decoded`.
  @inline(never)
  private mutating func decode(_ bytes: UnsafePointer<UInt8>, _ length: Int, from used: inout Int) {
    if used == 0 { decoded.removeAll(keepingCapacity: true) }
    JSONUnescape.append(UnsafeBufferPointer(start: bytes, count: length), to: &decoded)
    used = decoded.count
  }

  @inline(never)
  private func decodedEnds(_ start: Int, _ length: Int) -> (head: UInt64, tail: UInt64) {
    func word(_ range: Range<Int>) -> UInt64 { decoded[range].reversed().reduce(0) { $0 << 8 | UInt64($1) } }
    return (word(start..<start + min(length, 8)), length > 8 ? word(start + length - 8..<start + length) : 0)
  }

  @inline(never)
  private func matches(_ slot: ScanPlan.Slot, _ start: Int, _ isDecoded: Bool, _ text: UnsafePointer<UInt8>) -> Bool {
    let length = Int(slot.keyLength)
    for place in 0..<length {
      let byte = isDecoded ? decoded[start + place] : text[start + place]
      if byte != planKeys[Int(slot.keyStart) + place] { return false }
    }
    return true
  }

  @inline(never)
  private func repeats(_ key: Key, from: Int, to: Int, _ text: UnsafePointer<UInt8>) -> Bool {
    var place = from
    while place < to {
      if keys[place].hash == key.hash, KeyCheck.order(keys[place], key, text, decoded) == 0 { return true }
      place &+= 1
    }
    return false
  }

  /// The offset of the first key that repeats an earlier one, among many.
  @inline(never)
  private func repeatAmongMany(from: Int, to: Int, _ text: UnsafePointer<UInt8>) -> Int? {
    KeyCheck.firstRepeat(UnsafeBufferPointer(start: keys + from, count: to - from), text, decoded)
  }
}
