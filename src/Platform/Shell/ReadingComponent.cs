using Microsoft.AspNetCore.Components;

namespace Vicinal.Platform.Shell;

/// <summary>
/// A part of a page that reads before it is written. The framework writes a component for the first time while it still reads, and starts its neighbours meanwhile; with SQLite nobody notices,
/// since its reading never waits, but PostgreSQL's does. Here a component is written once it has read, and the components of one page, which share a database context, read one after the other.
/// Each module's <c>_Imports.razor</c> inherits it.
/// </summary>
public abstract class ReadingComponent : ComponentBase, IHandleEvent
{
    private bool _hasBegun;

    [Inject] private PageTurn Turn { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (await Turn.TakeAsync(ReadAsync))
            StateHasChanged();
    }

    private async Task ReadAsync()
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            OnInitialized();
            await OnInitializedAsync();
        }

        OnParametersSet();
        await OnParametersSetAsync();
    }

    /// <summary>A form that was sent: what it does is done before anything is written again.</summary>
    async Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg)
    {
        if (await Turn.TakeAsync(() => item.InvokeAsync(arg)))
            StateHasChanged();
    }
}

/// <summary>Whose turn it is among the components of one request.</summary>
public sealed class PageTurn : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Does the work when it is its turn.</summary>
    /// <returns>False where the reader has gone away meanwhile.</returns>
    internal async Task<bool> TakeAsync(Func<Task> work)
    {
        await _turn.WaitAsync();
        try
        {
            await work();
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();
}
