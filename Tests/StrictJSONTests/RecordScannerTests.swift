import StrictJSON
import Testing

@Suite struct RecordScannerTests {
  @Test func `values at the wanted paths come in their order, each with its outermost list element`() {
    let text = """
      {"id":"NH-2021-0042","x":{"id":1},"inbreng":[{"partner":"politie"},{"z":[1,[2]],"partner":null}],
      "leeg":[],"codes":["a","b"],"n":-1.5e3,"ja":true,"nee":false,"o":{"p":{"q":"diep"}}}
      """
    let paths = ["id", "inbreng/partner", "codes", "n", "ja", "nee", "o/p/q", "leeg", "mist"]
    #expect(
      Agreement.hits(text, paths) == [
        "id[0] string NH-2021-0042", "inbreng/partner[0] string politie", "inbreng/partner[1] null null",
        "codes[0] string a", "codes[1] string b", "n[0] number -1.5e3", "ja[0] yes true", "nee[0] no false",
        "o/p/q[0] string diep",
      ])
  }

  @Test func `a container where a plain value is wanted is reported as what it is`() {
    #expect(
      Agreement.hits(#"{"a":{"b":1},"c":[[1],{"d":2},3]}"#, ["a", "c"]) == [
        "a[0] object {", "c[0] list [", "c[1] object {", "c[2] number 3",
      ])
  }

  @Test func `inner lists do not move the outermost element`() {
    #expect(
      Agreement.hits(#"{"i":[{"g":[{"b":1},{"b":2}]},{"g":[{"b":3}]}],"j":[{"b":4}]}"#, ["i/g/b", "j/b"]) == [
        "i/g/b[0] number 1", "i/g/b[0] number 2", "i/g/b[1] number 3", "j/b[0] number 4",
      ])
  }

  @Test(arguments: ["titel", "handhavingsknelpuntIds", "acht_len", "negen_len"])
  func `keys of any length are found, escaped or not`(key: String) {
    let escaped = key.utf8.map { byte in
      let hex = String(byte, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    }.joined()
    #expect(Agreement.hits(#"{"\#(key)":"v","\#(key)x":1}"#, [key]) == ["\(key)[0] string v"])
    #expect(Agreement.hits(#"{"x\#(key)":0,"\#(escaped)":"v"}"#, [key]) == ["\(key)[0] string v"])
  }

  @Test func `keys are equal when they spell the same bytes, and only then`() {
    #expect(Agreement.scan(Array(#"{"a":1,"\u0061":2}"#.utf8)) == .refused(.duplicateKey, at: 7))
    #expect(Agreement.scan(Array("{\"é\":1,\"e\u{301}\":2}".utf8)) == .object)
    #expect(Agreement.scan(Array(#"{"a":{"a":1},"b":{"a":1}}"#.utf8)) == .object)
  }

  @Test(arguments: [1, 10, 63, 64, 65, 66, 200, 5_000])
  func `a repeated key is found in objects of every size`(count: Int) {
    let members = (0..<count).map { #""sleutel-\#($0)-met-een-staart":0"# }
    #expect(Agreement.scan(Array("{\(members.joined(separator: ","))}".utf8)) == .object)
    let repeated = "{\(members.joined(separator: ",")),\(members[count / 2])}"
    #expect(Agreement.scan(Array(repeated.utf8)) == Agreement.parse(Array(repeated.utf8)))
  }

  @Test func `the limits of depth and keys hold exactly`() {
    let depths = [63, 64, 65].map { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
    #expect(depths.map { Agreement.scan(Array($0.utf8)) } == [.other, .other, .refused(.tooDeep, at: 64)])
    for count in [10_000, 10_001] {
      let text = "{" + (0..<count).map { "\"\($0)\":0" }.joined(separator: ",") + "}"
      #expect(Agreement.scan(Array(text.utf8)) == Agreement.parse(Array(text.utf8)))
      #expect((Agreement.scan(Array(text.utf8)) == .object) == (count == 10_000))
    }
  }

  @Test func `a text longer than the limit is not read`() {
    let limits = JSONLimits(bytes: 10, depth: 64, keys: 10, allowsDuplicateKeys: false)
    #expect(Agreement.scan(Array(#"{"a":"12"}"#.utf8), limits) == .object)
    #expect(Agreement.scan(Array(#"{"a":"123"}"#.utf8), limits) == .refused(.tooLong, at: 10))
  }

  @Test(arguments: 0..<24)
  func `parser and scanner agree on mutated documents, fault and place`(seed: Int) {
    var random = SplitMix64(UInt64(seed))
    for _ in 0..<400 {
      var bytes = Documents.random(using: &random)
      for _ in 0..<Int.random(in: 0...3, using: &random) { Documents.mutate(&bytes, using: &random) }
      let parsed = Agreement.parse(bytes)
      let scanned = Agreement.scan(bytes)
      #expect(parsed == scanned, "\(String(decoding: bytes, as: UTF8.self))")
      if parsed != scanned { return }
    }
  }
}
