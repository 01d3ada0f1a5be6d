namespace Vicinal.Benchmarks.Measures;

/// <summary>Words and sentences of invented measures, each in English, Spanish and French.</summary>
internal static class Vocabulary
{
    public static readonly string[] Languages = ["en", "es", "fr"];

    /// <summary>What a measure is about, from the most to the least frequent.</summary>
    public static readonly string[][] Subjects =
    [
        ["rents", "shops", "restaurants", "terraces", "markets", "wages", "vouchers", "loans", "taxes", "fees", "workshops", "hotels", "taxis", "theatres", "farmers", "fishers", "bakeries", "nurseries", "carers", "cleaners",
         "vendors", "artisans", "waste pickers", "cooperatives", "libraries", "museums", "stadiums", "bicycles", "buses", "water bills", "electricity", "heating", "school meals", "medicines", "masks", "apprentices", "seasonal workers", "hairdressers", "florists", "beekeepers",
         "vineyards", "dairies", "orchards", "greenhouses", "shipyards", "foundries", "printers", "weavers", "potters", "carpenters", "glaziers", "roofers", "electricians", "translators", "musicians", "dancers", "puppeteers", "booksellers", "antiquarians", "watchmakers",
         "ferries", "lighthouses", "campsites", "guides", "caravans", "fairgrounds", "circuses", "zoos", "aquariums", "planetariums", "saddlers", "basketmakers", "organ builders", "bell founders", "salt works", "truffle growers", "falconers", "thatchers", "chandlers", "luthiers"],
        ["alquileres", "comercios", "restaurantes", "terrazas", "mercados", "salarios", "bonos", "préstamos", "impuestos", "tasas", "talleres", "hoteles", "taxis", "teatros", "agricultores", "pescadores", "panaderías", "guarderías", "cuidadoras", "limpiadoras",
         "vendedores", "artesanos", "recicladores", "cooperativas", "bibliotecas", "museos", "estadios", "bicicletas", "autobuses", "recibos del agua", "electricidad", "calefacción", "comedores escolares", "medicamentos", "mascarillas", "aprendices", "temporeros", "peluquerías", "floristerías", "apicultores",
         "viñedos", "lecherías", "huertos", "invernaderos", "astilleros", "fundiciones", "imprentas", "tejedoras", "alfareros", "carpinteros", "cristaleros", "techadores", "electricistas", "traductores", "músicos", "bailarines", "titiriteros", "libreros", "anticuarios", "relojeros",
         "transbordadores", "faros", "campings", "guías", "caravanas", "ferias", "circos", "zoológicos", "acuarios", "planetarios", "talabarteros", "cesteros", "organeros", "campaneros", "salinas", "truficultores", "cetreros", "empajadores", "cereros", "lutieres"],
        ["loyers", "commerces", "restaurants", "terrasses", "marchés", "salaires", "bons d’achat", "prêts", "impôts", "redevances", "ateliers", "hôtels", "taxis", "théâtres", "agriculteurs", "pêcheurs", "boulangeries", "crèches", "aidants", "nettoyeurs",
         "vendeurs", "artisans", "récupérateurs", "coopératives", "bibliothèques", "musées", "stades", "vélos", "autobus", "factures d’eau", "électricité", "chauffage", "cantines scolaires", "médicaments", "masques", "apprentis", "saisonniers", "coiffeurs", "fleuristes", "apiculteurs",
         "vignobles", "laiteries", "vergers", "serres", "chantiers navals", "fonderies", "imprimeurs", "tisserands", "potiers", "charpentiers", "vitriers", "couvreurs", "électriciens", "traducteurs", "musiciens", "danseurs", "marionnettistes", "libraires", "antiquaires", "horlogers",
         "bacs", "phares", "campings", "guides", "caravanes", "foires", "cirques", "zoos", "aquariums", "planétariums", "selliers", "vanniers", "facteurs d’orgues", "fondeurs de cloches", "salines", "trufficulteurs", "fauconniers", "chaumiers", "ciriers", "luthiers"],
    ];

    /// <summary>Titles; {0} the instrument, {1} the subject, {2} the city.</summary>
    public static readonly string[][] Titles =
    [
        ["{0} for {1} in {2}", "{1}: {0}", "{0} to keep {1} in {2} going"],
        ["{0} para {1} en {2}", "{1}: {0}", "{0} para que sigan {1} en {2}"],
        ["{0} pour {1} à {2}", "{1} : {0}", "{0} pour maintenir {1} à {2}"],
    ];

