using Microsoft.EntityFrameworkCore;
using NodaTime;
using Vicinal.Formats.Money;
using Vicinal.Planning.Records.Comparing;
using Vicinal.Platform.Database;

namespace Vicinal.Measures.Comparing.Rates;

/// <summary>A currency's rate and prices of a year, as this instance uses them.</summary>
internal sealed class StoredRate
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Currency { get; init; }

    public int Year { get; init; }

    public decimal? PerEuro { get; set; }

    public string RateSource { get; set; } = "";

    public decimal? Prices { get; set; }

    public string PricesSource { get; set; } = "";

    /// <summary>The account that last changed it; null where it came with the program or the account was erased.</summary>
    public Guid? By { get; set; }

    public Instant At { get; set; }

    public CurrencyYear Row => new(Currency, Year) { PerEuro = PerEuro, RateSource = RateSource, Prices = Prices, PricesSource = PricesSource };

    public static void Configure(ModelBuilder model) => model.Entity<StoredRate>(rate =>
    {
        rate.ToTable("measure_rates").HoldsPersonalData("who last changed a rate", "until the account is erased; the rate stays");
        rate.Property(r => r.Id).ValueGeneratedNever();
        rate.Property(r => r.Currency).HasMaxLength(3);
        rate.Property(r => r.PerEuro).HasPrecision(28, 12);
        rate.Property(r => r.Prices).HasPrecision(28, 12);
        rate.Property(r => r.RateSource).HasMaxLength(CurrencyCsv.LongestSource);
        rate.Property(r => r.PricesSource).HasMaxLength(CurrencyCsv.LongestSource);
        rate.HasIndex(r => new { r.Currency, r.Year }).IsUnique();
    });
}
