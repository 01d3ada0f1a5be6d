using System.Collections.Concurrent;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Vicinal.Platform.Api;

/// <summary>The OpenAPI 3.1 document at <c>/openapi/v1.json</c>; the committed copy shows in review what changes.</summary>
internal static class ApiDescription
{
    internal static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description => description.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) is true;
        var named = new ConcurrentDictionary<string, Type>(StringComparer.Ordinal);
        options.CreateSchemaReferenceId = type => Named(named, type, OpenApiOptions.CreateDefaultSchemaReferenceId(type));
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Vicinal",
                Version = "1",
                Description = "The response room of a local or regional government. Errors are problem+json (RFC 9457) with a category.",
            };
            // The address depends on where this runs, and would make every copy differ.
            document.Servers = [];
            return Task.CompletedTask;
        });
    });

    /// <summary>The framework would take the second of two types of one name for the first, and describe its answers wrongly.</summary>
    private static string? Named(ConcurrentDictionary<string, Type> named, JsonTypeInfo type, string? name)
    {
        var meant = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        if (name is not null && named.GetOrAdd(name, meant) is var first && first != meant)
            throw new InvalidOperationException($"The API has two types called {name}: {first.FullName} and {meant.FullName}. Give one of them another name.");
        return name;
    }
}
