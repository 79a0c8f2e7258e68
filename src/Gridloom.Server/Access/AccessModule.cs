using Gridloom.Server.Host;

namespace Gridloom.Server.Access;

/// <summary>权限与审计: who may do what, and the record of what was done.</summary>
internal static class AccessModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(ReferenceData.Roles());
        services.AddSingleton<AccountDirectory>().AddSingleton<AccountLookup>().AddSingleton<Passwords>().AddSingleton<SignIn.Handler>().AddSingleton<AddAccount.Handler>();
        services.AddSingleton<MyAccount.Page>().AddSingleton<ChangePassword.Handler>();
        services.AddSingleton<AccountChange>().AddSingleton<FirstPassword>().AddSingleton<SetRoles.Handler>().AddSingleton<SwitchAccount.Handler>().AddSingleton<ResetPassword.Handler>();
        services.AddSingleton<ListAccounts.Reader>().AddSingleton<ListAccountsPage>();
        services.AddSingleton<Lists.ListSource, AuditListSource>().AddSingleton<Lists.ListSource, AccountListSource>().AddSingleton<AuditNames>();
        services.AddSingleton<AuditReader>().AddSingleton<VerifyAudit.Checks>().AddSingleton<ShowAuditPage>();
    }

    public static void Map(Doors doors)
    {
        SignIn.Map(doors);
        MyAccount.Map(doors);
        ChangePassword.Map(doors);
        SignOutEverywhere.Map(doors);
        ListAccounts.Map(doors);
        AddAccount.Map(doors);
        SetRoles.Map(doors);
        SwitchAccount.Map(doors);
        UnlockAccount.Map(doors);
        ResetPassword.Map(doors);
        ShowAudit.Map(doors);
        VerifyAudit.Map(doors);
    }
}
