extension Theme {
  /// The theme for when there is no other: the terminal's own colours, and emphasis only.
  public static let plain = Theme(
    name: "effen", variant: .mono,
    roles: [
      .text: Look(), .dimmed: Look(emphasis: .dim), .heading: Look(emphasis: .bold), .title: Look(emphasis: .bold),
      .label: Look(emphasis: .dim), .border: Look(emphasis: .dim), .header: Look(), .footer: Look(),
      .cursor: Look(emphasis: .reverse, marker: "▌"), .marked: Look(emphasis: .bold, marker: "•"),
      .hit: Look(emphasis: .underline), .link: Look(emphasis: .underline), .scrollbar: Look(),
      .fault: Look(emphasis: .bold, marker: "!"),
      .warning: Look(emphasis: .bold, marker: "?"), .success: Look(marker: "✓"), .info: Look(),
      .statusActive: Look(), .statusHeld: Look(emphasis: .italic), .statusEnded: Look(emphasis: .dim),
      .termOverdue: Look(emphasis: .bold, marker: "!"), .termNear: Look(emphasis: .underline),
      .confidential: Look(emphasis: .bold, marker: "*"), .demo: Look(emphasis: .bold, marker: "DEMO"),
      .key: Look(emphasis: .bold), .prompt: Look(), .suggestion: Look(), .dialog: Look(),
      .tabActive: Look(emphasis: [.bold, .underline]), .tab: Look(), .progress: Look(),
    ])
}
