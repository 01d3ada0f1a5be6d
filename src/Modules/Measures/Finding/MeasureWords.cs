using System.Globalization;
using Vicinal.Formats.Wording;
using Vicinal.Measures.Store;
using Vicinal.Planning;
using Vicinal.Planning.Records;
using Vicinal.Territories.Public;

namespace Vicinal.Measures.Finding;

/// <summary>Codes of facets in the reader's language; a code that is none stays as it is.</summary>
internal static class MeasureWords
{
    public static string Of(Facet facet, string code)
    {
        var culture = CultureInfo.CurrentUICulture;
        return facet switch
        {
            Facet.Instrument => PlanNames.Instrument(code, culture),
            Facet.Group => PlanNames.Group(code, culture),
            Facet.Phase => Enum.TryParse<Phase>(code, out var phase) ? PlanNames.Of(phase, culture) : code,
            Facet.Level => Enum.TryParse<GovernmentLevel>(code, out var level) ? PlanNames.Of(level, culture) : code,
            Facet.Evidence => Enum.TryParse<EvidenceLevel>(code, out var evidence) ? RecordWording.Of(evidence, culture) : code,
            Facet.Sector => SectorNames.Of(code, culture),
            Facet.Country => Countries.Name(code),
            Facet.Channel => Enum.TryParse<FiscalChannel>(code, out var channel) ? PlanNames.Of(channel, culture) : code,
            Facet.Position => Enum.TryParse<Position>(code, out var position) ? PlanNames.Of(position, culture) : code,
            Facet.TakeUp => Enum.TryParse<TakeUp>(code, out var takeUp) ? RecordWording.Of(takeUp, culture) : code,
            Facet.Conditionality => Enum.TryParse<Conditionality>(code, out var pledge) ? RecordWording.Of(pledge, culture) : code,
            Facet.Size => SizeClasses.Wording(code, culture),
            _ => code,
        };
    }
}
