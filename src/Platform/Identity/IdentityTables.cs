using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
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
        model.Entity<IdentityUserPasskey<Guid>>().ToTable("account_passkeys").HoldsPersonalData(ToSignIn, AsLongAsTheAccount);
        model.Entity<RoleAssignment>(assignment =>
        {
            assignment.ToTable("role_assignments").HoldsPersonalData("to know who may do what", AsLongAsTheAccount);
            assignment.Property(a => a.Id).ValueGeneratedNever();
            assignment.Property(a => a.Role).HasConversion<string>().HasMaxLength(20);
            assignment.HasIndex(a => new { a.AccountId, a.TerritoryId, a.Role });
            assignment.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Cascade);
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
