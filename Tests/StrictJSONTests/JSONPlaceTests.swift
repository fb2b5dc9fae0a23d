import StrictJSON
import Testing

@Suite struct JSONPlaceTests {
  private static let text = """
    {"a": [1, {"b\\u0063": "x,}]\\"", "d": {}},
      [[], true]],
     "é": "ü", "z": null}
    """

  @Test(
    arguments: [
      ([], 1, 1), ([.member("a")], 1, 7), ([.member("a"), .element(0)], 1, 8),
      ([.member("a"), .element(1), .member("bc")], 1, 23), ([.member("a"), .element(1), .member("d")], 1, 38),
      ([.member("a"), .element(2), .element(1)], 2, 8), ([.member("é")], 3, 7), ([.member("z")], 3, 17),
    ] as [([JSONPlace.Step], Int, Int)])
  func `a value is found at its path`(path: [JSONPlace.Step], line: Int, column: Int) {
    #expect(JSONPlace(of: path, in: Array(Self.text.utf8)) == JSONPlace(line: line, column: column))
  }

  @Test(
    arguments: [
      ([.member("q")], 1, 1), ([.member("a"), .element(3)], 1, 7), ([.member("z"), .member("y")], 3, 17),
      ([.member("a"), .element(2), .element(0), .element(0)], 2, 4),
    ] as [([JSONPlace.Step], Int, Int)])
  func `a path that leads nowhere gives the innermost value on it`(path: [JSONPlace.Step], line: Int, column: Int) {
    #expect(JSONPlace(of: path, in: Array(Self.text.utf8)) == JSONPlace(line: line, column: column))
  }
}
