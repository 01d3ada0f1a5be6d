using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Vicinal.Economy;
using Vicinal.Platform.Components;
using Vicinal.Platform.Forms;
using Vicinal.Responses.Revenue.Texts;
using Vicinal.Responses.Scenarios;

namespace Vicinal.Responses.Revenue;

/// <summary>What a government states of its revenue in an address: <c>property-tax=12000000</c> a year, and where it knows better <c>property-tax-elasticity=0.2</c>.</summary>
internal sealed record RevenueReading(IReadOnlyList<RevenueBase> Bases, IReadOnlyList<FieldError> Errors)
{
    private const double MostElasticity = 3;

    /// <summary>The kinds with the names of their fields.</summary>
    public static IReadOnlyList<(RevenueKind Kind, string Field)> Fields { get; } =
    [
        (RevenueKind.PropertyTax, "property-tax"), (RevenueKind.BusinessTax, "business-tax"), (RevenueKind.TouristTax, "tourist-tax"),
        (RevenueKind.MarketFees, "market-fees"), (RevenueKind.Tariffs, "tariffs"), (RevenueKind.Transfers, "transfers"),
    ];

    public static string ElasticityOf(string field) => field + "-elasticity";

    public static RevenueReading Of(IQueryCollection query, string currency, IStringLocalizer<RevenueTexts> texts)
    {
        var (bases, errors) = (new List<RevenueBase>(), new List<FieldError>());
        foreach (var (kind, field) in Fields)
        {
            var (typed, factor) = (ScenarioRequest.One(query, field), ScenarioRequest.One(query, ElasticityOf(field)));
            var elasticity = factor.Length == 0 ? null : Typed.Number(factor);
            if (factor.Length > 0 && elasticity is not (>= 0 and <= MostElasticity))
                errors.Add(new FieldError(ElasticityOf(field), texts["Error.Elasticity", factor, MostElasticity]));
            if (typed.Length == 0)
                continue;

            // Cents of a year's revenue do not matter here, but an exact reading refuses what is not money.
            if (Typed.Money(typed, 100) is { } cents)
                bases.Add(new RevenueBase(kind, cents / 100m) { Elasticity = elasticity is >= 0 and <= MostElasticity ? elasticity : null });
            else
                errors.Add(new FieldError(field, texts["Error.Money", typed, currency]));
        }

        return new RevenueReading(bases, errors);
    }
}
