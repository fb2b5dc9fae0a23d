import KnooppuntUI
import RIECDomain
import RIECStore
import StrictJSON
import Synchronization

/// A keeper whose files are on a shelf in memory, which several sessions can share.
final class ShelfKeeper: MemoryKeeper {
  private let shelf: Mutex<[MemoryPart: [UInt8]]>
  /// Why nothing can be written.
  let trouble: MemoryTrouble?
  let moment = "2022-09-05T09:15"

  /// A shelf with these texts as files.
  init(_ texts: [MemoryPart: String] = [:], trouble: MemoryTrouble? = nil) {
    shelf = Mutex(texts.mapValues { Array($0.utf8) })
    self.trouble = trouble
  }

  /// A shelf with these views, given as the lines of their file.
  convenience init(views: [String]) {
    self.init([.views: #"{"versie":1,"weergaven":["# + views.joined(separator: ",\n") + "]}"])
  }

  /// Two views that work and one that does not.
  static let sampleViews = [
    #"{"naam":"Drugs in MN","soort":"casussen","filter":"thema:hennep_drugs","volgorde":"-termijn,titel"}"#,
    #"{"naam":"Haven","soort":"signalen","filter":"haven tema:x","volgorde":"ontvangen"}"#,
    #"{"naam":"Besluiten","soort":"besluiten","filter":"","volgorde":""}"#,
  ]

  /// What a file holds.
  func text(_ part: MemoryPart) -> String { shelf.withLock { String(decoding: $0[part] ?? [], as: UTF8.self) } }

  /// Everything that the files say.
  var memory: Memory { load().memory }

  func load() -> MemoryReport {
    var report = MemoryReport(Memory())
    for (part, bytes) in shelf.withLock({ $0 }) {
      do throws(MemoryFault) {
        report.troubles += try part.read(bytes, into: &report.memory).map {
          .leftOut(path: "/staat/\(part.fileName)", $0)
        }
      } catch {
        report.troubles.append(.malformed(path: "/staat/\(part.fileName)", error))
      }
    }
    return report
  }

  func keep(_ changes: [Memory.Change], known: Memory) -> MemoryReport {
    if let trouble { return MemoryReport(known, troubles: [trouble]) }
    var report = MemoryReport(known)
    for part in MemoryPart.allCases where changes.contains(where: { $0.parts.contains(part) }) {
      var merged = known
      if let bytes = shelf.withLock({ $0[part] }), (try? part.read(bytes, into: &merged)) != nil {
        for change in changes { merged.apply(change) }
      }
      shelf.withLock { $0[part] = part.bytes(of: merged) }
      report.memory.take(part, from: merged)
    }
    return report
  }

  func key(of info: StoreInfo) -> String { "de opslag" }
}
