using Microsoft.AspNetCore.Http;

namespace Vicinal.Territories.Adding;

/// <summary>The form by which an officer adds a territory, as it was typed.</summary>
public sealed class AddTerritoryRequest
{
    public string? Name { get; set; }

    public string? Country { get; set; }

    /// <summary>The digest of an economy that is here already; empty where a zip is given.</summary>
    public string? Economy { get; set; }

    public string? JobsSource { get; set; }

    public IFormFile? Jobs { get; set; }

    public IFormFile? Zip { get; set; }
}
