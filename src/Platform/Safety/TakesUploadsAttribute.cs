using Microsoft.AspNetCore.Http.Metadata;
using Vicinal.Platform.Uploads;

namespace Vicinal.Platform.Safety;

/// <summary>Lets a page or endpoint receive more than the usual 2 MB: up to the usual limit of an upload. Put it on each page with a file field.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class TakesUploadsAttribute : Attribute, IRequestSizeLimitMetadata
{
    internal const long UsualRequestBytes = 2_000_000;

    /// <summary>Bytes of the whole request: the content, and a little for the form around it.</summary>
    public long? MaxRequestBodySize => UploadStore.UsualLargestBytes + UsualRequestBytes;
}
