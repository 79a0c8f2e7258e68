using Gridloom.Server.Host;

namespace Gridloom.Server.Access;

/// <summary>权限与审计: who may do what, and the record of what was done.</summary>
internal static class AccessModule
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton(ReferenceData.Roles());
        services.AddSingleton<AccountDirectory>().AddSingleton<AccountLookup>().AddSingleton<Passwords>().AddSingleton<SignIn.Handler>().AddSingleton<AddAccount.Handler>();
    }

    public static void Map(Doors doors)
    {
        SignIn.Map(doors);
    }
}
