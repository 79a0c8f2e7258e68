namespace Gridloom.Domain.Cases.Phrases;

/// <summary>What phrases refuse (常用语被拒).</summary>
public static class PhraseProblems
{
    public static readonly Problem WordingMissing = new("case.phrase-wording-missing", 422,
        "请写常用语，1 至 300 个字，不要有看不见的控制字符。",
        "Write the phrase in 1 to 300 characters, without invisible control characters.") { Field = "wording" };

    public static readonly Problem ActMissing = new("case.phrase-act-missing", 422,
        "请选择这句话用在哪一步；只有要写说明的步骤才有常用语。",
        "Choose the step for which the phrase is; only steps that take a note have phrases.") { Field = "act" };

    public static readonly Problem NotFound = new("case.phrase-not-found", 404,
        "没有这条常用语，或它不是您的。",
        "There is no such phrase, or it is not yours.");

    public static readonly Problem Stale = new("case.phrase-stale", 409,
        "别人刚改过这条常用语，请看过再改。您写的还在。",
        "Somebody has just changed this phrase; look at it again. What you wrote is still here.");

    public static readonly Problem NotYours = new("case.phrase-shared-not-yours", 403,
        "共用常用语由有“维护共用常用语”权限、管全区的人维护；您可以存为自己的。",
        "Shared phrases are kept by those who may and who answer for the whole district; you can keep one of your own.") { Field = "shared" };

    public static readonly Problem TooMany = new("case.phrase-too-many", 422,
        "每个步骤最多 30 条自己的和 30 条共用的常用语，请先删去不用的。",
        "A step has at most 30 phrases of your own and 30 shared ones; delete one that is not used.");

    /// <summary>A place that no case could fill.</summary>
    public static Problem UnknownPlace(string name) => new("case.phrase-unknown-place", 422,
        $"不认识“{{{name}}}”。可用的有 {string.Join('、', PhraseText.Places.Select(p => $"{{{p}}}"))}。",
        $"“{{{name}}}” is not known. There are {string.Join(", ", PhraseText.Places.Select(p => $"{{{p}}}"))}.") { Field = "wording" };
}
