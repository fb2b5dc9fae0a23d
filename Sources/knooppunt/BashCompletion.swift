/// What bash needs beside the script that is generated.
enum BashCompletion {
  /// `script` with ``colons`` where it is one for bash.
  static func mended(_ script: [String]) -> [String] {
    script.first == "#!/bin/bash" ? script + colons.split(separator: "\n").map { String($0) } : script
  }

  /// bash ends a word at a colon (`COMP_WORDBREAKS`), and puts what is offered in place of what follows the last one:
  /// words are put together again for the question, and offers lose what already stands before that place. A field that
  /// still waits for a value gets no blank behind it, and a filter is no file name, in which colons are escaped.
  private static let colons = #"""
    _knooppunt_colons() {
        local rest="${COMP_LINE}" gap word head=''
        local -a joined=()
        local -i place last=-1
        for ((place = 0; place <= COMP_CWORD; place++)); do
            word="${COMP_WORDS[place]}"
            gap="${rest%%[![:space:]]*}"
            rest="${rest#"${gap}"}"
            rest="${rest#"${word}"}"
            if ((last >= 0)) && [[ -z ${gap} && (${word} == :* || ${joined[last]} == *:) ]]; then
                head="${joined[last]}"
                joined[last]+="${word}"
            else
                head=''
                joined+=("${word}")
                last+=1
            fi
        done
        local typed="${2}"
        [[ ${word} == : ]] && typed="${word}"
        [[ ${word} == : ]] && head+="${word}"
        local -a COMP_WORDS=("${joined[@]}" "${COMP_WORDS[@]:COMP_CWORD + 1}")
        local -i COMP_CWORD=last
        local whole="${joined[last]}"
        [[ -z ${head} ]] && whole="${typed}"
        local before=''
        ((last > 0)) && before="${joined[last - 1]}"
        _knooppunt "${1}" "${whole}" "${before}"
        [[ -n ${head} ]] && COMPREPLY=("${COMPREPLY[@]#"${head}"}")
        if [[ ${before} == --filter ]]; then
            compopt +o filenames 2>/dev/null
            [[ "${COMPREPLY[*]}" == *[:=\<\>]* ]] && compopt -o nospace 2>/dev/null
        fi
        return 0
    }

    complete -o filenames -F _knooppunt_colons knooppunt
    """#
}
