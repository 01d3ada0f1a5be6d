using Microsoft.Extensions.Localization;
using Vicinal.Platform.Forms;
using Vicinal.Sessions.Preparing;
using Vicinal.Sessions.Preparing.Texts;
using Vicinal.Sessions.Raising.Texts;

namespace Vicinal.Sessions.Raising;

/// <summary>A proposal as the fields of its form.</summary>
internal static class ProposalForm
{
    public static ProposalText Read(TypedForm form, FormReading read, IStringLocalizer<RaisingTexts> texts, IStringLocalizer<PreparingTexts> languages)
    {
        var term = read.Count("term");
        if (term is < 1 or > StoredProposal.LongestTerm)
            read.Wrong("term", texts["Error.Term", form["term"], StoredProposal.LongestTerm]);
        return new ProposalText(
            read.Needed("title", StoredProposal.LongestLine), read.Needed("text", ProposalVersion.LongestText), LanguageField.Needed(read, "language", form["language"], languages), read.Needed("addressee", StoredProposal.LongestLine),
            (int)Math.Clamp(term ?? StoredProposal.UsualTerm, 1, StoredProposal.LongestTerm));
    }
}
