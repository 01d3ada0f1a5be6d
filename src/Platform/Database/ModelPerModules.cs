using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Vicinal.Platform.Database;

/// <summary>Two hosts in one process (tests) may list different modules: each list has its own model.</summary>
internal sealed class ModelPerModules : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), ((VicinalDb)context).ModuleNames, designTime);
}
