import Glibc
import StrictJSON
import Testing

/// The public JSONTestSuite, which lies beside the repository; where it does not, these tests are skipped and say so.
private enum Files {
  static let folder: String = {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/\(root)/../shared/testdata/JSONTestSuite/test_parsing"
  }()

  static let names: [String] = {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      // The name is the part of the entry up to its zero byte.
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name.hasSuffix(".json") { names.append(name) }
    }
    return names.sorted()
  }()

  static func names(_ prefix: String) -> [String] { names.filter { $0.hasPrefix(prefix) } }

  static func bytes(_ name: String) -> [UInt8] {
    guard let file = fopen("\(folder)/\(name)", "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }
}

private func accepts(_ bytes: [UInt8], _ limits: JSONLimits) -> Bool {
  (try? StrictJSON.parse(bytes, limits: limits)) != nil
}

@Suite(.enabled(if: !Files.names.isEmpty, "JSONTestSuite is not at ../shared/testdata/JSONTestSuite"))
struct JSONTestSuiteTests {
  @Test func `all 95 y files are accepted as grammar`() {
    let names = Files.names("y_")
    #expect(names.count == 95)
    #expect(names.filter { !accepts(Files.bytes($0), .grammarOnly) } == [])
  }

  @Test func `all 188 n files are refused as grammar, not for their size`() {
    let names = Files.names("n_")
    #expect(names.count == 188)
    for name in names {
      do throws(JSONFault) {
        _ = try StrictJSON.parse(Files.bytes(name), limits: .grammarOnly)
        Issue.record("accepted: \(name)")
      } catch {
        #expect(error.code != .tooDeep, "\(name)")
      }
    }
  }

  @Test func `the limits of the store refuse two more y files, both for a key that stands twice`() {
    let refused = Files.names("y_").filter { !accepts(Files.bytes($0), .store) }
    #expect(refused == ["y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"])
  }

  @Test func `every i file is decided`() {
    var decided: [String: JSONFault.Code?] = [:]
    for name in Files.names("i_") {
      do throws(JSONFault) {
        _ = try StrictJSON.parse(Files.bytes(name), limits: .store)
        decided[name] = .some(nil)
      } catch {
        decided[name] = error.code
      }
    }
    #expect(decided == Self.decisions)
  }

  @Test func `the scanner decides every file as the parser does`() {
    for name in Files.names {
      let bytes = Files.bytes(name)
      #expect(Agreement.scan(bytes) == Agreement.parse(bytes), "\(name)")
    }
  }

  /// nil: accepted. Numbers keep their spelling, so none is too big; what stands for no character is refused.
  static let decisions: [String: JSONFault.Code?] = [
    "i_number_double_huge_neg_exp.json": nil,
    "i_number_huge_exp.json": nil,
    "i_number_neg_int_huge_exp.json": nil,
    "i_number_pos_double_huge_exp.json": nil,
    "i_number_real_neg_overflow.json": nil,
    "i_number_real_pos_overflow.json": nil,
    "i_number_real_underflow.json": nil,
    "i_number_too_big_neg_int.json": nil,
    "i_number_too_big_pos_int.json": nil,
    "i_number_very_big_negative_int.json": nil,
    "i_object_key_lone_2nd_surrogate.json": .loneSurrogate,
    "i_string_1st_surrogate_but_2nd_missing.json": .loneSurrogate,
    "i_string_1st_valid_surrogate_2nd_invalid.json": .loneSurrogate,
    "i_string_UTF-16LE_with_BOM.json": .unexpectedByte,
    "i_string_UTF-8_invalid_sequence.json": .invalidUTF8,
    "i_string_UTF8_surrogate_U+D800.json": .invalidUTF8,
    "i_string_incomplete_surrogate_and_escape_valid.json": .loneSurrogate,
    "i_string_incomplete_surrogate_pair.json": .loneSurrogate,
    "i_string_incomplete_surrogates_escape_valid.json": .loneSurrogate,
    "i_string_invalid_lonely_surrogate.json": .loneSurrogate,
    "i_string_invalid_surrogate.json": .loneSurrogate,
    "i_string_invalid_utf-8.json": .invalidUTF8,
    "i_string_inverted_surrogates_U+1D11E.json": .loneSurrogate,
    "i_string_iso_latin_1.json": .invalidUTF8,
    "i_string_lone_second_surrogate.json": .loneSurrogate,
    "i_string_lone_utf8_continuation_byte.json": .invalidUTF8,
    "i_string_not_in_unicode_range.json": .invalidUTF8,
    "i_string_overlong_sequence_2_bytes.json": .invalidUTF8,
    "i_string_overlong_sequence_6_bytes.json": .invalidUTF8,
    "i_string_overlong_sequence_6_bytes_null.json": .invalidUTF8,
    "i_string_truncated-utf-8.json": .invalidUTF8,
    "i_string_utf16BE_no_BOM.json": .unexpectedByte,
    "i_string_utf16LE_no_BOM.json": .unexpectedByte,
    "i_structure_500_nested_arrays.json": .tooDeep,
    "i_structure_UTF-8_BOM_empty_object.json": .byteOrderMark,
  ]
}
