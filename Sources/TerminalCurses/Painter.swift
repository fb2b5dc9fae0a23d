import CNcurses
import TerminalUI

/// Brings the screen from the frame that stands there to the next one, touching only cells that differ.
struct Painter {
  /// What a cell may hold.
  private let isASCII: Bool
  private var palette: Palette
  private var shown: Frame?

  /// A painter of an empty screen; with `isASCII` nothing else is put.
  init(palette: Palette, isASCII: Bool) {
    self.palette = palette
    self.isASCII = isASCII
  }

  /// Paints with other colours from the next frame on.
  mutating func use(_ palette: Palette) {
    self.palette = palette
    forget()
  }

  /// Forgets what stands on the screen.
  mutating func forget() {
    shown = nil
  }

  /// Paints `frame`, as far as it fits.
  ///
  /// Cells whose width terminals dispute are left blank at first, in each row that changes, and put one by one after
  /// it with the cursor addressed behind each: they cannot shift a neighbour.
  mutating func paint(_ frame: Frame) {
    let frame = isASCII ? frame.spellingSigns : frame
    let before = shown.flatMap { $0.size == frame.size ? $0 : nil }
    if before == nil { cncurses_forget() }
    let columns = min(frame.size.columns, Int(cncurses_columns()))
    let rows = min(frame.size.rows, Int(cncurses_rows()))
    var disputed: [(column: Int, row: Int, cell: Cell, glyph: Glyph)] = []
    for row in 0..<rows {
      let start = row * frame.size.columns
      let line = frame.cells[start..<start + columns]
      if let before, before.cells[start..<start + columns] == line { continue }
      // A blank takes the colour of the text to its left where it looks the same in it: each change of colour costs
      // more bytes than the blanks. It depends on this row alone, so that a row that moved is known again.
      var left: Palette.Paint?
      for (column, cell) in zip(0..., line) where cell.width > 0 {
        let differs = before?.cell(column, row) != cell
        let paint = palette.paint(cell.style)
        if cell.text == " ", let left, left.isSameGround(paint) {
          put(ascii: 0x20, left, column, row)
          continue
        }
        left = paint
        if let byte = cell.text.utf8.first, cell.text.utf8.count == 1 {
          if differs || byte == 0x20 { put(ascii: byte, paint, column, row) }
          continue
        }
        if isASCII {
          if differs {
            for (offset, byte) in cell.ascii.utf8.enumerated() { put(ascii: byte, paint, column + offset, row) }
          }
          continue
        }
        let glyph = Glyph(cell.text, columns: Int(cell.width))
        if glyph.isDisputed {
          for offset in 0..<Int(cell.width) { put(ascii: 0x20, paint, column + offset, row) }
          disputed.append((column, row, cell, glyph))
        } else if differs {
          put(glyph.scalars, paint, column, row)
        }
      }
    }
    if !disputed.isEmpty {
      cncurses_update()
      for (column, row, cell, glyph) in disputed {
        put(glyph.scalars, palette.paint(cell.style), column, row)
        let behind = column + Int(cell.width)
        cncurses_update_addressing(CInt(behind < columns ? behind : column), CInt(row))
      }
    }
    let cursor = frame.cursor.flatMap { frame.cell($0.column, $0.row) == nil ? nil : $0 }
    let rest = cursor ?? Point(column: 0, row: max(0, rows - 1))
    cncurses_cursor(CInt(rest.column), CInt(rest.row), cursor != nil)
    cncurses_update()
    shown = frame
  }

  private func put(ascii: UInt8, _ paint: Palette.Paint, _ column: Int, _ row: Int) {
    cncurses_put_ascii(CInt(column), CInt(row), CChar(truncatingIfNeeded: ascii), paint.attributes, paint.pair)
  }

  private func put(_ scalars: [wchar_t], _ paint: Palette.Paint, _ column: Int, _ row: Int) {
    unsafe scalars.withUnsafeBufferPointer { text in
      // The array outlives the call, which copies it.
      unsafe cncurses_put(
        CInt(column), CInt(row), text.baseAddress, CInt(text.count), paint.attributes, paint.pair)
    }
  }
}
