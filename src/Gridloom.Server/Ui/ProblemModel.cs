namespace Gridloom.Server.Ui;

/// <summary>A page that says why there is no page (出错页).</summary>
/// <param name="Status">404 and the like.</param>
/// <param name="Heading">What happened.</param>
/// <param name="Text">What was kept and what to do.</param>
/// <param name="Code">The problem's stable code, or the request's number for faults of ours.</param>
/// <param name="Ways">Where one can go: (address, words).</param>
public sealed record ProblemModel(int Status, string Heading, string Text, string Code, IReadOnlyList<(string Href, string Words)> Ways)
{
    /// <summary>The usual page for a status that no problem explains.</summary>
    public static ProblemModel For(int status, string code, Words t) => status switch
    {
        403 => new(status, t["这一页不在您的权限内"], t["需要时请找系统管理员调整角色。"], code, Home(t)),
        404 => new(status, t["没有这一页"], t["地址可能写错了，或这条记录不在您的范围内。"], code, Home(t)),
        503 => new(status, t["系统暂时没有接住这次请求"], t["过一会儿再试一次。重复提交不会重复登记。"], code, Home(t)),
        _ => new(status, t["系统出了错"], t["错误已经记下。再试一次；还不行，把下面的编号告诉系统管理员。"], code, Home(t)),
    };

    private static (string, string)[] Home(Words t) => [("/", t["回首页"])];
}
