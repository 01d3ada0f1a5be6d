using Vicinal.Planning;
using Vicinal.Platform.Forms;

namespace Vicinal.Responses.Plans.Editing;

internal static class TypedMoney
{
    /// <summary>An amount of the plan's money.</summary>
    public static MinorUnits Money(this FormReading read, string field, string currency) => new(read.Money(field, currency, Currencies.MinorPerUnit(currency)));
}
