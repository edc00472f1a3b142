#compdef jobctl
# Completion of jobctl for zsh. In ~/.zshrc, after compinit: source <(jobctl completion zsh)
_jobctl() {
    local line="${(j: :)words[1,CURRENT]}"
    local -a suggestions
    suggestions=("${(@f)$("${words[1]}" "[suggest:${#line}]" "$line" 2>/dev/null)}")
    suggestions=("${(@)suggestions:#}")
    if (( ${#suggestions} == 0 )); then
        _files
        return
    fi
    compset -P '--*='
    compadd -S '' -- "${(@M)suggestions:#*[:/]}"
    compadd -- "${(@)suggestions:#*[:/]}"
}
if [[ "${funcstack[1]}" == _jobctl ]]; then
    _jobctl "$@"
else
    compdef _jobctl jobctl
fi
