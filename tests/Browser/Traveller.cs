using Microsoft.Playwright;

namespace Vicinal.Browser.Tests;

/// <summary>Somebody on the way to a goal, who counts what the way asks for: each click, filled field and submit; Tab is not counted.</summary>
/// <param name="visit">The visit.</param>
/// <param name="byKeyboard">Whether Tab, Enter, Space and typing are all that is used.</param>
internal sealed class Traveller(Visit visit, bool byKeyboard)
{
    public int Interactions { get; private set; }

    public IPage Page => visit.Page;

    /// <summary>Follows a link or presses a button, and waits for the address that it leads to.</summary>
    public async Task Go(string selector, string address)
    {
        Interactions++;
        if (byKeyboard)
        {
            await Keyboard.Follow(visit, selector, address);
            return;
        }

        await Page.Locator(selector).First.ClickAsync();
        await Page.ArriveAsync(address);
    }

    /// <summary>Presses a button that leads nowhere.</summary>
    public async Task Press(string selector)
    {
        Interactions++;
        if (byKeyboard)
        {
            await Keyboard.TabTo(visit, selector);
            await Page.Keyboard.PressAsync("Enter");
        }
        else
            await Page.Locator(selector).First.ClickAsync();
    }

    public async Task Fill(string selector, string text)
    {
        Interactions++;
        if (byKeyboard)
        {
            await Keyboard.TabTo(visit, selector);
            await Page.Keyboard.TypeAsync(text);
        }
        else
            await Page.FillAsync(selector, text);
    }

    public async Task Tick(string selector)
    {
        Interactions++;
        if (byKeyboard)
        {
            await Keyboard.TabTo(visit, selector);
            await Page.Keyboard.PressAsync("Space");
        }
        else
            await Page.CheckAsync(selector);
    }
}
