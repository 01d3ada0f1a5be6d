using Vicinal.Modules.Tests;

namespace Vicinal.Sessions.Tests;

/// <inheritdoc/>
public sealed class RunningSessions : RunningProgram;
