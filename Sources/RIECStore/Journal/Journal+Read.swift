import Glibc

/// How the files of a journal end, and what the next writer has to clear.
struct JournalEnding {
  var notices: [JournalNotice] = []
  /// Bytes of the active segment from the mark on that are no whole commit.
  var tornBytes = 0
  /// A segment after the active one that was begun and holds no line.
  var unused: Int?
}

extension Journal {
  /// Reads on from the mark. Where files were replaced or went away since, looks for the head anew.
  func advance(_ deliver: (JournalEntry) -> Void) throws(JournalTrouble) -> JournalEnding {
    if let changed = try replacedSegment() {
      var ending = try locate(deliver)
      ending.notices.append(.rewritten(file: JournalSegment.file(changed)))
      return ending
    }
    return try read(try segments(), deliver)
  }

  /// Finds the segment of `known`, or else of the head, by the segments' headers, and reads from there; lines up to the
  /// head are verified, not delivered.
  func locate(
    from known: JournalHead? = nil, _ deliver: (JournalEntry) -> Void
  ) throws(JournalTrouble) -> JournalEnding {
    let known = known ?? head
    let numbers = try segments()
    mark = .start
    segmentStart = .start
    identities = [:]
    synced = nil
    namedSegment = 0
    if known.n > 0 {
      for number in numbers.dropFirst().reversed() {
        guard case .header(let header, _) = try start(of: number), header.head.n <= known.n else { continue }
        // A segment without a line may have been begun in vain.
        if number == numbers.last, try !holdsLines(number, header) { continue }
        if header.head.n == known.n, header.head != known { throw .headGone(known) }
        enter(header)
        break
      }
      for number in numbers where number < mark.segment {
        identities[number] = try status(of: JournalSegment.file(number))?.identity
      }
    }
    return try read(numbers, deliver)
  }

  /// Reads on from `place`, in the segment whose lines begin at `start`.
  func resume(
    at place: JournalMark, _ start: JournalMark, _ deliver: (JournalEntry) -> Void
  ) throws(JournalTrouble) -> JournalEnding {
    mark = place
    segmentStart = start
    identities = [:]
    synced = nil
    namedSegment = 0
    let numbers = try segments()
    for number in numbers where number <= place.segment {
      identities[number] = try status(of: JournalSegment.file(number))?.identity
    }
    return try read(numbers, deliver)
  }

  /// What the first line of segment `number`, which is not the first, says; nil where it is no header.
  func header(of number: Int) throws(JournalTrouble) -> JournalSegment.Header? {
    if case .header(let header, _) = try start(of: number) { header } else { nil }
  }

  /// The first segment that was read and is another file now, or none.
  private func replacedSegment() throws(JournalTrouble) -> Int? {
    for number in identities.keys.sorted() {
      guard let status = try status(of: JournalSegment.file(number)), status.identity == identities[number] else {
        return number
      }
    }
    return nil
  }

  /// The numbers of the segments, which must be 1, 2, ….
  func segments() throws(JournalTrouble) -> [Int] {
    let names = try reading { () throws(DiskFailure) in try disk.names(in: JournalSegment.folder) }
    let numbers = names.compactMap(JournalSegment.number).sorted()
    for (place, number) in numbers.enumerated() where number != place + 1 {
      throw .damaged(
        JournalDamage(.missing, at: JournalPlace(file: JournalSegment.file(place + 1), line: 1, offset: 0, length: 0)))
    }
    return numbers
  }

  /// Reads from the mark to the end of the last of the segments `numbers`.
  private func read(_ numbers: [Int], _ deliver: (JournalEntry) -> Void) throws(JournalTrouble) -> JournalEnding {
    var ending = JournalEnding()
    guard let highest = numbers.last else {
      if head.n > 0 { throw .headGone(head) }
      return ending
    }
    while true {
      var successor: JournalSegment.Header?
      if mark.segment < highest {
        switch try start(of: mark.segment + 1) {
        case .header(let header, _):
          let isUsed = try mark.segment + 1 < highest ? true : holdsLines(mark.segment + 1, header)
          if isUsed {
            successor = header
          } else {
            // Without a line it succeeds only where it follows on the very last one.
            try readSegment(through: nil, &ending, deliver)
            if mark.head == header.head, ending.tornBytes == 0 {
              enter(header)
              try readSegment(through: nil, &ending, deliver)
            } else {
              try checkUnused(header)
              ending.unused = mark.segment + 1
            }
          }
        case .torn:
          guard mark.segment + 1 == highest else { throw headerDamage(mark.segment + 1) }
          ending.unused = mark.segment + 1
          try readSegment(through: nil, &ending, deliver)
        case .damaged: throw headerDamage(mark.segment + 1)
        }
      } else {
        try readSegment(through: nil, &ending, deliver)
      }
      guard let successor else { break }
      try readSegment(through: successor.head.n, &ending, deliver)
      if mark.head.n == successor.head.n, mark.head != successor.head { throw headerDamage(successor.number) }
      enter(successor)
    }
    if mark.head != head { throw .headGone(head) }
    if ending.tornBytes > 0 {
      ending.notices.append(
        .tornTail(file: JournalSegment.file(mark.segment), offset: mark.offset, bytes: ending.tornBytes))
    }
    if let unused = ending.unused { ending.notices.append(.unusedSegment(file: JournalSegment.file(unused))) }
    return ending
  }