    /// <summary>Sentences; {0} a subject, {1} an amount, {2} the city, {3} a number of days.</summary>
    public static readonly string[][] Sentences =
    [
        ["The council of {2} set {1} aside for {0}.", "Applications were open for {3} days and decided without a committee.", "Each household with {0} received up to {1}.", "Payment came after {3} days by bank transfer or in local currency.", "Firms that kept their staff did not have to repay.", "The region tops the amount up where the nation does not reach.",
         "A form of one page asked for a tax number and a photograph of {0}.", "Inspectors visited one in twenty recipients.", "The money came from the reserve of the budget and from a loan of the public bank.", "Social services called those who had no telephone number on file.", "It was prolonged twice, and ended when {0} had reopened.", "Women who work without a contract were named in the rules.",
         "The measure stands beside the national benefit and does not reduce it.", "A hotline in four languages answered questions on {0}.", "Street markets moved to larger squares so that stalls could keep their distance.", "Suppliers of the city were paid within {3} days.", "Recipients promised to buy in {2} for a year.", "The list of recipients is published every month."],
        ["El pleno de {2} reservó {1} para {0}.", "Las solicitudes estuvieron abiertas {3} días y se resolvieron sin comisión.", "Cada hogar con {0} recibió hasta {1}.", "El pago llegó a los {3} días por transferencia o en moneda local.", "Las empresas que mantuvieron su plantilla no tuvieron que devolverlo.", "La región complementa el importe donde la nación no llega.",
         "Un formulario de una página pedía el número fiscal y una fotografía de {0}.", "La inspección visitó a uno de cada veinte beneficiarios.", "El dinero salió de la reserva del presupuesto y de un préstamo del banco público.", "Servicios sociales llamó a quienes no tenían teléfono en el registro.", "Se prorrogó dos veces y terminó cuando {0} habían reabierto.", "Las normas nombran a las mujeres que trabajan sin contrato.",
         "La medida se suma a la prestación nacional y no la reduce.", "Un teléfono en cuatro idiomas respondía preguntas sobre {0}.", "Los mercadillos se trasladaron a plazas mayores para guardar la distancia.", "Los proveedores de la ciudad cobraron en {3} días.", "Quienes recibieron la ayuda prometieron comprar en {2} durante un año.", "La lista de beneficiarios se publica cada mes."],
        ["Le conseil de {2} a réservé {1} pour {0}.", "Les demandes étaient ouvertes {3} jours et tranchées sans commission.", "Chaque ménage avec {0} a reçu jusqu’à {1}.", "Le paiement est venu après {3} jours, par virement ou en monnaie locale.", "Les entreprises qui ont gardé leur personnel n’ont rien eu à rembourser.", "La région complète le montant là où l’État n’arrive pas.",
         "Un formulaire d’une page demandait le numéro fiscal et une photographie de {0}.", "L’inspection a visité un bénéficiaire sur vingt.", "L’argent venait de la réserve du budget et d’un prêt de la banque publique.", "Les services sociaux ont appelé ceux qui n’avaient pas de téléphone au dossier.", "Elle a été prolongée deux fois et a pris fin quand {0} avaient rouvert.", "Les règles nomment les femmes qui travaillent sans contrat.",
         "La mesure s’ajoute à la prestation nationale et ne la réduit pas.", "Une ligne en quatre langues répondait aux questions sur {0}.", "Les marchés de rue ont déménagé sur des places plus grandes pour garder les distances.", "Les fournisseurs de la ville étaient payés sous {3} jours.", "Les bénéficiaires ont promis d’acheter à {2} pendant un an.", "La liste des bénéficiaires est publiée chaque mois."],
    ];

    /// <summary>Parts of names of cities.</summary>
    public static readonly string[] Syllables = ["bar", "ca", "del", "en", "fo", "gran", "hal", "is", "jor", "ka", "lo", "mar", "nor", "ol", "pe", "qui", "ro", "san", "tor", "ul", "val", "wes", "xi", "yer", "zan", "mont", "ville", "burg", "ria", "dos"];
}
