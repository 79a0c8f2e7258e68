using System.Globalization;
using Gridloom.Domain;

namespace Gridloom.Server.Host;

/// <summary>What the doors refuse before any use case sees the request.</summary>
internal static class HostProblems
{
    public static readonly Problem SignInNeeded = new("access.sign-in-needed", 401,
        "请先登录，或您的登录已失效。",
        "Sign in first, or your session has ended.");

    public static readonly Problem NotPermitted = new("access.not-permitted", 403,
        "您的角色没有这项权限；需要时请找本单位的系统管理员。",
        "Your roles do not include this permission; ask your system officer if you need it.");

    public static readonly Problem Malformed = new("request.malformed", 400,
        "请求看不懂：不是约定的 JSON，或字段的类型不对。",
        "The request cannot be read: it is not the agreed JSON, or a field has the wrong type.");

    public static readonly Problem UnsupportedType = new("request.unsupported-type", 415,
        "请求的内容类型不对：接口只收 application/json。",
        "The content type is wrong: the API takes application/json.");

    public static readonly Problem TooLarge = new("request.too-large", 413,
        "内容太大，没有收下。",
        "The content is too large and was not taken.");

    public static readonly Problem TooOften = new("request.too-often", 429,
        "提交得太快了，过一分钟再试；已填的内容还在您的页面上。",
        "That was too often; try again in a minute. What you typed is still on your page.");

    public static readonly Problem TooManyStreams = new("session.too-many-streams", 429,
        "这个账号同时打开的实时连接太多；页面改为每半分钟自动更新一次。",
        "This account has too many live streams open; the page brings itself up to date every half minute instead.");

    public static readonly Problem NotFound = new("request.not-found", 404,
        "没有这个页面，或它不在您的数据范围内。",
        "There is no such page, or it lies outside what you may see.");

    public static readonly Problem WrongMethod = new("request.wrong-method", 405,
        "这个地址不接受这种操作。",
        "This address does not take that method.");

    public static readonly Problem FormExpired = new("form.expired", 422,
        "页面打开太久，已失效，没有保存。您填的内容还在，请再提交一次。",
        "The page was open too long and has expired; nothing was saved. What you typed is still here: send it again.");

    public static readonly Problem FormUnreadable = new("form.unreadable", 400,
        "表单没有传完整，没有保存。请返回后再提交一次。",
        "The form did not arrive whole; nothing was saved. Go back and send it again.");

    public static readonly Problem Bug = new("server.bug", 500,
        "系统出了错，没有保存。请把下面的编号告诉管理员。",
        "Something went wrong on our side; nothing was saved. Give the number below to your administrator.");

    public static Problem FileTooLarge(string name, long limitMegabytes) => new("form.file-too-large", 422,
        string.Create(CultureInfo.InvariantCulture, $"“{name}”超过 {limitMegabytes} MB，没有收下；其他内容还在。"),
        string.Create(CultureInfo.InvariantCulture, $"“{name}” is over {limitMegabytes} MB and was not taken; everything else is still here.")) { Field = "photos" };

    public static Problem TooManyFiles(int limit) => new("form.too-many-files", 422,
        string.Create(CultureInfo.InvariantCulture, $"一次最多 {limit} 个文件，多出的没有收下。"),
        string.Create(CultureInfo.InvariantCulture, $"At most {limit} files at a time; the others were not taken.")) { Field = "photos" };
}
