namespace Vicinal.Platform.Components;

/// <summary>What is wrong with one answer and how to put it right.</summary>
/// <param name="Name">The field's name as posted; empty where the fault is of the whole form.</param>
/// <param name="Message">What was found and what would be right.</param>
public sealed record FieldError(string Name, string Message)
{
    internal static string IdOf(string name) => "f-" + name.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal);
}

/// <summary>One of the answers to choose from.</summary>
public sealed record FieldOption(string Value, string Text);

/// <summary>Finds a field's message among those of a form.</summary>
public static class FieldErrors
{
    public static string? For(this IEnumerable<FieldError> errors, string name)
        => errors.FirstOrDefault(error => error.Name == name)?.Message;
}
