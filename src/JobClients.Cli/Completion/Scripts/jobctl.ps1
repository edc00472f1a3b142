# Completion of jobctl for PowerShell. In $PROFILE: jobctl completion pwsh | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName jobctl -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $position = $cursorPosition - $commandAst.Extent.StartOffset
    $line = $commandAst.ToString().PadRight($position).Substring(0, $position)
    jobctl "[suggest:$position]" $line 2>$null |
        Where-Object { $_ -and $_.StartsWith($wordToComplete) } |
        ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
}
