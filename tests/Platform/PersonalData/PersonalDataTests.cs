using System.Data.Common;
using System.Globalization;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Vicinal.Platform.Audit;
using Vicinal.Platform.Database;
using Vicinal.Platform.Identity;
using Vicinal.Platform.PersonalData;
using Vicinal.Platform.Tests.Running;

namespace Vicinal.Platform.Tests.PersonalData;

public sealed class PersonalDataTests
{
    // A plus is written \u002B in JSON: a search for the whole address would miss it there.
    private const string Email = "rosa.nunez+city@example.org";
    private const string InEveryForm = "rosa.nunez";

    [Theory, ClassData(typeof(BothProviders))]
    public async Task After_erasure_no_table_holds_a_persons_name_or_address_and_the_audit_stays(Provider provider)
    {
        await using var program = await TestProgram.BuildAsync(provider);
        var account = await LiveThroughEverythingAsync(program);
        var before = await TablesNamingHerAsync(program);
        Assert.Equal("account_claims account_logins account_passkeys account_tokens accounts outbox", string.Join(' ', before));
        var audited = await AuditAsync(program);

        Assert.True(await program.InScopeAsync(services => services.GetRequiredService<PersonalDataOf>().EraseAsync(account, default)));

        Assert.Empty(await TablesNamingHerAsync(program));
        var after = await AuditAsync(program);
        Assert.Equal(audited, after.Take(audited.Count));
        Assert.Contains(("erased", "personal-data", account.ToString()), after);
        // Somebody else's letter still waits.
        Assert.True((await TablesNamingAsync(program, "luis@example.org")) is ["accounts", "outbox"], "Another person's rows are gone.");
    }

    [Theory, ClassData(typeof(BothProviders))]
    public async Task I_get_everything_that_is_held_about_me_and_nothing_about_others(Provider provider)
    {
        await using var program = await TestProgram.BuildAsync(provider);
        var account = await LiveThroughEverythingAsync(program);
        var export = await program.InScopeAsync(services => services.GetRequiredService<PersonalDataOf>().ExportAsync(account, default));
        using var document = JsonDocument.Parse(export);
        var held = document.RootElement.GetProperty("account");
        Assert.Equal(Email, held.GetProperty("email").GetString());
        Assert.Equal("rosa.nunez", held.GetProperty("displayName").GetString());
        Assert.Equal("rosa.nunez's phone", Assert.Single(held.GetProperty("passkeys").EnumerateArray()).GetProperty("name").GetString());
        Assert.Equal("Officer", Assert.Single(held.GetProperty("roles").EnumerateArray()).GetProperty("role").GetString());
        Assert.Single(document.RootElement.GetProperty("letters").EnumerateArray());
        Assert.DoesNotContain("luis", Encoding.UTF8.GetString(export), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Leaves her name wherever Platform can hold one; letters wait, for no worker runs.</summary>
    private static Task<Guid> LiveThroughEverythingAsync(TestProgram program) => program.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<VicinalDb>();
        return await db.WriteAsync(async () =>
        {
            var letters = services.GetRequiredService<PasswordLetters>();
            var accounts = services.GetRequiredService<UserManager<Account>>();
            var account = await letters.InviteAsync(Email, "es", default);
            account.DisplayName = InEveryForm;
            await letters.InviteAsync("luis@example.org", "es", default);
            await services.GetRequiredService<Roles>().GiveAsync(account.Id, Role.Officer, Guid.CreateVersion7(), default);
            await accounts.AddClaimAsync(account, new Claim(ClaimTypes.GivenName, InEveryForm));
            await accounts.AddLoginAsync(account, new UserLoginInfo("city", "7", InEveryForm));
            await accounts.SetAuthenticationTokenAsync(account, "city", "name", InEveryForm);
            await accounts.AddOrUpdatePasskeyAsync(account, new UserPasskeyInfo(
                [1, 2, 3], [4, 5, 6], DateTimeOffset.UnixEpoch, 0, ["usb"], isUserVerified: true, isBackupEligible: false, isBackedUp: false, [7], [8])
            { Name = InEveryForm + "'s phone" });
            return account.Id;
        }, default);
    });

    private static Task<List<(string, string, string?)>> AuditAsync(TestProgram program) => program.ReadAsync(async db =>
        (await db.Set<AuditEntry>().AsNoTracking().OrderBy(entry => entry.Number).ToListAsync()).ConvertAll(entry => (entry.Act, entry.Subject, entry.SubjectId)));

    private static Task<List<string>> TablesNamingHerAsync(TestProgram program) => TablesNamingAsync(program, InEveryForm);

    /// <summary>Reads every column of every row of every table of the model.</summary>
    private static Task<List<string>> TablesNamingAsync(TestProgram program, string text) => program.ReadAsync(async db =>
    {
        List<string> found = [];
        await db.Database.OpenConnectionAsync();
        var tables = db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await command.ExecuteReaderAsync();
            var names = false;
            while (await rows.ReadAsync())
                names |= Enumerable.Range(0, rows.FieldCount).Any(column => TextOf(rows, column).Contains(text, StringComparison.OrdinalIgnoreCase));
            if (names)
                found.Add(table);
        }
        return found;
    });

    private static string TextOf(DbDataReader row, int column) => row.GetValue(column) switch
    {
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
