# Completion of jobctl for bash. In ~/.bashrc: source <(jobctl completion bash)
_jobctl() {
    local line=${COMP_LINE:0:COMP_POINT} word broken suggestion
    word=${line##*[[:space:]]}
    [[ $word == --*=* ]] && word=${word#*=}
    # Bash takes what stands before a colon for a word of its own.
    broken=${word%"${word##*:}"}
    [[ $COMP_WORDBREAKS == *:* ]] || broken=
    COMPREPLY=()
    while IFS= read -r suggestion; do
        [[ -n $suggestion && $suggestion == "$word"* ]] && COMPREPLY+=("${suggestion#"$broken"}")
    done < <("$1" "[suggest:${#line}]" "$line" 2>/dev/null)
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[:/] ]]; then
        compopt -o nospace 2>/dev/null
    fi
}
complete -o default -F _jobctl jobctl
