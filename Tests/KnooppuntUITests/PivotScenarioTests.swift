import KnooppuntUI
import TerminalUI
import Testing

/// From a record to what touches it, and back.
@Suite struct PivotScenarioTests {
  @Test func `from a casus to its knelpunt to another of its casussen, and H twice leads back`() throws {
    var desk = try Desk()
    desk.play("/roerdomp inbreng:om<esc>")
    #expect(desk.cursor == "MN-2021-0019")
    desk.play("r")
    #expect(desk.related?.current?.id == "HKP-MN-0001")
    desk.play("<enter>")
    #expect(desk.opened == "HKP-MN-0001")
    desk.play("r<tab>")
    let other = try #require(desk.related?.current?.id)
    #expect(other.hasPrefix("MN-"))
    desk.play("<enter>")
    #expect(desk.opened == other)
    desk.play("HH")
    #expect(desk.opened == "HKP-MN-0001")
    desk.play("HH")
    #expect(desk.cursor == "MN-2021-0019")
    #expect(desk.filter == "roerdomp inbreng:om")
    desk.play("LLLL")
    #expect(desk.opened == other)
  }

  @Test func `Tab highlights what a record names, Enter goes there, and Esc comes back with it highlighted`() throws {
    var desk = try Desk()
    desk.play("/roerdomp inbreng:om<enter>")
    #expect(desk.record?.target == nil)
    desk.play("<tab>")
    #expect(desk.record?.target?.text == "HKP-MN-0001")
    desk.play("<enter>")
    #expect(desk.opened == "HKP-MN-0001")
    desk.play("<esc>")
    #expect(desk.opened == "MN-2021-0019")
    #expect(desk.record?.target?.text == "HKP-MN-0001")
    desk.play("<esc>")
    #expect(desk.record?.target == nil)
    desk.play("<esc>")
    #expect(desk.cursor == "MN-2021-0019")
  }

  @Test func `Enter without a reference chosen says how to choose one`() throws {
    var desk = try Desk()
    desk.play("<enter>")
    let opened = desk.opened
    desk.play("<enter>")
    #expect(desk.opened == opened)
    #expect(desk.notice.contains("Tab"))
  }

  @Test func `the way is written below the title`() throws {
    var desk = try Desk(SampleStore.sound, 120, 40)
    desk.play("/roerdomp inbreng:om<enter>r<enter>")
    #expect(desk.screen.contains(" Casussen › MN-2021-0019 › verwant › HKP-MN-0001 "))
    desk.play("<esc>")
    #expect(desk.screen.contains(" Casussen › MN-2021-0019 › verwant "))
  }

  @Test func `in a narrow window the end of the way shows`() throws {
    var desk = try Desk(SampleStore.sound, 40, 10)
    desk.play("/roerdomp inbreng:om<enter>r<enter>r")
    #expect(desk.screen.contains("… › HKP-MN-0001 › verwant "))
  }

  @Test func `the cursor passes over the headings`() throws {
    var desk = try Desk()
    desk.play("/roerdomp inbreng:om<esc>r")
    var seen: Set<String> = []
    for key in ["j", "k", "G", "<home>", "<pgdn>", "<pgup>", "<tab>", "<shift-tab>"] {
      for _ in 0..<40 {
        desk.play(key)
        let item = try #require(desk.related?.current)
        #expect(!item.isHeading)
        if let id = item.id { seen.insert(id) }
      }
    }
    #expect(seen.count == desk.related?.found.items.compactMap(\.id).unique.count)
  }

  @Test func `back and forward go through doors, lists and records alike`() throws {
    var desk = try Desk(keys: "")
    desk.play("<enter>")
    let (kind, rows) = (desk.kind, desk.rows)
    desk.play("<enter>gs")
    #expect(desk.kind == "signaal")
    desk.play("HH")
    #expect(desk.kind == kind)
    #expect(desk.rows == rows)
    desk.play("H")
    #expect(desk.overzicht != nil)
    desk.play("LLL")
    #expect(desk.kind == "signaal")
    desk.play("L")
    #expect(!desk.notice.isEmpty)
  }
}

extension Related.Item {
  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
  /// The record on the line; nil on a heading.
  fileprivate var id: String? { if case .tie(let tie, _) = self { tie.id.text } else { nil } }
}

extension [String] {
  fileprivate var unique: Set<String> { Set(self) }
}
