namespace Vicinal.Sessions.Listing.Texts;

/// <summary>The texts of the list of sessions and of a session's page, in every language of the interface.</summary>
internal sealed class ListingTexts;
