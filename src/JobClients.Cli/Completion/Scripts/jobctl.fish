# Completion of jobctl for fish. In ~/.config/fish/config.fish: jobctl completion fish | source
function __jobctl_complete
    set -l line (commandline --cut-at-cursor --current-process | string collect)
    set -l suggestions (jobctl "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null)
    # Nothing to suggest is an empty line.
    set suggestions (string match --invert "" -- $suggestions)
    set -l token (commandline --cut-at-cursor --current-token)
    if string match --quiet -- '--*=*' $token
        set suggestions (string replace --regex '=.*' '=' -- $token)$suggestions
    end
    if test (count $suggestions) -gt 0
        printf '%s\n' $suggestions
    else
        __fish_complete_path $token
    end
end
complete --command jobctl --no-files --arguments '(__jobctl_complete)'
