namespace Vicinal.Platform.Tests.Running;

/// <summary>The databases that everything must work on.</summary>
public enum Provider
{
    Sqlite,
    Postgres,
}

/// <summary>For <c>[ClassData(typeof(BothProviders))]</c>: the same test on each.</summary>
public sealed class BothProviders : TheoryData<Provider>
{
    public BothProviders() : base(Provider.Sqlite, Provider.Postgres)
    {
    }
}
