namespace Vicinal.Economy.Tests.Dynamics;

/// <summary>How many random cases a property is tried on: a few each time, many with <c>./test --full</c>.</summary>
internal static class Iterations
{
    public static int Of(int few) => Environment.GetEnvironmentVariable("VICINAL_TEST_FULL") is "1" ? 20 * few : few;
}
