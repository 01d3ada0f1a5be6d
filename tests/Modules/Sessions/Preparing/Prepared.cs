namespace Vicinal.Sessions.Tests.Preparing;

/// <summary>One program for all who use it at its first hour, because each start costs seconds.</summary>
[CollectionDefinition(Name)]
public sealed class Prepared : ICollectionFixture<PreparingProgram>
{
    public const string Name = "Prepared sessions";
}
