using System.Collections.Frozen;
using System.Collections.Immutable;
using Vicinal.Planning.Records;

namespace Vicinal.Formats.Records.Importing;

/// <summary>The fields that columns of somebody's own table can be read into, by the names of the columns of <see cref="RecordCsv"/>, and the words over columns that suggest them.</summary>
public static class ImportFields
{
    // Words as people write them over columns, in the languages of the interface and the commonest beside them; without accents, in lower case.
    private static readonly (string Field, string Words)[] Known =
    [
        ("id", "id|identifier|identificador|identifiant|key|clave|cle|code|codigo"),
        ("title", "title|titulo|titre|name|nombre|nom|measure|medida|mesure|name of measure|nombre de la medida|nom de la mesure|action|accion|dispositif|denominacion|intitule|iniciativa|initiative"),
        ("summary", "summary|resumen|resume|description|descripcion|descriptif|detail|details|detalle|what|objeto|objet"),
        ("language", "language|idioma|langue|lengua|lang"),
        ("government", "government|gobierno|gouvernement|municipality|municipio|commune|city|ciudad|ville|ayuntamiento|mairie|entity|entidad|collectivite|institution|institucion|administracion|region|province|provincia"),
        ("country", "country|pais|pays|country code|codigo de pais|code pays"),
        ("level", "level|nivel|niveau|level of government|nivel de gobierno|niveau de gouvernement"),
        ("government.codes", "codes|codigo de area|code insee|lau|nuts|iso 3166 2|codigo ine|code commune"),
        ("instruments", "instrument|instruments|instrumento|instrumentos|type|tipo|tipo de medida|type of measure|type de mesure|category|categoria|categorie"),
        ("targets", "target|targets|target group|target groups|beneficiaries|beneficiarios|beneficiaires|destinatarios|grupo|grupo destinatario|public|public cible|publico|for whom|para quien|pour qui|colectivo"),
        ("phase", "phase|fase"),
        ("from", "from|start|start date|date from|begin|beginning|inicio|fecha de inicio|desde|debut|date de debut|du|fecha|date|a partir de"),
        ("to", "to|end|end date|until|fin|fecha de fin|fecha fin|hasta|date de fin|au|jusqu au"),
        ("cost", "cost|costs|amount|budget|coste|costo|importe|presupuesto|cout|montant|dotation|dotacion|monto|cuantia"),
        ("currency", "currency|moneda|monnaie|devise|divisa"),
        ("channel", "channel|fiscal channel|canal|canal fiscal|canal budgetaire|type of spending|tipo de gasto"),
        ("contact", "contact|contacto|office|department|departamento|servicio|service|responsable|area responsable|unidad"),
        ("source", "source|fuente|reference|referencia|source title|titulo de la fuente|titre de la source"),
        ("address", "url|link|web|website|enlace|lien|address|source url|sitio web|pagina web|site web"),
        ("texts.1.how", "how|como|comment|implementation|implementacion|mise en oeuvre|procedimiento|procedure|tramitacion"),
        ("texts.1.conditions", "conditions|condiciones|requisitos|requirements|eligibility|elegibilidad|conditions d acces|eligibilite"),
        ("texts.1.lessons", "lessons|lecciones|lecons|lessons learned|lecciones aprendidas|enseignements|evaluation|evaluacion|observaciones|remarques|notes|notas"),
        ("legalBasis", "legal basis|base legal|base juridique|norma|law|ley|loi|decree|decreto|decret|decision|acuerdo|deliberation"),
        ("takeUp", "take up|take-up|acceso|acces|how to get it|forma de acceso|modalite|modalidad"),
        ("sectors", "sector|sectors|sectores|secteur|secteurs|industry|industria|isic|cnae|nace|actividad|activite"),
        ("reach.reached", "reached|people reached|alcanzados|personas beneficiarias|beneficiaires atteints|number of beneficiaries|numero de beneficiarios|nombre de beneficiaires"),
        ("reach.eligible", "eligible|elegibles|poblacion objetivo|population eligible|population cible"),
        ("applyBy", "apply by|deadline|last day to apply|applications until|plazo|fecha limite|solicitudes hasta|date limite|demandes jusqu au"),
        ("daysToFirstPayment", "days to first payment|dias hasta el primer pago|jours avant le premier versement"),
        ("reviewBy", "review by|review date|fecha de revision|date de revision"),
        ("licence", "licence|license|licencia"),
    ];

    private static readonly FrozenDictionary<string, string> ByWord = Known
        .SelectMany(field => field.Words.Split('|').Append(TitleLikeness.Folded(field.Field)).Distinct(StringComparer.Ordinal).Select(word => (Word: TitleLikeness.Folded(word), field.Field)))
        .DistinctBy(pair => pair.Word, StringComparer.Ordinal).ToFrozenDictionary(pair => pair.Word, pair => pair.Field, StringComparer.Ordinal);

    /// <summary>The names of all fields, those of the card first.</summary>
    public static ImmutableArray<string> All { get; } = [.. Known.Select(field => field.Field)];

    /// <summary>What a header is kept and compared by.</summary>
    public static string Folded(string header) => TitleLikeness.Folded(header);

    /// <summary>The field of each column; empty where the column is left out. Each field is suggested once, for the first column that fits.</summary>
    /// <param name="headers">What stands over the columns.</param>
    /// <param name="remembered">Fields by folded header, as this owner chose them before; they come first.</param>
    public static ImmutableArray<string> Suggest(IReadOnlyList<string> headers, IReadOnlyDictionary<string, string> remembered)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var fields = new string[headers.Count];
        for (var at = 0; at < headers.Count; at++)
        {
            if (remembered.TryGetValue(Folded(headers[at]), out var field) && (field.Length == 0 || (All.Contains(field, StringComparer.Ordinal) && taken.Add(field))))
                fields[at] = field;
        }

        foreach (var fits in new Func<string, string?>[] { Whole, Beginning })
        {
            for (var at = 0; at < headers.Count; at++)
            {
                if (fields[at] is null && fits(headers[at]) is { } field && taken.Add(field))
                    fields[at] = field;
            }
        }

        return [.. fields.Select(field => field ?? "")];
    }

    private static string? Whole(string header) => All.FirstOrDefault(field => string.Equals(field, header, StringComparison.OrdinalIgnoreCase)) ?? ByWord.GetValueOrDefault(Folded(header));

    /// <summary>A header such as "Amount (EUR)" or "Fecha de inicio prevista" by its first words.</summary>
    private static string? Beginning(string header)
    {
        var words = Folded(header).Split(' ');
        for (var count = Math.Min(words.Length - 1, 4); count > 0; count--)
        {
            if (ByWord.TryGetValue(string.Join(' ', words.Take(count)), out var field))
                return field;
        }

        return null;
    }
}
