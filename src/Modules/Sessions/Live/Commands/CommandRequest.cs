namespace Vicinal.Sessions.Live.Commands;

/// <summary>What every command has.</summary>
public abstract record CommandRequest
{
    /// <summary>Chosen by the sender, at most 64 characters and new for each thing that shall happen: sent twice, the command counts once. A vote needs none.</summary>
    public string? Key { get; init; }
}