  private func enter(_ header: JournalSegment.Header) {
    mark = JournalMark(header)
    segmentStart = mark
    synced = nil
  }

  /// Reads the segment of the mark: up to line `last` where it has a successor, else all of it.
  private func readSegment(
    through last: Int?, _ ending: inout JournalEnding, _ deliver: (JournalEntry) -> Void
  ) throws(JournalTrouble) {
    let name = JournalSegment.file(mark.segment)
    let file = try reading { () throws(DiskFailure) in try disk.open(name, .read) }
    defer { disk.close(file) }
    let status = try reading { () throws(DiskFailure) in try disk.status(file) }
    identities[mark.segment] = status.identity
    if status.size < mark.offset { throw .truncated(file: name, read: mark.offset, size: status.size) }
    if let last, last <= mark.head.n {
      if mark.offset < status.size { ending.notices.append(.superseded(file: name, line: mark.line)) }
      return
    }
    if status.size == mark.offset {
      if last != nil { throw .damaged(JournalDamage(.missing, at: mark.place(0))) }
      return
    }
    var walk = JournalWalk(from: mark)
    let known = head
    var wrongHead = false
    let result = Result { () throws(DiskFailure) in
      try walk.run(disk, file, reader, to: status.size, through: last) { entry in
        if entry.n == known.n, entry.hash != known.hash { wrongHead = true }
        if wrongHead || entry.n <= known.n { return }
        head = JournalHead(n: entry.n, hash: entry.hash)
        deliver(entry)
      }
    }
    mark = walk.whole
    if wrongHead { throw .headGone(known) }
    if case .failure(let failure) = result { throw .unreadable(failure) }
    if let last {
      guard mark.head.n == last else {
        throw .damaged(walk.damage ?? JournalDamage(.missing, at: mark.place(0)))
      }
      if mark.offset < status.size { ending.notices.append(.superseded(file: name, line: mark.line)) }
      return
    }
    guard mark.offset < status.size else { return }
    let rest = try reading { () throws(DiskFailure) in
      try disk.read(file, at: mark.offset, count: status.size - mark.offset)
    }
    guard TailJudge(rest, at: mark.offset, behind: mark.head, reader).isTorn(walk.damage) else {
      throw .damaged(walk.damage ?? JournalDamage(.notALine, at: mark.place(0)))
    }
    ending.tornBytes = rest.count
  }

  private enum SegmentStart {
    case header(JournalSegment.Header, size: Int)
    case torn
    case damaged
  }

  /// What segment `number`, which is not the first, begins with.
  private func start(of number: Int) throws(JournalTrouble) -> SegmentStart {
    let bytes = try contents(of: number, upTo: JournalSegment.Header.longest)
    if let end = bytes.firstIndex(of: 0x0A), let header = JournalSegment.Header(Array(bytes[..<end])),
      header.number == number
    {
      return .header(header, size: end + 1)
    }
    let all = try contents(of: number, upTo: segmentLimit)
    return TailJudge(all, at: 0, behind: head, reader).isTorn(nil) ? .torn : .damaged
  }

  /// Whether a sound line follows on the header, or something that is no torn end.
  private func holdsLines(_ number: Int, _ header: JournalSegment.Header) throws(JournalTrouble) -> Bool {
    let file = try reading { () throws(DiskFailure) in try disk.open(JournalSegment.file(number), .read) }
    defer { disk.close(file) }
    let mark = JournalMark(header)
    var walk = JournalWalk(from: mark)
    let rest = try reading { () throws(DiskFailure) in
      let size = try disk.status(file).size
      try walk.run(disk, file, reader, to: size, through: mark.head.n + 1) { _ in }
      return walk.soundLines > 0 ? [] : try disk.read(file, at: mark.offset, count: size - mark.offset)
    }
    return walk.soundLines > 0 || !TailJudge(rest, at: mark.offset, behind: mark.head, reader).isTorn(walk.damage)
  }

  /// A segment that was begun in vain names a line that was there.
  private func checkUnused(_ header: JournalSegment.Header) throws(JournalTrouble) {
    if header.head.n > mark.head.n { throw .damaged(JournalDamage(.missing, at: mark.place(0))) }
    if header.head.n == mark.head.n, header.head != mark.head { throw headerDamage(header.number) }
  }

  private func headerDamage(_ number: Int) -> JournalTrouble {
    .damaged(JournalDamage(.header, at: JournalPlace(file: JournalSegment.file(number), line: 1, offset: 0, length: 0)))
  }

  private func contents(of number: Int, upTo count: Int) throws(JournalTrouble) -> [UInt8] {
    try reading { () throws(DiskFailure) in
      let file = try disk.open(JournalSegment.file(number), .read)
      defer { disk.close(file) }
      return try disk.read(file, at: 0, count: min(count, try disk.status(file).size))
    }
  }

  private func status(of name: String) throws(JournalTrouble) -> DiskStatus? {
    try reading { () throws(DiskFailure) in try disk.status(of: name) }
  }

  func reading<Value>(_ body: () throws(DiskFailure) -> Value) throws(JournalTrouble) -> Value {
    do throws(DiskFailure) {
      return try body()
    } catch {
      throw .unreadable(error)
    }
  }
}
