import StrictJSON

/// What the parser and the scanner make of the same bytes.
enum Agreement {
  enum Verdict: Equatable {
    case object
    case other
    case refused(JSONFault.Code, at: Int)
  }

  static func parse(_ bytes: [UInt8], _ limits: JSONLimits = .store) -> Verdict {
    do throws(JSONFault) {
      return try StrictJSON.parse(bytes, limits: limits).object == nil ? .other : .object
    } catch {
      return .refused(error.code, at: error.offset)
    }
  }

  static func scan(_ bytes: [UInt8], _ limits: JSONLimits = .store) -> Verdict {
    scanned(bytes, limits) { outcome, fault, _ in
      switch outcome {
      case .object: .object
      case .otherValue: .other
      case .fault: .refused(fault.code, at: fault.offset)
      }
    }
  }

  /// The hits at `paths`, each as path, element and text.
  static func hits(_ text: String, _ paths: [String]) -> [String] {
    let bytes = Array(text.utf8)
    return scanned(bytes, .store, paths) { _, _, hits in
      hits.map { hit in
        let body = bytes[Int(hit.start)..<Int(hit.start + hit.length)]
        return "\(paths[Int(hit.path)])[\(hit.element)] \(hit.kind) \(String(decoding: body, as: UTF8.self))"
      }
    }
  }

  private static func scanned<Result>(
    _ bytes: [UInt8], _ limits: JSONLimits, _ paths: [String] = ["id"],
    _ body: (RecordScanner.Outcome, (code: JSONFault.Code, offset: Int), [ScanHit]) -> Result
  ) -> Result {
    var scanner = RecordScanner(ScanPlan(paths: paths), limits: limits)
    let padded = bytes + [UInt8](repeating: 0, count: RecordScanner.padding)
    // The padding that the scanner asks for stands behind the bytes.
    return padded.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return body(.fault, (.unexpectedEnd, 0), []) }
      let outcome = scanner.scan(base, count: bytes.count)
      return body(outcome, scanner.fault, Array(scanner.hits))
    }
  }
}
