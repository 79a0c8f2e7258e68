using System.Text;
using Gridloom.Testing;

namespace Gridloom.Server.Tests.Budget.Audit;

/// <summary>Small made-up budget documents, and how a test drops one.</summary>
internal static class AuditedTexts
{
    /// <summary>Its parts make up its total, in the table and in the sentence.</summary>
    public const string Sound = "柳溪街道 2026 年部门预算\n项目支出 120 万元，包括道路养护 70 万元，绿化养护 50 万元。\n支出明细表\n项目\t金额（万元）\n道路养护\t70.00\n绿化养护\t50.00\n合计\t120.00\n";

    /// <summary>The table's total is 10 too high.</summary>
    public static readonly string Wrong = Sound.Replace("合计\t120.00", "合计\t130.00", StringComparison.Ordinal);

    public static Task<FormPage> Drop(this FormPage page, string text, string name = "预算.txt") => page.Drop(Encoding.UTF8.GetBytes(text), name);

    public static Task<FormPage> Drop(this FormPage page, byte[] content, string name) => page.WithFile("file", content, name).Submit("/budget/audit");
}
