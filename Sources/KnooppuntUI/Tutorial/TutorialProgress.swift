import StrictJSON

/// How far somebody is in the exercise: the names of the steps that were done and of those that were passed over.
public struct TutorialProgress: Hashable, Sendable {
  /// The steps that were done, in their order.
  public internal(set) var done: [String]
  /// The steps that were passed over.
  public internal(set) var skipped: [String]

  /// Progress; none unless it is said.
  public init(done: [String] = [], skipped: [String] = []) {
    self.done = done
    self.skipped = skipped
  }

  /// What `bytes` say, as ``bytes`` wrote them; none where they say nothing that can be understood, as the exercise then
  /// begins anew.
  public init(_ bytes: [UInt8]) {
    let object = (try? StrictJSON.parse(bytes))?.object
    func names(_ key: String) -> [String] { object?[key]?.array?.compactMap(\.string) ?? [] }
    self.init(done: names("gedaan"), skipped: names("overgeslagen"))
  }

  /// As JSON.
  public var bytes: [UInt8] {
    var object = JSONObject()
    object["versie"] = .number(JSONNumber(1))
    object["gedaan"] = .array(done.map { .string($0) })
    object["overgeslagen"] = .array(skipped.map { .string($0) })
    return JSONWriter.bytes(.object(object)) + [0x0A]
  }

  /// Whether nothing was done or passed over yet.
  public var isNew: Bool { done.isEmpty && skipped.isEmpty }

  /// Whether nothing is left to do.
  public var isComplete: Bool { TutorialStep.all.allSatisfy { isOver($0.id) } }

  /// How many steps were done.
  public var doneCount: Int { TutorialStep.all.count { done.contains($0.id) } }

  /// How many steps there are.
  public static var stepCount: Int { TutorialStep.all.count }

  func isOver(_ id: String) -> Bool { done.contains(id) || skipped.contains(id) }
}

/// Where progress in the exercise is kept.
public protocol TutorialKeeper: Sendable {
  /// Keeps how far somebody is.
  func keep(_ progress: TutorialProgress)
}
