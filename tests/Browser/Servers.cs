using Vicinal.Browser.Tests;

// One browser and two servers for all: a start of each costs more than most tests do. A class takes the server that suits what it does.
[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: AssemblyFixture(typeof(QuietVicinal))]
[assembly: AssemblyFixture(typeof(BusyVicinal))]

namespace Vicinal.Browser.Tests;

/// <summary>A server on which nobody changes anything: its pages are those after a first start.</summary>
public sealed class QuietVicinal : RunningVicinal;

/// <summary>A server on which several people work at once. Who uses it looks for what is their own.</summary>
public sealed class BusyVicinal : RunningVicinal;
