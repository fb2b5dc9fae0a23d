import RIECDomain

/// Where the records of one file of a snapshot come from: beside `casussen.jsonl` stands `casussen.herkomst`, a line of
/// 24 bytes for each of its lines, in hexadecimal: the basis that brought the record in (0 for none), the file and the
/// line in it where it stands as it is now, and who changed it (0 where nobody did). Files and users are places, from 1,
/// in lists of SNAPSHOT.
///
/// It is read only where somebody asks: opening needs none of it.
final class SnapshotOrigins: Sendable {
  /// What a line says.
  struct Origin: Equatable {
    var basis: Int
    var source: Int
    var line: Int
    var user: Int

    /// Bytes of a line.
    static let size = 24
    /// Where the fields stand.
    private static let fields = [0..<4, 5..<9, 10..<18, 19..<23]
    private static let limits = [0xFFFF, 0xFFFF, 0xFFFF_FFFF, 0xFFFF]

    init(basis: Int, source: Int, line: Int, user: Int) {
      (self.basis, self.source, self.line, self.user) = (basis, source, line, user)
    }

    /// What `bytes` say; nil where they are no such line.
    init?(_ bytes: ArraySlice<UInt8>) {
      guard bytes.count == Self.size else { return nil }
      let numbers = Self.fields.compactMap { field in
        bytes.dropFirst(field.lowerBound).prefix(field.count).reduce(Optional(0)) { number, digit in
          Hex.value(digit).flatMap { value in number.map { $0 << 4 | Int(value) } }
        }
      }
      guard numbers.count == 4 else { return nil }
      self.init(basis: numbers[0], source: numbers[1], line: numbers[2], user: numbers[3])
    }

    /// The line; nil where a number is too large for it.
    var bytes: [UInt8]? {
      var bytes: [UInt8] = []
      for (place, number) in [basis, source, line, user].enumerated() {
        guard number >= 0, number <= Self.limits[place] else { return nil }
        let digits = Self.fields[place].count
        for digit in 0..<digits {
          bytes.append(Hex.digit(UInt8(truncatingIfNeeded: number >> (4 * (digits - 1 - digit)))))
        }
        bytes.append(place == 3 ? 0x0A : 0x20)
      }
      return bytes
    }
  }

  private let file: OpenFile
  private let sources: [String]
  private let users: [String]

  /// The origins in `file`, by the lists of its snapshot.
  init(_ file: OpenFile, sources: [String], users: [String]) {
    (self.file, self.sources, self.users) = (file, sources, users)
  }

  /// What is said of line `line` of the records, from 1.
  func origin(ofLine line: Int) -> Origin? {
    guard line >= 1, line <= file.size / Origin.size else { return nil }
    return file.bytes((line - 1) * Origin.size..<line * Origin.size).flatMap { Origin($0[...]) }
  }

  /// What is said of all lines, in their order; nil where it cannot be read.
  func all() -> [Origin]? {
    guard let bytes = file.bytes(0..<file.size) else { return nil }
    let origins = stride(from: 0, to: bytes.count, by: Origin.size).compactMap {
      Origin(bytes[$0..<min($0 + Origin.size, bytes.count)])
    }
    return origins.count * Origin.size == bytes.count ? origins : nil
  }

  /// The file where the record stands as it is.
  func source(_ origin: Origin) -> String? {
    sources.indices.contains(origin.source - 1) ? sources[origin.source - 1] : nil
  }

  /// Who changed the record last; nil where nobody did.
  func user(_ origin: Origin) -> String? { users.indices.contains(origin.user - 1) ? users[origin.user - 1] : nil }
}

extension KindIndex {
  /// The records of the basis `number` that were changed before the snapshot that they were read from was made.
  func changedInSnapshot(ofBasis number: Int) -> [RecordID] {
    var known: [ObjectIdentifier: [SnapshotOrigins.Origin]] = [:]
    return (0..<count).compactMap { row in
      guard let origins = table.places.file(of: row)?.origins else { return nil }
      let all = known[ObjectIdentifier(origins)] ?? origins.all() ?? []
      known[ObjectIdentifier(origins)] = all
      let place = Int(table.places.lines[row]) - 1
      return all.indices.contains(place) && all[place].basis == number && all[place].user > 0 ? id(at: row) : nil
    }
  }
}

extension StoreIndex {
  /// Who changed `id` last before the snapshot that it was read from was made; nil where nobody did.
  func userInSnapshot(of id: RecordID) -> String? {
    guard let (kind, row) = locate(id), let places = tables[kind]?.places, let origins = places.file(of: row)?.origins,
      let origin = origins.origin(ofLine: Int(places.lines[row]))
    else { return nil }
    return origins.user(origin)
  }
}
