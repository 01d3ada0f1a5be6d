namespace Vicinal.Platform.Events;

/// <summary>Something that happened, published by the module that owns it: a public record in its <c>Public/</c> folder, without personal data.</summary>
public interface IEvent;
