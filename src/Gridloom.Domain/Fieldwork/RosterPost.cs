using Gridloom.Domain.Access;

namespace Gridloom.Domain.Fieldwork;

/// <summary>A post that people are rostered for (岗位).</summary>
public enum RosterPost
{
    /// <summary>On the desk (操作员): the centre is never without one.</summary>
    Operator,

    /// <summary>On the ground (信息采集员).</summary>
    Collector,
}

/// <summary>What posts are called (岗位名称), and who may fill them.</summary>
public static class RosterPostNames
{
    private static readonly (RosterPost Post, string Code, string Chinese, string English, string Permission)[] All =
    [
        (RosterPost.Operator, "operator", "操作员", "operator", Permission.AcceptCase),
        (RosterPost.Collector, "collector", "信息采集员", "collector", Permission.VerifyCase),
    ];

    public static string Code(this RosterPost post) => All[(int)post].Code;

    public static string Chinese(this RosterPost post) => All[(int)post].Chinese;

    public static string English(this RosterPost post) => All[(int)post].English;

    /// <summary>Who may do this can be rostered for the post.</summary>
    public static string Needs(this RosterPost post) => All[(int)post].Permission;

    /// <summary>By its code or its Chinese name; null when there is none.</summary>
    public static RosterPost? Find(string text) => All.Where(p => p.Code == text || p.Chinese == text).Select(p => (RosterPost?)p.Post).FirstOrDefault();
}
