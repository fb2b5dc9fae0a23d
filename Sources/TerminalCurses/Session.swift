public import TerminalUI
