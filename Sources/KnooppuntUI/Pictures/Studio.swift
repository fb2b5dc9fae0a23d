public import RIECStore
public import TerminalUI

/// Makes pictures of the screens without a terminal: the program itself, played by a table of keys.
public struct Studio {
  private var runtime: Runtime<RecordingTerminal>
  private let work = QueuedWork()

  /// The program at its start in a window of `size`, on the records of `source`. What is slow is done at once, so that
  /// the same store gives the same pictures. No scene writes to `exports`.
  public init(_ source: any RecordStore, settings: Office.Settings, size: Size, exports: any ExportTarget) {
    let work = work
    runtime = Runtime(
      terminal: RecordingTerminal(size: size), source: source, settings: settings, exports: exports,
      workshop: Workshop(wake: {}, run: { work.add($0, $1) }))
  }

  /// The frame at the end of the keys of `scene`.
  public mutating func frame(of scene: Scene) -> Frame {
    var moment = ContinuousClock.now
    runtime.start()
    finishWork(&moment)
    for key in scene.keys {
      moment += .seconds(1)
      runtime.turn([.key(key)], at: moment)
      finishWork(&moment)
    }
    // The keyboard rests: what waits for that is drawn too.
    runtime.turn([], at: moment)
    finishWork(&moment)
    return runtime.terminal.frames.last ?? Frame(runtime.terminal.size)
  }

  private mutating func finishWork(_ moment: inout ContinuousClock.Instant) {
    while runtime.exitCode == nil, work.run() {
      moment += .milliseconds(1)
      runtime.turn([.workFinished], at: moment)
    }
  }
}
