using Microsoft.Extensions.Localization;
using Vicinal.Economy;

namespace Vicinal.Territories.Public;

/// <summary>Industries in the reader's language: sections of ISIC and NACE are translated, others keep their table's name.</summary>
public sealed class IndustryNames(IStringLocalizerFactory localizers)
{
    private readonly IStringLocalizer _texts = localizers.Create(typeof(Texts));

    /// <summary>The name of an industry as the reader sees it.</summary>
    public string Of(Industry industry)
    {
        var found = _texts["Section_" + industry.Code.Replace('-', '_')];
        var name = found.ResourceNotFound ? industry.Name : found.Value;
        return industry.Region is null ? name : $"{name} ({industry.Region})";
    }
}
