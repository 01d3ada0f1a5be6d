using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Vicinal.Platform.Database;

namespace Vicinal.Platform.Identity;

internal static class IdentityTables
{
    private const string ToSignIn = "to sign in and to know who acts";
    private const string AsLongAsTheAccount = "until the account is erased";

    internal static void Configure(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("accounts").HoldsPersonalData(ToSignIn, AsLongAsTheAccount);
            account.Property(a => a.Id).ValueGeneratedNever();
            account.Property(a => a.DisplayName).HasMaxLength(120);
            account.Property(a => a.Language).HasMaxLength(35);
        });
        model.Entity<IdentityUserClaim<Guid>>().ToTable("account_claims").HoldsPersonalData(ToSignIn, AsLongAsTheAccount);
        model.Entity<IdentityUserLogin<Guid>>().ToTable("account_logins").HoldsPersonalData(ToSignIn, AsLongAsTheAccount);
        model.Entity<IdentityUserToken<Guid>>().ToTable("account_tokens").HoldsPersonalData(ToSignIn, AsLongAsTheAccount);
        model.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.ToTable("account_passkeys").HoldsPersonalData(ToSignIn, AsLongAsTheAccount);
            // As one text of our own writing: EF's JSON columns hold bytes as base64 on PostgreSQL and as hexadecimal on SQLite,
            // so that a passkey would not survive a backup from one to the other.
            model.Model.RemoveEntityType(passkey.Metadata.FindNavigation(nameof(IdentityUserPasskey<Guid>.Data))!.TargetEntityType);
            passkey.Property(p => p.Data).HasConversion(
                data => JsonSerializer.Serialize(data, JsonSerializerOptions.Web),
                stored => JsonSerializer.Deserialize<IdentityPasskeyData>(stored, JsonSerializerOptions.Web)!,
                new ValueComparer<IdentityPasskeyData>(
                    (one, other) => JsonSerializer.Serialize(one, JsonSerializerOptions.Web) == JsonSerializer.Serialize(other, JsonSerializerOptions.Web),
                    data => JsonSerializer.Serialize(data, JsonSerializerOptions.Web).GetHashCode(StringComparison.Ordinal),
                    data => JsonSerializer.Deserialize<IdentityPasskeyData>(JsonSerializer.Serialize(data, JsonSerializerOptions.Web), JsonSerializerOptions.Web)!));
        });
        model.Entity<RoleAssignment>(assignment =>
        {
            assignment.ToTable("role_assignments").HoldsPersonalData("to know who may do what", AsLongAsTheAccount);
            assignment.Property(a => a.Id).ValueGeneratedNever();
            assignment.Property(a => a.Role).HasConversion<string>().HasMaxLength(20);
            assignment.HasIndex(a => new { a.AccountId, a.TerritoryId, a.Role });
            assignment.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<InvitationLink>(link =>
        {
            link.ToTable("invitation_links");
            link.Property(l => l.Id).ValueGeneratedNever();
            link.Property(l => l.Role).HasConversion<string>().HasMaxLength(20);
            link.Property(l => l.Place).HasMaxLength(300);
            link.Property(l => l.LeadsTo).HasMaxLength(200);
            link.HasIndex(l => l.TokenHash).IsUnique();
            link.HasIndex(l => l.TerritoryId);
        });
        model.Entity<OneTimeLink>(link =>
        {
            link.ToTable("one_time_links");
            link.Property(l => l.Id).ValueGeneratedNever();
            link.Property(l => l.Purpose).HasConversion<string>().HasMaxLength(30);
            link.HasIndex(l => l.TokenHash).IsUnique();
            link.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
