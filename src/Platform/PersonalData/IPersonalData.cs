namespace Vicinal.Platform.PersonalData;

/// <summary>What one module holds about a person; each module that holds personal data registers one.</summary>
public interface IPersonalData
{
    /// <summary>The heading in the export, e.g. <c>account</c>.</summary>
    string Section { get; }

    /// <summary>Everything held about this person, as something that can be written as JSON; null where nothing is held.</summary>
    Task<object?> ExportAsync(Guid account, CancellationToken cancellationToken);

    /// <summary>Removes it, or cuts the tie to the person. Runs inside one transaction with the other modules; it must not save.</summary>
    Task EraseAsync(Guid account, CancellationToken cancellationToken);
}
