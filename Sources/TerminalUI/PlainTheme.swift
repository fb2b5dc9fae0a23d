extension Theme {
  /// The theme for when there is no other: the terminal's own colours, emphasis and markers only. No two roles that mean
  /// something are without a differing emphasis or marker.
  public static let plain = Theme(
    name: "effen", variant: .mono,
    roles: [
      // vlak
      .text: Look(), .dimmed: Look(emphasis: .dim), .heading: Look(emphasis: .bold), .title: Look(emphasis: .bold),
      .label: Look(emphasis: .dim), .border: Look(emphasis: .dim), .borderActive: Look(emphasis: .bold),
      .header: Look(), .footer: Look(), .columnHead: Look(emphasis: .bold),
      // aanwijzer
      .cursor: Look(emphasis: .reverse, marker: "▌"), .cursorInactive: Look(emphasis: .underline, marker: "▏"),
      .marked: Look(emphasis: .bold, marker: "•"), .hit: Look(emphasis: .underline), .link: Look(emphasis: .underline),
      .sorted: Look(emphasis: [.bold, .underline]), .scrollbar: Look(),
      // melding
      .fault: Look(emphasis: .bold, marker: "■"), .warning: Look(emphasis: .bold, marker: "▲"),
      .success: Look(marker: "✓"), .info: Look(marker: "·"), .added: Look(marker: "+"), .removed: Look(marker: "-"),
      // domein
      .statusNew: Look(emphasis: .bold, marker: "○"), .statusActive: Look(marker: "●"),
      .statusHeld: Look(emphasis: .italic, marker: "="), .statusEnded: Look(emphasis: .dim, marker: "×"),
      .statusRejected: Look(emphasis: .dim, marker: "÷"), .priorityHigh: Look(emphasis: .bold, marker: "↑"),
      .termMet: Look(marker: "√"),
      .termNear: Look(emphasis: .underline, marker: "~"), .termOverdue: Look(emphasis: .bold, marker: "!"),
      .confidential: Look(emphasis: .bold, marker: "§"), .personal: Look(emphasis: .italic, marker: "°"),
      .hidden: Look(emphasis: .reverse, marker: "?"), .demo: Look(emphasis: .bold, marker: "DEMO"),
      // bediening
      .key: Look(emphasis: .bold), .prompt: Look(), .field: Look(), .fieldActive: Look(emphasis: .underline),
      .suggestion: Look(), .choice: Look(emphasis: .reverse), .dialog: Look(),
      .tabActive: Look(emphasis: [.bold, .underline]), .tab: Look(), .progress: Look(),
    ])
}
