using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace Vicinal.Platform.Database;

/// <summary>How NodaTime values are stored: alike on every provider, and in an order that the database can sort.</summary>
internal static class StoredTypes
{
    internal static void Register(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Instant>().HaveConversion<InstantAsMicroseconds>();
        conventions.Properties<DateTimeOffset>().HaveConversion<DateTimeOffsetAsMicroseconds>();
        conventions.Properties<LocalDate>().HaveConversion<LocalDateAsText>().HaveMaxLength(10);
        conventions.Properties<LocalDateTime>().HaveConversion<LocalDateTimeAsText>().HaveMaxLength(19);
    }

    /// <summary>Microseconds since 1970 UTC; what is finer is dropped.</summary>
    internal static long ToMicroseconds(Instant instant) => (instant - NodaConstants.UnixEpoch).BclCompatibleTicks / 10;

    internal static Instant FromMicroseconds(long microseconds) => Instant.FromUnixTimeTicks(microseconds * 10);

    internal sealed class InstantAsMicroseconds() : ValueConverter<Instant, long>(
        instant => ToMicroseconds(instant), stored => FromMicroseconds(stored));

    /// <summary>Only for the columns that ASP.NET Core Identity declares so.</summary>
    internal sealed class DateTimeOffsetAsMicroseconds() : ValueConverter<DateTimeOffset, long>(
        moment => ToMicroseconds(Instant.FromDateTimeOffset(moment)), stored => FromMicroseconds(stored).ToDateTimeOffset());

    /// <summary>ISO 8601, e.g. 2020-03-14.</summary>
    internal sealed class LocalDateAsText() : ValueConverter<LocalDate, string>(
        date => LocalDatePattern.Iso.Format(date), stored => LocalDatePattern.Iso.Parse(stored).Value);

    /// <summary>ISO 8601 to the second, e.g. 2020-04-30T15:00:00; what is finer is dropped.</summary>
    internal sealed class LocalDateTimeAsText() : ValueConverter<LocalDateTime, string>(
        time => LocalDateTimePattern.GeneralIso.Format(time), stored => LocalDateTimePattern.GeneralIso.Parse(stored).Value);
}
