using System.Globalization;
using Vicinal.Formats.Briefs;
using Vicinal.Responses.Places;
using Vicinal.Responses.Scenarios;
using Vicinal.Territories.Public;

namespace Vicinal.Responses.Briefs;

/// <summary>How this reader's papers are written: in the page's language, with its names of industries and activities.</summary>
internal sealed class BriefWords(IndustryNames industries, ActivityNames activities)
{
    public BriefWriting Writing => new(CultureInfo.CurrentUICulture) { Industry = industries.Of, Activity = activities.Of };

    public static BriefGround Ground(Place place, string command) => new(place.Name, place.Facts.Package, place.Grade, command);
}
