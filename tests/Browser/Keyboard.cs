namespace Vicinal.Browser.Tests;

/// <summary>A person who uses Tab, Enter, Space and typing only.</summary>
internal static class Keyboard
{
    private const int MostTabs = 250;

    public static async Task Follow(Visit visit, string selector, string address)
    {
        await TabTo(visit, selector);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.ArriveAsync(address);
    }

    /// <summary>Presses Tab until the first element that matches has the focus; each stop on the way must be seen.</summary>
    public static async Task TabTo(Visit visit, string selector)
    {
        for (var pressed = 0; pressed < MostTabs; pressed++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            var (there, seen, what) = await Focus(visit, selector);
            Assert.True(seen, $"{visit.Page.Url}: the focus is on something that cannot be seen: {what}");
            if (there)
            {
                return;
            }
        }

        Assert.Fail($"{visit.Page.Url}: {MostTabs} presses of Tab did not reach {selector}.");
    }

    /// <summary>Goes through the choices of a field by the arrow: what is typed there counts as one word only as long as the machine is quick.</summary>
    public static async Task Choose(Visit visit, string selector, string choice)
    {
        await TabTo(visit, selector);
        var chosen = visit.Page.Locator(selector).First.Locator("option:checked");
        for (var pressed = 0; pressed < MostTabs && await chosen.TextContentAsync() != choice; pressed++)
            await visit.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal(choice, await chosen.TextContentAsync());
    }

    private static async Task<(bool There, bool Seen, string What)> Focus(Visit visit, string selector)
    {
        var found = await visit.Page.EvaluateAsync<string[]>(
            """
            selector => {
                const here = document.activeElement;
                const box = here.getBoundingClientRect();
                const style = getComputedStyle(here);
                const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
                const visible = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && style.visibility === 'visible';
                return [here.matches(selector) ? 'yes' : '', here === document.body || (visible && outlined) ? 'yes' : '', here.outerHTML.slice(0, 200)];
            }
            """,
            selector);
        return (found[0].Length > 0, found[1].Length > 0, found[2]);
    }
}
