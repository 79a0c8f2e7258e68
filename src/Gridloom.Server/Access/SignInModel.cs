using Gridloom.Server.Ui;

namespace Gridloom.Server.Access;

/// <summary>The sign-in form (登录).</summary>
/// <param name="Login">As typed; the password is never given back.</param>
/// <param name="ReturnTo">Where to go afterwards; null for home.</param>
public sealed record SignInModel(string Action, Field Login, string? ReturnTo = null, FormError? Error = null)
{
    /// <summary>The resident's page; null when this installation takes no public reports.</summary>
    public string? PublicReportHref { get; init; }
}
