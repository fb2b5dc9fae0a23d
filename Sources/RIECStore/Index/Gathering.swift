/// A list that grows at its end, one element at a time, many times a record.
///
/// Appending to an array asks each time who else holds it and whether there is room. Here elements go to a small piece
/// of raw memory first, and to the array a piece at a time; `filled` never passes `size`.
struct Gathering<Element: BitwiseCopyable>: ~Copyable {
  private static var size: Int { 512 }

  private let pending: UnsafeMutablePointer<Element>
  private var filled = 0
  private var gathered: [Element] = []

  init() { pending = .allocate(capacity: Gathering.size) }

  deinit { pending.deallocate() }

  /// How many there are.
  var count: Int { gathered.count &+ filled }

  /// Adds one.
  @inline(__always)
  mutating func append(_ element: Element) {
    pending[filled] = element
    filled &+= 1
    if filled == Gathering.size { flush() }
  }

  /// Adds all of `elements`.
  @inline(__always)
  mutating func append(_ elements: UnsafeBufferPointer<Element>) {
    guard let start = elements.baseAddress else { return }
    if filled &+ elements.count >= Gathering.size {
      flush()
      if elements.count >= Gathering.size { return gathered.append(contentsOf: elements) }
    }
    (pending + filled).update(from: start, count: elements.count)
    filled &+= elements.count
  }

  /// Makes room for `factor` times as many.
  mutating func reserve(_ factor: Double) {
    flush()
    gathered.reserveCapacity(Int(Double(gathered.count) * factor))
  }

  /// The list.
  mutating func all() -> [Element] {
    flush()
    return gathered
  }

  @inline(never)
  private mutating func flush() {
    gathered.append(contentsOf: UnsafeBufferPointer(start: pending, count: filled))
    filled = 0
  }
}
