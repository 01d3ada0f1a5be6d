using NodaTime;

namespace Vicinal.Responses.Plans.Store;

/// <summary>What came of an adopted plan, as its officers report it.</summary>
internal sealed class PlanActual
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid PlanId { get; init; }

    /// <summary>The measure's id; null where it is of the whole plan.</summary>
    public string? Measure { get; init; }

    public ActualKind Kind { get; init; }

    /// <summary>The indicator's name, the group's code or the channel's code; empty otherwise.</summary>
    public required string Name { get; init; }

    /// <summary>The value, in the indicator's unit, in people, in single units of the currency or in per cent; zero for a first payment.</summary>
    public decimal Value { get; init; }

    /// <summary>The day of which it is true.</summary>
    public LocalDate On { get; init; }

    public required string Source { get; init; }

    public Guid? By { get; init; }

    public Instant At { get; init; }
}

internal enum ActualKind
{
    /// <summary>An indicator of the plan.</summary>
    Indicator,

    /// <summary>People or organisations of a group reached so far.</summary>
    Reached,

    /// <summary>Money spent, given up or lent so far by channel.</summary>
    Money,

    /// <summary>The day of the first payment or effect.</summary>
    FirstPayment,

    /// <summary>Work observed on a day, in per cent of before the crisis.</summary>
    Work,
}
