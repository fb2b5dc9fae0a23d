import PlainText
import RIECDomain

extension App {
  /// `E`: a new notitie of the record that is shown, or stands under the cursor.
  static func note(_ model: inout Model) -> [Effect] {
    guard let (record, kind) = visibleRecord(model), Form.notesField(of: kind) != nil else { return [] }
    var form = Form.Model(kind, base: record, record: record, model.office, size: screenSize(model))
    let effects = Form.beginNote(&form, model.office)
    put(.form(form), &model)
    return carry(effects, &model)
  }
}
