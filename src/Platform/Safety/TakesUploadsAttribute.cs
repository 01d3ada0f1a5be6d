namespace Vicinal.Platform.Safety;

/// <summary>
/// Lets a page or endpoint receive more than the usual 2 MB: up to the limit of an upload, and a little for the form around it. Put it on each page with a
/// file field. Where a form is larger still, its page is asked all the same, with what was typed and without the files: look for an
/// <see cref="OversizedForm"/> among the request's features before anything is saved, and answer 413.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class TakesUploadsAttribute : Attribute;
